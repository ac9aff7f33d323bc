import { describe, expect, it } from 'vitest';
import { makeResetLink } from '../../src/accounts/administration.ts';
import { firstAdministratorLink } from '../../src/accounts/first-administrator.ts';
import { SHELL } from '../../src/accounts/recorded.ts';
import { type Browser, GOOD_PASSWORD, useDesk } from './support.ts';

const desk = useDesk();

const idOf = async (one: Browser): Promise<string> =>
  (await one.send('GET', '/auth/session')).body.account.id;

describe('the first administrator', () => {
  it('is made by the link that the server prints, once', async () => {
    const { accounts, browser, audit } = desk();
    const link = (await firstAdministratorLink(accounts, 'fr')) ?? '';
    expect(link).toMatch(/^http:\/\/localhost:3000\/fr\/bienvenue#first=[\w-]{43}$/);
    const one = browser();
    const given = { email: 'root@example.ca', password: GOOD_PASSWORD, language: 'fr' };
    const refused = await one.send('POST', '/auth/first-administrator', { ...given, token: 'made-up' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'auth.link' } });
    // A second start prints a second link, and the first one is good no longer.
    const second = (await firstAdministratorLink(accounts, 'fr')) ?? '';
    const with_ = (of: string) => ({ ...given, token: of.split('=')[1] });
    expect((await one.send('POST', '/auth/first-administrator', with_(link))).status).toBe(422);
    const both = await Promise.all([
      one.send('POST', '/auth/first-administrator', with_(second)),
      one.send('POST', '/auth/first-administrator', { ...with_(second), email: 'other@example.ca' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    expect(await firstAdministratorLink(accounts, 'fr')).toBeNull();
    expect(await audit('account.grant')).toMatchObject([
      { account: 'firstLink', role: 'operator', details: { role: 'administrator' } },
    ]);
  });

  it('has a day for it', async () => {
    const { owner } = desk().world;
    await owner.query('TRUNCATE account_roles');
    const token = (await firstAdministratorLink(desk().accounts, 'en'))?.split('=')[1];
    desk().later(24 * 3600 + 1);
    const late = await desk().browser().send('POST', '/auth/first-administrator', {
      token,
      email: 'late@example.ca',
      password: GOOD_PASSWORD,
      language: 'en',
    });
    expect(late.body.code).toBe('auth.link');
  });
});

describe('an administrator', () => {
  it('invites staff, who choose their password by the link', async () => {
    const { administrator, browser, link, audit } = desk();
    const admin = await administrator();
    const body = { email: 'officer@example.ca', language: 'fr', roles: ['officer', 'programOffice'] };
    const invited = await admin.send('POST', '/accounts', body);
    expect(invited).toMatchObject({
      status: 201,
      body: { email: body.email, roles: ['officer', 'programOffice'], state: 'invited', language: 'fr' },
    });
    expect((await admin.send('POST', '/accounts', body)).body.code).toBe('auth.email-taken');
    const { kind, token } = link(body.email);
    expect(kind).toBe('invitation');
    const one = browser();
    const chosen = await one.send('POST', '/auth/invitation', { token, password: GOOD_PASSWORD });
    expect(chosen.status).toBe(204);
    await one.send('POST', '/auth/sign-in', { email: body.email, password: GOOD_PASSWORD });
    // Their roles wait for a second factor.
    expect((await one.send('GET', '/auth/session')).body.account).toMatchObject({
      roles: [],
      rolesWithheld: ['officer', 'programOffice'],
    });
    expect((await audit('account.signIn')).at(-1)).toMatchObject({ role: 'programOffice', outcome: 'done' });
    expect((await admin.send('GET', `/accounts/${invited.body.id}`)).body.state).toBe('active');
  });

  it('whoever signs up with the address of somebody invited does not get into that account', async () => {
    const { administrator, browser, link, mails } = desk();
    const email = 'awaited@example.ca';
    await (await administrator()).send('POST', '/accounts', { email, language: 'en', roles: ['officer'] });
    const { token } = link(email);
    const before = mails.length;
    const thief = { email, password: 'the thief knows this one', language: 'en' };
    expect((await browser().send('POST', '/auth/sign-up', thief)).status).toBe(202);
    expect(mails.length).toBe(before);
    const { password } = thief;
    expect((await browser().send('POST', '/auth/sign-in', { email, password })).status).toBe(401);
    const chosen = await browser().send('POST', '/auth/invitation', { token, password: GOOD_PASSWORD });
    expect(chosen.status).toBe(204);
  });

  it('gives and takes roles, which counts at once', async () => {
    const { administrator, staff, audit } = desk();
    const admin = await administrator();
    const one = await staff('roles@example.ca', ['officer']);
    const id = await idOf(one);
    expect((await admin.send('PUT', `/accounts/${id}/roles/auditor`)).body.roles).toEqual([
      'auditor',
      'officer',
    ]);
    expect((await one.send('GET', '/auth/session')).body.account.roles).toEqual(['auditor', 'officer']);
    expect((await admin.send('PUT', `/accounts/${id}/roles/auditor`)).body.code).toBe('account.role-held');
    expect((await admin.send('DELETE', `/accounts/${id}/roles/auditor`)).body.roles).toEqual(['officer']);
    expect((await one.send('GET', '/auth/session')).body.account.roles).toEqual(['officer']);
    expect((await admin.send('DELETE', `/accounts/${id}/roles/auditor`)).body.code).toBe(
      'account.role-not-held',
    );
    const { rows } = await desk().world.owner.query(
      `SELECT role, granted_by, revoked_by FROM account_roles WHERE account_id = $1 ORDER BY grant_id`,
      [id],
    );
    const adminId = await idOf(admin);
    expect(rows).toEqual([
      { role: 'officer', granted_by: adminId, revoked_by: null },
      { role: 'auditor', granted_by: adminId, revoked_by: adminId },
    ]);
    expect((await audit('account.revoke')).findLast(({ outcome }) => outcome === 'done')).toEqual({
      account: adminId,
      role: 'administrator',
      subject: `account/${id}`,
      outcome: 'done',
      details: { role: 'auditor' },
    });
  });

  it('is never beside a role with cases, and no candidate decides on cases', async () => {
    const { administrator, staff, candidate } = desk();
    const admin = await administrator();
    const officer = await idOf(await staff('sides@example.ca', ['officer']));
    const person = await idOf(await candidate('person@example.ca'));
    for (const [id, role] of [
      [officer, 'administrator'],
      [officer, 'representative'],
      [person, 'officer'],
      [person, 'administrator'],
    ]) {
      const refused = await admin.send('PUT', `/accounts/${id}/roles/${role}`);
      expect(refused, role).toMatchObject({ status: 409, body: { code: 'account.role-barred' } });
    }
    expect((await admin.send('PUT', `/accounts/${person}/roles/representative`)).status).toBe(200);
    const mixed = { email: 'mixed@example.ca', language: 'en', roles: ['auditor', 'administrator'] };
    expect((await admin.send('POST', '/accounts', mixed)).body.code).toBe('account.role-barred');
    const listed = (await admin.send('GET', '/accounts?limit=100')).body.items as { email: string }[];
    expect(listed.map(({ email }) => email)).not.toContain('mixed@example.ca');
    // Also when both are given at the same moment.
    const fresh = await idOf(await staff('fresh@example.ca', ['officer']));
    await admin.send('DELETE', `/accounts/${fresh}/roles/officer`);
    const both = await Promise.all(
      ['auditor', 'administrator'].map((role) => admin.send('PUT', `/accounts/${fresh}/roles/${role}`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('closes an account, whose sessions end, and opens it again', async () => {
    const { administrator, staff, browser, audit } = desk();
    const admin = await administrator();
    const email = 'closed@example.ca';
    const one = await staff(email, ['auditor']);
    const id = await idOf(one);
    expect((await admin.send('PUT', `/accounts/${id}/state`, { disabled: true })).body.state).toBe(
      'disabled',
    );
    expect((await one.send('GET', '/auth/session')).body.account).toBeNull();
    const refused = await browser().send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
    expect(refused).toMatchObject({ status: 403, body: { code: 'auth.disabled' } });
    expect((await admin.send('PUT', `/accounts/${id}/state`, { disabled: true })).body.code).toBe(
      'account.state',
    );
    expect((await admin.send('PUT', `/accounts/${id}/state`, { disabled: false })).body.state).toBe('active');
    expect((await browser().send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD })).status).toBe(
      200,
    );
    expect((await audit('account.disable')).at(-1)?.details).toEqual({ sessionsEnded: 1 });
  });

  it('does nothing to their own account, and the last one stays', async () => {
    const { administrator, accounts } = desk();
    const admin = await administrator();
    const id = await idOf(admin);
    expect((await admin.send('DELETE', `/accounts/${id}/roles/administrator`)).body.code).toBe('account.own');
    expect((await admin.send('PUT', `/accounts/${id}/state`, { disabled: true })).body.code).toBe(
      'account.own',
    );
    const { revoke, setDisabled } = await import('../../src/accounts/administration.ts');
    const { rows } = await desk().world.owner.query(
      `SELECT account_id AS id FROM account_roles WHERE role = 'administrator' AND revoked_at IS NULL AND account_id <> $1`,
      [id],
    );
    for (const other of rows) await revoke(accounts, SHELL, other.id, 'administrator');
    const last = { code: 'account.last-administrator' };
    await expect(revoke(accounts, SHELL, id, 'administrator')).rejects.toMatchObject(last);
    await expect(setDisabled(accounts, SHELL, id, true)).rejects.toMatchObject(last);
  });

  it('confirms it before a change when the password was given long ago', async () => {
    const { administrator, later } = desk();
    const admin = await administrator();
    later(11 * 60);
    const body = { email: 'later@example.ca', language: 'en', roles: ['officer'] };
    expect((await admin.send('POST', '/accounts', body)).body.code).toBe('auth.reauthenticate');
    expect((await admin.send('GET', '/accounts')).status).toBe(200);
    const code = desk().recoveryCodes.get(admin)?.[0];
    await admin.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD, code });
    expect((await admin.send('POST', '/accounts', body)).status).toBe(201);
  });

  it('lists accounts page by page, each once', async () => {
    const admin = await desk().administrator();
    const emails: string[] = [];
    let after: string | null = null;
    do {
      const path: string = after === null ? '/accounts?limit=2' : `/accounts?limit=2&cursor=${after}`;
      const { body } = await admin.send('GET', path);
      emails.push(...body.items.map(({ email }: { email: string }) => email));
      after = body.next;
    } while (after !== null);
    const { rows } = await desk().world.owner.query('SELECT email FROM accounts ORDER BY created_at');
    expect(emails).toEqual(rows.map(({ email }) => email));
    const { body } = await admin.send('GET', '/accounts?role=auditor');
    expect(body.items.map(({ email }: { email: string }) => email)).toContain('closed@example.ca');
    expect(body.items.every(({ roles }: { roles: string[] }) => roles.includes('auditor'))).toBe(true);
  });
});

describe('roles of staff', () => {
  it('count in a session with a second factor, and in no other', async () => {
    const { administrator, staff, browser, recoveryCodes } = desk();
    const admin = await administrator();
    const email = 'second@example.ca';
    const one = await staff(email, ['administrator']);
    expect((await one.send('GET', '/accounts')).status).toBe(200);
    const other = browser();
    const { challenge } = (await other.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD }))
      .body;
    const code = recoveryCodes.get(one)?.[0];
    await other.send('POST', '/auth/sign-in/second-factor', { challenge, code });
    expect((await other.send('GET', '/accounts')).status).toBe(200);
    // Without the application they are administrator in no session, until there is one again.
    expect((await one.send('DELETE', '/auth/totp')).status).toBe(204);
    for (const browsing of [one, other]) {
      const refused = await browsing.send('GET', '/accounts');
      expect(refused).toMatchObject({ status: 403, body: { code: 'auth.second-factor' } });
      expect((await browsing.send('GET', '/auth/session')).body.account).toMatchObject({
        roles: [],
        rolesWithheld: ['administrator'],
      });
    }
    await admin.send('DELETE', `/accounts/${await idOf(one)}/roles/administrator`);
    expect((await one.send('GET', '/accounts')).body.code).toBe('auth.role');
  });
});

describe('whoever is no administrator', () => {
  it('is refused everything about accounts, and the audit says so', async () => {
    const { candidate, staff, browser, audit } = desk();
    const person = await candidate('nosy@example.ca');
    const id = await idOf(person);
    const requests = [
      ['GET', '/accounts'],
      ['GET', `/accounts/${id}`],
      ['POST', '/accounts', { email: 'x@example.ca', language: 'en', roles: ['administrator'] }],
      ['PUT', `/accounts/${id}/roles/administrator`],
      ['DELETE', `/accounts/${id}/roles/candidate`],
      ['PUT', `/accounts/${id}/state`, { disabled: true }],
    ] as const;
    const others = [
      person,
      await staff('o@example.ca', ['officer', 'programOffice', 'approver']),
      await staff('a@example.ca', ['auditor']),
    ];
    const before = (await audit('account.administer')).length;
    for (const [method, path, body] of requests) {
      for (const one of others) {
        expect(await one.send(method, path, body), path).toMatchObject({
          status: 403,
          body: { code: 'auth.role' },
        });
      }
      expect((await browser().send(method, path, body)).status, path).toBe(401);
    }
    const refusals = (await audit('account.administer')).slice(before);
    expect(refusals).toHaveLength(requests.length * others.length);
    expect(new Set(refusals.map(({ outcome }) => outcome))).toEqual(new Set(['refused']));
  });

  it('cannot give themselves a role when signing up', async () => {
    const body = { email: 'sly@example.ca', password: GOOD_PASSWORD, language: 'en' };
    const more = { ...body, role: 'administrator', roles: ['administrator'] };
    const refused = await desk().browser().send('POST', '/auth/sign-up', more);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ path, code }: Record<string, string>) => [path, code])).toEqual([
      ['role', 'unknown-field'],
      ['roles', 'unknown-field'],
    ]);
    expect((await desk().browser().send('POST', '/auth/sign-up', body)).status).toBe(202);
    const one = desk().browser();
    await one.send('POST', '/auth/verify-email', {
      token: desk().link(body.email).token,
      password: GOOD_PASSWORD,
    });
    expect((await one.send('GET', '/auth/session')).body.account.roles).toEqual(['candidate']);
  });
});

describe('the shell', () => {
  it('makes a link for whoever lost their mailbox', async () => {
    const { candidate, accounts, browser } = desk();
    const email = 'lost@example.ca';
    const id = await idOf(await candidate(email));
    const link = await makeResetLink(accounts, SHELL, id);
    expect(link).toMatch(/\/en\/reset-password#reset=/);
    const body = { token: link.split('=')[1], password: 'something wholly different' };
    expect((await browser().send('POST', '/auth/reset-password', body)).status).toBe(204);
    expect((await browser().send('POST', '/auth/sign-in', { email, password: body.password })).status).toBe(
      200,
    );
  });
});
