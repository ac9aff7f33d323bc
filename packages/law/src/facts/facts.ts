import { z } from 'zod';
import { problemsOf } from '../coded/problems.ts';
import type { Read } from '../coded/read.ts';
import { afterBirth } from './declare/birth.ts';
import { credential } from './declare/credential.ts';
import { country, day, province } from './declare/fields.ts';
import { job, jobOffer, workAuthorisation } from './declare/job.ts';
import { languageTest } from './declare/languageTest.ts';
import { certificate, child, military, nomination, relative, residence } from './declare/life.ts';

/** What is declared of the applicant and of the spouse or partner alike. */
const person = {
  dateOfBirth: day.optional(),
  citizenships: z.array(country).max(20).optional(),
  /** Where the person has lived since 18 or for ten years, for police certificates. */
  residences: z.array(residence).max(500).optional(),
  languageTests: z.array(languageTest).max(50).optional(),
  credentials: z.array(credential).max(50).optional(),
  jobs: z.array(job).max(2000).optional(),
};

const spouse = z.strictObject({
  ...person,
  /** Comes along to Canada. */
  accompanying: z.boolean().optional(),
  citizenOrPermanentResident: z.boolean().optional(),
});

const MOST_CHILDREN = 50;

const PARTNERED: readonly unknown[] = ['married', 'commonLaw'];
/** Somebody separated may still declare the spouse. */
const PARTED: readonly unknown[] = ['single', 'divorced', 'widowed', 'annulled'];

/** Adds a problem where the marital status and the declared spouse or partner contradict each other. */
function agreeing(facts: { maritalStatus?: unknown; spouse?: unknown }, context: z.RefinementCtx): void {
  const { maritalStatus, spouse: declared } = facts;
  if (declared === undefined) return;
  if (declared === null ? PARTNERED.includes(maritalStatus) : PARTED.includes(maritalStatus)) {
    const problem = declared === null ? 'spouse-denied' : 'spouse-without-union';
    context.addIssue({ code: 'custom', path: ['spouse'], params: { problem } });
  }
}

/**
 * What a person declares, raw and dated. Three things can be said of every fact: a field with a value declares
 * it, `null` declares that it does not apply or does not exist, and a field left out says that it is not known.
 */
export const factsSchema = z
  .strictObject({
    schema: z.literal('facts/2'),
    ...person,
    /** Asked for reports and published counts only: no rule reads it. */
    gender: z.enum(['F', 'M', 'X']).optional(),
    maritalStatus: z
      .enum(['single', 'married', 'commonLaw', 'separated', 'divorced', 'widowed', 'annulled'])
      .optional(),
    /** The language whose results are to count as the first; the person chooses. */
    firstOfficialLanguage: z.enum(['en', 'fr']).optional(),
    spouse: spouse.nullable().optional(),
    children: z.array(child).max(MOST_CHILDREN).optional(),
    /** Applicant, spouse or partner and dependent children; counted from the family where it is left out. */
    familySize: z.int().min(1).max(100).optional(),
    /** Dollars held, transferable and free of debts. */
    settlementFunds: z.int().min(0).optional(),
    relativesInCanada: z.array(relative).max(100).optional(),
    certificateOfQualification: certificate.nullable().optional(),
    nomination: nomination.nullable().optional(),
    jobOffers: z.array(jobOffer).max(20).optional(),
    /** The right to work in Canada; null without one. */
    workAuthorisation: workAuthorisation.nullable().optional(),
    intendedProvince: province.optional(),
    militaryService: military.nullable().optional(),
    /** A finding of misrepresentation bars a profile for five years (IRPA 10.1(4)). */
    inadmissibleForMisrepresentation: z.boolean().optional(),
    /** A representative acts for the person (IMM 5476). */
    representative: z.boolean().optional(),
  })
  .superRefine(agreeing)
  .superRefine((facts, context) => {
    afterBirth(facts, context);
    const { spouse: partner, children } = facts;
    if (partner) afterBirth(partner, context, ['spouse']);
    // Other checks may have refused them already: what they are is not certain.
    if (!Array.isArray(children)) return;
    for (const [i, one] of children.slice(0, MOST_CHILDREN).entries()) {
      if (one) afterBirth(one, context, ['children', i]);
    }
  });

export type Facts = z.infer<typeof factsSchema>;
export type Spouse = z.infer<typeof spouse>;
/** Facts that the applicant and the spouse or partner both have. */
export type PersonFacts = Pick<Facts, keyof typeof person>;
export type Job = NonNullable<Facts['jobs']>[number];
export type Credential = NonNullable<Facts['credentials']>[number];
export type LanguageResult = NonNullable<Facts['languageTests']>[number];
export type JobOffer = NonNullable<Facts['jobOffers']>[number];
export type WorkAuthorisation = NonNullable<Facts['workAuthorisation']>;
export type Child = NonNullable<Facts['children']>[number];
export type Relative = NonNullable<Facts['relativesInCanada']>[number];

/** Reads facts from unknown input; every problem is named with the path of its field. */
export function readFacts(input: unknown): Read<Facts> {
  const parsed = factsSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, input) };
}
