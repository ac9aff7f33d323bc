import type { Program } from '@openentry/law';
import type { Outage } from '../../src/outage/outage.ts';
import type { ProfileAction, ProfileActionType } from '../../src/profile/actions.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import type { ProfileState } from '../../src/profile/state.ts';
import type { Role } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { actionOf, USUAL } from './actions.ts';

export type Facts = Extract<ProfileAction, { type: 'start' }>['facts'];

/** Declares a nomination that nobody confirmed. */
export const FACTS = {
  schema: 'facts/2',
  familySize: 2,
  nomination: { province: 'MB', accepted: '2024-01-01' },
} as unknown as Facts;

let made = 0;
/** An id of the form of a UUID, another each time. */
export function newId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** Accepted by that day: a profile that was loaded may say so of a day to come. */
const isNominee = (state: ProfileState | null, at: number): boolean => {
  const accepted = state?.facts.nomination?.accepted ?? null;
  return accepted !== null && accepted <= legalDay(at);
};

/** An action of a kind whose content fits the state. */
export function fitting(type: ProfileActionType, state: ProfileState | null, at: number): ProfileAction {
  const program: Program = isNominee(state, at) ? 'PNP' : 'CEC';
  return actionOf(type, {
    facts: () => FACTS,
    province: () => 'ON',
    finding: () => ({ on: legalDay(at), crs: 480, programs: [program], eligible: true }),
    invitation: () => ({ roundId: 7, program, category: null, crs: 480 }),
  });
}

export const ineligible = (at: number): ProfileAction => ({
  type: 'assess',
  on: legalDay(at),
  crs: 300,
  programs: [],
  eligible: false,
});

export const recorded = (action: ProfileAction, at: number, role: Role = USUAL[action.type]) => ({
  id: newId(),
  at,
  by: { role, account: `an account of ${role}` },
  action,
});

/** A step of a life: an action, so many microseconds after the step before. */
export type Step = readonly [ProfileActionType | ProfileAction, number];

/** Lives the steps from an instant on; each must be allowed. */
export function live(
  from: number,
  steps: readonly Step[],
  outages: readonly Recorded<Outage>[] = [],
): { state: ProfileState; at: number; history: Recorded<ProfileAction>[] } {
  let state: ProfileState | null = null;
  let at = from;
  const history: Recorded<ProfileAction>[] = [];
  for (const [step, after] of steps) {
    at += after;
    const action: ProfileAction = typeof step === 'string' ? fitting(step, state, at) : step;
    const next: Recorded<ProfileAction> = recorded(action, at);
    const applied = applyProfile(state, next, outages);
    if (!applied.ok) throw new Error(`${action.type} in ${state?.status}: ${applied.refusal.code}`);
    state = applied.state;
    history.push(next);
  }
  if (state === null) throw new Error('No steps');
  return { state, at, history };
}
