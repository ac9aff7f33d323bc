import { z } from '@hono/zod-openapi';
import { FIRST_DAY, isPlainDate, type PlainDate, type Ruleset, rulesetOn } from '@openentry/law';
import { rulesetFingerprint } from '@openentry/pool';

const firstDay = { params: { problem: 'before-express-entry' } };
const isDay = { params: { problem: 'not-a-day' }, abort: true };

/** A day that has a law: it exists, and Express Entry had begun. */
export const dayOfLaw = z
  .string()
  .refine(isPlainDate, isDay)
  .refine((text) => text >= FIRST_DAY, firstDay)
  .openapi({ format: 'date', example: '2025-03-25' });

/** The day whose law is asked about; today in Ottawa where none is named. */
export const onDay = z.object({
  on: dayOfLaw
    .optional()
    .openapi({ description: 'Day whose law applies, from 2015-01-01; without it, today in Ottawa.' }),
});

/** Which rules an answer was made under. */
export const rulesSchema = z
  .object({
    on: z.string().openapi({ format: 'date', description: 'Day whose law applies.' }),
    hash: z.string().openapi({
      description:
        'Fingerprint of everything this law says: SHA-256 over the canonical form of /law/content.',
    }),
    reform: z.string().nullable().openapi({ description: 'Hypothetical instrument laid over it.' }),
  })
  .openapi('Rules');

/** The name of a law: its day, its fingerprint, and what was laid over it. */
export function rulesOf(law: Ruleset): z.infer<typeof rulesSchema> {
  return { on: law.on, hash: rulesetFingerprint(law), reform: law.reforms[0]?.id ?? null };
}

/** The law of a day that was asked for, or of today. */
export function lawOn(on: PlainDate | undefined, today: () => PlainDate): Ruleset {
  return rulesetOn(on ?? today());
}
