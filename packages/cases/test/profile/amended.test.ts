import { describe, expect, test, vi } from 'vitest';
import type { Outage } from '../../src/outage/outage.ts';
import { permittedProfile } from '../../src/profile/check.ts';
import { deadlinesOf } from '../../src/profile/deadlines.ts';
import { nextDue } from '../../src/profile/due.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { live, newId, recorded, type Step } from '../support/profiles.ts';
import { at, DAY, HOUR } from '../support/times.ts';

/** Law enacted after this release: other periods, and other answers to what is contested. */
vi.mock('../../../law/src/amendments/enacted.ts', () => ({
  enacted: [
    {
      id: 'mi-of-a-test',
      title: { en: 'A test', fr: 'Un essai' },
      inForce: '2026-06-01',
      citation: 'Test',
      source: 'Test',
      grade: 'I',
      checkedOn: '2026-06-01',
      values: {
        'profile.daysToComplete': 10,
        'profile.lifeMonths': 6,
        'profile.leap-day': 'next-day',
        'profile.unanswered-nomination': 'stays-open',
        'profile.outage': 'none',
      },
      factors: [],
    },
  ],
}));

const PENDING: readonly Step[] = [
  ['start', 0],
  ['submit', 0],
  ['assess', 0],
  ['offerNomination', 0],
];
const BEFORE = at('2026-05-31T23:59:59-04:00');
const SINCE = at('2026-06-01T00:00:00-04:00');

const lastDays = (from: number, steps: readonly Step[]) => {
  const { state, at: now } = live(from, steps);
  const { draft, life, nomination } = deadlinesOf(state, now);
  return [draft, life, nomination].map((deadline) => deadline?.lastDay ?? null);
};

describe('law enacted later', () => {
  test('governs the periods that begin on its first day or later, and no others', () => {
    expect(lastDays(BEFORE, [['start', 0]])).toEqual(['2026-07-30', null, null]);
    expect(lastDays(SINCE, [['start', 0]])).toEqual(['2026-06-11', null, null]);
    expect(lastDays(BEFORE, PENDING)).toEqual([null, '2027-05-31', '2026-06-30']);
    expect(lastDays(SINCE, PENDING)).toEqual([null, '2026-12-01', null]);
    expect(lastDays(at('2026-08-31T12:00:00-04:00'), PENDING.slice(0, 3))).toEqual([
      null,
      '2027-03-01',
      null,
    ]);
  });

  test('may let a nomination stay open until the profile ends', () => {
    const { state } = live(SINCE, PENDING);
    const later = SINCE + 100 * DAY;
    expect(permittedProfile(state, 'candidate', later)).toContain('acceptNomination');
    expect(permittedProfile(state, 'system', later)).not.toContain('lapseNomination');
    expect(nextDue(state, later)?.action.type).toBe('expire');
    expect(applyProfile(state, recorded({ type: 'lapseNomination' }, later))).toMatchObject({
      ok: false,
      refusal: { code: 'nomination.stays-open' },
    });
  });

  test('may let outages add nothing', () => {
    const outage = (from: number): Recorded<Outage> => ({
      id: newId(),
      at: from + HOUR,
      by: { role: 'administrator', account: 'a' },
      action: { id: newId(), from, to: from + HOUR, reason: 'Power cut' },
    });
    const days = (from: number) => {
      const { state } = live(from, [['start', 0]]);
      const known = outage(from + DAY + 2 * HOUR);
      return deadlinesOf(state, known.at, [known]).draft?.days;
    };
    expect(days(BEFORE)).toBe(1);
    expect(days(SINCE)).toBe(0);
  });
});
