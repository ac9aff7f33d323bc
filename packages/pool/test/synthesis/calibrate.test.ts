import { distributionOn } from '@openentry/data';
import { type CategoryVersion, categoryVersion, plainDate } from '@openentry/law';
import { expect, test } from 'vitest';
import { type CalibrationRound, calibrateShare, membersAtCutoff } from '../../src/synthesis/calibrate.ts';

const SCALE = 200;
const SEED = 'calibrate';
const LOW = 0.2;
const HIGH = 0.35;

const bands = distributionOn('2024-04-09')?.bands ?? {};
const round: CalibrationRound = {
  asOf: plainDate('2024-04-09'),
  day: plainDate('2024-04-11'),
  distribution: Object.fromEntries(
    Object.entries(bands)
      .filter(([band]) => !['total', '451-500', '401-450'].includes(band))
      .map(([band, count]) => [band, Math.round(count / SCALE)]),
  ),
  category: categoryVersion('stem@v1') as CategoryVersion,
  invited: 0,
  cutoff: 441,
};

test('more people of the category stand at the cut-off with a larger share, and fewer at a higher one', () => {
  const low = membersAtCutoff(round, [], SEED, LOW);
  expect(low).toBeGreaterThan(0);
  expect(membersAtCutoff(round, [], SEED, HIGH)).toBeGreaterThan(low);
  expect(membersAtCutoff({ ...round, cutoff: 491 }, [], SEED, LOW)).toBeLessThan(low);
});

test('the share is on the straight line between the two that are tried', () => {
  const low = membersAtCutoff(round, [], SEED, LOW);
  const high = membersAtCutoff(round, [], SEED, HIGH);
  const tried: number[] = [];
  const share = (invited: number): number =>
    calibrateShare({ ...round, invited }, [], SEED, (tryout) => tried.push(tryout));
  expect(share(low)).toBeCloseTo(LOW, 10);
  expect(share(high)).toBeCloseTo(HIGH, 10);
  expect(share((low + high) / 2)).toBeCloseTo((LOW + HIGH) / 2, 10);
  expect(tried).toEqual([LOW, HIGH, LOW, HIGH, LOW, HIGH]);
});
