import { afterAll, expect, it } from 'vitest';
import { accountByEmail } from '../../src/accounts/account.ts';
import { ROLES, type Role } from '../../src/accounts/roles.ts';
import { openSession } from '../../src/accounts/sessions.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { openLivePool } from '../../src/store/live.ts';
import { useDesk } from '../accounts/support.ts';
import { facts, syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool } from '../support/rounds.ts';
import { Contract } from './contract.ts';
import { Random } from './random.ts';
import { type FuzzRequest, Requests } from './requests.ts';
import { Seen, Values } from './values.ts';

const LONG = process.env.OPENENTRY_LONG !== undefined;
const COUNT = Number(process.env.OPENENTRY_FUZZ_REQUESTS ?? (LONG ? 100_000 : 5000));
const SEED = Number(process.env.OPENENTRY_TEST_SEED ?? 20_260_824);
console.info(`OPENENTRY_TEST_SEED=${SEED}, ${COUNT} requests`);

/** Whoever asks is put back into order every so many requests: some of them close accounts, and end sessions. */
const IN_ORDER_EVERY = 100;
/** The rows of the database are counted around each so many. */
const COUNTED_EVERY = 10;
const MOST_FINDINGS = 20;
/** Counts of attempts, evidence of refusals and what is used up by trying: what a refusal may leave. */
const MAY_CHANGE = new Set([
  'audit_entries',
  'audit_chain',
  'audit_waiting',
  'rate_limits',
  'sign_in_attempts',
  'one_time_tokens',
  'idempotency_keys',
]);

const desk = useDesk({}, { webhooks: { allowPrivate: false } });
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
process.on('unhandledRejection', onRejection);
afterAll(() => void process.off('unhandledRejection', onRejection));

/** In whose name a request is made. */
type As = Role | 'nobody' | 'token';

const emailOf = (role: Role): string => `${role.toLowerCase()}@example.ca`;

/** Somebody of each role, put into order by the database itself: what requests did to them is undone. */
async function putInOrder(): Promise<Map<Role | 'nobody', string>> {
  const { accounts, world } = desk();
  const cookies = new Map<Role | 'nobody', string>();
  for (const role of ROLES) {
    const account = await accountByEmail(world.owner, emailOf(role));
    if (account === null) {
      await world.owner.query(
        `INSERT INTO accounts (account_id, email, email_key, language, created_at, email_verified_at)
         VALUES (gen_random_uuid(), $1, $1, 'en', now(), now())`,
        [emailOf(role)],
      );
    }
    const { rows } = await world.owner.query<{ id: string }>(
      'UPDATE accounts SET disabled_at = NULL WHERE email_key = $1 RETURNING account_id AS id',
      [emailOf(role)],
    );
    const id = rows[0]?.id ?? '';
    await world.owner.query(
      `UPDATE account_roles SET revoked_at = now(), revoked_by = 'fuzz' WHERE account_id = $1 AND role <> $2 AND revoked_at IS NULL`,
      [id, role],
    );
    await world.owner.query(
      `INSERT INTO account_roles (account_id, role, granted_at, granted_by) VALUES ($1, $2, now() - interval '1 hour', 'fuzz')
       ON CONFLICT (account_id, role) WHERE revoked_at IS NULL DO NOTHING`,
      [id, role],
    );
    const entry = { how: 'passkey', secondFactor: true, agent: '' } as const;
    const { token } = await openSession(accounts, world.owner, id, entry);
    cookies.set(role, `openentry=${token}`);
  }
  return cookies;
}

async function countRows(tables: readonly string[]): Promise<string> {
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  const { rows } = await desk().world.owner.query(`SELECT ${counts.join(', ')}`);
  return JSON.stringify(rows[0]);
}

async function tablesThatStay(): Promise<string[]> {
  const { rows } = await desk().world.owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations' ORDER BY 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !MAY_CHANGE.has(name));
}

