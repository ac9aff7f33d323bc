import { expect, it } from 'vitest';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { type AuditHead, auditHead, linkAudit } from '../../src/audit/chain.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { type AuditEntry, writeAudit } from '../../src/audit/entry.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { MORNING } from '../support/cases.ts';
import { CONNECTIONS, useManyConnections } from '../support/connections.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const LINKS = 12;

const entry = (n: number): AuditEntry => ({
  at: MORNING + n,
  role: 'officer',
  account: `officer ${n % 3}`,
  action: 'test',
  subject: `test/${n}`,
  outcome: 'done',
  details: { n },
});

/** What somebody with every right on the database may try, and the first link that gives it away. */
const ATTACKS: readonly (readonly [string, string | readonly string[], number, string])[] = [
  [
    'what an entry says is changed',
    `UPDATE audit_entries SET details = '{"n": 99}' WHERE subject = 'test/5'`,
    5,
    'content',
  ],
  [
    'who did it is changed',
    `UPDATE audit_entries SET account = 'somebody' WHERE subject = 'test/1'`,
    1,
    'content',
  ],
  [
    'when is changed by a microsecond',
    `UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE subject = 'test/12'`,
    12,
    'content',
  ],
  [
    'an outcome is changed',
    `UPDATE audit_entries SET outcome = 'refused' WHERE subject = 'test/7'`,
    7,
    'content',
  ],
  ['a link is removed', 'DELETE FROM audit_chain WHERE link = 4', 4, 'missing'],
  [
    'an entry is removed with its link',
    ['DELETE FROM audit_chain WHERE link = 4', `DELETE FROM audit_entries WHERE subject = 'test/4'`],
    4,
    'missing',
  ],
  [
    'an entry is removed and the others moved up',
    [
      'ALTER TABLE audit_chain DROP CONSTRAINT audit_chain_link_check',
      'DELETE FROM audit_chain WHERE link = 4',
      'UPDATE audit_chain SET link = -link WHERE link > 4',
      'UPDATE audit_chain SET link = -link - 1 WHERE link < 0',
    ],
    4,
    'previous',
  ],
  [
    'two entries change places',
    [
      'ALTER TABLE audit_chain DROP CONSTRAINT audit_chain_entry_id_fkey',
      'UPDATE audit_chain SET entry_id = -entry_id WHERE link IN (3, 9)',
      `UPDATE audit_chain c SET entry_id = -e.entry_id FROM audit_chain e
     WHERE c.link IN (3, 9) AND e.link = 12 - c.link`,
    ],
    3,
    'content',
  ],
  ['a hash is changed', `UPDATE audit_chain SET hash = sha256('x') WHERE link = 6`, 6, 'content'],
  [
    'what was before is changed',
    `UPDATE audit_chain SET previous = sha256('x') WHERE link = 6`,
    6,
    'previous',
  ],
  ['the beginning is removed', 'DELETE FROM audit_chain WHERE link <= 2', 1, 'missing'],
];

/** What the owner of the tables has to turn off first; inside of a transaction, so that it is on again afterwards. */
const UNGUARDED = [
  'ALTER TABLE audit_entries DISABLE TRIGGER audit_kept',
  'ALTER TABLE audit_chain DISABLE TRIGGER audit_kept',
];
const GUARDED = UNGUARDED.map((statement) => statement.replace('DISABLE', 'ENABLE'));

const manyConnections = useManyConnections();

