import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fundsNoteText, fundsOn, type PlainDate, settlementFunds, warningsOf } from '@openentry/law';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import { toldSchema } from '../explanations.ts';
import { languageOf } from '../language.ts';
import { lawOn, onDay, rulesOf, rulesSchema } from '../law/day.ts';
import { gradeSchema } from '../law/schemas.ts';

/** Families that the published tables list. */
const LISTED = 7;
const LARGEST = 100;

const fundsSchema = z
  .object({
    rules: rulesSchema,
    amounts: z.array(
      z.object({
        family: z.int(),
        required: z
          .number()
          .nullable()
          .openapi({ description: 'Dollars; null where no table was published.' }),
        // Made nullable, the reference to a schema of its own would say nothing of null in the contract.
        grade: z.union([gradeSchema, z.null()]),
      }),
    ),
    eachAdditional: z.number().nullable(),
    instrument: z.string().nullable(),
    edition: z.string().nullable(),
    inForce: z.string().nullable().openapi({ format: 'date' }),
    warnings: z.array(toldSchema),
    notes: z.array(toldSchema.extend({ grade: gradeSchema })),
  })
  .openapi('Funds');

const route = createRoute({
  method: 'get',
  path: '/funds',
  ...PUBLISHED_LAW,
  tags: ['Fees and funds'],
  summary: 'Dollars that a family must hold on a day, by which table, and how certain that is',
  request: {
    query: onDay.extend({
      family: z.coerce
        .number()
        .int()
        .min(1)
        .max(LARGEST)
        .optional()
        .openapi({ description: 'People in the family; without it, every size that the tables list.' }),
    }),
  },
  responses: { 200: json('Funds', fundsSchema), ...refusals(422) },
});

/** The route of settlement funds: public, and only read. */
export function fundRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(route, (context) => {
    const { on, family } = context.req.valid('query');
    const law = lawOn(on, today);
    const language = languageOf(context);
    const sizes = family === undefined ? Array.from({ length: LISTED }, (_, i) => i + 1) : [family];
    const answers = sizes.map((size) => ({ family: size, ...fundsOn(law, size) }));
    // Sizes share most notes.
    const notes = new Map(
      answers.flatMap((answer) => answer.notes).map((note) => [fundsNoteText(note, language), note]),
    );
    const table = law.find(settlementFunds);
    context.header('content-language', language);
    return context.json(
      {
        rules: rulesOf(law),
        amounts: answers.map(({ family: size, required, grade }) => ({
          family: size,
          required: required.known ? required.value : null,
          grade,
        })),
        eachAdditional: table?.value.eachAdditional ?? null,
        instrument: answers[0]?.instrument ?? null,
        edition: answers[0]?.edition ?? null,
        inForce: table?.inForce ?? null,
        warnings: warningsOf(law, language),
        notes: [...notes].map(([text, { code, grade }]) => ({ code, grade, text })),
      },
      200,
    );
  });
}
