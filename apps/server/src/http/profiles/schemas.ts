import { z } from '@hono/zod-openapi';
import { PROFILE_STATUSES } from '@openentry/cases';
import { PROVINCES } from '@openentry/law';
import { pageOf } from '../conventions/cursor.ts';

const MOST = Number.MAX_SAFE_INTEGER;

export const instant = z.string().openapi({ format: 'date-time', example: '2026-11-28T14:05:09.123456Z' });
export const day = z.string().openapi({ format: 'date' });

/** Profiles are numbered; the number says nothing of the person. */
export const profileId = z.object({
  id: z.coerce.number().int().min(1).max(MOST).openapi({ example: 6442450945 }),
});

export const profileStatus = z.enum(PROFILE_STATUSES);

/** Facts as the law reads them, which names every problem itself: their form is described by `openentry facts schema`. */
export const factsBody = z.object({
  facts: z.unknown().openapi({
    type: 'object',
    additionalProperties: true,
    description:
      'Facts in the form `facts/2`: a field with a value declares it, null declares that it does not apply, and a field left out is not known yet. `openentry facts schema` prints the JSON schema.',
    example: { schema: 'facts/2', dateOfBirth: '1994-05-17', maritalStatus: 'single' },
  }),
});

export const deadline = z
  .object({
    until: instant.openapi({ description: 'First instant at which it is too late.' }),
    lastDay: day.openapi({ description: 'The day in Ottawa on which it ends.' }),
    extendedByDays: z.int().openapi({ description: 'Days that recorded outages added.' }),
  })
  .nullable();

const deadlines = z.object({ draft: deadline, life: deadline, nomination: deadline, invitation: deadline });

export const invitationSchema = z
  .object({
    program: z.enum(['CEC', 'FSW', 'FST', 'PNP']),
    category: z.string().nullable(),
    crs: z.int(),
    issuedAt: instant,
  })
  .openapi('Invitation');

/** An invitation as one reads it, with how long it can be answered. */
export const invitationDetailSchema = invitationSchema
  .extend({ status: profileStatus, deadline })
  .openapi('InvitationDetail');

export const provinceBody = z.object({ province: z.enum(PROVINCES) });

export const noticesSchema = pageOf(
  z.object({
    id: z.int(),
    code: z.string().openapi({ example: 'invitation.issued' }),
    at: instant,
    sentAt: instant.nullable().openapi({ description: 'When it was mailed; null where it was not.' }),
    letter: z.string().openapi({ description: 'Where its letter is.' }),
  }),
).openapi('Notices');

export const noticeId = profileId.extend({
  notice: z.coerce.number().int().min(1).max(MOST).openapi({ example: 1 }),
});

export const officersSchema = z
  .object({
    items: z.array(z.object({ id: z.uuid(), email: z.string(), profiles: z.int() })),
  })
  .openapi('Officers');

/** A profile. What a role does not see is left out, not empty. */
export const profileSchema = z
  .object({
    id: z.int(),
    version: z.int().openapi({ description: 'That of the ETag.' }),
    status: profileStatus,
    startedAt: instant.nullable(),
    receivedAt: instant
      .nullable()
      .openapi({ description: 'Decides between equal scores; no update changes it.' }),
    permitted: z.array(z.string()).openapi({ description: 'What the caller may do next.' }),
    nomination: z
      .object({ province: z.string(), offeredAt: instant, acceptedAt: instant.nullable() })
      .nullable(),
    person: z
      .int()
      .optional()
      .openapi({ description: 'Number of the person, for whoever has to do with several.' }),
    deadlines: deadlines.optional(),
    standing: z
      .object({
        on: day,
        crs: z.int(),
        programs: z.array(z.string()),
        eligible: z.boolean(),
        toReassess: z.boolean(),
      })
      .nullable()
      .optional(),
    invitation: invitationSchema.nullable().optional(),
    facts: z.unknown().optional().openapi({ type: 'object', additionalProperties: true }),
    readiness: z
      .object({ ready: z.boolean(), missing: z.array(z.string()) })
      .nullable()
      .optional()
      .openapi({ description: 'Of a draft: which facts the score still needs.' }),
    assignedTo: z.uuid().nullable().optional().openapi({ description: 'The officer’s account.' }),
  })
  .openapi('Profile');

export const profilesSchema = pageOf(
  z.object({
    id: z.int(),
    version: z.int(),
    status: profileStatus,
    receivedAt: instant.nullable(),
    person: z.int().optional(),
    assignedTo: z.uuid().nullable().optional(),
  }),
).openapi('Profiles');

export const validationSchema = z
  .object({
    valid: z.boolean(),
    errors: z.array(
      z.object({ path: z.string(), pointer: z.string(), code: z.string(), message: z.string() }),
    ),
    missing: z.array(z.string()).openapi({ description: 'Facts that the score still needs.' }),
    on: day,
    crs: z.int().nullable().openapi({ description: 'Null where it is not known.' }),
    programs: z.array(z.string()),
    eligible: z.boolean(),
  })
  .openapi('Validation');
