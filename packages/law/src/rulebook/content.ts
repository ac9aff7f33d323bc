import type { CategoryInForce } from '../categories/categories.ts';
import { type Wording, wordings } from '../education/wordings.ts';
import {
  type Chart,
  charts,
  LANGUAGE_TESTS,
  type LanguageTest,
  type Minima,
  minimaOf,
} from '../language/charts.ts';
import { occupations2016 } from '../noc/concordance.ts';
import { occupations } from '../noc/noc.ts';
import { parameters } from '../parameters/registry.ts';
import { policies } from '../policies/registry.ts';
import type { Ruleset } from '../ruleset.ts';
import { type AddedFactorInForce, factorsIn } from './factors.ts';

/** A value with the instrument that set it; null where the law has none on the day. */
type ContentValue = { readonly value: unknown; readonly instrument: string } | null;

/**
 * Everything that the law of a day says, as plain JSON: what a fingerprint of the law is taken of. Only what decides:
 * titles, citations and grades can be corrected without changing the law, and the end of a category that is announced
 * later does not change the days before it. Two days of one law have the same content.
 */
export interface LawContent {
  readonly schema: 'law-content/1';
  /** Instruments in force, oldest first. */
  readonly instruments: readonly string[];
  /** Hypothetical instruments in force, in the order in which they are laid over the law. */
  readonly reforms: readonly string[];
  /** By id of the parameter. */
  readonly parameters: Readonly<Record<string, ContentValue>>;
  /** The choice that applies, by id of the policy. */
  readonly policies: Readonly<Record<string, string>>;
  readonly categories: readonly Pick<CategoryInForce, 'id' | 'instrument' | 'requirement' | 'nocs'>[];
  readonly factors: readonly Omit<AddedFactorInForce, 'title' | 'inForce'>[];
  readonly charts: Readonly<
    Record<LanguageTest, Pick<Chart, 'language' | 'step' | 'maximum'> & { readonly minima: Minima }>
  >;
  readonly wordings: readonly Wording[];
  /** TEER by code of NOC 2021. */
  readonly noc2021: Readonly<Record<string, number>>;
  /** Skill level and successors by code of NOC 2016. */
  readonly noc2016: Readonly<
    Record<string, { readonly skillLevel: string; readonly successors: readonly string[] }>
  >;
}

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

/** What the law of a day says, with what reforms change of it. The order of files and registers makes no difference. */
export function contentOf(law: Ruleset): LawContent {
  return {
    schema: 'law-content/1',
    instruments: law.instruments,
    reforms: law.reforms.filter(({ inForce }) => inForce <= law.on).map(({ id }) => id),
    parameters: Object.fromEntries(
      parameters.map(({ parameter }) => {
        const entry = law.find(parameter);
        return [parameter.id, entry && { value: entry.value, instrument: entry.instrument }];
      }),
    ),
    policies: Object.fromEntries(policies.map((policy) => [policy.id, law.choice(policy)])),
    categories: law.categories
      .map(({ id, instrument, requirement, nocs }) => ({ id, instrument, requirement, nocs }))
      .sort(byId),
    factors: factorsIn(law).map(({ title: _, inForce: __, ...factor }) => factor),
    charts: Object.fromEntries(
      LANGUAGE_TESTS.map((test) => {
        const { language, step, maximum } = charts[test];
        return [test, { language, step, maximum, minima: minimaOf(test, law) }];
      }),
    ) as LawContent['charts'],
    wordings,
    noc2021: Object.fromEntries(occupations.map(({ code, teer }) => [code, teer])),
    noc2016: Object.fromEntries(
      occupations2016.map(({ code, skillLevel, successors }) => [code, { skillLevel, successors }]),
    ),
  };
}
