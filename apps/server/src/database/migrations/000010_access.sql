-- Up Migration

-- Whose profile is whose, who acts for whom, and who works on what: what the rules of access look up. And the commands
-- that were carried out, so that one that is sent again is not carried out again.

CREATE TABLE account_persons (
  account_id    uuid PRIMARY KEY REFERENCES accounts,
  person_id     bigint NOT NULL UNIQUE,
  pool_id       integer NOT NULL REFERENCES pools,
  linked_at     timestamptz NOT NULL
);
COMMENT ON TABLE account_persons IS 'Which person signs in with which account: one each, for good. A table of accounts, which is not spread over nodes. Personal.';

-- Representatives: form IMM 5476 as a record.
CREATE TABLE representations (
  candidate_id       bigint NOT NULL,
  representation_id  uuid NOT NULL,
  representative_id  uuid NOT NULL,
  name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  paid               boolean NOT NULL,
  body               text CHECK (body IN ('lawSociety', 'chambreDesNotaires', 'college')),
  membership         text CHECK (length(membership) BETWEEN 1 AND 60),
  from_day           date NOT NULL,
  until_day          date,
  granted_at         timestamptz NOT NULL,
  granted_by         uuid NOT NULL,
  revoked_at         timestamptz,
  revoked_by         uuid,
  PRIMARY KEY (candidate_id, representation_id),
  CHECK (until_day >= from_day),
  CHECK (NOT paid OR (body IS NOT NULL AND membership IS NOT NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX representations_representative ON representations (representative_id) WHERE revoked_at IS NULL;
COMMENT ON TABLE representations IS 'Who may act for a candidate, from when until when. Ended, never removed.';
COMMENT ON COLUMN representations.name IS 'Of the representative, as the candidate wrote it. Personal.';
COMMENT ON COLUMN representations.membership IS 'Number of the representative with their professional body. Personal.';
COMMENT ON COLUMN representations.from_day IS 'First day in Ottawa on which it holds.';
COMMENT ON COLUMN representations.until_day IS 'Last one; null where it holds until it is revoked.';

CREATE TABLE assignments (
  candidate_id   bigint NOT NULL,
  profile_id     bigint NOT NULL,
  assignment_id  uuid NOT NULL,
  officer_id     uuid NOT NULL,
  assigned_at    timestamptz NOT NULL,
  assigned_by    uuid NOT NULL,
  ended_at       timestamptz,
  ended_by       uuid,
  PRIMARY KEY (candidate_id, assignment_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX assignments_one ON assignments (candidate_id, profile_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_officer ON assignments (officer_id) WHERE ended_at IS NULL;
COMMENT ON TABLE assignments IS 'Which officer works on which profile, and who said so. Ended, never removed.';

-- Profiles that people entered themselves are found by their number; those of files and made-up pools are not looked up.
CREATE INDEX profiles_entered ON profiles (profile_id) WHERE (profile_id & 4294967295) >= 2147483648;

CREATE TABLE idempotency_keys (
  account_id  uuid NOT NULL REFERENCES accounts,
  key         uuid NOT NULL,
  request     bytea NOT NULL CHECK (length(request) = 32),
  answer      bytea,
  kept_until  timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_until ON idempotency_keys (kept_until);
COMMENT ON TABLE idempotency_keys IS 'Commands that were carried out, with their answers, for a day: sent again they are not carried out again.';
COMMENT ON COLUMN idempotency_keys.request IS 'Keyed hash of method, address and body.';
COMMENT ON COLUMN idempotency_keys.answer IS 'Sealed with a key that is not in the database: it repeats what was answered. Personal.';

COMMENT ON COLUMN account_persons.person_id IS 'The candidate_id of their profiles.';

GRANT SELECT, INSERT ON account_persons TO openentry_app;
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON representations TO openentry_app;
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON assignments TO openentry_app;
GRANT SELECT, INSERT, UPDATE (request, answer, kept_until), DELETE ON idempotency_keys TO openentry_app;
