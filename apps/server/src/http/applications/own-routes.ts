import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { PAYS } from '../../payments/order.ts';
import { expectFacts } from '../profiles/facts.ts';
import { day, factsBody } from '../profiles/schemas.ts';
import { type Offer, offer, reason } from './offering.ts';

const OWN = { act: 'application.act', tag: 'Applications' } as const;
const slot = z.string().min(1).max(200).openapi({
  description: 'Where a document is owed: `slot` of the checklist.',
  example: 'principal/passport',
});
const LONGEST_TEXT = 10_000;

const answerBody = z.object({
  text: z.string().min(1).max(LONGEST_TEXT).nullable().default(null),
  files: z
    .array(z.object({ slot, file: z.uuid() }))
    .max(50)
    .default([]),
});

/** What candidates, and whoever acts for them, do to applications. */
const OFFERS: readonly Offer[] = [
  {
    ...OWN,
    method: 'put',
    path: 'content',
    type: 'edit',
    summary: 'Change facts or the form before the application is handed in; what is left out stays as it is',
    body: z.object({
      facts: factsBody.shape.facts.optional(),
      form: z
        .unknown()
        .optional()
        .openapi({
          type: 'object',
          additionalProperties: true,
          description:
            'The form `application/1`: people, addresses, history, travel, relatives, background and representative. What is sent takes the place of the whole form.',
          example: { schema: 'application/1' },
        }),
    }),
    conditional: true,
    content: ({ body: { facts, form } }, now) => ({
      ...(facts === undefined ? {} : { facts: expectFacts(facts, now) }),
      ...(form === undefined ? {} : { form }),
    }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'attachments',
    type: 'attach',
    summary: 'Put a file where a document is owed',
    body: z.object({ slot, file: z.uuid(), issuedOn: day.optional(), expiresOn: day.optional() }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'attachments/{file}/removal',
    type: 'detach',
    summary: 'Take a file out of its place again',
    params: { file: z.uuid() },
    body: z.object({ slot }),
    content: ({ body, params }) => ({ ...body, file: params['file'] }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'payments',
    type: 'pay',
    summary: 'Pay what is due and not paid yet, as the law of the day has it',
    body: z.object({
      for: z.enum(PAYS).openapi({
        description:
          '`application`: processing and biometrics, due with the application; `residence`: the right of permanent residence, which may wait; `all`: both.',
      }),
    }),
    pays: (body) => body['for'] as (typeof PAYS)[number],
  },
  {
    ...OWN,
    method: 'post',
    path: 'submission',
    type: 'submit',
    summary: 'Hand the application in, declared complete and true',
    body: z.object({ declaredTrue: z.literal(true) }),
    conditional: true,
  },
  {
    ...OWN,
    method: 'post',
    path: 'requests/{request}/answer',
    type: 'answerRequest',
    summary: 'Answer something that was asked for',
    params: { request: z.uuid() },
    body: answerBody,
    content: ({ body, params }) => ({ ...body, request: params['request'] }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'fairness/{letter}/answer',
    type: 'answerFairness',
    summary: 'Answer a procedural fairness letter',
    params: { letter: z.uuid() },
    body: answerBody,
    content: ({ body, params }) => ({ ...body, letter: params['letter'] }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'changes',
    type: 'reportChange',
    summary: 'Report a change while the application is in process',
    body: z.object({
      about: z.enum([
        'family',
        'contact',
        'representative',
        'nomination',
        'destination',
        'work',
        'education',
        'language',
        'other',
      ]),
      text: z.string().min(1).max(LONGEST_TEXT),
    }),
  },
  {
    ...OWN,
    method: 'post',
    path: 'withdrawal',
    type: 'withdraw',
    summary: 'Withdraw an application that was handed in; fees come back as the law has it',
    body: z.object({ reason: reason.nullable().default(null) }),
  },
];

/** Routes by which candidates, and whoever acts for them, do something to applications. */
export function ownApplicationRoutes(api: OpenAPIHono, accounts: Accounts): void {
  for (const one of OFFERS) offer(api, accounts, one);
}
