import type { RoundInstruction } from '@openentry/cases';
import { FEED_BANDS } from '@openentry/data';
import { categoryVersion, type Program } from '@openentry/law';
import type { RoundPage } from '@openentry/pool';
import type { ClientBase, Pool } from 'pg';
import type { Bilingual } from '../../errors.ts';
import { plainText } from '../../writing/plain.ts';
import { roundText } from '../text/round-text.ts';
import { engineInstruction, type LoadedRound } from '../workflow/load.ts';

const GENERAL: Bilingual = { en: 'General', fr: 'Ronde générale' };

/** Programs as published rounds are named after them. */
const PROGRAM: Readonly<Record<Program, Bilingual>> = {
  CEC: { en: 'Canadian Experience Class', fr: 'Catégorie de l’expérience canadienne' },
  FSW: { en: 'Federal Skilled Worker', fr: 'Travailleurs qualifiés (fédéral)' },
  FST: { en: 'Federal Skilled Trades', fr: 'Métiers spécialisés (fédéral)' },
  PNP: { en: 'Provincial Nominee Program', fr: 'Programme des candidats des provinces' },
};

/** The name under which a round with such an instruction is published. */
export function roundNameOf({
  kind,
  category,
  programs,
}: Pick<RoundInstruction, 'kind' | 'category' | 'programs'>): Bilingual {
  if (kind === 'general') return GENERAL;
  if (kind === 'category') return categoryVersion(category ?? '')?.name ?? GENERAL;
  const named = programs.map((program) => PROGRAM[program]);
  return { en: named.map(({ en }) => en).join(', '), fr: named.map(({ fr }) => fr).join(', ') };
}

/** How many people the frozen pool of a round held by the bands of points that are published, and in all. */
async function bandsOf(db: Pool | ClientBase, roundId: number): Promise<Record<string, number>> {
  const { rows } = await db.query<{ crs: number; count: number }>(
    'SELECT crs, count(*)::integer AS count FROM round_standings WHERE round_id = $1 GROUP BY crs',
    [roundId],
  );
  return countsByBand(rows);
}

/** Counts people by the bands of points that are published, and in all. */
export function countsByBand(
  counts: readonly { readonly crs: number; readonly count: number }[],
): Record<string, number> {
  const sum = (from: number, to: number): number =>
    counts.reduce((so, { crs, count }) => (from <= crs && crs <= to ? so + count : so), 0);
  return Object.fromEntries(
    FEED_BANDS.map((band) => {
      const [from = 0, to = Number.POSITIVE_INFINITY] = band === 'total' ? [] : band.split('-').map(Number);
      return [band, sum(from, to)];
    }),
  );
}

/** What is published beside the numbers of a round: its name, its instruction in words, its pool by band of points. */
export async function roundPage(
  db: Pool | ClientBase,
  round: LoadedRound,
): Promise<Pick<RoundPage, 'name' | 'text' | 'pool'>> {
  const { state } = round;
  const { day } = state.instruction;
  const toWrite = {
    instruction: engineInstruction(state),
    ...('outcome' in state && state.outcome !== null ? { outcome: state.outcome } : {}),
  };
  return {
    name: roundNameOf(state.instruction),
    text: { en: plainText(roundText(toWrite, 'en')), fr: plainText(roundText(toWrite, 'fr')) },
    pool: { asOf: day, bands: await bandsOf(db, round.roundId) },
  };
}
