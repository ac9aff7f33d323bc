import { instantInWords, type RoundInstruction } from '@openentry/cases';
import { categoryVersion, type Language } from '@openentry/law';
import {
  isoMicroseconds,
  loadRound,
  noRound,
  numberAtCutoff,
  type Preview,
  previewRound,
  roundNameOf,
  unknownCategory,
} from '@openentry/server';
import type { Context } from '../../context.ts';
import { type Work, withDatabase } from '../../office/database.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { traitText } from '../../office/traits.ts';
import { UsageError } from '../../output/error.ts';
import { numberText, typeset } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { type GroupOptions, groupOf } from './instruct.ts';
import { workflowText } from './text.ts';

export interface PreviewOptions extends WorkOptions, Partial<GroupOptions> {
  readonly invite?: number;
  readonly cutoff?: number;
}

const TRAITS = ['program', 'province', 'language', 'gender', 'country'] as const;
/** Values of a trait that a page names; the rest is summed up. */
const MOST_VALUES = 10;

/** What is previewed: a planned round, or one that is thought of. */
type Previewed = Pick<RoundInstruction, 'kind' | 'programs' | 'category'> &
  Partial<Pick<RoundInstruction, 'number' | 'day' | 'toInvite' | 'instant'>>;

async function previewedOf(
  { db }: Work,
  poolId: number,
  number: string | undefined,
  { kind, programs, category }: PreviewOptions,
  { language }: Context,
): Promise<Previewed> {
  if ((number === undefined) === (kind === undefined)) {
    throw new UsageError('round.preview', workflowText(language).preview.one);
  }
  if (number !== undefined) {
    const round = await loadRound(db, poolId, number);
    if (round === null) throw noRound(number);
    return round.state.instruction;
  }
  const given = {
    kind: kind ?? 'general',
    ...(programs === undefined ? {} : { programs }),
    ...(category === undefined ? {} : { category }),
  };
  const group = groupOf(given, language);
  if (group.category !== null && categoryVersion(group.category) === undefined) {
    throw unknownCategory(group.category);
  }
  return group;
}

/** `openentry rounds preview`: from a number to the cut-off, or from a cut-off to the number. */
export async function previewCommand(
  context: Context,
  number: string | undefined,
  options: PreviewOptions,
): Promise<void> {
  const { language } = context;
  const { preview: text } = workflowText(language);
  await withDatabase(context, options, 'rounds preview', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const previewed = await previewedOf(work, poolId, number, options, context);
    const { programs, category, instant } = previewed;
    const group = {
      poolId,
      programs,
      category: category === null ? null : { id: category },
      ...(instant === undefined ? {} : { instant }),
    };
    const { cutoff } = options;
    const toInvite =
      cutoff === undefined
        ? (options.invite ?? previewed.toInvite)
        : await numberAtCutoff(work.db, group, cutoff);
    if (toInvite === undefined) throw new UsageError('round.preview', text.need);
    const preview = await previewRound(work.db, group, toInvite);
    if (options.json) {
      const { tieBreak } = preview;
      printJson({
        pool: poolId,
        number: previewed.number ?? null,
        kind: previewed.kind,
        category,
        programs,
        toInvite,
        ...preview,
        tieBreak: tieBreak === null ? null : isoMicroseconds(tieBreak),
      });
      return;
    }
    const page = createPage(language);
    page.heading(text.title(roundNameOf(previewed)[language]));
    if (cutoff !== undefined)
      page.text(text.toCutoff(numberText(toInvite, language), numberText(cutoff, language)));
    addPreview(page, preview, previewed.day);
    printPage(page);
  });
}

function addPreview(page: Page, preview: Preview, day: string | undefined): void {
  const { language } = page;
  const { preview: text } = workflowText(language);
  const { assessedOn, members, invited, cutoff, tieBreak, ties } = preview;
  const count = (value: number): string => numberText(value, language);
  if (assessedOn === null) {
    page.text(preview.poolAssessed ? text.empty : text.noStandings);
    return;
  }
  page.pairs(
    [
      [text.members, count(members)],
      [text.invited, count(invited)],
      ...(cutoff === null ? [] : [[text.cutoff, count(cutoff)] as const]),
      ...(tieBreak === null ? [] : [[text.tieBreak, instantInWords(tieBreak, language)] as const]),
      ...(cutoff === null
        ? []
        : [[text.ties, text.tiesOf(count(ties.invited), count(ties.members))] as const]),
    ],
    2,
  );
  page.blank();
  for (const line of breakdownLines(preview, language)) page.raw(line);
  page.blank();
  page.text(text.standings(assessedOn));
  if (day !== undefined && day !== assessedOn) page.text(text.other(day), 0, 0, 'yellow');
}

/** Numbers of a trait one under the other, those who would be invited beside the whole group. */
function breakdownLines({ breakdown }: Preview, language: Language): string[] {
  const { preview: text } = workflowText(language);
  const number = (value: number): string => numberText(value, language);
  const rows = TRAITS.flatMap((trait): Row[] => [
    [typeset(text.traits[trait], language), text.heads.invited, text.heads.members],
    ...shownOf(breakdown[trait], text.others).map(
      ({ value, name, invited, members }): Row => [
        `  ${name ?? traitText(trait, value, language)}`,
        number(invited),
        number(members),
      ],
    ),
  ]);
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [names, invited, members] = [widthOf(0), widthOf(1), widthOf(2)];
  return rows.map(
    ([name, first, second]) =>
      `  ${name.padEnd(names)}  ${first.padStart(invited)}  ${second.padStart(members)}`,
  );
}

type Row = readonly [string, string, string];
type Shown = Preview['breakdown']['program'][number] & { readonly name?: string };

/** The first values of a trait, and what the others come to together. */
function shownOf(counts: readonly Shown[], others: (count: number) => string): readonly Shown[] {
  if (counts.length <= MOST_VALUES) return counts;
  const rest = counts.slice(MOST_VALUES - 1);
  const sum = (of: 'invited' | 'members'): number => rest.reduce((so, each) => so + each[of], 0);
  return [
    ...counts.slice(0, MOST_VALUES - 1),
    { value: null, name: others(rest.length), invited: sum('invited'), members: sum('members') },
  ];
}
