import { generateKeyPairSync } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditHead, linkAudit } from '../../src/audit/chain.ts';
import { type AuditCheck, checkAudit } from '../../src/audit/check.ts';
import { type AuditEntry, writeAudit } from '../../src/audit/entry.ts';
import { keepHeads } from '../../src/audit/heads/keep.ts';
import type { HeadsPlace } from '../../src/audit/heads/place.ts';
import { headsPlace } from '../../src/audit/heads/place.ts';
import { headLine, readHeads } from '../../src/audit/heads/signed.ts';
import { writeHead } from '../../src/audit/heads/write.ts';
import { readCredentials } from '../../src/database/embedded/credentials.ts';
import { SUPERUSER } from '../../src/database/embedded/initdb.ts';
import { MORNING } from '../support/cases.ts';
import {
  connectOwner,
  embeddedOwner,
  onBothDatabases,
  removeFolder,
  temporaryFolder,
} from '../support/worlds.ts';

const HEAD_AFTER = [4, 8, 12];
const LINKS = 14;

const entry = (n: number): AuditEntry => ({
  at: MORNING + n,
  role: 'representative',
  account: `account ${n}`,
  action: 'profile.update',
  subject: `profile/${n}`,
  outcome: 'done',
  details: { n },
  onBehalfOf: `person/${n}`,
  provision: 'IRPR 12.2',
  ruleset: 'ab'.repeat(32),
});

/** Turns off everything that stands in the way of whoever has every right on the database. */
const OFF = [
  'ALTER TABLE audit_entries DISABLE TRIGGER USER',
  'ALTER TABLE audit_chain DISABLE TRIGGER USER',
  'ALTER TABLE audit_waiting DISABLE TRIGGER USER',
];
const ON = OFF.map((statement) => statement.replace('DISABLE', 'ENABLE'));
/** A superuser turns them off for one session, which leaves no trace. */
const OFF_FOR_ME = ['SET LOCAL session_replication_role = replica'];
const ON_FOR_ME = ['SET LOCAL session_replication_role = origin'];
/** Makes the chain again from a link on: what an attacker does who covers the tracks, for whom the server then links. */
const REBUILD = (from: number): readonly string[] => [
  `WITH gone AS (DELETE FROM audit_chain WHERE link >= ${from} RETURNING entry_id)
   INSERT INTO audit_waiting SELECT entry_id FROM gone ON CONFLICT DO NOTHING`,
];

interface Attack {
  readonly sql: readonly string[];
  /** Whether the chain is made again afterwards. */
  readonly rebuilt?: boolean;
  /** The first thing that gives it away. */
  readonly found: Partial<NonNullable<AuditCheck['broken']>>;
}

