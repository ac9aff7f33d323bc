-- Up Migration

-- What a standing was scored from, kept with it: under a law that differs in points alone everybody is scored again from
-- these few bytes, and nobody's facts are read.

ALTER TABLE standings
  ADD COLUMN coded_until date,
  ADD COLUMN coded bytea,
  ADD CHECK ((coded IS NULL) = (coded_until IS NULL));
COMMENT ON COLUMN standings.coded IS 'The coded candidate: a byte that names the packing and three words. Null where anything in it is not known.';
COMMENT ON COLUMN standings.coded_until IS 'First day on which the calendar may make another candidate, programs or categories of the same facts.';
