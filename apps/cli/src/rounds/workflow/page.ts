import {
  instantInWords,
  namesIn,
  permittedRound,
  type RoundActionType,
  type RoundState,
} from '@openentry/cases';
import type { Language } from '@openentry/law';
import { type LoadedRound, roundNameOf } from '@openentry/server';
import { numberText } from '../../output/language.ts';
import type { Page } from '../../output/page.ts';
import { workflowText } from './text.ts';

/** Somebody of the office who has done nothing yet: what they may do next is what anyone else may. */
const ANYBODY = { role: 'programOffice', account: '' } as const;

type Row = readonly [string, string];

function outcomeRows(state: RoundState, language: Language): Row[] {
  const { round: text } = workflowText(language);
  const outcome = 'outcome' in state ? state.outcome : null;
  if (outcome === null) return [];
  const { members, invited, cutoff, tieBreak } = outcome;
  return [
    [text.members, text.membersOf(numberText(members, language))],
    [text.invited, numberText(invited, language)],
    ...(cutoff === null ? [] : [[text.cutoff, numberText(cutoff, language)] as const]),
    ...(tieBreak === null ? [] : [[text.tieBreak, instantInWords(tieBreak, language)] as const]),
    ...('corrections' in state && state.corrections.length > 0
      ? [[text.corrected, numberText(state.corrections.length, language)] as const]
      : []),
  ];
}

function rowsOf(state: RoundState, language: Language): Row[] {
  const { round: text } = workflowText(language);
  const { kind, category, programs, toInvite, instant } = state.instruction;
  return [
    [text.kind, text.kinds[kind]],
    ...(category === null ? [] : [[text.category, category] as const]),
    [text.programs, programs.join(', ')],
    [text.toInvite, text.atMost(numberText(toInvite, language))],
    [text.instant, instantInWords(instant, language)],
    ...(state.scheduledAt === null
      ? []
      : [[text.scheduled, instantInWords(state.scheduledAt, language)] as const]),
    ...outcomeRows(state, language),
  ];
}

const COMMAND: Readonly<Record<RoundActionType, string>> = {
  plan: 'rounds plan',
  revise: 'rounds revise',
  schedule: 'rounds schedule',
  approve: 'rounds approve',
  execute: 'rounds execute',
  publish: 'rounds publish',
  cancel: 'rounds cancel',
  correct: 'rounds correct',
};

/** The file of a round: where it stands, what was done by whom, what can be done next. */
export function addRound(page: Page, loaded: LoadedRound): void {
  const { language } = page;
  const { round: text } = workflowText(language);
  const { number, state, history } = loaded;
  const names = namesIn(language);
  page.heading(
    text.title(number, roundNameOf(state.instruction)[language], names.roundStatuses[state.status]),
  );
  page.pairs(rowsOf(state, language), 2);
  page.text(`${text.history}${language === 'fr' ? ' :' : ':'}`, 2);
  for (const { at, by, action } of history) {
    const what = names.roundActions[action.type];
    page.item('-', text.done(what, by.account, names.roles[by.role], instantInWords(at, language)), 4);
  }
  // Every instant of the instruction has come for somebody who asks what comes next.
  const next = permittedRound(state, ANYBODY, Number.MAX_SAFE_INTEGER);
  if (next.length > 0) page.text(text.next(next.map((type) => COMMAND[type]).join(', ')), 2);
}
