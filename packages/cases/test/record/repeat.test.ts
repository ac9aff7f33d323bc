import { describe, expect, test } from 'vitest';
import { repeatOf } from '../../src/record/repeat.ts';
import { FACTS, newId, recorded } from '../support/profiles.ts';

const first = recorded({ type: 'start', facts: FACTS }, 1000);

describe('an action sent again under its id', () => {
  test('is a repetition where it says the same, at whatever instant', () => {
    expect(repeatOf(first, first)).toEqual({ kind: 'repeat' });
    expect(repeatOf(first, { ...first, at: 2000 } as typeof first)).toEqual({ kind: 'repeat' });
  });

  test('is a repetition where only the order of keys or a field without value differs', () => {
    const { schema, ...rest } = FACTS;
    const again = {
      ...first,
      action: { type: 'start', facts: { ...rest, jobs: undefined, schema } },
    } as const;
    expect(repeatOf<unknown>(first, again)).toEqual({ kind: 'repeat' });
  });

  test.each([
    ['another kind', { action: { type: 'withdraw' } }],
    ['other facts', { action: { type: 'start', facts: { ...FACTS, familySize: 3 } } }],
    ['a field more', { action: { type: 'start', facts: { ...FACTS, children: [] } } }],
    ['a field less', { action: { type: 'start' } }],
    ['a list for an object', { action: [] }],
    ['nothing', { action: null }],
    ['somebody else', { by: { ...first.by, account: 'another' } }],
    ['another role', { by: { ...first.by, role: 'representative' } }],
  ])('is refused with %s', (_what, changed) => {
    expect(repeatOf<unknown>(first, { ...first, ...changed } as typeof first)).toEqual({
      kind: 'refused',
      refusal: { code: 'action.id-reused', values: { id: first.id } },
    });
  });

  test('compares lists by their items and their order', () => {
    const of = (...list: unknown[]) => ({ ...first, action: { list } });
    expect(repeatOf<unknown>(of(1, { a: 2 }), of(1, { a: 2 }))).toEqual({ kind: 'repeat' });
    for (const other of [of(1), of({ a: 2 }, 1), of(1, { a: 3 }), of(1, { a: 2 }, 3)]) {
      expect(repeatOf<unknown>(of(1, { a: 2 }), other).kind).toBe('refused');
    }
  });

  test('is not compared with another id', () => {
    expect(() => repeatOf(first, { ...first, id: newId() })).toThrow(RangeError);
  });
});
