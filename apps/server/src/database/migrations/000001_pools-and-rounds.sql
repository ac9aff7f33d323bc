-- Up Migration

-- Small shared tables. On a sharded database they are reference tables.

CREATE TABLE pools (
  pool_id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  as_of          date NOT NULL,
  seed           text NOT NULL,
  engine         text NOT NULL,
  size           integer NOT NULL CHECK (size > 0),
  stem_share     numeric(6, 4) NOT NULL CHECK (stem_share BETWEEN 0 AND 1),
  count_by_crs   integer[] NOT NULL,
  load_seconds   numeric(10, 3) NOT NULL,
  loaded_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (as_of, seed, engine)
);
COMMENT ON TABLE pools IS 'A set of people who are ranked together. Synthetic pools are told apart by day, seed and engine.';
COMMENT ON COLUMN pools.count_by_crs IS 'People by CRS score on the day of the pool; element 1 is score 0.';

CREATE TABLE rounds (
  round_id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pool_id      integer NOT NULL REFERENCES pools,
  number       text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('general', 'program', 'category')),
  category     text,
  programs     text[] NOT NULL,
  to_invite    integer NOT NULL CHECK (to_invite >= 0),
  at           timestamptz NOT NULL,
  engine       text NOT NULL,
  members      integer NOT NULL CHECK (members >= 0),
  invited      integer NOT NULL CHECK (invited >= 0 AND invited <= to_invite),
  cutoff       smallint CHECK (cutoff BETWEEN 0 AND 1200),
  tie_break    timestamptz,
  seconds      numeric(10, 3) NOT NULL,
  executed_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (pool_id, number),
  CHECK ((category IS NOT NULL) = (kind = 'category')),
  CHECK ((cutoff IS NULL) = (invited = 0) AND (tie_break IS NULL) = (invited = 0))
);
COMMENT ON TABLE rounds IS 'Rounds of invitations that ran: a row exists only when the whole round does.';

CREATE TABLE round_checks (
  round_id    integer PRIMARY KEY REFERENCES rounds,
  passed      boolean NOT NULL,
  findings    jsonb NOT NULL,
  checked_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE round_checks IS 'What the independent check of each round found, rule by rule.';

-- Tables that grow with candidates: candidate_id first in every key, so that they can be distributed by it.

CREATE TABLE profiles (
  candidate_id  bigint NOT NULL,
  profile_id    bigint NOT NULL,
  pool_id       integer NOT NULL,
  received_at   timestamptz NOT NULL,
  state         text NOT NULL CHECK (state IN ('in_pool', 'invited')),
  facts         jsonb NOT NULL CHECK (coalesce(facts ->> 'schema', '') = 'facts/1'),
  PRIMARY KEY (candidate_id, profile_id)
);
COMMENT ON TABLE profiles IS 'Expressions of interest: what each person declared, raw and dated.';
COMMENT ON COLUMN profiles.received_at IS 'When the profile entered the pool first; updates keep it.';
CREATE INDEX profiles_pool ON profiles (pool_id, state);

CREATE TABLE round_standings (
  candidate_id     bigint NOT NULL,
  round_id         integer NOT NULL,
  profile_id       bigint NOT NULL,
  received_at      timestamptz NOT NULL,
  crs              smallint NOT NULL,
  core             smallint NOT NULL,
  spouse           smallint NOT NULL,
  transferability  smallint NOT NULL,
  additional       smallint NOT NULL,
  eligible         boolean NOT NULL,
  in_group         boolean NOT NULL,
  PRIMARY KEY (candidate_id, round_id)
);
COMMENT ON TABLE round_standings IS 'The pool as a round froze and recomputed it: eligibility and score at its instant.';
CREATE INDEX round_standings_round ON round_standings (round_id, crs);

CREATE TABLE invitations (
  candidate_id  bigint NOT NULL,
  round_id      integer NOT NULL,
  profile_id    bigint NOT NULL,
  program       text NOT NULL CHECK (program IN ('CEC', 'FSW', 'FST', 'PNP')),
  crs           smallint NOT NULL,
  issued_at     timestamptz NOT NULL,
  state         text NOT NULL CHECK (state IN ('live')),
  PRIMARY KEY (candidate_id, round_id)
);
COMMENT ON TABLE invitations IS 'Invitations to apply.';
CREATE UNIQUE INDEX invitations_one_live ON invitations (candidate_id) WHERE state = 'live';
CREATE INDEX invitations_round ON invitations (round_id);

-- After a bulk load the planner would otherwise guess until the database looks by itself.
CREATE FUNCTION analyze_profiles() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = openentry, pg_temp
  AS 'ANALYZE openentry.profiles';
REVOKE ALL ON FUNCTION analyze_profiles() FROM PUBLIC;

-- What the application may do. It never changes or deletes what a round left behind.

GRANT USAGE ON SCHEMA openentry TO openentry_app;
GRANT SELECT, INSERT ON pools, rounds, round_checks, profiles, round_standings, invitations TO openentry_app;
GRANT UPDATE (state) ON profiles TO openentry_app;
GRANT EXECUTE ON FUNCTION analyze_profiles() TO openentry_app;
GRANT USAGE ON SEQUENCE pools_pool_id_seq, rounds_round_id_seq TO openentry_app;
