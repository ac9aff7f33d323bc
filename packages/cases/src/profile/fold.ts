import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Applied, type Refusal, refuse } from '../refusal/refusal.ts';
import type { ProfileAction } from './actions.ts';
import { checkProfile } from './check.ts';
import { checkContent } from './content.ts';
import { evolveProfile } from './evolve.ts';
import type { ProfileState } from './state.ts';

/**
 * Records an action on a profile, or says why not. Outages count as far as they were on record at its instant.
 * @param state null before the first action
 */
export function applyProfile(
  state: ProfileState | null,
  recorded: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[] = [],
): Applied<ProfileState> {
  const { action, at, by } = recorded;
  const refusal =
    checkProfile(state, { type: action.type, role: by.role, at, outages }) ??
    (state === null ? null : checkContent(state, recorded));
  if (refusal) return { ok: false, refusal };
  const after = evolveProfile(state, recorded, outages);
  return after === null ? { ok: false, refusal: refuse('profile.not-started') } : { ok: true, state: after };
}

/**
 * A profile as a fold over what was recorded on it, in order: what was recorded is not asked about again.
 * @returns null where nothing was recorded
 */
export function foldProfile(
  history: readonly Recorded<ProfileAction>[],
  outages: readonly Recorded<Outage>[] = [],
): ProfileState | null {
  return history.reduce<ProfileState | null>(
    (state, recorded) => evolveProfile(state, recorded, outages),
    null,
  );
}

/** An action that should not have been recorded, and why. */
export interface Wrong {
  readonly id: string;
  readonly refusal: Refusal;
}

/** Asks every action of a history again, for an audit: which of them should have been refused. */
export function wrongInProfile(
  history: readonly Recorded<ProfileAction>[],
  outages: readonly Recorded<Outage>[] = [],
): readonly Wrong[] {
  let state: ProfileState | null = null;
  const wrong: Wrong[] = [];
  for (const recorded of history) {
    const applied = applyProfile(state, recorded, outages);
    if (!applied.ok) wrong.push({ id: recorded.id, refusal: applied.refusal });
    state = evolveProfile(state, recorded, outages);
  }
  return wrong;
}
