import { ABILITIES, type ByAbility, EDUCATION_LEVELS, type EducationLevel } from '../coded/candidate.ts';
import {
  type Explanation,
  type FactRead,
  type Outcome,
  parametersRead,
  type Reason,
  rangeOf,
} from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import { ageFound } from '../facts/code.ts';
import type { Findings } from '../facts/findings.ts';
import { type Found, found, NO, notFound, type Truth, YES } from '../facts/found.ts';
import { measured } from '../facts/work.ts';
import { yearsWorked } from '../facts/worked.ts';
import { parameter } from '../parameters/parameter.ts';
import { adaptabilityElements, type Element, elementNode } from './adaptability.ts';
import { node } from './node.ts';

/** The selection grid of the federal skilled worker class (IRPR ss. 76(2), 78–83), unchanged since 2013. */
export const fswGrid = parameter({
  id: 'fsw.grid',
  provision: 'irpr.76',
  entries: [
    {
      instrument: 'irpr-2013-05-04' as const,
      value: {
        passMark: 67,
        windowYears: 10,
        education: {
          none: 0,
          secondary: 5,
          oneYear: 15,
          twoYear: 19,
          threeYear: 21,
          twoOrMore: 22,
          masters: 23,
          phd: 25,
        } satisfies Record<EducationLevel, number>,
        /** Per ability at CLB 7, 8, 9 and over; nothing below 7. */
        firstLanguage: { from: 7, points: [4, 5, 6] },
        secondLanguage: { clb: 5, points: 4 },
        /** By completed years 0 to 6 and over. */
        experience: [0, 9, 11, 11, 13, 13, 15],
        /** 12 points from 18 to 35, one less each year after, nothing from 47. */
        age: { from: 18, full: 12, fullThrough: 35 },
        arrangedEmployment: 10,
        adaptability: {
          maximum: 10,
          spouseLanguage: { clb: 4, points: 5 },
          ownStudy: 5,
          spouseStudy: 5,
          ownWork: 10,
          spouseWork: 5,
          relative: 5,
          arrangedEmployment: 5,
          /** Two academic years, of eight months each, in a program of at least two. */
          study: { programYears: 2, fullTimeMonths: 16 },
        },
      },
    },
  ],
});

export type Grid = (typeof fswGrid)['entries'][number]['value'];

const allAtLeast = (levels: ByAbility | null, level: number): levels is ByAbility =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= level);

/** Points for the first official language (s. 79(1)): none where an ability is below the threshold. */
export function languagePoints(levels: ByAbility | null, { firstLanguage: { from, points } }: Grid): number {
  if (!allAtLeast(levels, from)) return 0;
  return ABILITIES.reduce(
    (sum, ability) => sum + (points[Math.min(levels[ability] - from, points.length - 1)] ?? 0),
    0,
  );
}

/** Points for age (s. 81). */
export function agePoints(age: number, { age: row }: Grid): number {
  return age < row.from ? 0 : Math.max(0, row.full - Math.max(0, age - row.fullThrough));
}

type Range = readonly [least: number, most: number];

/** A criterion of the grid with what it gives: the same twice, or a range where facts are missing. */
interface Criterion {
  readonly code: NodeCode;
  readonly provision: ProvisionId;
  readonly range: Range;
  readonly missing: readonly string[];
  readonly facts: readonly FactRead[];
  readonly reasons: readonly Reason[];
  readonly remedies: readonly Reason[];
  /** Asked for words, and where facts are missing. */
  maximum(): number;
}

/** The points that something found gives, or the range that anything it can be gives. */
function criterion<T>(
  code: NodeCode,
  provision: ProvisionId,
  found: Found<T>,
  points: (value: T) => number,
  maximum: () => number,
  remedies: readonly Reason[] = [],
): Criterion {
  const common = { code, provision, facts: found.facts, reasons: found.reasons, remedies, maximum };
  if (!found.known) return { ...common, range: [0, maximum()], missing: found.missing };
  const value = points(found.value);
  return { ...common, range: [value, value], missing: [] };
}

