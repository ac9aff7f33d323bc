-- Up Migration

-- Tokens of programs that act for an account, and what is told to addresses of others when something happens.

CREATE TABLE api_tokens (
  token_id       uuid PRIMARY KEY,
  token_hash     bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  hint           text NOT NULL CHECK (length(hint) <= 12),
  account_id     uuid NOT NULL REFERENCES accounts,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  scopes         text[] NOT NULL CHECK (cardinality(scopes) > 0),
  second_factor  boolean NOT NULL,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  last_used_at   timestamptz,
  revoked_at     timestamptz,
  revoked_by     text,
  CHECK (expires_at > created_at),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX api_tokens_of_account ON api_tokens (account_id) WHERE revoked_at IS NULL;
COMMENT ON TABLE api_tokens IS 'Tokens by which programs act for an account, each within its scopes. Rows are ended, never removed.';
COMMENT ON COLUMN api_tokens.token_hash IS 'SHA-256 of 256 random bits; the token itself is shown once and kept nowhere.';
COMMENT ON COLUMN api_tokens.hint IS 'How it begins, so that its owner knows it again.';
COMMENT ON COLUMN api_tokens.name IS 'As its owner calls it. Personal.';
COMMENT ON COLUMN api_tokens.second_factor IS 'Whether a second factor stood behind the session in which it was made: without, roles of staff do not count.';

CREATE TABLE webhook_subscriptions (
  subscription_id  uuid PRIMARY KEY,
  account_id       uuid NOT NULL REFERENCES accounts,
  url              text NOT NULL CHECK (length(url) BETWEEN 8 AND 500),
  events           text[] NOT NULL CHECK (cardinality(events) > 0),
  secret           bytea NOT NULL,
  created_at       timestamptz NOT NULL,
  failures         integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  disabled_at      timestamptz,
  disabled_reason  text,
  ended_at         timestamptz,
  CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
);
CREATE INDEX webhook_subscriptions_of_account ON webhook_subscriptions (account_id) WHERE ended_at IS NULL;
COMMENT ON TABLE webhook_subscriptions IS 'Who wants to be told of what, and where. Rows are ended, never removed.';
COMMENT ON COLUMN webhook_subscriptions.secret IS 'AES-256-GCM under a key that is not in the database; it signs what is sent.';
COMMENT ON COLUMN webhook_subscriptions.failures IS 'Deliveries in a row that were not taken.';

-- Written in the transaction of what they tell, where anybody listens.
CREATE TABLE webhook_events (
  event_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  public_id     uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  at            timestamptz NOT NULL,
  type          text NOT NULL,
  profile_id    bigint,
  data          jsonb NOT NULL,
  only_for      uuid REFERENCES webhook_subscriptions,
  spread_at     timestamptz
);
CREATE INDEX webhook_events_to_spread ON webhook_events (event_id) WHERE spread_at IS NULL;
COMMENT ON TABLE webhook_events IS 'What happened that somebody may want to be told: ids and codes, nothing personal.';
COMMENT ON COLUMN webhook_events.only_for IS 'A trial of one subscription; null for what happened.';
COMMENT ON COLUMN webhook_events.spread_at IS 'When deliveries were made of it to everybody who may be told; null before.';

CREATE TABLE webhook_deliveries (
  delivery_id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subscription_id  uuid NOT NULL REFERENCES webhook_subscriptions,
  event_id         bigint NOT NULL REFERENCES webhook_events ON DELETE CASCADE,
  state            text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  tries            integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  try_at           timestamptz,
  last_try_at      timestamptz,
  last_status      integer,
  last_code        text,
  UNIQUE (subscription_id, event_id)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (try_at) WHERE state = 'pending';
COMMENT ON TABLE webhook_deliveries IS 'What was or is to be sent to whom, and how it went.';
COMMENT ON COLUMN webhook_deliveries.last_code IS 'Why it was not taken the last time: a code, nothing that the other side said.';

GRANT SELECT, INSERT ON api_tokens, webhook_subscriptions TO openentry_app;
GRANT UPDATE (last_used_at, revoked_at, revoked_by) ON api_tokens TO openentry_app;
GRANT UPDATE (url, events, secret, failures, disabled_at, disabled_reason, ended_at) ON webhook_subscriptions TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (spread_at) ON webhook_events TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (state, tries, try_at, last_try_at, last_status, last_code) ON webhook_deliveries TO openentry_app;
