import { z } from 'zod';
import { country, day } from './fields.ts';

/**
 * What a credential says by itself; `twoOrMore` is what the law makes of several, and what some assessment
 * reports say of one. `professional` is an entry-to-practice degree of a licensed profession.
 */
export const CREDENTIAL_LEVELS = [
  'secondary',
  'oneYear',
  'twoYear',
  'threeYear',
  'twoOrMore',
  'masters',
  'professional',
  'phd',
] as const;
export type CredentialLevel = (typeof CREDENTIAL_LEVELS)[number];

/** Organizations designated for assessments (IRPR s. 75(4)); since when is in `education/designated.ts`. */
export const ASSESSMENT_BODIES = ['wes', 'ces', 'icas', 'iqas', 'ices', 'mcc', 'pebc', 'cacb'] as const;
export type AssessmentBody = (typeof ASSESSMENT_BODIES)[number];

const assessment = z.strictObject({
  body: z.enum(ASSESSMENT_BODIES),
  date: day,
  /** The Canadian equivalence: a level, or the wording of the report. */
  equivalence: z.string().min(1).max(300),
});

/** How a program in Canada was followed, for the points for study in Canada (Ministerial Instructions s. 30). */
const study = z.strictObject({
  start: day.optional(),
  /** Months enrolled full time, fifteen hours of instruction a week or more. */
  fullTimeMonths: z.number().min(0).max(240).optional(),
  /** Months physically in Canada during the program. */
  presenceMonths: z.number().min(0).max(240).optional(),
  /** Study of English or French as a second language made up more than half of the program. */
  mostlyLanguageTraining: z.boolean().optional(),
  /** An award required a return to the home country. */
  returnRequired: z.boolean().optional(),
  /** On a study permit or otherwise authorised (IRPR s. 188), in good standing. */
  authorised: z.boolean().optional(),
});

export const credential = z.strictObject({
  level: z.enum(CREDENTIAL_LEVELS),
  country,
  completed: day,
  /** Length of the program in academic years. */
  programYears: z.number().min(0).max(15).optional(),
  /** Null: never assessed. Not asked of a Canadian credential. */
  assessment: assessment.nullable().optional(),
  study: study.optional(),
});
