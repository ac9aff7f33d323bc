import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { listedRound, type PublicRound, poolDistributions, shownRound } from '@openentry/data';
import { categoryVersions, isPlainDate } from '@openentry/law';
import { etag } from 'hono/etag';
import type { Pool } from 'pg';
import { RequestError } from '../../errors.ts';
import { historyCsv } from '../../history/csv.ts';
import { readHistory } from '../../history/read.ts';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_HISTORY } from '../audit/declare.ts';
import { page, pageOf, pageQuery, placeOf } from '../conventions/cursor.ts';
import { bilingual } from '../law/schemas.ts';
import { sent } from '../sent.ts';

const tags = ['History'];
const day = z.string().nullable().openapi({ format: 'date' });
const instant = z.string().nullable().openapi({ format: 'date-time' });

const listed = {
  number: z.string().openapi({ example: '293', description: 'IRCC’s number; not always an integer.' }),
  date: day,
  name: z.string().nullable(),
  nameFr: z.string().nullable(),
  kind: z.enum(['general', 'program', 'category']).nullable(),
  category: z.string().nullable(),
  programs: z.array(z.string()),
  invitations: z.int().nullable(),
  crsCutoff: z.int().nullable(),
  tieBreakUtc: instant,
  instantUtc: instant,
  poolAsOf: day,
  corrected: z.array(z.string()).openapi({ description: 'Fields in which a slip of the feed is corrected.' }),
  doubtful: z
    .array(z.string())
    .openapi({ description: 'Fields that look wrong, taken as they were published.' }),
};

const listedSchema = z.object(listed).openapi('HistoryRound');

const shownSchema = z
  .object({
    ...listed,
    pool: z.record(z.string(), z.int()).nullable(),
    corrections: z.array(
      z.object({
        number: z.string(),
        field: z.string(),
        words: z.string().openapi({ description: 'What the feed says.' }),
        read: z.union([z.string(), z.number()]).nullable(),
        value: z.union([z.string(), z.number()]),
        reason: bilingual,
        source: bilingual,
        grade: z.string(),
      }),
    ),
    doubts: z.array(
      z.object({
        round: z.string().nullable(),
        field: z.string().nullable(),
        code: z.string(),
        level: z.enum(['lost', 'doubtful']),
        text: bilingual,
      }),
    ),
    remarks: z.array(bilingual),
    versions: z
      .array(
        z.object({
          language: z.enum(['en', 'fr']),
          version: z.int(),
          importedAt: z.string().openapi({ format: 'date-time' }),
          original: z.record(z.string(), z.unknown()),
        }),
      )
      .openapi({ description: 'Every state that was imported, in the feed’s own words, oldest first.' }),
  })
  .openapi('HistoryRecord');

const dayAsked = z.string().refine(isPlainDate, { params: { problem: 'not-a-day' } });

const filters = {
  kind: z.enum(['general', 'program', 'category']).optional(),
  category: z
    .string()
    .max(100)
    .optional()
    .openapi({ example: 'stem', description: 'A family of categories, or one version of it.' }),
  since: dayAsked.optional().openapi({ format: 'date', description: 'Of this day or later.' }),
  until: dayAsked.optional().openapi({ format: 'date', description: 'Of this day or earlier.' }),
  marked: z
    .enum(['corrected', 'doubtful'])
    .optional()
    .openapi({ description: 'Only rounds with a corrected, or with a doubtful, field.' }),
};
const filterSchema = z.object(filters);

const listRoute = createRoute({
  method: 'get',
  path: '/history/rounds',
  ...PUBLISHED_HISTORY,
  tags,
  summary: 'The public history of rounds, newest first, with what is corrected and doubtful in it',
  request: { query: z.object({ ...filters, ...pageQuery }) },
  responses: { 200: json('Rounds', pageOf(listedSchema).openapi('HistoryRounds')), ...refusals(422) },
});

