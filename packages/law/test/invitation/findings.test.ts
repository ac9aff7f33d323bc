import { describe, expect, test } from 'vitest';
import {
  type A11Finding,
  type A11Question,
  type A11Reason,
  checkAtReceipt,
  type Moment,
  type MomentOfReceipt,
} from '../../src/invitation/a11.ts';
import { a11Exceptions } from '../../src/invitation/exceptions.ts';
import { equalScore, qualificationsAtInvitation } from '../../src/invitation/policies.ts';
import { a11Text } from '../../src/invitation/render.ts';
import type { Ruleset } from '../../src/ruleset.ts';
import { lawOn } from '../support/law.ts';

const ON = '2026-06-15';
const TODAY = lawOn(ON);

interface Change {
  readonly atInvitation?: Partial<Moment>;
  readonly atReceipt?: Partial<MomentOfReceipt>;
  readonly round?: Partial<A11Question['round']>;
}

/** Ranked on 505 in a round of a category that went down to 500, and nothing has changed since, unless said. */
function question({ atInvitation = {}, atReceipt = {}, round = {} }: Change = {}): A11Question {
  const same = { crs: 505, eligible: true, inCategory: true, age: 29 };
  return {
    atInvitation: { ...same, ...atInvitation },
    atReceipt: { ...same, crsAtInvitationAge: 505, eligibleAtInvitationAge: true, ...atReceipt },
    round: { cutOff: 500, tieBreak: null, rankedOn: 505, receivedAt: null, ...round },
  };
}

type Answer = boolean | null | readonly string[];

/** Yes or no, null for what does not apply, and what is missing. */
function answer({ outcome }: A11Finding): Answer {
  if (outcome.kind === 'value') return outcome.value;
  return outcome.kind === 'unknown' ? outcome.missing : null;
}

/** What is found at one moment: of all, and of each thing asked, with its reasons. */
function moment(at: number, change: Change, law: Ruleset) {
  const found = checkAtReceipt(question(change), law).children[at];
  const [criteria, qualifications, category] = found?.children ?? [];
  if (found === undefined || !criteria || !qualifications || !category)
    throw new RangeError('no such moment');
  return {
    all: answer(found),
    criteria: answer(criteria),
    qualifications: answer(qualifications),
    category: answer(category),
    why: [...found.reasons, ...criteria.reasons, ...qualifications.reasons, ...category.reasons],
  };
}
const invited = (change: Change = {}, law = TODAY) => moment(0, change, law);
const received = (change: Change = {}, law = TODAY) => moment(1, change, law);

const kept: A11Reason = { code: 'score-kept', values: { score: 505, required: 505 } };
const birthday: A11Reason = { code: 'birthday', values: { before: 29, after: 30 } };
const suffices = (score: number, required = 500): A11Reason => ({
  code: 'rank-suffices',
  values: { score, required },
});
const lost = (score: number): A11Reason => ({
  code: 'qualifications-lost',
  values: { score, ranked: 505, required: 500 },
});

test('the whole of a finding: what is asked of each day, where the law says it, and the exceptions that were read', () => {
  const read = [
    { id: 'invitation.exceptions', instrument: 'irpa-2017-20', inForce: '2017-06-22', grade: 'L' },
  ];
  const base = { provision: 'irpa.11.2', parameters: [], reasons: [], children: [] };
  const yes = { kind: 'value', value: true };
  expect(checkAtReceipt(question(), TODAY)).toEqual({
    ...base,
    code: 'a11',
    outcome: yes,
    children: [
      {
        ...base,
        code: 'a11.at-invitation',
        outcome: yes,
        children: [
          { ...base, code: 'a11.criteria', outcome: yes },
          {
            ...base,
            code: 'a11.qualifications',
            outcome: yes,
            reasons: [{ code: 'score-suffices', values: { score: 505, required: 500 } }],
          },
          { ...base, code: 'a11.category', outcome: yes },
        ],
      },
      {
        ...base,
        code: 'a11.at-receipt',
        outcome: yes,
        children: [
          { ...base, code: 'a11.criteria', outcome: yes, parameters: read },
          { ...base, code: 'a11.qualifications', outcome: yes, parameters: read, reasons: [kept] },
          { ...base, code: 'a11.category', outcome: yes },
        ],
      },
    ],
  });
});