it(`answers ${COUNT} requests as the contract says, whatever they hold, and leaves nothing half done`, {
  timeout: LONG ? 7_200_000 : 600_000,
}, async () => {
  const { world, failures, mails } = desk();
  const { app } = world.database;
  const poolId = await insertPool(app, syntheticPeople(60, 'fuzz'));
  await executeRound(app, poolId, generalRound(5));
  await openLivePool(app, {
    name: 'fuzz',
    at: desk().accounts.now(),
    by: { role: 'programOffice', account: 'fuzz' },
  });
  const someone = desk().browser();
  const contract = new Contract((await someone.send('GET', '/openapi.json')).body);
  const random = new Random(SEED);
  const seen = new Seen();
  // Whole facts: made from their schema alone, hardly any would be those of a possible life.
  seen.note('facts', facts());
  const values = new Values(contract, random, seen);
  const requests = new Requests(contract, random, values, seen);
  const tables = await tablesThatStay();
  const findings: string[] = [];
  const statuses = new Map<number, number>();
  const reached = new Map<string, Set<As>>();
  let cookies = await putInOrder();
  let tokens: string[] = [];

  const complain = (
    what: string,
    index: number,
    as: string,
    { method, path, headers, body }: FuzzRequest,
  ): void => {
    if (findings.length < MOST_FINDINGS) {
      const sent = `${method} ${path} as ${as} ${JSON.stringify(headers)} ${(body ?? '').slice(0, 400)}`;
      findings.push(`request ${index}: ${what}\n    ${sent}`);
    }
  };
  const check = (request: FuzzRequest, answer: Raw): string | null => {
    if (answer.status >= 500) return `status ${answer.status} ${answer.text.slice(0, 200)}`;
    if (request.onRoute) return contract.complaint(request.operation, answer);
    // A HEAD has no body to look at.
    return answer.status >= 400 && request.method !== 'HEAD' ? contract.notAProblem(answer) : null;
  };

  for (let index = 0; index < COUNT; index++) {
    if (index % IN_ORDER_EVERY === 0) cookies = await putInOrder();
    const request = requests.next();
    const operationName = `${request.operation.method} ${request.operation.path}`;
    // Whoever was let in before gets further than most.
    const letIn = [...(reached.get(operationName) ?? [])];
    const anybody: readonly As[] = [...ROLES, 'nobody', 'token'];
    const as = random.pick(letIn.length > 0 && random.chance(0.5) ? letIn : anybody);
    const token = as === 'token' && tokens.length > 0 ? random.pick(tokens) : undefined;
    const counted = index % COUNTED_EVERY === 0 ? await countRows(tables) : null;
    const answer = await ask(
      request,
      cookies.get(as as Role),
      token,
      `10.0.${random.below(250)}.${random.below(250)}`,
    );
    if (answer === null) continue;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const { path } = request.operation;
    if (answer.status < 300 && request.onRoute) {
      reached.set(operationName, (reached.get(operationName) ?? new Set()).add(as));
    }
    const wrong = check(request, answer);
    if (wrong !== null) complain(wrong, index, as, request);
    if (counted !== null && answer.status >= 400) {
      const after = await countRows(tables);
      // A session is noted as seen, not added; no row comes or goes with a refusal.
      if (after !== counted) complain(`a refusal left rows: ${counted} became ${after}`, index, as, request);
    }
    if (answer.status < 300 && answer.text.startsWith('{')) {
      const value: unknown = JSON.parse(answer.text);
      seen.noteAll(value);
      const [, first = ''] = path.split('/');
      for (const one of itemsOf(value)) {
        for (const key of ['id', 'number', 'key'])
          if (one[key] !== undefined) seen.note(`${first}/${key}`, one[key]);
      }
      const made = (value as { token?: unknown }).token;
      if (typeof made === 'string' && made.startsWith('oe_')) tokens = [...tokens, made].slice(-20);
    }
    for (const { text } of mails.splice(0)) {
      const [, link] = /#\w+=([\w-]+)/.exec(text) ?? [];
      if (link !== undefined) seen.note('token', link);
    }
  }

  const unreached = contract.operations
    .map(({ method, path }) => `${method} ${path}`)
    .filter((operation) => !reached.has(operation));
  console.info(`statuses ${JSON.stringify(Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)))}`);
  console.info(
    `succeeded at ${reached.size} of ${contract.operations.length} operations; not at ${unreached.join(', ')}`,
  );
  expect(findings.join('\n')).toBe('');
  expect(failures.map(String)).toEqual([]);
  expect(rejections).toEqual([]);
  // That most of it is reached is what makes the above worth something.
  expect(statuses.get(200)).toBeGreaterThan(COUNT / 20);
  expect(await checkAudit(app)).toMatchObject({ broken: null, waiting: 0 });
  const { rows: pools } = await world.owner.query<{ id: number }>('SELECT pool_id AS id FROM pools');
  for (const { id } of pools) expect((await verifyProfiles(app, id)).faults).toBe(0);
});

/** An answer as it came. */
interface Raw {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Everything in an answer that may have an id. */
function itemsOf(value: unknown): Record<string, unknown>[] {
  const items = (value as { items?: unknown }).items;
  return [value, ...(Array.isArray(items) ? items : [])].filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
}

/** Sends a request as it is; null where it cannot be one at all. */
async function ask(
  request: FuzzRequest,
  cookie: string | undefined,
  token: string | undefined,
  address: string,
): Promise<Raw | null> {
  const { method, path, headers, body } = request;
  const origin = 'http://localhost:3000';
  const sent = {
    ...(token === undefined ? { origin } : { authorization: `Bearer ${token}` }),
    host: 'localhost:3000',
    ...(cookie === undefined ? {} : { cookie }),
    ...headers,
  };
  let made: Request;
  try {
    made = new Request(`${origin}/api/v1${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    });
  } catch {
    return null;
  }
  const answer = await desk().fetch(made, address);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}
