import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type Change,
  citedInstruments,
  contentOf,
  coverage,
  diffOf,
  diffText,
  gapsOn,
  historyOf,
  KNOWN_GAP_FROM,
  type Language,
  type PlainDate,
  parameterById,
  provisions,
  type Ruleset,
  readRulesDay,
  rulesetOn,
  showAt,
  VERIFIED_THROUGH,
  versions,
  warningsOf,
} from '@openentry/law';
import { RequestError } from '../../errors.ts';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import { FieldsError } from '../fields-error.ts';
import { languageOf } from '../language.ts';
import { problemResponse } from '../problem.ts';
import { fieldsOf, readJson, unknownIn } from '../read-json.ts';
import { sent } from '../sent.ts';
import { dayOfLaw, lawOn, onDay, rulesOf, rulesSchema } from './day.ts';
import { REFORM, readReform } from './reform.ts';
import {
  contentSchema,
  coverageSchema,
  diffSchema,
  instrumentSchema,
  lawSchema,
  parameterHistorySchema,
  parameterSchema,
  policySchema,
  provisionSchema,
  versionsSchema,
} from './schemas.ts';

const tags = ['Law'];

const overviewRoute = createRoute({
  method: 'get',
  path: '/law',
  ...PUBLISHED_LAW,
  tags,
  summary: 'The law of a day: its fingerprint, its instruments, and what is not known of it',
  request: { query: onDay },
  responses: { 200: json('The law', lawSchema), ...refusals(422) },
});

const versionsRoute = createRoute({
  method: 'get',
  path: '/law/versions',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Every version of the law since 2015-01-01, with the days on which it applies, oldest first',
  responses: { 200: json('Versions', versionsSchema) },
});

const contentRoute = createRoute({
  method: 'get',
  path: '/law/content',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Everything the law of a day says, as what its fingerprint is taken of',
  request: { query: onDay },
  responses: { 200: json('The content', contentSchema), ...refusals(422) },
});

const at = (what: string) =>
  onDay.extend({
    under: z
      .string()
      .max(100)
      .optional()
      .openapi({ example: 'crs.sibling', description: `Only ${what} of this id, or under it.` }),
  });

const parametersRoute = createRoute({
  method: 'get',
  path: '/law/parameters',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Values of law on a day, as tables with names in both languages, with where they come from',
  request: { query: at('those') },
  responses: {
    200: json(
      'Parameters',
      z.object({ rules: rulesSchema, items: z.array(parameterSchema) }).openapi('LawParameters'),
    ),
    ...refusals(422),
  },
});

const parameterRoute = createRoute({
  method: 'get',
  path: '/law/parameters/{id}',
  ...PUBLISHED_LAW,
  tags,
  summary: 'One value of law on a day, with every value it has had',
  request: {
    params: z.object({ id: z.string().max(100).openapi({ example: 'crs.sibling.points' }) }),
    query: onDay,
  },
  responses: { 200: json('The parameter', parameterHistorySchema), ...refusals(404, 422) },
});

const policiesRoute = createRoute({
  method: 'get',
  path: '/law/policies',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Contested points of law: what is asked, and the answer that applies on a day',
  request: { query: at('those') },
  responses: {
    200: json(
      'Policies',
      z.object({ rules: rulesSchema, items: z.array(policySchema) }).openapi('LawPolicies'),
    ),
    ...refusals(422),
  },
});

const provisionsRoute = createRoute({
  method: 'get',
  path: '/law/provisions',
  ...PUBLISHED_LAW,
  tags,
  summary: 'The places in the law that rules implement, as they are cited in both languages',
  responses: { 200: json('Provisions', z.object({ items: z.array(provisionSchema) }).openapi('Provisions')) },
});

const instrumentsRoute = createRoute({
  method: 'get',
  path: '/law/instruments',
  ...PUBLISHED_LAW,
  tags,
  summary:
    'Acts, regulations and instructions, oldest first: first day, citation, source, and what each sets',
  request: {
    query: z.object({
      since: dayOfLaw.optional().openapi({ description: 'Only those in force from this day or later.' }),
      grade: z.enum(['L', 'T', 'P', 'S', 'I']).optional(),
    }),
  },
  responses: {
    200: json('Instruments', z.object({ items: z.array(instrumentSchema) }).openapi('Instruments')),
    ...refusals(422),
  },
});

