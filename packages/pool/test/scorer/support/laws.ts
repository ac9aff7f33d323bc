import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Amendment,
  type Factor,
  occupationPoints,
  offersIn,
  plainDate,
  type Ruleset,
  readAmendment,
  rulesetOn,
} from '@openentry/law';
import { RULE_DATES } from '../../../../law/test/support/candidates.ts';

/** Also the last day of each version, and a day beyond the known law. */
const DAYS = [...RULE_DATES, '2016-11-18', '2017-06-05', '2020-10-19', '2025-03-24', '2026-11-03'];
/** Every version of the law, first and last day. */
export const laws: readonly Ruleset[] = DAYS.map((day) => rulesetOn(plainDate(day)));

/** A day on which no reform is law. */
export const TODAY = plainDate('2026-01-01');

/** Something that nobody enacted. */
export function reform(values: Amendment['values'], factors: Amendment['factors'] = []): Ruleset {
  const amendment: Amendment = {
    id: 'reform-of-a-test',
    title: { en: 'A reform of a test', fr: 'Une réforme d’un essai' },
    inForce: TODAY,
    citation: 'None',
    source: 'A test',
    grade: 'I',
    checkedOn: TODAY,
    values,
    factors,
  };
  return rulesetOn(TODAY, [amendment]);
}

const TIERS: Readonly<Record<string, { readonly years: readonly number[]; readonly offer: number }>> = {
  '31102': { years: [0, 25, 40, 50], offer: 35 },
  '31301': { years: [0, 25, 40, 50], offer: 30 },
  '21231': { years: [0, 15, 20], offer: 10 },
  '21232': { years: [0, 15, 20], offer: 10 },
  '72310': { years: [0, 0, 0, 5], offer: 60 },
};
export const CODES = [...Object.keys(TIERS), '00010', '64100', '95109'];

/** Points for work or an offer in some occupations, in three tiers; the best of them counts. */
export const occupationTiers: Factor = {
  code: 'added.tiers',
  title: { en: 'Occupations in demand', fr: 'Professions en demande' },
  provision: 'mi.jobOffer',
  parameters: [],
  reads: ['canadianWorkByOccupation', 'jobOfferOccupation'],
  domain: {
    id: 'tiers',
    tiers: Object.keys(TIERS).map((code) => [code]),
    years: 'oneOccupation',
    offers: 'qualify',
  },
  facts: () => [],
  points({ canadianWorkByOccupation = {}, jobOfferOccupation = null }) {
    const offers = offersIn(jobOfferOccupation).map((code) => TIERS[code]?.offer ?? 0);
    const work = Object.entries(canadianWorkByOccupation).map(([code, years]) => {
      const table = TIERS[code]?.years ?? [];
      return table[Math.min(years, table.length - 1)] ?? 0;
    });
    return Math.max(0, ...offers, ...work);
  },
  maximum: () => 60,
};

/** Points for being young and speaking French: a factor about which a compiled scorer knows nothing. */
export const youngFrench: Factor = {
  code: 'added.youngFrench',
  title: { en: 'Young and French-speaking', fr: 'Jeune et francophone' },
  provision: 'mi.french',
  parameters: [],
  reads: ['age', 'firstLanguage'],
  facts: () => [],
  points: ({ age, firstLanguage }) => (age < 30 && firstLanguage.name === 'fr' ? 12 : null),
  maximum: () => 12,
};

/** The key of the tiers of the example among the years of a candidate. */
export const TIERED = 'highWage';
const TIERED_POINTS: Parameters<typeof occupationPoints>[0] = {
  id: TIERED,
  title: { en: 'High wage', fr: 'Salaire élevé' },
  group: 'crs.additional',
  tiers: [
    { nocs: ['31102', '00010'], canadianWork: [0, 25, 40, 50], offer: 35 },
    { nocs: ['21231', '31102'], canadianWork: [0, 30], offer: 10 },
    { nocs: ['72310'], canadianWork: [0, 0, 0, 0, 70], offer: 60 },
  ],
};

/** The law of its first day with a reform of the examples laid over it. */
function exampleReform(name: string): Ruleset {
  const path = join(import.meta.dirname, '../../../../../examples/reforms', name);
  const read = readAmendment(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
  return rulesetOn(read.value.inForce, [read.value]);
}

/** Reforms that together reach every way in which a law can be compiled. */
export const reforms: Readonly<Record<string, Ruleset>> = {
  'other values': reform({
    'crs.jobOffer.points': { none: 0, teer00: 200, other: 50 },
    'crs.sibling.points': 0,
  }),
  'other values and points by occupation': reform(
    { 'crs.jobOffer.points': { none: 0, teer00: 200, other: 50 }, 'crs.sibling.points': 0 },
    [{ group: 'crs.additional', factor: occupationTiers }],
  ),
  'caps that bind, different in the two columns': reform({
    'crs.maxima': {
      core: { withSpouse: 300, withoutSpouse: 350 },
      spouse: { withSpouse: 17, withoutSpouse: 0 },
      transferability: 70,
      additional: 90,
    },
    'crs.transferability.maxima': { education: 40, foreignWork: 45, certificate: 10 },
    'crs.secondLanguage.maximum': { withSpouse: 9, withoutSpouse: 5 },
  }),
  'factors added to every block': reform(
    {
      'crs.maxima': {
        core: { withSpouse: 460, withoutSpouse: 500 },
        spouse: { withSpouse: 20, withoutSpouse: 0 },
        transferability: 100,
        additional: 600,
      },
    },
    ['crs.core', 'crs.spouse', 'crs.transferability', 'crs.additional', 'crs.additional'].map(
      (group, at) => ({
        group,
        factor: at % 2 === 0 ? occupationTiers : youngFrench,
      }),
    ),
  ),
  'factors added inside blocks and beside them': reform(
    {},
    [
      'crs.firstLanguage',
      'crs.secondLanguage',
      'crs.spouseLanguage',
      'crs.transferability.education',
      'crs.transferability.foreignWork',
      'crs.transferability.certificate',
      'crs',
    ].map((group, at) => ({ group, factor: at % 2 === 0 ? youngFrench : occupationTiers })),
  ),
  'three tiers of high-wage occupations, each with all its years, or a valid offer':
    exampleReform('high-wage.json'),
  'years of a tier or of one occupation, side by side': reform({}, [
    occupationPoints({ ...TIERED_POINTS, years: 'tier' }),
    occupationPoints({ ...TIERED_POINTS, id: 'other', offers: 'valid' }),
  ]),
  'mixed English earns nothing': reform({ 'crs.french-mixed-english': 'none' }),
  'a threshold beyond the tables': reform({
    'crs.transferability.foreignWorkThresholds': { tier1: 2, tier2: 40 },
  }),
  'points for nobody’s absence of anything': reform({
    'crs.secondLanguage.points': [2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    'crs.spouseLanguage.points': [1, 2, 2, 2, 2, 3, 3, 4],
    'crs.canadianStudy.points': { none: 4, oneOrTwoYear: 15, threePlus: 30 },
    'crs.certificate.points': [{ clb: 0, points: 7 }],
  }),
};
