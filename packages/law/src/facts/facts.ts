import { z } from 'zod';
import { ABILITIES } from '../coded/candidate.ts';
import { problemsOf } from '../coded/problems.ts';
import type { Read } from '../coded/read.ts';
import { charts, LANGUAGE_TESTS, type LanguageTest } from '../language/charts.ts';
import { occupationOf } from '../noc/noc.ts';
import { isPlainDate } from '../time/plainDate.ts';

const day = z
  .unknown()
  .refine(isPlainDate, { params: { problem: 'not-a-day' } })
  .transform((value) => value);
const score = z.number().min(0).max(699);
const country = z.string().regex(/^[A-Z]{2}$/);

const noc = z
  .string()
  .refine((code) => occupationOf(code) !== undefined, { params: { problem: 'unknown-noc' } });

const languageTest = z
  .strictObject({
    test: z.enum(LANGUAGE_TESTS),
    date: day,
    listening: score,
    reading: score,
    writing: score,
    speaking: score,
  })
  .superRefine((result, context) => {
    const chart = charts[result.test as LanguageTest];
    for (const ability of ABILITIES) {
      const value = result[ability];
      if (value > chart.maximum[ability] || !Number.isInteger(value / chart.step)) {
        context.addIssue({ code: 'custom', path: [ability], params: { problem: 'off-chart' } });
      }
    }
  });

/** What a credential says by itself; "two or more" is what the law makes of several. */
export const CREDENTIAL_LEVELS = ['secondary', 'oneYear', 'twoYear', 'threeYear', 'masters', 'phd'] as const;

const credential = z.strictObject({
  level: z.enum(CREDENTIAL_LEVELS),
  country,
  completed: day,
  /** Day of the educational credential assessment; null for a Canadian credential or none. */
  assessed: day.nullable(),
});

const job = z
  .strictObject({
    noc,
    country,
    start: day,
    /** Last day worked; null while the job goes on. */
    end: day.nullable(),
    hoursPerWeek: z.number().min(1).max(168),
    selfEmployed: z.boolean(),
    duringFullTimeStudy: z.boolean(),
  })
  .superRefine((held, context) => {
    if (held.end !== null && held.end < held.start) {
      context.addIssue({ code: 'custom', path: ['end'], params: { problem: 'order-of-days' } });
    }
  });

const person = {
  languageTests: z.array(languageTest).max(50),
  credentials: z.array(credential).max(50),
  jobs: z.array(job).max(2000),
};

/** What a person declares, raw and dated. Version 1: the facts that ranking and rounds read. */
export const factsSchema = z.strictObject({
  schema: z.literal('facts/1'),
  dateOfBirth: day,
  citizenship: country,
  residence: country,
  firstOfficialLanguage: z.enum(['en', 'fr']),
  ...person,
  spouse: z
    .strictObject({ accompanying: z.boolean(), citizenOrPermanentResident: z.boolean(), ...person })
    .nullable(),
  /** Applicant, spouse or partner and dependent children, accompanying or not. */
  familySize: z.int().min(1).max(30),
  /** Dollars held; null where not declared. */
  settlementFunds: z.int().min(0).nullable(),
  siblingInCanada: z.boolean(),
  certificateOfQualification: z.boolean(),
  nomination: z.strictObject({ province: z.string().regex(/^[A-Z]{2}$/), accepted: day }).nullable(),
  jobOffer: z.strictObject({ noc, authorisedToWork: z.boolean() }).nullable(),
});

export type Facts = z.infer<typeof factsSchema>;
export type Job = Facts['jobs'][number];
export type Credential = Facts['credentials'][number];
export type LanguageResult = Facts['languageTests'][number];

/** Reads facts from unknown input; every problem is named with the path of its field. */
export function readFacts(input: unknown): Read<Facts> {
  const parsed = factsSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, input) };
}
