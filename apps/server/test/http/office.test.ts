import { type RoundBundle, type RoundProof, verifyBundle, verifyProof } from '@openentry/pool';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { ENGINE } from '../../src/engine.ts';
import { bundleSchema } from '../../src/http/proofs/schemas.ts';
import { once, type Player, Stage } from '../access/stage.ts';
import { type Answer, useDesk } from '../accounts/support.ts';
import { DAY, HOUR, MORNING } from '../support/cases.ts';
import { againstContract, type Contract } from '../support/contract.ts';

// The law of that day is what the people of these tests are eligible under.
const BEGAN = Date.now();
let ahead = 0;
const now = (): number => MORNING + ahead + (Date.now() - BEGAN) * 1000;
const desk = useDesk({ now });

let contract: Contract;
let stage: Stage;
/** Ann plans and runs rounds, Ben approves them, Cal looks at what was done. */
let ann: Player;
let ben: Player;
let cal: Player;
/** Three people with a profile in the pool, each with its number. */
const people: { player: Player; profileId: number }[] = [];
let pool = 0;

beforeAll(async () => {
  contract = (await desk().browser().send('GET', '/openapi.json')).body as Contract;
  stage = new Stage(desk());
  for (let i = 0; i < 3; i++) {
    const player = await stage.player(['candidate']);
    people.push({ player, profileId: (await stage.profile(player)).id });
  }
  // The profiles came before the rounds.
  ahead = HOUR / 4;
  [ann, ben, cal] = [
    await stage.player(['programOffice']),
    await stage.player(['approver']),
    await stage.player(['auditor']),
  ];
  pool = (await ann.send('GET', '/pools')).body.items[0].id;
});

/** Asks a route, and holds its answer against the contract, whatever it is. */
async function ask(
  who: Pick<Player, 'send'>,
  route: string,
  {
    path,
    body,
    headers,
  }: { path: Record<string, string | number>; body?: unknown; headers?: Record<string, string> },
  query = '',
): Promise<Answer> {
  const [method = '', template = ''] = route.split(' ');
  const address = template.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(path[name])));
  const answer = await who.send(method, `${address}${query}`, body, headers);
  const response = new Response(answer.body === null ? null : JSON.stringify(answer.body), answer);
  expect(await againstContract(contract, method.toLowerCase(), template, response)).toEqual([]);
  return answer;
}

const FILE = '/pools/{pool}/rounds/{number}';
const onRound = (number: string, more: { body?: unknown; headers?: Record<string, string> } = {}) => ({
  path: { pool, number },
  headers: once(),
  ...more,
});
const look = (who: Player, number: string) => ask(who, `GET ${FILE}`, { path: { pool, number } });
const with_ = (etag: string | null) => ({ ...once(), 'if-match': etag ?? '' });

/** An instruction that is due a little while ago. */
const instruction = (more: object = {}) => ({
  kind: 'general',
  toInvite: 2,
  instant: isoMicroseconds(now() - 60_000_000),
  ...more,
});

async function planned(number: string, more: object = {}): Promise<Answer> {
  const body = { number, ...instruction(more) };
  return ask(ann, 'POST /pools/{pool}/rounds', { path: { pool }, body, headers: once() });
}

async function approved(number: string, more: object = {}): Promise<void> {
  const { headers } = await planned(number, more);
  const answer = await ask(
    ben,
    `POST ${FILE}/approval`,
    onRound(number, { headers: with_(headers.get('etag')) }),
  );
  expect(answer.status).toBe(200);
}

