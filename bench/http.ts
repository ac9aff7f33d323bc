/**
 * What the API costs over HTTP: the score endpoint beside a bare endpoint of the same framework with the same body and
 * validation, profiles submitted and read, and ten times the load at once. `npm run bench:http`, on a quiet machine;
 * BENCH_SECONDS (default 10) for each measurement.
 */
import { mkdtemp, rm } from 'node:fs/promises';
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
const BODY = JSON.stringify({ rules: '2025-03-25', profile: CANDIDATE });
const JSON_HEADERS = { 'content-type': 'application/json' };

interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly connections?: number;
  /** Without one, as fast as it goes. */
  readonly rate?: number;
}

async function measure(name: string, { connections = CONNECTIONS, rate, ...load }: Load): Promise<Result> {
  const result = await autocannon({
    ...load,
    connections,
    duration: SECONDS,
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  const { requests, latency, errors, timeouts } = result;
  const counts = Object.entries(result.statusCodeStats ?? {}).map(
    ([status, { count }]) => `${status}: ${count}`,
  );
  process.stdout.write(
    `${name}: ${Math.round(requests.average)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${counts.join(', ')}, errors ${errors}, timeouts ${timeouts}\n`,
  );
  return result;
}

/** The framework alone: the same body, read by the same validation, and a short answer. */
async function bareServer(): Promise<{ readonly address: string; readonly server: Server }> {
  const bare = new Hono();
  bare.post('/score', async (context) => {
    const { rules, profile } = await context.req.json<{ rules?: unknown; profile?: unknown }>();
    const ok = readRulesDay(rules).ok && readCodedCandidate(profile).ok;
    return context.json({ ok }, ok ? 200 : 422);
  });
  const server = createServer(getRequestListener(bare.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const folder = await mkdtemp(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
try {
  const accounts = await openAccounts({
    db: database.app,
    dataFolder: folder,
    mode: 'demo',
    sendMail: async () => {},
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
    report: (error) => process.stderr.write(`${error}\n`),
  });
  const bare = await bareServer();
  const score = {
    url: `${serving.address}/api/v1/crs/score`,
    method: 'POST',
    headers: JSON_HEADERS,
    body: BODY,
  } as const;
  try {
    // Once for nothing: both are compiled by then.
    await measure('warming up', score);
    const alone = await measure('a bare endpoint', { ...score, url: `${bare.address}/score` });
    const whole = await measure('the score endpoint', score);
    const share = whole.requests.average / alone.requests.average;
    process.stdout.write(
      `the score endpoint does ${Math.round(share * 100)} % of the bare one (target 60 %)\n`,
    );
    const usual = Math.round(whole.requests.average / SPIKE / 2);
    await measure(`the score endpoint at ${usual}/s`, { ...score, rate: usual });
    await measure(`ten times that`, { ...score, rate: usual * SPIKE, connections: CONNECTIONS * SPIKE });
    await measure('the pool, from the database', { url: `${serving.address}/api/v1/pool/distribution` });
  } finally {
    bare.server.close();
    bare.server.closeAllConnections();
    await serving.close();
  }
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
