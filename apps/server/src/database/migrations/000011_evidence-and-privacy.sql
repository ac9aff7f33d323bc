-- Up Migration

-- The audit says more: on whose behalf, of which case, under which provision and law, and why something was not done.
-- Entries of before keep the form in which they were linked, and are checked in it.

ALTER TABLE audit_entries
  ADD COLUMN form smallint NOT NULL DEFAULT 1 CHECK (form IN (1, 2)),
  ADD COLUMN on_behalf_of text,
  ADD COLUMN case_ref text,
  ADD COLUMN provision text,
  ADD COLUMN ruleset text CHECK (ruleset ~ '^[0-9a-f]{64}$'),
  ADD COLUMN reason text,
  DROP CONSTRAINT audit_entries_outcome_check,
  ADD CONSTRAINT audit_entries_outcome_check CHECK (outcome IN ('done', 'refused', 'denied', 'failed')) NOT VALID,
  -- The hash of form 1 covers none of the others: they must say nothing there.
  ADD CONSTRAINT audit_entries_earlier CHECK
    (form = 2 OR num_nonnulls(on_behalf_of, case_ref, provision, ruleset, reason) = 0) NOT VALID;
ALTER TABLE audit_entries ALTER COLUMN form SET DEFAULT 2;
ALTER TABLE audit_entries VALIDATE CONSTRAINT audit_entries_outcome_check;
ALTER TABLE audit_entries VALIDATE CONSTRAINT audit_entries_earlier;
COMMENT ON COLUMN audit_entries.form IS 'What its hash covers: 1 as before this migration, 2 every column.';
COMMENT ON COLUMN audit_entries.on_behalf_of IS 'For whom somebody else acted, such as a representative for a client: person/ and a number.';
COMMENT ON COLUMN audit_entries.case_ref IS 'The case: profile/ or round/ and its number.';
COMMENT ON COLUMN audit_entries.provision IS 'The provision of law that the act rests on.';
COMMENT ON COLUMN audit_entries.ruleset IS 'Fingerprint of the law that was applied.';
COMMENT ON COLUMN audit_entries.reason IS 'Stable code of why it was not done, or that a person gave for doing it.';
COMMENT ON COLUMN audit_entries.outcome IS 'done; refused: not in this state or form; denied: not to this caller; failed: by a defect or an outage.';

CREATE INDEX audit_entries_account ON audit_entries (account, entry_id);
CREATE INDEX audit_entries_case ON audit_entries (case_ref, entry_id) WHERE case_ref IS NOT NULL;
CREATE INDEX audit_entries_action ON audit_entries (action, entry_id);
CREATE INDEX audit_entries_at ON audit_entries (at);

-- The application has no right to change the audit. Whoever owns the tables has, and is stopped as well unless these
-- are turned off, which the check of the audit looks for; what was changed meanwhile it finds by the chain.
CREATE FUNCTION audit_kept() RETURNS trigger
  LANGUAGE plpgsql SET search_path = openentry, pg_temp
  AS $$
  BEGIN
    RAISE EXCEPTION 'The audit is only ever added to: % on % was refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END $$;
REVOKE ALL ON FUNCTION audit_kept() FROM PUBLIC;
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_kept();
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain FOR EACH STATEMENT EXECUTE FUNCTION audit_kept();
