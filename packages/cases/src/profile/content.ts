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

/**
 * Whether an accepted nomination makes a member of the nominee class is the law's to find: before 30 March 2026 it
 * asked for the intent to reside as well. Whoever is one is eligible as such only (IRPA s. 10.1(1.1)).
 */
function checkFound(programs: readonly Program[], nominee: boolean): Refusal | null {
  if (!programs.includes('PNP')) return null;
  if (!nominee) return refuse('invitation.not-nominated');
  const other = programs.find((program) => program !== 'PNP');
  return other === undefined ? null : refuse('invitation.nominee-only', { program: other });
}

/** A nominee is invited as such only, and nobody else is. */
function checkInvited(program: Program, state: ProfileState): Refusal | null {
  const found = 'standing' in state ? (state.standing?.programs ?? []) : [];
  const nominee = found.includes('PNP');
  if (program === 'PNP') return nominee ? null : refuse('invitation.not-nominated');
  return nominee ? refuse('invitation.nominee-only', { program }) : null;
}

function checkAssess(
  { on, programs, eligible }: Of<'assess'>,
  state: ProfileState,
  at: number,
): Refusal | null {
  const today = legalDay(at);
  if (on !== today) return refuse('assessment.other-day', { on, today });
  if (eligible !== programs.length > 0) return refuse('assessment.contradicts-itself');
  return checkFound(programs, isNominee(state, on));
}

/** Why what an action says cannot be recorded, where its kind could; null where it can. */
export function checkContent(state: ProfileState, { action, at }: Recorded<ProfileAction>): Refusal | null {
  if (action.type === 'assess') return checkAssess(action, state, at);
  if (action.type === 'invite') return checkInvited(action.program, state);
  return null;
}
