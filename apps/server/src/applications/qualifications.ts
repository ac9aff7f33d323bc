import { type ApplicationAction, legalDay, type Recorded } from '@openentry/cases';
import {
  type A11Finding,
  categoryVersion,
  checkAtReceipt,
  type Facts,
  momentOf,
  momentOfReceipt,
  rulesetOn,
} from '@openentry/law';
import type { ClientBase } from 'pg';
import { MICROSECONDS } from '../profiles/load.ts';
import type { LoadedApplication } from './load.ts';

type Check = Extract<ApplicationAction, { type: 'checkQualifications' }>;

interface RoundRow {
  cutoff: number | null;
  tie_break: string | null;
  crs: number | null;
  received_at: string | null;
}

/** Codes of everything that was found, each once. */
function reasonsOf(found: A11Finding): string[] {
  const own = [
    ...found.reasons.map(({ code }) => code),
    ...(found.outcome.kind === 'unknown' && found.children.length === 0 ? found.outcome.missing : []),
  ];
  return [...new Set([...own, ...found.children.flatMap(reasonsOf)])];
}

function outcomeOf({ outcome }: A11Finding): Check['outcome'] {
  if (outcome.kind === 'unknown') return 'unknown';
  return outcome.kind === 'value' && !outcome.value ? 'fails' : 'holds';
}

/** Said where the round that invited left nothing behind: one of before this system. */
const NO_ROUND = 'round.unknown';

/**
 * What section 11.2 of the Act makes of an invitation and of the facts at receipt, by the law of the two days and the
 * rank that the round required.
 * @param receivedAt microseconds since 1970-01-01 UTC
 */
export async function qualificationsOf(
  client: ClientBase,
  { candidateId, history, state }: Pick<LoadedApplication, 'candidateId' | 'history' | 'state'>,
  receivedAt: number,
): Promise<Check> {
  const { program, category, crs, roundId, invitedAt } = state.invitation;
  const started = (history[0] as Recorded<ApplicationAction>).action as { readonly facts: Facts };
  const version = category === null ? null : categoryVersion(category);
  const on = legalDay(receivedAt);
  if (version === undefined) throw new Error(`There is no category ${category}`);
  const asked = { program, category: version };
  const atInvitation = momentOf({ facts: started.facts, law: rulesetOn(legalDay(invitedAt)) }, asked);
  const law = rulesetOn(on);
  const atReceipt = momentOfReceipt({ facts: state.facts, law }, atInvitation.age, asked);
  const scores = { crsAtInvitation: atInvitation.crs, crsAtReceipt: atReceipt.crs };
  const { rows } = await client.query<RoundRow>(
    `SELECT r.cutoff, ${MICROSECONDS('r.tie_break')} AS tie_break, s.crs, ${MICROSECONDS('s.received_at')} AS received_at
     FROM rounds r LEFT JOIN round_standings s ON s.candidate_id = $1 AND s.round_id = r.round_id
     WHERE r.round_id = $2`,
    [candidateId, roundId],
  );
  const row = rows[0];
  if (row === undefined || row.cutoff === null) {
    return { type: 'checkQualifications', on, outcome: 'unknown', ...scores, reasons: [NO_ROUND] };
  }
  const round = {
    cutOff: row.cutoff,
    tieBreak: row.tie_break === null ? null : Number(row.tie_break),
    rankedOn: row.crs ?? crs,
    receivedAt: row.received_at === null ? null : Number(row.received_at),
  };
  const found = checkAtReceipt({ atInvitation, atReceipt, round }, law);
  return {
    type: 'checkQualifications',
    on,
    outcome: outcomeOf(found),
    ...scores,
    reasons: reasonsOf(found),
  };
}
