import type { ApplicationAction, Recorded } from '@openentry/cases';

/** What a person is told about an application; the letters have the words. */
export const APPLICATION_NOTICES = [
  'application.received',
  'application.lapsed',
  'application.complete',
  'application.returned',
  'application.document-questioned',
  'application.requested',
  'application.fairness',
  'application.approved',
  'application.refused',
  'application.confirmed',
  'application.landed',
  'application.withdrawn',
  'application.suspended',
  'application.resumed',
  'application.terminated',
] as const;
export type ApplicationNoticeCode = (typeof APPLICATION_NOTICES)[number];

export interface ApplicationNotice {
  readonly code: ApplicationNoticeCode;
  /** What the letter is found by: `application`, and the request or letter where it is about one. */
  readonly values: Readonly<Record<string, string | number | null>>;
}

const CODES: Readonly<Partial<Record<ApplicationAction['type'], ApplicationNoticeCode>>> = {
  submit: 'application.received',
  lapse: 'application.lapsed',
  findComplete: 'application.complete',
  returnIncomplete: 'application.returned',
  questionDocument: 'application.document-questioned',
  request: 'application.requested',
  sendFairness: 'application.fairness',
  approve: 'application.approved',
  refuse: 'application.refused',
  confirm: 'application.confirmed',
  land: 'application.landed',
  withdraw: 'application.withdrawn',
  suspend: 'application.suspended',
  resume: 'application.resumed',
  terminate: 'application.terminated',
};

/** What an action means to the person; null where they need not be written to about it. */
export function applicationNoticeOf(
  applicationId: string,
  { id, action }: Recorded<ApplicationAction>,
): ApplicationNotice | null {
  const code = CODES[action.type];
  if (code === undefined) return null;
  const about =
    action.type === 'request'
      ? { request: action.request }
      : action.type === 'sendFairness'
        ? { letter: action.letter }
        : action.type === 'questionDocument'
          ? { slot: action.slot }
          : {};
  return { code, values: { application: applicationId, action: id, ...about } };
}
