import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amendmentOf } from '../../src/amendments/build.ts';
import { readAmendmentFile } from '../../src/amendments/read.ts';
import { assess } from '../../src/assess.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { feesFor } from '../../src/fees/feesFor.ts';
import { occupationOf } from '../../src/noc/noc.ts';
import { assessmentJson } from '../../src/report/assessment.ts';
import { changesNothing, differenceOf } from '../../src/report/difference.ts';
import { familyFeesJson } from '../../src/report/fees.ts';
import { occupationJson, opensOn } from '../../src/report/opens.ts';
import { answerOf, isKnown, nodesOf, pointsRange } from '../../src/report/trees.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { subjects } from '../approved/people.ts';
import { exampleReform } from '../support/examples.ts';
import { person } from '../support/people.ts';

const law = (on: string) => rulesetOn(plainDate(on));

function reformed(on: string) {
  const read = readAmendmentFile(JSON.parse(readFileSync(exampleReform('high-wage.json'), 'utf8')));
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
  return rulesetOn(plainDate(on), [amendmentOf(read.value)]);
}

const node = (outcome: Explanation['outcome'], children: readonly Explanation[] = []): Explanation => ({
  code: 'crs',
  outcome,
  maximum: null,
  facts: [],
  parameters: [],
  provision: 'irpr.2',
  reasons: [],
  children,
});
const value = (of: number | boolean | string) => node({ kind: 'value', value: of });
const unknown = (range?: readonly [number, number]) =>
  node({ kind: 'unknown', missing: ['jobs'], ...(range && { range }) });

describe('a tree', () => {
  test('answers yes, no or unknown', () => {
    expect(
      [value(true), value(false), value(3), node({ kind: 'notApplicable' }), unknown()].map(answerOf),
    ).toEqual(['yes', 'no', 'no', 'no', 'unknown']);
  });

  test('is known when everything in it is, and has its parents first', () => {
    const deep = node({ kind: 'value', value: 1 }, [
      value(2),
      node({ kind: 'value', value: 3 }, [unknown()]),
    ]);
    expect([...nodesOf(deep)].map(({ outcome }) => outcome)).toMatchObject([
      { value: 1 },
      { value: 2 },
      { value: 3 },
      { kind: 'unknown' },
    ]);
    expect(isKnown(deep)).toBe(false);
    expect(isKnown(node({ kind: 'value', value: 1 }, [value(2)]))).toBe(true);
    expect(isKnown(unknown())).toBe(false);
  });

  test('has points where there are any', () => {
    expect([value(7), unknown([1, 4]), unknown(), value(true), value('none')].map(pointsRange)).toEqual([
      [7, 7],
      [1, 4],
      null,
      null,
      null,
    ]);
  });
});

describe('what an occupation opens', () => {
  test.each<[string, string, readonly string[] | null, readonly string[]]>([
    ['21231', '2024-06-01', ['CEC', 'FSW'], ['stem@v1']],
    ['72310', '2024-06-01', ['CEC', 'FSW', 'FST'], ['trades@v1']],
    ['65200', '2024-06-01', [], []],
    // Before the occupations of 2021 a code of them opens nothing that can be said.
    ['21231', '2022-11-15', null, []],
  ])('%s on %s', (code, on, programs, categories) => {
    const opens = opensOn(code, law(on));
    expect(opens.programs).toEqual(programs);
    expect(opens.categories.map(({ id }) => id)).toEqual(categories);
  });

  test('with its name in both languages', () => {
    const occupation = occupationOf('72310');
    if (occupation === undefined) throw new Error('No carpenters');
    expect(occupationJson(occupation, law('2024-06-01'))).toMatchObject({
      code: '72310',
      teer: 2,
      title: { en: expect.stringContaining('arpenter'), fr: expect.stringContaining('harpentier') },
      skilled: true,
      programs: ['CEC', 'FSW', 'FST'],
    });
  });
});

describe('a reform', () => {
  const ON = '2027-06-01';
  const facts = subjects['engineer in Canada']?.facts ?? person();
  const [without, changed] = [assess(facts, law(ON)), assess(facts, reformed(ON))];

  test('is said line by line, answer by answer', () => {
    const difference = differenceOf(without, changed, 'en');
    expect(difference.score.change).toBe(
      (difference.score.with?.[0] ?? 0) - (difference.score.without?.[0] ?? 0),
    );
    expect(difference.lines.map(({ code }) => code)).toContain('crs.sibling');
    expect(changesNothing(difference)).toBe(false);
  });

  test('that is none changes nothing', () => {
    const none = differenceOf(without, without, 'fr');
    expect(none).toMatchObject({ score: { change: 0 }, lines: [], programs: [], pool: null, categories: [] });
    expect(changesNothing(none)).toBe(true);
  });

  test('of somebody whose score is not known has no change in points', () => {
    const open = assess(person({ dateOfBirth: undefined }), law(ON));
    expect(differenceOf(open, open, 'en').score.change).toBeNull();
  });
});

describe.each(['en', 'fr'] as const)('as JSON, %s', (language) => {
  const ON = '2027-06-01';
  const facts = subjects['engineer in Canada']?.facts ?? person();
  test('an assessment with and without a reform, and the fees', async () => {
    const draft = reformed(ON);
    const json = {
      plain: assessmentJson(assess(facts, law(ON)), law(ON), null, language),
      reformed: assessmentJson(assess(facts, draft), draft, assess(facts, law(ON)), language),
      unknown: assessmentJson(
        assess(person({ jobs: undefined, spouse: undefined }), law(ON)),
        law(ON),
        null,
        language,
      ),
      fees: familyFeesJson(feesFor(facts, law(ON))),
    };
    const file = join(import.meta.dirname, 'said', `assessment.${language}.json`);
    // What is below each answer is kept beside the approved people.
    const leaves = (key: string, inner: unknown): unknown => (key === 'children' ? undefined : inner);
    await expect(`${JSON.stringify(json, leaves, 1)}\n`).toMatchFileSnapshot(file);
  });
});
