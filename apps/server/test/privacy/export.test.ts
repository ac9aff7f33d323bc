import { expect, it } from 'vitest';
import { setContact } from '../../src/mail/contact.ts';
import { KINDS } from '../../src/privacy/register/kinds.ts';
import { REGISTER } from '../../src/privacy/register/register.ts';
import { GOOD_PASSWORD, useDesk } from '../accounts/support.ts';
import { by, MORNING } from '../support/cases.ts';
import { facts } from '../support/people.ts';

const desk = useDesk();
const key = () => ({ 'idempotency-key': crypto.randomUUID() });

it('gives a person everything that is kept of them, and nothing of anybody else', async () => {
  const one = await desk().candidate('mine@example.ca');
  const other = await desk().candidate('theirs@example.ca');
  const started = await one.send('POST', '/profiles', { facts: facts() }, key());
  expect(started.status).toBe(201);
  expect((await other.send('POST', '/profiles', { facts: facts() }, key())).status).toBe(201);
  const { accounts, world } = desk();
  const { rows } = await world.owner.query<{ person_id: string }>(
    'SELECT person_id FROM account_persons JOIN accounts USING (account_id) WHERE email_key = $1',
    ['mine@example.ca'],
  );
  const person = Number(rows[0]?.person_id);
  await setContact(
    accounts.db,
    { candidateId: person, profileId: started.body.id },
    {
      contact: { name: 'Zoé Ñandú', email: 'letters@example.ca', language: 'fr' },
      by: by('candidate'),
      at: MORNING,
      keys: accounts.fields,
    },
  );
  const answer = await one.send('GET', '/privacy/export');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const { tables, audit, people, withheld, account } = answer.body;
  expect(people).toEqual([person]);
  expect(tables.accounts).toMatchObject([{ account_id: account, email: 'mine@example.ca' }]);
  expect(tables.contacts).toEqual([
    { candidate_id: person, name: 'Zoé Ñandú', email: 'letters@example.ca', language: 'fr' },
  ]);
  expect(tables.profiles).toMatchObject([
    { profile_id: started.body.id, state: 'draft', facts: { schema: 'facts/2' } },
  ]);
  expect(tables.profile_actions).toMatchObject([{ action: { type: 'start' } }]);
  expect(audit.map(({ action }: { action: string }) => action)).toEqual(
    expect.arrayContaining(['account.signUp', 'account.signIn', 'profile.start', 'contact.set']),
  );
  const text = JSON.stringify(answer.body);
  expect(text).not.toContain('theirs@example.ca');
  // Every column of the register that is given is there; none that is withheld is, and all of those are named.
  for (const [name, found] of Object.entries<Record<string, unknown>[]>(tables)) {
    const { columns = {} } = REGISTER[name] ?? {};
    for (const [column, entry] of Object.entries(columns)) {
      const given = entry === 'not personal' || KINDS[entry[0]].given;
      expect(column in (found[0] ?? {}), `${name}.${column}`).toBe(given);
      if (!given) expect(withheld[name]).toContain(column);
    }
  }
  expect(text).not.toContain('$argon2id$');
});

it('asks for a confirmation of a moment ago, and leaves an entry', async () => {
  const one = await desk().candidate('later@example.ca');
  desk().later(11 * 60);
  expect((await one.send('GET', '/privacy/export')).body.code).toBe('auth.reauthenticate');
  await one.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD });
  expect((await one.send('GET', '/privacy/export')).status).toBe(200);
  const entries = (await desk().audit('privacy.export')).slice(-2);
  expect(entries.map(({ outcome }) => outcome)).toEqual(['denied', 'done']);
});

it('every table whose rows are about a person is found by a column of that person', async () => {
  const { rows } = await desk().world.owner.query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'openentry'::regnamespace AND c.relkind = 'r' AND a.attname IN ('candidate_id', 'account_id')`,
  );
  for (const { name } of rows) expect(REGISTER[name]?.of, name).not.toBeNull();
  expect(rows.length).toBeGreaterThan(12);
});
