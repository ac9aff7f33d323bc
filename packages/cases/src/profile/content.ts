import type { PlainDate, Program } from '@openentry/law';
import type { Recorded } from '../record/recorded.ts';
import { type Refusal, refuse } from '../refusal/refusal.ts';
import { legalDay } from '../time/instants.ts';
import type { ProfileAction } from './actions.ts';
import type { ProfileState } from './state.ts';

type Of<T extends ProfileAction['type']> = Extract<ProfileAction, { type: T }>;

/** The person has accepted a nomination, by the end of a day: that of a profile loaded from elsewhere may be to come. */
function isNominee(state: ProfileState, on: PlainDate): boolean {
  if (!('nomination' in state) || state.nomination === null) return false;
  const { acceptedAt } = state.nomination;
  return acceptedAt !== null && legalDay(acceptedAt) <= on;
}

/** A nominee is invited as such only (IRPA s. 10.1(1.1)), and nobody else is. */
function checkProgram(program: Program, nominee: boolean): Refusal | null {
  if (nominee) return program === 'PNP' ? null : refuse('invitation.nominee-only', { program });
  return program === 'PNP' ? refuse('invitation.not-nominated') : null;
}

function checkAssess(
  { on, programs, eligible }: Of<'assess'>,
  state: ProfileState,
  at: number,
): Refusal | null {
  const today = legalDay(at);
  if (on !== today) return refuse('assessment.other-day', { on, today });
  if (eligible !== programs.length > 0) return refuse('assessment.contradicts-itself');
  const nominee = isNominee(state, on);
  return (
    programs.map((program) => checkProgram(program, nominee)).find((refusal) => refusal !== null) ?? null
  );
}

/** Why what an action says cannot be recorded, where its kind could; null where it can. */
export function checkContent(state: ProfileState, { action, at }: Recorded<ProfileAction>): Refusal | null {
  if (action.type === 'assess') return checkAssess(action, state, at);
  if (action.type === 'invite') return checkProgram(action.program, isNominee(state, legalDay(at)));
  return null;
}
