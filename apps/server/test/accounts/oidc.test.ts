import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcProvider } from '../../src/accounts/oidc/provider.ts';
import { createApplication } from '../../src/http/server.ts';
import { CLIENT, type Organisation, startOrganisation, throughOrganisation } from './organisation.ts';
import { HOST, useDesk } from './support.ts';

const desk = useDesk();
const ORIGIN = `http://${HOST}`;
let organisation: Organisation;
beforeAll(async () => {
  organisation = await startOrganisation(`${ORIGIN}/api/v1/auth/oidc/callback`);
});
afterAll(() => organisation.close());

/** A browser that keeps all its cookies, over the application with the sign-in of the organisation. */
function visitor(issuer = organisation.issuer) {
  const settings = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Ministry' };
  const { accounts, world, failures } = desk();
  const application = createApplication({
    database: world.database,
    accounts: { ...accounts, oidc: oidcProvider(settings) },
    site: new Map(),
    report: (error) => failures.push(error),
  });
  const cookies = new Map<string, string>();
  const get = async (address: string) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await application.request(address, { headers: { host: HOST, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get,
    begin: async (query = '') => {
      const response = await get(`${ORIGIN}/api/v1/auth/oidc/start${query}`);
      return response.headers.get('location') ?? '';
    },
    async signIn(query = '') {
      const back = await throughOrganisation(await this.begin(query), issuer);
      return (await get(back)).headers.get('location');
    },
    account: async () => {
      const answer = await get(`${ORIGIN}/api/v1/auth/session`);
      return ((await answer.json()) as { account: { email: string } | null }).account;
    },
  };
}

describe('the sign-in of an organisation', () => {
  it('lets in staff who were invited here, by the address it vouches for, then by its identifier', async () => {
    const email = 'worker@example.ca';
    await desk().staff(email, ['officer']);
    organisation.employee = { subject: 'worker', email, verified: true, amr: ['pwd', 'mfa'] };
    const one = visitor();
    expect(await one.begin()).toMatch(
      /code_challenge_method=S256.*&nonce=|&nonce=.*code_challenge_method=S256/,
    );
    expect(await one.signIn('?language=fr')).toBe('/fr/compte');
    expect(await one.account()).toMatchObject({ email, roles: ['officer'] });
    expect(await desk().audit('account.link')).toHaveLength(1);
    expect((await desk().audit('account.signIn')).at(-1)).toMatchObject({
      role: 'officer',
      details: { how: 'oidc', secondFactor: true },
    });
    // Their address at the organisation changes; they are who they were.
    organisation.employee = { subject: 'worker', email: 'married@example.ca', verified: true };
    const later = visitor();
    expect(await later.signIn('?again=true')).toBe('/en/account');
    // Whether it asked for a second factor is its affair: their role counts.
    expect(await later.account()).toMatchObject({ email, roles: ['officer'] });
    expect(await desk().audit('account.link')).toHaveLength(1);
  });

  it.each([
    ['nobody here', { subject: 'x', email: 'unknown@example.ca', verified: true }],
    ['an address that it does not vouch for', { subject: 'y', email: 'invited@example.ca', verified: false }],
    ['a candidate', { subject: 'z', email: 'person@example.ca', verified: true }],
    ['somebody whose account is closed', { subject: 'w', email: 'left@example.ca', verified: true }],
  ])('refuses %s, and makes no account', async (_who, employee) => {
    const { staff, candidate, world } = desk();
    if (employee.email === 'invited@example.ca') await staff(employee.email, ['auditor']);
    if (employee.email === 'person@example.ca') await candidate(employee.email);
    if (employee.email === 'left@example.ca') {
      await staff(employee.email, ['auditor']);
      await world.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [employee.email]);
    }
    const count = async () => (await world.owner.query('SELECT FROM accounts')).rowCount;
    const before = await count();
    organisation.employee = employee;
    const one = visitor();
    expect(await one.signIn()).toBe('/en/sign-in#oidc=refused');
    expect(await one.account()).toBeNull();
    expect(await count()).toBe(before);
    expect((await desk().audit('account.signIn')).at(-1)).toMatchObject({ outcome: 'refused' });
  });

  it('signs in nobody by another’s link, by a link twice, or by one that was changed', async () => {
    const email = 'linked@example.ca';
    await desk().staff(email, ['officer']);
    organisation.employee = { subject: 'linked', email, verified: true };
    const attacker = visitor();
    const back = await throughOrganisation(await attacker.begin(), organisation.issuer);
    // The victim follows the attacker’s link.
    const victim = visitor();
    await victim.begin();
    expect((await victim.get(back)).headers.get('location')).toBe('/en/sign-in#oidc=refused');
    expect(await victim.account()).toBeNull();
    expect((await attacker.get(back)).headers.get('location')).toBe('/en/account');
    expect((await attacker.get(back)).headers.get('location')).toBe('/en/sign-in#oidc=refused');
    const changed = visitor();
    const own = new URL(await throughOrganisation(await changed.begin(), organisation.issuer));
    own.searchParams.set('code', 'another');
    expect((await changed.get(own.href)).headers.get('location')).toBe('/en/sign-in#oidc=refused');
  });

  it('that does not answer is said not to, and is none where none is set', async () => {
    const down = visitor('http://127.0.0.1:9');
    const response = await down.get(`${ORIGIN}/api/v1/auth/oidc/start`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'auth.oidc-unreachable' });
    const none = await desk().browser().send('GET', '/auth/oidc/start');
    expect(none).toMatchObject({ status: 404, body: { code: 'auth.oidc-off' } });
    expect(desk().failures).toEqual([]);
  });
});
