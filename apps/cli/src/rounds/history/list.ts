import { listedRound, type PublicRound } from '@openentry/data';
import { categoryVersions, isPlainDate, type Language, type PlainDate, problemText } from '@openentry/law';
import type { Context } from '../../context.ts';
import { UsageError } from '../../output/error.ts';
import { numberText } from '../../output/language.ts';
import { createPage } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { type HistoryOptions, historyFor } from './read.ts';
import { roundsText } from './text.ts';

export interface ListOptions extends HistoryOptions {
  readonly kind?: string;
  readonly category?: string;
  readonly since?: string;
  readonly csv?: boolean;
}

/** `openentry rounds list`: the public history, newest first. */
export async function listCommand(context: Context, options: ListOptions): Promise<void> {
  const wanted = filterOf(context, options);
  const history = await historyFor(context, options, 'openentry rounds list');
  const rounds = history.filter(wanted).toReversed();
  if (options.json) printJson(rounds.map(listedRound));
  else if (options.csv) {
    const { historyCsv } = await import('@openentry/server');
    process.stdout.write(historyCsv(rounds));
  } else printRounds(rounds, context.language);
}

function filterOf({ language }: Context, options: ListOptions): (round: PublicRound) => boolean {
  const { kind, category } = options;
  const since = sinceDay(options.since, language);
  const known = categoryVersions.filter(({ id, family }) => id === category || family === category);
  if (category !== undefined && known.length === 0) {
    const families = [...new Set(categoryVersions.map(({ family }) => family))].join(', ');
    throw new UsageError('category.unknown', roundsText(language).list.noCategory(category, families));
  }
  const ids = new Set(known.map(({ id }) => id));
  return (round) =>
    (kind === undefined || round.kind === kind) &&
    (category === undefined || (round.category !== null && ids.has(round.category))) &&
    (since === undefined || (round.date !== null && round.date >= since));
}

function sinceDay(given: string | undefined, language: Language): PlainDate | undefined {
  if (given === undefined || isPlainDate(given)) return given;
  const problem = { path: '--since', code: 'not-a-day', values: { given } } as const;
  throw new UsageError('day.not-valid', problemText(problem, language));
}

/** An instant as people read it, to the second. */
export function instantText(instant: string | null, unknown: string): string {
  return instant?.replace('T', ' ').replace('Z', '') ?? unknown;
}

const WIDTHS = { number: 7, date: 12, invitations: 8, crsCutoff: 6, tieBreakUtc: 22 };

function printRounds(rounds: readonly PublicRound[], language: Language): void {
  const { fields, unknown, list } = roundsText(language);
  const page = createPage(language, Number.POSITIVE_INFINITY);
  const count = (value: number | null): string => (value === null ? unknown : numberText(value, language));
  const line = (
    number: string,
    date: string,
    invited: string,
    crs: string,
    tie: string,
    name: string,
  ): string =>
    [
      number.padEnd(WIDTHS.number),
      date.padEnd(WIDTHS.date),
      invited.padStart(WIDTHS.invitations),
      crs.padStart(WIDTHS.crsCutoff),
      `  ${tie.padEnd(WIDTHS.tieBreakUtc)}`,
      name,
    ].join('');
  page.text(line(list.number, fields.date, list.invited, list.crs, fields.tieBreakUtc, fields.name));
  for (const round of rounds) {
    const marks = `${round.corrections.length > 0 ? '*' : ''}${round.doubts.length > 0 ? '?' : ''}`;
    page.text(
      line(
        `${round.number}${marks}`,
        round.date ?? unknown,
        count(round.invitations),
        count(round.crsCutoff),
        instantText(round.tieBreakUtc, unknown),
        round.name[language] ?? round.name.en ?? round.name.fr ?? unknown,
      ),
    );
  }
  const invited = rounds.reduce((sum, { invitations }) => sum + (invitations ?? 0), 0);
  page.blank();
  page.text(list.total(rounds.length, numberText(invited, language)));
  if (rounds.some(({ corrections, doubts }) => corrections.length + doubts.length > 0)) page.text(list.marks);
  printPage(page);
}
