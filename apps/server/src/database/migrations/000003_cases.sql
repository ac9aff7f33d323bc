-- Up Migration

-- The whole life of a profile and of a round. What happened is kept as actions, which are only ever added; the rows of
-- profiles, invitations and rounds say where each case stands now, so that it need not be folded to be found.

-- Pools: besides synthetic ones those that were imported, and the one that people enter themselves.

ALTER TABLE pools
  ADD COLUMN kind text NOT NULL DEFAULT 'synthetic' CHECK (kind IN ('synthetic', 'imported', 'live')),
  ADD COLUMN name text UNIQUE,
  ALTER COLUMN seed DROP NOT NULL,
  ALTER COLUMN stem_share DROP NOT NULL,
  DROP CONSTRAINT pools_size_check,
  ADD CONSTRAINT pools_size_check CHECK (size >= 0),
  ADD CONSTRAINT pools_kind CHECK (
    CASE kind WHEN 'synthetic' THEN seed IS NOT NULL AND stem_share IS NOT NULL ELSE name IS NOT NULL END);
COMMENT ON COLUMN pools.size IS 'People when the pool was loaded; later arrivals are in profiles.';

-- Profiles.

ALTER TABLE profiles
  DROP CONSTRAINT profiles_state_check,
  ADD CONSTRAINT profiles_state_check CHECK (state IN
    ('draft', 'submitted', 'inPool', 'nominationPending', 'invited', 'applied', 'ineligible', 'expired', 'withdrawn', 'draftLapsed'))
    NOT VALID;
UPDATE profiles SET state = 'inPool' WHERE state = 'in_pool';
ALTER TABLE profiles
  VALIDATE CONSTRAINT profiles_state_check,
  ALTER COLUMN received_at DROP NOT NULL,
  ADD COLUMN version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD COLUMN due_at timestamptz,
  ADD CONSTRAINT profiles_received CHECK (received_at IS NOT NULL OR state IN ('draft', 'draftLapsed', 'withdrawn'));
COMMENT ON COLUMN profiles.version IS 'Actions recorded on the profile; 0 for one that was loaded with its pool and has not changed since.';
COMMENT ON COLUMN profiles.due_at IS 'When the next thing happens by itself: a draft or nomination lapses, the profile or its invitation expires.';
CREATE UNIQUE INDEX profiles_one_live ON profiles (candidate_id)
  WHERE state IN ('draft', 'submitted', 'inPool', 'nominationPending', 'invited');
