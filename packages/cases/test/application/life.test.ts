import { plainDate } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { barOf, isBarred } from '../../src/application/bar.ts';
import { lacksOf } from '../../src/application/completeness.ts';
import { applicationDeadlines } from '../../src/application/deadlines.ts';
import { nextApplicationDue } from '../../src/application/due.ts';
import { foldApplication, wrongInApplication } from '../../src/application/fold.ts';
import { balanceOf } from '../../src/application/ledger.ts';
import { documentsOwed } from '../../src/application/owed.ts';
import { legalDay } from '../../src/time/instants.ts';
import {
  claimed,
  completed,
  engineerFacts,
  inProcess,
  inProgress,
  passed,
  paysResidence,
  submitted,
} from '../support/applications.ts';
import { newId } from '../support/profiles.ts';
import { at, DAY } from '../support/times.ts';

const GROUND = [{ provision: 'irpa.40' as const, text: 'The letter of employment is not genuine.' }];

describe('from invitation to permanent residence', () => {
  test('an application that is approved, confirmed and landed', () => {
    const life = passed();
    life.does('system', {
      type: 'checkQualifications',
      on: legalDay(life.at),
      outcome: 'holds',
      crsAtInvitation: 480,
      crsAtReceipt: 480,
      reasons: ['score-kept'],
    });
    life.does('system', { type: 'propose', outcome: 'approve', grounds: [] });
    life.does('officer', { type: 'approve' });
    const confirm = { type: 'confirm', validThrough: plainDate('2026-01-31') } as const;
    expect(life.refuses('officer', confirm)).toBe('application.residence-fee-due');
    paysResidence(life).does('officer', confirm);
    expect(life.refuses('officer', { type: 'land', on: plainDate('2026-02-01'), where: 'portal' })).toBe(
      'application.landing-to-come',
    );
    life.does(
      'officer',
      { type: 'land', on: plainDate('2025-06-01'), where: 'portal' },
      { after: 150 * DAY },
    );
    expect(life.now).toMatchObject({ status: 'landed', landedOn: '2025-06-01', decidedBy: 'officer.one' });
    expect(foldApplication(life.history)).toEqual(life.now);
    expect(wrongInApplication(life.history)).toEqual([]);
    // 950 + 85 with the application, 575 for the right of permanent residence: fees of 2024-04-30.
    expect(balanceOf(life.now.ledger)).toBe(950 + 85 + 575);
  });

  test('one that is not complete goes back with the exact list and every dollar', () => {
    const life = claimed();
    life.does('officer', {
      type: 'returnIncomplete',
      missing: [
        { code: 'document-missing', what: 'principal/medical', note: 'The sheet is of somebody else.' },
      ],
    });
    expect(life.now).toMatchObject({
      status: 'returned',
      missing: [
        { code: 'document-missing', what: 'principal/medical', note: 'The sheet is of somebody else.' },
      ],
    });
    expect(balanceOf(life.now.ledger)).toBe(0);
    expect(life.refuses('candidate', { type: 'withdraw', reason: null })).toBe('application.closed');
  });

  test('the processing fee comes back on withdrawal only before processing has begun', () => {
    const early = submitted().does('candidate', { type: 'withdraw', reason: 'Another country' });
    expect(balanceOf(early.now.ledger)).toBe(0);
    const late = paysResidence(inProcess()).does('representative', { type: 'withdraw', reason: null });
    // The right of permanent residence fee is repaid to whoever does not land (IRPR s. 303(4)).
    expect(balanceOf(late.now.ledger)).toBe(950 + 85);
  });

  test('a refusal keeps the processing fee, repays the other, and names its grounds', () => {
    const life = paysResidence(inProcess());
    const refuse = {
      type: 'refuse',
      grounds: [{ provision: 'irpr.87.1', text: 'Less than a year of work.' }],
      misrepresentation: false,
      inCanada: true,
      withoutFairness: null,
    } as const;
    expect(life.refuses('officer', { ...refuse, grounds: [...refuse.grounds] })).toBe(
      'application.not-heard',
    );
    const letter = newId();
    life.does('officer', {
      type: 'sendFairness',
      letter,
      grounds: [...refuse.grounds],
      lastDay: plainDate('2025-03-01'),
    });
    expect(life.refuses('officer', { ...refuse, grounds: [...refuse.grounds] })).toBe(
      'application.not-heard',
    );
    life.does('candidate', { type: 'answerFairness', letter, text: 'Here is another letter.', files: [] });
    life.does('officer', { ...refuse, grounds: [...refuse.grounds] });
    expect(life.now).toMatchObject({ status: 'refused', bar: null, grounds: refuse.grounds });
    expect(balanceOf(life.now.ledger)).toBe(950 + 85);
  });

  test.each([
    ['candidate', 'application.not-for-role'],
    ['system', 'application.not-for-role'],
    ['programOffice', 'application.not-for-role'],
  ] as const)('the %s never refuses', (role, code) => {
    const action = {
      type: 'refuse',
      grounds: GROUND,
      misrepresentation: false,
      inCanada: true,
      withoutFairness: 'x',
    } as const;
    expect(inProcess().refuses(role, { ...action, grounds: [...GROUND] })).toBe(code);
  });

  test('the system proposes approval only, and finds no track failed', () => {
    const life = inProcess();
    expect(life.refuses('system', { type: 'propose', outcome: 'refuse', grounds: GROUND })).toBe(
      'application.only-officers-refuse',
    );
    expect(life.refuses('system', { type: 'track', track: 'security', result: 'failed' })).toBe(
      'application.only-officers-refuse',
    );
    expect(life.refuses('system', { type: 'propose', outcome: 'approve', grounds: [] })).toBe(
      'application.track-open',
    );
    expect(passed().refuses('system', { type: 'propose', outcome: 'approve', grounds: [] })).toBe(
      'application.qualifications-open',
    );
  });
});

