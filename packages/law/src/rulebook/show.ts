import type { CategoryInForce } from '../categories/categories.ts';
import { type Provision, type ProvisionId, provisions } from '../explain/provisions.ts';
import type { Grade } from '../instruments/instruments.ts';
import type { Area, Unit } from '../parameters/registered.ts';
import { parameters } from '../parameters/registry.ts';
import type { Bilingual } from '../policies/policy.ts';
import { policies } from '../policies/registry.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import { type AddedFactorInForce, factorsIn } from './factors.ts';
import { historyOf, type Period } from './history.ts';
import { type Table, tableOf } from './table.ts';

/** A change before or after the value in force. */
export interface Turn {
  readonly on: PlainDate;
  readonly instrument: string;
}

/** A value of law on a day with everything known of where it stands. */
export interface ShownParameter {
  readonly id: string;
  readonly area: Area;
  readonly title: Bilingual;
  readonly unit: Unit;
  readonly provision: { readonly id: ProvisionId; readonly text: Bilingual; readonly grade: Grade };
  /** Null where the law has no value on that day. */
  readonly inForce: {
    readonly value: unknown;
    readonly table: Table;
    readonly since: PlainDate;
    readonly until: PlainDate | null;
    readonly instrument: string;
    readonly title: Bilingual;
    readonly citation: string;
    readonly source: string;
    readonly grade: Grade;
  } | null;
  /** When the value before began, if there was one. */
  readonly previous: Turn | null;
  /** When the next value begins, if one is known. */
  readonly next: Turn | null;
}

/** A contested point with the choice in force. */
export interface ShownPolicy {
  readonly id: string;
  readonly question: Bilingual;
  readonly choice: string;
  readonly text: Bilingual;
  readonly provision: ShownParameter['provision'];
  readonly grade: Grade;
}

export interface Shown {
  readonly parameters: readonly ShownParameter[];
  readonly policies: readonly ShownPolicy[];
  /** Factors that amendments add; their ids begin with `added.`. */
  readonly factors: readonly AddedFactorInForce[];
  /** Category versions in force; their paths are `categories.stem` and `categories.stem@v1`. */
  readonly categories: readonly CategoryInForce[];
}

function provisionOf(id: ProvisionId): ShownParameter['provision'] {
  const { en, fr, grade }: Provision = provisions[id];
  return { id, text: { en, fr }, grade };
}

const turnOf = (period: Period | undefined): Turn | null =>
  period ? { on: period.inForce, instrument: period.instrument } : null;

const under = (id: string, path: string): boolean => path === '' || id === path || id.startsWith(`${path}.`);

/**
 * The law of a day at a path: the parameter or policy of that id, or all those under it (`crs.sibling`, `crs`), with
 * the factors that amendments add (`added`) and the categories (`categories`); everything for an empty path.
 */
export function showAt(path: string, law: Ruleset): Shown {
  return {
    parameters: parameters
      .filter(({ parameter }) => under(parameter.id, path))
      .map(({ parameter, area, title, unit }) => {
        const history = historyOf(parameter, law.reforms);
        const at = history.findLastIndex(({ inForce }) => inForce <= law.on);
        const period = history[at];
        const table = tableOf(parameter, law);
        const instrument = period && law.instrument(period.instrument);
        return {
          id: parameter.id,
          area,
          title,
          unit,
          provision: provisionOf(parameter.provision),
          inForce:
            period && instrument && table
              ? {
                  value: period.value,
                  table,
                  since: period.inForce,
                  until: period.until,
                  instrument: period.instrument,
                  title: instrument.title,
                  citation: instrument.citation,
                  source: instrument.source,
                  grade: period.grade,
                }
              : null,
          previous: turnOf(history[at - 1]),
          next: turnOf(history[at + 1]),
        };
      }),
    policies: policies
      .filter(({ id }) => under(id, path))
      .map((policy) => {
        const choice = law.choice(policy);
        return {
          id: policy.id,
          question: policy.question,
          choice,
          text: policy.choices[choice] ?? { en: choice, fr: choice },
          provision: provisionOf(policy.provision),
          grade: policy.grade,
        };
      }),
    factors: factorsIn(law).filter(({ code }) => under(code, path)),
    categories: law.categories.filter(({ id, family }) =>
      [`categories.${family}`, `categories.${id}`].some((name) => under(name, path)),
    ),
  };
}