CREATE INDEX profiles_due ON profiles (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE profile_actions (
  candidate_id  bigint NOT NULL,
  profile_id    bigint NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  action_id     uuid NOT NULL,
  at            timestamptz NOT NULL,
  role          text NOT NULL,
  account       text NOT NULL,
  action        jsonb NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (candidate_id, profile_id, version),
  UNIQUE (candidate_id, action_id)
);
COMMENT ON TABLE profile_actions IS 'What was done with each profile, by whom, in order. Never changed or deleted.';
COMMENT ON COLUMN profile_actions.action_id IS 'Made by the client: the same command sent twice is one action.';

-- Above the numbers of people who were loaded with a pool.
CREATE SEQUENCE case_numbers START 2147483648;
COMMENT ON SEQUENCE case_numbers IS 'Low part of the numbers of people and profiles who come by themselves.';

-- Standings: what the law makes of each profile in a pool, kept true day by day. Narrow, so that ranking reads little.

CREATE TABLE standings (
  candidate_id     bigint NOT NULL,
  profile_id       bigint NOT NULL,
  pool_id          integer NOT NULL,
  received_at      timestamptz NOT NULL,
  assessed_on      date NOT NULL,
  next_look        date NOT NULL,
  crs              smallint NOT NULL CHECK (crs BETWEEN 0 AND 1200),
  core             smallint NOT NULL,
  spouse           smallint NOT NULL,
  transferability  smallint NOT NULL,
  additional       smallint NOT NULL,
  programs         smallint NOT NULL,
  categories       integer NOT NULL,
  province         text,
  country          text,
  language         text,
  gender           text,
  PRIMARY KEY (candidate_id, profile_id),
  CHECK (crs = core + spouse + transferability + additional)
);
COMMENT ON TABLE standings IS 'What the law of a day makes of each profile in a pool. Derived from facts: a round computes it again.';
COMMENT ON COLUMN standings.next_look IS 'First day on which the law may make something else of the same facts.';
COMMENT ON COLUMN standings.programs IS 'Bits: 1 CEC, 2 FSW, 4 FST, 8 PNP.';
COMMENT ON COLUMN standings.categories IS 'Bits by place in the list of category versions.';
COMMENT ON COLUMN standings.language IS 'First official language.';
COMMENT ON COLUMN standings.country IS 'Country of residence, or of citizenship where no residence is declared.';
CREATE INDEX standings_rank ON standings (pool_id, crs DESC, received_at, profile_id) INCLUDE (programs, categories);
CREATE INDEX standings_look ON standings (pool_id, next_look);

-- Which facts of each person a round froze: those after so many actions.
ALTER TABLE round_standings ADD COLUMN version integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN round_standings.version IS 'Actions recorded on the profile when it was frozen: its facts can be found again.';

-- Invitations.

ALTER TABLE invitations
  DROP CONSTRAINT invitations_state_check,
  ADD CONSTRAINT invitations_state_check CHECK (state IN ('live', 'declined', 'expired', 'cancelled', 'applied')),
  ADD COLUMN category text,
  ADD COLUMN answer_by timestamptz;
COMMENT ON COLUMN invitations.answer_by IS 'First instant at which it is too late, before recorded outages extend it.';

CREATE TABLE outages (
  outage_id    uuid PRIMARY KEY,
  from_at      timestamptz NOT NULL,
  to_at        timestamptz NOT NULL,
  reason       text NOT NULL,
  recorded_by  text NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  CHECK (from_at < to_at)
);
COMMENT ON TABLE outages IS 'Times during which people could not act: statutory clocks that ran are extended.';

-- What people are told, written with the action that gives reason to it.

CREATE TABLE notices (
  candidate_id  bigint NOT NULL,
  notice_id     bigint GENERATED ALWAYS AS IDENTITY,
  profile_id    bigint NOT NULL,
  at            timestamptz NOT NULL,
  code          text NOT NULL,
  values        jsonb NOT NULL,
  sent_at       timestamptz,
  PRIMARY KEY (candidate_id, notice_id)
);
COMMENT ON TABLE notices IS 'Notices to people, in the transaction of what they are about; sent afterwards.';
CREATE INDEX notices_unsent ON notices (notice_id) WHERE sent_at IS NULL;

-- Rounds: the file of each from its plan to its publication, and what was committed before it ran.

CREATE TABLE round_cases (
  round_id      integer PRIMARY KEY,
  pool_id       integer NOT NULL REFERENCES pools,
  number        text NOT NULL,
  state         text NOT NULL CHECK (state IN ('planned', 'approved', 'executed', 'published', 'cancelled')),
  instruction   jsonb NOT NULL,
  scheduled_at  timestamptz,
  version       integer NOT NULL CHECK (version > 0),
  UNIQUE (pool_id, number)
);
COMMENT ON TABLE round_cases IS 'Where the work on each round stands.';

CREATE TABLE round_actions (
  round_id     integer NOT NULL REFERENCES round_cases,
  version      integer NOT NULL CHECK (version > 0),
  action_id    uuid NOT NULL UNIQUE,
  at           timestamptz NOT NULL,
  role         text NOT NULL,
  account      text NOT NULL,
  action       jsonb NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (round_id, version)
);
COMMENT ON TABLE round_actions IS 'What was done with each round, by whom, in order. Never changed or deleted.';

CREATE TABLE round_commitments (
  commitment_id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id       integer NOT NULL,
  content        jsonb NOT NULL,
  digest         bytea NOT NULL,
  made_at        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE round_commitments IS 'What was committed before a selection; attempts that were undone keep theirs.';

CREATE TABLE round_proofs (
  round_id       integer PRIMARY KEY REFERENCES rounds,
  commitment_id  integer NOT NULL,
  fingerprint    text NOT NULL,
  secret         bytea NOT NULL,
  bundle         jsonb
);
COMMENT ON COLUMN round_proofs.commitment_id IS 'Made by another transaction, which the snapshot of the round does not see: no reference can be checked.';
COMMENT ON TABLE round_proofs IS 'What makes a round verifiable: the law it used, the secret that pseudonyms come from, the published bundle.';

CREATE TABLE shadow_rounds (
  shadow_id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pool_id      integer NOT NULL REFERENCES pools,
  law_before   text NOT NULL,
  law_after    text NOT NULL,
  report       jsonb NOT NULL,
  differences  integer NOT NULL CHECK (differences >= 0),
  run_by       text NOT NULL,
  run_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE shadow_rounds IS 'The same snapshot under two laws, required before a round runs under another law than the last.';
CREATE TABLE shadow_signatures (
  shadow_id  integer NOT NULL REFERENCES shadow_rounds,
  account    text NOT NULL,
  signed_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shadow_id, account)
);

GRANT USAGE ON SEQUENCE case_numbers TO openentry_app;

-- Whoever reads a published round sees its check; who was in its pool is the states of this migration.
CREATE OR REPLACE FUNCTION analyze_profiles() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = openentry, pg_temp
  AS 'ANALYZE openentry.profiles, openentry.standings';

GRANT SELECT, INSERT ON profile_actions, round_actions, round_commitments, outages, shadow_rounds, shadow_signatures TO openentry_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON standings TO openentry_app;
GRANT SELECT, INSERT, UPDATE (state, instruction, scheduled_at, version) ON round_cases TO openentry_app;
GRANT SELECT, INSERT, UPDATE (bundle) ON round_proofs TO openentry_app;
GRANT SELECT, INSERT, UPDATE (sent_at) ON notices TO openentry_app;
GRANT UPDATE (state) ON invitations TO openentry_app;
GRANT UPDATE (state, facts, version, due_at, received_at) ON profiles TO openentry_app;
GRANT UPDATE (size) ON pools TO openentry_app;
