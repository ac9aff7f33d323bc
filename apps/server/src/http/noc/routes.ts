import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  nocVersion,
  occupation2016,
  occupationJson,
  occupationOf,
  opensOn,
  type PlainDate,
  predecessorsOf,
  searchOccupations,
} from '@openentry/law';
import { RequestError } from '../../errors.ts';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import { languageOf } from '../language.ts';
import { lawOn, onDay, rulesOf, rulesSchema } from '../law/day.ts';
import { bilingual } from '../law/schemas.ts';
import { sent } from '../sent.ts';

const tags = ['NOC'];
const MOST_FOUND = 50;

const occupation = {
  code: z.string().openapi({ example: '21231' }),
  teer: z.int().openapi({ description: 'Training, education, experience and responsibilities: 0 to 5.' }),
  title: bilingual,
  skilled: z.boolean(),
  programs: z
    .array(z.enum(['CEC', 'FSW', 'FST']))
    .nullable()
    .openapi({
      description:
        'Programs that work in it opens, all else being met; null on days of an older classification.',
    }),
};

const foundSchema = z
  .object({
    ...occupation,
    categories: z.array(z.string()),
    noc2016: z.array(z.string()).openapi({ description: 'Codes of NOC 2016 that it continues.' }),
    via: z.enum(['code', 'title', 'synonym', 'noc2016']),
    predecessor: z
      .string()
      .optional()
      .openapi({ description: 'The code of NOC 2016 in the query that it continues, in whole or in part.' }),
  })
  .openapi('OccupationFound');

const searchRoute = createRoute({
  method: 'get',
  path: '/noc',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Occupations by words in either language, or by a code of NOC 2021 or 2016, best first',
  request: {
    query: onDay.extend({
      q: z.string().trim().min(1).max(200).openapi({ example: 'software engineer' }),
      limit: z.coerce.number().int().min(1).max(MOST_FOUND).default(20),
    }),
  },
  responses: {
    200: json(
      'Occupations; nothing found is an empty list',
      z
        .object({
          rules: rulesSchema,
          nocVersion: z.enum(['2011', '2016', '2021']).openapi({
            description: 'The classification that applies on the day. Codes are always those of NOC 2021.',
          }),
          items: z.array(foundSchema),
        })
        .openapi('OccupationsFound'),
    ),
    ...refusals(422),
  },
});

const oneSchema = z
  .object({
    rules: rulesSchema,
    ...occupation,
    categories: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        inCanada: z.boolean().openapi({ description: 'Whether the work must have been in Canada.' }),
      }),
    ),
    noc2016: z.array(z.object({ code: z.string(), title: z.string(), skillLevel: z.string() })),
    titleFrAdapted: z.boolean().openapi({
      description: 'True where the official French title was not available.',
    }),
  })
  .openapi('Occupation');

const oneRoute = createRoute({
  method: 'get',
  path: '/noc/{code}',
  ...PUBLISHED_LAW,
  tags,
  summary: 'One unit group of NOC 2021, and what work in it opens on a day',
  request: {
    params: z.object({
      code: z
        .string()
        .regex(/^\d{5}$/)
        .openapi({ example: '21231' }),
    }),
    query: onDay,
  },
  responses: { 200: json('The occupation', oneSchema), ...refusals(404, 422) },
});

/** Routes of the National Occupational Classification: public, and only read. */
export function nocRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(searchRoute, (context) => {
    const { q, limit, on } = context.req.valid('query');
    const law = lawOn(on, today);
    const items = searchOccupations(q, { language: languageOf(context), limit }).map(
      ({ occupation: found, via, predecessor }) =>
        sent<z.infer<typeof foundSchema>>({
          ...occupationJson(found, law),
          via,
          ...(predecessor === undefined ? {} : { predecessor }),
        }),
    );
    return context.json({ rules: rulesOf(law), nocVersion: law.read(nocVersion), items }, 200);
  });
  api.openapi(oneRoute, (context) => {
    const { code } = context.req.valid('param');
    const law = lawOn(context.req.valid('query').on, today);
    const found = occupationOf(code);
    if (found === undefined) {
      throw new RequestError('noc.unknown', 404, {
        en: `NOC 2021 has no unit group ${code}.`,
        fr: `La CNP 2021 n’a pas de groupe de base ${code}.`,
      });
    }
    const { categories } = opensOn(code, law);
    return context.json(
      sent<z.infer<typeof oneSchema>>({
        rules: rulesOf(law),
        ...occupationJson(found, law),
        categories: categories.map(({ id, name, requirement }) => ({
          id,
          name,
          inCanada: requirement.kind === 'work' && requirement.inCanada,
        })),
        noc2016: predecessorsOf(code).flatMap((old) => {
          const known = occupation2016(old);
          return known === undefined
            ? []
            : [{ code: known.code, title: known.en, skillLevel: known.skillLevel }];
        }),
        titleFrAdapted: found.frAdapted === true,
      }),
      200,
    );
  });
}
