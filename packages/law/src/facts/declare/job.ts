import { z } from 'zod';
import { country, day, employerName, inOrder } from './fields.ts';
import { occupation } from './occupation.ts';

const hours = z.number().min(0).max(168);

/** Work held, in one occupation for one employer. */
export const job = z
  .strictObject({
    noc: occupation.optional(),
    /** Where the person was while working. */
    country,
    /** Where the employer is; the same country where it is left out only if the work was abroad. */
    employerCountry: country.optional(),
    employer: employerName.optional(),
    start: day,
    /** Last day worked; null while the job goes on. */
    end: day.nullable(),
    hoursPerWeek: hours,
    /** By wages or commission. */
    paid: z.boolean().optional(),
    selfEmployed: z.boolean().optional(),
    /** Self-employed medical services paid for by a government. */
    publiclyFundedPhysician: z.boolean().optional(),
    /** Allowed to work, as a temporary resident; asked of work in Canada only. */
    authorised: z.boolean().optional(),
    duringFullTimeStudy: z.boolean().optional(),
    /** False where the main duties of the occupation were not performed. */
    dutiesPerformed: z.boolean().optional(),
    /** In a trade: from when the person was qualified to practise it independently; null if never. */
    qualifiedSince: day.nullable().optional(),
    /** Where that is; the country of the work where it is left out. */
    qualifiedIn: country.optional(),
  })
  .superRefine(inOrder);

/** An offer of work in Canada after the visa. */
export const jobOffer = z.strictObject({
  noc: occupation.optional(),
  employer: employerName.optional(),
  /** An embassy or consulate, or an employer that the Regulations exclude. */
  excludedEmployer: z.boolean().optional(),
  hoursPerWeek: hours.optional(),
  /** Months of work after the visa is issued; null without an end. */
  months: z.number().min(0).max(1200).nullable().optional(),
  seasonal: z.boolean().optional(),
  /** A positive labour market impact assessment supports this offer. */
  lmia: z.boolean().optional(),
  /** Medical services paid for by a government. */
  publiclyFundedPhysician: z.boolean().optional(),
});

/** Provisions under which a work permit can be issued, as far as the rules tell them apart. */
export const PERMIT_BASES = ['lmia', '204a', '204c', '204d', '205', 'open', 'other', 's186'] as const;

/** The right to work in Canada: a permit, or work without one under s. 186. */
export const workAuthorisation = z.strictObject({
  basis: z.enum(PERMIT_BASES),
  /** Employers named on the permit. */
  employers: z.array(employerName).max(20).optional(),
  /** Occupation for which the permit was issued. */
  noc: occupation.optional(),
  /** Last day; null without an end. */
  validUntil: day.nullable().optional(),
  /** The assessment behind the permit was suspended or revoked. */
  lmiaRevoked: z.boolean().optional(),
});
