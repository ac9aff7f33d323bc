import { z } from '@hono/zod-openapi';
import { APPLICATION_STATUSES, TRACKS } from '@openentry/cases';
import { pageOf } from '../conventions/cursor.ts';
import { day, deadline, instant } from '../profiles/schemas.ts';

export const applicationId = z.object({
  application: z.uuid().openapi({ example: '0d9e6c1a-6a58-4f0e-9d7c-6a0c4f5b1a11' }),
});

export const applicationStatus = z.enum(APPLICATION_STATUSES);
export const programSchema = z.enum(['CEC', 'FSW', 'FST', 'PNP']);

const ground = z.object({ provision: z.string(), text: z.string() });
const answer = z
  .object({
    at: instant,
    text: z.string().nullable(),
    files: z.array(z.object({ slot: z.string(), file: z.uuid() })),
  })
  .nullable();

const attachment = z.object({
  slot: z.string(),
  file: z.uuid(),
  attachedAt: instant,
  issuedOn: day.nullable(),
  expiresOn: day.nullable(),
});

const movement = z.object({
  at: instant,
  movement: z.enum(['paid', 'refunded']),
  kind: z.enum(['processing', 'rprf', 'biometrics']),
  person: z.string(),
  dollars: z.int(),
  of: z.string().openapi({ description: 'The payment, or what caused the refund.' }),
});

/** An application. What a role does not see is left out, not empty. */
export const applicationSchema = z
  .object({
    id: z.uuid(),
    version: z.int().openapi({ description: 'That of the ETag.' }),
    status: applicationStatus,
    profile: z.int(),
    program: programSchema,
    startedAt: instant,
    receivedAt: instant.nullable().openapi({ description: 'When it was handed in.' }),
    completeAt: instant.nullable().openapi({ description: 'When it was found complete (IRPR s. 10).' }),
    finalAt: instant
      .nullable()
      .openapi({ description: 'When it was approved or refused, or ended in another way.' }),
    permitted: z.array(z.string()).openapi({ description: 'What the caller may do next.' }),
    person: z.int().optional(),
    work: z
      .object({
        officer: z.string().nullable(),
        since: instant.nullable(),
        held: z.object({ reason: z.string(), until: day.nullable(), at: instant }).nullable(),
      })
      .nullable()
      .optional()
      .openapi({ description: 'Whose file it is, and whether it waits; null before it was handed in.' }),
    invitation: z.object({ category: z.string().nullable(), crs: z.int(), issuedAt: instant }).optional(),
    deadlines: z
      .object({
        submission: deadline,
        requests: z.record(z.string(), deadline),
        fairness: z.record(z.string(), deadline),
      })
      .optional(),
    facts: z.unknown().optional().openapi({ type: 'object', additionalProperties: true }),
    form: z.unknown().optional().openapi({ type: 'object', additionalProperties: true }),
    attachments: z.array(attachment).optional(),
    tracks: z
      .record(z.enum(TRACKS), z.object({ result: z.string(), at: instant.nullable() }))
      .nullable()
      .optional(),
    requests: z
      .array(
        z.object({
          request: z.uuid(),
          kind: z.enum(['documents', 'biometrics', 'medical', 'interview', 'information']),
          items: z.array(z.object({ person: z.string(), slot: z.string().nullable(), text: z.string() })),
          sentAt: instant,
          lastDay: day.nullable(),
          answer,
          closed: z.object({ at: instant, outcome: z.string() }).nullable(),
        }),
      )
      .optional(),
    fairness: z
      .array(z.object({ letter: z.uuid(), grounds: z.array(ground), sentAt: instant, lastDay: day, answer }))
      .optional(),
    changes: z.array(z.object({ at: instant, about: z.string(), text: z.string() })).optional(),
    qualifications: z
      .object({
        on: day,
        outcome: z.enum(['holds', 'fails', 'unknown']),
        crsAtInvitation: z.int().nullable(),
        crsAtReceipt: z.int().nullable(),
        reasons: z.array(z.string()),
      })
      .nullable()
      .optional()
      .openapi({ description: 'What section 11.2 of the Act makes of invitation and receipt.' }),
    ledger: z.array(movement).optional(),
    ending: z
      .object({
        why: z.string().nullable(),
        grounds: z.array(ground),
        missing: z.array(
          z.object({ code: z.string(), what: z.string().nullable(), note: z.string().nullable() }),
        ),
        validThrough: day.nullable(),
        landedOn: day.nullable(),
        bar: z.object({ from: day.nullable(), until: day.nullable() }).nullable(),
      })
      .nullable()
      .optional()
      .openapi({ description: 'How it ended, or what it came to; null as long as it is open.' }),
    notes: z.record(z.enum(TRACKS), z.string()).nullable().optional(),
    proposal: z
      .object({
        at: instant,
        by: z.string(),
        outcome: z.enum(['approve', 'refuse']),
        grounds: z.array(ground),
      })
      .nullable()
      .optional(),
  })
  .openapi('Application');

export const applicationsSchema = pageOf(
  z.object({
    id: z.uuid(),
    version: z.int(),
    status: applicationStatus,
    profile: z.int(),
    program: programSchema,
    startedAt: instant,
    receivedAt: instant.nullable(),
    finalAt: instant.nullable(),
    person: z.int().optional(),
  }),
).openapi('Applications');

const due = z.object({
  due: z.int().nullable().openapi({ description: 'Dollars; null where it is not known.' }),
  paid: z.int(),
  left: z.int().nullable(),
});

/** What is owed, what is lacking and what it costs: the one check that both sides see. */
export const checklistSchema = z
  .object({
    on: day.openapi({ description: 'The day for which it is looked at: that of receipt, or today.' }),
    complete: z.boolean(),
    documents: z.array(
      z.object({
        slot: z.string(),
        person: z.string(),
        who: z.string(),
        title: z.string(),
        subject: z.string().nullable(),
        reason: z.string(),
        validity: z.string(),
        due: z.string(),
        withApplication: z.boolean(),
        notes: z.array(z.string()),
        provision: z.string(),
        state: z.enum(['missing', 'received', 'expired', 'undated', 'inQuestion', 'accepted', 'unknown']),
        question: z.string().nullable(),
        attachments: z.array(attachment),
      }),
    ),
    lacks: z.array(z.object({ code: z.string(), what: z.string().nullable(), text: z.string() })),
    account: z.object({
      lines: z.array(
        z.object({
          kind: z.enum(['processing', 'rprf', 'biometrics']),
          person: z.string(),
          dollars: z.int().nullable(),
          owed: z.boolean().openapi({ description: 'False where it is not known whether it is.' }),
          mayBePaidLater: z.boolean(),
        }),
      ),
      withApplication: due,
      residence: due,
    }),
  })
  .openapi('ApplicationChecklist');