const instrumentRoute = createRoute({
  method: 'get',
  path: '/law/instruments/{id}',
  ...PUBLISHED_LAW,
  tags,
  summary: 'One instrument',
  request: { params: z.object({ id: z.string().max(100).openapi({ example: 'mi-2025-03-25' }) }) },
  responses: { 200: json('The instrument', instrumentSchema), ...refusals(404, 422) },
});

const coverageRoute = createRoute({
  method: 'get',
  path: '/law/coverage',
  ...PUBLISHED_LAW,
  tags,
  summary: 'What is modelled of the law, until when it was verified, and what is not known',
  responses: { 200: json('Coverage', coverageSchema) },
});

const diffRoute = createRoute({
  method: 'get',
  path: '/law/diff',
  ...PUBLISHED_LAW,
  tags,
  summary: 'What is different in the law of a second day',
  request: { query: z.object({ from: dayOfLaw, to: dayOfLaw }) },
  responses: { 200: json('Differences', diffSchema), ...refusals(422) },
});

const DRAFT = {
  from: '2026-08-01',
  to: '2027-01-01',
  reform: {
    schema: 'amendment/1',
    id: 'more-for-siblings',
    title: { en: 'More for siblings', fr: 'Davantage pour la fratrie' },
    inForce: '2027-01-01',
    values: { 'crs.sibling.points': 30 },
  },
};

const draftDiffRoute = createRoute({
  method: 'post',
  path: '/law/diff',
  ...PUBLISHED_LAW,
  tags,
  summary: 'What is different in the law of a second day with a draft of law laid over it; nothing is kept',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['from', 'to'],
            additionalProperties: false,
            properties: {
              from: { type: 'string', format: 'date' },
              to: { type: 'string', format: 'date' },
              reform: REFORM,
            },
          },
          example: DRAFT,
        },
      },
    },
  },
  responses: {
    200: json('Differences', diffSchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is too large'),
    415: problemResponse('The body is not announced as JSON'),
    ...refusals(422),
  },
});

type ToldChange = z.infer<typeof diffSchema>['changes'][number];

function changeOf(change: Change, language: Language): ToldChange {
  const text = diffText(change, language);
  const nothing = { leaves: [], codesAdded: [], codesRemoved: [] };
  switch (change.kind) {
    case 'instrument':
      return { kind: change.kind, id: change.id, change: change.change, text, ...nothing };
    case 'parameter': {
      const { kind, id, leaves } = change;
      return sent<ToldChange>({ kind, id, change: change.change, text, ...nothing, leaves });
    }
    case 'policy':
      return { kind: change.kind, id: change.id, change: 'changed', text, ...nothing };
    case 'category': {
      const { kind, family: id, codesAdded, codesRemoved } = change;
      return sent<ToldChange>({
        kind,
        id,
        change: change.change,
        text,
        leaves: [],
        codesAdded,
        codesRemoved,
      });
    }
    case 'factor':
      return { kind: change.kind, id: change.code, change: change.change, text, ...nothing };
  }
}

function diffBetween(from: Ruleset, to: Ruleset, language: Language): z.infer<typeof diffSchema> {
  return {
    from: rulesOf(from),
    to: rulesOf(to),
    warnings: warningsOf(to, language),
    changes: diffOf(from, to).map((change) => changeOf(change, language)),
  };
}

function nothingUnder(code: string, id: string): RequestError {
  return new RequestError(code, 404, {
    en: `The law has nothing under the id ${id}.`,
    fr: `Le droit n’a rien sous l’identifiant ${id}.`,
  });
}

const instrumentList = (): z.infer<typeof instrumentSchema>[] =>
  citedInstruments().map(({ id, instrument, ...sets }) =>
    sent<z.infer<typeof instrumentSchema>>({ id, ...instrument, ...sets }),
  );

