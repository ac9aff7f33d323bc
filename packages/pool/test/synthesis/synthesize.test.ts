import { createHash } from 'node:crypto';
import { distributionOn, publishedRounds } from '@openentry/data';
import {
  ABILITIES,
  acceptedTests,
  addDays,
  ageOn,
  assess,
  type CodedCandidate,
  categoryVersion,
  codeFacts,
  dayNumber,
  eligiblePrograms,
  fromDayNumber,
  isSkilled,
  type Job,
  plainDate,
  pointsOf,
  readFacts,
  requiredFunds,
  rulesetOn,
  scoreCrs,
  settlementFunds,
} from '@openentry/law';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Distribution, fitBands } from '../../src/bands/bands.ts';
import { SCORE_ROSE_LATER } from '../../src/synthesis/assumptions.ts';
import { STEM_SHARE } from '../../src/synthesis/calibration.ts';
import type { PastRound } from '../../src/synthesis/history.ts';
import { type SyntheticCandidate, synthesizePool } from '../../src/synthesis/synthesize.ts';

const AS_OF = plainDate('2024-04-09');
const SCALE = 100;
const SEED = 'test';
const DAY = 86_400_000_000;
const NOON = dayNumber(AS_OF) * DAY + DAY / 2;
const law = rulesetOn(AS_OF);

const microseconds = (instant: string): number =>
  Number(Temporal.Instant.from(instant).epochNanoseconds / 1000n);

/** The published distribution of 2024-04-09, one person for a hundred; ten-point parts make up their bands. */
function scaledDown(): Distribution {
  const published = distributionOn(AS_OF)?.bands ?? {};
  const scaled: Record<string, number> = {};
  for (const [band, count] of Object.entries(published)) {
    if (band !== 'total' && band !== '451-500' && band !== '401-450')
      scaled[band] = Math.round(count / SCALE);
  }
  return scaled;
}
const distribution = scaledDown();

const history: PastRound[] = publishedRounds.map((round) => {
  const nocs = round.category === null ? [] : (categoryVersion(round.category)?.nocs ?? []);
  return {
    kind: round.kind,
    programs: round.programs,
    nocs: nocs.length === 0 ? null : new Set(nocs),
    at: microseconds(round.instant),
    cutoff: round.cutoff,
    tieBreak: round.tieBreak === null ? null : microseconds(round.tieBreak),
  };
});

const synthesize = (change: Partial<Parameters<typeof synthesizePool>[0]> = {}): SyntheticCandidate[] => [
  ...synthesizePool({ asOf: AS_OF, distribution, history, seed: SEED, stemShare: STEM_SHARE, ...change }),
];
const digest = (people: readonly SyntheticCandidate[]): string =>
  createHash('sha256')
    .update(people.map((person) => JSON.stringify(person)).join('\n'))
    .digest('hex');

let pool: readonly SyntheticCandidate[] = [];
let coded: readonly CodedCandidate[] = [];
beforeAll(() => {
  pool = synthesize();
  coded = pool.map(({ facts }) => codeFacts(facts, law).candidate);
});

const codeOf = ({ noc }: Job): string => noc?.['2021'] ?? '';
const receivedOf = ({ receivedAt }: SyntheticCandidate) => fromDayNumber(Math.floor(receivedAt / DAY));

/** Pairs of a person and what the law makes of them. */
const people = (): (readonly [SyntheticCandidate, CodedCandidate])[] =>
  pool.map((person, i) => [person, coded[i] as CodedCandidate] as const);

/** True when a round before the pool's day addressed a person, as the synthesis understands rounds. */
function addressed(round: PastRound, person: SyntheticCandidate, of: CodedCandidate): boolean {
  if (round.kind === 'general') return true;
  if (round.programs.length === 1 && round.programs[0] === 'PNP') return of.nomination;
  if (of.nomination) return false;
  if (round.kind === 'category') {
    if (round.nocs !== null) return person.facts.jobs.some((job) => round.nocs?.has(codeOf(job)));
    const levels = of.firstLanguage.name === 'fr' ? of.firstLanguage.clb : of.secondLanguage;
    return levels !== null && ABILITIES.every((ability) => levels[ability] >= 7);
  }
  if (round.programs.includes('CEC')) return of.canadianWorkYears >= 1;
  return !round.programs.includes('FST') || of.certificateOfQualification;
}
const before = history.filter(({ at }) => at < NOON);

