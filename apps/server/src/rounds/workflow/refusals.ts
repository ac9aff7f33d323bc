import type { Actor, RoundAction } from '@openentry/cases';
import type { Pool } from 'pg';
import { linkAudit } from '../../audit/chain.ts';
import { writeAudit } from '../../audit/entry.ts';
import { RequestError } from '../../errors.ts';
import { roundRests } from '../../provisions/provisions.ts';
import { RoundCheckFailed } from '../checkFailed.ts';

const NOT_THERE = 404;

/**
 * Does work on a round. Why it was refused, or undone by the check, is on record although nothing else of it is; of a
 * round that is not there, nothing is.
 */
export async function keepingRefusals<T>(
  db: Pool,
  number: string,
  { type, at, by }: { readonly type: RoundAction['type']; readonly at: number; readonly by: Actor },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestError && error.status !== NOT_THERE) {
      await writeAudit(db, {
        at,
        ...by,
        action: `round.${type}`,
        subject: `round/${number}`,
        ...roundRests(type, at),
        outcome: error instanceof RoundCheckFailed ? 'failed' : 'refused',
        details: { code: error.code },
      });
      await linkAudit(db);
    }
    throw error;
  }
}
