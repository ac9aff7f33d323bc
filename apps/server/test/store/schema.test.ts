import type { Client } from 'pg';
import { expect, it } from 'vitest';
import { APP_ROLE } from '../../src/database/migrate.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { keyOf } from '../support/cases.ts';
import { people } from '../support/people.ts';
import { generalRound, insertPool } from '../support/rounds.ts';
import { onBothDatabases } from '../support/worlds.ts';

const REFUSED = { code: '42501' };
const NONSENSE = { code: '23514' };
const TWICE = { code: '23505' };
const GROW_WITH_CANDIDATES = [
  'application_actions',
  'application_ledger',
  'applications',
  'assignments',
  'bars',
  'contacts',
  'file_objects',
  'files',
  'invitations',
  'notices',
  'payment_orders',
  'profile_actions',
  'profiles',
  'representations',
  'round_standings',
  'standings',
];
/** What a round that is run leaves rows in. */
const OF_A_ROUND = [
  'rounds',
  'round_standings',
  'invitations',
  'round_checks',
  'pools',
  'profile_actions',
  'round_commitments',
  'round_proofs',
  'audit_entries',
  'audit_chain',
];
/** Tables of which no row ever goes, with the columns that the application may change; it adds to all of them. */
const PERMANENT: Readonly<Record<string, readonly string[]>> = {
  account_persons: [],
  account_roles: ['revoked_at', 'revoked_by'],
  accounts: [
    'disabled_at',
    'email',
    'email_key',
    'email_verified_at',
    'erased_at',
    'language',
    'password_changed_at',
    'password_hash',
    'totp_confirmed_at',
    'totp_last_step',
    'totp_secret',
  ],
  api_tokens: ['last_used_at', 'revoked_at', 'revoked_by'],
  application_actions: [],
  application_ledger: [],
  applications: [
    'claimed_at',
    'complete_at',
    'due_at',
    'final_at',
    'held',
    'held_until',
    'officer',
    'received_at',
    'state',
    'version',
  ],
  assignments: ['ended_at', 'ended_by'],
  audit_chain: [],
  audit_entries: [],
  bars: ['from_day', 'until_day'],
  external_identities: [],
  files: [
    'data_key',
    'declared_sha256',
    'ended_at',
    'ended_by',
    'ended_why',
    'kept_at',
    'media_type',
    'name',
    'object_id',
    'received_bytes',
    'scanned_by',
    'sha256',
    'state',
    'touched_at',
  ],
  history_files: [],
  history_imports: [],
  history_records: [],
  installation: [],
  invitations: ['state'],
  notices: ['mail_error', 'sent_at', 'tries', 'try_at'],
  outages: [],
  payment_orders: [],
  pools: ['size'],
  profile_actions: [],
  profiles: ['due_at', 'facts', 'received_at', 'state', 'version'],
  representations: ['revoked_at', 'revoked_by'],
  round_actions: [],
  round_cases: ['instruction', 'scheduled_at', 'state', 'version'],
  round_checks: [],
  round_commitments: [],
  round_proofs: ['bundle'],
  round_standings: [],
  rounds: [],
  shadow_rounds: [],
  shadow_signatures: [],
  webhook_subscriptions: [
    'disabled_at',
    'disabled_reason',
    'ended_at',
    'events',
    'failures',
    'secret',
    'url',
  ],
};
/** Derived from the others, so that they may be made again. */
const DERIVED = ['audit_waiting', 'standings'];
/** What people may have corrected and removed. */
const PERSONAL = ['contacts'];
/** Good for a time, or until somebody takes it back. */
const FOR_A_TIME = [
  'file_objects',
  'idempotency_keys',
  'one_time_tokens',
  'passkeys',
  'rate_limits',
  'recovery_codes',
  'sessions',
  'sign_in_attempts',
  'webhook_deliveries',
  'webhook_events',
];

