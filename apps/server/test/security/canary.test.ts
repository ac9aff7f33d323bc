import { expect, it } from 'vitest';
import { useDesk } from '../accounts/support.ts';
import { canary, canaryEmail, leaks } from '../support/canary.ts';
import { facts } from '../support/people.ts';

// What this leaves in answers that refuse, headers, subjects of mails, the audit and the log of PostgreSQL is looked at
// when the desk is closed, as it is after every test that uses one.
const desk = useDesk({}, { webhooks: { allowPrivate: true } });

const once = () => ({ 'idempotency-key': crypto.randomUUID() });

it('what is looked for is found where it is', () => {
  const said = { where: 'a log', text: `{"email":"${canaryEmail()}"}` };
  expect(leaks([said, { where: 'another', text: 'nothing' }])).toEqual([
    expect.stringMatching(/^a log: canary-/),
  ]);
  expect(leaks([{ where: 'an address', text: encodeURI(canary()).replace('%20', '_') }])).toHaveLength(1);
});

it('what people type about themselves is said to nobody else: not in refusals, headers, subjects, the audit, logs', async () => {
  const { world, overheard, mails } = desk();
  const email = canaryEmail();
  const one = await desk().candidate(email);
  const other = await desk().candidate(canaryEmail());
  const representative = (await other.send('GET', '/auth/session')).body.account.id;
  const admin = await desk().administrator();
  expect((await admin.send('PUT', `/accounts/${representative}/roles/representative`)).status).toBe(200);
  const officer = await desk().staff(canaryEmail(), ['officer']);

  // What is kept.
  const started = await one.send('POST', '/profiles', { facts: facts() }, once());
  expect(started.status).toBe(201);
  const token = { name: canary(), scopes: ['webhooks:write'] };
  expect((await one.send('POST', '/auth/tokens', token)).status).toBe(201);
  const hook = { url: `https://example.com/${canary().replace(' ', '_')}`, events: ['profile.changed'] };
  expect((await one.send('POST', '/webhooks', hook)).status).toBe(201);
  const authorised = await one.send(
    'POST',
    '/representations',
    { representative, name: canary(), paid: true, body: 'college', membership: canary().replace(' ', '-') },
    once(),
  );
  expect(authorised.body).toMatchObject({ name: expect.stringContaining('Canary') });
  expect((await one.send('PUT', '/auth/email', { email: canaryEmail() })).status).toBe(202);

  // What is refused, in every way that there is.
  const password = `${canary()} ${canary()}`;
  const wrong = { email, password };
  expect((await desk().browser().send('POST', '/auth/sign-in', wrong)).status).toBe(401);
  expect((await desk().browser().send('POST', '/auth/sign-in', { email: canary(), password })).status).toBe(
    422,
  );
  expect((await one.send('POST', '/auth/reauthenticate', { password })).status).toBe(401);
  expect(
    (await one.send('POST', '/auth/sign-up', { email: canary(), password, language: canary() })).status,
  ).toBe(422);
  expect((await one.send('POST', '/webhooks', { url: canary(), events: [canary()] })).status).toBe(422);
  expect(
    (
      await one.send('POST', '/webhooks', {
        url: `https://${canary().replace(' ', '-')}@127.0.0.1/`,
        events: ['round.published'],
      })
    ).status,
  ).toBe(422);
  expect(
    (await one.send('POST', '/auth/tokens', { name: canary().repeat(20), scopes: ['webhooks:read'] })).status,
  ).toBe(422);
  expect(
    (await one.send('POST', '/auth/tokens', { name: `${canary()}\u0000`, scopes: ['webhooks:read'] })).status,
  ).toBe(422);
  const bad = { ...facts(), unknownField: canary(), birthDate: canary() };
  expect(
    (await one.send('POST', '/profiles/validate', { facts: bad }, once())).status,
  ).toBeGreaterThanOrEqual(200);
  expect((await one.send('POST', '/profiles', { facts: bad }, once())).status).toBe(422);
  expect((await one.send('GET', `/profiles/${encodeURIComponent(canary())}`)).status).toBe(422);
  expect(
    (await one.send('GET', `/${encodeURIComponent(canary())}?q=${encodeURIComponent(canary())}`)).status,
  ).toBe(404);
  expect((await officer.send('GET', `/profiles/${started.body.id}`)).status).toBe(404);
  expect((await officer.send('GET', '/accounts')).status).toBe(403);
  const taken = { email, language: 'en', roles: ['officer'] };
  expect((await admin.send('POST', '/accounts', taken)).status).toBe(409);
  const headers = { authorization: `Bearer ${canary().replace(' ', '-')}`, 'accept-language': canary() };
  expect((await one.send('GET', '/webhooks', undefined, headers)).status).toBe(401);

  // What fails by itself: the database is told to refuse, with what was typed in its words.
  await world.owner.query(
    'ALTER TABLE api_tokens ADD CONSTRAINT refused CHECK (name NOT LIKE $$%Canary%$$) NOT VALID',
  );
  const failed = await one.send('POST', '/auth/tokens', { name: canary(), scopes: ['webhooks:read'] });
  await world.owner.query('ALTER TABLE api_tokens DROP CONSTRAINT refused');
  expect(failed).toMatchObject({ status: 500, body: { code: 'server.failure' } });
  expect(desk().failures.splice(0)).toHaveLength(1);

  expect(mails.length).toBeGreaterThan(3);
  expect(overheard).toEqual([]);
});