describe('a finding of misrepresentation', () => {
  const finding = {
    type: 'refuse',
    grounds: GROUND,
    misrepresentation: true,
    withoutFairness: 'urgent',
  } as const;
  const heard = () => {
    const life = inProcess();
    const letter = newId();
    life.does('officer', { type: 'sendFairness', letter, grounds: GROUND, lastDay: plainDate('2025-03-01') });
    return { life, letter };
  };

  test('needs its ground, and that the person was heard, whatever the officer says', () => {
    const life = inProcess();
    expect(life.refuses('officer', { ...finding, grounds: GROUND, inCanada: false })).toBe(
      'application.not-heard',
    );
    const { life: other } = heard();
    expect(
      other.refuses('officer', {
        ...finding,
        inCanada: false,
        grounds: [{ provision: 'irpa.36', text: 'x' }],
      }),
    ).toBe('application.finding-without-ground');
  });

  test('whoever does not answer was heard when the period is over, not before', () => {
    const { life } = heard();
    const refuse = { ...finding, grounds: GROUND, inCanada: false };
    life.at = at('2025-03-02T04:59:59.999999Z');
    expect(life.refuses('officer', refuse)).toBe('application.not-heard');
    life.at = at('2025-03-02T05:00:00Z');
    expect(life.refuses('officer', refuse)).toBe(null);
  });

  test('outside Canada the five years begin with the decision', () => {
    const { life, letter } = heard();
    life.does('candidate', { type: 'answerFairness', letter, text: 'No.', files: [] });
    life.does('officer', { ...finding, grounds: GROUND, inCanada: false });
    const day = legalDay(life.at);
    const bar = barOf(life.now);
    expect(bar).toEqual({ from: day, until: day.replace('2025', '2030') });
    expect(bar && isBarred(bar, plainDate(day.replace('2025', '2030')))).toBe(false);
    expect(bar && isBarred(bar, plainDate('2029-12-31'))).toBe(true);
    expect(life.refuses('officer', { type: 'recordRemoval', on: day })).toBe('application.no-finding');
  });

  test('inside Canada they begin when the removal order is enforced', () => {
    const { life, letter } = heard();
    life.does('candidate', { type: 'answerFairness', letter, text: 'No.', files: [] });
    life.does('officer', { ...finding, grounds: GROUND, inCanada: true });
    expect(barOf(life.now)).toEqual({ from: null, until: null });
    expect(isBarred({ from: null, until: null }, plainDate('2099-01-01'))).toBe(true);
    life.does('officer', { type: 'recordRemoval', on: plainDate('2025-07-01') });
    expect(barOf(life.now)).toEqual({ from: '2025-07-01', until: '2030-07-01' });
  });
});

