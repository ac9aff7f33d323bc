import { describe, expect, test } from 'vitest';
import type { Explanation, Outcome, Reason } from '../../src/explain/explanation.ts';
import { namingPolicies, policyReason } from '../../src/policies/deciding.ts';
import { type Policy, policy } from '../../src/policies/policy.ts';
import type { Ruleset } from '../../src/ruleset.ts';
import { lawOn } from '../support/law.ts';

const ON = '2024-06-01';
const words = { en: 'One.', fr: 'Une.' };
const declare = (id: string, ...choices: string[]): Policy =>
  policy({
    id,
    provision: 'irpa.10.3',
    grade: 'I',
    question: words,
    choices: Object.fromEntries(choices.map((choice) => [choice, words])),
    default: choices[0] ?? '',
  });
const first = declare('test.first', 'yes', 'no');
const second = declare('test.second', 'yes', 'no');
const three = declare('test.three', 'low', 'middle', 'high');

interface Part {
  readonly code?: string;
  readonly outcome?: Outcome;
  readonly reasons?: readonly Reason[];
  readonly children?: readonly Explanation[];
}
const node = ({ code = 'crs', outcome = value(1), reasons = [], children = [] }: Part = {}): Explanation => ({
  code: code as Explanation['code'],
  outcome,
  maximum: null,
  facts: [],
  parameters: [],
  provision: 'irpa.10.3',
  reasons,
  children,
});
const value = (of: number | boolean | string): Outcome => ({ kind: 'value', value: of });
const NOT_APPLICABLE: Outcome = { kind: 'notApplicable' };
const unknown = (range?: readonly [number, number], missing = ['a']): Outcome =>
  range === undefined ? { kind: 'unknown', missing } : { kind: 'unknown', missing, range };

const named = (of: Policy, choice: string): Reason => ({
  code: 'policy',
  values: { policy: of.id, choice },
});
const other: Reason = { code: 'policy', values: { policy: 'test.other', choice: 'yes' } };

/** What is named at the root of a rule that finds one thing by the answer that applies and another by the other one. */
function atRoot(applies: Outcome, otherwise: Outcome): readonly Reason[] {
  const rule = (law: Ruleset) => node({ outcome: law.choice(first) === 'yes' ? applies : otherwise });
  return namingPolicies(lawOn(ON), rule).reasons;
}

describe('the choice of a policy as a reason', () => {
  test('is the one that applies: by default, or by a reform', () => {
    expect(policyReason(three, lawOn(ON))).toEqual(named(three, 'low'));
    expect(policyReason(three, lawOn(ON, { 'test.three': 'high' }))).toEqual(named(three, 'high'));
  });
});

describe('a policy is named where the other answer finds something else', () => {
  test.each<[string, Outcome, Outcome]>([
    ['another value', value(5), value(6)],
    ['yes for no', value(true), value(false)],
    ['the text of a number', value(5), value('5')],
    ['nothing to find for a value', value(5), NOT_APPLICABLE],
    ['a value for nothing to find', NOT_APPLICABLE, value(5)],
    ['not known for a value', value(5), unknown()],
    ['a value for not known', unknown(), value(5)],
    ['not known within bounds for the value of one of them', unknown([5, 5]), value(5)],
    ['not known for nothing to find', NOT_APPLICABLE, unknown()],
    ['nothing to find for not known', unknown(), NOT_APPLICABLE],
    ['a higher least', unknown([0, 10]), unknown([5, 10])],
    ['a higher most', unknown([0, 10]), unknown([0, 15])],
    ['bounds for none', unknown(), unknown([0, 10])],
    ['no bounds for some', unknown([0, 10]), unknown()],
  ])('%s', (_, applies, otherwise) => {
    expect(atRoot(applies, otherwise)).toEqual([named(first, 'yes')]);
  });
});

describe('and not where it finds the same', () => {
  test.each<[string, Outcome, Outcome]>([
    ['the same value', value(5), value(5)],
    ['nothing to find either way', NOT_APPLICABLE, { kind: 'notApplicable' }],
    ['not known either way, for want of other facts', unknown(undefined, ['a']), unknown(undefined, ['b'])],
    ['not known within the same bounds', unknown([0, 10], ['a']), unknown([0, 10], ['b'])],
  ])('%s', (_, applies, otherwise) => {
    expect(atRoot(applies, otherwise)).toEqual([]);
  });
});

describe('which policies', () => {
  test('those that the rule asks for and no other', () => {
    const rule = (law: Ruleset) => node({ outcome: value(law.choice(second)) });
    expect(namingPolicies(lawOn(ON), rule).reasons).toEqual([named(second, 'yes')]);
    const nothing = node();
    expect(namingPolicies(lawOn(ON), () => nothing)).toBe(nothing);
  });

  test('each that decides, in the order in which they were asked', () => {
    const rule = (law: Ruleset) => node({ outcome: value(`${law.choice(second)} ${law.choice(first)}`) });
    expect(namingPolicies(lawOn(ON), rule).reasons).toEqual([named(second, 'yes'), named(first, 'yes')]);
  });

  test('not one that makes no difference beside one that does', () => {
    const rule = (law: Ruleset) => {
      const [one, two] = [law.choice(first), law.choice(second)];
      return node({ outcome: value(one === 'yes' || two === 'never' ? 1 : 0) });
    };
    expect(namingPolicies(lawOn(ON), rule).reasons).toEqual([named(first, 'yes')]);
  });

  test.each([['middle'], ['high']])('of three answers, where only %s finds something else', (answer) => {
    const rule = (law: Ruleset) => node({ outcome: value(law.choice(three) === answer) });
    expect(namingPolicies(lawOn(ON), rule).reasons).toEqual([named(three, 'low')]);
  });

  test('once, though every other answer finds something else', () => {
    const rule = (law: Ruleset) => node({ outcome: value(law.choice(three)) });
    expect(namingPolicies(lawOn(ON), rule).reasons).toEqual([named(three, 'low')]);
    expect(namingPolicies(lawOn(ON, { 'test.three': 'middle' }), rule).reasons).toEqual([
      named(three, 'middle'),
    ]);
  });

  test('by what the rule makes of each other answer, asked for once', () => {
    const asked: string[] = [];
    const rule = (law: Ruleset) => {
      const choice = law.choice(three);
      asked.push(choice);
      return node({ outcome: value(choice) });
    };
    namingPolicies(lawOn(ON, { 'test.three': 'middle' }), rule);
    expect(asked).toEqual(['middle', 'low', 'high']);
  });

  test('under a law that is otherwise the same', () => {
    const law = lawOn(ON);
    const days: string[] = [];
    namingPolicies(law, (of) => {
      days.push(of.on);
      expect(of.instruments).toBe(law.instruments);
      return node({ outcome: value(of.choice(first)) });
    });
    expect(days).toEqual([ON, ON]);
  });
});

