-- Up Migration

-- Files given with applications. Their content is in a folder or a bucket, in objects with meaningless names, encrypted
-- with a key for each file that stands here, itself encrypted with a key that is not in the database.

CREATE TABLE files (
  candidate_id     bigint NOT NULL,
  file_id          uuid NOT NULL,
  application_id   uuid NOT NULL,
  slot             text NOT NULL CHECK (length(slot) BETWEEN 1 AND 200),
  state            text NOT NULL DEFAULT 'receiving'
                   CHECK (state IN ('receiving', 'quarantined', 'kept', 'refused', 'deleted')),
  name             bytea CHECK (length(name) BETWEEN 1 AND 1000),
  data_key         bytea CHECK (length(data_key) BETWEEN 1 AND 200),
  media_type       text,
  declared_bytes   bigint NOT NULL CHECK (declared_bytes > 0),
  declared_sha256  bytea CHECK (length(declared_sha256) = 32),
  received_bytes   bigint NOT NULL DEFAULT 0,
  sha256           bytea CHECK (length(sha256) = 32),
  object_id        uuid,
  scanned_by       text,
  uploaded_by      text NOT NULL,
  created_at       timestamptz NOT NULL,
  touched_at       timestamptz NOT NULL,
  kept_at          timestamptz,
  ended_at         timestamptz,
  ended_by         text,
  ended_why        text,
  PRIMARY KEY (candidate_id, file_id),
  CHECK (received_bytes BETWEEN 0 AND declared_bytes),
  CHECK (state = 'receiving' OR state = 'refused' OR received_bytes = declared_bytes),
  -- What ended has no name and no key any more: what is left of its content is noise.
  CHECK (num_nonnulls(name, data_key) = CASE WHEN state IN ('refused', 'deleted') THEN 0 ELSE 2 END),
  CHECK (num_nonnulls(ended_at, ended_by, ended_why) = CASE WHEN state IN ('refused', 'deleted') THEN 3 ELSE 0 END),
  CHECK (num_nonnulls(media_type, sha256, scanned_by, kept_at) = CASE WHEN state IN ('kept', 'deleted') THEN 4 ELSE 0 END),
  CHECK ((object_id IS NOT NULL) = (state = 'kept')),
  CHECK (declared_sha256 IS NULL OR state NOT IN ('refused', 'deleted'))
);
CREATE INDEX files_of_application ON files (application_id);
CREATE INDEX files_by_id ON files (file_id);
CREATE INDEX files_not_settled ON files (touched_at) WHERE state IN ('receiving', 'quarantined');
COMMENT ON TABLE files IS 'Files given with applications. Rows are ended, never removed: of what was deleted, that it was there, its hash, when, by whom and why.';
COMMENT ON COLUMN files.slot IS 'For which document: the key that the rules of documents give it, such as principal/passport.';
COMMENT ON COLUMN files.state IS 'receiving; quarantined: all of it is there and it is not looked through yet; kept; refused, for the reason in ended_why; deleted, under the rule in ended_why.';
COMMENT ON COLUMN files.name IS 'As its owner calls it, AES-256-GCM under a key that is not in the database. Personal.';
COMMENT ON COLUMN files.data_key IS 'The key of its content, AES-256-GCM under a key that is not in the database. Gone first of all when a file is deleted.';
COMMENT ON COLUMN files.object_id IS 'Name of the object with its content.';
COMMENT ON COLUMN files.scanned_by IS 'What looked for malicious content.';
COMMENT ON COLUMN files.touched_at IS 'When bytes of it came last, or it was looked through.';

-- Every object in the folder or the bucket, from before it is written until after it is removed: whatever was interrupted
-- is found here, and nothing lies there that is not.
CREATE TABLE file_objects (
  candidate_id  bigint NOT NULL,
  file_id       uuid NOT NULL,
  object_id     uuid NOT NULL,
  whole         boolean NOT NULL,
  at_byte       bigint NOT NULL CHECK (at_byte >= 0),
  bytes         bigint CHECK (bytes > 0),
  doomed        boolean NOT NULL DEFAULT false,
  started_at    timestamptz NOT NULL,
  PRIMARY KEY (candidate_id, file_id, object_id)
);
CREATE INDEX file_objects_doomed ON file_objects (started_at) WHERE doomed;
COMMENT ON TABLE file_objects IS 'Objects with content of files: pieces as they came, and the whole of what is kept.';
COMMENT ON COLUMN file_objects.at_byte IS 'At which byte of the file it begins.';
COMMENT ON COLUMN file_objects.bytes IS 'Bytes of the file in it; null until it is written.';
COMMENT ON COLUMN file_objects.doomed IS 'Whether it is to be removed.';

GRANT SELECT, INSERT ON files TO openentry_app;
GRANT UPDATE (state, name, data_key, media_type, declared_sha256, received_bytes, sha256, object_id, scanned_by, touched_at,
  kept_at, ended_at, ended_by, ended_why) ON files TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (bytes, doomed) ON file_objects TO openentry_app;
