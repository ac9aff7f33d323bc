import { namesIn, type ProfileStatus } from '@openentry/cases';
import { type PoolStats, poolStats, type ValueCount } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { traitText } from '../office/traits.ts';
import { numberText } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { poolText } from './text.ts';

/** `openentry pool stats`: a pool in numbers. */
export async function statsCommand(context: Context, options: WorkOptions): Promise<void> {
  const { language } = context;
  await withDatabase(context, options, 'pool stats', async (work) => {
    const pool = await chosenPool(work, options, context);
    const stats = await poolStats(work.db, pool);
    if (options.json) {
      printJson({ pool, ...stats });
      return;
    }
    const page = createPage(language);
    addStats(page, pool, stats);
    printPage(page);
  });
}

/** A band that is part of another one stands under it. */
const WIDE = ['601-1200', '501-600', '451-500', '401-450', '351-400', '301-350', '0-300', 'total'];

function addStats(page: Page, pool: number, stats: PoolStats): void {
  const { language } = page;
  const { stats: text } = poolText(language);
  const { profileStatuses } = namesIn(language);
  const number = (value: number): string => numberText(value, language);
  page.heading(text.title(pool));
  page.text(text.states, 0, 0, 'bold');
  const states = Object.entries(stats.states) as [ProfileStatus, number][];
  page.sums(
    states.map(([state, people]) => [profileStatuses[state], number(people)]),
    2,
  );
  const { assessedOn } = stats;
  if (assessedOn === null) {
    page.blank();
    page.text(text.notAssessed);
    return;
  }
  page.heading(text.bands);
  const band = (name: string): string => {
    if (name === 'total') return text.total;
    return `${WIDE.includes(name) ? '' : '  '}${name.replace('-', '–')}`;
  };
  page.sums(
    Object.entries(stats.bands).map(([name, people]) => [band(name), number(people)]),
    2,
  );
  for (const trait of ['program', 'category', 'province', 'language', 'gender', 'country'] as const) {
    page.heading(text.traits[trait]);
    const { shown, others } = firstOf(stats[trait], trait === 'country' ? MOST_COUNTRIES : undefined);
    page.sums(
      [
        ...shown.map(({ value, people }) => [traitText(trait, value, language), number(people)] as const),
        ...(others === null ? [] : [[text.others(others.values), number(others.people)] as const]),
      ],
      2,
    );
  }
  page.blank();
  page.text(text.several);
  page.text(text.assessed(number(stats.assessed), assessedOn.oldest, assessedOn.newest));
}

const MOST_COUNTRIES = 15;

function firstOf(counts: readonly ValueCount[], most = Number.POSITIVE_INFINITY) {
  if (counts.length <= most) return { shown: counts, others: null };
  const shown = counts.slice(0, most - 1);
  const rest = counts.slice(most - 1);
  return {
    shown,
    others: { values: rest.length, people: rest.reduce((so, { people }) => so + people, 0) },
  };
}
