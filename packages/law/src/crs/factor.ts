import type { Ability, CodedCandidate } from '../coded/candidate.ts';
import type { Coded, CodedField } from '../coded/coded.ts';
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
import type { Parameter } from '../parameters/parameter.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import { maximaOf } from './probe.ts';
import { factorRange, groupRange, partsOf, type Range } from './range.ts';

/**
 * One line of the CRS: a pure function of a coded candidate and the law of a day.
 * Points are whole; `null` means that the factor does not apply to this person.
 */
export interface Factor {
  readonly code: NodeCode;
  readonly ability?: Ability;
  /** Name of a factor that an amendment adds; the catalogues name the others. */
  readonly title?: Bilingual;
  readonly provision: ProvisionId;
  readonly parameters: readonly Parameter<unknown>[];
  /** Parts of the coded candidate that decide the points: where one of them is unknown, so are the points. */
  readonly reads: readonly CodedField[];
  /** The occupations that it tells apart. Left out: a compiled scorer asks it each time. */
  readonly domain?: OccupationDomain;
  facts(candidate: CodedCandidate): readonly FactRead[];
  points(candidate: CodedCandidate, law: Ruleset): number | null;
  maximum(candidate: CodedCandidate, law: Ruleset): number;
  reasons?(candidate: CodedCandidate, law: Ruleset): readonly Reason[];
}

/**
 * Lists of occupations that a factor tells apart. Its points are the largest of what each single entry of the parts
 * that it reads earns by itself: so a compiled scorer can tabulate them.
 */
export interface OccupationDomain {
  /** The key of the factor among `canadianWorkByTier`. */
  readonly id: string;
  /** Codes of NOC 2021, tier by tier. */
  readonly tiers: readonly (readonly string[])[];
  readonly years: YearsIn;
  readonly offers: OffersThat;
}

/** Years of work count in one occupation, or in all occupations of a tier together. */
export const YEARS_IN = ['oneOccupation', 'tier'] as const;
export type YearsIn = (typeof YEARS_IN)[number];

/** Offers that qualify for points under the law as it is, or all valid ones, with or without an assessment. */
export const OFFERS_THAT = ['qualify', 'valid'] as const;
export type OffersThat = (typeof OFFERS_THAT)[number];

/** Factors whose sum the law caps. */
export interface Group {
  readonly code: NodeCode;
  readonly provision: ProvisionId;
  readonly parameters: readonly Parameter<unknown>[];
  readonly parts: readonly (Factor | Group)[];
  maximum(candidate: CodedCandidate, law: Ruleset): number;
}

/** The two columns of most tables of the CRS. */
export interface ByColumn<T> {
  readonly withSpouse: T;
  readonly withoutSpouse: T;
}

/**
 * The with-spouse column applies only when a spouse or partner comes along and is neither a citizen nor a
 * permanent resident (s. 1); the coded candidate has already decided that.
 */
export function column<T>(table: ByColumn<T>, candidate: CodedCandidate): T {
  return candidate.hasAccompanyingSpouse ? table.withSpouse : table.withoutSpouse;
}

/** The value at an index, or the last value beyond the end: tables close with "or more". */
export function atOrLast(table: readonly number[], index: number): number {
  return table[Math.min(index, table.length - 1)] ?? 0;
}

/** A fact read from the coded candidate. */
export function fact(path: string, value: FactRead['value']): FactRead {
  return { path, value };
}

/** The fact that chose the column. */
export function columnFact(candidate: CodedCandidate): FactRead {
  return fact('hasAccompanyingSpouse', candidate.hasAccompanyingSpouse);
}

/** Why a part of the candidate is nothing: what was declared of it and does not count. */
export type WhyNothing = Readonly<Partial<Record<CodedField, readonly Reason[]>>>;

/** Evaluates a factor or group with everything it read. */
export function explain(part: Factor | Group, coded: Coded, law: Ruleset, why: WhyNothing = {}): Explanation {
  if (!('parts' in part)) return explainFactor(part, coded, law, why);
  const children = partsOf(part, law).map((inner) => explain(inner, coded, law, why));
  return explainGroup(part, children, coded, law, why);
}

/** Parts that are read only together with another: of the others, their own line says why they are nothing. */
const ONLY_TOGETHER: readonly CodedField[] = ['foreignWorkYears', 'certificateOfQualification'];
const COLUMN: CodedField = 'hasAccompanyingSpouse';

/** Why a line earns nothing, where something declared does not count. */
function whyOf({ reads }: Factor, outcome: Outcome, why: WhyNothing): Reason[] {
  if (outcome.kind === 'unknown' || (outcome.kind === 'value' && outcome.value !== 0)) return [];
  const fields = reads.filter((field) => field !== COLUMN && field !== 'spouse');
  const own = fields.length > 1 ? fields.filter((field) => ONLY_TOGETHER.includes(field)) : fields;
  return own.flatMap((field) => why[field] ?? []);
}

function outcomeOf(factor: Factor, coded: Coded, law: Ruleset): Outcome {
  const missing = factor.reads.flatMap((field) => coded.unknown[field] ?? []);
  return outcomeOfRange(factorRange(factor, coded, law), missing);
}

function outcomeOfRange(range: Range | null, missing: readonly string[]): Outcome {
  if (range === null) return { kind: 'notApplicable' };
  return range[0] === range[1]
    ? { kind: 'value', value: range[0] }
    : { kind: 'unknown', missing: [...new Set(missing)], range };
}

/** The line of one factor. */
export function explainFactor(factor: Factor, coded: Coded, law: Ruleset, why: WhyNothing = {}): Explanation {
  const isKnown = factor.reads.every((field) => coded.unknown[field] === undefined);
  const outcome = outcomeOf(factor, coded, law);
  const node: Explanation = {
    code: factor.code,
    outcome,
    maximum: maximaOf(factor, coded, law)[1],
    facts: isKnown ? factor.facts(coded.candidate) : [],
    parameters: parametersRead(law, factor.parameters),
    provision: factor.provision,
    reasons: [
      ...(isKnown ? (factor.reasons?.(coded.candidate, law) ?? []) : []),
      // The four abilities are of one test: the line above them says it.
      ...(factor.ability === undefined ? whyOf(factor, outcome, why) : []),
    ],
    children: [],
  };
  return factor.title ? { ...node, title: factor.title } : node;
}

/** The line of a group over the lines of its parts. */
export function explainGroup(
  group: Group,
  children: readonly Explanation[],
  coded: Coded,
  law: Ruleset,
  why: WhyNothing = {},
): Explanation {
  const [least, maximum] = maximaOf(group, coded, law);
  const low = children.reduce((sum, child) => sum + rangeOf(child)[0], 0);
  const high = children.reduce((sum, child) => sum + rangeOf(child)[1], 0);
  const ranges = children.map((child) => (child.outcome.kind === 'notApplicable' ? null : rangeOf(child)));
  const missing = [
    ...children.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.missing : [])),
    // Parts that are all known can still be cut at another maximum.
    ...(least < maximum ? (coded.unknown.hasAccompanyingSpouse ?? []) : []),
  ];
  const [first] = group.parts;
  const test =
    first !== undefined && 'ability' in first && high === 0
      ? whyOf(first, { kind: 'notApplicable' }, why)
      : [];
  return {
    code: group.code,
    outcome: outcomeOfRange(groupRange(group, ranges, coded, law), missing),
    maximum,
    facts: [],
    parameters: parametersRead(law, group.parameters),
    provision: group.provision,
    reasons: low > maximum ? [{ code: 'capped', values: { raw: low, maximum } }] : test,
    children,
  };
}
