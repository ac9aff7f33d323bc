import { z } from '@hono/zod-openapi';
import { isPlainDate } from '@openentry/law';
import { BODIES } from '../../representatives/representation.ts';
import { pageOf } from '../conventions/cursor.ts';
import { day, instant, profileStatus } from '../profiles/schemas.ts';

const LONGEST_NAME = 200;
const LONGEST_MEMBERSHIP = 60;

const givenDay = z
  .string()
  .refine(isPlainDate, { params: { problem: 'not-a-day' } })
  .openapi({ format: 'date', example: '2026-12-01' });

const body = z.enum(BODIES).nullable().openapi({
  description: 'Of which the representative is a member (IRPA s. 91(2)); needed for a paid one.',
});

/** An authorisation as it is sent: what form IMM 5476 asks. */
export const authorisationBody = z.object({
  representative: z
    .uuid()
    .openapi({ description: 'Number of the representative’s account, which its page shows.' }),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  paid: z.boolean(),
  body: body.default(null),
  membership: z.string().trim().min(1).max(LONGEST_MEMBERSHIP).nullable().default(null),
  from: givenDay.optional().openapi({ description: 'First day in Ottawa; without it today.' }),
  until: givenDay.nullable().default(null).openapi({ description: 'Last day; null until it is revoked.' }),
});

export const representationSchema = z
  .object({
    id: z.uuid(),
    person: z.int(),
    representative: z.uuid(),
    name: z.string(),
    paid: z.boolean(),
    body,
    membership: z.string().nullable(),
    from: day,
    until: day.nullable(),
    grantedAt: instant,
    endedAt: instant.nullable().openapi({ description: 'When it was revoked, or laid down.' }),
  })
  .openapi('Representation');

export const representationsSchema = pageOf(representationSchema).openapi('Representations');

export const clientsSchema = pageOf(
  z.object({
    person: z.int(),
    name: z.string().nullable(),
    until: day.nullable().openapi({ description: 'Last day of the authorisation.' }),
    profile: z.object({ id: z.int(), status: profileStatus }).nullable(),
    deadlines: z
      .array(
        z.object({
          period: z.enum(['draft', 'life', 'nomination', 'invitation']),
          until: instant,
          lastDay: day,
          extendedByDays: z.int(),
        }),
      )
      .openapi({ description: 'The soonest first.' }),
  }),
).openapi('Clients');