describe('a synthetic pool', () => {
  test('counts as many people in every band as the distribution', () => {
    const countAt = Array.from({ length: 1201 }, () => 0);
    for (const { crs } of pool) countAt[crs] = (countAt[crs] ?? 0) + 1;
    for (const { band, published, simulated } of fitBands(distribution, countAt)) {
      expect(simulated, band).toBe(published);
    }
    expect(pool.length).toBe(Object.values(distribution).reduce((sum, count) => sum + count, 0));
    expect(pool.length).toBeGreaterThan(2000);
  });

  test('numbers people 1, 2, 3 and so on', () => {
    expect(pool.map(({ ordinal }) => ordinal)).toEqual(pool.map((_, i) => i + 1));
  });

  test('is of people whose facts can be read as any other input', () => {
    for (const { ordinal, facts } of pool) {
      const read = readFacts(JSON.parse(JSON.stringify(facts)));
      expect(read.ok ? [] : read.problems, `person ${ordinal}`).toEqual([]);
      if (read.ok) expect(read.value).toEqual(facts);
    }
  });

  test('is of people who may be invited under at least one program on that day', () => {
    for (const { ordinal, facts } of pool) {
      expect(eligiblePrograms(facts, law).length, `person ${ordinal}`).toBeGreaterThan(0);
    }
  });

  test('is of people whose facts the readable rules score as stated', () => {
    for (const [{ ordinal, crs }, of] of people()) {
      expect(pointsOf(scoreCrs(of, law)), `person ${ordinal}`).toBe(crs);
    }
  });

  test('is of people of whom everything is known that any rule reads', () => {
    for (const { ordinal, facts } of pool) {
      const assessment = assess(facts, law);
      expect(assessment.coded.unknown, `person ${ordinal}`).toEqual({});
      expect(JSON.stringify(assessment), `person ${ordinal}`).not.toContain('"kind":"unknown"');
    }
  });

  test('is the same for the same seed, to the byte', () => {
    expect(digest(synthesize())).toBe(digest(pool));
  });

  test('is another for another seed', () => {
    expect(digest(synthesize({ seed: 'other' }))).not.toBe(digest(pool));
  });

  test('depends neither on the order of the rounds nor on rounds that come after its day', () => {
    expect(digest(synthesize({ history: [...history].reverse() }))).toBe(digest(pool));
    expect(digest(synthesize({ history: before }))).toBe(digest(pool));
  });

  test('gives its first people without making the others', () => {
    const first = synthesizePool({
      asOf: AS_OF,
      distribution,
      history,
      seed: SEED,
      stemShare: STEM_SHARE,
    }).next();
    expect(first.value).toEqual(pool[0]);
  });
});

describe('the moment a profile was received', () => {
  test('is a whole microsecond within twelve months before noon of the day', () => {
    for (const { ordinal, receivedAt } of pool) {
      expect(Number.isSafeInteger(receivedAt), `person ${ordinal}`).toBe(true);
      expect(receivedAt).toBeLessThanOrEqual(NOON);
      expect(receivedAt).toBeGreaterThanOrEqual(NOON - 365 * DAY);
    }
  });

  test('is spread over the year and nearly never shared', () => {
    const months = new Set(pool.map(({ receivedAt }) => Math.floor((NOON - receivedAt) / (30.5 * DAY))));
    expect(months.size).toBeGreaterThanOrEqual(12);
    expect(new Set(pool.map(({ receivedAt }) => receivedAt)).size).toBeGreaterThan(pool.length - 5);
  });

  test('is after the tie-break of every past round that stopped exactly at the score and addressed the person', () => {
    for (const [person, of] of people()) {
      const taken = before.filter(
        (round) =>
          round.cutoff === person.crs &&
          round.at > person.receivedAt &&
          (round.tieBreak === null || person.receivedAt <= round.tieBreak) &&
          addressed(round, person, of),
      );
      expect(taken, `person ${person.ordinal}`).toEqual([]);
    }
  });

  /**
   * Nothing says when a score was reached. A person may have been received before a round that would have
   * invited today's score only if the score rose later; that is the lot of the stated share and, because a
   * nomination lifts any score, of nominees.
   */
  test('precedes a round that would invite the score of today only for the stated share of people', () => {
    let reached = 0;
    let earlier = 0;
    for (const [person, of] of people()) {
      if (of.nomination) continue;
      const inviting = before.filter(
        (round) => round.at > NOON - 365 * DAY && person.crs > round.cutoff && addressed(round, person, of),
      );
      if (inviting.length === 0) continue;
      reached++;
      if (inviting.some(({ at }) => at > person.receivedAt)) earlier++;
    }
    expect(reached).toBeGreaterThan(150);
    expect(earlier).toBeGreaterThan(0);
    expect(earlier / reached).toBeLessThan(SCORE_ROSE_LATER + 0.08);
  });

  test('would be any time in the year were it not for past rounds', () => {
    const daysWaited = (rounds: readonly PastRound[]): number => {
      const some = synthesize({
        history: rounds,
        distribution: { '501-600': 200, '0-500': 0, '601-1200': 0 },
      });
      return some.reduce((sum, { receivedAt }) => sum + (NOON - receivedAt), 0) / some.length / DAY;
    };
    expect(daysWaited([])).toBeGreaterThan(150);
    expect(daysWaited(history)).toBeLessThan(0.75 * daysWaited([]));
  });
});

