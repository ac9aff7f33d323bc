import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ensurePerson, personOf } from '../../access/persons.ts';
import { accountById } from '../../accounts/account.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { subjectOf } from '../../accounts/recorded.ts';
import { refused } from '../../accounts/refusals.ts';
import { RequestError } from '../../errors.ts';
import { contactOf, writeContact } from '../../mail/contact.ts';
import { peoplesPool } from '../../store/people.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { language } from '../accounts/schemas.ts';
import { commands, reads } from '../audit/declare.ts';
import { command, commandHeaders } from '../conventions/command.ts';
import { evidence, evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';

const tags = ['Contact'];
const WHO = `(${rolesFor('contact.write')})`;
const LONGEST_NAME = 200;

const contactSchema = z.object({ name: z.string(), email: z.string(), language }).openapi('Contact');

const noContact = (): RequestError =>
  new RequestError('contact.none', 404, {
    en: 'You are not written to: nobody said how.',
    fr: 'On ne vous écrit pas : rien n’a été indiqué à cette fin.',
  });

const readRoute = createRoute({
  method: 'get',
  path: '/contact',
  ...reads('contact.read'),
  tags,
  security: SIGNED_IN,
  summary: `How one is written to about one’s profiles ${WHO}`,
  responses: { 200: json('Name, address and language', contactSchema), ...refusals(401, 403, 404) },
});

const setRoute = createRoute({
  method: 'put',
  path: '/contact',
  ...commands('contact.set'),
  tags,
  security: SIGNED_IN,
  summary: `Be written to from now on, by name and in a language, at the address of one’s account ${WHO}`,
  request: {
    headers: commandHeaders,
    ...jsonBody(z.object({ name: z.string().trim().min(1).max(LONGEST_NAME), language })),
  },
  responses: { 200: json('How one is written to', contactSchema), ...commandRefusals },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/contact',
  ...commands('contact.remove'),
  tags,
  security: SIGNED_IN,
  summary: `Be written to no more; notices and letters stay where one signs in ${WHO}`,
  request: { headers: commandHeaders },
  responses: { 204: { description: 'Done' }, ...commandRefusals },
});

/**
 * Routes of how candidates are written to. The address is that of the account, which its owner has confirmed: nobody has
 * mails sent to somebody else.
 */
export function contactRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(readRoute, async (context) => {
    const { accountId, by } = await admit(accounts, context, 'contact.read', 'contact');
    const person = await personOf(accounts.db, accountId);
    const contact = person && (await contactOf(accounts.db, person.candidateId, accounts.fields));
    if (contact === null) throw noContact();
    await evidenceOf(accounts, { by, action: 'contact.read', subject: subjectOf(accountId) });
    return context.json(contact, 200);
  });

  api.openapi(setRoute, async (context) => {
    const { accountId, by } = await admit(accounts, context, 'contact.write', 'contact');
    const poolId = await peoplesPool(accounts.db, accounts.now());
    const given = context.req.valid('json');
    const said = { by, action: 'contact.set', subject: subjectOf(accountId) };
    return command(accounts, context, {
      accountId,
      evidence: said,
      async work(client) {
        const { candidateId } = await ensurePerson(client, accountId, poolId, accounts.now());
        const account = await accountById(client, accountId);
        if (account === null) throw refused('account.unknown');
        const contact = { ...given, email: account.email };
        const changed = await writeContact(client, candidateId, contact, accounts.fields);
        await evidence(accounts, client, { ...said, details: { language: given.language, changed } });
        return { status: 200, body: contact };
      },
    });
  });

  api.openapi(removeRoute, async (context) => {
    const { accountId, by } = await admit(accounts, context, 'contact.write', 'contact');
    const said = { by, action: 'contact.remove', subject: subjectOf(accountId) };
    return command(accounts, context, {
      accountId,
      evidence: said,
      async work(client) {
        const person = await personOf(client, accountId);
        const removed =
          person !== null && (await writeContact(client, person.candidateId, null, accounts.fields));
        if (!removed) throw noContact();
        await evidence(accounts, client, said);
        return { status: 204 };
      },
    });
  });
}
