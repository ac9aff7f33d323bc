import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Applied, type Refusal, refuse } from '../refusal/refusal.ts';
import type { ApplicationAction } from './actions.ts';
import { checkApplication } from './check.ts';
import { checkApplicationContent } from './content.ts';
import { evolveApplication } from './evolve.ts';
import type { ApplicationState } from './state.ts';

/**
 * Records an action on an application, or says why not. Outages count as far as they were on record at its instant.
 * @param state null before the first action
 */
export function applyApplication(
  state: ApplicationState | null,
  recorded: Recorded<ApplicationAction>,
  outages: readonly Recorded<Outage>[] = [],
): Applied<ApplicationState> {
  const { action, at, by } = recorded;
  const refusal =
    checkApplication(state, { type: action.type, role: by.role, account: by.account, at, outages }) ??
    checkApplicationContent(state, recorded, outages);
  if (refusal) return { ok: false, refusal };
  const after = evolveApplication(state, recorded);
  return after === null
    ? { ok: false, refusal: refuse('application.not-started') }
    : { ok: true, state: after };
}

/**
 * An application as a fold over what was recorded on it, in order: what was recorded is not asked about again.
 * @returns null where nothing was recorded
 */
export function foldApplication(history: readonly Recorded<ApplicationAction>[]): ApplicationState | null {
  return history.reduce<ApplicationState | null>(evolveApplication, null);
}

/** An action that should not have been recorded, and why. */
export interface WrongInApplication {
  readonly id: string;
  readonly refusal: Refusal;
}

/** Asks every action of a history again, for an audit: which of them should have been refused. */
export function wrongInApplication(
  history: readonly Recorded<ApplicationAction>[],
  outages: readonly Recorded<Outage>[] = [],
): readonly WrongInApplication[] {
  let state: ApplicationState | null = null;
  const wrong: WrongInApplication[] = [];
  for (const recorded of history) {
    const applied = applyApplication(state, recorded, outages);
    if (!applied.ok) wrong.push({ id: recorded.id, refusal: applied.refusal });
    state = evolveApplication(state, recorded);
  }
  return wrong;
}
