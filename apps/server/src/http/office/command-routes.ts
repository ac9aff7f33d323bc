import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RoundInstruction } from '@openentry/cases';
import type { Context } from 'hono';
import { reachProfile } from '../../access/profile.ts';
import type { Act } from '../../access/rules.ts';
import { microseconds } from '../../database/instants.ts';
import {
  actOnRound,
  noLiveInvitation,
  type PlainRoundAction,
  type RoundAnswer,
} from '../../rounds/workflow/act.ts';
import { instructionFrom } from '../../rounds/workflow/instruct.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands } from '../audit/declare.ts';
import { commandHeaders, conditionalHeaders, versionedHeaders } from '../conventions/command.ts';
import { etagOf, preconditionOf } from '../conventions/etag.ts';
import { rolesFor } from '../conventions/guard.ts';
import { FieldsError } from '../fields-error.ts';
import { problemResponse } from '../problem.ts';
import { type Acting, acting, expectPool, type Office, roundAddress, shownRound } from './context.ts';
import {
  cancelBody,
  cancelledSchema,
  correctBody,
  instructionBody,
  planBody,
  poolParam,
  roundFileSchema,
  roundParam,
  scheduleBody,
} from './schemas.ts';

const tags = ['Round files'];
const CONDITIONAL = {
  412: problemResponse('It has changed since it was read'),
  428: problemResponse('If-Match is needed'),
};
const COMMAND = { 400: problemResponse('Idempotency-Key is missing'), ...refusals(401, 403, 404, 409, 422) };

const planRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds',
  ...commands('round.plan', 'pool/{pool}'),
  tags,
  security: SIGNED_IN,
  summary: `Plan a round (${rolesFor('round.plan')})`,
  request: { params: poolParam, headers: commandHeaders, ...jsonBody(planBody) },
  responses: { 201: json('The round', roundFileSchema), ...COMMAND },
});

