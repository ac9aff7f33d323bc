import { z } from '@hono/zod-openapi';
import { toldSchema } from '../explanations.ts';
import { rulesSchema } from './day.ts';

export const bilingual = z.object({ en: z.string(), fr: z.string() });
const day = z.string().openapi({ format: 'date' });

export const gradeSchema = z.enum(['L', 'T', 'P', 'S', 'I']).openapi('Grade', {
  description:
    'How well it is supported: L text of the instrument, T copy of IRCC’s own tool, P IRCC page, S secondary source, I inferred.',
});

export const provisionSchema = z
  .object({ id: z.string(), text: bilingual, grade: gradeSchema })
  .openapi('Provision');

export const instrumentSchema = z
  .object({
    id: z.string(),
    title: bilingual,
    inForce: day,
    citation: z.string(),
    source: z.string(),
    grade: gradeSchema,
    checkedOn: day,
    parameters: z.array(z.string()).openapi({ description: 'Ids of the parameters that it gives a value.' }),
    categories: z.array(z.string()).openapi({ description: 'Ids of the category versions that cite it.' }),
  })
  .openapi('Instrument');

const leaf = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable();

export const tableSchema = z
  .object({
    columns: z.array(z.object({ key: z.string(), label: bilingual })),
    rows: z.array(
      z.object({
        path: z.string(),
        label: bilingual,
        cells: z.array(z.object({ value: leaf, text: bilingual }).nullable()),
      }),
    ),
  })
  .openapi('LawTable');

const turn = z.object({ on: day, instrument: z.string() }).nullable();

export const parameterSchema = z
  .object({
    id: z.string(),
    area: z.string(),
    title: bilingual,
    unit: z.string(),
    provision: provisionSchema,
    inForce: z
      .object({
        value: z.unknown(),
        table: tableSchema,
        since: day,
        until: day.nullable(),
        instrument: z.string(),
        title: bilingual,
        citation: z.string(),
        source: z.string(),
        grade: gradeSchema,
      })
      .nullable()
      .openapi({ description: 'Null where the law has no value on that day.' }),
    previous: turn,
    next: turn,
  })
  .openapi('LawParameter');

export const parameterHistorySchema = parameterSchema
  .extend({
    history: z.array(
      z.object({
        value: z.unknown(),
        instrument: z.string(),
        inForce: day,
        until: day.nullable(),
        grade: gradeSchema,
      }),
    ),
  })
  .openapi('LawParameterHistory');

export const policySchema = z
  .object({
    id: z.string(),
    question: bilingual,
    choice: z.string(),
    text: bilingual,
    provision: provisionSchema,
    grade: gradeSchema,
  })
  .openapi('LawPolicy');

export const requirementSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('work'),
    months: z.int(),
    windowYears: z.int(),
    continuous: z.boolean(),
    inCanada: z.boolean(),
  }),
  z.object({ kind: z.literal('language'), language: z.literal('fr'), nclc: z.int() }),
  z.object({
    kind: z.literal('military'),
    serviceYears: z.int(),
    offerYears: z.int(),
    credentialYears: z.int(),
  }),
]);

const versionSchema = z.object({
  on: day,
  until: day.nullable(),
  instruments: z.array(z.string()),
  ended: z.array(z.string()).openapi({ description: 'Category versions whose last day was the day before.' }),
});

export const versionsSchema = z.object({ items: z.array(versionSchema) }).openapi('LawVersions');

const gap = z.object({
  id: z.string(),
  area: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  grade: gradeSchema,
  what: bilingual,
  consequence: bilingual,
});

export const lawSchema = z
  .object({
    rules: rulesSchema,
    version: versionSchema,
    instruments: z.array(z.string()),
    verifiedThrough: day,
    knownGap: day.nullable(),
    warnings: z.array(toldSchema),
    gaps: z.array(gap),
  })
  .openapi('Law');

export const coverageSchema = z
  .object({
    from: day,
    verifiedThrough: day,
    areas: z.array(
      z.object({ id: z.string(), title: bilingual, modelled: bilingual, notModelled: bilingual }),
    ),
    gaps: z.array(gap),
    policies: z.array(
      z.object({
        id: z.string(),
        provision: z.string(),
        grade: gradeSchema,
        question: bilingual,
        choices: z.record(z.string(), bilingual),
        default: z.string(),
      }),
    ),
    withoutValues: z.record(z.string(), bilingual),
  })
  .openapi('Coverage');

export const diffSchema = z
  .object({
    from: rulesSchema,
    to: rulesSchema,
    warnings: z.array(toldSchema),
    changes: z.array(
      z
        .object({
          kind: z.enum(['instrument', 'parameter', 'policy', 'category', 'factor']),
          id: z.string().openapi({ description: 'Id, family of a category or code of a factor.' }),
          change: z.enum(['added', 'removed', 'changed']),
          text: z.string().openapi({ description: 'The difference as a sentence.' }),
          leaves: z
            .array(z.object({ path: z.array(z.string()), from: leaf, to: leaf, change: z.string() }))
            .openapi({ description: 'What a value says otherwise; empty for what is no value.' }),
          codesAdded: z.array(z.string()),
          codesRemoved: z.array(z.string()),
        })
        .openapi('LawChange'),
    ),
  })
  .openapi('LawDiff');

export const contentSchema = z
  .object({ rules: rulesSchema, content: z.record(z.string(), z.unknown()) })
  .openapi('LawContent');
