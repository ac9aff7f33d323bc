import { type PublicRound, publicHistory } from '@openentry/data';
import type { Pool } from 'pg';
import { lastImport, readVersions } from './versions.ts';

/** The history that was read last from each database, and after which import. */
const kept = new WeakMap<Pool, { readonly after: number; readonly rounds: readonly PublicRound[] }>();

/** The public history of rounds, oldest first: the packaged rounds, overlaid with what was imported. */
export async function readHistory(db: Pool): Promise<readonly PublicRound[]> {
  const after = await lastImport(db);
  const last = kept.get(db);
  if (last?.after === after) return last.rounds;
  const rounds = publicHistory(await readVersions(db));
  kept.set(db, { after, rounds });
  return rounds;
}
