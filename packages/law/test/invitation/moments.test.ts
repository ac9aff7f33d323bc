import { describe, expect, test } from 'vitest';
import { categoryVersion } from '../../src/categories/categories.ts';
import { checkAtReceipt } from '../../src/invitation/a11.ts';
import { momentOf, momentOfReceipt } from '../../src/invitation/moments.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { canadian, job, person, testResult } from '../support/people.ts';

const INVITED = rulesetOn(plainDate('2026-03-02'));
const RECEIVED = rulesetOn(plainDate('2026-04-20'));
const CEC = { program: 'CEC', category: null } as const;

/** Turns 31 between the invitation and receipt. */
const facts = person({
  dateOfBirth: '1995-04-01',
  languageTests: [testResult('celpip', '2025-05-01', 9)],
  credentials: [canadian('threeYear', '2018-05-01')],
  jobs: [job('21231', 'CA', '2024-01-08', null, 37.5)],
});

function ask(changed: Parameters<typeof person>[0] = {}, cutOff = 480) {
  const atInvitation = momentOf({ facts, law: INVITED }, CEC);
  const later = { facts: { ...facts, ...changed } as typeof facts, law: RECEIVED };
  const atReceipt = momentOfReceipt(later, atInvitation.age, CEC);
  const rankedOn = atInvitation.crs ?? 0;
  const check = checkAtReceipt(
    { atInvitation, atReceipt, round: { cutOff, tieBreak: null, rankedOn, receivedAt: null } },
    RECEIVED,
  );
  return { atInvitation, atReceipt, rankedOn, outcome: check.outcome };
}

describe('the two days of IRPA s. 11.2, from the facts of each', () => {
  test('a birthday takes points at receipt, and is overlooked', () => {
    const { atInvitation, atReceipt, rankedOn, outcome } = ask({}, ask().rankedOn);
    expect(atInvitation).toMatchObject({ eligible: true, inCategory: 'notApplicable', age: 30 });
    expect(atReceipt.age).toBe(31);
    expect(atReceipt.crs).toBe(rankedOn - (105 - 99));
    expect(atReceipt.crsAtInvitationAge).toBe(rankedOn);
    expect(outcome).toEqual({ kind: 'value', value: true });
  });

  test('a test that expired before receipt is no birthday: the program is lost', () => {
    const { atReceipt, outcome } = ask({ languageTests: [] });
    expect(atReceipt.eligible).toBe(false);
    expect(atReceipt.eligibleAtInvitationAge).toBe(false);
    expect(outcome).toEqual({ kind: 'value', value: false });
  });

  test('fewer points are enough where they still reach the round, and not below it', () => {
    const lost = { credentials: [canadian('oneYear', '2018-05-01')] };
    const score = ask(lost).atReceipt.crsAtInvitationAge ?? 0;
    expect(ask(lost, score).outcome).toEqual({ kind: 'value', value: true });
    expect(ask(lost, score + 1).outcome).toEqual({ kind: 'value', value: false });
  });

  test('a nominee meets a federal program and has the nomination, on both days', () => {
    const asked = { program: 'PNP', category: null } as const;
    const nomination = { province: 'ON', accepted: plainDate('2026-02-01') } as const;
    const nominee = { ...facts, nomination, intendedProvince: 'ON' } as typeof facts;
    expect(momentOf({ facts: nominee, law: INVITED }, asked).eligible).toBe(true);
    const gone = { facts: { ...nominee, nomination: null }, law: RECEIVED };
    expect(momentOfReceipt(gone, 30, asked)).toMatchObject({
      eligible: false,
      eligibleAtInvitationAge: false,
    });
    const jobless = { facts: { ...nominee, jobs: [] }, law: RECEIVED };
    expect(momentOfReceipt(jobless, 30, asked).eligible).toBe(false);
  });

  test('the category of the round is asked on both days', () => {
    const stem = categoryVersion('stem@2026-v3') ?? null;
    expect(stem).not.toBeNull();
    const moment = momentOf({ facts, law: INVITED }, { program: 'CEC', category: stem });
    expect(moment.inCategory).toBe(false);
    const listed = person({ ...facts, jobs: [job('21321', 'CA', '2024-01-08', null, 37.5)] });
    expect(momentOf({ facts: listed, law: INVITED }, { program: 'CEC', category: stem }).inCategory).toBe(
      true,
    );
  });

  describe('what is not known stays so', () => {
    const { dateOfBirth: _, ...rest } = facts;
    const unborn = rest as typeof facts;

    test('without a date of birth: no age, no score', () => {
      expect(momentOf({ facts: unborn, law: INVITED }, CEC)).toEqual({
        crs: null,
        eligible: true,
        inCategory: 'notApplicable',
        age: null,
      });
    });

    test('and nothing as of the age of the invitation, whichever of the two days lacks it', () => {
      const plain = momentOf({ facts, law: RECEIVED }, CEC);
      const open = { crsAtInvitationAge: null, eligibleAtInvitationAge: null };
      expect(momentOfReceipt({ facts, law: RECEIVED }, null, CEC)).toEqual({ ...plain, ...open });
      expect(momentOfReceipt({ facts: unborn, law: RECEIVED }, 30, CEC)).toEqual({
        ...momentOf({ facts: unborn, law: RECEIVED }, CEC),
        ...open,
      });
    });

    test('nor the program or the category, where facts that they ask for were left out', () => {
      const category = categoryVersion('stem@2026-v3') ?? null;
      const { jobs: __, ...idle } = facts;
      expect(
        momentOf({ facts: idle as typeof facts, law: INVITED }, { program: 'CEC', category }),
      ).toMatchObject({ eligible: null, inCategory: null });
    });
  });

  test('the program is the one of the invitation', () => {
    const asked = { category: null };
    expect(momentOf({ facts, law: INVITED }, { ...asked, program: 'CEC' }).eligible).toBe(true);
    expect(momentOf({ facts, law: INVITED }, { ...asked, program: 'FST' }).eligible).toBe(false);
  });

  describe('as if no birthday had come since the invitation', () => {
    const at = (ageAtInvitation: number) => momentOfReceipt({ facts, law: RECEIVED }, ageAtInvitation, CEC);
    const ofAge = (dateOfBirth: string) =>
      momentOf({ facts: person({ ...facts, dateOfBirth }), law: RECEIVED }, CEC).crs;

    test('as many years younger as have been completed since', () => {
      expect(at(31).crsAtInvitationAge).toBe(at(31).crs);
      expect(at(30).crsAtInvitationAge).toBe(ofAge('1996-04-01'));
      expect(at(29).crsAtInvitationAge).toBe(ofAge('1997-04-01'));
      expect(ofAge('1996-04-01')).not.toBe(ofAge('1995-04-01'));
    });

    test('never older, where the date of birth was corrected in between', () => {
      expect(at(32).crsAtInvitationAge).toBe(at(32).crs);
      expect(at(32).crs).toBe(ofAge('1995-04-01'));
    });
  });
});
