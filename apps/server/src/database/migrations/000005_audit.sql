-- Up Migration

-- The audit: a chain in which each entry carries the hash of the one before. Entries are only ever added.

CREATE TABLE audit_entries (
  entry        bigint PRIMARY KEY CHECK (entry > 0),
  at           timestamptz NOT NULL,
  role         text NOT NULL,
  account      text NOT NULL,
  action       text NOT NULL,
  subject      text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  details      jsonb NOT NULL,
  engine       text NOT NULL,
  previous     bytea NOT NULL CHECK (length(previous) = 32),
  hash         bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit_entries IS 'Who did what, when, with which outcome; each entry holds the hash of the one before.';
COMMENT ON COLUMN audit_entries.details IS 'Numbers, codes and digests; nothing personal.';

GRANT SELECT, INSERT ON audit_entries TO openentry_app;