describe('both days must be met', () => {
  const no = { eligible: false, eligibleAtInvitationAge: false };
  test.each<[string, Change, Answer]>([
    ['both', {}, true],
    ['not the first', { atInvitation: { eligible: false } }, false],
    ['not the second', { atReceipt: no }, false],
    ['the first is not known', { atInvitation: { eligible: null } }, ['atInvitation.eligible']],
    ['the second is not known', { atReceipt: { eligible: null } }, ['atReceipt.eligible']],
    ['one fails, whatever is unknown of the other', { atInvitation: { crs: null }, atReceipt: no }, false],
    [
      'neither is known',
      { atInvitation: { crs: null }, atReceipt: { inCategory: null } },
      ['atInvitation.crs', 'atReceipt.inCategory'],
    ],
  ])('%s', (_, change, expected) => {
    expect(answer(checkAtReceipt(question(change), TODAY))).toEqual(expected);
  });
});

describe('the category', () => {
  test.each<[Moment['inCategory'], Answer, Answer, Answer]>([
    [true, true, true, true],
    [false, false, false, false],
    [null, null, ['atInvitation.inCategory'], ['atReceipt.inCategory']],
    ['notApplicable', null, true, true],
  ])('%s on each of the two days', (inCategory, category, first, second) => {
    const open = inCategory === null;
    expect(invited({ atInvitation: { inCategory } })).toMatchObject({
      all: first,
      category: open ? first : category,
      criteria: true,
      qualifications: true,
    });
    expect(received({ atReceipt: { inCategory } })).toMatchObject({
      all: second,
      category: open ? second : category,
      criteria: true,
      qualifications: true,
    });
  });
});

describe('the score at the invitation', () => {
  const reason = (code: 'score-suffices' | 'score-too-low', score: number, required: number) => [
    { code, values: { score, required } },
  ];
  test.each([
    [499, false, reason('score-too-low', 499, 500)],
    [500, true, reason('score-suffices', 500, 500)],
    [501, true, reason('score-suffices', 501, 500)],
  ])('%i in a round that went down to 500: %s', (crs, qualifications, why) => {
    expect(invited({ atInvitation: { crs } })).toMatchObject({ all: qualifications, qualifications, why });
  });

  const strict = lawOn(ON, { [qualificationsAtInvitation.id]: 'score-ranked' });
  test.each([
    [504, false, reason('score-too-low', 504, 505)],
    [505, true, reason('score-suffices', 505, 505)],
    [506, true, reason('score-suffices', 506, 505)],
  ])('%i where it must be the 505 ranked on: %s', (crs, qualifications, why) => {
    expect(invited({ atInvitation: { crs } }, strict)).toMatchObject({
      all: qualifications,
      qualifications,
      why,
    });
  });

  test.each([
    ['as IRCC reads it', TODAY],
    ['read strictly', strict],
  ])('that is not known gives no reason, %s', (_, law) => {
    expect(invited({ atInvitation: { crs: null } }, law)).toEqual({
      all: ['atInvitation.crs'],
      criteria: true,
      qualifications: ['atInvitation.crs'],
      category: true,
      why: [],
    });
  });

  test('does not make up for criteria that are not met', () => {
    expect(invited({ atInvitation: { eligible: false } })).toMatchObject({
      all: false,
      criteria: false,
      qualifications: true,
    });
  });
});

describe('a score equal to the lowest invited, where the rank goes by the tie-break too', () => {
  const byRank = lawOn(ON, { [equalScore.id]: 'tie-break' });
  const at = (receivedAt: number | null, tieBreak: number | null, crs = 500) =>
    invited({ atInvitation: { crs }, round: { receivedAt, tieBreak } }, byRank).qualifications;

  test.each<[string, number | null, number | null, number, Answer]>([
    ['before it', 999, 1000, 500, true],
    ['at it', 1000, 1000, 500, true],
    ['after it', 1001, 1000, 500, false],
    ['not known when', null, 1000, 500, ['round.receivedAt']],
    ['where no tie had to be broken', 1001, null, 500, true],
    ['nor known when', null, null, 500, true],
    ['a point above, after it', 1001, 1000, 501, true],
    ['a point below, before it', 999, 1000, 499, false],
  ])('%s', (_, receivedAt, tieBreak, crs, expected) => {
    expect(at(receivedAt, tieBreak, crs)).toEqual(expected);
  });

  test('holds at receipt for the score and for the one without the birthday', () => {
    const round = { receivedAt: 1001, tieBreak: 1000 };
    const equal = { crs: 500, crsAtInvitationAge: 500 };
    expect(received({ atReceipt: equal, round }, byRank)).toMatchObject({
      qualifications: false,
      why: [lost(500)],
    });
    expect(received({ atReceipt: { age: 30, ...equal }, round }, byRank).qualifications).toBe(false);
    expect(
      received({ atReceipt: { age: 30, ...equal, crsAtInvitationAge: 501 }, round }, byRank).why,
    ).toEqual([birthday, suffices(501)]);
    expect(received({ atReceipt: equal, round })).toMatchObject({
      qualifications: true,
      why: [suffices(500)],
    });
  });
});