/** Looks at work until it has ended. */
async function ended(who: Player, begun: Answer): Promise<Answer> {
  expect(begun.status).toBe(202);
  const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
  expect(begun.body.id).toBe(id);
  for (;;) {
    const work = await ask(who, 'GET /work/{id}', { path: { id } });
    if (work.body.state !== 'running') return work;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function executed(number: string, more: object = {}): Promise<void> {
  await approved(number, more);
  const work = await ended(ann, await ask(ann, `POST ${FILE}/execution`, onRound(number)));
  expect(work.body).toMatchObject({ state: 'done', problem: null });
}

describe('planning', () => {
  it('makes a file that says who did what and what the caller may do next', async () => {
    const made = await planned('p1');
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/pools/${pool}/rounds/p1`);
    expect(made.body).toMatchObject({
      state: 'planned',
      version: 1,
      instruction: {
        number: 'p1',
        kind: 'general',
        programs: ['CEC', 'FSW', 'FST', 'PNP'],
        day: '2024-04-10',
      },
      history: [{ action: 'plan', role: 'programOffice', account: ann.accountId }],
      permitted: ['revise', 'schedule', 'cancel'],
    });
    const seen = await look(ben, 'p1');
    expect(seen.body.permitted).toEqual(['approve']);
    expect((await look(cal, 'p1')).body.permitted).toEqual([]);
  });

  it('is carried out once under one key, and another command not under it', async () => {
    const headers = once();
    const send = (body: object) => ask(ann, 'POST /pools/{pool}/rounds', { path: { pool }, body, headers });
    const body = { number: 'p2', ...instruction() };
    const first = await send(body);
    const again = await send(body);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.history).toHaveLength(1);
    expect((await send({ ...body, toInvite: 3 })).body.code).toBe('action.id-reused');
  });

  it.each([
    ['a category in a general round', { category: 'stem@v1' }, 'category'],
    ['no category in a round of one', { kind: 'category' }, 'category'],
    ['no programs in a round of one', { kind: 'program' }, 'programs'],
  ])('names the field of %s', async (_, more, field) => {
    const answer = await planned('p3', more);
    expect(answer).toMatchObject({ status: 422, body: { code: 'round.not-valid' } });
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([field]);
  });

  it('refuses a category that is not in force, a body with more in it, and a number that is taken', async () => {
    expect((await planned('p3', { kind: 'category', category: 'french@2026-v2' })).body.code).toBe(
      'round.category-not-in-force',
    );
    expect((await planned('p3', { luck: 7 })).status).toBe(422);
    expect((await planned('p1')).body.code).toBe('round.already-planned');
    const nowhere = await ask(ann, 'POST /pools/{pool}/rounds', {
      path: { pool: 999 },
      body: { number: 'p3', ...instruction() },
      headers: once(),
    });
    expect(nowhere.body.code).toBe('pool.unknown');
  });

  it('lists the files page by page and by state', async () => {
    const first = await ask(ann, 'GET /pools/{pool}/rounds', { path: { pool } }, '?limit=1');
    expect(first.body.items).toHaveLength(1);
    const second = await ask(
      ann,
      'GET /pools/{pool}/rounds',
      { path: { pool } },
      `?limit=1&cursor=${first.body.next}`,
    );
    expect(second.body.items[0].number).not.toBe(first.body.items[0].number);
    const none = await ask(ann, 'GET /pools/{pool}/rounds', { path: { pool } }, '?state=published');
    expect(none.body).toEqual({ items: [], next: null });
  });
});

describe('previews', () => {
  it('go from a number to the cut-off, from a cut-off to the number, and of a planned round', async () => {
    const preview = (query: string) => ask(ann, 'GET /pools/{pool}/preview', { path: { pool } }, query);
    const down = await preview('?kind=general&invite=2');
    expect(down.body).toMatchObject({ members: 3, invited: 2, number: null });
    const up = await preview(`?kind=general&cutoff=${down.body.cutoff}`);
    expect(up.body.toInvite).toBe(3);
    expect((await preview('?round=p1')).body).toMatchObject({ number: 'p1', toInvite: 2 });
    expect((await preview('?kind=program&programs=cec,fsw&invite=1')).body.programs).toEqual(['CEC', 'FSW']);
  });

  it.each([
    ['', 'round'],
    ['?kind=general&round=p1', 'round'],
    ['?kind=general', 'invite'],
    ['?kind=general&invite=1&cutoff=400', 'invite'],
    ['?kind=category&invite=1', 'category'],
    ['?kind=program&invite=1', 'programs'],
    ['?kind=program&programs=CEC,XYZ&invite=1', 'programs'],
  ])('name what is missing or too much in "%s"', async (query, field) => {
    const answer = await ask(ann, 'GET /pools/{pool}/preview', { path: { pool } }, query);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(field);
  });
});

describe('approval', () => {
  it('is of what was read, by a second person, and gone with another instruction', async () => {
    const { headers } = await planned('a1');
    const etag = headers.get('etag');
    const approve = (who: Player, sent: Record<string, string>) =>
      ask(who, `POST ${FILE}/approval`, onRound('a1', { headers: sent }));
    expect((await approve(ann, with_(etag))).body.code).toBe('auth.role');
    expect(await approve(ben, once())).toMatchObject({ status: 428 });
    expect(await approve(ben, with_('"v7"'))).toMatchObject({ status: 412 });
    const done = await approve(ben, with_(etag));
    expect(done.body).toMatchObject({ state: 'approved', version: 2 });
    const stale = await ask(
      ann,
      `PUT ${FILE}/instruction`,
      onRound('a1', { body: instruction({ toInvite: 1 }), headers: with_(etag) }),
    );
    expect(stale.status).toBe(412);
    const revised = await ask(
      ann,
      `PUT ${FILE}/instruction`,
      onRound('a1', { body: instruction({ toInvite: 1 }), headers: with_(done.headers.get('etag')) }),
    );
    expect(revised.body).toMatchObject({ state: 'planned', instruction: { toInvite: 1 } });
  });

  it('is not given by an author, whatever roles they have', async () => {
    const both = await stage.player(['programOffice', 'approver']);
    const body = { number: 'a2', ...instruction() };
    const made = await ask(both, 'POST /pools/{pool}/rounds', { path: { pool }, body, headers: once() });
    const own = await ask(
      both,
      `POST ${FILE}/approval`,
      onRound('a2', { headers: with_(made.headers.get('etag')) }),
    );
    expect(own.body.code).toBe('round.second-person-approves');
    expect((await desk().audit('round.approve')).at(-1)).toMatchObject({
      account: both.accountId,
      outcome: 'refused',
      subject: 'round/a2',
    });
  });

  it('needs that one proved a short while ago who one is', async () => {
    const { headers } = await planned('a3');
    ahead += HOUR / 2;
    const answer = await ask(
      ben,
      `POST ${FILE}/approval`,
      onRound('a3', { headers: with_(headers.get('etag')) }),
    );
    expect(answer.body.code).toBe('auth.reauthenticate');
    await desk().world.database.app.query('UPDATE sessions SET reauthenticated_at = $1', [
      isoMicroseconds(now()),
    ]);
  });
});

describe('a schedule', () => {
  it('is set and taken away', async () => {
    const { headers } = await planned('s1');
    const at = isoMicroseconds(now() + HOUR);
    const set = await ask(
      ann,
      `PUT ${FILE}/schedule`,
      onRound('s1', { body: { at }, headers: with_(headers.get('etag')) }),
    );
    expect(set.body.scheduledAt).toBe(at);
    const gone = await ask(
      ann,
      `PUT ${FILE}/schedule`,
      onRound('s1', { body: { at: null }, headers: with_(set.headers.get('etag')) }),
    );
    expect(gone.body.scheduledAt).toBeNull();
  });
});

describe('a round', () => {
  it('is run, checked, published by a second person, and can be verified by anybody', async () => {
    await approved('r1');
    const execute = onRound('r1');
    const begun = await ask(ann, `POST ${FILE}/execution`, execute);
    const work = await ended(ann, begun);
    expect(work.body).toMatchObject({
      kind: 'execute',
      state: 'done',
      result: `/api/v1/pools/${pool}/rounds/r1`,
    });
    const repeated = await ask(ann, `POST ${FILE}/execution`, execute);
    expect(repeated.body.id).toBe(begun.body.id);
    const file = await look(ann, 'r1');
    expect(file.body).toMatchObject({
      state: 'executed',
      outcome: { members: 3, invited: 2 },
      running: null,
    });
    expect((await ask(cal, `GET ${FILE}/check`, { path: { pool, number: 'r1' } })).body.passed).toBe(true);

    // Nobody sees anything of it before it is published.
    expect(
      (await ask(desk().browser(), 'GET /proofs/{pool}/{number}', { path: { pool, number: 'r1' } })).body
        .code,
    ).toBe('proof.unknown');
    const same = await ask(ann, `POST ${FILE}/publication`, onRound('r1'));
    expect(same.body.code).toBe('round.second-person-publishes');
    const published = await ended(ben, await ask(ben, `POST ${FILE}/publication`, onRound('r1')));
    expect(published.body).toMatchObject({ state: 'done', result: `/api/v1/proofs/${pool}/r1` });

    const anybody = desk().browser();
    const list = await ask(anybody, 'GET /proofs', { path: {} });
    expect(list.body.items[0]).toMatchObject({ pool, number: 'r1', invited: 2 });
    const bundle = await ask(anybody, 'GET /proofs/{pool}/{number}', { path: { pool, number: 'r1' } });
    expect(bundleSchema.parse(bundle.body)).toEqual(bundle.body);
    const key = await ask(anybody, 'GET /proofs/key', { path: {} });
    const trusted = Buffer.from(key.body.publicKey, 'hex');
    const { findings } = await verifyBundle(bundle.body as RoundBundle, { engine: ENGINE, key: trusted });
    expect(findings.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    const here = await ask(anybody, 'GET /proofs/{pool}/{number}/verification', {
      path: { pool, number: 'r1' },
    });
    expect(here.body).toMatchObject({ passed: true, digest: bundle.body.digest });
    expect(here.body.findings.map(({ code }: { code: string }) => code)).toEqual(
      findings.map(({ code }) => code),
    );

    const places: number[] = [];
    for (const { player } of people) {
      const own = await ask(player, 'GET /proofs/{pool}/{number}/own', { path: { pool, number: 'r1' } });
      expect(own.headers.get('cache-control')).toBe('no-store');
      const proof = own.body as RoundProof;
      const verified = await verifyProof(proof, bundle.body as RoundBundle);
      expect(verified.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
      places.push(proof.rank?.place ?? 0);
    }
    expect(places.toSorted()).toEqual([1, 2, 3]);
    const stranger = await stage.player(['candidate']);
    const none = await ask(stranger, 'GET /proofs/{pool}/{number}/own', { path: { pool, number: 'r1' } });
    expect(none.body.code).toBe('round.not-in-pool');
  });

  it('does not run before its time, without approval, or on another day', async () => {
    await approved('r2', { instant: isoMicroseconds(now() + HOUR) });
    const early = await ask(ann, `POST ${FILE}/execution`, onRound('r2'));
    expect(early).toMatchObject({ status: 409, body: { code: 'round.too-early' } });
    await planned('r3');
    expect((await ask(ann, `POST ${FILE}/execution`, onRound('r3'))).body.code).toBe('round.not-approved');
    expect((await ask(ann, `POST ${FILE}/execution`, onRound('r9'))).body.code).toBe('round.unknown');
    await approved('r4', { instant: isoMicroseconds(now() - DAY) });
    expect((await ask(ann, `POST ${FILE}/execution`, onRound('r4'))).body.code).toBe('round.other-day');
    expect((await ask(ann, `GET ${FILE}/check`, { path: { pool, number: 'r3' } })).body.code).toBe(
      'round.not-executed',
    );
    expect((await ask(ben, `POST ${FILE}/publication`, onRound('r3'))).body.code).toBe('round.not-executed');
  });

  it('is called off with a reason after it ran, and what it invited falls with it', async () => {
    // One person is left who has no invitation.
    await executed('c1', { toInvite: 1 });
    const cancelled = await ask(
      ann,
      `POST ${FILE}/cancellation`,
      onRound('c1', { body: { reason: 'Wrong law' } }),
    );
    expect(cancelled.body).toMatchObject({ state: 'cancelled', invitations: { cancelled: 1, over: 0 } });
    expect(
      (await ask(ann, `POST ${FILE}/cancellation`, onRound('c1', { body: { reason: ' ' } }))).status,
    ).toBe(422);
  });

  it('has an invitation corrected by the office, or by the officer of the profile and no other', async () => {
    await executed('c2', { toInvite: 1 });
    const { rows } = await desk().world.database.app.query<{ profile_id: string }>(
      `SELECT profile_id FROM invitations JOIN round_cases USING (round_id) WHERE number = 'c2' AND invitations.state = 'live'`,
    );
    const profileId = Number(rows[0]?.profile_id);
    const body = { profileId, reason: 'Wrong occupation' };
    const officer = await stage.player(['officer']);
    const other = await ask(officer, `POST ${FILE}/corrections`, onRound('c2', { body }));
    expect(other.body.code).toBe('round.no-live-invitation');
    const done = await ask(ann, `POST ${FILE}/corrections`, onRound('c2', { body }));
    expect(done.body.corrections).toMatchObject([{ profileId, by: { account: ann.accountId } }]);
    const twice = await ask(ann, `POST ${FILE}/corrections`, onRound('c2', { body }));
    expect(twice.body.code).toBe('round.already-corrected');
  });
});

describe('a shadow round', () => {
  it('runs one snapshot under two laws and is signed by two people', async () => {
    await planned('h1');
    const body = { round: 'h1', before: '2023-01-01' };
    const work = await ended(
      ann,
      await ask(ann, 'POST /pools/{pool}/shadow-rounds', { path: { pool }, body, headers: once() }),
    );
    expect(work.body).toMatchObject({ kind: 'shadow', state: 'done' });
    const id = work.body.result.split('/').at(-1);
    const found = await ask(cal, 'GET /shadow-rounds/{id}', { path: { id } });
    // The other two have their invitations of the round that was published.
    expect(found.body.report.people).toBe(1);
    expect(found.body.signatures).toEqual([]);
    const sign = (who: Player) =>
      ask(who, 'POST /shadow-rounds/{id}/signatures', { path: { id }, headers: once() });
    await sign(ann);
    await sign(ann);
    expect((await sign(ben)).body.signatures).toEqual([ann.accountId, ben.accountId]);
    expect((await ask(ann, 'GET /shadow-rounds/{id}', { path: { id: 4711 } })).body.code).toBe(
      'shadow.unknown',
    );
  });

  it('names what is wrong with its draft of law', async () => {
    const body = { round: 'h1', before: '2023-01-01', reform: { schema: 'amendment/1', id: 'x' } };
    const answer = await ask(ann, 'POST /pools/{pool}/shadow-rounds', {
      path: { pool },
      body,
      headers: once(),
    });
    expect(answer.body.code).toBe('reform.not-valid');
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toContain('reform.title');
  });
});

describe('a program', () => {
  it('plans a round and looks at it by a token of the office, and neither runs nor publishes nor calls it off', async () => {
    const made = await ann.send('POST', '/auth/tokens', {
      name: 'planner',
      scopes: ['rounds:write', 'pool:read'],
      days: 30,
    });
    const headers = { authorization: `Bearer ${made.body.token}` };
    const program: Pick<Player, 'send'> = {
      send: (method, path, body, more = {}) =>
        desk()
          .browser()
          .send(method, path, body, { ...more, ...headers }),
    };
    const body = { number: 't1', ...instruction() };
    const planned = await ask(program, 'POST /pools/{pool}/rounds', {
      path: { pool },
      body,
      headers: once(),
    });
    expect(planned).toMatchObject({ status: 201, body: { history: [{ account: ann.accountId }] } });
    expect((await ask(program, `GET ${FILE}`, { path: { pool, number: 't1' } })).status).toBe(200);
    expect((await ask(program, 'GET /pools/{pool}/statistics', { path: { pool } })).status).toBe(200);
    const called = onRound('t1', { body: { reason: 'Never mind' } });
    for (const [route, sent] of [
      [`POST ${FILE}/execution`, onRound('t1')],
      [`POST ${FILE}/publication`, onRound('t1')],
      [`POST ${FILE}/cancellation`, called],
    ] as const) {
      expect((await ask(program, route, sent)).body.code, route).toBe('auth.token-never');
    }
    const reader = await ben.send('POST', '/auth/tokens', {
      name: 'reader',
      scopes: ['rounds:write'],
      days: 30,
    });
    expect(reader.body.code).toBe('token.scope-role');
  });
});

describe('pools', () => {
  it('are told in numbers', async () => {
    const stats = await ask(cal, 'GET /pools/{pool}/statistics', { path: { pool } });
    expect(stats.body.states.inPool + (stats.body.states.invited ?? 0)).toBe(3);
    expect((await ask(cal, 'GET /pools/{pool}/statistics', { path: { pool: 999 } })).body.code).toBe(
      'pool.unknown',
    );
  });
});

it('knows no work that is not there, and never failed by itself', async () => {
  const unknown = await ask(ann, 'GET /work/{id}', { path: { id: crypto.randomUUID() } });
  expect(unknown.body.code).toBe('work.unknown');
  expect(desk().failures).toEqual([]);
});
