import { deadlinesOf, isInPool } from '@openentry/cases';
import {
  addDays,
  assess,
  categoryVersion,
  changesBetween,
  type PlainDate,
  plainDate,
  rulesetOn,
} from '@openentry/law';
import { categoriesOf, programsOf } from '../../standings/columns.ts';
import type { DraftLapsed, ProfileExpired, ProfileIneligible } from '../profile-end/profile-end.ts';
import type { Found, ProfileInPool, StandingChanged } from '../standing/standing.ts';
import { lastOf, stateAfter, type Told } from './told.ts';

/** The day by whose law the notice was given. */
const dayOf = ({ values, on }: Told): PlainDate => plainDate(String(values['on'] ?? on));

const receivedIn = ({ state }: Told): number | null => ('receivedAt' in state ? state.receivedAt : null);

export function profileExpired(told: Told): ProfileExpired | null {
  const receivedAt = receivedIn(told);
  return receivedAt === null ? null : { kind: 'profile-expired', ...told.to, receivedAt, expiredOn: told.on };
}

export function profileIneligible(told: Told): ProfileIneligible | null {
  const receivedAt = receivedIn(told);
  if (receivedAt === null) return null;
  const assessment = assess(told.state.facts, rulesetOn(dayOf(told)));
  return { kind: 'profile-ineligible', ...told.to, receivedAt, assessment, facts: told.state.facts };
}

export function draftLapsed(told: Told): DraftLapsed | null {
  // The last day is that of the draft as it was; a closed one has no period.
  const last = told.loaded.history.findLast(
    ({ action, at }) => action.type !== 'lapseDraft' && at <= told.at,
  );
  const draft = last && stateAfter(told, last);
  const period = draft && deadlinesOf(draft, told.at, told.outages).draft;
  if (!draft || !period) return null;
  return { kind: 'draft-lapsed', ...told.to, startedAt: draft.startedAt, lastDay: period.lastDay };
}

/** The place in the pool that a profile had when the notice was given. */
function placeOf({ state, at, outages }: Told) {
  const life = isInPool(state) ? deadlinesOf(state, at, outages).life : null;
  return isInPool(state) && life !== null ? { receivedAt: state.receivedAt, lastDay: life.lastDay } : null;
}

export function profileInPool(told: Told): ProfileInPool | null {
  const place = placeOf(told);
  const found = lastOf(told, 'assess');
  if (place === null || found === null) return null;
  const law = rulesetOn(dayOf(told));
  const { crs: score, programs } = found.action;
  return { kind: 'profile-in-pool', ...told.to, law, ...place, score, programs };
}

interface Kept {
  readonly crs: number;
  readonly programs: number;
  readonly categories: number;
}

const foundOf = ({ crs, programs, categories }: Kept): Found => ({
  score: crs,
  programs: programsOf(programs),
  categories: categoriesOf(categories).flatMap((id) => categoryVersion(id) ?? []),
});

export function standingChanged(told: Told): StandingChanged | null {
  const place = placeOf(told);
  const { before, after, why } = told.values as { before: Kept | null; after: Kept; why: { on: string }[] };
  if (place === null || before === null) return null;
  const on = dayOf(told);
  // The notice names the days; what turned on them, with the titles of new instruments, is found again.
  const [first] = why.map((each) => plainDate(each.on)).sort();
  const changes = first === undefined ? [] : changesBetween(told.state.facts, addDays(first, -1), on);
  return {
    kind: 'standing-changed',
    ...told.to,
    law: rulesetOn(on),
    ...place,
    before: foundOf(before),
    after: foundOf(after),
    why: changes.map(({ on: day, why: causes }) => ({ on: day, causes })),
  };
}