describe('the period to apply', () => {
  test('an application is made through the sixtieth day, and not after it', () => {
    const life = completed();
    life.at = at('2025-04-05T03:59:59.999999Z');
    expect(applicationDeadlines(life.now, life.at).submission?.lastDay).toBe('2025-04-04');
    expect(life.refuses('candidate', { type: 'submit', declaredTrue: true })).toBe(null);
    life.at = at('2025-04-05T04:00:00Z');
    expect(life.refuses('candidate', { type: 'submit', declaredTrue: true })).toBe('invitation.period-over');
    expect(nextApplicationDue(life.now, life.at)).toEqual({
      action: { type: 'lapse', why: 'expired' },
      at: life.at,
    });
    life.does('system', { type: 'lapse', why: 'expired' });
    expect(life.now).toMatchObject({ status: 'lapsed', why: 'expired' });
    expect(balanceOf(life.now.ledger)).toBe(0);
  });

  test('an outage that was recorded in time makes it longer', () => {
    const life = completed();
    const outage = {
      id: newId(),
      at: at('2025-03-12T12:00:00Z'),
      by: { role: 'administrator' as const, account: 'a' },
      action: {
        id: newId(),
        from: at('2025-03-10T12:00:00Z'),
        to: at('2025-03-12T12:00:00Z'),
        reason: 'Test',
      },
    };
    expect(applicationDeadlines(life.now, outage.at, [outage]).submission).toMatchObject({
      lastDay: '2025-04-07',
      days: 3,
    });
    expect(applicationDeadlines(life.now, outage.at - 1, [outage]).submission).toMatchObject({
      lastDay: '2025-04-04',
      days: 0,
    });
  });

  test('nothing can be invited before Express Entry, nor applied for before the invitation', () => {
    const life = inProgress();
    life.state = null;
    const start = {
      type: 'start',
      profileId: 1,
      roundId: 1,
      program: 'CEC',
      category: null,
      crs: 1,
      facts: engineerFacts(),
    } as const;
    expect(life.refuses('candidate', { ...start, invitedAt: at('2014-12-31T12:00:00Z') })).toBe(
      'action.before-express-entry',
    );
    expect(life.refuses('candidate', { ...start, invitedAt: life.at + 1 })).toBe('action.out-of-order');
  });
});

