import { describe, expect, test } from 'vitest';
import type { ProfileAction } from '../../src/profile/actions.ts';
import { foldProfile } from '../../src/profile/fold.ts';
import { toldHistory } from '../../src/profile/untold.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { FACTS } from '../support/profiles.ts';
import { at, DAY, HOUR } from '../support/times.ts';

const BEGAN = at('2026-03-02T15:00:00Z');
const RAN = BEGAN + 30 * DAY;

const done = (
  action: ProfileAction,
  when: number,
  role: 'candidate' | 'system' = 'system',
): Recorded<ProfileAction> => ({
  id: `${action.type} ${when}`,
  at: when,
  by: { role, account: role },
  action,
});
const assess = (when: number, eligible = true): Recorded<ProfileAction> =>
  done({ type: 'assess', on: legalDay(when), crs: 470, programs: eligible ? ['CEC'] : [], eligible }, when);
const invite = (when: number, roundId = 7): Recorded<ProfileAction> =>
  done({ type: 'invite', roundId, program: 'CEC', category: null, crs: 470 }, when);
const cancel = (when: number): Recorded<ProfileAction> =>
  done({ type: 'cancelInvitation', reason: 'x' }, when);

const BEFORE = [
  done({ type: 'start', facts: FACTS }, BEGAN, 'candidate'),
  done({ type: 'submit' }, BEGAN + HOUR, 'candidate'),
  assess(BEGAN + HOUR),
];
const INVITED = [...BEFORE, assess(RAN), invite(RAN)];
const told = (history: readonly Recorded<ProfileAction>[], round = 7) =>
  toldHistory(history, (id) => id === round);

describe('what a round did that is not published', () => {
  test('is left out: its finding and its invitation', () => {
    expect(told(INVITED)).toEqual({ history: BEFORE, untold: new Set([3, 4]) });
  });

  test('is told once it is published, with everything after it', () => {
    expect(told(INVITED, 8)).toEqual({ history: INVITED, untold: new Set() });
    const again = [...INVITED, cancel(RAN + HOUR), assess(RAN + DAY), invite(RAN + DAY, 8)];
    expect(told(again, 8).history).toEqual(again.slice(0, 6));
  });

  test('leaves a finding that was not its own', () => {
    const other = [...BEFORE, assess(RAN - HOUR), invite(RAN)];
    expect(told(other).history).toEqual(other.slice(0, 4));
  });

  test('stays unknown when it is cancelled, on the day or on a later one', () => {
    expect(told([...INVITED, cancel(RAN + HOUR)]).history).toEqual(BEFORE);
    const later = RAN + 3 * DAY;
    expect(told([...INVITED, cancel(later), assess(later)]).history).toEqual(BEFORE);
    const update = done({ type: 'update', facts: FACTS }, later + HOUR, 'candidate');
    expect(told([...INVITED, cancel(later), assess(later), update]).history).toEqual([...BEFORE, update]);
  });

  test('lets be known what else came of it: that somebody is eligible no more, or that the life is over', () => {
    const later = RAN + 3 * DAY;
    const found = told([...INVITED, cancel(later), assess(later, false)]).history;
    expect(found).toEqual([...BEFORE, assess(later, false)]);
    expect(foldProfile(found)?.status).toBe('ineligible');
    const over = [...BEFORE, assess(BEGAN + 364 * DAY), invite(BEGAN + 364 * DAY), cancel(BEGAN + 367 * DAY)];
    expect(told(over)).toEqual({ history: over, untold: new Set() });
    expect(foldProfile(over)?.status).toBe('expired');
  });

  test.each(['lapseInvitation', 'decline', 'apply'] as const)('is there whole after %s', (type) => {
    const whole = [...INVITED, done({ type }, RAN + 70 * DAY)];
    expect(told(whole)).toEqual({ history: whole, untold: new Set() });
  });

  test('takes along nothing that others do meanwhile', () => {
    const withdrawn = done({ type: 'withdraw' }, RAN + HOUR, 'candidate');
    expect(told([...INVITED, withdrawn]).history).toEqual([...BEFORE, withdrawn]);
    expect(foldProfile(told([...INVITED, withdrawn]).history)?.status).toBe('withdrawn');
  });
});