describe('the qualifications at receipt, and why', () => {
  test.each<[string, Partial<MomentOfReceipt>, Answer, readonly A11Reason[]]>([
    ['the same score', {}, true, [kept]],
    ['a higher one', { crs: 506 }, true, [{ code: 'score-kept', values: { score: 506, required: 505 } }]],
    ['a point less, that the round would still have invited', { crs: 504 }, true, [suffices(504)]],
    ['the lowest of the round', { crs: 500 }, true, [suffices(500)]],
    ['a point below it', { crs: 499, crsAtInvitationAge: 499 }, false, [lost(499)]],
    ['kept but for a birthday', { age: 30, crs: 494, crsAtInvitationAge: 505 }, true, [birthday]],
    [
      'enough for the round, though all of the loss is a birthday',
      { age: 30, crs: 500, crsAtInvitationAge: 505 },
      true,
      [birthday],
    ],
    [
      'a birthday and a loss that leaves enough without it',
      { age: 30, crs: 490, crsAtInvitationAge: 500 },
      true,
      [birthday, suffices(500)],
    ],
    [
      'a birthday and a loss that leaves a point too little without it',
      { age: 30, crs: 490, crsAtInvitationAge: 499 },
      false,
      [lost(490)],
    ],
    ['the same loss without a birthday', { age: 29, crs: 494, crsAtInvitationAge: 505 }, false, [lost(494)]],
    ['somebody younger than before', { age: 28, crs: 494, crsAtInvitationAge: 505 }, false, [lost(494)]],
    ['a score that is not known', { crs: null, crsAtInvitationAge: null }, ['atReceipt.crs'], []],
    [
      'nor known with a birthday',
      { age: 30, crs: null, crsAtInvitationAge: null },
      ['atReceipt.crs', 'atReceipt.crsAtInvitationAge'],
      [],
    ],
    ['not known, but kept without the birthday', { age: 30, crs: null }, true, [birthday]],
    [
      'not known, but enough without the birthday',
      { age: 30, crs: null, crsAtInvitationAge: 501 },
      true,
      [birthday, suffices(501)],
    ],
    [
      'too low, where the one without the birthday is not known',
      { age: 30, crs: 494, crsAtInvitationAge: null },
      ['atReceipt.crsAtInvitationAge'],
      [],
    ],
    ['too low, where the age is not known', { age: null, crs: 494 }, ['atReceipt.age'], []],
  ])('%s', (_, atReceipt, qualifications, why) => {
    expect(received({ atReceipt })).toEqual({
      all: qualifications,
      criteria: true,
      qualifications,
      category: true,
      why,
    });
  });

  test.each<[string, Partial<Moment>, Partial<MomentOfReceipt>, readonly string[]]>([
    ['then', { age: null }, { crs: 494 }, ['atInvitation.age']],
    ['now', {}, { crs: 494, age: null }, ['atReceipt.age']],
    ['on neither day', { age: null }, { crs: 494, age: null }, ['atInvitation.age', 'atReceipt.age']],
  ])(
    'whether a birthday came rests on the age, which is not known %s',
    (_, atInvitation, atReceipt, missing) => {
      expect(received({ atInvitation, atReceipt }).qualifications).toEqual(missing);
    },
  );

  test('a lower score asks for the criteria and the category too; the score that was kept does not', () => {
    const no = { eligible: false, eligibleAtInvitationAge: false };
    expect(received({ atReceipt: { ...no, crs: 502 } })).toMatchObject({
      criteria: false,
      qualifications: false,
      why: [lost(502)],
    });
    expect(received({ atReceipt: no })).toMatchObject({ all: false, qualifications: true, why: [kept] });
    expect(received({ atReceipt: { inCategory: false, crs: 502 } })).toMatchObject({
      qualifications: false,
      why: [lost(502)],
    });
    expect(received({ atReceipt: { inCategory: false } })).toMatchObject({
      all: false,
      qualifications: true,
    });
    const both = { age: 30, crs: 490, crsAtInvitationAge: 502 };
    expect(received({ atReceipt: { ...both, ...no } }).qualifications).toBe(false);
    expect(received({ atReceipt: { ...both, inCategory: false } }).qualifications).toBe(false);
    expect(received({ atReceipt: { ...both, inCategory: 'notApplicable' } }).qualifications).toBe(true);
    expect(received({ atReceipt: { crs: 502, inCategory: null } }).qualifications).toEqual([
      'atReceipt.inCategory',
    ]);
    expect(received({ atReceipt: { crs: 502, eligible: null } }).qualifications).toEqual([
      'atReceipt.eligible',
    ]);
  });
});

