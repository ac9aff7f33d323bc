import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type A11Finding,
  type A11Question,
  checkAtReceipt,
  type Moment,
  type MomentOfReceipt,
} from '../../src/invitation/a11.ts';
import { equalScore, qualificationsAtInvitation } from '../../src/invitation/policies.ts';
import { a11Text } from '../../src/invitation/render.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';

const TODAY = rulesetOn(plainDate('2026-06-15'));
const RUNS = { numRuns: runs(1000) };

interface Change {
  readonly atInvitation?: Partial<Moment>;
  readonly atReceipt?: Partial<MomentOfReceipt>;
  readonly round?: Partial<A11Question['round']>;
}

/** Ranked on 505 in a round that went down to 500, and nothing has changed since, unless said. */
function question({ atInvitation = {}, atReceipt = {}, round = {} }: Change = {}): A11Question {
  const same = { crs: 505, eligible: true, inCategory: 'notApplicable' as const, age: 29 };
  return {
    atInvitation: { ...same, ...atInvitation },
    atReceipt: { ...same, crsAtInvitationAge: 505, eligibleAtInvitationAge: true, ...atReceipt },
    round: { cutOff: 500, tieBreak: null, rankedOn: 505, receivedAt: null, ...round },
  };
}

const verdict = ({ outcome }: A11Finding): unknown =>
  outcome.kind === 'value' ? outcome.value : outcome.kind === 'unknown' ? outcome.missing : 'notApplicable';

function ask(change: Change = {}, law: Ruleset = TODAY) {
  const tree = checkAtReceipt(question(change), law);
  const [invited, received] = tree.children;
  const part = (of: A11Finding | undefined) => of?.children.map(verdict);
  const qualifications = received?.children[1];
  return {
    all: verdict(tree),
    invited: part(invited),
    received: part(received),
    reasons: qualifications?.reasons.map(({ code }) => code),
  };
}

function policies(values: Readonly<Record<string, string>>, on = '2026-06-15'): Ruleset {
  const reform = {
    id: 'policies',
    title: { en: 'Choices', fr: 'Choix' },
    inForce: plainDate('2015-01-01'),
    citation: '',
    source: '',
    grade: 'I' as const,
    checkedOn: plainDate('2026-06-15'),
    values,
    factors: [],
  };
  return rulesetOn(plainDate(on), [reform]);
}

test('nothing changed', () => {
  expect(ask()).toEqual({
    all: true,
    invited: [true, true, 'notApplicable'],
    received: [true, true, 'notApplicable'],
    reasons: ['score-kept'],
  });
});

describe('at the invitation there are no exceptions', () => {
  test('criteria not met', () => {
    expect(ask({ atInvitation: { eligible: false } }).all).toBe(false);
  });

  test('category not met', () => {
    expect(ask({ atInvitation: { inCategory: false }, atReceipt: { inCategory: true } }).all).toBe(false);
  });

  test('a true score below the round', () => {
    expect(ask({ atInvitation: { crs: 499 } })).toMatchObject({
      all: false,
      invited: [true, false, 'notApplicable'],
    });
    expect(ask({ atInvitation: { crs: 500 } }).all).toBe(true);
  });

  test('a true score below the one ranked on, read strictly', () => {
    const strict = policies({ [qualificationsAtInvitation.id]: 'score-ranked' });
    expect(ask({ atInvitation: { crs: 504 } }, strict).all).toBe(false);
    expect(ask({ atInvitation: { crs: 505 } }, strict).all).toBe(true);
  });
});