onEveryDatabase((world) => {
  let head: AuditHead;

  it('an empty chain is whole, and entries are linked in their order', async () => {
    const { app } = world().database;
    expect(await checkAudit(app)).toMatchObject({ links: 0, broken: null, waiting: 0 });
    for (let n = 1; n <= LINKS; n++) await writeAudit(app, entry(n));
    expect(await checkAudit(app)).toMatchObject({ links: 0, broken: null, waiting: LINKS });
    head = await linkAudit(app);
    expect(head.link).toBe(LINKS);
    expect(await linkAudit(app)).toEqual(head);
    expect(await checkAudit(app, head)).toEqual({
      links: LINKS,
      head,
      broken: null,
      waiting: 0,
      heads: 1,
      guards: [],
    });
  });

  it.each(ATTACKS)('%s: the first broken link is named', async (_, sql, link, reason) => {
    const { owner } = world();
    await owner.query('BEGIN');
    try {
      for (const statement of UNGUARDED) await owner.query(statement);
      for (const statement of [sql].flat()) await owner.query(statement);
      expect((await checkAudit(owner)).broken).toMatchObject({ link, reason });
      expect((await checkAudit(owner, head)).broken).toMatchObject({ link, reason });
    } finally {
      await owner.query('ROLLBACK');
    }
    expect((await checkAudit(owner, head)).broken).toBeNull();
  });

  it('an entry put in between is found', async () => {
    const { owner } = world();
    await owner.query('BEGIN');
    try {
      for (const statement of UNGUARDED) await owner.query(statement);
      await owner.query('ALTER TABLE audit_chain DROP CONSTRAINT audit_chain_link_check');
      await owner.query('UPDATE audit_chain SET link = -link WHERE link > 6');
      await owner.query('UPDATE audit_chain SET link = 1 - link WHERE link < 0');
      await writeAudit(owner, entry(77));
      await owner.query(
        `INSERT INTO audit_chain SELECT 7, e.entry_id, c.hash, sha256('forged')
         FROM audit_entries e, audit_chain c WHERE e.subject = 'test/77' AND c.link = 6`,
      );
      expect((await checkAudit(owner, head)).broken).toMatchObject({
        link: 7,
        entry: expect.any(Number),
        reason: 'content',
      });
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('an end that was cut off is found by whoever wrote the head down', async () => {
    const { owner } = world();
    await owner.query('BEGIN');
    try {
      for (const statement of UNGUARDED) await owner.query(statement);
      await owner.query('DELETE FROM audit_chain WHERE link > 9');
      // What is in no link and waits for none gives it away as long as it is there.
      expect(await checkAudit(owner)).toMatchObject({ broken: { link: 10, reason: 'unlinked' }, links: 9 });
      expect((await checkAudit(owner, head)).broken).toMatchObject({ link: 10, reason: 'missing' });
      await owner.query(`DELETE FROM audit_entries WHERE subject IN ('test/10', 'test/11', 'test/12')`);
      for (const statement of GUARDED) await owner.query(statement);
      expect(await checkAudit(owner)).toMatchObject({ broken: null, links: 9, waiting: 0 });
      expect((await checkAudit(owner, head)).broken).toMatchObject({ link: 10, reason: 'missing' });
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('fifty that write at once leave no gap, whatever of it is undone', async () => {
    const app = manyConnections(world());
    const before = await auditHead(app);
    const random = randomFrom(99);
    let kept = 0;
    const works = Array.from({ length: CONNECTIONS * 4 }, (_, n) => {
      const [entries, undone, slow] = [random.between(1, 3), random.happens(0.3), random.happens(0.5)];
      if (!undone) kept += entries;
      return async () => {
        await inTransaction(app, async (client) => {
          for (let each = 0; each < entries; each++) await writeAudit(client, entry(1000 + n));
          if (slow) await client.query('SELECT pg_sleep(0.02)');
          if (undone) throw new Error('undone');
        }).catch((error: Error) => {
          if (error.message !== 'undone') throw error;
        });
        await linkAudit(app);
      };
    });
    await Promise.all(works.map((work) => work()));
    const { rows } = await app.query(
      `SELECT count(*)::integer AS links, max(link)::integer AS last, count(DISTINCT entry_id)::integer AS entries
       FROM audit_chain`,
    );
    const links = before.link + kept;
    expect(rows).toEqual([{ links, last: links, entries: links }]);
    expect(await checkAudit(app, head)).toMatchObject({ links, broken: null, waiting: 0 });
  });

  it('a chain that was forged whole from some link on is found by whoever wrote the head down', async () => {
    const { owner, database } = world();
    for (const statement of UNGUARDED) await owner.query(statement);
    await owner.query(
      'WITH gone AS (DELETE FROM audit_chain WHERE link > 4 RETURNING entry_id) INSERT INTO audit_waiting SELECT entry_id FROM gone',
    );
    await owner.query(`UPDATE audit_entries SET account = 'somebody else' WHERE subject = 'test/5'`);
    for (const statement of GUARDED) await owner.query(statement);
    await linkAudit(database.app);
    expect(await checkAudit(database.app)).toMatchObject({ broken: null, waiting: 0 });
    expect((await checkAudit(database.app, head)).broken).toMatchObject({
      link: LINKS,
      reason: 'head',
      since: 0,
    });
  });
});
