import type { Bands } from '../figures.ts';

/**
 * The bands of CRS points by the feed's fields dd1 to dd18, which carry no label: their order is that of the table
 * on the rounds page.
 */
export const FEED_BANDS = [
  '601-1200',
  '501-600',
  '451-500',
  '491-500',
  '481-490',
  '471-480',
  '461-470',
  '451-460',
  '401-450',
  '441-450',
  '431-440',
  '421-430',
  '411-420',
  '401-410',
  '351-400',
  '301-350',
  '0-300',
  'total',
] as const;

type Band = (typeof FEED_BANDS)[number];

/** Bands that are published beside their parts, with the parts that make them up. */
const PARTS: readonly (readonly [Band, readonly Band[]])[] = [
  ['451-500', ['491-500', '481-490', '471-480', '461-470', '451-460']],
  ['401-450', ['441-450', '431-440', '421-430', '411-420', '401-410']],
  ['total', ['601-1200', '501-600', '451-500', '401-450', '351-400', '301-350', '0-300']],
];

/** A band whose figure is not the sum of its parts. */
export interface WrongSum {
  readonly band: string;
  readonly published: number;
  readonly sum: number;
}

/** Bands of a distribution that do not add up. What is not published is not counted as none. */
export function wrongSums(pool: Bands): WrongSum[] {
  return PARTS.flatMap(([band, parts]) => {
    const published = pool[band];
    const figures = parts.map((part) => pool[part]);
    if (published === undefined || figures.includes(undefined)) return [];
    const sum = figures.reduce<number>((so, figure) => so + (figure ?? 0), 0);
    return sum === published ? [] : [{ band, published, sum }];
  });
}
