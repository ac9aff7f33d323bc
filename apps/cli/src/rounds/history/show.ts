import { FEED_BANDS, type PublicRound, roundFieldText, shownRound } from '@openentry/data';
import type { Language } from '@openentry/law';
import type { Context } from '../../context.ts';
import { UsageError } from '../../output/error.ts';
import { numberText } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { instantText } from './list.ts';
import { type HistoryOptions, historyFor } from './read.ts';
import { roundsText } from './text.ts';

const INDENT = 2;
const OTHER: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };

/** `openentry rounds show NUMBER`: everything published of a round, and what is doubtful about it. */
export async function showCommand(context: Context, number: string, options: HistoryOptions): Promise<void> {
  const history = await historyFor(context, options, `openentry rounds show ${number}`);
  const round = history.find((one) => one.number === number.replace(/^#/, '').toLowerCase());
  if (round === undefined) {
    const last = history.at(-1)?.number ?? '0';
    throw new UsageError('round.unknown', roundsText(context.language).show.unknownRound(number, last));
  }
  if (options.json) {
    printJson(shownRound(round));
    return;
  }
  const page = createPage(context.language);
  showFigures(page, round);
  showPool(page, round);
  showWhatIsDoubtful(page, round);
  showVersions(page, round);
  printPage(page);
}

function showFigures(page: Page, round: PublicRound): void {
  const { language } = page;
  const { fields, kinds, unknown, show } = roundsText(language);
  const count = (value: number | null): string => (value === null ? unknown : numberText(value, language));
  const name = round.name[language] ?? round.name[OTHER[language]] ?? unknown;
  page.text(show.title(round.number, name), 0, 0, 'bold');
  const other = round.name[OTHER[language]];
  page.pairs(
    [
      [fields.date, round.date ?? unknown],
      [fields.instantUtc, instantText(round.instantUtc, unknown)],
      [fields.kind, round.kind === null ? unknown : kinds[round.kind]],
      ...(round.category === null ? [] : [[fields.category, round.category] as const]),
      [fields.programs, round.programs.join(', ') || unknown],
      [fields.invitations, count(round.invitations)],
      [fields.crsCutoff, count(round.crsCutoff)],
      [fields.tieBreakUtc, instantText(round.tieBreakUtc, unknown)],
      [fields.poolAsOf, round.poolAsOf ?? unknown],
      ...(other === null || other === name ? [] : [[show.otherName, other] as const]),
    ],
    INDENT,
  );
}

function showPool(page: Page, { pool, poolAsOf }: PublicRound): void {
  if (pool === null) return;
  const { show, unknown } = roundsText(page.language);
  page.heading(show.pool(poolAsOf ?? unknown));
  const rows = FEED_BANDS.flatMap((band) => {
    const people = pool[band];
    if (people === undefined) return [];
    return [[band === 'total' ? show.total : band, numberText(people, page.language)] as const];
  });
  page.sums(rows, INDENT);
}

function showWhatIsDoubtful(page: Page, round: PublicRound): void {
  const { language } = page;
  const { show } = roundsText(language);
  if (round.corrections.length > 0) page.heading(show.corrections);
  for (const { field, words, value, reason, source, grade } of round.corrections) {
    page.item('-', show.correction(roundFieldText(field, language), words, String(value)), INDENT);
    page.text(`${reason[language]} ${show.source(source[language], grade)}`, INDENT + 2);
  }
  const { doubts } = shownRound(round);
  if (doubts.length > 0) page.heading(show.doubts);
  for (const { text } of doubts) page.item('-', text[language], INDENT);
  if (round.remarks.length > 0) page.heading(show.remarks);
  for (const remark of round.remarks) page.item('-', remark[language], INDENT);
}

/** The last state in each language in the feed's own words, and when the others came. */
function showVersions(page: Page, { versions }: PublicRound): void {
  if (versions.length === 0) return;
  const { show } = roundsText(page.language);
  page.heading(show.versions);
  for (const { language, version, importedAt, original } of versions) {
    page.text(show.version(show.languages[language], version, importedAt), INDENT);
    const last = versions.findLast((one) => one.language === language)?.version === version;
    if (!last) continue;
    const words = Object.entries(original).filter(([field, value]) => isShown(field, value));
    page.pairs(
      words.map(([field, value]) => [field, String(value)]),
      INDENT * 2,
    );
  }
}

/** Links and bands say nothing that is not shown above. */
function isShown(field: string, value: unknown): boolean {
  return !/^dd\d+$/.test(field) && typeof value === 'string' && value !== '' && !value.includes('<');
}