const reviseRoute = createRoute({
  method: 'put',
  path: '/pools/{pool}/rounds/{number}/instruction',
  ...commands('round.revise', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Change the instruction of a round; an approval of another one is gone (${rolesFor('round.revise')})`,
  request: { params: roundParam, headers: versionedHeaders, ...jsonBody(instructionBody) },
  responses: { 200: json('The round', roundFileSchema), ...COMMAND, ...CONDITIONAL },
});

const scheduleRoute = createRoute({
  method: 'put',
  path: '/pools/{pool}/rounds/{number}/schedule',
  ...commands('round.schedule', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Let the system run a round from an instant on, once it is approved, or a person (${rolesFor('round.schedule')})`,
  request: { params: roundParam, headers: versionedHeaders, ...jsonBody(scheduleBody) },
  responses: { 200: json('The round', roundFileSchema), ...COMMAND, ...CONDITIONAL },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds/{number}/approval',
  ...commands('round.approve', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Approve the instruction that was read: never by whoever wrote it (${rolesFor('round.approve')})`,
  request: { params: roundParam, headers: versionedHeaders },
  responses: { 200: json('The round', roundFileSchema), ...COMMAND, ...CONDITIONAL },
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds/{number}/cancellation',
  ...commands('round.cancel', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Call a round off before it is published; its invitations fall with it (${rolesFor('round.cancel')})`,
  request: { params: roundParam, headers: conditionalHeaders, ...jsonBody(cancelBody) },
  responses: { 200: json('The round', cancelledSchema), ...COMMAND, 412: CONDITIONAL[412] },
});

const correctRoute = createRoute({
  method: 'post',
  path: '/pools/{pool}/rounds/{number}/corrections',
  ...commands('round.correct', 'round/{number}'),
  tags,
  security: SIGNED_IN,
  summary: `Cancel one invitation that was issued in error, IRPA 10.2(5) (${rolesFor('round.correct')})`,
  request: { params: roundParam, headers: conditionalHeaders, ...jsonBody(correctBody) },
  responses: { 200: json('The round', roundFileSchema), ...COMMAND, 412: CONDITIONAL[412] },
});

/** @throws FieldsError that names what contradicts itself */
function instructionOf(
  number: string,
  { kind, category, programs, toInvite, instant }: z.infer<typeof instructionBody>,
): RoundInstruction {
  const made = instructionFrom({
    number,
    kind,
    category: category ?? null,
    programs: programs ?? null,
    toInvite,
    instant: microseconds(instant),
  });
  if ('instruction' in made) return made.instruction;
  throw new FieldsError(
    'round.not-valid',
    {
      en: 'The instruction contradicts itself. Nothing was recorded.',
      fr: 'L’instruction se contredit. Rien n’a été consigné.',
    },
    made.problems,
  );
}

/** Routes that do something to the file of a round. */
export function officeCommandRoutes(api: OpenAPIHono, office: Office): void {
  const { db } = office;

  /** Does it in the name of an account; sent again with its key, it answers as before. */
  async function act(
    context: Context,
    { pool, number }: { readonly pool: number; readonly number: string },
    asked: Acting,
    action: PlainRoundAction,
    isConditional: boolean,
  ): Promise<RoundAnswer> {
    const { id, at, by } = asked;
    const expect = preconditionOf(context, { required: isConditional });
    const answer = await actOnRound(db, pool, number, { id, at, by, action }, { expect });
    context.header('etag', etagOf(answer.round.version));
    if (answer.repeated) context.header('idempotency-replayed', 'true');
    return answer;
  }

  const allowed = (context: Context, name: Act, number: string): Promise<Acting> =>
    acting(office, context, name, `round/${number}`);

  api.openapi(planRoute, async (context) => {
    const { pool } = context.req.valid('param');
    const { number, ...given } = context.req.valid('json');
    const asked = await allowed(context, 'round.plan', number);
    await expectPool(db, pool);
    const action = { type: 'plan', instruction: instructionOf(number, given) } as const;
    const { round } = await act(context, { pool, number }, asked, action, false);
    context.header('location', roundAddress(pool, number));
    return context.json(shownRound(office, asked.caller, round), 201);
  });
  api.openapi(reviseRoute, async (context) => {
    const named = context.req.valid('param');
    const asked = await allowed(context, 'round.revise', named.number);
    const instruction = instructionOf(named.number, context.req.valid('json'));
    const { round } = await act(context, named, asked, { type: 'revise', instruction }, true);
    return context.json(shownRound(office, asked.caller, round), 200);
  });
  api.openapi(scheduleRoute, async (context) => {
    const named = context.req.valid('param');
    const asked = await allowed(context, 'round.schedule', named.number);
    const { at } = context.req.valid('json');
    const action = { type: 'schedule', at: at === null ? null : microseconds(at) } as const;
    const { round } = await act(context, named, asked, action, true);
    return context.json(shownRound(office, asked.caller, round), 200);
  });
  api.openapi(approveRoute, async (context) => {
    const named = context.req.valid('param');
    const asked = await allowed(context, 'round.approve', named.number);
    const { round } = await act(context, named, asked, { type: 'approve' }, true);
    return context.json(shownRound(office, asked.caller, round), 200);
  });
  api.openapi(cancelRoute, async (context) => {
    const named = context.req.valid('param');
    const asked = await allowed(context, 'round.cancel', named.number);
    const { reason } = context.req.valid('json');
    const answer = await act(context, named, asked, { type: 'cancel', reason }, false);
    const invitations = answer.invitations === undefined ? null : { ...answer.invitations };
    return context.json({ ...shownRound(office, asked.caller, answer.round), invitations }, 200);
  });
  api.openapi(correctRoute, async (context) => {
    const named = context.req.valid('param');
    const asked = await allowed(context, 'round.correct', named.number);
    const { profileId, reason } = context.req.valid('json');
    if (asked.by.role === 'officer') {
      const asker = { accountId: asked.caller.accountId, roles: asked.caller.roles };
      const reached = await reachProfile(db, 'round.correct', asker, profileId, asked.at);
      if (reached === null) throw noLiveInvitation(named.number, profileId);
    }
    const { round } = await act(context, named, asked, { type: 'correct', profileId, reason }, false);
    return context.json(shownRound(office, asked.caller, round), 200);
  });
}
