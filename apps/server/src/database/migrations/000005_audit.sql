-- Up Migration

-- The audit: entries are written with what they are about, in the same transaction, and linked into a chain afterwards,
-- one after the other, each link with the hash of the one before. So that long transactions hold nobody up, and yet
-- whatever is changed, removed or put in later breaks the chain. Both tables are only ever added to.

CREATE TABLE audit_entries (
  entry_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL,
  role      text NOT NULL,
  account   text NOT NULL,
  action    text NOT NULL,
  subject   text NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  details   jsonb NOT NULL,
  engine    text NOT NULL
);
COMMENT ON TABLE audit_entries IS 'Who did what to what, when, with which outcome.';
COMMENT ON COLUMN audit_entries.details IS 'Numbers, codes and digests; nothing personal.';

CREATE TABLE audit_chain (
  link      bigint PRIMARY KEY CHECK (link > 0),
  entry_id  bigint NOT NULL UNIQUE REFERENCES audit_entries,
  previous  bytea NOT NULL CHECK (length(previous) = 32),
  hash      bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit_chain IS 'The order of the entries: each link holds the hash of the one before it.';

-- Which entries are in no link yet, so that a link need not look at all of them. Entries commit out of their order, and
-- the number of the last one linked does not tell.
CREATE TABLE audit_waiting (
  entry_id  bigint PRIMARY KEY REFERENCES audit_entries
);
COMMENT ON TABLE audit_waiting IS 'Entries that are to be linked. Whoever checks the chain does not rely on it.';
CREATE FUNCTION audit_wait() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = openentry, pg_temp
  AS 'BEGIN INSERT INTO audit_waiting VALUES (NEW.entry_id); RETURN NULL; END';
REVOKE ALL ON FUNCTION audit_wait() FROM PUBLIC;
CREATE TRIGGER audit_wait AFTER INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_wait();

GRANT SELECT, INSERT ON audit_entries, audit_chain TO openentry_app;
GRANT SELECT, DELETE ON audit_waiting TO openentry_app;
