import { z } from '@hono/zod-openapi';

const day = z.string().openapi({ format: 'date', example: '2024-04-11' });
const instant = z.string().openapi({ format: 'date-time', example: '2024-04-11T13:23:42Z' });
const bilingual = z.object({ en: z.string(), fr: z.string() });

export const statementSchema = z.object({ code: z.string(), text: bilingual }).openapi('Statement');

export const outcomeSchema = z
  .object({
    invited: z.int(),
    cutoff: z.int().nullable().openapi({ description: 'CRS points of the lowest-ranked person invited.' }),
    tieBreak: instant.nullable().openapi({ description: 'When that person’s profile was received, UTC.' }),
  })
  .openapi('RoundOutcome');

export const replaySummarySchema = z
  .object({ simulated: outcomeSchema, seed: z.string(), executedAt: instant })
  .openapi('ReplaySummary');

export const roundSchema = z
  .object({
    number: z.string().openapi({ example: '293', description: 'IRCC’s number; not always an integer.' }),
    date: day,
    dateTimeUtc: instant,
    name: bilingual,
    kind: z.enum(['general', 'program', 'category']),
    categoryVersionId: z.string().nullable(),
    programs: z.array(z.string()),
    published: outcomeSchema,
    poolAsOf: day.nullable(),
    replay: replaySummarySchema.nullable(),
  })
  .openapi('Round');

export const roundsSchema = z.object({ items: z.array(roundSchema), total: z.int() }).openapi('Rounds');

const bandSchema = z
  .object({
    band: z.string().openapi({ example: '491-500' }),
    from: z.int(),
    to: z.int(),
    part: z
      .boolean()
      .openapi({ description: 'True for a ten-point part of a wider band that is also listed.' }),
    published: z.int(),
    simulated: z.int().nullable(),
  })
  .openapi('Band');

const totalSchema = z.object({ published: z.int(), simulated: z.int().nullable() });

export const roundDetailSchema = roundSchema
  .extend({
    pool: z.record(z.string(), z.int()).nullable(),
    replay: replaySummarySchema
      .extend({
        instruction: z.object({
          kind: z.enum(['general', 'program', 'category']),
          category: z.string().nullable(),
          programs: z.array(z.string()),
          number: z.int(),
          instant,
        }),
        pool: z.object({ asOf: day, total: totalSchema, bands: z.array(bandSchema) }),
        check: z
          .object({
            passed: z.boolean(),
            findings: z.array(
              z.object({ rule: z.string(), passed: z.boolean(), violations: z.int(), detail: z.string() }),
            ),
          })
          .nullable(),
        assumptions: z.array(statementSchema),
        whyDifferent: z.array(statementSchema),
      })
      .nullable(),
  })
  .openapi('RoundDetail');

export const distributionSchema = z
  .object({
    asOf: day,
    total: totalSchema,
    bands: z.array(bandSchema),
    seed: z.string().nullable(),
    assumptions: z.array(statementSchema),
  })
  .openapi('PoolDistribution');
