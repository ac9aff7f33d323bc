import { describe, expect, test } from 'vitest';
import { type Outage, outagesKnown, readOutage } from '../../src/outage/outage.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { newId } from '../support/profiles.ts';

const OUTAGE: Outage = { id: newId(), from: 100, to: 200, reason: 'Power cut' };

const record = (action: Outage, at: number): Recorded<Outage> => ({
  id: newId(),
  at,
  by: { role: 'administrator', account: 'a' },
  action,
});

describe('the outages known at an instant', () => {
  const other = { ...OUTAGE, id: newId() };
  const corrected = { ...OUTAGE, to: 150 };

  test('are those recorded by then', () => {
    const all = [record(OUTAGE, 300), record(other, 400)];
    expect(outagesKnown(all, 299)).toEqual([]);
    expect(outagesKnown(all, 300)).toEqual([OUTAGE]);
    expect(outagesKnown(all, 400)).toEqual([OUTAGE, other]);
  });

  test('are as they were last recorded, in whatever order the records come', () => {
    const all = [record(OUTAGE, 300), record(corrected, 500)];
    for (const some of [all, all.toReversed()]) {
      expect(outagesKnown(some, 499)).toEqual([OUTAGE]);
      expect(outagesKnown(some, 500)).toEqual([corrected]);
    }
  });

  test('of two records of one instant the later in order counts', () => {
    expect(outagesKnown([record(OUTAGE, 300), record(corrected, 300)], 300)).toEqual([corrected]);
  });
});

describe('an outage', () => {
  test('is read back from JSON', () => {
    expect(readOutage(JSON.parse(JSON.stringify(OUTAGE)))).toEqual({ ok: true, value: OUTAGE });
    expect(readOutage({ ...OUTAGE, to: OUTAGE.from })).toMatchObject({ ok: true });
  });

  test.each([
    [{ ...OUTAGE, to: 99 }, 'to', 'order-of-days'],
    [{ ...OUTAGE, from: 0.5 }, 'from', 'not-an-integer'],
    [{ ...OUTAGE, id: 'one' }, 'id', 'invalid-text'],
    [{ ...OUTAGE, reason: '' }, 'reason', 'too-small'],
    [{ ...OUTAGE, more: 1 }, 'more', 'unknown-field'],
    [null, '', 'wrong-type'],
  ])('%j has a problem with %s', (input, path, code) => {
    const read = readOutage(input);
    expect(read.ok ? [] : read.problems.map((problem) => [problem.path, problem.code])).toEqual([
      [path, code],
    ]);
  });
});
