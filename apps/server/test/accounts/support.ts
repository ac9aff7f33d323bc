import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Accounts } from '../../src/accounts/accounts.ts';
import { type AccountOptions, openAccounts } from '../../src/accounts/open.ts';
import { stepAt, totpCode } from '../../src/accounts/totp.ts';
import { takesFiles } from '../../src/applications/takes-files.ts';
import { openFiles } from '../../src/files/files.ts';
import { BUILT_IN } from '../../src/files/scan/scanner.ts';
import { fileStore } from '../../src/files/settings.ts';
import type { ApiOptions } from '../../src/http/api.ts';
import { createApplication } from '../../src/http/server.ts';
import type { Note } from '../../src/mail/note.ts';
import { publishingKey } from '../../src/rounds/publish/key.ts';
import { leaks, type Overheard } from '../support/canary.ts';
import { openEmbedded, type World } from '../support/worlds.ts';

export const HOST = 'localhost:3000';
export const GOOD_PASSWORD = 'correct horse battery staple';
const SECOND = 1_000_000;

/** An answer as tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** A browser: it keeps its cookie and says where its page is from. */
export interface Browser {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie(): string | null;
}

export interface BrowserOptions {
  readonly origin?: string;
  readonly address?: string;
  /** Of a session that was opened otherwise. */
  readonly cookie?: string;
}

/** The whole application over a real database, with mails that can be read and a clock that can be put forward. */
export interface Desk {
  readonly world: World;
  readonly accounts: Accounts;
  readonly mails: Note[];
  readonly failures: unknown[];
  /** What was answered to anybody in refusals and in headers, as far as there is something personal in it. */
  readonly overheard: Overheard[];
  /** Recovery codes of staff, each good once. */
  readonly recoveryCodes: Map<Browser, string[]>;
  /** Sends a request as it is. */
  fetch(request: Request, address: string): Promise<Response>;
  browser(options?: BrowserOptions): Browser;
  /** The last link that was sent to an address, as its page reads it: kind and token. */
  link(to: string): { readonly kind: string; readonly token: string };
  /** Puts the clock forward. */
  later(seconds: number): void;
  /** What the audit says of an action, oldest first. */
  audit(
    action: string,
  ): Promise<{ account: string; role: string; subject: string; outcome: string; details: object }[]>;
  /** A verified account with its browser signed in. */
  candidate(email: string): Promise<Browser>;
  /** A staff account that was invited, has an authenticator application, and is signed in. */
  staff(email: string, roles: readonly string[]): Promise<Browser>;
  /** The first administrator, signed in; made once. */
  administrator(): Promise<Browser>;
}

export function useDesk(options: Partial<AccountOptions> = {}, api: ApiOptions = {}): () => Desk {
  let desk: (Desk & { close(): Promise<void> }) | undefined;
  beforeAll(async () => {
    desk = await openDesk(options, api);
  });
  afterAll(async () => {
    const overheard = desk === undefined ? [] : await leaked(desk);
    await desk?.close();
    // Whatever these tests were about, nothing personal came to where it is nobody's business.
    expect(overheard).toEqual([]);
  });
  return () => {
    if (desk === undefined) throw new Error('The desk is not open');
    return desk;
  };
}

/** What is personal and was said where others may hear it: in answers that refuse, headers, subjects, the audit, logs. */
async function leaked({ overheard, mails, world }: Desk): Promise<string[]> {
  const { rows } = await world.owner.query<{ text: string }>('SELECT e::text AS text FROM audit_entries e');
  const log = await readFile(join(world.dataFolder, 'postgres.log'), 'utf8').catch(() => '');
  return leaks([
    ...overheard,
    ...mails.map(({ subject }) => ({ where: 'a subject', text: subject })),
    ...rows.map(({ text }) => ({ where: 'the audit', text })),
    ...log.split('\n').map((text) => ({ where: 'the log of PostgreSQL', text })),
  ]);
}

