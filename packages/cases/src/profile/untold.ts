import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import type { ProfileAction } from './actions.ts';
import { evolveProfile } from './evolve.ts';
import { isInPool, type ProfileState } from './state.ts';

/** The history of a profile as far as its person may know of it. */
export interface ToldHistory {
  readonly history: readonly Recorded<ProfileAction>[];
  /** Places in the whole history, from 0, of what they may not know yet. */
  readonly untold: ReadonlySet<number>;
}

/** Whether an action is one that the system records with another, at its instant. */
const isFindingAt = (recorded: Recorded<ProfileAction> | undefined, at: number): boolean =>
  recorded?.action.type === 'assess' && recorded.by.role === 'system' && recorded.at === at;

/**
 * Leaves out of a history what rounds did that were not published: the finding of the round, its invitation, and the
 * cancellation that put the profile back into the pool with the finding that this called for. What others did meanwhile
 * stays. Where the invitation ended the life of the profile instead, there is nothing to keep back: it stays whole.
 * @param isUntold whether the round of a number was not published
 */
export function toldHistory(
  history: readonly Recorded<ProfileAction>[],
  isUntold: (roundId: number) => boolean,
  outages: readonly Recorded<Outage>[] = [],
): ToldHistory {
  const untold = new Set<number>();
  /** Places of an invitation whose end is not reached yet. */
  let open: number[] = [];
  let state: ProfileState | null = null;
  for (const [place, recorded] of history.entries()) {
    const { action, at } = recorded;
    state = evolveProfile(state, recorded, outages);
    if (action.type === 'invite') {
      if (!isUntold(action.roundId)) continue;
      open = isFindingAt(history[place - 1], at) ? [place - 1, place] : [place];
      for (const one of open) untold.add(one);
    } else if (open.length > 0) {
      if (action.type === 'cancelInvitation' && state !== null && isInPool(state)) {
        untold.add(place);
        if (isFindingAt(history[place + 1], at) && staysInPool(state, history[place + 1], outages)) {
          untold.add(place + 1);
        }
        open = [];
      } else if (ENDS_OPENLY.has(action.type)) {
        for (const one of open) untold.delete(one);
        open = [];
      }
    }
  }
  return { history: history.filter((_, place) => !untold.has(place)), untold };
}

/** What ends an invitation so that it cannot have been unknown. */
const ENDS_OPENLY: ReadonlySet<ProfileAction['type']> = new Set([
  'cancelInvitation',
  'lapseInvitation',
  'decline',
  'apply',
]);

function staysInPool(
  state: ProfileState,
  finding: Recorded<ProfileAction> | undefined,
  outages: readonly Recorded<Outage>[],
): boolean {
  const after = finding === undefined ? state : evolveProfile(state, finding, outages);
  return after !== null && isInPool(after);
}