describe('at receipt', () => {
  test('a lower score that still suffices (2)(b)', () => {
    expect(ask({ atReceipt: { crs: 500 } })).toMatchObject({ all: true, reasons: ['rank-suffices'] });
  });

  test('a score below the round', () => {
    expect(ask({ atReceipt: { crs: 499, crsAtInvitationAge: 499 } })).toMatchObject({
      all: false,
      received: [true, false, 'notApplicable'],
      reasons: ['qualifications-lost'],
    });
  });

  test('a lower score suffices only if the criteria and the category are still met', () => {
    expect(ask({ atReceipt: { crs: 502, inCategory: false } }).received).toEqual([true, false, false]);
    expect(
      ask({ atReceipt: { crs: 502, eligible: false, eligibleAtInvitationAge: false } }).received,
    ).toEqual([false, false, 'notApplicable']);
  });

  test('a birthday (2)(a) takes nothing away', () => {
    const birthday = { age: 30, crs: 495, crsAtInvitationAge: 505 };
    expect(ask({ atReceipt: birthday })).toMatchObject({ all: true, reasons: ['birthday'] });
  });

  test('the same loss without a birthday is a loss', () => {
    expect(ask({ atReceipt: { age: 29, crs: 495, crsAtInvitationAge: 505 } }).all).toBe(false);
  });

  test('a birthday and another loss: the rank must suffice without counting the birthday', () => {
    const both = { age: 30, crs: 490, crsAtInvitationAge: 501 };
    expect(ask({ atReceipt: both })).toMatchObject({ all: true, reasons: ['birthday', 'rank-suffices'] });
    expect(ask({ atReceipt: { ...both, crsAtInvitationAge: 499 } }).all).toBe(false);
  });

  test('a birthday that costs the 67 points', () => {
    const lost = { age: 36, eligible: false };
    const before = { age: 35 };
    expect(
      ask({ atInvitation: before, atReceipt: { ...lost, eligibleAtInvitationAge: true } }),
    ).toMatchObject({
      all: true,
      received: [true, true, 'notApplicable'],
    });
    expect(ask({ atInvitation: before, atReceipt: { ...lost, eligibleAtInvitationAge: false } }).all).toBe(
      false,
    );
  });

  test('a birthday does not bring back a category', () => {
    expect(ask({ atInvitation: { inCategory: true }, atReceipt: { age: 30, inCategory: false } }).all).toBe(
      false,
    );
  });
});

describe('the exceptions by day of receipt', () => {
  const birthday: Change = { atReceipt: { age: 30, crs: 495, crsAtInvitationAge: 505 } };
  test.each([
    ['2015-07-12', false],
    ['2015-07-13', true],
    ['2017-06-21', true],
    ['2017-06-22', true],
  ])('%s: birthday %s', (day, forgiven) => {
    expect(ask(birthday, rulesetOn(plainDate(day))).all).toBe(forgiven);
  });

  test('a rank that still suffices was always enough', () => {
    expect(ask({ atReceipt: { crs: 500 } }, rulesetOn(plainDate('2015-02-01'))).all).toBe(true);
  });

  test('name the text they rest on', () => {
    const received = (day: string) =>
      checkAtReceipt(question(birthday), rulesetOn(plainDate(day))).children[1];
    const instrument = (day: string) => received(day)?.children[1]?.parameters[0]?.instrument;
    expect(instrument('2016-01-01')).toBe('birthday-2015');
    expect(instrument('2017-06-22')).toBe('irpa-2017-20');
  });
});

describe('a score equal to the lowest invited', () => {
  const equal = (receivedAt: number | null): Change => ({
    atInvitation: { crs: 500 },
    atReceipt: { crs: 500, crsAtInvitationAge: 500 },
    round: { tieBreak: 1000, receivedAt },
  });

  test('suffices as IRCC reads it', () => {
    expect(ask(equal(2000)).all).toBe(true);
  });

  test('must come before the tie-break where the rank is read with its time', () => {
    const strict = policies({ [equalScore.id]: 'tie-break' });
    expect(ask(equal(1000), strict).all).toBe(true);
    expect(ask(equal(1001), strict).all).toBe(false);
    expect(ask(equal(null), strict).all).toEqual(['round.receivedAt']);
    expect(ask({ ...equal(1001), round: { tieBreak: null, receivedAt: 1001 } }, strict).all).toBe(true);
  });
});

