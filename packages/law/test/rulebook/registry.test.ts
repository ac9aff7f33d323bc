import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readShape, shapeOf } from '../../src/amendments/shape.ts';
import { coverage } from '../../src/coverage/coverage.ts';
import { provisions } from '../../src/explain/provisions.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { parameterById, parameters } from '../../src/parameters/registry.ts';
import { policies, policyById } from '../../src/policies/registry.ts';
import { citedInstruments } from '../../src/rulebook/cited.ts';
import { historyOf } from '../../src/rulebook/history.ts';
import { leavesOf } from '../../src/rulebook/leaves.ts';
import { tableOfValue } from '../../src/rulebook/table.ts';
import { wordOf } from '../../src/rulebook/write.ts';

const SOURCES = join(import.meta.dirname, '../../src');

interface Named {
  readonly id: string;
}
const isNamed = (value: unknown, with_: string): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && with_ in value;

/** Declarations of the sources: how many each file has, and what it exports of them. */
async function declared(
  call: RegExp,
  field: string,
): Promise<{ file: string; count: number; exported: Named[] }[]> {
  const files = globSync(join(SOURCES, '**/*.ts')).filter((file) => call.test(readFileSync(file, 'utf8')));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(file)) as Record<string, unknown>;
      return {
        file,
        count: readFileSync(file, 'utf8').split(call).length - 1,
        exported: Object.values(module).filter((value) => isNamed(value, field)),
      };
    }),
  );
}

const PARAMETER = /= parameter(?=[<(])/;
const POLICY = /= policy(?=[<(])/;

describe('the registry of values', () => {
  test('has every declaration of the sources', async () => {
    const found = await declared(PARAMETER, 'entries');
    expect(found.length).toBeGreaterThan(20);
    for (const { file, count, exported } of found) {
      expect(exported.length, `${file} declares a parameter that it does not export`).toBe(count);
      for (const parameter of exported) {
        expect(
          parameterById(parameter.id)?.parameter,
          `${parameter.id} is not in parameters/registry.ts`,
        ).toBe(parameter);
      }
    }
    expect(found.flatMap(({ exported }) => exported)).toHaveLength(parameters.length);
  });

  test('sees every declaration: none is written in another form', () => {
    const others = globSync(join(SOURCES, '**/*.ts')).flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(
          (line) =>
            /\b(parameter|policy)[<(](?!\))/.test(line) &&
            /[=:]\s*$|[=(,:]\s*(parameter|policy)[<(]/.test(line),
        )
        .filter((line) => !PARAMETER.test(line) && !POLICY.test(line) && !/function|import/.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(others).toEqual([]);
  });

  test('has each id once, apart from those of policies', () => {
    const ids = [...parameters.map(({ parameter }) => parameter.id), ...policies.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*(\.[a-zA-Z][A-Za-z0-9-]*)+$/);
  });

  test('finds nothing under another name', () => {
    for (const id of ['', 'crs', 'crs.sibling', '__proto__', 'constructor']) {
      expect(parameterById(id)).toBeUndefined();
      expect(policyById(id)).toBeUndefined();
    }
  });

  test.each(parameters.map((registered) => [registered.parameter.id, registered] as const))(
    '%s stands in the law, is dated, named and tabled in both languages',
    (_id, registered) => {
      const { parameter, title } = registered;
      expect(provisions).toHaveProperty([parameter.provision]);
      expect(parameter.entries.length).toBeGreaterThan(0);
      for (const { instrument } of parameter.entries) expect(instruments).toHaveProperty([instrument]);
      expect(title.en).not.toBe('');
      expect(title.fr).not.toBe('');
      for (const { value } of parameter.entries) {
        for (const { path, value: leaf } of leavesOf(value)) {
          for (const key of path.filter((step) => !/^\d{1,3}$/.test(step))) {
            expect(wordOf(key, registered), `no name for the key ${key} in both catalogues`).toBeDefined();
          }
          if (registered.texts === 'nocGroup') continue;
          for (const text of [leaf].flat().filter((each) => typeof each === 'string')) {
            if (/^(\d{4}-)?\d{2}(-\d{2})?$/.test(text)) continue;
            expect(
              wordOf(text, registered),
              `no name for the choice ${text} in both catalogues`,
            ).toBeDefined();
          }
        }
        const { columns, rows } = tableOfValue(registered, value);
        expect(columns.length * rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row.cells).toHaveLength(columns.length);
      }
    },
  );

  test.each(parameters.map((registered) => [registered.parameter.id, registered] as const))(
    '%s: every value that it has had is of its own shape',
    (_id, registered) => {
      for (const { value } of registered.parameter.entries) {
        const problems: string[] = [];
        const read = readShape(shapeOf(registered), value, '', (path, code) =>
          problems.push(`${path} ${code}`),
        );
        expect(problems.filter((problem) => !problem.endsWith(' missing'))).toEqual([]);
        expect(read).toEqual(value);
      }
    },
  );

  test('labels nothing that no value has', () => {
    for (const registered of parameters) {
      const leaves = registered.parameter.entries.flatMap(({ value }) => leavesOf(value));
      const said = new Set(leaves.flatMap(({ path, value }) => [...path, ...[value].flat().map(String)]));
      const choices = Array.isArray(registered.texts) ? registered.texts : [];
      for (const label of Object.keys(registered.labels ?? {})) {
        expect(said.has(label) || choices.includes(label), `${registered.parameter.id}: ${label}`).toBe(true);
      }
      for (const path of registered.said ?? []) {
        expect(leaves.some((leaf) => leaf.path.join('.') === path)).toBe(true);
      }
    }
  });
});

describe('the registry of policies', () => {
  test('has every declaration of the sources', async () => {
    const found = await declared(POLICY, 'choices');
    expect(found.length).toBeGreaterThan(2);
    for (const { file, count, exported } of found) {
      expect(exported.length, `${file} declares a policy that it does not export`).toBe(count);
      for (const policy of exported) {
        expect(policyById(policy.id), `${policy.id} is not in policies/registry.ts`).toBe(policy);
      }
    }
    expect(found.flatMap(({ exported }) => exported)).toHaveLength(policies.length);
  });

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s asks, answers and chooses',
    (_id, policy) => {
      expect(provisions).toHaveProperty([policy.provision]);
      expect(policy.question.en).toMatch(/\?/);
      expect(policy.question.fr).toMatch(/ \?/);
      expect(Object.keys(policy.choices).length).toBeGreaterThan(1);
      expect(Object.keys(policy.choices)).toContain(policy.default);
    },
  );
});

describe('every instrument', () => {
  test('is cited by a value or a category, or the coverage says why not: one of the two', () => {
    const reasons: Readonly<Record<string, unknown>> = coverage().withoutValues;
    const wrong = citedInstruments().filter(
      ({ id, parameters: values, categories }) =>
        values.length + categories.length > 0 === (reasons[id] !== undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('that sets values sets them in the order of the law', () => {
    for (const { parameter } of parameters) {
      const days = historyOf(parameter).map(({ inForce }) => inForce as string);
      expect(days).toEqual([...days].sort());
      expect(historyOf(parameter).at(-1)?.until).toBeNull();
    }
  });
});
