import type { Random } from '../../../law/test/support/random.ts';
import type { Outage } from '../../src/outage/outage.ts';
import { PROFILE_ACTIONS, type ProfileAction, type ProfileActionType } from '../../src/profile/actions.ts';
import { permittedProfile } from '../../src/profile/check.ts';
import { nextDue } from '../../src/profile/due.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import type { ProfileState } from '../../src/profile/state.ts';
import { ROLES } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { actionOf, USUAL } from './actions.ts';
import { FACTS, fitting, ineligible, newId, recorded } from './profiles.ts';
import { DAY, HOUR, SECOND } from './times.ts';

const FROM = Number(Temporal.Instant.from('2015-06-01T00:00:00Z').epochNanoseconds / 1000n);
const YEARS = 14;
const PROVINCES = ['ON', 'BC', 'QC'] as const;

/** Any action of a kind, fitting or not. */
export function anyOf(random: Random, type: ProfileActionType, at: number): ProfileAction {
  return actionOf(type, {
    facts: () => FACTS,
    province: () => random.pick(PROVINCES),
    finding: () => ({
      on: legalDay(at + random.between(-1, 1) * DAY),
      crs: random.between(0, 1200),
      programs: random.pick([[], ['CEC'], ['PNP'], ['FSW', 'FST'], ['PNP', 'CEC']]),
      eligible: random.happens(0.7),
    }),
    invitation: () => ({
      roundId: random.between(1, 500),
      program: random.pick(['CEC', 'PNP']),
      category: null,
      crs: random.between(0, 1200),
    }),
  });
}

/** Outages within some years of an instant, recorded when they were over. */
export function anyOutages(random: Random, from: number): Recorded<Outage>[] {
  return Array.from({ length: random.happens(0.3) ? random.between(1, 4) : 0 }, () => {
    const begins = from + random.between(0, 800) * DAY + random.between(0, 24) * HOUR;
    const ends = begins + random.pick([0, 1, HOUR, DAY, random.between(0, 20) * DAY]);
    return {
      id: newId(),
      at: ends + random.pick([0, HOUR, 30 * DAY]),
      by: { role: 'administrator' as const, account: 'a' },
      action: { id: newId(), from: begins, to: ends, reason: 'Test' },
    };
  });
}

/** A history of anything by anybody at any instant: what no store would have recorded. */
export function anyHistory(random: Random): Recorded<ProfileAction>[] {
  const extremes = [0, -1, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, FROM - 3000 * DAY];
  let at = FROM;
  return Array.from({ length: random.between(0, 14) }, () => {
    at += random.between(-1, 40) * DAY;
    const instant = random.happens(0.05) ? random.pick(extremes) : at;
    const type = random.happens(0.3)
      ? random.pick(['start', 'submit', 'invite'] as const)
      : random.pick(PROFILE_ACTIONS);
    return recorded(anyOf(random, type, instant), instant, random.pick(ROLES));
  });
}

/** A step of a walk: what was asked, and what was before and after it. */
export interface Walked {
  readonly before: ProfileState | null;
  readonly asked: Recorded<ProfileAction>;
  readonly applied: ReturnType<typeof applyProfile>;
}

/** The next instant: soon, days later, or right at the end of a period. */
function later(
  random: Random,
  state: ProfileState | null,
  at: number,
  outages: readonly Recorded<Outage>[],
): number {
  const due = state === null ? null : nextDue(state, at, outages);
  if (due !== null && random.happens(0.15)) return Math.max(at, due.at + random.between(-1, 1));
  return at + random.pick([0, 1, SECOND, HOUR, DAY, random.between(0, 25) * DAY]);
}

/** A life as it might be: mostly what may be done by whom it belongs to, and sometimes anything. */
export function walk(random: Random): { steps: Walked[]; outages: Recorded<Outage>[] } {
  let at = FROM + random.between(0, YEARS * 365) * DAY + random.between(0, DAY - 1);
  const outages = anyOutages(random, at);
  let state: ProfileState | null = null;
  const steps: Walked[] = [];
  for (let left = random.between(1, 16); left > 0; left--) {
    at = later(random, state, at, outages);
    const asked = next(random, state, at, outages);
    const applied = applyProfile(state, asked, outages);
    steps.push({ before: state, asked, applied });
    if (applied.ok) state = applied.state;
  }
  return { steps, outages };
}

function next(
  random: Random,
  state: ProfileState | null,
  at: number,
  outages: readonly Recorded<Outage>[],
): Recorded<ProfileAction> {
  if (random.happens(0.1)) {
    return recorded(anyOf(random, random.pick(PROFILE_ACTIONS), at), at, random.pick(ROLES));
  }
  const role = random.pick(['candidate', 'candidate', 'system', 'system', 'province', 'officer'] as const);
  const may = permittedProfile(state, role, at, outages);
  // To withdraw is always possible and ends everything: seldom.
  const wanted = may.filter((type) => type !== 'withdraw' || random.happens(0.1));
  const type = wanted.length > 0 ? random.pick(wanted) : random.pick(PROFILE_ACTIONS);
  if (type === 'assess' && random.happens(0.1)) return recorded(ineligible(at), at, role);
  return recorded(fitting(type, state, at), at, wanted.length > 0 ? role : USUAL[type]);
}
