import { describe, expect, test } from 'vitest';
import type { Explanation, Outcome, Reason } from '../../src/explain/explanation.ts';
import { found, NO, notFound, type Truth, YES } from '../../src/facts/found.ts';
import { leavesQuebecOut, outsideQuebec } from '../../src/programs/common.ts';
import {
  allHold,
  isFailed,
  isMet,
  node,
  outcomeOf,
  program,
  requirement,
  truthOf,
  truthOutcome,
} from '../../src/programs/node.ts';
import { type Change, person } from '../support/people.ts';

const value = (of: number | boolean | string): Outcome => ({ kind: 'value', value: of });
const unknown = (...missing: string[]): Outcome => ({ kind: 'unknown', missing });
const OPEN: Truth = { is: null, missing: ['jobs'] };
const of = (outcome: Outcome): Explanation => node('fst.experience', 'irpr.87.2', outcome);
const reason = (code: Reason['code'], values: Reason['values'] = {}): Reason => ({ code, values });

describe('a node', () => {
  test('has nothing but what it is told', () => {
    expect(of(value(3))).toEqual({
      code: 'fst.experience',
      provision: 'irpr.87.2',
      outcome: value(3),
      maximum: null,
      facts: [],
      parameters: [],
      reasons: [],
      children: [],
    });
  });

  test('has everything that it is told', () => {
    const parts = {
      maximum: 0,
      facts: [{ path: 'jobs', value: 1 }],
      parameters: [],
      reasons: [reason('no-education')],
      children: [of(value(true))],
      remedies: [reason('remedy.assessment')],
    };
    expect(node('fsw.education', 'irpr.75', value(false), parts)).toEqual({
      code: 'fsw.education',
      provision: 'irpr.75',
      outcome: value(false),
      ...parts,
    });
  });

  test('names no remedies where there are none', () => {
    expect(node('fsw.education', 'irpr.75', value(true), { remedies: [] })).not.toHaveProperty('remedies');
  });
});

describe('outcomes and conditions', () => {
  test('of something found', () => {
    expect(outcomeOf(found(3), (years) => years + 1)).toEqual(value(4));
    expect(outcomeOf(notFound(['jobs']), () => 1)).toEqual(unknown('jobs'));
  });

  test.each<[Outcome, Truth, boolean, boolean]>([
    [value(true), YES, true, false],
    [value(false), NO, false, true],
    [value(1), NO, false, false],
    [unknown('jobs'), OPEN, false, false],
    [{ kind: 'notApplicable' }, NO, false, false],
  ])('%j', (outcome, condition, met, failed) => {
    expect(truthOf(of(outcome))).toEqual(condition);
    expect(isMet(of(outcome))).toBe(met);
    expect(isFailed(of(outcome))).toBe(failed);
  });

  test('of a condition', () => {
    expect([YES, NO, OPEN].map(truthOutcome)).toEqual([value(true), value(false), unknown('jobs')]);
  });

  test('all hold only where each is known to, and none is asked after one that does not', () => {
    const asked: string[] = [];
    const condition = (name: string, is: Truth) => (): Truth => {
      asked.push(name);
      return is;
    };
    expect(allHold([])).toBe(true);
    expect(allHold([condition('a', YES), condition('b', YES)])).toBe(true);
    expect(allHold([condition('c', OPEN), condition('d', YES)])).toBe(false);
    expect(allHold([condition('e', YES), condition('f', NO), condition('g', YES)])).toBe(false);
    expect(asked).toEqual(['a', 'b', 'c', 'e', 'f']);
  });
});

