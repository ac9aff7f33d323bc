import { dayInWords, type PlainDate } from '@openentry/law';
import type { BackgroundQuestion } from '../application/form/form.ts';
import type { Values } from './texts.en.ts';

const day = (value: string | number | undefined): string => dayInWords(value as PlainDate, 'en');

/** What the questions of the background section are about. */
export const questions: Readonly<Record<BackgroundQuestion, string>> = {
  convicted: 'convictions',
  arrested: 'arrests and charges',
  refusedVisa: 'visas or entry refused',
  deported: 'removals and orders to leave',
  militaryOrPolice: 'service in military, police or security forces',
  violence: 'violence, war crimes and organizations that use them',
  governmentPost: 'government positions',
  illness: 'serious illness or disorder',
  previousApplication: 'earlier applications to Canada',
};

/** English words of what an application lacks; `v.what` is already in words. `lacks.fr.ts` has the same shape. */
export const en = {
  'fact-missing': (v: Values) => `Not declared yet: ${v.what}.`,
  'document-missing': (v: Values) => `Missing document: ${v.what}.`,
  'document-expired': (v: Values) => `Not recent enough, or no longer valid: ${v.what}. Send a newer one.`,
  'document-undated': (v: Values) => `Give the day on which it was issued or expires: ${v.what}.`,
  'document-in-question': (v: Values) => `An officer asked about this document: ${v.what}.`,
  'fees-unpaid': (v: Values) => `Of the fees of $${v.due}, $${v.paid} were paid.`,
  'member-missing': (v: Values) => `The form says nothing yet of: ${v.what}.`,
  'birth-differs': (v: Values) => `The day of birth in the form is not the one declared: ${v.what}.`,
  'mailing-address-missing': () => 'Give a mailing address.',
  'addresses-gap': (v: Values) => `No address is given from ${day(v.from)} to ${day(v.to)}.`,
  'history-gap': (v: Values) => `The personal history says nothing from ${day(v.from)} to ${day(v.to)}.`,
  'background-missing': (v: Values) => `Answer the question about ${v.question}: ${v.what}.`,
  'background-details-missing': (v: Values) =>
    `The question about ${v.question} was answered yes: say what happened (${v.what}).`,
  'representative-unsaid': () => 'Say who represents you, or that nobody does.',
};

export type LackTexts = typeof en;