describe('what is asked while it is in process', () => {
  test('biometrics have the thirty days of the letter', () => {
    const life = inProcess();
    const request = newId();
    const items = [{ person: 'principal', slot: null, text: 'Give your biometrics.' }];
    life.does('officer', { type: 'request', request, kind: 'biometrics', items, lastDay: null });
    const sent = legalDay(life.at);
    expect(sent).toBe('2025-02-03');
    expect(applicationDeadlines(life.now, life.at).requests[request]?.lastDay).toBe('2025-03-05');
    expect(
      life.refuses('officer', { type: 'request', request: newId(), kind: 'documents', items, lastDay: null }),
    ).toBe('application.last-day-missing');
    expect(
      life.refuses('officer', { type: 'request', request: newId(), kind: 'documents', items, lastDay: sent }),
    ).toBe('application.last-day-over');
    expect(
      life.refuses('officer', {
        type: 'request',
        request,
        kind: 'documents',
        items,
        lastDay: plainDate('2025-05-01'),
      }),
    ).toBe('action.id-reused');
  });

  test('an answer is taken once, while its period runs, and the request is closed by an officer', () => {
    const life = inProcess();
    const request = newId();
    const items = [
      { person: 'principal', slot: 'principal/work-letter/jobs.0', text: 'A letter with your duties.' },
    ];
    life.does('officer', {
      type: 'request',
      request,
      kind: 'documents',
      items,
      lastDay: plainDate('2025-03-01'),
    });
    const answer = {
      type: 'answerRequest',
      request,
      text: null,
      files: [{ slot: 'principal/work-letter/jobs.0', file: newId() }],
    } as const;
    expect(life.refuses('candidate', { ...answer, files: [] })).toBe('application.answer-empty');
    expect(life.refuses('candidate', { ...answer, request: newId(), files: [...answer.files] })).toBe(
      'application.nothing-asked',
    );
    const before = life.at;
    life.at = at('2025-03-02T05:00:00Z');
    expect(life.refuses('candidate', { ...answer, files: [...answer.files] })).toBe(
      'application.answer-late',
    );
    life.at = before;
    for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security'] as const) {
      life.does('officer', { type: 'track', track, result: track === 'medical' ? 'notRequired' : 'passed' });
    }
    expect(life.refuses('officer', { type: 'approve' })).toBe('application.request-open');
    life.does('candidate', { ...answer, files: [...answer.files] });
    expect(life.refuses('candidate', { ...answer, files: [...answer.files] })).toBe('application.answered');
    life.does('officer', { type: 'closeRequest', request, outcome: 'satisfied' });
    expect(life.refuses('officer', { type: 'closeRequest', request, outcome: 'satisfied' })).toBe(
      'application.answered',
    );
    expect(life.refuses('officer', { type: 'approve' })).toBe(null);
  });
});

describe('an order of the Governor in Council', () => {
  test('suspends, keeps what was, and lets the person answer and leave', () => {
    const life = passed().does('officer', { type: 'approve' });
    const before = life.now;
    life.does('programOffice', { type: 'suspend', order: 'Order 2026-1' });
    expect(life.refuses('officer', { type: 'approve' })).toBe('application.suspended');
    life.does('candidate', { type: 'reportChange', about: 'family', text: 'We married.' });
    life.does('programOffice', { type: 'resume', order: 'Order 2026-2' });
    expect(life.now).toMatchObject({
      status: 'approved',
      decidedBy: 'officer.one',
      changes: [{ about: 'family' }],
    });
    expect({ ...life.now, changes: [], lastAt: 0 }).toEqual({ ...before, changes: [], lastAt: 0 });
  });

  test.each([
    [true, 0],
    [false, 950 + 85],
  ])('a termination repays the fees as the order says: %s', (repayFees, left) => {
    const life = paysResidence(inProcess());
    life.does('programOffice', { type: 'terminate', order: 'Order 2026-1', repayFees });
    expect(life.now).toMatchObject({ status: 'terminated', order: 'Order 2026-1' });
    expect(balanceOf(life.now.ledger)).toBe(left);
  });
});