describe('what is not known', () => {
  test('stays unknown, with what is missing', () => {
    expect(ask({ atReceipt: { crs: null, crsAtInvitationAge: null } }).all).toEqual(['atReceipt.crs']);
    expect(ask({ atReceipt: { eligible: null } }).all).toEqual(['atReceipt.eligible']);
    expect(ask({ atInvitation: { inCategory: null }, atReceipt: { inCategory: true } }).all).toEqual([
      'atInvitation.inCategory',
    ]);
    expect(ask({ atReceipt: { crs: 495, age: null } }).all).toEqual(
      ['atInvitation.age', 'atReceipt.age'].slice(1),
    );
  });

  test('does not matter where the rest decides', () => {
    expect(
      ask({
        atReceipt: { crs: null, crsAtInvitationAge: null, eligible: false, eligibleAtInvitationAge: false },
      }).all,
    ).toBe(false);
    // Whether or not the criteria are met today, they are with the age of the invitation.
    expect(ask({ atReceipt: { eligible: null, age: 30, eligibleAtInvitationAge: true } }).all).toBe(true);
  });
});

const points = fc.integer({ min: 400, max: 600 });
const maybe = fc.constantFrom(true, false, null);
const moment = fc.record({
  crs: fc.option(points),
  eligible: maybe,
  inCategory: fc.constantFrom(true, false, null, 'notApplicable' as const),
  age: fc.constantFrom(29, 30, null),
});
const anyQuestion = fc.record({
  atInvitation: moment,
  atReceipt: fc
    .tuple(moment, fc.option(points), maybe)
    .map(([base, crsAtInvitationAge, eligibleAtInvitationAge]) => ({
      ...base,
      crsAtInvitationAge,
      eligibleAtInvitationAge,
    })),
  round: fc.record({
    cutOff: points,
    tieBreak: fc.option(fc.integer({ min: 1, max: 10 })),
    rankedOn: points,
    receivedAt: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
});
const law = fc.constantFrom('2015-02-01', '2016-06-01', '2026-06-15').map((day) => rulesetOn(plainDate(day)));

const LEVELS = { false: 0, unknown: 1, true: 2 } as const;
const level = ({ outcome }: A11Finding): number =>
  outcome.kind === 'value' ? (outcome.value ? LEVELS.true : LEVELS.false) : LEVELS.unknown;

describe('for every question', () => {
  test('more points never make it worse', () => {
    fc.assert(
      fc.property(anyQuestion, law, fc.nat(50), (asked, on, more) => {
        const { atReceipt } = asked;
        if (atReceipt.crs === null) return;
        const better = { ...asked, atReceipt: { ...atReceipt, crs: atReceipt.crs + more } };
        expect(level(checkAtReceipt(better, on))).toBeGreaterThanOrEqual(level(checkAtReceipt(asked, on)));
      }),
      RUNS,
    );
  });

  test('what is found without a fact stays so whatever the fact turns out to be', () => {
    fc.assert(
      fc.property(anyQuestion, law, points, (asked, on, crs) => {
        const open = { ...asked, atReceipt: { ...asked.atReceipt, crs: null } };
        const before = checkAtReceipt(open, on).outcome;
        if (before.kind !== 'value') return;
        const settled = { ...asked, atReceipt: { ...asked.atReceipt, crs } };
        expect(checkAtReceipt(settled, on).outcome).toEqual(before);
      }),
      RUNS,
    );
  });

  test('there are words in both languages', () => {
    const every = (text: ReturnType<typeof a11Text>): string[] => [
      text.label,
      ...text.reasons,
      ...text.children.flatMap(every),
    ];
    fc.assert(
      fc.property(anyQuestion, law, (asked, on) => {
        for (const language of ['en', 'fr'] as const) {
          for (const words of every(a11Text(checkAtReceipt(asked, on), language))) {
            expect(words).toMatch(/\p{L}/u);
            expect(words).not.toMatch(/undefined|NaN|\bnull\b/);
          }
        }
      }),
      RUNS,
    );
  });
});
