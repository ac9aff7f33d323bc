import { z } from '@hono/zod-openapi';

const points = z.int();
const byAbility = { listening: points, reading: points, writing: points, speaking: points };

export const breakdownSchema = z
  .object({
    rules: z.string(),
    core: z.object({
      age: points,
      education: points,
      firstLanguage: z.object({ ...byAbility, total: points }),
      secondLanguage: z.object({ ...byAbility, raw: points, total: points }),
      canadianWork: points,
      total: points,
    }),
    spouse: z.object({
      education: points,
      language: z.object({ ...byAbility, total: points }),
      canadianWork: points,
      total: points,
    }),
    transferability: z.object({
      educationLanguage: points,
      educationCanadianWork: points,
      education: points,
      foreignLanguage: points,
      foreignCanadianWork: points,
      foreignWork: points,
      certificate: points,
      raw: points,
      total: points,
    }),
    additional: z.object({
      sibling: points,
      french: points,
      canadianStudy: points,
      jobOffer: points,
      nomination: points,
      raw: points,
      total: points,
    }),
    total: points,
  })
  .openapi('Breakdown');

/** A code for programs with the same in the language of the reader. */
export const toldSchema = z.object({ code: z.string(), text: z.string() });

export const factValueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** A dated value of law that was read. */
export const parameterReadSchema = z.object({
  id: z.string(),
  instrument: z.string(),
  inForce: z.string(),
  grade: z.string(),
});

/** A place in the law, as it is cited in the language of the reader. */
export const citedSchema = z.object({ id: z.string(), text: z.string() });

export const explanationSchema = z
  .object({
    code: z.string(),
    label: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), value: z.union([z.number(), z.boolean(), z.string()]) }),
      z.object({ kind: z.literal('notApplicable') }),
      z.object({
        kind: z.literal('unknown'),
        missing: z.array(z.string()),
        range: z.tuple([z.number(), z.number()]).optional(),
      }),
    ]),
    maximum: z.number().nullable(),
    provision: citedSchema,
    facts: z.array(z.object({ path: z.string(), value: factValueSchema })),
    parameters: z.array(parameterReadSchema),
    reasons: z.array(toldSchema),
    remedies: z.array(toldSchema),
    get children() {
      return z.array(explanationSchema);
    },
  })
  .openapi('Explanation');
