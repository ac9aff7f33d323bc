-- Up Migration

-- The time at which a profile was received decides between people with the same score, in every round. It is set once,
-- when the draft is handed in, and stays what it is whatever becomes of the profile; whoever comes again has another one.
-- On a Citus cluster the trigger is given up, as no distributed table may have one.

CREATE FUNCTION received_at_kept() RETURNS trigger
  LANGUAGE plpgsql SET search_path = openentry, pg_temp
  AS $$
  BEGIN
    RAISE EXCEPTION 'received_at of a profile is set once, when its draft is handed in' USING
      ERRCODE = 'check_violation', SCHEMA = 'openentry', TABLE = 'profiles', COLUMN = 'received_at',
      CONSTRAINT = 'profiles_received_at_kept';
  END $$;
REVOKE ALL ON FUNCTION received_at_kept() FROM PUBLIC;

CREATE TRIGGER received_at_kept BEFORE UPDATE OF received_at ON profiles FOR EACH ROW
  WHEN (NEW.received_at IS DISTINCT FROM OLD.received_at AND (OLD.received_at IS NOT NULL OR OLD.state <> 'draft'))
  EXECUTE FUNCTION received_at_kept();
