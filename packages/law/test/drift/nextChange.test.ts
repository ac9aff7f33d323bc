import { describe, expect, test } from 'vitest';
import { nextChange } from '../../src/drift/nextChange.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { person } from '../support/people.ts';

describe('the next change', () => {
  const turning30 = person({ dateOfBirth: '1996-08-20' });

  test('is the birthday itself', () => {
    expect(nextChange(turning30, plainDate('2026-07-01'), 60)).toBe('2026-08-20');
    expect(nextChange(turning30, plainDate('2026-08-19'), 1)).toBe('2026-08-20');
  });

  test('is none within a shorter horizon, nor when the day has come', () => {
    expect(nextChange(turning30, plainDate('2026-07-01'), 49)).toBeNull();
    expect(nextChange(turning30, plainDate('2026-07-01'), 50)).toBe('2026-08-20');
    expect(nextChange(turning30, plainDate('2026-08-20'), 60)).toBeNull();
    expect(nextChange(turning30, plainDate('2026-08-19'), 0)).toBeNull();
  });
});
