import { type Bilingual, type Coverage, citedInstruments, coverage } from '@openentry/law';
import type { Context } from '../context.ts';
import { said, textOf } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import type { LawText } from './text.en.ts';
import { lawText } from './text.ts';

export interface JsonOptions {
  readonly json?: boolean;
}

const INDENT = 2;
const GRADES = ['L', 'T', 'P', 'S', 'I'] as const;

/** How many instruments have each grade. */
function instrumentGrades(): Record<(typeof GRADES)[number], number> {
  const count = { L: 0, T: 0, P: 0, S: 0, I: 0 };
  for (const { instrument } of citedInstruments()) count[instrument.grade]++;
  return count;
}

function periodText({ from, until }: Coverage['gaps'][number], text: LawText['coverage']): string {
  if (from !== null && until !== null) return text.between(from, until);
  if (from !== null) return text.from(from);
  return until === null ? text.always : text.until(until);
}

function showGaps({ gaps }: Coverage, text: LawText['coverage'], page: Page): void {
  const { language } = page;
  page.heading(text.gaps);
  for (const gap of gaps) {
    const grade = textOf(language).law.grade(gap.grade);
    page.item('-', said(periodText(gap, text), gap.what[language], language), INDENT);
    page.text(`${text.consequence} ${gap.consequence[language]} (${grade})`, INDENT * 2);
  }
}

/** `openentry law coverage`: what is encoded of the law, how well supported, and what is not known. */
export function coverageCommand({ language }: Context, { json }: JsonOptions): void {
  const covered = coverage();
  const grades = instrumentGrades();
  if (json) {
    printJson({ ...covered, instruments: grades });
    return;
  }
  const text = lawText(language).coverage;
  const page = createPage(language);
  page.text(text.title, 0, 0, 'bold');
  page.text(text.dates(covered.from, covered.verifiedThrough));
  const counted = GRADES.map((grade) => `${grade} ${grades[grade]}`).join(', ');
  page.text(text.instruments(citedInstruments().length, counted));
  page.text(textOf(language).law.grades, 0, INDENT);
  for (const { title, modelled, notModelled } of covered.areas) {
    page.heading(title[language]);
    page.text(`${text.modelled} ${modelled[language]}`, INDENT);
    page.text(`${text.notModelled} ${notModelled[language]}`, INDENT);
  }
  showGaps(covered, text, page);
  page.heading(text.policies);
  for (const { id, question, choices, default: choice, grade } of covered.policies) {
    const answer: Bilingual | undefined = choices[choice];
    page.item('-', `${question[language]} ${answer?.[language] ?? choice}`, INDENT);
    page.text(`${id}, ${textOf(language).law.grade(grade)}`, INDENT * 2, 0, 'dim');
  }
  page.heading(text.withoutValues);
  for (const [id, why] of Object.entries(covered.withoutValues)) {
    page.item('-', said(id, why[language], language), INDENT);
  }
  printPage(page);
}