/** Every criterion but adaptability, in the order of the Regulations. */
function criteriaOf(findings: Findings, grid: Grid): Criterion[] {
  const { facts, law } = findings;
  const experience = measured(findings.skilledJobs(), (jobs) => {
    const years = yearsWorked(jobs, law, grid.windowYears);
    return grid.experience[Math.min(years, grid.experience.length - 1)] ?? 0;
  });
  const arranged = findings.arranged().holds;
  return [
    criterion(
      'fsw.grid.education',
      'irpr.78',
      findings.education(),
      (level) => grid.education[level],
      () => Math.max(...EDUCATION_LEVELS.map((level) => grid.education[level])),
    ),
    criterion(
      'fsw.grid.firstLanguage',
      'irpr.79',
      findings.firstLanguage(),
      (levels) => languagePoints(levels, grid),
      () => ABILITIES.length * Math.max(...grid.firstLanguage.points),
    ),
    criterion(
      'fsw.grid.secondLanguage',
      'irpr.79',
      findings.secondLanguage(),
      (levels) => (allAtLeast(levels, grid.secondLanguage.clb) ? grid.secondLanguage.points : 0),
      () => grid.secondLanguage.points,
    ),
    criterion(
      'fsw.grid.experience',
      'irpr.80',
      experience,
      (points) => points,
      () => Math.max(...grid.experience),
    ),
    criterion(
      'fsw.grid.age',
      'irpr.81',
      ageFound(facts, law),
      (age) => agePoints(age, grid),
      () => grid.age.full,
    ),
    criterion(
      'fsw.grid.arrangedEmployment',
      'irpr.82',
      arranged.is === null ? notFound(arranged.missing) : found(arranged.is),
      (holds) => (holds ? grid.arrangedEmployment : 0),
      () => grid.arrangedEmployment,
      arranged.is === false ? [{ code: 'remedy.arranged-employment', values: {} }] : [],
    ),
  ];
}

const sumOf = (ranges: readonly Range[]): Range => [
  ranges.reduce((sum, [least]) => sum + least, 0),
  ranges.reduce((sum, [, most]) => sum + most, 0),
];

/** What the elements of adaptability give together, up to their common maximum. */
function adaptabilityRange(elements: readonly Element[], { adaptability }: Grid): Range {
  const [least, most] = sumOf(
    elements.map(({ condition, points }) => [
      condition.is === true ? points : 0,
      condition.is === false ? 0 : points,
    ]),
  );
  return [Math.min(adaptability.maximum, least), Math.min(adaptability.maximum, most)];
}

/** Whether the pass mark is reached (IRPR s. 76(2)), without the why. */
export function passesGrid(findings: Findings): Truth {
  const grid = findings.law.read(fswGrid);
  const criteria = criteriaOf(findings, grid);
  // Adaptability takes most to find: nobody is asked for it whom it cannot help.
  const [sure, open] = sumOf(criteria.map(({ range }) => range));
  if (sure >= grid.passMark) return YES;
  if (open + grid.adaptability.maximum < grid.passMark) return NO;
  const elements = adaptabilityElements(findings, grid);
  const [least, most] = adaptabilityRange(elements, grid);
  if (sure + least >= grid.passMark) return YES;
  if (open + most < grid.passMark) return NO;
  return {
    is: null,
    missing: [
      ...criteria.flatMap(({ missing }) => missing),
      ...elements.flatMap(({ condition }) => (condition.is === null ? condition.missing : [])),
    ],
  };
}

/** The points of the grid, one node a criterion, met from the pass mark on (IRPR s. 76(2)). */
export function fswGridPoints(findings: Findings): Explanation {
  const { law } = findings;
  const grid = law.read(fswGrid);
  const parameters = parametersRead(law, [fswGrid]);
  const elements = adaptabilityElements(findings, grid);
  const elementNodes = elements.map(elementNode);
  const adaptability = node(
    'fsw.grid.adaptability',
    'irpr.83',
    rangeOutcome(adaptabilityRange(elements, grid), missingOf(elementNodes)),
    { maximum: grid.adaptability.maximum, parameters, children: elementNodes },
  );
  const children = [
    ...criteriaOf(findings, grid).map(
      ({ code, provision, range, missing, maximum, facts, reasons, remedies }) =>
        node(code, provision, rangeOutcome(range, missing), {
          maximum: maximum(),
          parameters,
          facts,
          reasons,
          remedies,
        }),
    ),
    adaptability,
  ];
  return total(children, grid.passMark);
}

const rangeOutcome = (range: Range, missing: readonly string[]): Outcome =>
  range[0] === range[1] ? { kind: 'value', value: range[0] } : { kind: 'unknown', missing, range };

function missingOf(children: readonly Explanation[]): string[] {
  return [...new Set(children.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.missing : [])))];
}

function total(children: readonly Explanation[], passMark: number): Explanation {
  const low = children.reduce((sum, child) => sum + rangeOf(child)[0], 0);
  const high = children.reduce((sum, child) => sum + rangeOf(child)[1], 0);
  const outcome: Outcome =
    low >= passMark || high < passMark
      ? { kind: 'value', value: low >= passMark }
      : { kind: 'unknown', missing: missingOf(children) };
  const passed = low >= passMark;
  return node('fsw.points', 'irpr.76', outcome, {
    children,
    reasons: [{ code: 'grid-total', values: { total: low, highest: high, required: passMark } }],
    remedies: passed ? [] : [{ code: 'remedy.grid', values: { points: passMark - low } }],
  });
}