async function openDesk(
  options: Partial<AccountOptions>,
  api: ApiOptions,
): Promise<Desk & { close(): Promise<void> }> {
  const world = await openEmbedded();
  const mails: Note[] = [];
  const failures: unknown[] = [];
  let ahead = 0;
  const accounts = await openAccounts({
    db: world.database.app,
    dataFolder: world.dataFolder,
    mode: 'real',
    address: `http://${HOST}`,
    sendMail: async (mail) => void mails.push(mail),
    now: () => Number(Temporal.Now.instant().epochNanoseconds / 1000n) + ahead * SECOND,
    ...options,
  });
  const application = createApplication({
    database: world.database,
    accounts,
    site: new Map(),
    report: (error) => failures.push(error),
    api,
    signer: () => publishingKey(world.dataFolder),
    files: openFiles({
      db: world.database.app,
      keys: accounts.fields,
      store: await fileStore(world.dataFolder, {}),
      scanner: BUILT_IN,
      guard: takesFiles(accounts.now),
      now: accounts.now,
    }),
  });
  const overheard: Overheard[] = [];
  const answer = application.fetch;
  application.fetch = async (request, ...others) => {
    const answered = await answer(request, ...others);
    const where = `${answered.status} to ${request.method} ${new URL(request.url).pathname}`;
    const said = [{ where, text: JSON.stringify([...answered.headers]) }];
    if (answered.status >= 400) said.push({ where, text: await answered.clone().text() });
    overheard.push(...said.filter((one) => leaks([one]).length > 0));
    return answered;
  };
  let first: Promise<Browser> | null = null;
  const desk: Desk & { close(): Promise<void> } = {
    world,
    accounts,
    mails,
    failures,
    overheard,
    recoveryCodes: new Map(),
    fetch: async (request, address) =>
      application.fetch(request, { incoming: { socket: { remoteAddress: address } } }),
    browser: (as = {}) => browser(application, as),
    link(to) {
      const text = mails.findLast((mail) => mail.to === to && mail.text.includes('#'))?.text ?? '';
      const [, kind = '', token = ''] = /#(\w+)=([\w-]+)/.exec(text) ?? [];
      if (token === '') throw new Error(`No link was sent to ${to}`);
      return { kind, token };
    },
    later(seconds) {
      ahead += seconds;
    },
    async audit(action) {
      const { rows } = await world.database.app.query(
        'SELECT account, role, subject, outcome, details FROM audit_entries WHERE action = $1 ORDER BY entry_id',
        [action],
      );
      return rows;
    },
    async candidate(email) {
      const one = browser(application, {});
      await one.send('POST', '/auth/sign-up', { email, password: GOOD_PASSWORD, language: 'en' });
      const { token } = desk.link(email);
      const { status } = await one.send('POST', '/auth/verify-email', { token, password: GOOD_PASSWORD });
      if (status !== 200) throw new Error(`Not verified: ${status}`);
      return one;
    },
    async staff(email, roles) {
      const invited = await (await desk.administrator()).send('POST', '/accounts', {
        email,
        language: 'en',
        roles,
      });
      if (invited.status !== 201) throw new Error(`Not invited: ${JSON.stringify(invited.body)}`);
      const one = browser(application, {});
      await one.send('POST', '/auth/invitation', { token: desk.link(email).token, password: GOOD_PASSWORD });
      await one.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
      await withApplication(desk, one);
      return one;
    },
    administrator() {
      first ??= makeAdministrator(desk);
      return first;
    },
    async close() {
      await world.close();
    },
  };
  return desk;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator application shows now for the secret that it was given. */
export function codeOf(desk: Desk, secret: string): string {
  let bits = '';
  for (const letter of secret) bits += BASE32.indexOf(letter).toString(2).padStart(5, '0');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return totpCode(Buffer.from(bytes), stepAt(desk.accounts.now()));
}

/** Sets up an authenticator application, without which roles of staff do not count. */
async function withApplication(desk: Desk, one: Browser): Promise<void> {
  const { secret } = (await one.send('POST', '/auth/totp')).body;
  const confirmed = await one.send('POST', '/auth/totp/confirm', { code: codeOf(desk, secret) });
  if (confirmed.status !== 200) throw new Error(`No second factor: ${JSON.stringify(confirmed.body)}`);
  desk.recoveryCodes.set(one, confirmed.body.recoveryCodes);
}

async function makeAdministrator(desk: Desk): Promise<Browser> {
  const { firstAdministratorLink } = await import('../../src/accounts/first-administrator.ts');
  const link = await firstAdministratorLink(desk.accounts, 'en');
  const token = link?.split('=').at(-1) ?? '';
  const one = desk.browser();
  const email = 'admin@example.ca';
  await one.send('POST', '/auth/first-administrator', {
    token,
    email,
    password: GOOD_PASSWORD,
    language: 'en',
  });
  const { status } = await one.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
  if (status !== 200) throw new Error(`The administrator is not signed in: ${status}`);
  await withApplication(desk, one);
  return one;
}

const isJson = ({ headers }: Response): boolean => /json/.test(headers.get('content-type') ?? '');

function browser(
  application: Hono,
  { origin = `http://${HOST}`, address = '192.0.2.1', cookie: given }: BrowserOptions,
): Browser {
  let cookie: string | null = given ?? null;
  return {
    cookie: () => cookie,
    async send(method, path, body, headers = {}) {
      const isRaw = Buffer.isBuffer(body);
      const response = await application.request(
        `${origin}/api/v1${path}`,
        {
          method,
          headers: {
            host: HOST,
            origin,
            ...(cookie === null ? {} : { cookie }),
            ...(body === undefined
              ? {}
              : { 'content-type': isRaw ? 'application/octet-stream' : 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: isRaw ? new Uint8Array(body) : JSON.stringify(body) }),
        },
        { incoming: { socket: { remoteAddress: address } } },
      );
      for (const set of response.headers.getSetCookie()) {
        const pair = set.split(';')[0] ?? '';
        cookie = pair.endsWith('=') ? null : pair;
      }
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? null : isJson(response) ? JSON.parse(text) : text,
      };
    },
  };
}