describe('the criteria at receipt', () => {
  test.each<[string, Partial<MomentOfReceipt>, Answer, readonly A11Reason[]]>([
    ['met', {}, true, []],
    ['met, and a birthday that changed nothing', { age: 30 }, true, []],
    ['lost by a birthday', { age: 30, eligible: false }, true, [birthday]],
    ['lost otherwise', { age: 30, eligible: false, eligibleAtInvitationAge: false }, false, []],
    ['lost, and no birthday came', { eligible: false }, false, []],
    [
      'lost, and it is not known whether a birthday came',
      { eligible: false, age: null },
      ['atReceipt.age'],
      [],
    ],
    [
      'lost by a birthday or otherwise: not known',
      { age: 30, eligible: false, eligibleAtInvitationAge: null },
      ['atReceipt.eligibleAtInvitationAge'],
      [],
    ],
    ['not known', { eligible: null }, ['atReceipt.eligible'], []],
    ['not known, but met without the birthday', { age: 30, eligible: null }, true, []],
  ])('%s', (_, atReceipt, criteria, why) => {
    const found = received({ atReceipt });
    expect({ criteria: found.criteria, all: found.all }).toEqual({ criteria, all: criteria });
    expect(found.why).toEqual([...why, kept]);
  });
});

describe('the exceptions are those of the day of receipt', () => {
  const forAge: Partial<MomentOfReceipt> = { age: 30, crs: 494, eligible: false };

  test('before the public policy of 13 July 2015 a birthday took away what it took', () => {
    expect(received({ atReceipt: forAge }, lawOn('2015-07-12'))).toMatchObject({
      criteria: false,
      qualifications: false,
      why: [lost(494)],
    });
    expect(received({ atReceipt: forAge }, lawOn('2015-07-13'))).toMatchObject({
      criteria: true,
      qualifications: true,
      why: [birthday, birthday],
    });
  });

  test('and none is left where a reform takes both away', () => {
    const none = lawOn(ON, { [a11Exceptions.id]: { birthday: false, rank: false } });
    expect(received({ atReceipt: forAge }, none)).toMatchObject({ criteria: false, qualifications: false });
    expect(received({ atReceipt: { crs: 504 } }, none)).toMatchObject({
      qualifications: false,
      why: [lost(504)],
    });
    expect(received({}, none)).toMatchObject({ all: true, why: [kept] });
  });

  test('a birthday is left out of a rank only where both are excepted', () => {
    const atReceipt = { age: 30, crs: 490, crsAtInvitationAge: 502 };
    const only = (birthdayToo: boolean, rank: boolean) =>
      received({ atReceipt }, lawOn(ON, { [a11Exceptions.id]: { birthday: birthdayToo, rank } }))
        .qualifications;
    expect([only(true, true), only(true, false), only(false, true)]).toEqual([true, false, false]);
  });
});

test('in words: every part under its name, with its reasons, in both languages', () => {
  const tree = checkAtReceipt(
    question({ atInvitation: { crs: 499 }, atReceipt: { age: 30, crs: 490, crsAtInvitationAge: 500 } }),
    TODAY,
  );
  const yes = { kind: 'value', value: true };
  const no = { kind: 'value', value: false };
  const leaf = (label: string, ...reasons: string[]) => ({ label, outcome: yes, reasons, children: [] });
  expect(a11Text(tree, 'en')).toEqual({
    label: 'Nothing in section 11.2 of the Act prevents a visa',
    outcome: no,
    reasons: [],
    children: [
      {
        label: 'On the day of the invitation',
        outcome: no,
        reasons: [],
        children: [
          leaf('Criteria to be invited'),
          {
            ...leaf(
              'Qualifications on which the person was ranked',
              'A score of 499 is below the 500 that was needed.',
            ),
            outcome: no,
          },
          leaf('Category of the round'),
        ],
      },
      {
        label: 'On the day the application was received',
        outcome: yes,
        reasons: [],
        children: [
          leaf('Criteria to be invited'),
          leaf(
            'Qualifications on which the person was ranked',
            'What a birthday after the invitation took away, from 29 to 30 years of age, does not count against the person.',
            'Qualifications changed, but the criteria are met and a score of 500 is not below the 500 of the round.',
          ),
          leaf('Category of the round'),
        ],
      },
    ],
  });
  const [first] = a11Text(tree, 'fr').children;
  expect(first?.children[1]?.reasons).toEqual([
    'Une note de 499, inférieure à la note de 500 qu’il fallait.',
  ]);
});
