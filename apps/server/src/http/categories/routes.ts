import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type CategoryInForce,
  categoryVersions,
  type InstrumentId,
  instruments,
  type Language,
  type PlainDate,
  requirementText,
} from '@openentry/law';
import { RequestError } from '../../errors.ts';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import { languageOf } from '../language.ts';
import { lawOn, onDay, rulesOf, rulesSchema } from '../law/day.ts';
import { bilingual, requirementSchema } from '../law/schemas.ts';
import { sent } from '../sent.ts';

const tags = ['Categories'];

const categorySchema = z
  .object({
    id: z.string().openapi({ example: 'stem@v2' }),
    family: z.string(),
    version: z.string(),
    instrument: z.string(),
    since: z.string().openapi({ format: 'date' }),
    until: z.string().nullable().openapi({ format: 'date', description: 'Last day; null while it applies.' }),
    name: bilingual,
    nameFrVerified: z.boolean(),
    roundLabel: z.object({ en: z.string(), fr: z.string().nullable() }),
    roundLabelInferred: z.boolean(),
    aliases: z.array(z.string()),
    requirement: requirementSchema,
    asks: z.string().openapi({ description: 'What it asks for, in words.' }),
    nocs: z.array(z.string()),
    confidence: z.string(),
  })
  .openapi('Category');

const onRoute = createRoute({
  method: 'get',
  path: '/categories',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Categories for category-based selection in force on a day',
  request: { query: onDay },
  responses: {
    200: json(
      'Categories',
      z.object({ rules: rulesSchema, items: z.array(categorySchema) }).openapi('CategoriesOn'),
    ),
    ...refusals(422),
  },
});

const versionsRoute = createRoute({
  method: 'get',
  path: '/categories/versions',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Every version of every category, oldest first',
  request: {
    query: z.object({
      family: z.string().max(60).optional().openapi({ example: 'stem' }),
      noc: z
        .string()
        .regex(/^\d{5}$/)
        .optional()
        .openapi({ example: '21231', description: 'Only those that list this occupation.' }),
    }),
  },
  responses: {
    200: json('Versions', z.object({ items: z.array(categorySchema) }).openapi('CategoryVersions')),
    ...refusals(422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/categories/versions/{id}',
  ...PUBLISHED_LAW,
  tags,
  summary: 'One version of a category',
  request: { params: z.object({ id: z.string().max(100).openapi({ example: 'stem@v2' }) }) },
  responses: { 200: json('The version', categorySchema), ...refusals(404) },
});

function shown(category: CategoryInForce, language: Language): z.infer<typeof categorySchema> {
  const { inForce } = instruments[category.instrument as InstrumentId];
  const { id, family, version, instrument, until, name, nameFrVerified, roundLabel } = category;
  const { roundLabelInferred, aliases, requirement, nocs, confidence } = category;
  return sent<z.infer<typeof categorySchema>>({
    id,
    family,
    version,
    instrument,
    since: inForce,
    until,
    name,
    nameFrVerified,
    roundLabel,
    roundLabelInferred,
    aliases,
    requirement,
    asks: requirementText(requirement, language),
    nocs,
    confidence,
  });
}

/** Routes of categories: public, and only read. */
export function categoryRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(onRoute, (context) => {
    const law = lawOn(context.req.valid('query').on, today);
    const language = languageOf(context);
    context.header('content-language', language);
    const items = law.categories.map((category) => shown(category, language));
    return context.json({ rules: rulesOf(law), items }, 200);
  });
  api.openapi(versionsRoute, (context) => {
    const { family, noc } = context.req.valid('query');
    const language = languageOf(context);
    context.header('content-language', language);
    const items = categoryVersions
      .filter(
        (version) =>
          (family === undefined || version.family === family) &&
          (noc === undefined || version.nocs.includes(noc)),
      )
      .map((version) => shown(version, language));
    return context.json({ items }, 200);
  });
  api.openapi(oneRoute, (context) => {
    const { id } = context.req.valid('param');
    const found = categoryVersions.find((version) => version.id === id);
    if (found === undefined) {
      throw new RequestError('category.unknown', 404, {
        en: `No category version has the id ${id}. /categories/versions lists them.`,
        fr: `Aucune version de catégorie ne porte l’identifiant ${id}. /categories/versions les énumère.`,
      });
    }
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(shown(found, language), 200);
  });
}
