import {
  type Ruleset,
  rulesetOn,
  type ShownParameter,
  type ShownPolicy,
  showAt,
  warningsOf,
} from '@openentry/law';
import { showCategory } from '../categories/entry.ts';
import type { Context } from '../context.ts';
import { readDay } from '../input/day.ts';
import { createComplaints } from '../input/problems.ts';
import { readReformFile } from '../input/reform.ts';
import { UsageError } from '../output/error.ts';
import { listed, said, textOf } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { showFactor } from './factor.ts';
import { showTable } from './table.ts';
import type { LawText } from './text.en.ts';
import { lawText } from './text.ts';

export interface ShowOptions {
  readonly on: string;
  readonly json?: boolean;
  readonly reform?: string;
}

/** The path that means the whole law. */
const ALL = 'all';
const INDENT = 2;
const SHOWN_NEAR = 5;

function showParameter(shown: ShownParameter, on: string, text: LawText['show'], page: Page): void {
  const { language } = page;
  page.heading(shown.title[language]);
  const { inForce, previous, next, provision } = shown;
  page.text(`${shown.id}, ${provision.text[language]}`, INDENT, INDENT);
  if (inForce === null) page.text(text.none(on), INDENT);
  else {
    showTable(inForce.table, INDENT * 2, page);
    const since = text.since(inForce.since, inForce.until);
    const named = said(inForce.instrument, inForce.title[language], language);
    page.text(`${listed([named, since], language)}.`, INDENT, INDENT);
    page.text(inForce.citation, INDENT, INDENT);
    page.text(text.source(inForce.source, inForce.grade), INDENT, INDENT);
  }
  if (previous) page.text(text.previous(previous.on, previous.instrument), INDENT, INDENT);
  if (next) page.text(text.next(next.on, next.instrument), INDENT, INDENT);
}

function showPolicy(policy: ShownPolicy, text: LawText['show'], page: Page): void {
  const { language } = page;
  page.heading(policy.question[language]);
  page.text(policy.text[language], INDENT * 2);
  const place = `${policy.id}, ${policy.provision.text[language]}`;
  page.text(listed([place, text.policy(policy.grade)], language), INDENT, INDENT);
}

/** What to say of a path at which there is nothing. */
function nothingAt(path: string, law: Ruleset, { language }: Context): UsageError {
  const text = lawText(language).show;
  if (path.trim() === '') return new UsageError('law.no-path', text.empty);
  const { parameters, policies, factors, categories } = showAt('', law);
  const ids = [
    ...[...parameters, ...policies].map(({ id }) => id),
    ...factors.map(({ code }) => code),
    ...categories.map(({ id }) => `categories.${id}`),
  ];
  const tops = [...new Set(ids.map((id) => id.split('.')[0] ?? id))].sort();
  const words = path
    .toLowerCase()
    .split('.')
    .filter((word) => word.length > 2);
  const near = ids.filter((id) => words.some((word) => id.toLowerCase().includes(word)));
  const said = [
    text.unknown(path.slice(0, 100)),
    ...(near.length > 0 ? [text.near(near.slice(0, SHOWN_NEAR).join(', '))] : []),
  ];
  return new UsageError('law.no-path', [...said, text.tops(tops.join(', '))].join('\n'));
}

/** `openentry law show PATH --on DATE`: values of law as tables, with where they come from. */
export async function showCommand(context: Context, given: string, options: ShowOptions): Promise<void> {
  const { language } = context;
  const { reform: file } = options;
  const complaints = createComplaints();
  // An empty path is a mistake, such as a variable of a script that is not set.
  const path = given === ALL ? '' : given.trim() === '' ? ' ' : given;
  const day = complaints.ofNow(() => readDay(options.on, '--on', language));
  const reform = file === undefined ? undefined : await complaints.of(() => readReformFile(context, file));
  complaints.settle();
  if (day === undefined) return;
  const law = rulesetOn(day, reform ? [reform] : []);
  const shown = showAt(path, law);
  const { parameters, policies, factors, categories } = shown;
  if ([parameters, policies, factors, categories].every(({ length }) => length === 0))
    throw nothingAt(given, law, context);
  if (options.json) {
    printJson({ on: law.on, path: given, warnings: warningsOf(law, language), ...shown });
    return;
  }
  const text = lawText(language).show;
  const page = createPage(language);
  page.text(text.title(law.on), 0, 0, 'bold');
  showWarnings(page, law);
  for (const parameter of parameters) showParameter(parameter, law.on, text, page);
  for (const policy of policies) showPolicy(policy, text, page);
  for (const factor of factors) showFactor(factor, lawText(language).factor, page);
  for (const category of categories) showCategory(category, law, page);
  page.blank();
  page.text(textOf(language).law.grades, 0, INDENT);
  printPage(page);
}
