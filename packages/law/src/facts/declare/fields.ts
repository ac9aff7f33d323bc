import { z } from 'zod';
import { isPlainDate } from '../../time/plainDate.ts';
import { COUNTRIES } from './countries.ts';

/** An existing calendar day, `YYYY-MM-DD`. */
export const day = z
  .unknown()
  .refine(isPlainDate, { params: { problem: 'not-a-day' } })
  .transform((value) => value);

const COUNTRY = /^[A-Z]{2}$/;

/** A country or territory of ISO 3166-1 by its two letters. */
export const country = z
  .string()
  .refine((text) => COUNTRIES.has(text), { params: { problem: 'not-a-country' } })
  .meta({ pattern: COUNTRY.source });

export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;
export type Province = (typeof PROVINCES)[number];
export const province = z.enum(PROVINCES);

/** A name by which employers are matched with one another; never shown to others. */
export const employerName = z.string().min(1).max(200);

/** Adds a problem where a stretch of time ends before it starts. */
export function inOrder({ start, end }: { start: unknown; end?: unknown }, context: z.RefinementCtx): void {
  // What is no day has been refused already, and may not even be comparable.
  if (isPlainDate(start) && isPlainDate(end) && end < start) {
    context.addIssue({ code: 'custom', path: ['end'], params: { problem: 'order-of-days' } });
  }
}
