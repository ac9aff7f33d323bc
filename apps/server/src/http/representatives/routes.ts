import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { legalDay } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { ensurePerson, personOf } from '../../access/persons.ts';
import { reachesOf } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import type { RequestError } from '../../errors.ts';
import { clientsOf } from '../../representatives/clients.ts';
import {
  type Authorisation,
  authorise,
  endRepresentation,
  isAuthorised,
  isRepresentative,
  representations,
} from '../../representatives/representation.ts';
import { peoplesPool } from '../../store/people.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands, reads } from '../audit/declare.ts';
import { command, commandHeaders } from '../conventions/command.ts';
import { page, pageQuery, placeOf } from '../conventions/cursor.ts';
import { evidence, evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { representationRefused } from './refusals.ts';
import { authorisationBody, clientsSchema, representationSchema, representationsSchema } from './schemas.ts';

const tags = ['Representatives'];
const LIST = 'representations';
const CLIENTS = 'clients';

const listRoute = createRoute({
  method: 'get',
  path: '/representations',
  ...reads('representation.list', 'representations'),
  tags,
  security: SIGNED_IN,
  summary: `Who was authorised to act, and until when; newest first (${rolesFor('representation.list')})`,
  request: { query: z.object(pageQuery) },
  responses: { 200: json('Authorisations', representationsSchema), ...refusals(401, 403, 422) },
});

const grantRoute = createRoute({
  method: 'post',
  path: '/representations',
  ...commands('representation.grant', 'representations'),
  tags,
  security: SIGNED_IN,
  summary: `Authorise a representative, as form IMM 5476 does (${rolesFor('representation.grant')})`,
  request: { headers: commandHeaders, ...jsonBody(authorisationBody) },
  responses: { 201: json('The authorisation', representationSchema), ...commandRefusals },
});

const endRoute = createRoute({
  method: 'delete',
  path: '/representations/{id}',
  ...commands('representation.end', 'representation/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `End an authorisation at once: by the candidate, or by the representative who lays it down (${rolesFor('representation.end')})`,
  request: { params: z.object({ id: z.uuid() }), headers: commandHeaders },
  responses: { 200: json('The authorisation as it is now', representationSchema), ...commandRefusals },
});

const clientsRoute = createRoute({
  method: 'get',
  path: '/clients',
  ...reads('client.list', 'clients'),
  tags,
  security: SIGNED_IN,
  summary: `Everybody the caller acts for today, with the periods that run (${rolesFor('client.list')})`,
  request: { query: z.object(pageQuery) },
  responses: { 200: json('Clients', clientsSchema), ...refusals(401, 403, 422) },
});

/** Why an authorisation cannot be recorded as it is, or null. */
async function wrongWith(
  client: ClientBase,
  candidateAccount: string,
  given: Authorisation,
  today: string,
): Promise<RequestError | null> {
  const { representative, paid, body, membership, from, until } = given;
  if (from < today) return representationRefused('representation.past');
  if (until !== null && until < from) return representationRefused('representation.days');
  if (paid && (body === null || membership === null)) {
    return representationRefused('representation.membership');
  }
  if (representative === candidateAccount) return representationRefused('representation.own');
  return (await isRepresentative(client, representative))
    ? null
    : representationRefused('representation.nobody');
}

/** Routes of representatives and of whoever authorises them. */
export function representativeRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const admitted = await admit(accounts, context, 'representation.list', LIST);
    const { cursor, limit } = context.req.valid('query');
    const before = placeOf(cursor, LIST, z.tuple([z.iso.datetime(), z.uuid()]));
    const all = [...reachesOf('representation.list', admitted.roles).values()].includes('any');
    const own = all ? null : await personOf(accounts.db, admitted.accountId);
    const found =
      !all && own === null
        ? []
        : await representations(accounts.db, { person: own?.candidateId ?? null, before, limit: limit + 1 });
    const answer = page(found, limit, LIST, ({ grantedAt, id }) => [grantedAt, id]);
    const details = { representations: answer.items.length };
    await evidenceOf(accounts, { by: admitted.by, action: 'representation.list', subject: LIST, details });
    return context.json(answer, 200);
  });

  api.openapi(grantRoute, async (context) => {
    const admitted = await admit(accounts, context, 'representation.grant', LIST);
    const poolId = await peoplesPool(accounts.db, accounts.now());
    const { from, ...given } = context.req.valid('json');
    const said = { by: admitted.by, action: 'representation.grant', subject: LIST };
    return command(accounts, context, {
      accountId: admitted.accountId,
      evidence: said,
      async work(client) {
        const at = accounts.now();
        const today = legalDay(at);
        const authorisation = { ...given, from: from ?? today };
        const wrong = await wrongWith(client, admitted.accountId, authorisation, today);
        if (wrong !== null) throw wrong;
        const { candidateId } = await ensurePerson(client, admitted.accountId, poolId, at);
        if (await isAuthorised(client, candidateId, authorisation.representative, today)) {
          throw representationRefused('representation.running');
        }
        const recording = { accountId: admitted.accountId, at };
        const made = await authorise(client, candidateId, authorisation, recording);
        const { representative, paid, until } = made;
        await evidence(accounts, client, {
          ...said,
          subject: `representation/${made.id}`,
          details: { representative, paid, from: made.from, until, person: made.person },
        });
        return { status: 201, body: made };
      },
    });
  });

  api.openapi(endRoute, async (context) => {
    const { id } = context.req.valid('param');
    const admitted = await admit(accounts, context, 'representation.end', `representation/${id}`);
    const said = { by: admitted.by, action: 'representation.end', subject: `representation/${id}` };
    return command(accounts, context, {
      accountId: admitted.accountId,
      evidence: said,
      async work(client) {
        const own = admitted.roles.includes('candidate') ? await personOf(client, admitted.accountId) : null;
        const ended = await endRepresentation(client, id, {
          person: own?.candidateId ?? null,
          accountId: admitted.accountId,
          at: accounts.now(),
        });
        if (ended === null) throw representationRefused('representation.not-found');
        const { representative, person } = ended;
        await evidence(accounts, client, { ...said, details: { representative, person } });
        return { status: 200, body: ended };
      },
    });
  });

  api.openapi(clientsRoute, async (context) => {
    const { accountId, by } = await admit(accounts, context, 'client.list', CLIENTS);
    const { cursor, limit } = context.req.valid('query');
    const [after = 0] = placeOf(cursor, CLIENTS, z.tuple([z.int()])) ?? [];
    const asked = {
      representative: accountId,
      after,
      limit: limit + 1,
      at: accounts.now(),
      keys: accounts.fields,
    };
    const answer = page(await clientsOf(accounts.db, asked), limit, CLIENTS, ({ person }) => [person]);
    const details = { clients: answer.items.length };
    await evidenceOf(accounts, { by, action: 'client.list', subject: CLIENTS, details });
    const items = answer.items.map((client) => ({
      ...client,
      deadlines: client.deadlines.map(({ period, until, lastDay, days }) => ({
        period,
        until: isoMicroseconds(until),
        lastDay: lastDay as string,
        extendedByDays: days,
      })),
    }));
    return context.json({ items, next: answer.next }, 200);
  });
}
