-- Up Migration

-- The public history of rounds, as it was imported from IRCC's feed over the packaged rounds. Files and states of rounds
-- are kept as they came and only ever added to; what they mean is read anew each time, so that a better reader reads
-- the past as well. Small shared tables: on a sharded database they are reference tables.

CREATE TABLE history_files (
  digest  bytea PRIMARY KEY CHECK (length(digest) = 32),
  bytes   bytea NOT NULL CHECK (length(bytes) > 0)
);
COMMENT ON TABLE history_files IS 'Feeds as they were downloaded, byte for byte, under their SHA-256.';

CREATE TABLE history_imports (
  import_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest       bytea NOT NULL REFERENCES history_files,
  language     text NOT NULL CHECK (language IN ('en', 'fr')),
  rounds       integer NOT NULL CHECK (rounds >= 0),
  engine       text NOT NULL,
  imported_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE history_imports IS 'Which feed was imported when. A feed that is the last one again leaves nothing.';
CREATE INDEX history_imports_language ON history_imports (language, import_id);

CREATE TABLE history_records (
  number     text NOT NULL CHECK (number ~ '^[0-9]{1,6}[a-z]?$'),
  language   text NOT NULL CHECK (language IN ('en', 'fr')),
  version    integer NOT NULL CHECK (version > 0),
  import_id  bigint NOT NULL REFERENCES history_imports,
  original   json NOT NULL CHECK (json_typeof(original) = 'object'),
  PRIMARY KEY (number, language, version)
);
COMMENT ON TABLE history_records IS 'Every state of every round in the feed: a row for each that differs from the one before.';
COMMENT ON COLUMN history_records.original IS 'The feed''s own object. Not jsonb, which would put fields and numbers in another form.';

GRANT SELECT, INSERT ON history_files, history_imports, history_records TO openentry_app;
GRANT USAGE ON SEQUENCE history_imports_import_id_seq TO openentry_app;
