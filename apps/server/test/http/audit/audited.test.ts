import { beforeAll, describe, expect, it } from 'vitest';
import { checkAudit } from '../../../src/audit/check.ts';
import { AUDIT, type RouteAudit } from '../../../src/http/audit/declare.ts';
import { type Browser, GOOD_PASSWORD, useDesk } from '../../accounts/support.ts';
import { facts } from '../../support/people.ts';

const desk = useDesk();
const NOBODYS = '00000000-0000-4000-8000-000000000000';

interface Entry {
  readonly entry_id: string;
  readonly account: string;
  readonly role: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a piece of work left in the audit. */
async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
  const { app } = desk().world.database;
  const before = await app.query<{ n: string }>('SELECT coalesce(max(entry_id), 0) AS n FROM audit_entries');
  await work();
  const { rows } = await app.query<Entry>(
    `SELECT entry_id, account, role, action, subject, outcome, reason, details, on_behalf_of, case_ref, ruleset FROM audit_entries
     WHERE entry_id > $1 ORDER BY entry_id`,
    [before.rows[0]?.n],
  );
  return rows;
}

interface Operation {
  readonly [AUDIT]?: RouteAudit;
  readonly summary: string;
}
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

async function operations(): Promise<[string, Operation][]> {
  const { body } = await desk().browser().send('GET', '/openapi.json');
  return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    METHODS.filter((method) => method in methods).map((method): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      methods[method] as Operation,
    ]),
  );
}

describe('the contract', () => {
  it('says of every route what the audit keeps of it', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(40);
    for (const [name, { [AUDIT]: declared }] of all) {
      expect(
        declared,
        `${name} declares nothing: add ...commands(…), ...reads(…) or ...leavesNoTrace(…)`,
      ).toBeDefined();
      if (declared === undefined || 'none' in declared) continue;
      expect(declared.action, name).toMatch(/^[a-z][\w-]*(\.[a-zA-Z][\w-]*)+$/);
      // What a subject is made of are parameters of the path.
      for (const [, parameter] of declared.subject.matchAll(/\{(\w+)\}/g))
        expect(name).toContain(`{${parameter}}`);
    }
  });

  it('leaves no trace of a command alone where that is for everybody, and says why', async () => {
    const silent = (await operations()).flatMap(([name, { [AUDIT]: declared }]) =>
      declared !== undefined && 'none' in declared ? [{ name, why: declared.none }] : [],
    );
    for (const { name, why } of silent) expect(why.length, name).toBeGreaterThan(10);
    // By hand: nothing of this list may show anything personal of somebody, or change anything.
    expect(
      silent
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('GET '))
        .toSorted(),
    ).toEqual([
      'POST /assessments',
      'POST /auth/sign-in/passkey/options',
      'POST /crs/score',
      'POST /fees',
      'POST /law/diff',
      'POST /profiles/validate',
    ]);
  });
});

describe('denials', () => {
  it('of somebody who has not signed in: one entry for each route that asks who it is', async () => {
    const secured = (await operations()).filter(([, operation]) => 'security' in operation);
    expect(secured.length).toBeGreaterThan(20);
    for (const [name, { [AUDIT]: declared }] of secured) {
      if (declared === undefined || 'none' in declared) continue;
      const [method = '', path = ''] = name.split(' ');
      const address = path
        .replaceAll('{id}', NOBODYS)
        .replaceAll('{role}', 'officer')
        .replaceAll(/\{\w+\}/g, '1');
      const entries = await entriesOf(async () => {
        const { status } = await desk()
          .browser()
          .send(method, address, method === 'GET' ? undefined : {});
        expect([400, 401, 422, 428], name).toContain(status);
      });
      expect(entries, name).toMatchObject([{ account: 'nobody', role: 'none', action: declared.action }]);
      expect(['denied', 'refused'], name).toContain(entries[0]?.outcome);
    }
  });

  it('of another role, of what is another’s and of what is not there: one entry that says who, what and why', async () => {
    const one = await desk().candidate('one@example.ca');
    const { body } = await one.send('GET', '/auth/session');
    const account = body.account.id as string;
    const who = { account, role: 'candidate' };
    expect(await entriesOf(() => one.send('GET', '/audit'))).toMatchObject([
      {
        ...who,
        action: 'audit.read',
        subject: 'audit',
        outcome: 'denied',
        reason: 'auth.role',
        details: { status: 403 },
      },
    ]);
    expect(await entriesOf(() => one.send('DELETE', `/auth/sessions/${NOBODYS}`))).toMatchObject([
      {
        ...who,
        action: 'account.session.end',
        subject: `account/${account}`,
        outcome: 'denied',
        reason: 'session.unknown',
      },
    ]);
    const administrator = await desk().administrator();
    expect(await entriesOf(() => administrator.send('GET', `/accounts/${NOBODYS}`))).toMatchObject([
      {
        role: 'administrator',
        action: 'account.read',
        subject: `account/${NOBODYS}`,
        outcome: 'denied',
        reason: 'account.unknown',
      },
    ]);
  });

  it('of a page of another site, and a token that nobody was given', async () => {
    const one = await desk().candidate('origin@example.ca');
    const other = { origin: 'https://elsewhere.example' };
    expect(await entriesOf(() => one.send('POST', '/auth/sign-out', undefined, other))).toMatchObject([
      { action: 'account.signOut', outcome: 'denied', reason: 'request.origin' },
    ]);
    const token = { authorization: 'Bearer nothing' };
    expect(
      await entriesOf(() => desk().browser().send('GET', '/auth/sessions', undefined, token)),
    ).toMatchObject([
      { account: 'nobody', action: 'account.sessions.read', outcome: 'denied', reason: 'auth.token' },
    ]);
  });
});

