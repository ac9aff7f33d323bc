import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Pool } from 'pg';
import { inTransaction } from '../../database/transaction.ts';
import { RequestError } from '../../errors.ts';
import { type AuditHead, linkAudit } from '../chain.ts';
import type { HeadsPlace } from './place.ts';
import { headLine, readHeads } from './signed.ts';

const LOCK = 'audit/heads';
const OWNER_WRITES = 0o644;

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/**
 * Writes the head of the audit down, signed, in a file outside of the database that is only ever added to. Where the last
 * head says so already, nothing is written. Before, the last head that was written must still be in the chain: a chain
 * that was made again gets no signature.
 * @returns the head, and whether a line was written
 * @throws RequestError `audit.heads-broken` or `audit.head-lost`
 */
export async function writeHead(
  db: Pool,
  { file, key }: HeadsPlace,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Promise<AuditHead & { readonly written: boolean }> {
  const head = await linkAudit(db);
  // One at a time, of however many processes: each line is tied to the one before.
  return inTransaction(
    db,
    async (client) => {
      const text = await textOf(file);
      const { heads, last, fault } = readHeads(text, key);
      if (fault !== null) throw headsBroken(file, fault.line);
      const written = heads.at(-1);
      if (written !== undefined) {
        const { rows } = await client.query<{ hash: string }>(
          `SELECT encode(hash, 'hex') AS hash FROM audit_chain WHERE link = $1`,
          [written.link],
        );
        if (written.link > 0 && rows[0]?.hash !== written.hash) throw headLost(written.link);
        // Somebody else may have written a later one meanwhile.
        if (written.link >= head.link) return { ...head, written: false };
      }
      const at = now().toString({ smallestUnit: 'second' });
      await append(file, text, headLine({ ...head, at }, last, key));
      return { ...head, written: true };
    },
    { lock: LOCK },
  );
}

/** Adds a line at the end, and waits until it is on disk. A line that broke off is left as it is, on its own. */
async function append(file: string, text: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', OWNER_WRITES);
  try {
    const apart = text === '' || text.endsWith('\n') ? '' : '\n';
    await handle.write(`${apart}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function headsBroken(file: string, line: number): RequestError {
  return new RequestError('audit.heads-broken', 409, {
    en: `Line ${line} of ${file} is not as it was signed, so nothing was added. Keep the file, find out who changed it, and verify a copy kept elsewhere: openentry audit verify --heads FILE`,
    fr: `La ligne ${line} de ${file} n’est pas telle qu’elle a été signée ; rien n’a donc été ajouté. Conservez le fichier, cherchez qui l’a modifié et vérifiez une copie gardée ailleurs : openentry audit verify --heads FICHIER`,
  });
}

function headLost(link: number): RequestError {
  return new RequestError('audit.head-lost', 409, {
    en: `The head that was signed at link ${link} is not in the audit any more: entries were changed, removed or made again. Nothing was signed. Run: openentry audit verify`,
    fr: `La fin signée au maillon ${link} n’est plus dans le journal de vérification : des écritures ont été modifiées, retirées ou refaites. Rien n’a été signé. Exécutez : openentry audit verify`,
  });
}
