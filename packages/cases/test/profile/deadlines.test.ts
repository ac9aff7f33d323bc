import { describe, expect, test } from 'vitest';
import type { Outage } from '../../src/outage/outage.ts';
import { deadlinesOf } from '../../src/profile/deadlines.ts';
import { nextDue } from '../../src/profile/due.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { live, newId, recorded, type Step } from '../support/profiles.ts';
import { at, DAY, SECOND } from '../support/times.ts';

const START: Step = ['start', 0];
const IN_POOL: readonly Step[] = [START, ['submit', 0], ['assess', 0]];
const PENDING: readonly Step[] = [...IN_POOL, ['offerNomination', 0]];
const INVITED: readonly Step[] = [...IN_POOL, ['invite', 0]];

/** When the lapse is first allowed: not a microsecond earlier, and from there on. */
function lapsesAt(begin: string, steps: readonly Step[], outages: readonly Recorded<Outage>[] = []): string {
  const lived = live(at(begin), steps);
  const due = nextDue(lived.state, lived.at + 400 * DAY, outages);
  if (due === null) throw new Error('Nothing is due');
  const tried = (instant: number) => applyProfile(lived.state, recorded(due.action, instant), outages);
  expect(tried(due.at - 1)).toMatchObject({ ok: false, refusal: { code: 'period.still-runs' } });
  expect(tried(due.at)).toMatchObject({ ok: true });
  expect(tried(due.at + 30 * DAY)).toMatchObject({ ok: true });
  return new Temporal.Instant(BigInt(due.at) * 1000n).toZonedDateTimeISO('America/Toronto').toString({
    timeZoneName: 'never',
  });
}

describe('a draft lasts through the sixtieth day after it was started', () => {
  test.each([
    ['2026-01-05T00:00:00-05:00', '2026-03-07T00:00:00-05:00'],
    ['2026-01-05T23:59:59.999999-05:00', '2026-03-07T00:00:00-05:00'],
    ['2026-01-06T04:59:59Z', '2026-03-07T00:00:00-05:00'],
    ['2026-01-06T05:00:00Z', '2026-03-08T00:00:00-05:00'],
    // The last day is that of a change of the hour.
    ['2026-01-07T12:00:00-05:00', '2026-03-09T00:00:00-04:00'],
    ['2026-09-02T12:00:00-04:00', '2026-11-02T00:00:00-05:00'],
    ['2023-12-31T12:00:00-05:00', '2024-03-01T00:00:00-05:00'],
  ])('started at %s until %s', (started, until) => {
    expect(lapsesAt(started, [START])).toBe(until);
  });
});