describe('what is done', () => {
  it('is one entry for each command, and each read of what is personal', async () => {
    const one = await desk().candidate('done@example.ca');
    const actions = async (work: () => Promise<unknown>) =>
      (await entriesOf(work)).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(await actions(() => one.send('GET', '/auth/sessions'))).toEqual(['account.sessions.read done']);
    expect(await actions(() => one.send('GET', '/auth/passkeys'))).toEqual(['account.passkeys.read done']);
    expect(await actions(() => one.send('POST', '/auth/totp'))).toEqual(['account.totp.begin done']);
    expect(await actions(() => one.send('POST', '/auth/totp/confirm', { code: '000000' }))).toEqual([
      'account.totp.on denied',
    ]);
    expect(await actions(() => one.send('DELETE', '/auth/totp'))).toEqual(['account.totp.off refused']);
    expect(await actions(() => one.send('PUT', '/auth/password', { password: 'short' }))).toEqual([
      'account.password refused',
    ]);
    expect(await actions(() => one.send('POST', '/auth/sign-out'))).toEqual(['account.signOut done']);
    expect(await actions(() => one.send('GET', '/auth/options'))).toEqual([]);
    const administrator = await desk().administrator();
    expect(await actions(() => administrator.send('GET', '/accounts'))).toEqual(['account.list done']);
  });

  it('and one for a failure: a defect or an outage is no refusal', async () => {
    const administrator = await desk().administrator();
    const { accounts } = desk();
    const { db } = accounts;
    // The list fails, and the audit can still be written.
    const broken = new Proxy(db, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value;
        return (text: string, values: unknown[]) =>
          text.includes('AS "createdAt"') ? Promise.reject(new Error('defect')) : target.query(text, values);
      },
    });
    const entries = await entriesOf(async () => {
      (accounts as { db: typeof db }).db = broken;
      try {
        expect((await administrator.send('GET', '/accounts')).status).toBe(500);
      } finally {
        (accounts as { db: typeof db }).db = db;
      }
    });
    expect(entries).toMatchObject([{ action: 'account.list', outcome: 'failed', reason: 'server.failure' }]);
    desk().failures.length = 0;
  });
});

