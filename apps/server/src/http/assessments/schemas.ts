import { z } from '@hono/zod-openapi';
import {
  breakdownSchema,
  citedSchema,
  explanationSchema,
  factValueSchema,
  parameterReadSchema,
  toldSchema,
} from '../explanations.ts';
import { rulesSchema } from '../law/day.ts';

const programs = z.object({ CEC: explanationSchema, FSW: explanationSchema, FST: explanationSchema });

const result = {
  crs: explanationSchema,
  breakdown: breakdownSchema
    .optional()
    .openapi({ description: 'The plain numbers, where every one of them is known.' }),
  programs,
  nominee: explanationSchema,
  pool: explanationSchema.openapi({ description: 'Whether the person may be in the pool.' }),
  categories: z.array(
    z.object({ id: z.string(), version: z.string(), label: z.string(), membership: explanationSchema }),
  ),
  advice: z.array(toldSchema),
};

const answer = z.enum(['yes', 'no', 'unknown']);
const range = z.tuple([z.number(), z.number()]).nullable();
const answerChange = z.object({ id: z.string(), label: z.string(), without: answer, with: answer });

const difference = z
  .object({
    score: z.object({ without: range, with: range, change: z.number().nullable() }),
    lines: z.array(z.object({ code: z.string(), label: z.string(), without: range, with: range })),
    programs: z.array(answerChange),
    pool: answerChange.nullable(),
    categories: z.array(answerChange),
  })
  .openapi('ReformDifference');

const subject = z.object({
  kind: z.enum(['country', 'test', 'job', 'credential', 'offer', 'province']),
  path: z.string().optional(),
  index: z.int().optional(),
  country: z.string().optional(),
  test: z.string().optional(),
  date: z.string().optional(),
  employer: z.string().nullable().optional(),
  province: z.string().optional(),
});

const documentSchema = z
  .object({
    key: z.string(),
    id: z.string(),
    title: z.string(),
    person: z.string(),
    who: z.string(),
    subject: subject.nullable(),
    form: z.string().nullable(),
    due: z.enum(['withApplication', 'onRequest']),
    validity: z.object({
      kind: z.string(),
      text: z.string(),
      months: z.int().optional(),
      years: z.int().optional(),
      day: z.string().nullable().optional(),
    }),
    reason: toldSchema.extend({ values: z.record(z.string(), factValueSchema) }),
    notes: z.array(toldSchema),
    outcome: z.object({
      kind: z.enum(['owed', 'unknown']),
      missing: z.array(z.string()).optional(),
      text: z.string(),
    }),
    provision: citedSchema,
    grade: z.string(),
    parameters: z.array(parameterReadSchema),
  })
  .openapi('Document');

/** What the law of a day makes of facts, with every reason. */
export const assessmentSchema = z
  .object({
    rules: rulesSchema,
    on: z.string().openapi({ format: 'date' }),
    instruments: z.array(z.string()),
    verifiedThrough: z.string().openapi({ format: 'date' }),
    knownGap: z.string().nullable(),
    warnings: z.array(toldSchema),
    facts: explanationSchema.openapi({ description: 'What the law makes of the facts, before any points.' }),
    ...result,
    policies: z
      .array(z.object({ id: z.string(), choice: z.string(), text: z.string() }))
      .openapi({ description: 'Contested points that took part, with the answer that applied.' }),
    documents: z
      .object({ program: z.enum(['CEC', 'FSW', 'FST']), items: z.array(documentSchema) })
      .nullable()
      .openapi({
        description:
          'What an application would owe, under the program that was asked for or the first that is met; null where none is.',
      }),
    reform: z
      .object({
        id: z.string(),
        title: z.string(),
        inForce: z.string(),
        applies: z.boolean(),
        without: z.object(result),
        difference,
      })
      .optional(),
  })
  .openapi('Assessment');
