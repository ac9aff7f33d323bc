import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type FeesOfDay,
  familyFeesJson,
  feeNoteText,
  feesFor,
  feesOn,
  type Language,
  type PlainDate,
  type Ruleset,
  readRulesDay,
  rulesetOn,
  warningsOf,
} from '@openentry/law';
import { json, refusals } from '../accounts/bodies.ts';
import { FACTS } from '../assessments/facts.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import { toldSchema } from '../explanations.ts';
import { FieldsError } from '../fields-error.ts';
import { languageOf } from '../language.ts';
import { lawOn, onDay, rulesOf, rulesSchema } from '../law/day.ts';
import { gradeSchema } from '../law/schemas.ts';
import { problemResponse } from '../problem.ts';
import { factsOn } from '../profiles/facts.ts';
import { fieldsOf, readJson, unknownIn } from '../read-json.ts';
import { sent } from '../sent.ts';

const tags = ['Fees and funds'];
const dollars = z.number();

const amount = z
  .object({
    dollars,
    instrument: z.string(),
    inForce: z.string().openapi({ format: 'date' }),
    grade: gradeSchema,
    inferred: z.boolean(),
    provision: z.string(),
  })
  .openapi('FeeAmount');

const ofDay = {
  rules: rulesSchema,
  warnings: z.array(toldSchema),
  amounts: z
    .record(z.string(), amount.nullable())
    .openapi({ description: 'Dollars by kind of fee; null where it does not exist on the day.' }),
  notes: z.array(toldSchema.extend({ grade: gradeSchema })),
};

const feesSchema = z.object(ofDay).openapi('Fees');

const sum = z.object({
  dollars: dollars.nullable(),
  atLeast: dollars.optional(),
  missing: z.array(z.string()).optional(),
});

const familySchema = z
  .object({
    ...ofDay,
    family: z.object({
      lines: z.array(
        z.object({
          kind: z.string(),
          person: z.string(),
          dollars: dollars.nullable(),
          outcome: z.object({
            kind: z.enum(['owed', 'unknown']),
            missing: z.array(z.string()).optional(),
            atLeast: dollars.optional(),
          }),
          people: z.int(),
          mayBePaidLater: z.boolean(),
          amount,
        }),
      ),
      processing: sum,
      biometrics: sum,
      rprf: sum,
      withApplication: sum,
      total: sum,
    }),
  })
  .openapi('FamilyFees');

const dayRoute = createRoute({
  method: 'get',
  path: '/fees',
  ...PUBLISHED_LAW,
  tags,
  summary: 'The fees of an application received on a day',
  request: { query: onDay },
  responses: { 200: json('Fees', feesSchema), ...refusals(422) },
});

const familyRoute = createRoute({
  method: 'post',
  path: '/fees',
  ...PUBLISHED_LAW,
  tags,
  summary: 'What a family pays for an application received on a day; nothing is kept',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['facts'],
            additionalProperties: false,
            properties: { on: { type: 'string', format: 'date' }, facts: FACTS },
          },
          example: {
            on: '2025-03-25',
            facts: { schema: 'facts/2', dateOfBirth: '1990-01-01', maritalStatus: 'single', children: [] },
          },
        },
      },
    },
  },
  responses: {
    200: json('Fees', familySchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is too large'),
    415: problemResponse('The body is not announced as JSON'),
    422: problemResponse('Something given is not valid; each field is named'),
  },
});

function feesOf(law: Ruleset, notes: FeesOfDay['notes'], language: Language): z.infer<typeof feesSchema> {
  return sent<z.infer<typeof feesSchema>>({
    rules: rulesOf(law),
    warnings: warningsOf(law, language),
    amounts: feesOn(law).amounts,
    notes: notes.map((note) => ({
      code: note.code,
      grade: note.grade,
      text: feeNoteText(note, language),
    })),
  });
}

/** Routes of fees: public, and only read. */
export function feeRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(dayRoute, (context) => {
    const law = lawOn(context.req.valid('query').on, today);
    const language = languageOf(context);
    context.header('content-language', language);
    return context.json(feesOf(law, feesOn(law).notes, language), 200);
  });

  // The facts are read by the law itself, which names every problem; the route is only described here.
  api.openAPIRegistry.registerPath(familyRoute);
  api.post(familyRoute.path, async (context) => {
    const body = fieldsOf(await readJson(context));
    const day = body.on === undefined ? ({ ok: true, value: today() } as const) : readRulesDay(body.on, 'on');
    const { facts, problems } = factsOn(body.facts, day.ok ? day.value : null);
    const unknown = unknownIn(body, ['on', 'facts']);
    if (!day.ok || facts === null || unknown.length > 0) {
      throw new FieldsError(
        'facts.not-valid',
        {
          en: 'Some fields are not valid. Nothing was computed.',
          fr: 'Certains champs ne sont pas valides. Rien n’a été calculé.',
        },
        [...unknown, ...(day.ok ? [] : day.problems), ...problems],
      );
    }
    const law = rulesetOn(day.value);
    const language = languageOf(context);
    const family = feesFor(facts, law);
    context.header('content-language', language);
    context.header('cache-control', 'no-store');
    return context.json(
      sent<z.infer<typeof familySchema>>({
        ...feesOf(law, family.notes, language),
        family: familyFeesJson(family),
      }),
    );
  });
}
