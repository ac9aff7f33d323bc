-- Up Migration

-- People declare facts/2 from here on: what they left out is unknown, which facts/1 could not say, so the older facts
-- cannot be converted without making things up. Every pool of the earlier version is synthetic, made from its seed by
-- the engine for demonstration; the check on profiles held that nothing else than facts/1 came in. They go with the
-- rounds that ran on them, as a whole, and the engine makes both again when they are next asked for. Numbers of
-- pools, rounds and candidates are not used a second time.

TRUNCATE invitations, round_standings, round_checks, rounds, profiles, pools CONTINUE IDENTITY;

ALTER TABLE profiles DROP CONSTRAINT profiles_facts_check;
ALTER TABLE profiles ADD CONSTRAINT profiles_facts_check CHECK (coalesce(facts ->> 'schema', '') = 'facts/2');

-- A round reads what it has just written. Where an earlier attempt was undone, the planner may believe that the
-- standings are empty, and compare every invitation with every row.
CREATE FUNCTION analyze_round() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = openentry, pg_temp
  AS 'ANALYZE openentry.round_standings, openentry.invitations';
REVOKE ALL ON FUNCTION analyze_round() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_round() TO openentry_app;
