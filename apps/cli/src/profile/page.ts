import { deadlinesOf, instantInWords, namesIn } from '@openentry/cases';
import { dayInWords, provinceText } from '@openentry/law';
import { numberText, said } from '../output/language.ts';
import type { Page } from '../output/page.ts';
import { ROLES, type SeenProfile } from './look.ts';
import { profileText } from './text.ts';

type Row = readonly [string, string];

/** Where a profile stands, its deadlines, what was done and what can be done. */
export function addProfile(page: Page, seen: SeenProfile): void {
  const { language } = page;
  const text = profileText(language);
  const names = namesIn(language);
  const { loaded, next } = seen;
  page.heading(text.title(loaded.profileId, names.profileStatuses[loaded.state.status]));
  page.pairs([...factsOf(page, seen), ...deadlineRows(page, seen)], 2);
  page.text(`${text.history}${language === 'fr' ? ' :' : ':'}`, 2);
  for (const { at, by, action } of loaded.history) {
    const what = names.profileActions[action.type];
    page.item('-', text.done(what, by.account, names.roles[by.role], instantInWords(at, language)), 4);
  }
  page.text(`${text.next}${language === 'fr' ? ' :' : ':'}`, 2);
  for (const role of ROLES) {
    const actions = next[role].map((type) => names.profileActions[type]);
    page.item(
      '-',
      said(names.roles[role], actions.length === 0 ? text.nothing : actions.join(', '), language),
      4,
    );
  }
}

function factsOf({ language }: Page, { loaded, standing }: SeenProfile): Row[] {
  const text = profileText(language);
  const { candidateId, poolId, state } = loaded;
  const rows: Row[] = [
    [text.candidate, String(candidateId)],
    [text.pool, String(poolId)],
  ];
  if ('receivedAt' in state && state.receivedAt !== null) {
    rows.push([text.received, instantInWords(state.receivedAt, language)]);
  }
  const found = standing ?? ('standing' in state ? state.standing : null);
  if (found !== null) {
    const programs = found.programs.length === 0 ? text.noProgram : found.programs.join(', ');
    rows.push([text.standing, text.standingOf(numberText(found.crs, language), programs, found.on)]);
  }
  if (standing !== null && standing.categories.length > 0) {
    rows.push([text.categories, standing.categories.join(', ')]);
  }
  if (standing !== null) rows.push([text.nextLook, standing.nextLook]);
  if ('nomination' in state && state.nomination !== null) {
    const { province, acceptedAt } = state.nomination;
    const name = provinceText(province, language);
    rows.push([text.nomination, acceptedAt === null ? text.waiting(name) : text.accepted(name)]);
  }
  if ('invitation' in state) {
    const { program, crs, issuedAt } = state.invitation;
    const when = instantInWords(issuedAt, language);
    rows.push([text.invitation, text.invited(program, numberText(crs, language), when)]);
  }
  return rows;
}

function deadlineRows({ language }: Page, { loaded, outages, at }: SeenProfile): Row[] {
  const text = profileText(language);
  const deadlines = deadlinesOf(loaded.state, at, outages);
  return (['draft', 'life', 'nomination', 'invitation'] as const).flatMap((name): Row[] => {
    const deadline = deadlines[name];
    if (deadline === null) return [];
    const { until, lastDay, days } = deadline;
    const day = name === 'life' ? instantInWords(until, language) : dayInWords(lastDay, language);
    return [[text.deadlines[name], days === 0 ? day : text.more(day, days)]];
  });
}