describe('beside the reasons that are there', () => {
  const rule = (reasons: (law: Ruleset) => readonly Reason[]) => (law: Ruleset) =>
    node({ outcome: value(law.choice(first)), reasons: reasons(law) });

  test('after them', () => {
    const before: Reason = { code: 'policy', values: { policy: 'test.other', choice: 'yes' } };
    expect(
      namingPolicies(
        lawOn(ON),
        rule(() => [before]),
      ).reasons,
    ).toEqual([before, named(first, 'yes')]);
  });

  test('not again where the rule itself names it, among others', () => {
    const own = rule((law) => [other, policyReason(first, law)]);
    expect(namingPolicies(lawOn(ON), own).reasons).toEqual([other, named(first, 'yes')]);
  });

  test('also where another kind of reason speaks of it', () => {
    const remark = { code: 'expired', values: { policy: first.id } } as unknown as Reason;
    expect(
      namingPolicies(
        lawOn(ON),
        rule(() => [remark]),
      ).reasons,
    ).toEqual([remark, named(first, 'yes')]);
  });
});

describe('at which finding', () => {
  const codes = (tree: Explanation): string[] => [
    ...(tree.reasons.length > 0 ? [tree.code] : []),
    ...tree.children.flatMap(codes),
  ];
  const namedAt = (rule: (law: Ruleset) => Explanation): string[] => codes(namingPolicies(lawOn(ON), rule));
  const differs = (law: Ruleset): Outcome => value(law.choice(first));
  const child = (code: string, outcome: Outcome = value(1), children: readonly Explanation[] = []) =>
    node({ code, outcome, children });

  test('the lowest that is another, and not those above it that follow from it', () => {
    expect(
      namedAt((law) =>
        node({
          code: 'root',
          outcome: differs(law),
          children: [child('a'), child('b', differs(law), [child('c', differs(law)), child('d')])],
        }),
      ),
    ).toEqual(['c']);
  });

  test('each of several', () => {
    expect(
      namedAt((law) =>
        node({
          code: 'root',
          outcome: differs(law),
          children: [child('a', differs(law)), child('b'), child('c', differs(law))],
        }),
      ),
    ).toEqual(['a', 'c']);
  });

  test('above, where nothing below it shows the difference', () => {
    expect(
      namedAt((law) => node({ code: 'root', outcome: differs(law), children: [child('a'), child('b')] })),
    ).toEqual(['root']);
  });

  test('below, where what is above is the same', () => {
    expect(
      namedAt((law) => node({ code: 'root', children: [child('a'), child('b', differs(law))] })),
    ).toEqual(['b']);
  });

  test.each<[string, (law: Ruleset) => readonly Explanation[]]>([
    [
      'a finding that the other answer does not make',
      (law) =>
        law.choice(first) === 'yes' ? [child('a', value(1)), child('b', value(2))] : [child('a', value(3))],
    ],
    [
      'findings of another kind',
      (law) =>
        law.choice(first) === 'yes'
          ? [child('a', value(1)), child('b', value(2))]
          : [child('a', value(3)), child('c', value(4))],
    ],
    [
      'findings in another order',
      (law) =>
        law.choice(first) === 'yes'
          ? [child('a', value(1)), child('b', value(2))]
          : [child('b', value(3)), child('a', value(4))],
    ],
  ])('above %s: what stands at one place is not compared with another', (_, children) => {
    expect(namedAt((law) => node({ code: 'root', outcome: differs(law), children: children(law) }))).toEqual([
      'root',
    ]);
  });

  test('nowhere, where such findings come to the same', () => {
    const same = (law: Ruleset) =>
      node({ code: 'root', children: [child(law.choice(first) === 'yes' ? 'a' : 'b', differs(law))] });
    expect(namedAt(same)).toEqual([]);
  });

  test('below it too, where the other answer only adds a finding at the end', () => {
    expect(
      namedAt((law) =>
        node({
          code: 'root',
          outcome: differs(law),
          children: [child('a', differs(law)), ...(law.choice(first) === 'yes' ? [] : [child('b')])],
        }),
      ),
    ).toEqual(['a']);
  });

  test('and leaves everything else of the tree as it was found', () => {
    const tree = (law: Ruleset) =>
      node({
        code: 'root',
        outcome: value(9),
        reasons: [other],
        children: [child('a'), child('b', differs(law))],
      });
    const plain = tree(lawOn(ON));
    const [a, b] = plain.children;
    expect(namingPolicies(lawOn(ON), tree)).toEqual({
      ...plain,
      children: [a, { ...b, reasons: [named(first, 'yes')] }],
    });
  });
});
