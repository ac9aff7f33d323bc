import { type Facts, historyFrom, membersOf, readFacts, rulesetOn } from '@openentry/law';
import type { ApplicationAction } from '../../src/application/actions.ts';
import { applyApplication } from '../../src/application/fold.ts';
import { BACKGROUND, type Form } from '../../src/application/form/form.ts';
import { accountOf } from '../../src/application/ledger.ts';
import { documentsOwed } from '../../src/application/owed.ts';
import type { ApplicationState } from '../../src/application/state.ts';
import type { Role } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { newId } from './profiles.ts';
import { at, DAY, HOUR } from './times.ts';

export const INVITED_AT = at('2025-02-03T15:00:00Z');
export const OFFICER = 'officer.one';

/** An invented engineer in Canada, alone, of whom everything is known. */
export function engineerFacts(change: Record<string, unknown> = {}): Facts {
  const read = readFacts({
    schema: 'facts/2',
    dateOfBirth: '1993-08-14',
    citizenships: ['IN'],
    residences: [
      { country: 'IN', start: '1993-08-14', end: '2020-08-20' },
      { country: 'CA', start: '2020-08-21', end: null },
    ],
    maritalStatus: 'single',
    firstOfficialLanguage: 'en',
    languageTests: [
      { test: 'ielts', date: '2024-09-01', listening: 8, reading: 7.5, writing: 7.5, speaking: 7.5 },
    ],
    credentials: [],
    jobs: [
      {
        noc: { '2021': '21231' },
        country: 'CA',
        employerCountry: 'CA',
        employer: 'Fictional Software',
        start: '2022-06-01',
        end: null,
        hoursPerWeek: 37.5,
        paid: true,
        selfEmployed: false,
        authorised: true,
        duringFullTimeStudy: false,
        dutiesPerformed: true,
      },
    ],
    spouse: null,
    children: [],
    settlementFunds: 5000,
    relativesInCanada: [],
    certificateOfQualification: null,
    nomination: null,
    jobOffers: [],
    workAuthorisation: null,
    intendedProvince: 'ON',
    militaryService: null,
    inadmissibleForMisrepresentation: false,
    representative: false,
    ...change,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export const recordedApplication = <A extends ApplicationAction>(
  action: A,
  instant: number,
  role: Role,
  account = role === 'officer' ? OFFICER : `an account of ${role}`,
): Recorded<A> => ({ id: newId(), at: instant, by: { role, account }, action });

export const started = (facts: Facts = engineerFacts()): ApplicationAction => ({
  type: 'start',
  profileId: 4711,
  roundId: 7,
  program: 'CEC',
  category: null,
  crs: 480,
  invitedAt: INVITED_AT,
  facts,
});

/** A form in which nothing is missing for everybody in the facts, on a day. */
export function completeForm(facts: Facts, instant: number): Form {
  const on = legalDay(instant);
  const law = rulesetOn(on);
  const from = historyFrom(law);
  const members = membersOf(facts, law);
  const here = {
    street: '1 Example Street',
    city: 'Ottawa',
    region: 'Ontario',
    postalCode: 'K1A 0A1',
    country: 'CA',
  };
  return {
    schema: 'application/1',
    people: members.map(({ person, dateOfBirth }) => ({
      person,
      familyName: 'Example',
      givenNames: 'Person',
      dateOfBirth: dateOfBirth ?? law.on,
      countryOfBirth: 'IN',
      nationalities: ['IN'],
      passport: null,
    })),
    mailingAddress: here,
    addresses: [{ ...here, from, to: null }],
    history: [{ from, to: null, kind: 'work', what: 'Software', city: 'Ottawa', country: 'CA' }],
    travel: [],
    relatives: [],
    background: members.map(({ person }) => ({
      person,
      answers: Object.fromEntries(BACKGROUND.map((question) => [question, { yes: false, details: null }])),
    })),
    representative: null,
  };
}

/** Everything that makes an application complete, as its candidate would do it. */
export function toComplete(state: ApplicationState, instant: number): ApplicationAction[] {
  const on = legalDay(instant);
  const files = documentsOwed(state, instant)
    .filter(({ owed, attachments }) => owed.due === 'withApplication' && attachments.length === 0)
    .map(
      ({ owed }): ApplicationAction => ({
        type: 'attach',
        slot: owed.key,
        file: newId(),
        ...(owed.subject?.kind === 'test' ? {} : { issuedOn: on }),
        expiresOn: legalDay(instant + 400 * DAY),
      }),
    );
  const lines = accountOf(state, instant).fees.lines.filter(({ mayBePaidLater }) => !mayBePaidLater);
  return [
    { type: 'edit', form: completeForm(state.facts, instant) },
    ...files,
    {
      type: 'pay',
      payment: newId(),
      reference: 'receipt-1',
      lines: lines.map(({ kind, person, dollars }) => ({ kind, person, dollars: dollars ?? 0 })),
    },
  ];
}

/** A life of an application: what happened, and where it stands. */
export class Life {
  state: ApplicationState | null = null;
  at: number;
  readonly history: Recorded<ApplicationAction>[] = [];

  constructor(from = INVITED_AT + HOUR) {
    this.at = from;
  }

  /** Does something that must be allowed. */
  does(
    role: Role,
    action: ApplicationAction,
    { after = HOUR, account }: { after?: number; account?: string } = {},
  ): this {
    this.at += after;
    const recorded = recordedApplication(action, this.at, role, account);
    const applied = applyApplication(this.state, recorded);
    if (!applied.ok) {
      throw new Error(
        `${action.type} in ${this.state?.status}: ${applied.refusal.code} ${JSON.stringify(applied.refusal.values)}`,
      );
    }
    this.state = applied.state;
    this.history.push(recorded);
    return this;
  }

  /** Why something is refused now; null where it would be recorded. */
  refuses(role: Role, action: ApplicationAction, account?: string): string | null {
    const applied = applyApplication(this.state, recordedApplication(action, this.at, role, account));
    return applied.ok ? null : applied.refusal.code;
  }

  get now(): ApplicationState {
    if (this.state === null) throw new Error('Nothing has happened');
    return this.state;
  }
}

export function inProgress(facts?: Facts): Life {
  return new Life().does('candidate', started(facts));
}

export function completed(facts?: Facts): Life {
  const life = inProgress(facts);
  for (const action of toComplete(life.now, life.at)) life.does('candidate', action, { after: 1000 });
  return life;
}

export const submitted = (facts?: Facts): Life =>
  completed(facts).does('candidate', { type: 'submit', declaredTrue: true });

export const claimed = (facts?: Facts): Life => submitted(facts).does('officer', { type: 'claim' });

export const inProcess = (facts?: Facts): Life => claimed(facts).does('officer', { type: 'findComplete' });

/** Every track is passed: nothing stands in the way of an approval. */
export function passed(facts?: Facts): Life {
  const life = inProcess(facts);
  for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security'] as const) {
    life.does('officer', { type: 'track', track, result: 'passed' });
  }
  return life;
}

/** Pays the right of permanent residence fee. */
export function paysResidence(life: Life): Life {
  const lines = accountOf(life.now, life.at)
    .fees.lines.filter(({ kind }) => kind === 'rprf')
    .map(({ kind, person, dollars }) => ({ kind, person, dollars: dollars ?? 0 }));
  return life.does('candidate', { type: 'pay', payment: newId(), reference: 'receipt-2', lines });
}