describe('what a representative does', () => {
  it('is said to be done for the person they act for, from the profile to its end', async () => {
    const key = () => ({ 'idempotency-key': crypto.randomUUID() });
    const candidate = await desk().candidate('client@example.ca');
    const representative = await desk().candidate('acts@example.ca');
    const id = async (browser: Browser): Promise<string> =>
      (await browser.send('GET', '/auth/session')).body.account.id;
    const administrator = await desk().administrator();
    const account = await id(representative);
    for (const [method, role] of [
      ['DELETE', 'candidate'],
      ['PUT', 'representative'],
    ] as const) {
      expect((await administrator.send(method, `/accounts/${account}/roles/${role}`)).status).toBe(200);
    }
    const started = await candidate.send('POST', '/profiles', { facts: facts() }, key());
    expect(started.status).toBe(201);
    const path = `/profiles/${started.body.id}`;
    const who = { account, role: 'representative' };
    // Before they may: as if it were not there, in the audit as elsewhere.
    expect(await entriesOf(() => representative.send('GET', path))).toMatchObject([
      {
        ...who,
        action: 'profile.read',
        outcome: 'denied',
        on_behalf_of: null,
        case_ref: `profile/${started.body.id}`,
      },
    ]);
    const { rows } = await desk().world.database.app.query<{ person: string }>(
      'SELECT candidate_id AS person FROM profiles WHERE profile_id = $1',
      [started.body.id],
    );
    const person = rows[0]?.person;
    const authorisation = { representative: account, name: 'R. Tremblay', paid: false };
    expect((await candidate.send('POST', '/representations', authorisation, key())).status).toBe(201);
    const done = {
      ...who,
      outcome: 'done',
      on_behalf_of: `person/${person}`,
      case_ref: `profile/${started.body.id}`,
    };
    expect(await entriesOf(() => representative.send('GET', path))).toMatchObject([
      { ...done, action: 'profile.read' },
    ]);
    const once = key();
    const withdraw = () => representative.send('POST', `${path}/withdraw`, undefined, once);
    expect(await entriesOf(withdraw)).toMatchObject([
      { ...done, action: 'profile.withdraw', ruleset: expect.stringMatching(/^[\da-f]{64}$/) },
    ]);
    // Sent again it is done once, and the entry says so.
    expect(await entriesOf(withdraw)).toMatchObject([
      { ...done, action: 'profile.withdraw', details: { repeated: true } },
    ]);
    // The candidate acts for nobody.
    expect(await entriesOf(() => candidate.send('GET', path))).toMatchObject([
      { role: 'candidate', on_behalf_of: null },
    ]);
  });
});

describe('GET /audit', () => {
  let auditor: Browser;
  beforeAll(async () => {
    auditor = await desk().staff('auditor@example.ca', ['auditor']);
  });
  const read = async (query = '') => {
    const { status, body } = await auditor.send('GET', `/audit${query}`);
    expect(status).toBe(200);
    return body as { items: Record<string, any>[]; next: string | null };
  };

  it('gives entries newest first, in pages without a gap or an overlap', async () => {
    // What is read is an entry too: an end that does not move.
    const to = `to=${new Date().toISOString()}`;
    const whole = (await read(`?limit=500&${to}`)).items;
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id as number).toSorted((a, b) => b - a));
    const paged: Record<string, any>[] = [];
    let cursor: string | null = null;
    do {
      const page = await read(`?limit=7&${to}${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(7);
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
    for (const entry of whole) expect(entry['link'], entry['action']).not.toBeNull();
  });

  it('is filtered by action, account, case, outcome and time', async () => {
    const signIns = (await read('?action=account.signIn&limit=500')).items;
    expect(new Set(signIns.map(({ action }) => action))).toEqual(new Set(['account.signIn']));
    const sessions = (await read('?action=account.session&limit=500')).items;
    expect(new Set(sessions.map(({ action }) => action))).toEqual(new Set(['account.session.end']));
    const [{ account } = { account: '' }] = signIns;
    const own = (await read(`?account=${account}&limit=500`)).items;
    expect(new Set(own.map((entry) => entry['account']))).toEqual(new Set([account]));
    const denied = (await read('?outcome=denied&limit=500')).items;
    expect(denied.length).toBeGreaterThan(5);
    expect(denied.every(({ outcome, reason }) => outcome === 'denied' && reason !== null)).toBe(true);
    expect((await read('?case=profile/1')).items).toEqual([]);
    expect((await read('?to=2020-01-01T00:00:00Z')).items).toEqual([]);
    expect((await read('?action=account.sign')).items).toEqual([]);
  });

  it('is itself audited: by whom, and how much was read', async () => {
    const entries = await entriesOf(() => auditor.send('GET', '/audit?limit=3'));
    expect(entries).toMatchObject([
      { role: 'auditor', action: 'audit.read', subject: 'audit', outcome: 'done', details: { entries: 3 } },
    ]);
  });

  it('refuses what it cannot read', async () => {
    for (const query of ['?outcome=maybe', '?from=yesterday', '?cursor=x', '?limit=0', '?limit=501']) {
      expect((await auditor.send('GET', `/audit${query}`)).status, query).toBe(422);
    }
  });

  it('holds no address and no password', async () => {
    const text = JSON.stringify((await read('?limit=500')).items);
    expect(text).not.toContain('@example.ca');
    expect(text).not.toContain(GOOD_PASSWORD);
  });

  it('and the chain of all of it holds', async () => {
    expect(await checkAudit(desk().world.database.app)).toMatchObject({ broken: null, waiting: 0 });
    expect(desk().failures).toEqual([]);
  });
});
