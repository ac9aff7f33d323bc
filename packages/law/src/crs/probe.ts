import { ABILITIES, type ByAbility, type CodedCandidate, EDUCATION_LEVELS } from '../coded/candidate.ts';
import type { Coded, CodedField } from '../coded/coded.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Factor } from './factor.ts';

const TOP_LEVEL = 10;
const TOP_YEARS = 5;
const TOP_AGE = 45;

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);
const level = (clb: number): ByAbility =>
  Object.fromEntries(ABILITIES.map((ability) => [ability, clb])) as ByAbility;
type Spouse = NonNullable<CodedCandidate['spouse']>;
const educations = EDUCATION_LEVELS.map((education) => ({ education }));
const levels = [null, ...upTo(TOP_LEVEL).map(level)].map((clb) => ({ clb }));
const years = upTo(TOP_YEARS).map((canadianWorkYears) => ({ canadianWorkYears }));
const NOBODY: Spouse = { education: 'none', clb: null, canadianWorkYears: 0 };
/** Each factor reads one part of a spouse, so the parts need not be combined. */
const spouses: readonly Spouse[] = [...educations, ...levels, ...years].map((part) => ({
  ...NOBODY,
  ...part,
}));

const just = (changes: readonly Partial<CodedCandidate>[]) => () => changes;
const spouseWith =
  (parts: readonly Partial<Spouse>[]) =>
  ({ spouse }: CodedCandidate): readonly Partial<CodedCandidate>[] =>
    parts.map((part) => ({ spouse: { ...(spouse ?? NOBODY), ...part } }));

/**
 * Values that stand for everything an unknown part of the candidate can be: each row that a table of the CRS
 * tells apart occurs. Parts without an entry cannot be tried out.
 */
const probes: {
  readonly [Field in CodedField]?: (candidate: CodedCandidate) => readonly Partial<CodedCandidate>[];
} = {
  age: just(upTo(TOP_AGE).map((age) => ({ age }))),
  hasAccompanyingSpouse: just([
    { hasAccompanyingSpouse: false, spouse: null },
    { hasAccompanyingSpouse: true, spouse: NOBODY },
  ]),
  education: just(educations),
  firstLanguage: just(
    (['en', 'fr'] as const).flatMap((name) =>
      upTo(TOP_LEVEL).map((clb) => ({ firstLanguage: { name, clb: level(clb) } })),
    ),
  ),
  secondLanguage: just([
    { secondLanguage: null },
    ...upTo(TOP_LEVEL).map((clb) => ({ secondLanguage: level(clb) })),
  ]),
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

/** Lowest and highest points of a factor over everything that its unknown parts can be. */
export function probe(
  factor: Factor,
  { candidate, unknown }: Coded,
  law: Ruleset,
): readonly [number, number] {
  let variants: CodedCandidate[] = [candidate];
  for (const field of factor.reads) {
    if (unknown[field] === undefined) continue;
    const changes = probes[field];
    if (changes === undefined) return [0, factor.maximum(candidate, law)];
    variants = variants.flatMap((variant) => changes(variant).map((change) => ({ ...variant, ...change })));
  }
  const points = variants.map((variant) => factor.points(variant, law) ?? 0);
  return [Math.min(...points), Math.max(...points)];
}
