import { z } from '@hono/zod-openapi';
import { LONGEST_ROUND_NUMBER, MOST_TO_INVITE, ROUND_ACTIONS, ROUND_STATUSES } from '@openentry/cases';
import { toldSchema } from '../explanations.ts';

const LONGEST_REASON = 2000;

export const instant = z.iso
  .datetime({ offset: true })
  .openapi({ format: 'date-time', example: '2026-09-01T15:00:00Z' });
const shownInstant = z.string().openapi({ format: 'date-time' });
const day = z.string().openapi({ format: 'date' });
const programs = z.array(z.enum(['CEC', 'FSW', 'FST', 'PNP']));
const kind = z.enum(['general', 'program', 'category']);

export const poolParam = z.object({
  pool: z.coerce.number().int().min(1).max(2_147_483_647).openapi({ example: 1, description: 'The pool.' }),
});

export const roundParam = poolParam.extend({
  number: z.string().min(1).max(LONGEST_ROUND_NUMBER).openapi({ example: '301' }),
});

export const poolSchema = z
  .object({
    id: z.int(),
    kind: z.enum(['synthetic', 'imported', 'live']),
    name: z.string().nullable(),
    asOf: day,
    size: z.int(),
    engine: z.string(),
    loadedAt: shownInstant,
  })
  .openapi('Pool');

const counts = z.array(z.object({ value: z.string().nullable(), people: z.int() }));

export const statisticsSchema = z
  .object({
    pool: z.int(),
    states: z.record(z.string(), z.int()),
    assessed: z.int(),
    assessedOn: z.object({ oldest: day, newest: day }).nullable(),
    bands: z
      .record(z.string(), z.int())
      .openapi({ description: 'People by band of CRS points, and `total`.' }),
    program: counts,
    category: counts,
    province: counts,
    language: counts,
    gender: counts,
    country: counts,
  })
  .openapi('PoolStatistics');

/** Whom a round addresses, and how many it invites. */
const group = {
  kind,
  category: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .optional()
    .openapi({ example: null, description: 'Version of the category; in a round of one only.' }),
  programs: programs.min(1).max(4).optional().openapi({
    description:
      'Left out: all four in a general round, the three federal ones in one of a category. A round of a program names its own.',
  }),
  toInvite: z.int().min(0).max(MOST_TO_INVITE).openapi({ example: 1000 }),
  instant: instant.openapi({ description: 'For this instant the pool is assessed and ranked.' }),
};

export const instructionBody = z.strictObject(group);
export const planBody = z.strictObject({
  number: z.string().min(1).max(LONGEST_ROUND_NUMBER).openapi({ example: '301' }),
  ...group,
});
export const scheduleBody = z.strictObject({
  at: instant
    .nullable()
    .openapi({ description: 'From when the system runs the round by itself; null where a person will.' }),
});
const reason = z.string().trim().min(1).max(LONGEST_REASON).openapi({ example: 'Wrong category' });
export const cancelBody = z.strictObject({ reason });
export const correctBody = z.strictObject({ profileId: z.int().min(1), reason });

const outcome = z.object({
  members: z.int(),
  invited: z.int(),
  cutoff: z.int().nullable(),
  tieBreak: shownInstant.nullable(),
});
const role = z.string();
const account = z.string().openapi({ description: 'Id of the account, or who acted at the command line.' });

export const roundFileSchema = z
  .object({
    pool: z.int(),
    number: z.string(),
    state: z.enum(ROUND_STATUSES),
    version: z.int(),
    instruction: z.object({
      number: z.string(),
      kind,
      category: z.string().nullable(),
      programs,
      toInvite: z.int(),
      instant: shownInstant,
      day: day.openapi({ description: 'Day in Ottawa whose law applies.' }),
    }),
    scheduledAt: shownInstant.nullable(),
    outcome: outcome.nullable(),
    corrections: z.array(
      z.object({
        profileId: z.int(),
        reason: z.string(),
        at: shownInstant,
        by: z.object({ role, account }),
      }),
    ),
    history: z.array(
      z.object({ id: z.string(), at: shownInstant, role, account, action: z.enum(ROUND_ACTIONS) }),
    ),
    permitted: z
      .array(z.enum(ROUND_ACTIONS))
      .openapi({ description: 'What the caller may do next: roles, state and second persons considered.' }),
    running: z.string().nullable().openapi({ description: 'Id of the work that runs on it now.' }),
  })
  .openapi('RoundFile');

export const cancelledSchema = roundFileSchema
  .extend({
    invitations: z
      .object({
        cancelled: z.int(),
        over: z.int().openapi({ description: 'Their period was over: nothing was left to cancel.' }),
      })
      .nullable(),
  })
  .openapi('RoundCancelled');

export const workSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['execute', 'publish', 'shadow']),
    pool: z.int(),
    number: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    startedAt: shownInstant,
    endedAt: shownInstant.nullable(),
    result: z.string().nullable().openapi({ description: 'Where what it made is found.' }),
    problem: toldSchema.nullable().openapi({ description: 'Why it failed.' }),
  })
  .openapi('Work');

export const checkSchema = z
  .object({
    number: z.string(),
    passed: z.boolean(),
    findings: z.array(
      z.object({ rule: z.string(), passed: z.boolean(), violations: z.int(), detail: z.string() }),
    ),
  })
  .openapi('RoundCheck');

const traitCounts = z.array(z.object({ value: z.string().nullable(), invited: z.int(), members: z.int() }));

export const previewQuery = z.object({
  round: z
    .string()
    .max(LONGEST_ROUND_NUMBER)
    .optional()
    .openapi({ description: 'A planned round; or say with `kind` whom it would address.' }),
  kind: kind.optional(),
  programs: z.string().max(20).optional().openapi({ example: 'CEC,FSW' }),
  category: z.string().max(100).optional(),
  invite: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_TO_INVITE)
    .optional()
    .openapi({ description: 'From a number to the cut-off; a planned round has its own.' }),
  cutoff: z.coerce
    .number()
    .int()
    .min(0)
    .max(1200)
    .optional()
    .openapi({ description: 'From a cut-off to the number.' }),
});

export const previewSchema = z
  .object({
    pool: z.int(),
    number: z.string().nullable(),
    kind,
    category: z.string().nullable(),
    programs,
    toInvite: z.int(),
    assessedOn: day.nullable(),
    poolAssessed: z.boolean(),
    members: z.int(),
    invited: z.int(),
    cutoff: z.int().nullable(),
    tieBreak: shownInstant.nullable(),
    ties: z.object({ members: z.int(), invited: z.int() }),
    breakdown: z.object({
      program: traitCounts,
      province: traitCounts,
      language: traitCounts,
      gender: traitCounts,
      country: traitCounts,
    }),
  })
  .openapi('RoundPreview');

const count = z.int();
export const shadowSchema = z
  .object({
    id: z.int(),
    lawBefore: z.string().openapi({ description: 'Fingerprint of the law before.' }),
    lawAfter: z.string(),
    report: z.object({
      people: count,
      differences: count,
      moreCrs: count,
      lessCrs: count,
      becameEligible: count,
      lostEligibility: count,
      enteredGroup: count,
      leftGroup: count,
      invitedOnlyBefore: count,
      invitedOnlyAfter: count,
      cutoff: z.object({ before: count.nullable(), after: count.nullable() }),
    }),
    signatures: z.array(account),
    missing: z.int().openapi({ description: 'Signatures still needed before a round runs under that law.' }),
  })
  .openapi('ShadowRound');
