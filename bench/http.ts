/**
 * What the API costs over HTTP: the score endpoint beside a bare endpoint of the same framework with the same body and
 * validation, profiles handed in and read, and ten times the load at once. `npm run bench:http`, on a quiet machine;
 * BENCH_SECONDS (default 10) for each measurement.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { readCodedCandidate, readRulesDay } from '@openentry/law';
import { openAccounts, openDatabase, openLivePool, serve } from '@openentry/server';
import autocannon, { type Result } from 'autocannon';
import { Hono } from 'hono';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const CONNECTIONS = 20;
const SPIKE = 10;

const CANDIDATE = {
  age: 30,
  hasAccompanyingSpouse: false,
  education: 'threeYear',
  firstLanguage: { name: 'en', clb: { listening: 9, reading: 9, writing: 9, speaking: 9 } },
  secondLanguage: null,
  canadianWorkYears: 0,
  foreignWorkYears: 0,
  certificateOfQualification: false,
  spouse: null,
  canadianStudy: 'none',
  sibling: false,
  nomination: false,
  jobOffer: 'none',
};
const bodyOf = (change: object): string =>
  JSON.stringify({ rules: '2025-03-25', profile: { ...CANDIDATE, ...change } });
const BODY = bodyOf({});
/** People who differ, so that no answer is the answer before: by age, education and each ability of the language. */
const BODIES = [18, 22, 26, 30, 34, 38, 42, 46].flatMap((age) =>
  ['secondary', 'twoYear', 'threeYear', 'masters'].flatMap((education) =>
    [5, 7, 9, 10].flatMap((writing) =>
      [6, 7, 8, 9].map((speaking) =>
        bodyOf({
          age,
          education,
          firstLanguage: { name: 'en', clb: { listening: 9, reading: 8, writing, speaking } },
        }),
      ),
    ),
  ),
);
const JSON_HEADERS = { 'content-type': 'application/json' };

interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Sent in turn by each connection, each from a place of its own in the list. */
  readonly bodies?: readonly string[];
  readonly connections?: number;
  /** Without one, as fast as it goes. */
  readonly rate?: number;
}

async function measure(
  name: string,
  { connections = CONNECTIONS, rate, bodies, ...load }: Load,
): Promise<Result> {
  let next = 0;
  const before = process.cpuUsage();
  const result = await autocannon({
    ...load,
    ...(bodies === undefined
      ? {}
      : {
          setupClient: (client) => {
            client.setBody(bodies[next++ % bodies.length] ?? '');
            client.on('response', () => client.setBody(bodies[next++ % bodies.length] ?? ''));
          },
        }),
    connections,
    duration: SECONDS,
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  const { requests, latency, errors, timeouts } = result;
  // Of this process, in which both ends are: it says the same on a machine that has other things to do.
  const { user, system } = process.cpuUsage(before);
  const each = Math.round((user + system) / Math.max(1, requests.total));
  const counts = Object.entries(result.statusCodeStats ?? {}).map(
    ([status, { count }]) => `${status}: ${count}`,
  );
  process.stdout.write(
    `${name}: ${Math.round(requests.average)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${each} µs of CPU each, ${counts.join(', ')}, errors ${errors}, timeouts ${timeouts}\n`,
  );
  return result;
}

/** The framework alone: the same request, read by the same validation, and the same answer, which is there already. */
async function bareServer(answer: string): Promise<{ readonly address: string; readonly server: Server }> {
  const bare = new Hono();
  bare.post('/score', async (context) => {
    const { rules, profile } = await context.req.json<{ rules?: unknown; profile?: unknown }>();
    const ok = readRulesDay(rules).ok && readCodedCandidate(profile).ok;
    return context.body(answer, ok ? 200 : 422, { 'content-type': 'application/json' });
  });
  const server = createServer(getRequestListener(bare.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Where people reach the server, as it is told: each of them then comes from an address of their own. */
const SITE = 'http://bench.invalid';
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 40);
const PASSWORD = 'correct horse battery staple';
const FACTS: unknown = JSON.parse(
  await readFile(new URL('../examples/facts/engineer-single.json', import.meta.url), 'utf8'),
);

interface Person {
  readonly headers: Readonly<Record<string, string>>;
  profile: number;
}

/** Somebody with an account, signed in. */
async function person(
  address: string,
  number: number,
  mails: readonly { to: string; text: string }[],
): Promise<Person> {
  const headers = { ...JSON_HEADERS, origin: SITE, 'x-forwarded-for': `10.1.${number >> 8}.${number & 255}` };
  const email = `bench${number}@example.ca`;
  const post = (path: string, body: object) =>
    fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  await post('/auth/sign-up', { email, password: PASSWORD, language: 'en' });
  const [, token = ''] = /#verify=([\w-]+)/.exec(mails.find(({ to }) => to === email)?.text ?? '') ?? [];
  const verified = await post('/auth/verify-email', { token, password: PASSWORD });
  const cookie = verified.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined)
    throw new Error(`Nobody was signed in: ${verified.status} ${await verified.text()}`);
  return { headers: { ...headers, cookie }, profile: 0 };
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

function sayTimes(name: string, times: readonly number[]): void {
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)].map((time) => time.toFixed(1));
  process.stdout.write(`${name}: ${times.length} times, p50 ${half} ms, p99 ${most} ms\n`);
}

/** Profiles started and handed in, ten people at once, each a transaction with its assessment and its audit; then read. */
async function measureProfiles(
  address: string,
  mails: readonly { to: string; text: string }[],
): Promise<void> {
  const people: Person[] = [];
  for (let number = 0; number < PEOPLE; number++) people.push(await person(address, number, mails));
  const started: number[] = [];
  const submitted: number[] = [];
  const send = async (
    times: number[],
    { headers }: Person,
    path: string,
    body: object | null,
    more: object,
  ) => {
    const began = performance.now();
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': crypto.randomUUID(), ...more },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    times.push(performance.now() - began);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return { etag: answer.headers.get('etag') ?? '', id: (JSON.parse(text) as { id: number }).id };
  };
  const waiting = [...people];
  const work = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const { id, etag } = await send(started, one, '/profiles', { facts: FACTS }, {});
      one.profile = id;
      await send(submitted, one, `/profiles/${id}/submit`, null, { 'if-match': etag });
    }
  };
  await Promise.all(Array.from({ length: 10 }, work));
  sayTimes('a profile started', started);
  sayTimes('a profile handed in', submitted);
  const [first] = people;
  if (first === undefined) return;
  await measure('a profile read by its owner', {
    url: `${address}/api/v1/profiles/${first.profile}`,
    headers: first.headers,
  });
}