describe('the life of a person', () => {
  test('has a spouse in the score exactly when the spouse comes and is neither citizen nor resident', () => {
    let notCounted = 0;
    for (const [{ facts }, of] of people()) {
      const { spouse } = facts;
      const counts =
        spouse !== null && spouse.accompanying === true && spouse.citizenOrPermanentResident === false;
      expect(of.hasAccompanyingSpouse).toBe(counts);
      expect(of.spouse !== null).toBe(counts);
      if (spouse !== null && !counts) notCounted++;
    }
    expect(notCounted).toBeGreaterThan(50);
  });

  test('has funds for the family, the spouse included', () => {
    const table = law.read(settlementFunds);
    for (const { facts } of pool) {
      expect(facts.familySize).toBeGreaterThanOrEqual(facts.spouse === null ? 1 : 2);
      expect(facts.settlementFunds).toBeGreaterThanOrEqual(requiredFunds(table, facts.familySize));
    }
  });

  test('has a test in the first official language that was taken before the profile was received', () => {
    for (const person of pool) {
      const { ordinal, facts } = person;
      expect(facts.languageTests.length, `person ${ordinal}`).toBeGreaterThan(0);
      for (const { date } of facts.languageTests) {
        expect(date <= receivedOf(person), `person ${ordinal}`).toBe(true);
      }
    }
  });

  test('has results only of tests that were accepted when they were taken', () => {
    const taken = pool.flatMap(({ facts }) => [
      ...facts.languageTests,
      ...(facts.spouse?.languageTests ?? []),
    ]);
    for (const { test: name, date } of taken) {
      expect(rulesetOn(date).read(acceptedTests), `${name} of ${date}`).toContain(name);
    }
    const names = new Set(taken.map(({ test: name }) => name));
    for (const name of ['ielts', 'celpip', 'tef', 'tcf'] as const) expect(names).toContain(name);
  });

  test('has credentials completed and assessed before the profile was received, none before birth', () => {
    for (const person of pool) {
      const { ordinal, facts } = person;
      for (const { completed, assessment, country, study } of facts.credentials) {
        expect(completed <= receivedOf(person), `person ${ordinal}`).toBe(true);
        expect(completed > facts.dateOfBirth).toBe(true);
        expect(assessment === undefined).toBe(country === 'CA');
        expect(study !== undefined).toBe(country === 'CA');
        if (assessment) {
          expect(completed <= assessment.date && assessment.date <= receivedOf(person)).toBe(true);
        }
        if (study) expect(study.start !== undefined && study.start < completed).toBe(true);
      }
    }
  });

  test('has work that begins after the fifteenth birthday, in occupations of TEER 0 to 3', () => {
    for (const { ordinal, facts } of pool) {
      for (const job of facts.jobs) {
        const { start, end } = job;
        expect(isSkilled(codeOf(job)), `person ${ordinal}: ${codeOf(job)}`).toBe(true);
        expect(ageOn(facts.dateOfBirth, start), `person ${ordinal}`).toBeGreaterThanOrEqual(15);
        if (end !== null) expect(end <= AS_OF).toBe(true);
      }
    }
  });

  test('has no two full-time jobs at once, and none without an end but the latest', () => {
    for (const { ordinal, facts } of pool) {
      const [latest, ...earlier] = facts.jobs;
      for (const [i, { end }] of earlier.entries()) {
        const next = facts.jobs[i];
        expect(end !== null && next !== undefined && end < next.start, `person ${ordinal}`).toBe(true);
      }
      if (latest) expect(latest.start <= AS_OF).toBe(true);
    }
  });

  test('works and studies in Canada while living there, and at home while not', () => {
    let apart = 0;
    for (const { ordinal, facts } of pool) {
      const { residences, jobs, credentials } = facts;
      for (const [i, { start, end }] of residences.entries()) {
        const next = residences[i + 1];
        expect(next === undefined ? end : addDays(end ?? AS_OF, 1), `person ${ordinal}`).toBe(
          next === undefined ? null : next.start,
        );
        if (end !== null) expect(start <= end).toBe(true);
      }
      expect(residences[0]?.start).toBe(facts.dateOfBirth);
      const there = (country: string, start: string, end: string | null): boolean =>
        residences.some(
          (lived) =>
            lived.country === country &&
            lived.start <= start &&
            (lived.end === null || (end !== null && end <= lived.end)),
        );
      for (const { country, start, end } of jobs) {
        expect(there(country, start, end), `person ${ordinal}`).toBe(true);
      }
      // Where the years that count are too few for it, study in Canada overlaps with work at home.
      const studied = credentials.find(({ country }) => country === 'CA');
      if (studied && !there('CA', studied.study?.start ?? '', studied.completed)) apart++;
    }
    expect(apart).toBeLessThan(pool.length / 100);
  });

  test('has offers that qualify, and the right to work of whoever works in Canada', () => {
    let named = 0;
    for (const [{ ordinal, facts }, of] of people()) {
      const { jobOffers, workAuthorisation, jobs } = facts;
      expect(jobOffers.length > 0, `person ${ordinal}`).toBe(of.jobOffer !== 'none');
      const works = jobs.some(({ country, end }) => country === 'CA' && end === null);
      if (works) expect(workAuthorisation, `person ${ordinal}`).not.toBeNull();
      if (workAuthorisation === null) continue;
      expect((workAuthorisation.validUntil ?? '') > addDays(AS_OF, 20)).toBe(true);
      if (workAuthorisation.basis !== 'lmia') continue;
      named++;
      expect(workAuthorisation.employers).toEqual([jobOffers[0]?.employer]);
      expect(jobs[0]).toMatchObject({ country: 'CA', end: null, employer: jobOffers[0]?.employer });
    }
    expect(named).toBeGreaterThan(10);
  });

  test('leads outside Quebec, for nominees to the province that nominated them', () => {
    for (const { facts } of pool) {
      expect(facts.intendedProvince).not.toBe('QC');
      if (facts.nomination !== null) expect(facts.nomination.province).toBe(facts.intendedProvince);
    }
  });

  test('has more than 600 points with a nomination, accepted after the profile was received', () => {
    const nominees = pool.filter(({ facts }) => facts.nomination !== null);
    const above = pool.filter(({ crs }) => crs > 600);
    expect(nominees.length).toBeGreaterThan(0);
    for (const { ordinal, crs, facts, receivedAt } of nominees) {
      expect(crs, `person ${ordinal}`).toBeGreaterThan(600);
      const accepted = facts.nomination?.accepted ?? '';
      expect(accepted <= AS_OF, `person ${ordinal}`).toBe(true);
      expect(accepted >= fromDayNumber(Math.floor(receivedAt / DAY)), `person ${ordinal}`).toBe(true);
    }
    // Without one it takes an offer in senior management or nearly every point there is.
    expect(nominees.length).toBeGreaterThan(above.length * 0.75);
  });

  test('keeps tests and assessments valid for the rounds of the days after', () => {
    const later = addDays(AS_OF, 10);
    for (const [{ ordinal, facts }, of] of people()) {
      const { candidate: then, unknown } = codeFacts(facts, rulesetOn(later));
      expect(unknown, `person ${ordinal}`).toEqual({});
      expect(then.firstLanguage, `person ${ordinal}`).toEqual(of.firstLanguage);
      expect(then.secondLanguage).toEqual(of.secondLanguage);
      expect(then.education).toBe(of.education);
      if (of.spouse !== null) expect(then.spouse?.clb).toEqual(of.spouse.clb);
    }
  });

  test('is as varied as a pool: programs, languages, families, countries, ages', () => {
    const share = (has: (person: SyntheticCandidate, of: CodedCandidate) => boolean): number =>
      people().filter(([person, of]) => has(person, of)).length / pool.length;
    expect(share((_, { firstLanguage }) => firstLanguage.name === 'fr')).toBeGreaterThan(0.01);
    expect(share((_, { canadianWorkYears }) => canadianWorkYears > 0)).toBeGreaterThan(0.2);
    expect(share(({ facts }) => facts.spouse !== null)).toBeGreaterThan(0.2);
    expect(new Set(pool.map(({ facts }) => facts.citizenships[0])).size).toBeGreaterThan(10);
    expect(new Set(coded.map(({ age }) => age)).size).toBeGreaterThan(20);
    const programs = new Set(pool.flatMap(({ facts }) => eligiblePrograms(facts, law)));
    expect([...programs].sort()).toEqual(['CEC', 'FST', 'FSW', 'PNP']);
  });
});

describe('what cannot be', () => {
  test('a distribution that no assumption can fill ends with the names of the bands', () => {
    const impossible = { '1191-1200': 2, '601-1190': 0, '401-600': 3, '0-400': 0 };
    expect(() => synthesize({ distribution: impossible })).toThrow(RangeError);
    expect(() => synthesize({ distribution: impossible })).toThrow('1191-1200 (2)');
    expect(() => synthesize({ distribution: impossible })).not.toThrow('401-600');
  });

  test('a day without a table of settlement funds is refused', () => {
    expect(() => synthesize({ asOf: plainDate('2016-12-31') })).toThrow('funds.required');
  });

  test('an empty distribution is an empty pool', () => {
    expect(synthesize({ distribution: { '0-1200': 0 } })).toEqual([]);
    expect(synthesize({ distribution: {} })).toEqual([]);
  });
});
