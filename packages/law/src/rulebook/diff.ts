import type { CategoryInForce } from '../categories/categories.ts';
import type { FactorGroup } from '../crs/occupationPoints.ts';
import type { Instrument } from '../instruments/instruments.ts';
import { parameters } from '../parameters/registry.ts';
import type { Bilingual } from '../policies/policy.ts';
import { policies } from '../policies/registry.ts';
import type { InForce, Ruleset } from '../ruleset.ts';
import { type AddedFactorInForce, factorsIn } from './factors.ts';
import { type Leaf, leavesOf, sameLeaf } from './leaves.ts';

type Kind = 'added' | 'removed' | 'changed';

/** A value in one of the two laws, and who brought it. */
export interface Stand extends InForce<unknown> {
  readonly title: Bilingual;
}

/** One thing that a value says otherwise; null where one of the two says nothing there. */
export interface LeafChange {
  readonly path: readonly string[];
  readonly from: Leaf | null;
  readonly to: Leaf | null;
  readonly change: Kind;
}

/** What an added factor says. */
export type FactorRules = Pick<AddedFactorInForce, 'years' | 'offers' | 'tiers'>;

/** One difference between two laws, as data: {@link diffText} has the words. */
export type Change =
  | {
      readonly kind: 'instrument';
      readonly id: string;
      readonly change: 'added' | 'removed';
      readonly instrument: Instrument;
    }
  | {
      readonly kind: 'parameter';
      readonly id: string;
      readonly change: Kind;
      readonly from: Stand | null;
      readonly to: Stand | null;
      readonly leaves: readonly LeafChange[];
    }
  | { readonly kind: 'policy'; readonly id: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'category';
      readonly family: string;
      readonly change: Kind;
      readonly from: CategoryInForce | null;
      readonly to: CategoryInForce | null;
      readonly codesAdded: readonly string[];
      readonly codesRemoved: readonly string[];
    }
  | {
      readonly kind: 'factor';
      readonly code: string;
      readonly group: FactorGroup;
      readonly change: Kind;
      readonly title: Bilingual;
      readonly from: FactorRules | null;
      readonly to: FactorRules | null;
    };

function instrumentChanges(from: Ruleset, to: Ruleset): Change[] {
  const [before, after] = [new Set(from.instruments), new Set(to.instruments)];
  const added = to.instruments.filter((id) => !before.has(id));
  const removed = from.instruments.filter((id) => !after.has(id));
  return [
    ...removed.map(
      (id) => ({ kind: 'instrument', id, change: 'removed', instrument: from.instrument(id) }) as const,
    ),
    ...added.map(
      (id) => ({ kind: 'instrument', id, change: 'added', instrument: to.instrument(id) }) as const,
    ),
  ];
}

/** Where two values say different things, in the order of the values. */
export function leafChanges(from: unknown, to: unknown): LeafChange[] {
  const before = new Map(leavesOf(from).map((leaf) => [leaf.path.join('.'), leaf]));
  const after = new Map(leavesOf(to).map((leaf) => [leaf.path.join('.'), leaf]));
  const changes: LeafChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const path = old?.path ?? now?.path ?? [];
    if (!old) changes.push({ path, from: null, to: now?.value ?? null, change: 'added' });
    else if (!now) changes.push({ path, from: old.value, to: null, change: 'removed' });
    else if (!sameLeaf(old.value, now.value)) {
      changes.push({ path, from: old.value, to: now.value, change: 'changed' });
    }
  }
  return changes;
}

function standOf(law: Ruleset, entry: InForce<unknown> | null): Stand | null {
  return entry && { ...entry, title: law.instrument(entry.instrument).title };
}

function parameterChanges(from: Ruleset, to: Ruleset): Change[] {
  return parameters.flatMap(({ parameter }): Change[] => {
    const [old, now] = [from.find(parameter), to.find(parameter)];
    const leaves = old && now ? leafChanges(old.value, now.value) : [];
    if ((old === null) === (now === null) && leaves.length === 0) return [];
    return [
      {
        kind: 'parameter',
        id: parameter.id,
        change: old === null ? 'added' : now === null ? 'removed' : 'changed',
        from: standOf(from, old),
        to: standOf(to, now),
        leaves: leaves.length > 0 ? leaves : leafChanges(old?.value, now?.value),
      },
    ];
  });
}

function policyChanges(from: Ruleset, to: Ruleset): Change[] {
  return policies.flatMap((policy): Change[] => {
    const [old, now] = [from.choice(policy), to.choice(policy)];
    return old === now ? [] : [{ kind: 'policy', id: policy.id, from: old, to: now }];
  });
}

function categoryChanges(from: Ruleset, to: Ruleset): Change[] {
  const before = new Map(from.categories.map((version) => [version.family, version]));
  const after = new Map(to.categories.map((version) => [version.family, version]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((family): Change[] => {
    const old = before.get(family) ?? null;
    const now = after.get(family) ?? null;
    if (old?.id === now?.id) return [];
    const [oldCodes, newCodes] = [new Set(old?.nocs), new Set(now?.nocs)];
    return [
      {
        kind: 'category',
        family,
        change: old === null ? 'added' : now === null ? 'removed' : 'changed',
        from: old,
        to: now,
        codesAdded: [...newCodes].filter((code) => !oldCodes.has(code)),
        codesRemoved: [...oldCodes].filter((code) => !newCodes.has(code)),
      },
    ];
  });
}

const byGroupAndCode = (law: Ruleset): Map<string, AddedFactorInForce> =>
  new Map(factorsIn(law).map((factor) => [`${factor.group} ${factor.code}`, factor]));

const rulesOf = (factor: AddedFactorInForce | null): FactorRules | null =>
  factor && { years: factor.years, offers: factor.offers, tiers: factor.tiers };

function factorChanges(from: Ruleset, to: Ruleset): Change[] {
  const [before, after] = [byGroupAndCode(from), byGroupAndCode(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
    const named = now ?? old;
    const [was, is] = [rulesOf(old), rulesOf(now)];
    if (named === null || JSON.stringify(was) === JSON.stringify(is)) return [];
    const { code, group, title } = named;
    return [
      {
        kind: 'factor',
        code,
        group,
        change: old === null ? 'added' : now === null ? 'removed' : 'changed',
        title,
        from: was,
        to: is,
      },
    ];
  });
}

/**
 * What is different in a second law: instruments, values, choices of policies, categories and factors. Of a law
 * with itself there is nothing; in the other direction there is the same with old and new swapped.
 */
export function diffOf(from: Ruleset, to: Ruleset): readonly Change[] {
  return [
    ...instrumentChanges(from, to),
    ...parameterChanges(from, to),
    ...policyChanges(from, to),
    ...categoryChanges(from, to),
    ...factorChanges(from, to),
  ];
}