/** Everything of the brief of an auditor's bad dream; every one must be found, and the first broken entry named. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'on whose behalf is changed': {
    sql: [`UPDATE audit_entries SET on_behalf_of = 'person/99' WHERE subject = 'profile/5'`],
    found: { link: 5, entry: 5, reason: 'content', since: 4 },
  },
  'the provision is removed': {
    sql: [`UPDATE audit_entries SET provision = NULL WHERE subject = 'profile/3'`],
    found: { link: 3, entry: 3, reason: 'content', since: 0 },
  },
  'the law is changed': {
    sql: [`UPDATE audit_entries SET ruleset = repeat('0', 64) WHERE subject = 'profile/9'`],
    found: { link: 9, entry: 9, reason: 'content', since: 8 },
  },
  'an entry is said to be of the earlier form, which covers less': {
    sql: [
      'ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_earlier',
      `UPDATE audit_entries SET form = 1 WHERE subject = 'profile/7'`,
    ],
    found: { link: 7, entry: 7, reason: 'content' },
  },
  'an entry is removed with its link': {
    sql: ['DELETE FROM audit_chain WHERE link = 6', `DELETE FROM audit_entries WHERE subject = 'profile/6'`],
    found: { link: 6, reason: 'missing', since: 4 },
  },
  'two entries change places': {
    sql: [
      `UPDATE audit_entries SET subject = CASE subject WHEN 'profile/2' THEN 'profile/11' ELSE 'profile/2' END
       WHERE subject IN ('profile/2', 'profile/11')`,
    ],
    found: { link: 2, entry: 2, reason: 'content' },
  },
  'an entry is put in with triggers off': {
    sql: [
      `INSERT INTO audit_entries (at, role, account, action, subject, outcome, details, engine)
       VALUES (now(), 'officer', 'nobody', 'x', 'profile/1', 'done', '{}', 'x')`,
    ],
    found: { link: LINKS + 1, reason: 'unlinked', since: 12 },
  },
  'everything is truncated': {
    sql: ['TRUNCATE audit_entries, audit_chain, audit_waiting'],
    found: { link: 1, reason: 'missing', since: 0 },
  },
  'the tail is cut off': {
    sql: [
      'DELETE FROM audit_chain WHERE link > 10',
      `DELETE FROM audit_entries WHERE entry_id NOT IN (SELECT entry_id FROM audit_chain)`,
    ],
    found: { link: 11, reason: 'missing', since: 8 },
  },
  'an entry is changed and the chain made again from there': {
    sql: [`UPDATE audit_entries SET account = 'somebody' WHERE subject = 'profile/6'`, ...REBUILD(6)],
    rebuilt: true,
    found: { link: 8, entry: 8, reason: 'head', since: 4 },
  },
  'an entry is removed and the chain made again from there': {
    sql: [
      ...REBUILD(2),
      'DELETE FROM audit_waiting WHERE entry_id = 2',
      'DELETE FROM audit_entries WHERE entry_id = 2',
    ],
    rebuilt: true,
    found: { link: 4, reason: 'head', since: 0 },
  },
  'the whole chain is made again': {
    sql: [`UPDATE audit_entries SET outcome = 'denied' WHERE subject = 'profile/1'`, ...REBUILD(1)],
    rebuilt: true,
    found: { link: 4, entry: 4, reason: 'head', since: 0 },
  },
};

onBothDatabases((world) => {
  let folder: string;
  let place: HeadsPlace;
  let written: string;
  /** A superuser, where the tests have one; otherwise the owner of the tables. */
  let attacker: Client;
  let [off, on] = [OFF, ON];

  beforeAll(async () => {
    folder = await temporaryFolder();
    place = await headsPlace(folder, {});
    const { owner, database, dataFolder, kind } = world();
    const { app } = database;
    attacker = owner;
    if (kind === 'embedded') {
      const { superuser: password } = await readCredentials(dataFolder);
      attacker = await connectOwner({
        ...(await embeddedOwner(database, dataFolder)),
        user: SUPERUSER,
        password,
      });
      [off, on] = [OFF_FOR_ME, ON_FOR_ME];
    }
    for (let n = 1; n <= LINKS; n++) {
      await writeAudit(app, entry(n));
      await linkAudit(app);
      if (HEAD_AFTER.includes(n)) await writeHead(app, place);
    }
    written = await readFile(place.file, 'utf8');
  });
  afterAll(async () => {
    if (attacker !== world().owner) await attacker.end();
    await removeFolder(folder);
  });

  const verified = (): Promise<AuditCheck> => checkAudit(attacker, readHeads(written, place.key).heads);

  it('what nobody touched holds, and contains every head that was signed', async () => {
    expect(await verified()).toMatchObject({ links: LINKS, broken: null, heads: 3, waiting: 0, guards: [] });
  });

  it.each(Object.entries(ATTACKS))('%s: found, and the first broken entry named', async (_, attack) => {
    await attacker.query('BEGIN');
    try {
      for (const statement of [...off, ...attack.sql, ...on]) await attacker.query(statement);
      // In the transaction of the attacker, so that the next attack finds everything whole.
      if (attack.rebuilt === true) {
        await attacker.query('SAVEPOINT linked');
        await linkInside();
        expect((await checkAudit(attacker)).broken).toBeNull();
      }
      expect((await verified()).broken).toMatchObject(attack.found);
    } finally {
      await attacker.query('ROLLBACK');
    }
    expect((await verified()).broken).toBeNull();
  });

  /** Links what waits on the connection of the attacker, as the server would. */
  async function linkInside(): Promise<void> {
    const query = attacker.query.bind(attacker);
    const inside = {
      ...attacker,
      query: (text: string, values?: unknown[]) =>
        /^(BEGIN|COMMIT|ROLLBACK)/.test(text)
          ? Promise.resolve({ rows: [], rowCount: 0 })
          : query(text, values),
    };
    await linkAudit(inside as never);
  }

  it.each([
    ['ALTER TABLE audit_entries DISABLE TRIGGER audit_wait', 'audit_entries.audit_wait'],
    ['ALTER TABLE audit_entries DISABLE TRIGGER audit_kept', 'audit_entries.audit_kept'],
    ['ALTER TABLE audit_chain DISABLE TRIGGER USER', 'audit_chain.audit_kept'],
    ['DROP TRIGGER audit_kept ON audit_chain', 'audit_chain.audit_kept'],
    ['GRANT UPDATE (details) ON audit_entries TO openentry_app', 'audit_entries UPDATE'],
    ['GRANT DELETE ON audit_chain TO openentry_app', 'audit_chain DELETE'],
    ['GRANT TRUNCATE ON audit_entries TO openentry_app', 'audit_entries TRUNCATE'],
  ])('%s: said although nothing was changed yet', async (statement, guard) => {
    await attacker.query('BEGIN');
    try {
      await attacker.query(statement);
      const { broken, guards } = await verified();
      expect(broken).toMatchObject({ reason: 'guard' });
      expect(guards).toEqual([guard]);
    } finally {
      await attacker.query('ROLLBACK');
    }
  });

  it.each([
    'UPDATE audit_entries SET outcome = outcome',
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries CASCADE',
    'UPDATE audit_chain SET hash = hash',
    'DELETE FROM audit_chain',
    'TRUNCATE audit_chain',
    'DROP TRIGGER audit_kept ON audit_entries',
    'DROP TRIGGER audit_wait ON audit_entries',
    'ALTER TABLE audit_entries DISABLE TRIGGER USER',
    'DROP TABLE audit_chain',
    `SET session_replication_role = replica`,
  ])('the application is refused: %s', async (statement) => {
    await expect(world().database.app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('the owner of the tables too, unless what guards them is turned off', async () => {
    for (const table of ['audit_entries', 'audit_chain']) {
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        await expect(world().owner.query(statement), statement).rejects.toThrow('only ever added to');
      }
    }
  });

  it('entries of the earlier form verify as they were linked, and can say nothing that their hash leaves out', async () => {
    await attacker.query('BEGIN');
    try {
      await attacker.query(
        `INSERT INTO audit_entries (at, role, account, action, subject, outcome, details, engine, form)
         VALUES (now(), 'officer', 'somebody', 'profile.update', 'profile/1', 'done', '{"n": 1}', 'openentry/0.0.9', 1)`,
      );
      await linkInside();
      expect((await verified()).broken).toBeNull();
      // The hash of such a link is that of the release that wrote it.
      const { rows } = await attacker.query<{ same: boolean }>(
        `SELECT hash = sha256(previous || convert_to(format(
           '{"account":"somebody","action":"profile.update","at":"%s","details":{"n":1},"engine":"openentry/0.0.9","entry":"%s","link":%s,"outcome":"done","role":"officer","subject":"profile/1"}',
           to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry_id, link), 'UTF8')) AS same
         FROM audit_chain JOIN audit_entries USING (entry_id) WHERE form = 1`,
      );
      expect(rows).toEqual([{ same: true }]);
      for (const statement of off) await attacker.query(statement);
      await attacker.query('ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_earlier');
      await attacker.query(`UPDATE audit_entries SET on_behalf_of = 'person/1' WHERE form = 1`);
      expect((await verified()).broken).toMatchObject({ link: LINKS + 1, reason: 'content' });
    } finally {
      await attacker.query('ROLLBACK');
    }
  });

  it('a file of heads gives itself away: changed, removed, exchanged or signed by another', () => {
    const { key } = place;
    const lines = written.trim().split('\n');
    const read = (changed: readonly string[]) => readHeads(`${changed.join('\n')}\n`, key).fault;
    const [first = '', second = '', third = ''] = lines;
    expect(read(lines)).toBeNull();
    expect(read([first, second.replace('"link":8', '"link":7'), third])).toEqual({
      line: 2,
      reason: 'signature',
    });
    expect(read([first, third])).toEqual({ line: 2, reason: 'order' });
    expect(read([second, third])).toEqual({ line: 1, reason: 'order' });
    expect(read([first, second, second])).toEqual({ line: 3, reason: 'order' });
    expect(read([first, '{}', third])).toEqual({ line: 2, reason: 'format' });
    const other = generateKeyPairSync('ed25519').privateKey;
    const forged = headLine({ at: '2026-01-01T00:00:00Z', link: 20, hash: 'cd'.repeat(32) }, third, other);
    expect(read([...lines, forged])).toEqual({ line: 4, reason: 'key' });
    expect(readHeads(written, other).fault).toEqual({ line: 1, reason: 'key' });
  });

  it('a line that broke off is passed over, and the next is tied to the last whole one', async () => {
    const { app } = world().database;
    const broken = { ...place, file: join(folder, 'broken.jsonl') };
    await writeFile(broken.file, `${written}{"format":"openentry/audit-head/1","at":"20`);
    const head = await writeHead(app, broken);
    expect(head).toMatchObject({ link: LINKS, written: true });
    expect(await writeHead(app, broken)).toMatchObject({ written: false });
    const { heads, fault } = readHeads(await readFile(broken.file, 'utf8'), place.key);
    expect(fault).toBeNull();
    expect(heads.map(({ link }) => link)).toEqual([...HEAD_AFTER, LINKS]);
  });

  it('a server signs when it starts and when it stops, and says what keeps it from doing so', async () => {
    const { app } = world().database;
    const kept = { ...place, file: join(folder, 'kept.jsonl') };
    const failed: unknown[] = [];
    const stop = keepHeads(app, kept, (error) => failed.push(error));
    await writeAudit(app, entry(LINKS + 1));
    await linkAudit(app);
    await stop();
    const { heads } = readHeads(await readFile(kept.file, 'utf8'), place.key);
    expect(heads.at(-1)?.link).toBe((await auditHead(app)).link);
    expect(failed).toEqual([]);
    await writeFile(kept.file, 'no head}');
    await keepHeads(app, kept, (error) => failed.push(error))();
    expect(failed).toMatchObject([{ code: 'audit.heads-broken' }, { code: 'audit.heads-broken' }]);
  });

  it('signs nothing after a file that was changed, nor a chain that lost a head', async () => {
    const { app } = world().database;
    const changed = { ...place, file: join(folder, 'changed.jsonl') };
    await writeFile(changed.file, written.replace('"link":8', '"link":9'));
    await expect(writeHead(app, changed)).rejects.toMatchObject({ code: 'audit.heads-broken' });
    const lost = { ...place, file: join(folder, 'lost.jsonl') };
    const last = written.trim().split('\n').at(-1) ?? '';
    await writeFile(lost.file, written);
    const elsewhere = { at: '2026-01-01T00:00:00Z', link: 13, hash: 'cd'.repeat(32) };
    await appendFile(lost.file, `${headLine(elsewhere, last, place.key)}\n`);
    await expect(writeHead(app, lost)).rejects.toMatchObject({ code: 'audit.head-lost' });
  });
});
