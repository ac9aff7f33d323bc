import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amendmentOf } from '../../src/amendments/build.ts';
import { readAmendmentFile } from '../../src/amendments/read.ts';
import { diffOf } from '../../src/rulebook/diff.ts';
import { diffText } from '../../src/rulebook/diffText.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { exampleReform } from '../support/examples.ts';

/** The law of a day, with an example reform laid over it. */
function reformed(on: string, name: string): Ruleset {
  const read = readAmendmentFile(JSON.parse(readFileSync(exampleReform(name), 'utf8')));
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
  return rulesetOn(plainDate(on), [amendmentOf(read.value)]);
}

const law = (on: string): Ruleset => rulesetOn(plainDate(on));

/** What changed between two laws, kept as text like what is said of people. */
const pairs: Readonly<Record<string, readonly [Ruleset, Ruleset]>> = {
  'the first two years': [law('2015-01-01'), law('2016-11-19')],
  'the points for offers and study': [law('2016-11-19'), law('2017-06-06')],
  'the occupations of 2021': [law('2022-11-15'), law('2022-11-16')],
  'the end of points for offers': [law('2025-03-24'), law('2025-03-25')],
  'backwards over the first categories': [law('2023-06-30'), law('2023-05-01')],
  'the example of high wages': [law('2027-06-01'), reformed('2027-06-01', 'high-wage.json')],
  'the example of categories and charts': [
    law('2027-06-01'),
    reformed('2027-06-01', 'categories-and-charts.json'),
  ],
};

describe.each(['en', 'fr'] as const)('what changed, %s', (language) => {
  test.each(Object.entries(pairs))('%s', async (name, [from, to]) => {
    const changes = diffOf(from, to).flatMap((change) => [
      diffText(change, language),
      `  ${JSON.stringify(change)}`,
    ]);
    const file = `${name.replaceAll(' ', '-')}.${language}.txt`;
    await expect(`${changes.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'said', file));
  });
});
