-- Up Migration

-- Mail. Notices are written in the transaction of what they are about, which makes them the outbox as well: what was
-- committed and has no sent_at is to be sent, whatever happened to whoever was sending it.

ALTER TABLE notices
  ADD COLUMN tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  ADD COLUMN try_at timestamptz,
  ADD COLUMN mail_error text;
COMMENT ON COLUMN notices.try_at IS 'Not before then: somebody is sending it, or could not send it a while ago.';
COMMENT ON COLUMN notices.mail_error IS 'Why it could not be sent the last time: a code, nothing that a mail server said.';

-- Where people are written to. Apart from the profile, whose actions are kept for ever: this can be changed and removed.
CREATE TABLE contacts (
  candidate_id  bigint PRIMARY KEY,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email         text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  language      text NOT NULL CHECK (language IN ('en', 'fr'))
);
COMMENT ON TABLE contacts IS 'Name, address and language of people who are written to. Personal: in no log, no audit, no file name.';

GRANT SELECT, INSERT, UPDATE, DELETE ON contacts TO openentry_app;
GRANT UPDATE (tries, try_at, mail_error) ON notices TO openentry_app;
