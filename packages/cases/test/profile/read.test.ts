import { describe, expect, test } from 'vitest';
import {
  PROFILE_ACTIONS,
  type ProfileAction,
  readProfileAction,
  readRecordedProfileAction,
} from '../../src/profile/actions.ts';
import { fitting, recorded } from '../support/profiles.ts';
import { at } from '../support/times.ts';

const NOW = at('2026-01-05T10:00:00-05:00');
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problems = (input: unknown): unknown => {
  const read = readProfileAction(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => [path, code]);
};

describe('an action', () => {
  test.each(PROFILE_ACTIONS)('%s is read back from JSON', (type) => {
    const action = fitting(type, null, NOW);
    expect(readProfileAction(stored(action))).toEqual({ ok: true, value: action });
    expect(problems({ ...action, more: 1 })).toEqual([['more', 'unknown-field']]);
  });

  test.each<[unknown, string, string]>([
    [{}, 'type', 'missing'],
    [{ type: 'fly' }, 'type', 'not-a-choice'],
    [{ type: 'toString' }, 'type', 'not-a-choice'],
    [{ type: '__proto__' }, 'type', 'not-a-choice'],
    [null, '', 'wrong-type'],
    ['submit', '', 'wrong-type'],
    [{ type: 'start' }, 'facts', 'missing'],
    [{ type: 'edit', facts: { schema: 'facts/1' } }, 'facts.schema', 'not-a-choice'],
    [{ type: 'update', facts: { schema: 'facts/2', familySize: 0 } }, 'facts.familySize', 'too-small'],
    [{ type: 'offerNomination', province: 'ZZ' }, 'province', 'not-a-choice'],
    [{ type: 'cancelInvitation' }, 'reason', 'missing'],
    [{ type: 'cancelInvitation', reason: '' }, 'reason', 'too-small'],
    [{ type: 'invite', roundId: 0, program: 'CEC', category: null, crs: 1 }, 'roundId', 'too-small'],
    [{ type: 'invite', roundId: 1, program: 'FED', category: null, crs: 1 }, 'program', 'not-a-choice'],
    [{ type: 'invite', roundId: 1, program: 'CEC', category: null, crs: 1201 }, 'crs', 'too-large'],
    [{ type: 'assess', on: '2026-02-30', crs: 1, programs: [], eligible: false }, 'on', 'not-a-day'],
    [{ type: 'assess', on: '2026-02-20', crs: 1.5, programs: [], eligible: false }, 'crs', 'not-an-integer'],
    [
      { type: 'assess', on: '2026-02-20', crs: 1, programs: ['CEC', 'CEC'], eligible: true },
      'programs',
      'invalid-text',
    ],
  ])('%j has a problem with %s', (input, path, code) => {
    expect(problems(input)).toEqual([[path, code]]);
  });
});

describe('an action with its envelope', () => {
  const envelope = recorded({ type: 'submit' }, NOW);
  const read = (changed: object) => {
    const result = readRecordedProfileAction(stored({ ...envelope, ...changed }));
    return result.ok ? [] : result.problems.map(({ path, code }) => [path, code]);
  };

  test('is read back from JSON, with the id in small letters', () => {
    expect(readRecordedProfileAction(stored(envelope))).toEqual({ ok: true, value: envelope });
    const id = 'ABCDEF00-0000-4000-8000-00000000000F';
    expect(readRecordedProfileAction(stored({ ...envelope, id }))).toMatchObject({
      ok: true,
      value: { id: id.toLowerCase() },
    });
  });

  test.each<[object, string, string]>([
    [{ id: '1' }, 'id', 'invalid-text'],
    [{ at: 0.5 }, 'at', 'not-an-integer'],
    [{ by: { role: 'king', account: 'a' } }, 'by.role', 'not-a-choice'],
    [{ by: { role: 'officer', account: '' } }, 'by.account', 'too-small'],
    [{ action: undefined }, 'action', 'missing'],
    [{ action: { type: 'fly' } }, 'action.type', 'not-a-choice'],
    [{ action: { type: 'cancelInvitation' } satisfies Partial<ProfileAction> }, 'action.reason', 'missing'],
    [{ more: 1 }, 'more', 'unknown-field'],
  ])('%j has a problem with %s', (changed, path, code) => {
    expect(read(changed)).toEqual([[path, code]]);
  });
});
