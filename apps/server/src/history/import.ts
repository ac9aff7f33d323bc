import { createHash } from 'node:crypto';
import type { Actor } from '@openentry/cases';
import {
  type Feed,
  feedProblemText,
  type ImportPlan,
  type ImportReport,
  planImport,
  readFeed,
} from '@openentry/data';
import type { ClientBase, Pool } from 'pg';
import { attempt } from '../audit/attempt.ts';
import { ENGINE } from '../engine.ts';
import { RequestError } from '../errors.ts';
import { readVersions } from './versions.ts';

/** Two imports at the same moment are one after the other. */
const LOCK = 'history/import';

/**
 * Takes a feed into the public history, in one transaction. What is new or different is added, nothing is changed
 * or removed; a second time, nothing is added.
 * @param bytes of `ee_rounds_123_en.json` or `_fr.json`, as downloaded
 * @param importer who imports it, and when in microseconds since 1970-01-01 UTC: for the audit, whatever comes of it;
 * and the language that its name says, if it says one
 * @returns what is new, what changed field by field, and what looks wrong
 * @throws RequestError `feed.not-readable` for a file that is no feed; nothing of it is kept.
 */
export async function importFeed(
  db: Pool,
  bytes: Uint8Array,
  {
    by,
    at,
    language,
  }: { readonly by: Actor; readonly at: number; readonly language?: Feed['language'] | undefined },
): Promise<ImportReport> {
  const file = { sha256: digestOf(bytes).toString('hex'), bytes: bytes.length };
  return attempt(db, {
    entry: { at, ...by, action: 'history.import' },
    async work(client) {
      const feed = expectFeed(bytes, language);
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [LOCK]);
      const plan = planImport(feed, await readVersions(client));
      await keep(client, bytes, plan);
      return plan.report;
    },
    done: (report) => ({ subject: `history/${report.language}`, details: { ...file, ...countsOf(report) } }),
    failed: async () => ({ subject: 'history', details: file }),
  });
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A report in numbers, with the fields that were corrected by name. */
function countsOf({ rounds, kept, unchanged, corrections, ...report }: ImportReport) {
  return {
    rounds,
    new: report.new.length,
    changed: report.changed.length,
    unchanged,
    kept,
    absent: report.absent.length,
    problems: report.problems.length,
    corrections: corrections.length,
    corrected: corrections.map(({ number, field }) => `${number}.${field}`).join(' '),
  };
}

/**
 * Reads a feed.
 * @throws RequestError `feed.not-readable` for a file that is none.
 */
export function expectFeed(bytes: Uint8Array, language?: Feed['language']): Feed {
  const feed = readFeed(bytes, language);
  const [problem] = feed.problems;
  if (feed.records.length > 0 || problem === undefined) return feed;
  throw new RequestError('feed.not-readable', 422, {
    en: `This is no feed of rounds: ${feedProblemText(problem, 'en')}. Nothing was imported.`,
    fr: `Ce n’est pas un fichier de rondes : ${feedProblemText(problem, 'fr')}. Rien n’a été importé.`,
  });
}

async function keep(client: ClientBase, bytes: Uint8Array, { report, versions }: ImportPlan): Promise<void> {
  const digest = digestOf(bytes);
  const { rows: last } = await client.query<{ digest: Buffer }>(
    'SELECT digest FROM history_imports WHERE language = $1 ORDER BY import_id DESC LIMIT 1',
    [report.language],
  );
  if (versions.length === 0 && last[0]?.digest.equals(digest)) return;
  await client.query('INSERT INTO history_files (digest, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    digest,
    bytes,
  ]);
  const { rows: made } = await client.query<{ id: string }>(
    `INSERT INTO history_imports (digest, language, rounds, engine) VALUES ($1, $2, $3, $4)
     RETURNING import_id::text AS id`,
    [digest, report.language, report.rounds, ENGINE],
  );
  await client.query(
    `INSERT INTO history_records (number, language, version, import_id, original)
     SELECT number, $1, version, $2, original::json
     FROM unnest($3::text[], $4::integer[], $5::text[]) AS kept (number, version, original)`,
    [
      report.language,
      made[0]?.id,
      versions.map(({ number }) => number),
      versions.map(({ version }) => version),
      versions.map(({ original }) => JSON.stringify(original)),
    ],
  );
}
