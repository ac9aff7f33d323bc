-- Up Migration

-- Who may come in, and as what. Nothing here can be used by whoever reads it: passwords are hashed, sessions, links and
-- recovery codes are kept as hashes, secrets of authenticator applications are encrypted with a key outside the database.

-- Whether this database is a demonstration, whose accounts have passwords that are shown, or is for real. Decided once.
CREATE TABLE installation (
  single      boolean PRIMARY KEY DEFAULT true CHECK (single),
  mode        text NOT NULL CHECK (mode IN ('demo', 'real')),
  decided_at  timestamptz NOT NULL
);
COMMENT ON TABLE installation IS 'One row: a demonstration, or for real. Never changes.';

CREATE TABLE accounts (
  account_id           uuid PRIMARY KEY,
  email                text NOT NULL CHECK (length(email) <= 254),
  email_key            text NOT NULL UNIQUE CHECK (email_key = lower(email_key)),
  language             text NOT NULL CHECK (language IN ('en', 'fr')),
  demo                 boolean NOT NULL DEFAULT false,
  created_at           timestamptz NOT NULL,
  email_verified_at    timestamptz,
  password_hash        text CHECK (password_hash LIKE '$argon2id$%'),
  password_changed_at  timestamptz,
  totp_secret          bytea,
  totp_confirmed_at    timestamptz,
  totp_last_step       bigint,
  disabled_at          timestamptz,
  CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
);
COMMENT ON TABLE accounts IS 'People who sign in. A staff member’s own Express Entry profile belongs to another account of theirs.';
COMMENT ON COLUMN accounts.email IS 'As its owner writes it. Personal.';
COMMENT ON COLUMN accounts.email_key IS 'By which it is found: normalised, lower case. Personal.';
COMMENT ON COLUMN accounts.totp_secret IS 'AES-256-GCM under a key that is not in the database.';
COMMENT ON COLUMN accounts.totp_last_step IS 'The last 30-second step whose code was used: a code is good once.';

CREATE TABLE account_roles (
  grant_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  uuid NOT NULL REFERENCES accounts,
  role        text NOT NULL CHECK (role IN
    ('candidate', 'representative', 'officer', 'programOffice', 'approver', 'auditor', 'administrator')),
  granted_at  timestamptz NOT NULL,
  granted_by  text NOT NULL,
  revoked_at  timestamptz,
  revoked_by  text,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK (revoked_at >= granted_at)
);
CREATE UNIQUE INDEX account_roles_once ON account_roles (account_id, role) WHERE revoked_at IS NULL;
COMMENT ON TABLE account_roles IS 'Who was given which role by whom, and who took it back. Rows are ended, never removed.';
COMMENT ON COLUMN account_roles.granted_by IS 'An account, or signUp, firstLink, demo, shell.';

CREATE TABLE sessions (
  session_id          uuid PRIMARY KEY,
  token_hash          bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account_id          uuid NOT NULL REFERENCES accounts,
  how                 text NOT NULL CHECK (how IN ('password', 'passkey', 'oidc')),
  second_factor       boolean NOT NULL,
  agent               text NOT NULL CHECK (length(agent) <= 60),
  created_at          timestamptz NOT NULL,
  reauthenticated_at  timestamptz NOT NULL,
  last_seen_at        timestamptz NOT NULL,
  expires_at          timestamptz NOT NULL,
  ended_at            timestamptz
);
CREATE INDEX sessions_of_account ON sessions (account_id) WHERE ended_at IS NULL;
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of what the browser holds.';
COMMENT ON COLUMN sessions.agent IS 'Family of the browser and of the system, for whoever looks through their sessions. Personal.';

CREATE TABLE one_time_tokens (
  token_hash  bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  purpose     text NOT NULL,
  account_id  uuid REFERENCES accounts,
  content     jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  tries_left  integer NOT NULL CHECK (tries_left >= 0)
);
CREATE INDEX one_time_tokens_of_account ON one_time_tokens (account_id, purpose);
COMMENT ON TABLE one_time_tokens IS 'Links and challenges that are good once and for a short time; removed when used.';

CREATE TABLE recovery_codes (
  account_id  uuid NOT NULL REFERENCES accounts,
  code_hash   bytea NOT NULL CHECK (length(code_hash) = 32),
  used_at     timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE passkeys (
  credential_id  text PRIMARY KEY,
  account_id     uuid NOT NULL REFERENCES accounts,
  public_key     bytea NOT NULL,
  counter        bigint NOT NULL CHECK (counter >= 0),
  transports     text[] NOT NULL,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at     timestamptz NOT NULL,
  last_used_at   timestamptz
);
CREATE INDEX passkeys_of_account ON passkeys (account_id);

CREATE TABLE external_identities (
  issuer      text NOT NULL,
  subject     text NOT NULL,
  account_id  uuid NOT NULL REFERENCES accounts,
  linked_at   timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE external_identities IS 'Staff who come by the sign-in of their organisation (OpenID Connect).';

CREATE TABLE sign_in_attempts (
  key           bytea PRIMARY KEY CHECK (length(key) = 32),
  failures      integer NOT NULL,
  last_at       timestamptz NOT NULL,
  locked_until  timestamptz
);
COMMENT ON TABLE sign_in_attempts IS 'Failures in a row, by a keyed hash of the email: the same whether there is such an account or not.';

CREATE TABLE rate_limits (
  key      bytea NOT NULL CHECK (length(key) = 32),
  period   bigint NOT NULL,
  count    integer NOT NULL,
  over_at  timestamptz NOT NULL,
  PRIMARY KEY (key, period)
);
COMMENT ON TABLE rate_limits IS 'How often something was asked for in a period, by a keyed hash of who asks.';

GRANT SELECT, INSERT ON installation, external_identities TO openentry_app;
GRANT SELECT, INSERT ON accounts, account_roles, sessions TO openentry_app;
GRANT UPDATE (email, email_key, language, email_verified_at, password_hash, password_changed_at, totp_secret,
  totp_confirmed_at, totp_last_step, disabled_at) ON accounts TO openentry_app;
GRANT UPDATE (revoked_at, revoked_by) ON account_roles TO openentry_app;
GRANT UPDATE (second_factor, reauthenticated_at, last_seen_at, ended_at), DELETE ON sessions TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (tries_left) ON one_time_tokens TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON recovery_codes TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE (counter, last_used_at, name) ON passkeys TO openentry_app;
GRANT SELECT, INSERT, DELETE, UPDATE ON sign_in_attempts, rate_limits TO openentry_app;
