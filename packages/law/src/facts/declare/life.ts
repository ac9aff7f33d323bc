import { z } from 'zod';
import { country, day, inOrder, province } from './fields.ts';
import { occupation } from './occupation.ts';

/** A country lived in. */
export const residence = z
  .strictObject({ country, start: day, /** Null while it goes on. */ end: day.nullable() })
  .superRefine(inOrder);

/** A child of the applicant or of the spouse or partner, wherever the child lives. */
export const child = z.strictObject({
  dateOfBirth: day,
  accompanying: z.boolean().optional(),
  /** Has a spouse or common-law partner. */
  partnered: z.boolean().optional(),
  /** Dependent since before the age limit because of a physical or mental condition. */
  dependentByCondition: z.boolean().optional(),
  adopted: z.boolean().optional(),
  citizenOrPermanentResident: z.boolean().optional(),
  residences: z.array(residence).max(500).optional(),
});

export const RELATIONS = [
  'parent',
  'grandparent',
  'child',
  'grandchild',
  'sibling',
  'auntOrUncle',
  'nieceOrNephew',
  'cousin',
  'other',
] as const;

/** A relative by blood, marriage, common-law partnership or adoption. */
export const relative = z.strictObject({
  relation: z.enum(RELATIONS),
  of: z.enum(['self', 'spouse']),
  livesInCanada: z.boolean().optional(),
  adult: z.boolean().optional(),
  citizenOrPermanentResident: z.boolean().optional(),
});

/** A certificate of qualification in a trade from a province, a territory or a federal body. */
export const certificate = z.strictObject({
  noc: occupation.optional(),
  issuedBy: z.enum(['provinceOrTerritory', 'federal']).optional(),
  issued: day.optional(),
});

/** A nomination linked to Express Entry. */
export const nomination = z.strictObject({
  province,
  /** Day on which the person accepted it in the account; null while that is pending. */
  accepted: day.nullable().optional(),
});

/** Service in a foreign military. */
export const military = z.strictObject({
  /** The force is recognized; the category does not say which are. */
  recognizedForce: z.boolean().optional(),
  start: day.optional(),
  /** Null while it goes on. */
  end: day.nullable().optional(),
  /** Occupation with which experience or training is aligned. */
  noc: occupation.optional(),
  /** Months of continuous full-time work offered by the Canadian Forces Recruiting Group; null: permanent. */
  offerMonths: z.number().min(0).max(1200).nullable().optional(),
  /** Occupation of that offer; left out where there is none. */
  offerNoc: occupation.optional(),
});
