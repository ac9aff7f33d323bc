import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicHistory } from '@openentry/data';
import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { openAccounts } from '../../src/accounts/open.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { importFeed } from '../../src/history/import.ts';
import { readHistory } from '../../src/history/read.ts';
import { createApi } from '../../src/http/api.ts';
import { roundDetailSchema, roundsSchema } from '../../src/http/schemas.ts';
import { by, MORNING } from '../support/cases.ts';
import { noMail } from '../support/noMail.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const REFUSED = { code: '42501' };
/** Rounds of the English feed in its own words, #422 to #1 with gaps. */
const EXCERPT = readFileSync(
  join(import.meta.dirname, '../../../../data/test/feed/fixtures/ee_rounds_excerpt_en.json'),
);
type Written = Record<string, string>;
const rounds = (JSON.parse(EXCERPT.toString('utf8')) as { rounds: Written[] }).rounds;

const bytesOf = (...entries: readonly unknown[]): Buffer =>
  Buffer.from(JSON.stringify({ classes: '', rounds: entries }));

/** A round after the last packaged one, each number its own. */
const next = (number: number, changes: Written = {}): Written => ({
  ...rounds[0],
  drawNumber: String(number),
  drawNumberURL: '',
  drawDate: '2026-07-02',
  drawDateFull: 'July 2, 2026',
  drawDateTime: 'July 2, 2026 at 13:00:01 UTC',
  drawCutOff: 'May 1, 2026 at 10:00:00 UTC',
  ...changes,
});

const ROOT = by('administrator', 'root');
const imported = (db: Pool, bytes: Uint8Array) => importFeed(db, bytes, { by: ROOT, at: MORNING });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

