import {
  codeFacts,
  dayNumber,
  eligiblePrograms,
  fromDayNumber,
  type PlainDate,
  requiredFunds,
  rulesetOn,
  settlementFunds,
} from '@openentry/law';
import { type Band, type Distribution, narrowestBands } from '../bands/bands.ts';
import { blockPoints, compileScorer } from '../scorer/compile.ts';
import { genders, occupationsWith, SCORE_ROSE_LATER } from './assumptions.ts';
import { type CompleteFacts, elaborate } from './elaborate.ts';
import { lastInvitingRound, type PastRound, takenAtTheTie } from './history.ts';
import { isSkilledOn } from './occupation.ts';
import { type Chance, chanceOf } from './random.ts';
import { drawTraits, type Traits } from './traits.ts';

/** A complete fictional person in the pool. */
export interface SyntheticCandidate {
  /** 1, 2, 3 … in the order of selection. */
  readonly ordinal: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  /** CRS points by the law of the pool's day. */
  readonly crs: number;
  readonly facts: CompleteFacts;
}

export interface SynthesisRequest {
  /** Day of the published distribution. */
  readonly asOf: PlainDate;
  readonly distribution: Distribution;
  /** Rounds before that day: whom they reached is no longer in the pool. */
  readonly history: readonly PastRound[];
  readonly seed: string;
  /** Share of STEM occupations among people with at least a bachelor's who enter the pool. */
  readonly stemShare: number;
}

const DAY = 86_400_000_000;
/** A profile lives for twelve months. */
const LIFE = 365 * DAY;
/** Draws allowed for each person wanted, so that an impossible distribution ends with words, not never. */
const DRAWS_A_PERSON = 400;

interface Quota extends Band {
  left: number;
  /** The longest that anybody in this band can have been in the pool, in microseconds. */
  longestStay: number;
}

/** Noon UTC of a day, in microseconds. */
function noonOf(day: PlainDate): number {
  return dayNumber(day) * DAY + DAY / 2;
}

const dayOf = (instant: number): PlainDate => fromDayNumber(Math.floor(instant / DAY));

function longestStay(band: Band, history: readonly PastRound[], now: number): number {
  let longest = 0;
  for (let crs = band.from; crs <= band.to; crs++) {
    const nominated = history.filter(({ kind }) => kind === 'general');
    const reached = nominated.find((round) => round.at > now - LIFE && crs > round.cutoff);
    longest = Math.max(longest, now - (reached?.at ?? now - LIFE));
  }
  return longest;
}

function between(chance: Chance, from: number, to: number): number {
  return Math.min(to, from + Math.floor(chance.fraction() * (to - from)));
}

/**
 * A pool of complete fictional people that counts as many in every published band as the real one did.
 *
 * Each person is drawn whole from the stated assumptions, scored by the law of that day, and kept while
 * their band has room, they meet a program, and no past round would have taken them already. A score that
 * rounds reach often keeps people only for as long as they can have waited since the last such round.
 * @throws RangeError when the assumptions cannot fill a band.
 */
export function* synthesizePool(request: SynthesisRequest): Generator<SyntheticCandidate, void, void> {
  const { asOf, seed } = request;
  const law = rulesetOn(asOf);
  const table = law.read(settlementFunds);
  const scorer = compileScorer(law);
  const into = blockPoints();
  const mix = occupationsWith(request.stemShare);
  const now = noonOf(asOf);
  const history = request.history.filter(({ at }) => at < now).sort((a, b) => b.at - a.at);
  const quotas: Quota[] = narrowestBands(request.distribution).map((band) => ({
    ...band,
    left: band.count,
    longestStay: longestStay(band, history, now),
  }));
  const bandAt: (Quota | undefined)[] = [];
  for (const quota of quotas) for (let crs = quota.from; crs <= quota.to; crs++) bandAt[crs] = quota;

  const wanted = quotas.reduce((sum, { left }) => sum + left, 0);
  const chance = chanceOf(`${seed}/${asOf}`);
  // A stream of its own: what no rule reads leaves everybody else as they were.
  const genderChance = chanceOf(`${seed}/${asOf}/gender`);
  const fundsFor = (familySize: number): number => requiredFunds(table, familySize);
  let made = 0;
  for (let draws = 0; made < wanted; draws++) {
    if (draws > wanted * DRAWS_A_PERSON) {
      const open = quotas.filter(({ left }) => left > 0).map(({ band, left }) => `${band} (${left})`);
      throw new RangeError(`The assumptions cannot fill these bands of ${asOf}: ${open.join(', ')}`);
    }
    const traits = drawTraits(chance, mix);
    if (!isSkilledOn(traits.noc, asOf)) continue;
    const crs = scorer(traits.coded, into).total;
    const quota = bandAt[crs];
    if (quota === undefined || quota.left === 0) continue;

    const reached = lastInvitingRound(history, traits, crs, now - LIFE);
    if (!chance.happens((now - reached) / quota.longestStay)) continue;
    const receivedAt = chooseReceived(chance, traits, reached, now);
    if (takenAtTheTie(history, traits, crs, receivedAt)) continue;

    const nominated = dayOf(between(chance, Math.max(reached + DAY, receivedAt), now));
    const facts = elaborate(chance, traits, {
      on: asOf,
      received: dayOf(receivedAt),
      nominated,
      fundsFor,
      gender: genderChance.pick(genders),
    });
    if (eligiblePrograms(facts, law).length === 0) continue;
    const { candidate, unknown } = codeFacts(facts, law);
    const derived = scorer(candidate, into).total;
    if (derived !== crs || Object.keys(unknown).length > 0) {
      throw new RangeError(
        `The facts of a drawn person score ${derived}, the traits ${crs}; not known is ${JSON.stringify(unknown)}: ${JSON.stringify(traits)}`,
      );
    }
    quota.left--;
    made++;
    yield { ordinal: made, receivedAt, crs, facts };
  }
}

/** Most profiles came after the last round that would have taken them; of the others the score rose later. */
function chooseReceived(chance: Chance, { coded }: Traits, reached: number, now: number): number {
  const roseLater = coded.nomination || chance.happens(SCORE_ROSE_LATER);
  return between(chance, roseLater ? now - LIFE : reached, now);
}
