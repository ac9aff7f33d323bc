import { describe, expect, test } from 'vitest';
import { scoreCrsRemembered } from '../../src/crs/remembered.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { explanationJson } from '../../src/explain/json.ts';
import { renderExplanation } from '../../src/explain/render.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { candidateOf, single } from '../support/candidates.ts';
import { byOccupation } from '../support/law.ts';
import { randomFrom } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { seed } from '../support/seed.ts';

const day = plainDate('2025-03-25');

function agree(law: Ruleset, times: number): void {
  const random = randomFrom(seed);
  for (let i = 0; i < times; i++) {
    const candidate = candidateOf(random);
    const plain = scoreCrs(candidate, law);
    const remembered = scoreCrsRemembered(candidate, law);
    expect(remembered).toEqual(plain);
    const language = random.pick(['en', 'fr'] as const);
    expect(explanationJson(remembered, language)).toBe(JSON.stringify(renderExplanation(plain, language)));
  }
}

describe('a score explained from memory', () => {
  test.each(versions().map(({ on }) => on))('is the one explained anew, under the law of %s', (on) => {
    agree(rulesetOn(on), runs(60));
  });

  test('is so under an amendment that adds a factor', () => {
    agree(rulesetOn(day, [byOccupation(day)]), runs(300));
  });

  test('takes the lines it has, and no other law’s', () => {
    const law = rulesetOn(day);
    expect(scoreCrsRemembered(single(), law)).toBe(scoreCrsRemembered(single(), law));
    const older = rulesetOn(plainDate('2015-01-01'));
    expect(scoreCrsRemembered(single(), older)).toEqual(scoreCrs(single(), older));
  });

  test('forgets what would be too much, and still agrees', () => {
    const law = rulesetOn(day);
    const random = randomFrom(seed + 1);
    for (let i = 0; i < runs(3000); i++) scoreCrsRemembered(candidateOf(random), law);
    agree(law, 20);
  });
});
