import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { TRACKS } from '@openentry/cases';
import type { Accounts } from '../../accounts/accounts.ts';
import { day } from '../profiles/schemas.ts';
import { type Offer, offer, reason } from './offering.ts';

const TAG = 'Examination';
const CLAIM = { act: 'application.claim', tag: TAG } as const;
const EXAMINES = { act: 'application.examine', tag: TAG } as const;
const DECIDES = { act: 'application.decide', tag: TAG, conditional: true } as const;
const CONCLUDES = { act: 'application.conclude', tag: TAG } as const;

const slot = z.string().min(1).max(200);
const ground = z.object({
  provision: z.string().openapi({ description: 'A ground that the law knows.', example: 'irpr.87.1' }),
  text: reason,
});
const grounds = z.array(ground).max(20);
const person = z.string().openapi({ example: 'principal' });

/** What officers do to files: in the order in which a life has it. */
const OFFERS: readonly Offer[] = [
  {
    ...CLAIM,
    method: 'post',
    path: 'claim',
    type: 'claim',
    summary: 'Claim a file that nobody has: the only officer who works on it from then on',
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'completeness',
    type: 'findComplete',
    summary: 'Find the application complete (IRPR s. 10): processing begins',
    conditional: true,
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'return',
    type: 'returnIncomplete',
    summary: 'Return it as incomplete, with the exact list (IRPR s. 12); all fees come back',
    conditional: true,
    body: z.object({
      missing: z
        .array(
          z.object({
            code: z.string().min(1).max(200),
            what: slot.nullable().default(null),
            note: reason.optional(),
          }),
        )
        .min(1)
        .max(200),
    }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'documents/question',
    type: 'questionDocument',
    summary: 'Say why a document that was sent does not do',
    body: z.object({ slot, reason }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'documents/acceptance',
    type: 'acceptDocument',
    summary: 'Accept a document that was sent',
    body: z.object({ slot }),
  },
  {
    ...EXAMINES,
    method: 'put',
    path: 'tracks/{track}',
    type: 'track',
    summary: 'Record what one of the parallel tracks has come to',
    params: { track: z.enum(TRACKS) },
    body: z.object({
      result: z.enum(['underWay', 'passed', 'notRequired', 'failed']),
      note: reason.optional(),
    }),
    content: ({ body, params }) => ({ ...body, track: params['track'] }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'requests',
    type: 'request',
    summary: 'Ask for something more, by a last day; biometrics have that of the law',
    body: z.object({
      kind: z.enum(['documents', 'biometrics', 'medical', 'interview', 'information']),
      items: z
        .array(z.object({ person, slot: slot.nullable().default(null), text: reason }))
        .min(1)
        .max(200),
      lastDay: day.nullable().default(null),
    }),
    content: ({ body, id }) => ({ ...body, request: id }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'requests/{request}/closing',
    type: 'closeRequest',
    summary: 'Close a request: satisfied, withdrawn or unanswered',
    params: { request: z.uuid() },
    body: z.object({ outcome: z.enum(['satisfied', 'withdrawn', 'unanswered']) }),
    content: ({ body, params }) => ({ ...body, request: params['request'] }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'fairness',
    type: 'sendFairness',
    summary: 'Send a procedural fairness letter: what may go against the person, and until when to answer',
    conditional: true,
    body: z.object({ grounds: grounds.min(1), lastDay: day }),
    content: ({ body, id }) => ({ ...body, letter: id }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'proposal',
    type: 'propose',
    summary: 'Propose a decision',
    conditional: true,
    body: z.object({ outcome: z.enum(['approve', 'refuse']), grounds: grounds.default([]) }),
  },
  {
    ...DECIDES,
    method: 'post',
    path: 'approval',
    type: 'approve',
    summary: 'Approve: every track is passed, and nothing that was asked is open',
  },
  {
    ...DECIDES,
    method: 'post',
    path: 'refusal',
    type: 'refuse',
    summary: 'Refuse, on grounds; the person was heard, or it is said why not',
    body: z.object({
      grounds: grounds.min(1),
      misrepresentation: z.boolean().openapi({
        description:
          'A finding under IRPA s. 40(1)(a): it keeps the person from a new profile for five years.',
      }),
      inCanada: z.boolean(),
      withoutFairness: reason.nullable().default(null),
    }),
  },
  {
    ...CONCLUDES,
    method: 'post',
    path: 'removal',
    type: 'recordRemoval',
    summary: 'Record that the removal order was enforced: the years of the finding begin',
    body: z.object({ on: day }),
  },
  {
    ...CONCLUDES,
    method: 'post',
    path: 'confirmation',
    type: 'confirm',
    summary: 'Issue the confirmation of permanent residence',
    body: z.object({ validThrough: day }),
  },
  {
    ...CONCLUDES,
    method: 'post',
    path: 'landing',
    type: 'land',
    summary: 'Record the landing: the person is a permanent resident',
    body: z.object({ on: day, where: z.enum(['portOfEntry', 'portal']) }),
  },
  {
    ...EXAMINES,
    method: 'post',
    path: 'hand-over',
    type: 'handOver',
    summary: 'Hand the file over to another officer, with a reason',
    body: z.object({ officer: z.uuid(), reason }),
  },
  {
    ...EXAMINES,
    act: 'application.release',
    method: 'post',
    path: 'release',
    type: 'release',
    summary: 'Put the file back into the queue, with a reason',
    body: z.object({ reason }),
  },
  {
    ...EXAMINES,
    method: 'put',
    path: 'hold',
    type: 'hold',
    summary: 'Set the file aside, with a reason, until a day or until the hold is ended',
    body: z.object({ reason, until: day.nullable().default(null) }),
  },
  {
    ...EXAMINES,
    method: 'delete',
    path: 'hold',
    type: 'endHold',
    summary: 'End the hold',
  },
];

/** What the program office does to files. */
const OFFICE_OFFERS: readonly Offer[] = [
  {
    act: 'application.assign',
    tag: TAG,
    method: 'put',
    path: 'assignment',
    type: 'assign',
    summary: 'Assign a file to an officer; it is taken from whoever had it',
    body: z.object({ officer: z.uuid() }),
  },
  ...(
    [
      ['suspension', 'suspend', 'Suspend an application under an order (IRPA ss. 87.301–87.305)'],
      ['resumption', 'resume', 'Resume an application when the order allows'],
    ] as const
  ).map(
    ([path, type, summary]): Offer => ({
      act: 'application.order',
      tag: TAG,
      method: 'post',
      path,
      type,
      summary,
      conditional: true,
      body: z.object({ order: reason }),
    }),
  ),
  {
    act: 'application.order',
    tag: TAG,
    method: 'post',
    path: 'termination',
    type: 'terminate',
    summary: 'Terminate an application under an order, which says whether fees are repaid',
    conditional: true,
    body: z.object({ order: reason, repayFees: z.boolean() }),
  },
];

/** Routes by which officers and the program office work on applications. */
export function officerRoutes(api: OpenAPIHono, accounts: Accounts): void {
  for (const one of [...OFFERS, ...OFFICE_OFFERS]) offer(api, accounts, one);
}