const folder = await mkdtemp(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
const mails: { to: string; text: string }[] = [];
let closing = false;
try {
  const accounts = await openAccounts({
    db: database.app,
    dataFolder: folder,
    mode: 'real',
    publicUrl: SITE,
    sendMail: async (mail) => void mails.push(mail),
  });
  await openLivePool(database.app, {
    name: 'bench',
    at: accounts.now(),
    by: { role: 'programOffice', account: 'bench' },
  });
  const serving = await serve({
    database,
    accounts,
    site: new Map(),
    host: '127.0.0.1',
    port: 0,
    // Whoever measures leaves in the middle of requests, which then find the database closed.
    report: (error) => void (closing || process.stderr.write(`${error}\n`)),
  });
  const score = {
    url: `${serving.address}/api/v1/crs/score`,
    method: 'POST',
    headers: JSON_HEADERS,
    bodies: BODIES,
  } as const;
  const answer = await (await fetch(score.url, { method: 'POST', headers: JSON_HEADERS, body: BODY })).text();
  const bare = await bareServer(answer);
  try {
    // Once for nothing: both are compiled by then.
    await measure('warming up', score);
    const alone = await measure('a bare endpoint', { ...score, url: `${bare.address}/score` });
    const whole = await measure('the score endpoint', score);
    const numbers = await measure('the score endpoint, numbers alone', {
      ...score,
      url: `${score.url}?explain=false`,
    });
    const share = whole.requests.average / alone.requests.average;
    process.stdout.write(
      `the score endpoint does ${Math.round(share * 100)} % of the bare one (target 60 %), without the explanation ${Math.round((numbers.requests.average / alone.requests.average) * 100)} %\n`,
    );
    const usual = Math.round(whole.requests.average / SPIKE / 2);
    await measure(`the score endpoint at ${usual}/s`, { ...score, rate: usual });
    await measure(`ten times that`, { ...score, rate: usual * SPIKE, connections: CONNECTIONS * SPIKE });
    await measureProfiles(serving.address, mails);
    await measure('the pool, from the database', { url: `${serving.address}/api/v1/pool/distribution` });
  } finally {
    closing = true;
    bare.server.close();
    bare.server.closeAllConnections();
    await serving.close();
  }
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