describe('a requirement', () => {
  const short = reason('months-in-window', { months: 3, required: 12, since: '2020-01-01' });
  const none = reason('months-in-window', { months: 0, required: 12, since: '2020-01-01' });
  const unbroken = reason('months-unbroken', { months: 0, required: 12, since: '2020-01-01' });
  const policy = reason('policy', { policy: 'x', choice: 'y' });
  const help = reason('remedy.work', { months: 9 });
  const ask = (condition: Truth, reasons: readonly Reason[], always: readonly Reason[] = []) => {
    const made = requirement('cec.experience', 'irpr.87.1', condition, {
      reasons,
      always,
      remedies: [help],
    });
    return { outcome: made.outcome, reasons: made.reasons, remedies: made.remedies ?? null };
  };

  test('that is met gives no reason and no remedy, but what is told in any case', () => {
    expect(ask(YES, [short], [policy])).toEqual({
      outcome: value(true),
      reasons: [policy],
      remedies: null,
    });
  });

  test('that is not met gives all of its reasons and what would change it', () => {
    expect(ask(NO, [short, none], [policy])).toEqual({
      outcome: value(false),
      reasons: [short, none, policy],
      remedies: [help],
    });
  });

  test('that is open gives the reasons that say something, and what would change it', () => {
    expect(ask(OPEN, [short], [policy])).toEqual({
      outcome: unknown('jobs'),
      reasons: [short, policy],
      remedies: [help],
    });
  });

  test.each([
    none,
    unbroken,
    reason('no-skilled-trade'),
    reason('no-listed-occupation'),
    reason('military.service', { years: 10 }),
    reason('military.offer', { years: 3 }),
    reason('military.credential', { years: 2 }),
  ])('that is open does not say that there is nothing, nor what would change that: $code', (nothing) => {
    expect(ask(OPEN, [nothing, short], [policy])).toEqual({
      outcome: unknown('jobs'),
      reasons: [short, policy],
      remedies: null,
    });
    expect(ask(NO, [nothing]).reasons).toEqual([nothing]);
  });

  test('of nothing but zero months of something else is not nothing', () => {
    const other = reason('study.full-time', { months: 0, required: 8, path: 'credentials.0' });
    expect(ask(OPEN, [other]).reasons).toEqual([other]);
  });

  test('keeps its facts, parameters and children', () => {
    const parts = { facts: [{ path: 'jobs', value: 0 }], children: [of(value(1))] };
    expect(requirement('cec.experience', 'irpr.87.1', YES, parts)).toMatchObject(parts);
    expect(requirement('cec.experience', 'irpr.87.1', NO)).toMatchObject({ reasons: [], facts: [] });
  });
});

describe('a program', () => {
  const outcome = (...children: Outcome[]) => program('program.fst', 'irpr.87.2', children.map(of)).outcome;

  test('is met when each requirement is', () => {
    expect(outcome(value(true), value(true))).toEqual(value(true));
    expect(outcome()).toEqual(value(true));
  });

  test('is not met where one is not, whatever is missing of the others', () => {
    expect(outcome(value(true), value(false))).toEqual(value(false));
    expect(outcome(unknown('jobs'), value(false))).toEqual(value(false));
  });

  test('is open where one is, and names what is missing once', () => {
    expect(outcome(unknown('a', 'b'), value(true), unknown('b', 'c'))).toEqual(unknown('a', 'b', 'c'));
  });

  test('shows every requirement', () => {
    const children = [of(value(true)), of(value(false))];
    expect(program('program.fst', 'irpr.87.2', children)).toEqual({
      ...node('program.fst', 'irpr.87.2', value(false)),
      children,
    });
  });
});

describe('the intention to live outside Quebec', () => {
  const shown = (change: Change) => outsideQuebec(person(change));
  const common = { code: 'program.outside-quebec', provision: 'irpr.75.1', maximum: null };

  test('holds for every other province, without a reason', () => {
    for (const intendedProvince of ['ON', 'BC', 'NB', 'NU']) {
      expect(leavesQuebecOut(person({ intendedProvince }))).toEqual(YES);
      expect(shown({ intendedProvince })).toEqual({
        ...node('program.outside-quebec', 'irpr.75.1', value(true)),
        facts: [{ path: 'intendedProvince', value: intendedProvince }],
      });
    }
  });

  test('does not hold for Quebec, and another province would change that', () => {
    expect(leavesQuebecOut(person({ intendedProvince: 'QC' }))).toEqual(NO);
    expect(shown({ intendedProvince: 'QC' })).toMatchObject({
      ...common,
      outcome: value(false),
      facts: [{ path: 'intendedProvince', value: 'QC' }],
      reasons: [{ code: 'quebec', values: {} }],
      remedies: [{ code: 'remedy.province', values: {} }],
    });
  });

  test('is open where it was left out, and nothing is said of Quebec', () => {
    expect(shown({ intendedProvince: undefined })).toEqual(
      node('program.outside-quebec', 'irpr.75.1', unknown('intendedProvince')),
    );
  });
});
