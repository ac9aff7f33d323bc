import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { otherMode } from './set-up-errors.ts';

export type Mode = 'demo' | 'real';

/**
 * Whether a database is a demonstration or for real. Decided once, at the first start, so that no real one is ever opened
 * with accounts whose passwords everybody may see.
 * @param asked what is wanted; undefined takes what it is
 * @param otherwise what a new database becomes where nothing is asked
 * @throws RequestError when it is the other
 */
export async function decideMode(
  db: Pool,
  asked: Mode | undefined,
  otherwise: Mode,
  now: number,
): Promise<Mode> {
  await db.query('INSERT INTO installation (mode, decided_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    asked ?? otherwise,
    isoMicroseconds(now),
  ]);
  const { rows } = await db.query<{ mode: Mode }>('SELECT mode FROM installation');
  const mode = rows[0]?.mode ?? otherwise;
  if (asked !== undefined && asked !== mode) throw otherMode(mode);
  return mode;
}
