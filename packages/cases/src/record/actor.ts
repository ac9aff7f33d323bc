import { z } from 'zod';

/** Who acts. A representative acts for a candidate; the system acts by itself, under the law's own clocks. */
export const ROLES = [
  'candidate',
  'representative',
  'province',
  'officer',
  'programOffice',
  'approver',
  'auditor',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

const LONGEST_ACCOUNT = 200;

export const actorSchema = z.strictObject({
  role: z.enum(ROLES),
  /** Id of the account: rules for two people compare it. */
  account: z.string().min(1).max(LONGEST_ACCOUNT),
});

export interface Actor {
  readonly role: Role;
  readonly account: string;
}