describe('a profile lives for twelve months, to the same time of day', () => {
  test.each([
    ['2026-01-05T15:04:05.123456-05:00', '2027-01-05T15:04:05.123456-05:00'],
    // By the clocks of Ottawa, not of Greenwich: another hour of UTC where the season is another.
    ['2026-03-10T12:00:00-04:00', '2027-03-10T12:00:00-05:00'],
    ['2024-02-29T09:30:00-05:00', '2025-02-28T09:30:00-05:00'],
    ['2023-02-28T09:30:00-05:00', '2024-02-28T09:30:00-05:00'],
    // Half past two does not exist on 14 March 2027, and half past one is twice on 1 November 2026.
    ['2026-03-14T02:30:00-04:00', '2027-03-14T03:30:00-04:00'],
    ['2025-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  ])('received at %s until %s', (received, until) => {
    expect(lapsesAt(received, IN_POOL)).toBe(until);
    expect(lapsesAt(received, IN_POOL.slice(0, 2))).toBe(until);
  });

  test('from its receipt, not from the draft and not from an update', () => {
    const steps: readonly Step[] = [START, ['submit', 30 * DAY], ['assess', DAY], ['update', 40 * DAY]];
    expect(lapsesAt('2026-01-05T10:00:00-05:00', steps)).toBe('2027-02-04T10:00:00-05:00');
  });
});

describe('a nomination waits through the thirtieth day after the province confirmed it', () => {
  test.each([
    ['2026-01-30T10:00:00-05:00', '2026-03-02T00:00:00-05:00'],
    ['2024-01-31T23:00:00-05:00', '2024-03-02T00:00:00-05:00'],
    ['2026-02-06T10:00:00-05:00', '2026-03-09T00:00:00-04:00'],
  ])('confirmed at %s until %s', (offered, until) => {
    expect(lapsesAt(offered, PENDING)).toBe(until);
  });

  test('and no longer than the profile lives', () => {
    const steps: readonly Step[] = [...IN_POOL, ['offerNomination', 350 * DAY]];
    const lived = live(at('2026-01-05T10:00:00-05:00'), steps);
    expect(nextDue(lived.state, lived.at)?.action.type).toBe('expire');
  });

  test('and during an invitation', () => {
    expect(lapsesAt('2026-01-30T10:00:00-05:00', [...PENDING, ['invite', DAY]])).toBe(
      '2026-03-02T00:00:00-05:00',
    );
  });

  test('and no longer once it is answered', () => {
    const lived = live(at('2026-01-30T10:00:00-05:00'), [...PENDING, ['acceptNomination', DAY]]);
    expect(deadlinesOf(lived.state, lived.at).nomination).toBeNull();
  });
});

describe('an invitation lasts as many days as the law of its day says', () => {
  test.each([
    ['2016-11-18T12:00:00-05:00', '2017-01-18T00:00:00-05:00'],
    ['2016-11-19T12:00:00-05:00', '2017-02-18T00:00:00-05:00'],
    ['2018-06-25T23:59:59-04:00', '2018-09-24T00:00:00-04:00'],
    ['2018-06-26T00:00:00-04:00', '2018-08-26T00:00:00-04:00'],
    ['2026-06-30T12:00:00-04:00', '2026-08-30T00:00:00-04:00'],
    ['2026-01-07T12:00:00-05:00', '2026-03-09T00:00:00-04:00'],
  ])('issued at %s until %s', (issued, until) => {
    expect(lapsesAt(issued, INVITED)).toBe(until);
  });

  test('past the twelve months of the profile, which end nothing before it does', () => {
    const lived = live(at('2025-03-01T10:00:00-05:00'), [...IN_POOL, ['invite', 364 * DAY]]);
    expect(nextDue(lived.state, lived.at)?.action.type).toBe('lapseInvitation');
    const { life, invitation } = deadlinesOf(lived.state, lived.at);
    expect(life?.lastDay).toBe('2026-03-01');
    expect(invitation?.lastDay).toBe('2026-04-29');
    const decline = (instant: number) => applyProfile(lived.state, recorded({ type: 'decline' }, instant));
    const until = life?.until ?? 0;
    expect(decline(until - 1)).toMatchObject({ ok: true, state: { status: 'inPool' } });
    expect(decline(until)).toMatchObject({ ok: true, state: { status: 'expired' } });
  });
});

describe('in states that no period ends', () => {
  test.each([
    ['applied', [...INVITED, ['apply', SECOND]]],
    ['withdrawn', [...IN_POOL, ['withdraw', SECOND]]],
  ] as const)('%s', (_status, steps) => {
    const lived = live(at('2026-01-05T10:00:00-05:00'), steps as readonly Step[]);
    expect(nextDue(lived.state, lived.at)).toBeNull();
    expect(deadlinesOf(lived.state, lived.at)).toEqual({
      draft: null,
      life: null,
      nomination: null,
      invitation: null,
    });
  });
});

describe('an outage on record', () => {
  const outage = (from: string, to: string, recordedAt: string): Recorded<Outage> => ({
    id: newId(),
    at: at(recordedAt),
    by: { role: 'administrator', account: 'a' },
    action: { id: newId(), from: at(from), to: at(to), reason: 'Power cut' },
  });
  const twoDays = outage(
    '2026-02-01T22:00:00-05:00',
    '2026-02-02T03:00:00-05:00',
    '2026-02-02T04:00:00-05:00',
  );

  test.each([
    ['a draft', [START], '2026-03-09T00:00:00-04:00'],
    ['a life', IN_POOL, '2027-01-07T10:00:00-05:00'],
    ['a nomination', PENDING, '2026-02-07T00:00:00-05:00'],
    ['an invitation', INVITED, '2026-03-09T00:00:00-04:00'],
  ] as const)('extends %s by the days it touched', (_what, steps, until) => {
    expect(lapsesAt('2026-01-05T10:00:00-05:00', steps, [twoDays])).toBe(until);
  });

  test('extends a period to the same time of day across a change of the hour', () => {
    const received = '2026-03-06T02:30:00-05:00';
    const late = outage(
      '2027-03-01T00:00:00-05:00',
      '2027-03-09T00:00:00-05:00',
      '2027-03-09T01:00:00-05:00',
    );
    // Eight days to 14 March 2027, on which half past two does not exist.
    const lived = live(at(received), IN_POOL);
    const { life } = deadlinesOf(lived.state, late.at, [late]);
    expect(life).toMatchObject({ lastDay: '2027-03-14', days: 8 });
    expect(life?.until).toBe(at('2027-03-14T03:30:00-04:00'));
  });

  test('counts from the instant at which it was recorded: what was decided before stays decided', () => {
    const lived = live(at('2026-01-05T10:00:00-05:00'), IN_POOL);
    const until = at('2027-01-05T10:00:00-05:00');
    const late = { ...twoDays, at: until + DAY };
    const expire = (instant: number) =>
      applyProfile(lived.state, recorded({ type: 'expire' }, instant), [late]);
    expect(expire(until)).toMatchObject({ ok: true, state: { status: 'expired' } });
    expect(expire(until + DAY)).toMatchObject({ ok: false, refusal: { code: 'period.still-runs' } });
    expect(expire(until + 2 * DAY)).toMatchObject({ ok: true });
  });
});
