-- Up Migration

-- Applications for permanent residence: what was done with each, only ever added to, and rows that say where each stands
-- now, so that it need not be folded to be found. An application belongs to one invitation.

CREATE TABLE applications (
  candidate_id    bigint NOT NULL,
  application_id  uuid NOT NULL,
  profile_id      bigint NOT NULL,
  pool_id         integer NOT NULL,
  program         text NOT NULL CHECK (program IN ('CEC', 'FSW', 'FST', 'PNP')),
  round_id        integer NOT NULL,
  state           text NOT NULL CHECK (state IN
    ('inProgress', 'received', 'inProcess', 'approved', 'confirmed', 'suspended',
     'landed', 'lapsed', 'returned', 'refused', 'withdrawn', 'terminated')),
  version         integer NOT NULL CHECK (version > 0),
  started_at      timestamptz NOT NULL,
  received_at     timestamptz,
  complete_at     timestamptz,
  final_at        timestamptz,
  officer         text,
  claimed_at      timestamptz,
  held            boolean NOT NULL DEFAULT false,
  held_until      date,
  due_at          timestamptz,
  PRIMARY KEY (candidate_id, application_id),
  CHECK (received_at IS NOT NULL OR state IN ('inProgress', 'lapsed')),
  CHECK (complete_at IS NULL OR received_at IS NOT NULL),
  CHECK ((officer IS NULL) = (claimed_at IS NULL)),
  CHECK (held OR held_until IS NULL)
);
COMMENT ON TABLE applications IS 'Where each application for permanent residence stands.';
COMMENT ON COLUMN applications.application_id IS 'Made by the server: an address by itself, and says nothing of the person.';
COMMENT ON COLUMN applications.received_at IS 'When it was handed in; null before.';
COMMENT ON COLUMN applications.complete_at IS 'When it was found complete; null before.';
COMMENT ON COLUMN applications.final_at IS 'When it was approved or refused, or ended in another way; null as long as nothing did.';
COMMENT ON COLUMN applications.officer IS 'Account of the officer who has the file; null where it waits for one.';
COMMENT ON COLUMN applications.held IS 'Set aside by its officer.';
COMMENT ON COLUMN applications.held_until IS 'Last day of that; null where it has none.';
COMMENT ON COLUMN applications.due_at IS 'When the next thing happens by itself: the period to apply ends, or a hold does.';

CREATE UNIQUE INDEX applications_one_open ON applications (candidate_id, profile_id, round_id)
  WHERE state IN ('inProgress', 'received', 'inProcess', 'approved', 'confirmed', 'suspended');
CREATE INDEX applications_by_id ON applications (application_id);
CREATE INDEX applications_due ON applications (pool_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX applications_officer ON applications (officer, received_at, application_id)
  WHERE officer IS NOT NULL AND state IN ('received', 'inProcess');
-- What is worked on, oldest first, and of it what waits for an officer: the next file is the first entry.
CREATE INDEX applications_queue ON applications (pool_id, received_at, application_id)
  WHERE state IN ('received', 'inProcess');
CREATE INDEX applications_waiting ON applications (pool_id, received_at, application_id)
  WHERE state IN ('received', 'inProcess') AND officer IS NULL AND NOT held;
CREATE INDEX applications_clock ON applications (pool_id, received_at) WHERE received_at IS NOT NULL;

CREATE TABLE application_actions (
  candidate_id    bigint NOT NULL,
  application_id  uuid NOT NULL,
  version         integer NOT NULL CHECK (version > 0),
  action_id       uuid NOT NULL,
  at              timestamptz NOT NULL,
  role            text NOT NULL,
  account         text NOT NULL,
  action          jsonb NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (candidate_id, application_id, version),
  UNIQUE (candidate_id, action_id)
);
COMMENT ON TABLE application_actions IS 'What was done with each application, by whom, in order. Never changed or deleted.';
COMMENT ON COLUMN application_actions.action_id IS 'Made by the client: the same command sent twice is one action.';

-- A claim of the next file says which file it was by its id alone, when it is sent again.
CREATE INDEX application_actions_claims ON application_actions (action_id) WHERE (action ->> 'type') = 'claim';

CREATE TABLE application_ledger (
  candidate_id    bigint NOT NULL,
  application_id  uuid NOT NULL,
  entry           integer NOT NULL CHECK (entry > 0),
  at              timestamptz NOT NULL,
  movement        text NOT NULL CHECK (movement IN ('paid', 'refunded')),
  kind            text NOT NULL CHECK (kind IN ('processing', 'rprf', 'biometrics')),
  person          text NOT NULL,
  dollars         integer NOT NULL CHECK (dollars > 0),
  of              text NOT NULL,
  PRIMARY KEY (candidate_id, application_id, entry)
);
COMMENT ON TABLE application_ledger IS 'Movements of money of each application, as its actions make them: only ever added to.';
COMMENT ON COLUMN application_ledger.of IS 'The payment, or what caused the refund.';

CREATE TABLE payment_orders (
  candidate_id    bigint NOT NULL,
  payment_id      uuid NOT NULL,
  application_id  uuid NOT NULL,
  provider        text NOT NULL,
  reference       text NOT NULL,
  dollars         integer NOT NULL CHECK (dollars > 0),
  lines           jsonb NOT NULL,
  ordered_at      timestamptz NOT NULL,
  settled_at      timestamptz NOT NULL,
  PRIMARY KEY (candidate_id, payment_id)
);
COMMENT ON TABLE payment_orders IS 'What was to be paid, at which provider of payments, and that it was.';
COMMENT ON COLUMN payment_orders.reference IS 'What the provider calls it.';

CREATE TABLE bars (
  candidate_id    bigint NOT NULL,
  application_id  uuid NOT NULL,
  reason          text NOT NULL CHECK (reason IN ('misrepresentation')),
  from_day        date,
  until_day       date,
  found_at        timestamptz NOT NULL,
  PRIMARY KEY (candidate_id, application_id),
  CHECK ((from_day IS NULL) = (until_day IS NULL)),
  CHECK (until_day > from_day)
);
COMMENT ON TABLE bars IS 'Who may not express interest, and how long (IRPA 10.1(4), 40(2)(a)).';
COMMENT ON COLUMN bars.from_day IS 'First day; null for a person in Canada until the removal order is enforced.';
COMMENT ON COLUMN bars.until_day IS 'First day after it; null as long as the years have not begun.';

GRANT SELECT, INSERT ON applications, application_actions, application_ledger, payment_orders, bars TO openentry_app;
GRANT UPDATE (state, version, received_at, complete_at, final_at, officer, claimed_at, held, held_until, due_at)
  ON applications TO openentry_app;
GRANT UPDATE (from_day, until_day) ON bars TO openentry_app;
