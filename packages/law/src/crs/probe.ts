import { ABILITIES, type ByAbility, type CodedCandidate, EDUCATION_LEVELS } from '../coded/candidate.ts';
import type { Coded, CodedField } from '../coded/coded.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Factor, Group } from './factor.ts';

/** As far as a table may go, that of an amendment too: the highest CLB, the most rows of years, the highest age. */
const TOP_LEVEL = 12;
const TOP_YEARS = 16;
const TOP_AGE = 150;

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);
const level = (clb: number): ByAbility =>
  Object.fromEntries(ABILITIES.map((ability) => [ability, clb])) as ByAbility;
/** Every level in all four abilities, and one ability alone: some rules tell that case apart. */
const someLevels: readonly ByAbility[] = [
  ...upTo(TOP_LEVEL).map(level),
  { ...level(0), listening: TOP_LEVEL },
];
type Spouse = NonNullable<CodedCandidate['spouse']>;
const educations = EDUCATION_LEVELS.map((education) => ({ education }));
const levels = [null, ...someLevels].map((clb) => ({ clb }));
const years = upTo(TOP_YEARS).map((canadianWorkYears) => ({ canadianWorkYears }));
const NOBODY: Spouse = { education: 'none', clb: null, canadianWorkYears: 0 };
/** Each factor reads one part of a spouse, so the parts need not be combined. */
const spouses: readonly Spouse[] = [...educations, ...levels, ...years].map((part) => ({
  ...NOBODY,
  ...part,
}));

const just = (changes: readonly Partial<CodedCandidate>[]) => () => changes;
const columns = [
  { hasAccompanyingSpouse: false, spouse: null },
  { hasAccompanyingSpouse: true, spouse: NOBODY },
];
const spouseWith =
  (parts: readonly Partial<Spouse>[]) =>
  ({ spouse }: CodedCandidate): readonly Partial<CodedCandidate>[] =>
    parts.map((part) => ({ spouse: { ...(spouse ?? NOBODY), ...part } }));

/**
 * Values that stand for everything an unknown part of the candidate can be: each row that a table of the CRS
 * tells apart occurs. Parts without an entry cannot be tried out.
 */
type Probe = (candidate: CodedCandidate) => readonly Partial<CodedCandidate>[];
const probes: { readonly [Field in CodedField]?: Probe } = {
  age: just(upTo(TOP_AGE).map((age) => ({ age }))),
  hasAccompanyingSpouse: just(columns),
  education: just(educations),
  firstLanguage: just(
    (['en', 'fr'] as const).flatMap((name) => someLevels.map((clb) => ({ firstLanguage: { name, clb } }))),
  ),
  secondLanguage: just([null, ...someLevels].map((secondLanguage) => ({ secondLanguage }))),
  canadianWorkYears: just(years),
  foreignWorkYears: just(upTo(TOP_YEARS).map((foreignWorkYears) => ({ foreignWorkYears }))),
  certificateOfQualification: just(
    [false, true].map((certificateOfQualification) => ({ certificateOfQualification })),
  ),
  spouse: just([{ spouse: null }, ...spouses.map((spouse) => ({ spouse }))]),
  'spouse.education': spouseWith(educations),
  'spouse.clb': spouseWith(levels),
  'spouse.canadianWorkYears': spouseWith(years),
  canadianStudy: just(
    (['none', 'oneOrTwoYear', 'threePlus'] as const).map((canadianStudy) => ({ canadianStudy })),
  ),
  sibling: just([false, true].map((sibling) => ({ sibling }))),
  nomination: just([false, true].map((nomination) => ({ nomination }))),
  jobOffer: just((['none', 'teer00', 'other'] as const).map((jobOffer) => ({ jobOffer }))),
};

/**
 * Lowest and highest points of a factor over everything that its unknown parts can be; null where it applies to
 * none of that.
 */
export function probe(
  factor: Factor,
  { candidate, unknown, most }: Coded,
  law: Ruleset,
): readonly [number, number] | null {
  const asked = factor.reads.filter((field) => unknown[field] !== undefined);
  const changes: Probe[] = [];
  for (const field of asked) {
    const change = probes[field];
    // Only factors that tell occupations apart read such parts: what is sure is earned already.
    if (change === undefined) {
      const bounded = asked.every((each) => most !== undefined && Object.hasOwn(most, each));
      const high = bounded ? factor.points({ ...candidate, ...most }, law) : null;
      return [factor.points(candidate, law) ?? 0, high ?? factor.maximum(candidate, law)];
    }
    changes.push(change);
  }
  // One candidate is changed over and over: the combinations can be some hundreds.
  const variant: CodedCandidate = { ...candidate };
  let applies = false;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  const tryOut = (from: number): void => {
    const change = changes[from];
    if (change === undefined) {
      const points = factor.points(variant, law);
      applies ||= points !== null;
      low = Math.min(low, points ?? 0);
      high = Math.max(high, points ?? 0);
      return;
    }
    for (const part of change(variant)) {
      Object.assign(variant, part);
      tryOut(from + 1);
    }
  };
  tryOut(0);
  return applies ? [low, high] : null;
}

/** Lowest and highest that the law allows, where it is not known whether a spouse or partner is counted. */
export function maximaOf(
  part: Factor | Group,
  { candidate, unknown }: Coded,
  law: Ruleset,
): readonly [number, number] {
  if (unknown.hasAccompanyingSpouse === undefined) {
    const maximum = part.maximum(candidate, law);
    return [maximum, maximum];
  }
  const maxima = columns.map((column) => part.maximum({ ...candidate, ...column }, law));
  return [Math.min(...maxima), Math.max(...maxima)];
}