/** Routes of the law: public, the same for everybody, and only read. */
export function lawRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(overviewRoute, (context) => {
    const law = lawOn(context.req.valid('query').on, today);
    const version = versions().findLast(({ on }) => on <= law.on);
    if (version === undefined) throw new Error(`${law.on} is in no version of the law`);
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(
      sent<z.infer<typeof lawSchema>>({
        rules: rulesOf(law),
        version,
        instruments: law.instruments,
        verifiedThrough: VERIFIED_THROUGH,
        knownGap: law.on >= KNOWN_GAP_FROM ? KNOWN_GAP_FROM : null,
        warnings: warningsOf(law, language),
        gaps: gapsOn(law.on),
      }),
      200,
    );
  });
  api.openapi(versionsRoute, (context) =>
    context.json(sent<z.infer<typeof versionsSchema>>({ items: versions() }), 200),
  );
  api.openapi(contentRoute, (context) => {
    const law = lawOn(context.req.valid('query').on, today);
    return context.json(
      sent<z.infer<typeof contentSchema>>({ rules: rulesOf(law), content: { ...contentOf(law) } }),
      200,
    );
  });
  api.openapi(parametersRoute, (context) => {
    const { on, under: path = '' } = context.req.valid('query');
    const law = lawOn(on, today);
    const items = showAt(path, law).parameters.map((shown) => sent<z.infer<typeof parameterSchema>>(shown));
    return context.json({ rules: rulesOf(law), items }, 200);
  });
  api.openapi(parameterRoute, (context) => {
    const { id } = context.req.valid('param');
    const law = lawOn(context.req.valid('query').on, today);
    const [shown] = showAt(id, law).parameters.filter((each) => each.id === id);
    const declared = parameterById(id);
    if (shown === undefined || declared === undefined) throw nothingUnder('law.no-parameter', id);
    return context.json(
      sent<z.infer<typeof parameterHistorySchema>>({ ...shown, history: historyOf(declared.parameter) }),
      200,
    );
  });
  api.openapi(policiesRoute, (context) => {
    const { on, under: path = '' } = context.req.valid('query');
    const law = lawOn(on, today);
    return context.json({ rules: rulesOf(law), items: [...showAt(path, law).policies] }, 200);
  });
  api.openapi(provisionsRoute, (context) =>
    context.json(
      {
        items: Object.entries(provisions).map(([id, { en, fr, grade }]) => ({
          id,
          text: { en, fr },
          grade,
        })),
      },
      200,
    ),
  );
  api.openapi(instrumentsRoute, (context) => {
    const { since = '', grade } = context.req.valid('query');
    const items = instrumentList().filter(
      (each) => each.inForce >= since && (grade === undefined || each.grade === grade),
    );
    return context.json({ items }, 200);
  });
  api.openapi(instrumentRoute, (context) => {
    const { id } = context.req.valid('param');
    const found = instrumentList().find((each) => each.id === id);
    if (found === undefined) throw nothingUnder('law.no-instrument', id);
    return context.json(found, 200);
  });
  api.openapi(coverageRoute, (context) =>
    context.json(sent<z.infer<typeof coverageSchema>>(coverage()), 200),
  );
  api.openapi(diffRoute, (context) => {
    const { from, to } = context.req.valid('query');
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(diffBetween(lawOn(from, today), lawOn(to, today), language), 200);
  });

  // The body is read by the law itself, which names every problem; the route is only described here.
  api.openAPIRegistry.registerPath(draftDiffRoute);
  api.post(draftDiffRoute.path, async (context) => {
    const body = fieldsOf(await readJson(context));
    const from = readRulesDay(body.from, 'from');
    const to = readRulesDay(body.to, 'to');
    const { reforms, problems } = readReform(body.reform);
    const unknown = unknownIn(body, ['from', 'to', 'reform']);
    if (!from.ok || !to.ok || problems.length > 0 || unknown.length > 0) {
      throw new FieldsError(
        'law.not-valid',
        {
          en: 'Some fields are not valid. Nothing was compared.',
          fr: 'Certains champs ne sont pas valides. Rien n’a été comparé.',
        },
        [...unknown, ...(from.ok ? [] : from.problems), ...(to.ok ? [] : to.problems), ...problems],
      );
    }
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(diffBetween(rulesetOn(from.value), rulesetOn(to.value, reforms), language));
  });
}
