import { historyFrom, membersOf, type PlainDate, rulesetOn } from '@openentry/law';
import { backgroundMissing } from './form/background.ts';
import { gapsIn } from './form/gaps.ts';
import { membersMissing } from './form/members.ts';
import { accountOf } from './ledger.ts';
import { dayOf, documentsOwed } from './owed.ts';
import type { ApplicationState } from './state.ts';

/** Something that an application lacks; the words are in the catalogues. */
export interface Lack {
  readonly code: LackCode;
  /** The person, document, fact or part of the form. */
  readonly what: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export type LackCode =
  | 'fact-missing'
  | 'document-missing'
  | 'document-expired'
  | 'document-undated'
  | 'document-in-question'
  | 'fees-unpaid'
  | 'member-missing'
  | 'birth-differs'
  | 'mailing-address-missing'
  | 'addresses-gap'
  | 'history-gap'
  | 'background-missing'
  | 'background-details-missing'
  | 'representative-unsaid';

const lack = (
  code: LackCode,
  what: string | null = null,
  values: Readonly<Record<string, string | number>> = {},
): Lack => ({ code, what, values });

const DOCUMENT_LACKS = {
  missing: 'document-missing',
  expired: 'document-expired',
  undated: 'document-undated',
  inQuestion: 'document-in-question',
} as const;

function documentLacks(state: ApplicationState, at: number): Lack[] {
  const lacks: Lack[] = [];
  for (const { owed, state: standing } of documentsOwed(state, at)) {
    if (owed.due !== 'withApplication') continue;
    if (standing === 'unknown' && owed.outcome.kind === 'unknown') {
      lacks.push(...owed.outcome.missing.map((fact) => lack('fact-missing', fact)));
    } else if (standing in DOCUMENT_LACKS) {
      lacks.push(lack(DOCUMENT_LACKS[standing as keyof typeof DOCUMENT_LACKS], owed.key));
    }
  }
  return lacks;
}

function feeLacks(state: ApplicationState, at: number): Lack[] {
  const { due, paid } = accountOf(state, at).withApplication;
  if (!due.sum.known) return due.sum.missing.map((fact) => lack('fact-missing', fact));
  return paid >= due.sum.value ? [] : [lack('fees-unpaid', null, { due: due.sum.value, paid })];
}

function formLacks(state: ApplicationState, on: PlainDate): Lack[] {
  const law = rulesetOn(on);
  const { form, facts } = state;
  const members = membersOf(facts, law);
  const from = historyFrom(law);
  const stretches = (
    code: 'addresses-gap' | 'history-gap',
    entries: typeof form.history | typeof form.addresses,
  ) => gapsIn(entries ?? [], from, on).map((gap) => lack(code, null, { from: gap.from, to: gap.to }));
  return [
    ...members.flatMap(({ exists }) =>
      exists.is === null ? exists.missing.map((fact) => lack('fact-missing', fact)) : [],
    ),
    ...membersMissing(form, members).map(({ person, why }) => lack(why, person)),
    ...(form.mailingAddress === undefined ? [lack('mailing-address-missing')] : []),
    ...stretches('addresses-gap', form.addresses),
    ...stretches('history-gap', form.history),
    ...backgroundMissing(form, members, law).map(({ person, question, why }) =>
      lack(why, person, { question }),
    ),
    ...(form.representative === undefined ? [lack('representative-unsaid')] : []),
  ];
}

/**
 * Everything that keeps an application from being complete (IRPR s. 10), in the order in which it is filled in. The
 * candidate's check before submission and the officer's afterwards are this one function.
 */
export function lacksOf(state: ApplicationState, at: number): readonly Lack[] {
  const all = [...formLacks(state, dayOf(state, at)), ...documentLacks(state, at), ...feeLacks(state, at)];
  // Several things may wait for one fact: it is asked for once.
  const asked = new Set<string | null>();
  return all.filter(({ code, what }) => {
    if (code !== 'fact-missing') return true;
    const first = !asked.has(what);
    asked.add(what);
    return first;
  });
}