onBothDatabases((world) => {
  it('the application acts as a role that is no owner, with its schema and UTC', async () => {
    const { database } = world();
    const { rows } = await database.app.query(
      `SELECT current_user AS who, current_setting('search_path') AS path, current_setting('timezone') AS zone,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
              (SELECT count(*)::integer FROM pg_class WHERE relowner = current_user::regrole) AS owned`,
    );
    expect(rows).toEqual([{ who: APP_ROLE, path: 'openentry', zone: 'UTC', super: false, owned: 0 }]);
  });

  it('every connection of the pool does, also at the same moment', async () => {
    const { database } = world();
    const asked = Array.from({ length: 10 }, () =>
      database.app.query('SELECT current_user AS who, pg_sleep(0.1)'),
    );
    const who = (await Promise.all(asked)).map(({ rows }) => (rows[0] as { who: string }).who);
    expect(new Set(who)).toEqual(new Set([APP_ROLE]));
  });

  it('says what it is and whether it forces its log to disk', async () => {
    const { database, kind, owner } = world();
    const { rows } = await owner.query(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') = 'on' AS fsync`,
    );
    expect(rows).toEqual([{ version: database.version, fsync: database.fsync }]);
    expect(database.kind).toBe(kind);
    expect(Number.parseInt(database.version, 10)).toBeGreaterThanOrEqual(15);
    if (kind === 'embedded') expect(database.fsync).toBe(true);
  });

  it('the application cannot change the schema', async () => {
    const { app } = world().database;
    for (const statement of [
      'CREATE TABLE openentry.mine (n integer)',
      'CREATE TABLE public.mine (n integer)',
      'CREATE SCHEMA mine',
      'ALTER TABLE rounds ADD COLUMN mine integer',
      'ALTER TABLE invitations DISABLE TRIGGER ALL',
      'CREATE INDEX ON profiles (state)',
      'DROP INDEX invitations_one_live',
      'DROP TABLE rounds CASCADE',
      'ALTER ROLE openentry_app CREATEROLE',
      'CREATE ROLE another',
    ]) {
      await expect(app.query(statement), statement).rejects.toMatchObject(REFUSED);
    }
  });

  it('the application cannot change or delete what is permanent', async () => {
    const { database, owner } = world();
    const { rows } = await owner.query<{ name: string; columns: string[] }>(
      `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relnamespace = 'openentry'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
       GROUP BY c.relname`,
    );
    // A new table must say here what it is.
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(PERMANENT), ...DERIVED, ...PERSONAL, ...FOR_A_TIME].sort(),
    );
    for (const { name, columns } of rows.filter(({ name: of }) => of in PERMANENT)) {
      for (const statement of [`DELETE FROM ${name}`, `TRUNCATE ${name} CASCADE`]) {
        await expect(database.app.query(statement), statement).rejects.toMatchObject(REFUSED);
      }
      for (const column of columns) {
        const statement = `UPDATE ${name} SET ${column} = DEFAULT WHERE false`;
        const done = database.app.query(statement);
        if (PERMANENT[name]?.includes(column)) await done;
        else await expect(done, statement).rejects.toBeInstanceOf(Error);
      }
      expect((await database.app.query(`SELECT count(*) FROM ${name}`)).rowCount, name).toBe(1);
    }
  });

  it('the application may do what a round needs, in every table', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}, {}));
    const { roundId } = await executeRound(app, poolId, generalRound(1));
    for (const table of [...OF_A_ROUND, 'profiles']) {
      const { rows } = await app.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`);
      expect(rows[0]?.n, table).toBeGreaterThan(0);
    }
    expect(roundId).toBeGreaterThan(0);
  });

  it('candidate_id is the first column of the key of every table that grows with candidates', async () => {
    const { rows } = await world().owner.query<{ name: string; first: string }>(
      `SELECT c.relname AS name, a.attname AS first
       FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE i.indisprimary AND c.relnamespace = 'openentry'::regnamespace
         AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'candidate_id')
       ORDER BY c.relname`,
    );
    expect(rows).toEqual(GROW_WITH_CANDIDATES.map((name) => ({ name, first: 'candidate_id' })));
  });

  it('no uniqueness of those tables leaves candidate_id out, and no reference of theirs points anywhere', async () => {
    const { rows } = await world().owner.query(
      `SELECT c.relname, x.relname AS index FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
       WHERE c.relname = ANY ($1) AND i.indisunique
         AND NOT EXISTS (SELECT FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attname = 'candidate_id' AND a.attnum = ANY (i.indkey::smallint[]))
       UNION ALL
       SELECT conrelid::regclass::name, conname FROM pg_constraint
       WHERE contype = 'f' AND conrelid::regclass::name = ANY ($1)`,
      [GROW_WITH_CANDIDATES],
    );
    expect(rows).toEqual([]);
  });

  it('when a profile was received is set once, as its draft is handed in, whoever writes', async () => {
    const { database, owner } = world();
    const { app } = database;
    const poolId = await insertPool(app, people({}));
    const [loaded, draft, withdrawn] = [keyOf(poolId, 1), keyOf(poolId, 2), keyOf(poolId, 3)];
    const profile = `INSERT INTO profiles (candidate_id, profile_id, pool_id, state, facts)
       SELECT $1, $1, pool_id, $2, facts FROM profiles WHERE profile_id = $3`;
    await app.query(profile, [draft.profileId, 'draft', loaded.profileId]);
    await app.query(profile, [withdrawn.profileId, 'withdrawn', loaded.profileId]);
    const kept = { code: '23514', constraint: 'profiles_received_at_kept' };
    const set = (value: string, { profileId }: ProfileKey, db: Pick<Client, 'query'> = app) =>
      db.query(`UPDATE profiles SET received_at = ${value} WHERE profile_id = $1`, [profileId]);
    const later = `received_at + interval '1 microsecond'`;
    for (const db of [app, owner]) {
      for (const value of [later, `received_at - interval '1 day'`, 'now()', `'infinity'`]) {
        await expect(set(value, loaded, db), value).rejects.toMatchObject(kept);
      }
      await expect(set(`NULL, state = 'draft'`, loaded, db)).rejects.toMatchObject(kept);
      await expect(set('now()', withdrawn, db)).rejects.toMatchObject(kept);
      await expect(
        db.query(
          `INSERT INTO profiles (candidate_id, profile_id, pool_id, received_at, state, facts)
           SELECT candidate_id, profile_id, pool_id, now(), state, facts FROM profiles WHERE profile_id = $1
           ON CONFLICT (candidate_id, profile_id) DO UPDATE SET received_at = excluded.received_at`,
          [loaded.profileId],
        ),
      ).rejects.toMatchObject(kept);
    }
    expect(await set('received_at', loaded)).toMatchObject({ rowCount: 1 });
    expect(await set(`now(), state = 'submitted'`, draft)).toMatchObject({ rowCount: 1 });
    await expect(set(later, draft)).rejects.toMatchObject(kept);
  });

  it('refuses nonsense', async () => {
    const { owner } = world();
    const pool = (changes: Record<string, string>): string => insert('pools', POOL, changes);
    const round = (changes: Record<string, string>): string => insert('rounds', ROUND, changes);
    const profile = (changes: Record<string, string>): string => insert('profiles', PROFILE, changes);
    const invitation = (changes: Record<string, string>): string =>
      insert('invitations', INVITATION, changes);
    const standing = (changes: Record<string, string>): string => insert('standings', STANDING, changes);
    const file = (changes: Record<string, string>): string => insert('round_cases', FILE, changes);
    const outage = (changes: Record<string, string>): string => insert('outages', OUTAGE, changes);
    const entry = (changes: Record<string, string>): string => insert('audit_entries', ENTRY, changes);
    const action = (changes: Record<string, string>): string => insert('profile_actions', ACTION, changes);
    // Each of them would be accepted but for the one change.
    await owner.query('BEGIN');
    for (const statement of [
      pool({}),
      pool({ size: '0', seed: `'empty'` }),
      ...['imported', 'live'].map((kind) => pool({ kind: `'${kind}'`, name: `'${kind}'`, seed: 'NULL' })),
      round({}),
      profile({}),
      profile({ profile_id: '-2', state: `'draftLapsed'`, received_at: 'NULL' }),
      invitation({}),
      standing({}),
      file({}),
      outage({}),
      entry({}),
      action({}),
    ]) {
      await owner.query(statement);
    }
    await owner.query('ROLLBACK');
    for (const statement of [
      pool({ size: '-1' }),
      pool({ kind: `'other'`, name: `'n'` }),
      pool({ kind: `'live'` }),
      pool({ kind: `'imported'` }),
      pool({ seed: 'NULL' }),
      pool({ stem_share: 'NULL' }),
      pool({ stem_share: '1.0001' }),
      pool({ stem_share: '-0.1' }),
      round({ kind: `'lottery'` }),
      round({ kind: `'category'` }),
      round({ category: `'stem@v1'` }),
      round({ to_invite: '-1' }),
      round({ members: '-1' }),
      round({ invited: '2' }),
      round({ invited: '-1' }),
      round({ cutoff: '1201' }),
      round({ cutoff: '-1' }),
      round({ cutoff: 'NULL' }),
      round({ tie_break: 'NULL' }),
      round({ invited: '0' }),
      profile({ state: `'gone'` }),
      profile({ state: `'in_pool'` }),
      profile({ version: '-1' }),
      ...['submitted', 'inPool', 'nominationPending', 'invited', 'applied', 'ineligible', 'expired'].map(
        (state) => profile({ state: `'${state}'`, received_at: 'NULL' }),
      ),
      profile({ facts: `'{"schema": "facts/1"}'` }),
      profile({ facts: `'{"schema": "facts/3"}'` }),
      invitation({ program: `'QSW'` }),
      invitation({ state: `'maybe'` }),
      standing({ crs: '1201', core: '1201' }),
      standing({ crs: '499' }),
      file({ state: `'run'` }),
      file({ version: '0' }),
      outage({ to_at: `'2024-04-10Z'` }),
      entry({ outcome: `'perhaps'` }),
      action({ version: '0' }),
    ]) {
      await expect(owner.query(statement), statement).rejects.toMatchObject(NONSENSE);
    }
  });

  it('refuses facts without a schema', async () => {
    await expect(world().owner.query(insert('profiles', PROFILE, { facts: `'{}'` }))).rejects.toMatchObject(
      NONSENSE,
    );
  });

  it('keeps one live invitation and profile a person, one round of a number on a pool, one action of an id', async () => {
    const { owner } = world();
    for (const [first, second] of [
      [
        insert('invitations', INVITATION, {}),
        insert('invitations', INVITATION, { round_id: '8', profile_id: '2' }),
      ],
      [insert('rounds', ROUND, {}), insert('rounds', ROUND, { to_invite: '5' })],
      [insert('pools', POOL, {}), insert('pools', POOL, { size: '2' })],
      ...['draft', 'submitted', 'inPool', 'nominationPending', 'invited'].map(
        (state) =>
          [
            insert('profiles', PROFILE, { state: `'${state}'` }),
            insert('profiles', PROFILE, { profile_id: '-2' }),
          ] as const,
      ),
      // The same command, on whichever profile of the person.
      [insert('profile_actions', ACTION, {}), insert('profile_actions', ACTION, { profile_id: '-2' })],
      [
        insert('profile_actions', ACTION, {}),
        insert('profile_actions', ACTION, { action_id: 'gen_random_uuid()' }),
      ],
    ] as const) {
      await owner.query('BEGIN');
      await owner.query(first);
      await expect(owner.query(second), second).rejects.toMatchObject(TWICE);
      await owner.query('ROLLBACK');
    }
  });

  it('a round cannot be of a pool that is not there', async () => {
    await expect(
      world().owner.query(insert('rounds', ROUND, { pool_id: '2000000000' })),
    ).rejects.toMatchObject({ code: '23503' });
  });
});

const POOL = {
  as_of: `'2024-04-09'`,
  seed: `'nonsense'`,
  engine: `'test'`,
  size: '1',
  stem_share: '0.5',
  count_by_crs: `'{}'`,
  load_seconds: '0',
};
const ROUND = {
  pool_id: '(SELECT min(pool_id) FROM pools)',
  number: `'nonsense'`,
  kind: `'general'`,
  category: 'NULL',
  programs: `'{CEC}'`,
  to_invite: '1',
  at: 'now()',
  engine: `'test'`,
  members: '1',
  invited: '1',
  cutoff: '500',
  tie_break: 'now()',
  seconds: '0',
};
const PROFILE = {
  candidate_id: '-1',
  profile_id: '-1',
  pool_id: '1',
  received_at: 'now()',
  state: `'inPool'`,
  facts: `'{"schema": "facts/2"}'`,
};
const INVITATION = {
  candidate_id: '-1',
  round_id: '-1',
  profile_id: '-1',
  program: `'CEC'`,
  crs: '500',
  issued_at: 'now()',
  state: `'live'`,
};
const STANDING = {
  candidate_id: '-1',
  profile_id: '-1',
  pool_id: '1',
  received_at: 'now()',
  assessed_on: `'2024-04-10'`,
  next_look: `'2024-05-01'`,
  crs: '500',
  core: '500',
  spouse: '0',
  transferability: '0',
  additional: '0',
  programs: '1',
  categories: '0',
};
const FILE = {
  round_id: '-1',
  pool_id: '(SELECT min(pool_id) FROM pools)',
  number: `'nonsense'`,
  state: `'planned'`,
  instruction: `'{}'`,
  version: '1',
};
const OUTAGE = {
  outage_id: 'gen_random_uuid()',
  from_at: `'2024-04-10Z'`,
  to_at: `'2024-04-11Z'`,
  reason: `'Test'`,
  recorded_by: `'a'`,
};
const ENTRY = {
  at: 'now()',
  role: `'system'`,
  account: `'a'`,
  action: `'test'`,
  subject: `'test'`,
  outcome: `'done'`,
  details: `'{}'`,
  engine: `'test'`,
};
const ACTION = {
  candidate_id: '-1',
  profile_id: '-1',
  version: '1',
  action_id: `'00000000-0000-4000-8000-000000000001'`,
  at: 'now()',
  role: `'candidate'`,
  account: `'a'`,
  action: `'{"type": "submit"}'`,
};

function insert(table: string, row: Record<string, string>, changes: Record<string, string>): string {
  const values = { ...row, ...changes };
  return `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
}