const csvRoute = createRoute({
  method: 'get',
  path: '/history/rounds.csv',
  ...PUBLISHED_HISTORY,
  tags,
  summary: 'The same as CSV, all of it, with the pool by band',
  request: { query: filterSchema },
  responses: {
    200: { description: 'CSV in UTF-8', content: { 'text/csv': { schema: z.string() } } },
    ...refusals(422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/history/rounds/{number}',
  ...PUBLISHED_HISTORY,
  tags,
  summary:
    'Everything published of one round, every correction, every doubt, and every state that was imported',
  request: { params: z.object({ number: z.string().max(10).openapi({ example: '293' }) }) },
  responses: { 200: json('The round', shownSchema), ...refusals(404) },
});

const distributionsRoute = createRoute({
  method: 'get',
  path: '/history/distributions',
  ...PUBLISHED_HISTORY,
  tags,
  summary: 'Every published distribution of the pool by band of points, oldest first',
  request: { query: z.object({ since: filters.since, until: filters.until }) },
  responses: {
    200: json(
      'Distributions',
      z
        .object({
          items: z.array(
            z.object({
              asOf: z.string().openapi({ format: 'date' }),
              alsoDated: z.array(z.string()),
              bands: z.record(z.string(), z.int()),
              quality: z.string(),
            }),
          ),
        })
        .openapi('Distributions'),
    ),
    ...refusals(422),
  },
});

/** @throws RequestError 422 for a category that is none */
function wanted({ kind, category, since, until, marked }: z.infer<typeof filterSchema>) {
  const versions = categoryVersions.filter(({ id, family }) => id === category || family === category);
  if (category !== undefined && versions.length === 0) {
    throw new RequestError('category.unknown', 422, {
      en: `No category is called ${category}. /categories/versions lists them.`,
      fr: `Aucune catégorie ne s’appelle ${category}. /categories/versions les énumère.`,
    });
  }
  const ids = new Set(versions.map(({ id }) => id));
  return (round: PublicRound): boolean =>
    (kind === undefined || round.kind === kind) &&
    (category === undefined || (round.category !== null && ids.has(round.category))) &&
    (since === undefined || (round.date !== null && round.date >= since)) &&
    (until === undefined || (round.date !== null && round.date <= until)) &&
    (marked !== 'corrected' || round.corrections.length > 0) &&
    (marked !== 'doubtful' || round.doubts.length > 0);
}

const LIST = 'history/rounds';

/** Routes of the public history: what was published, and what this software makes of it. */
export function historyRoutes(api: OpenAPIHono, db: Pool): void {
  api.get('/history/*', etag());
  api.openapi(listRoute, async (context) => {
    const { cursor, limit, ...asked } = context.req.valid('query');
    const rounds = (await readHistory(db)).filter(wanted(asked)).toReversed();
    const after = placeOf(cursor, LIST, z.tuple([z.string()]))?.[0];
    const begin = after === undefined ? 0 : rounds.findIndex(({ number }) => number === after) + 1;
    const { items, next } = page(rounds.slice(begin, begin + limit + 1), limit, LIST, ({ number }) => [
      number,
    ]);
    return context.json(
      { items: items.map((round) => sent<z.infer<typeof listedSchema>>(listedRound(round))), next },
      200,
    );
  });
  api.openapi(csvRoute, async (context) => {
    const rounds = (await readHistory(db)).filter(wanted(context.req.valid('query'))).toReversed();
    return context.body(historyCsv(rounds), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="rounds.csv"',
    });
  });
  api.openapi(oneRoute, async (context) => {
    const { number } = context.req.valid('param');
    const round = (await readHistory(db)).find((one) => one.number === number);
    if (round === undefined) {
      throw new RequestError('round.unknown', 404, {
        en: `No published round has the number ${number}.`,
        fr: `Aucune ronde publiée ne porte le numéro ${number}.`,
      });
    }
    return context.json(sent<z.infer<typeof shownSchema>>(shownRound(round)), 200);
  });
  api.openapi(distributionsRoute, (context) => {
    const { since = '', until = '9999' } = context.req.valid('query');
    const items = poolDistributions
      .filter(({ asOf }) => asOf >= since && asOf <= until)
      .map(({ asOf, alsoDated = [], bands, quality }) => ({
        asOf,
        alsoDated: [...alsoDated],
        bands: { ...bands },
        quality,
      }));
    return context.json({ items }, 200);
  });
}
