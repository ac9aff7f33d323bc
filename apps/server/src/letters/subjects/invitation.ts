import { deadlinesOf, type ProfileState } from '@openentry/cases';
import { codeFacts, type PlainDate, rulesetOn, scoreCrs } from '@openentry/law';
import type { Instruction } from '../../rounds/instruction.ts';
import { engineInstruction, loadRound } from '../../rounds/workflow/load.ts';
import type { InvitationIssued } from '../invitation/invitation.ts';
import type { InvitationCancelled, InvitationExpired } from '../invitation-end/invitation-end.ts';
import { afterwards, lastOf, stateAfter, type Told } from './told.ts';

interface Issued {
  readonly issuedAt: number;
  readonly round: InvitationIssued['round'] & Pick<Instruction, 'number'>;
  readonly program: InvitationIssued['program'];
  /** The legal day of the round. */
  readonly day: PlainDate;
  readonly cutOff: number;
  /** The profile as the round left it. */
  readonly state: ProfileState;
  /** The last day to apply, where outages moved it. */
  readonly longer: { readonly lastDay?: PlainDate };
}

/** The last invitation that the person had by the time of the notice. */
async function issuedBy(told: Told): Promise<Issued | null> {
  const invite = lastOf(told, 'invite');
  const state = invite && stateAfter(told, invite);
  if (invite === null || state === null) return null;
  const { rows } = await told.db.query<{ number: string; pool_id: number; cutoff: number }>(
    'SELECT number, pool_id, cutoff FROM rounds WHERE round_id = $1',
    [invite.action.roundId],
  );
  const row = rows[0];
  const file = row && (await loadRound(told.db, row.pool_id, row.number));
  if (!row || !file) return null;
  const { number, kind, category, day } = engineInstruction(file.state);
  const { invitation: period } = deadlinesOf(state, told.at, told.outages);
  return {
    issuedAt: invite.at,
    round: { number, kind, category },
    program: invite.action.program,
    day,
    cutOff: row.cutoff,
    state,
    longer: period?.days ? { lastDay: period.lastDay } : {},
  };
}

export async function invitationIssued(told: Told): Promise<InvitationIssued | null> {
  const issued = await issuedBy(told);
  if (issued === null) return null;
  const { round, program, issuedAt, day, cutOff, state, longer } = issued;
  const law = rulesetOn(day);
  const crs = scoreCrs(codeFacts(state.facts, law).candidate, law);
  return { kind: 'invitation', ...told.to, law, round, program, issuedAt, cutOff, crs, ...longer };
}

export async function invitationExpired(told: Told): Promise<InvitationExpired | null> {
  const issued = await issuedBy(told);
  if (issued === null) return null;
  const { round, issuedAt, longer } = issued;
  return { kind: 'invitation-expired', ...told.to, roundNumber: round.number, issuedAt, ...longer };
}

export async function invitationCancelled(told: Told): Promise<InvitationCancelled | null> {
  const issued = await issuedBy(told);
  if (issued === null) return null;
  // The record has the reason in the words of whoever gave it, in one language.
  const reason = String(told.values['reason'] ?? '');
  return {
    kind: 'invitation-cancelled',
    ...told.to,
    roundNumber: issued.round.number,
    issuedAt: issued.issuedAt,
    reason: { en: reason, fr: reason },
    after: afterwards(told),
  };
}
