import {
  applicationDeadlines,
  instantInWords,
  type Lack,
  lacksOf,
  lackText,
  legalDay,
  namesIn,
  permittedApplication,
} from '@openentry/cases';
import { dayInWords } from '@openentry/law';
import { isoMicroseconds, type LoadedApplication, outagesOf } from '@openentry/server';
import type { Work } from '../office/database.ts';
import { numberText, said } from '../output/language.ts';
import type { Page } from '../output/page.ts';
import { applicationText } from './text.ts';

const ROLES = ['candidate', 'officer', 'programOffice', 'system'] as const;

/** An application with everything that a look at it shows. */
export interface SeenApplication {
  readonly loaded: LoadedApplication;
  readonly lacks: readonly Lack[];
  readonly next: Readonly<Record<(typeof ROLES)[number], readonly string[]>>;
  readonly submitThrough: string | null;
  readonly at: number;
}

/** Looks at an application as of an instant. */
export async function seenOf({ db }: Work, loaded: LoadedApplication, at: number): Promise<SeenApplication> {
  const outages = await outagesOf(db);
  const { state } = loaded;
  const officer = 'work' in state ? state.work.officer : null;
  const may = (role: (typeof ROLES)[number]): readonly string[] =>
    permittedApplication(state, { role, account: officer ?? role }, at, outages);
  return {
    loaded,
    // What was handed in is complete or not by its own day, whatever the day is now.
    lacks: ['inProgress', 'received', 'inProcess'].includes(state.status) ? lacksOf(state, at) : [],
    next: {
      candidate: may('candidate'),
      officer: may('officer'),
      programOffice: may('programOffice'),
      system: may('system'),
    },
    submitThrough: applicationDeadlines(state, at, outages).submission?.lastDay ?? null,
    at,
  };
}

/** The same for programs: the whole state, with what was done. */
export function applicationJson({ loaded, lacks, next, submitThrough }: SeenApplication) {
  const { applicationId, candidateId, profileId, poolId, version, state, history } = loaded;
  return {
    id: applicationId,
    candidate: candidateId,
    profile: profileId,
    pool: poolId,
    version,
    submitThrough,
    state,
    lacks,
    history: history.map(({ id, at, by, action }) => ({ id, at: isoMicroseconds(at), by, action })),
    next,
  };
}

/** Where an application stands, what is lacking, what was done and what can be done. */
export function addApplication(
  page: Page,
  { loaded, lacks, next, submitThrough, at }: SeenApplication,
): void {
  const { language } = page;
  const text = applicationText(language);
  const names = namesIn(language);
  const { state } = loaded;
  const when = (instant: number): string => instantInWords(instant, language);
  page.heading(text.title(loaded.applicationId, names.applicationStatuses[state.status]));
  const handed = 'work' in state ? state : null;
  const paid = state.ledger.reduce(
    (sum, { movement, dollars }) => sum + (movement === 'paid' ? dollars : -dollars),
    0,
  );
  page.pairs(
    [
      [text.profile, String(loaded.profileId)],
      [text.program, state.invitation.program],
      [text.started, when(state.startedAt)],
      ...(submitThrough === null
        ? []
        : ([
            [text.submitThrough, dayInWords(submitThrough as ReturnType<typeof legalDay>, language)],
          ] as const)),
      ...(handed === null
        ? []
        : ([
            [text.received, when(handed.receivedAt)],
            ...(handed.completeAt === null ? [] : ([[text.complete, when(handed.completeAt)]] as const)),
            [text.officer, handed.work.officer ?? text.nobody],
            ...(handed.work.held === null
              ? []
              : ([
                  [
                    text.held,
                    handed.work.held.until === null
                      ? when(handed.work.held.at)
                      : text.heldUntil(dayInWords(handed.work.held.until, language)),
                  ],
                ] as const)),
          ] as const)),
      [text.paid, text.dollars(numberText(paid, language))],
    ],
    2,
  );
  const colon = language === 'fr' ? ' :' : ':';
  if (['inProgress', 'received', 'inProcess'].includes(state.status)) {
    page.text(`${text.lacks}${colon}`, 2);
    if (lacks.length === 0) page.item('-', text.lacksNothing, 4);
    for (const lack of lacks) page.item('-', lackText(lack, state, at, language), 4);
  }
  page.text(`${text.history}${colon}`, 2);
  for (const { at: done, by, action } of loaded.history) {
    const what = names.applicationActions[action.type];
    page.item('-', text.done(what, by.account, names.roles[by.role], when(done)), 4);
  }
  page.text(`${text.next}${colon}`, 2);
  for (const role of ROLES) {
    const actions = next[role].map(
      (type) => names.applicationActions[type as keyof typeof names.applicationActions],
    );
    page.item(
      '-',
      said(names.roles[role], actions.length === 0 ? text.nothing : actions.join(', '), language),
      4,
    );
  }
}