onEveryDatabase((world) => {
  const app = () => world().database.app;
  const counts = async () => {
    const { rows } = await app().query(
      `SELECT (SELECT count(*)::integer FROM history_files) AS files,
              (SELECT count(*)::integer FROM history_imports) AS imports,
              (SELECT count(*)::integer FROM history_records) AS records`,
    );
    return rows[0] as { files: number; imports: number; records: number };
  };

  it('is the packaged history before anything was imported', async () => {
    expect(await readHistory(app())).toEqual(publicHistory());
  });

  it('keeps the file byte for byte and each original as it came', async () => {
    const report = await imported(app(), EXCERPT);
    expect(report).toMatchObject({
      language: 'en',
      rounds: 47,
      new: [],
      changed: [],
      unchanged: 47,
      kept: 47,
    });
    const { rows: files } = await app().query<{ bytes: Buffer; digest: Buffer }>(
      'SELECT * FROM history_files',
    );
    expect(files).toHaveLength(1);
    expect(files[0]?.bytes.equals(EXCERPT)).toBe(true);
    expect(files[0]?.digest).toEqual(createHash('sha256').update(EXCERPT).digest());
    const { rows: kept } = await app().query<{ original: string }>(
      'SELECT original::text FROM history_records',
    );
    expect(kept.map(({ original }) => original).sort()).toEqual(
      rounds.map((entry) => JSON.stringify(entry)).sort(),
    );
  });

  it('again leaves nothing behind', async () => {
    const before = await counts();
    const report = await imported(app(), EXCERPT);
    expect(report).toMatchObject({ new: [], changed: [], unchanged: 47, kept: 0 });
    expect(await counts()).toEqual(before);
  });

  it('tells what is new, and has it in the history from then on', async () => {
    const report = await imported(app(), bytesOf(next(423), ...rounds));
    expect(report.new).toMatchObject([{ number: '423', invitations: 4000 }]);
    expect(report.kept).toBe(1);
    const history = await readHistory(app());
    expect(history).toHaveLength(424);
    expect(history.at(-1)).toMatchObject({
      number: '423',
      category: 'healthcare@2026-v3',
      date: '2026-07-02',
    });
  });

  it('tells what changed field by field, and keeps the state before', async () => {
    const report = await imported(app(), bytesOf(next(423, { drawSize: '4,001' }), ...rounds));
    expect(report.changed).toEqual([
      {
        number: '423',
        changes: [
          { field: 'invitations', before: 4000, after: 4001 },
          { field: 'drawSize', before: '4,000', after: '4,001' },
        ],
      },
    ]);
    const { rows } = await app().query(
      `SELECT version, original ->> 'drawSize' AS size FROM history_records WHERE number = '423' ORDER BY version`,
    );
    expect(rows).toEqual([
      { version: 1, size: '4,000' },
      { version: 2, size: '4,001' },
    ]);
    expect((await readHistory(app())).at(-1)).toMatchObject({
      invitations: 4001,
      versions: [{ version: 1 }, { version: 2 }],
    });
  });

  it('goes back and forth: each change is a state of its own', async () => {
    await imported(app(), bytesOf(next(423), ...rounds));
    const { rows } = await app().query(
      `SELECT max(version) AS last FROM history_records WHERE number = '423'`,
    );
    expect(rows).toEqual([{ last: 3 }]);
    expect((await readHistory(app())).at(-1)).toMatchObject({ invitations: 4000 });
  });

  it('never loses a round that a feed leaves out', async () => {
    const report = await imported(app(), bytesOf(...rounds));
    expect(report.absent).toContain('423');
    expect(report.absent).not.toContain('422');
    expect((await readHistory(app())).at(-1)).toMatchObject({ number: '423' });
  });

  it('keeps the French feed beside the English one', async () => {
    const french = next(423, {
      drawName: 'Professions de la santé et des services sociaux 2026-version 3',
      drawDateFull: '2 juillet 2026',
      drawText2:
        'Programme des travailleurs qualifiés (fédéral), Catégorie de l’expérience canadienne et Programme des travailleurs de métiers spécialisés (fédéral)',
    });
    const report = await imported(app(), bytesOf(french));
    expect(report).toMatchObject({ language: 'fr', new: [], kept: 1 });
    expect((await readHistory(app())).at(-1)?.name.fr).toBe(
      'Professions de la santé et des services sociaux 2026-version 3',
    );
  });

  it('refuses a file that is no feed, and keeps nothing of it', async () => {
    const before = await counts();
    for (const text of ['', '{"rounds":[', '{"draws":[]}', '{"rounds":[]}', '{"rounds":{}}', '[]']) {
      const bytes = Buffer.from(text);
      await expect(imported(app(), bytes)).rejects.toMatchObject({
        code: 'feed.not-readable',
        status: 422,
      });
    }
    expect(await counts()).toEqual(before);
  });

  it('keeps all of an import or nothing', async () => {
    const before = await counts();
    await world().owner.query(`ALTER TABLE history_records ADD CONSTRAINT no_425 CHECK (number <> '425')`);
    await expect(imported(app(), bytesOf(next(424), next(425)))).rejects.toMatchObject({ code: '23514' });
    await world().owner.query('ALTER TABLE history_records DROP CONSTRAINT no_425');
    expect(await counts()).toEqual(before);
  });

  it('says in the audit who imported which file, and what came of it', async () => {
    const { rows } = await app().query<Record<string, any>>(
      `SELECT role, account, subject, outcome, details FROM audit_entries WHERE action = 'history.import' ORDER BY entry_id`,
    );
    const [first] = rows;
    expect(first).toMatchObject({
      role: 'administrator',
      account: 'root',
      subject: 'history/en',
      outcome: 'done',
      details: { sha256: sha256(EXCERPT), bytes: EXCERPT.length, rounds: 47, new: 0, changed: 0, kept: 47 },
    });
    const { corrections, corrected } = first?.['details'] ?? {};
    expect(corrections).toBeGreaterThan(0);
    expect(corrected.split(' ')).toHaveLength(corrections);
    const empty = rows.find(({ details }) => details.bytes === 0);
    expect(empty).toMatchObject({
      subject: 'history',
      outcome: 'refused',
      details: { sha256: sha256(Buffer.alloc(0)), bytes: 0, code: 'feed.not-readable' },
    });
    expect(rows.at(-1)).toMatchObject({ outcome: 'failed', details: { code: '23514' } });
    expect(await checkAudit(app())).toMatchObject({ broken: null, waiting: 0, links: rows.length });
  });

  it('takes imports of the same moment one after the other', async () => {
    const feed = bytesOf(next(426), next(427));
    const reports = await Promise.all(Array.from({ length: 5 }, () => imported(app(), feed)));
    expect(reports.map(({ kept }) => kept).sort()).toEqual([0, 0, 0, 0, 2]);
  });

  it('any words in a round can be kept', async () => {
    const strange = next(428, { drawName: '\u0000\u{1F600}\uD800 "\\', __proto__: 'x' } as Written);
    await imported(app(), bytesOf(strange));
    const kept = (await readHistory(app())).find(({ number }) => number === '428')?.versions[0]?.original;
    expect(kept?.drawName).toBe('\u0000\u{1F600}\uD800 "\\');
  });

  it('the application cannot change or delete what was imported', async () => {
    for (const [table, column] of [
      ['history_files', 'bytes'],
      ['history_imports', 'rounds'],
      ['history_records', 'original'],
    ]) {
      for (const statement of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET ${column} = ${column}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(app().query(statement), statement).rejects.toMatchObject(REFUSED);
      }
    }
  });

  describe('the API', () => {
    const get = async (path: string) => {
      const { database } = world();
      const accounts = await openAccounts({
        db: database.app,
        dataFolder: '',
        secret: 'ab'.repeat(32),
        mode: 'real',
        sendMail: noMail,
      });
      return createApi(database, accounts, () => undefined).request(path);
    };

    it('gives rounds that were imported like the packaged ones', async () => {
      const list = roundsSchema.parse(await (await get('/rounds')).json());
      expect(list.items.map(({ number }) => number).slice(0, 4)).toEqual(['427', '426', '423', '422']);
      const one = roundDetailSchema.parse(await (await get('/rounds/423')).json());
      expect(one).toMatchObject({ number: '423', published: { invited: 4000 }, pool: { total: 239_645 } });
    });

    it('leaves out one of which a part is not known', async () => {
      await imported(app(), bytesOf(next(429, { drawSize: '' })));
      expect((await get('/rounds/429')).status).toBe(404);
      expect((await readHistory(app())).at(-1)).toMatchObject({ number: '429', invitations: null });
    });
  });
});
