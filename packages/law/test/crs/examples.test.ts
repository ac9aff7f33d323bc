import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CodedCandidate, codedCandidateSchema } from '../../src/coded/candidate.ts';
import { breakdown } from '../support/candidates.ts';
import examples from './examples.json' with { type: 'json' };

/**
 * The 80 examples that the project was given, coded: courses, news, forums and the suites of other programs, with
 * the numbers their source prints and those that whoever collected them worked out from the tables. None is left
 * out. `inputsFitted` marks the cases whose inputs were chosen so that the number comes out: they hold the rules to
 * an example, and prove nothing of the source.
 */
interface Example {
  readonly id: string;
  readonly kind: string;
  readonly asOf: string;
  readonly inputsFitted: boolean;
  readonly consistent: boolean;
  readonly profile: CodedCandidate;
  /** By the path of the breakdown. A source that prints only some parts is checked in those. */
  readonly printed: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, number>>;
  readonly note: string;
}
const all = examples as unknown as readonly Example[];
const ORIGINAL = join(import.meta.dirname, '../../../../../shared/examples/crs-examples.json');

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], tree);

/** Our numbers at the paths of a set of numbers. */
function ours({ profile, asOf }: Example, numbers: Example['printed']): Record<string, unknown> {
  const points = breakdown(profile, asOf);
  return Object.fromEntries(Object.keys(numbers).map((path) => [path, at(points, path)]));
}

const named = (of: readonly Example[]) => of.map((example) => [example.id, example] as const);
const golden = all.filter(({ consistent }) => consistent);
const traps = all.filter(({ consistent }) => !consistent);

describe('published examples that agree with the tables', () => {
  test.each(named(golden))('%s', (_id, example) => {
    expect(ours(example, example.printed)).toEqual(example.printed);
    expect(ours(example, example.tables)).toEqual(example.tables);
  });
});

describe('published examples that are wrong', () => {
  /** Numbers of the source that the tables do not give. */
  const wrong = ({ printed, tables }: Example): [string, number][] =>
    Object.entries(printed).filter(([path, number]) => tables[path] !== number);

  test.each(named(traps))('%s', (_id, example) => {
    expect(ours(example, example.tables)).toEqual(example.tables);
    const mistakes = wrong(example);
    expect(mistakes.length).toBeGreaterThan(0);
    for (const [path, number] of mistakes) {
      expect(at(breakdown(example.profile, example.asOf), path), path).not.toBe(number);
    }
  });

  test("one in three counts a lone bachelor's degree with those of two credentials and more", () => {
    const mistaken = traps.filter(
      ({ profile, printed, tables }) =>
        profile.education === 'threeYear' &&
        (printed['transferability.total'] ?? 0) > (tables['transferability.total'] ?? 0),
    );
    expect(mistaken).toHaveLength(9);
  });
});

describe('the set of examples', () => {
  test('is whole: 80 different ones, 56 of them right and 24 wrong', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(80);
    expect([golden.length, traps.length]).toEqual([56, 24]);
    expect(golden.filter(({ inputsFitted }) => !inputsFitted)).toHaveLength(45);
  });

  test('holds nothing but coded candidates that can be read', () => {
    for (const { id, profile } of all) {
      expect(codedCandidateSchema.safeParse(profile).success, id).toBe(true);
    }
  });

  test('prints at least one number for each', () => {
    for (const { id, printed } of all) {
      expect(Object.keys(printed).length, id).toBeGreaterThan(0);
    }
  });

  test.skipIf(!existsSync(ORIGINAL))('has the ids, the days and the numbers of the original', () => {
    const original = JSON.parse(readFileSync(ORIGINAL, 'utf8')) as {
      id: string;
      asOf: string;
      consistentWithTables: boolean;
      expected: { total: number | null };
      computedFromTables: { total: number };
    }[];
    const short = (id: string, asOf: string, consistent: boolean, printed: number | null, tables: number) =>
      [id, asOf, consistent, printed, tables].join(' ');
    expect(
      all.map(({ id, asOf, consistent, printed, tables }) =>
        short(id, asOf, consistent, printed.total ?? null, tables.total ?? 0),
      ),
    ).toEqual(
      original.map(({ id, asOf, consistentWithTables, expected, computedFromTables }) =>
        short(id, asOf, consistentWithTables, expected.total, computedFromTables.total),
      ),
    );
  });
});
