import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyOf,
  declared,
  found,
  NO,
  not,
  notFound,
  type Truth,
  truth,
  YES,
} from '../../src/facts/found.ts';

const open = (...missing: readonly string[]): Truth => ({ is: null, missing });

describe('conditions over facts that may be missing', () => {
  test('a declared yes or no is one; a fact that was left out is unknown by its path', () => {
    expect(declared(true, 'x')).toEqual(YES);
    expect(declared(false, 'x')).toEqual(NO);
    expect(declared(undefined, 'x')).toEqual(open('x'));
    expect([truth(true), truth(false)]).toEqual([YES, NO]);
  });

  test('the contrary of unknown is unknown', () => {
    expect([not(YES), not(NO), not(open('x'))]).toEqual([NO, YES, open('x')]);
  });

  test('all of them: one that fails decides', () => {
    expect(allOf()).toEqual(YES);
    expect(allOf(YES, YES)).toEqual(YES);
    expect(allOf(YES, NO)).toEqual(NO);
    expect(allOf(open('x'), NO)).toEqual(NO);
    expect(allOf(NO, open('x'))).toEqual(NO);
    expect(allOf(YES, open('x'), open('y', 'x'))).toEqual(open('x', 'y'));
  });

  test('any of them: one that holds decides', () => {
    expect(anyOf()).toEqual(NO);
    expect(anyOf(NO, NO)).toEqual(NO);
    expect(anyOf(NO, YES)).toEqual(YES);
    expect(anyOf(open('x'), YES)).toEqual(YES);
    expect(anyOf(YES, open('x'))).toEqual(YES);
    expect(anyOf(NO, open('x'), open('x', 'y'))).toEqual(open('x', 'y'));
  });

  test('something found carries what was read and why', () => {
    const facts = [{ path: 'a', value: 1 }];
    const reasons = [{ code: 'no-education' as const, values: {} }];
    expect(found(3, facts, reasons)).toEqual({ known: true, value: 3, facts, reasons });
    expect(found(3)).toEqual({ known: true, value: 3, facts: [], reasons: [] });
    expect(notFound(['b'], facts, reasons)).toEqual({ known: false, missing: ['b'], facts, reasons });
    expect(notFound(['b'])).toEqual({ known: false, missing: ['b'], facts: [], reasons: [] });
  });
});
