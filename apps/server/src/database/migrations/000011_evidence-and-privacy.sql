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

-- Privacy. What people declared is erased once it has served its time; that a profile was there, and what was done with
-- it, is kept without them, and so is a keyed hash by which whoever has their own copy can prove what was erased.

ALTER TABLE profiles ADD COLUMN erased_at timestamptz;
ALTER TABLE profile_actions ADD COLUMN digest bytea CHECK (length(digest) = 32);
ALTER TABLE accounts ADD COLUMN erased_at timestamptz CHECK (erased_at IS NULL OR disabled_at IS NOT NULL);
COMMENT ON COLUMN profiles.erased_at IS 'When the facts were erased, here and in its actions, and its notices removed.';
COMMENT ON COLUMN profile_actions.digest IS 'HMAC-SHA-256 of the action as it was before its facts were erased.';
COMMENT ON TABLE profile_actions IS 'What was done with each profile, by whom, in order. Never changed or deleted but by dispose_profile, which erases facts.';
GRANT UPDATE (erased_at) ON accounts TO openentry_app;

-- The one way to erase facts. It holds by itself that the profile is over, for two years, whoever asks.
CREATE FUNCTION dispose_profile(of_candidate bigint, of_profile bigint, versions integer[], digests bytea[]) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = openentry, pg_temp
  AS $$
  DECLARE
    nothing_declared CONSTANT jsonb := '{"schema": "facts/2"}';
  BEGIN
    PERFORM FROM profiles WHERE candidate_id = of_candidate AND profile_id = of_profile AND erased_at IS NULL
      AND state IN ('ineligible', 'expired', 'withdrawn', 'draftLapsed') FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM FROM profile_actions WHERE candidate_id = of_candidate AND profile_id = of_profile
      AND at > now() - interval '2 years';
    IF FOUND THEN RETURN false; END IF;
    UPDATE profile_actions a SET digest = d.digest, action = jsonb_set(a.action, '{facts}', nothing_declared)
      FROM unnest(versions, digests) AS d (version, digest)
      WHERE a.candidate_id = of_candidate AND a.profile_id = of_profile AND a.version = d.version AND a.action ? 'facts';
    PERFORM FROM profile_actions WHERE candidate_id = of_candidate AND profile_id = of_profile
      AND action ? 'facts' AND digest IS NULL;
    IF FOUND THEN RAISE EXCEPTION 'An action of the profile has no digest' USING ERRCODE = 'check_violation'; END IF;
    UPDATE profiles SET facts = nothing_declared, erased_at = now() WHERE candidate_id = of_candidate AND profile_id = of_profile;
    DELETE FROM notices WHERE candidate_id = of_candidate AND profile_id = of_profile;
    UPDATE representations SET name = '-', membership = CASE WHEN membership IS NOT NULL THEN '-' END
      WHERE candidate_id = of_candidate
        AND NOT EXISTS (SELECT FROM profiles WHERE candidate_id = of_candidate AND erased_at IS NULL);
    RETURN true;
  END $$;
REVOKE ALL ON FUNCTION dispose_profile(bigint, bigint, integer[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dispose_profile(bigint, bigint, integer[], bytea[]) TO openentry_app;

-- Name and address are encrypted by the application, with keys outside of the database. What was written before this
-- migration is text until it is encrypted: ciphertext begins with a byte that no text does.
ALTER TABLE contacts DROP CONSTRAINT contacts_name_check, DROP CONSTRAINT contacts_email_check;
ALTER TABLE contacts
  ALTER COLUMN name TYPE bytea USING convert_to(name, 'UTF8'),
  ALTER COLUMN email TYPE bytea USING convert_to(email, 'UTF8'),
  ADD CONSTRAINT contacts_name_check CHECK (length(name) BETWEEN 1 AND 1000),
  ADD CONSTRAINT contacts_email_check CHECK (length(email) BETWEEN 3 AND 1200);