describe('the file of an officer', () => {
  test('has one officer, who alone works on it', () => {
    const life = claimed();
    expect(life.refuses('officer', { type: 'claim' }, 'officer.two')).toBe('application.claimed');
    expect(life.refuses('officer', { type: 'claim' })).toBe('application.claimed-already');
    expect(life.refuses('officer', { type: 'findComplete' }, 'officer.two')).toBe('application.claimed');
    life.does('officer', { type: 'handOver', officer: 'officer.two', reason: 'Leave' });
    expect(life.refuses('officer', { type: 'findComplete' })).toBe('application.claimed');
    life.does('officer', { type: 'release', reason: 'Not mine' }, { account: 'officer.two' });
    expect(life.refuses('officer', { type: 'findComplete' })).toBe('application.unclaimed');
  });

  test('waits while it is on hold, until the day that was said', () => {
    const life = claimed().does('officer', {
      type: 'hold',
      reason: 'Waits for a partner',
      until: plainDate('2025-03-01'),
    });
    expect(life.refuses('officer', { type: 'findComplete' })).toBe('application.held');
    expect(nextApplicationDue(life.now, life.at)).toEqual({
      action: { type: 'endHold' },
      at: at('2025-03-02T05:00:00Z'),
    });
    life.does('system', { type: 'endHold' });
    expect(life.refuses('officer', { type: 'endHold' })).toBe('application.not-held');
    life.does('officer', { type: 'findComplete' });
  });
});

describe('what is missing', () => {
  test('of an application just begun everything is, and of a complete one nothing', () => {
    const life = inProgress();
    const codes = lacksOf(life.now, life.at).map(({ code, what }) =>
      what === null ? code : `${code} ${what}`,
    );
    expect(codes).toEqual([
      'member-missing principal',
      'mailing-address-missing',
      'addresses-gap',
      'history-gap',
      ...Array.from({ length: 9 }, () => 'background-missing principal'),
      'representative-unsaid',
      'document-missing principal/passport',
      'document-missing principal/language-results/languageTests.0',
      'document-missing principal/work-letter/jobs.0',
      'document-missing principal/proof-of-funds-exemption-letter',
      'document-missing principal/police-certificate/IN',
      'fees-unpaid',
    ]);
    expect(life.refuses('candidate', { type: 'submit', declaredTrue: true })).toBe('application.incomplete');
    expect(lacksOf(completed().now, completed().at)).toEqual([]);
  });

  test('a fact nobody declared is asked for once, and nothing is taken as zero', () => {
    const life = inProgress(
      engineerFacts({ children: undefined, spouse: undefined, maritalStatus: undefined }),
    );
    const facts = lacksOf(life.now, life.at).filter(({ code }) => code === 'fact-missing');
    expect(facts.map(({ what }) => what)).toEqual(expect.arrayContaining(['spouse', 'children']));
    expect(new Set(facts.map(({ what }) => what)).size).toBe(facts.length);
  });

  test('a document is good on the day of submission, or it is said why not', () => {
    const life = inProgress();
    const passport = newId();
    life.does('candidate', { type: 'attach', slot: 'principal/passport', file: passport });
    const stateOf = () =>
      documentsOwed(life.now, life.at).find(({ owed }) => owed.key === 'principal/passport')?.state;
    expect(stateOf()).toBe('undated');
    life.does('candidate', { type: 'detach', slot: 'principal/passport', file: passport });
    expect(stateOf()).toBe('missing');
    life.does('candidate', {
      type: 'attach',
      slot: 'principal/passport',
      file: newId(),
      expiresOn: plainDate('2025-02-02'),
    });
    expect(stateOf()).toBe('expired');
    life.does('candidate', {
      type: 'attach',
      slot: 'principal/passport',
      file: newId(),
      expiresOn: plainDate('2030-02-02'),
    });
    expect(stateOf()).toBe('received');
  });

  test('the officer sees the same list, with what is in question', () => {
    const life = claimed();
    expect(lacksOf(life.now, life.at)).toEqual([]);
    life.does('officer', {
      type: 'questionDocument',
      slot: 'principal/passport',
      reason: 'A page is cut off.',
    });
    expect(lacksOf(life.now, life.at)).toMatchObject([
      { code: 'document-in-question', what: 'principal/passport' },
    ]);
    expect(life.refuses('system', { type: 'findComplete' })).toBe('application.incomplete');
    life.does('officer', { type: 'acceptDocument', slot: 'principal/passport' });
    expect(lacksOf(life.now, life.at)).toEqual([]);
  });
});
