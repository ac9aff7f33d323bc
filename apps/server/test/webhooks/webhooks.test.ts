import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAudit } from '../../src/audit/check.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import type { MayHear } from '../../src/webhooks/audience.ts';
import { deliverWebhooks, MOST_FAILURES } from '../../src/webhooks/deliver.ts';
import { tellProfileChanged } from '../../src/webhooks/events.ts';
import { type Delivery, listDeliveries, tidyWebhooks } from '../../src/webhooks/subscriptions.ts';
import { type Browser, useDesk } from '../accounts/support.ts';
import { openReceiver, type Receiver } from './receiver.ts';

const desk = useDesk({}, { webhooks: { allowPrivate: true } });
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = 204;
});

/** Every profile but 22 is heard of by whoever `heard` names. */
let heard: ReadonlySet<string> = new Set();
const mayHear: MayHear = async (_db, { accountId }, { profileId }) =>
  profileId !== 22 && heard.has(accountId);

const deliver = () => {
  const { accounts, world } = desk();
  const { keys, now } = accounts;
  return deliverWebhooks(world.database.app, { keys, now, allowPrivate: true, mayHear });
};

const happens = (profileId = 11) =>
  inTransaction(desk().world.database.app, (client) =>
    tellProfileChanged(client, { profileId }, desk().accounts.now(), 'submit', 'inPool'),
  );

interface Listening {
  readonly one: Browser;
  readonly id: string;
  readonly secret: string;
  readonly deliveries: () => Promise<Delivery[]>;
}

async function listen(email: string, events: readonly string[] = ['profile.changed']): Promise<Listening> {
  const one = await desk().candidate(email);
  const account = (await one.send('GET', '/auth/session')).body.account.id;
  heard = new Set([...heard, account]);
  const made = await one.send('POST', '/webhooks', { url: receiver.url, events });
  expect(made.status).toBe(201);
  const { id, secret } = made.body;
  // Not as its owner, whose session ends when the clock is put forward.
  const deliveries = () => listDeliveries(desk().world.database.app, account, id, { limit: 100 });
  return { one, id, secret, deliveries };
}

const end = async ({ one, id }: Listening) =>
  expect((await one.send('DELETE', `/webhooks/${id}`)).status).toBe(204);

describe('what happens', () => {
  it('is told to whoever listens and may hear of it, signed, and of nobody else', async () => {
    const before = await desk().world.owner.query('SELECT FROM webhook_events');
    await happens();
    // Nobody listened: nothing was written.
    expect((await desk().world.owner.query('SELECT FROM webhook_events')).rowCount).toBe(before.rowCount);

    const listening = await listen('hears@example.ca');
    await happens(11);
    await happens(22);
    expect(await deliver()).toEqual({ delivered: 1, refused: 0, disabled: 0 });
    expect((await listening.one.send('GET', `/webhooks/${listening.id}/deliveries`)).body).toMatchObject({
      items: [{ type: 'profile.changed', state: 'delivered' }],
      next: null,
    });
    const [message] = receiver.received;
    if (message === undefined) throw new Error('Nothing came in');
    const {
      'webhook-id': id,
      'webhook-timestamp': seconds,
      'webhook-signature': signature,
    } = message.headers;
    expect(JSON.parse(message.body)).toEqual({
      id,
      type: 'profile.changed',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      data: { profile: 11, action: 'submit', state: 'inPool' },
    });
    expect(listening.secret).toMatch(/^whsec_/);
    const key = Buffer.from(listening.secret.slice('whsec_'.length), 'base64');
    const signed = createHmac('sha256', key).update(`${id}.${seconds}.${message.body}`).digest('base64');
    expect(signature).toBe(`v1,${signed}`);
    expect(Math.abs(Number(seconds) - desk().accounts.now() / 1_000_000)).toBeLessThan(60);
    expect(await listening.deliveries()).toMatchObject([
      { event: id, state: 'delivered', tries: 1, lastStatus: 204 },
    ]);
    expect(await deliver()).toEqual({ delivered: 0, refused: 0, disabled: 0 });
    await end(listening);
  });

  it('is told with the transaction, or not at all', async () => {
    const listening = await listen('undone@example.ca');
    await expect(
      inTransaction(desk().world.database.app, async (client) => {
        await tellProfileChanged(client, { profileId: 33 }, desk().accounts.now(), 'submit', 'inPool');
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await deliver();
    expect(receiver.received).toEqual([]);
    await end(listening);
  });

  it('is no longer told once an authorisation has ended, also where it waits already', async () => {
    const listening = await listen('revoked@example.ca');
    receiver.answer = 500;
    await happens();
    await deliver();
    expect(receiver.received).toHaveLength(1);
    heard = new Set();
    receiver.answer = 204;
    desk().later(61);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await listening.deliveries()).toMatchObject([
      { state: 'failed', lastCode: 'target.not-permitted' },
    ]);
    await end(listening);
  });

  it('waits while the account of whoever listens is closed', async () => {
    const listening = await listen('closed@example.ca');
    const close = (at: string) =>
      desk().world.owner.query(
        `UPDATE accounts SET disabled_at = ${at} WHERE email_key = 'closed@example.ca'`,
      );
    receiver.answer = 500;
    await happens();
    await deliver();
    expect(receiver.received).toHaveLength(1);
    await close('now()');
    receiver.answer = 204;
    desk().later(61);
    expect(await deliver()).toEqual({ delivered: 0, refused: 0, disabled: 0 });
    await close('NULL');
    expect(await deliver()).toEqual({ delivered: 1, refused: 0, disabled: 0 });
    await end(listening);
  });

  it('is told once by several who send at the same moment', async () => {
    const listening = await listen('several@example.ca');
    for (let i = 0; i < 30; i++) await happens(1000 + i);
    const reports = await Promise.all([deliver(), deliver(), deliver()]);
    expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(30);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
    expect(receiver.received).toHaveLength(30);
    await end(listening);
  });
});

describe('a message that is not taken', () => {
  it('is sent again, later each time, under the same id, until it has failed; then whenever its owner says', async () => {
    const listening = await listen('retries@example.ca');
    receiver.answer = 503;
    await happens();
    for (const wait of [60, 300, 1800, 7200, 21_600, 43_200, 86_400]) {
      await deliver();
      const sent = receiver.received.length;
      expect(await listening.deliveries()).toMatchObject([{ state: 'pending', lastStatus: 503 }]);
      desk().later(wait - 5);
      await deliver();
      expect(receiver.received).toHaveLength(sent);
      desk().later(6);
    }
    await deliver();
    expect(receiver.received).toHaveLength(8);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    desk().later(10 * 86_400);
    await deliver();
    expect(receiver.received).toHaveLength(8);
    // The session of its owner has ended meanwhile.
    await listening.one.send('POST', '/auth/sign-in', {
      email: 'retries@example.ca',
      password: 'correct horse battery staple',
    });
    const [failed] = await listening.deliveries();
    expect(failed).toMatchObject({ state: 'failed', tries: 8, nextTryAt: null });
    receiver.answer = 200;
    const path = `/webhooks/${listening.id}/deliveries/${failed?.id}/redeliver`;
    expect(await listening.one.send('POST', path)).toMatchObject({ status: 202, body: { state: 'pending' } });
    await deliver();
    expect(await listening.deliveries()).toMatchObject([{ state: 'delivered', tries: 1 }]);
    await end(listening);
  });

  it('too often in a row disables the subscription, and its owner sets it going again', async () => {
    const listening = await listen('disabled@example.ca');
    receiver.answer = 500;
    for (let i = 0; i < MOST_FAILURES; i++) await happens(2000 + i);
    const report = await deliver();
    expect(report).toEqual({ delivered: 0, refused: MOST_FAILURES - 1, disabled: 1 });
    const path = `/webhooks/${listening.id}`;
    expect((await listening.one.send('GET', path)).body).toMatchObject({
      state: 'disabled',
      disabledReason: 'failures',
      failures: MOST_FAILURES,
    });
    expect((await desk().audit('webhook.disable')).at(-1)).toMatchObject({
      subject: `webhook/${listening.id}`,
    });
    desk().later(61);
    await deliver();
    expect(receiver.received).toHaveLength(MOST_FAILURES);
    receiver.answer = 204;
    expect((await listening.one.send('PATCH', path, { active: true })).body).toMatchObject({
      state: 'active',
      failures: 0,
      disabledReason: null,
    });
    expect(await deliver()).toMatchObject({ delivered: MOST_FAILURES });
    await end(listening);
  });

  it('because the other side is gone disables it at once', async () => {
    const listening = await listen('gone@example.ca');
    receiver.answer = 410;
    await happens();
    expect(await deliver()).toMatchObject({ disabled: 1 });
    expect((await listening.one.send('GET', `/webhooks/${listening.id}`)).body.disabledReason).toBe('gone');
    await end(listening);
  });
});

describe('a subscription', () => {
  it('is its owner’s alone', async () => {
    const listening = await listen('mine@example.ca');
    const other = await desk().candidate('other@example.ca');
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { active: false }],
      ['DELETE', '', undefined],
      ['POST', '/secret', undefined],
      ['POST', '/trial', undefined],
      ['GET', '/deliveries', undefined],
      ['POST', `/deliveries/${crypto.randomUUID()}/redeliver`, undefined],
    ] as const) {
      const answer = await other.send(method, `/webhooks/${listening.id}${path}`, body);
      expect(answer, path).toMatchObject({ status: 404, body: { code: 'webhook.unknown' } });
    }
    expect((await other.send('GET', '/webhooks')).body.items).toEqual([]);
    await end(listening);
    expect((await listening.one.send('GET', `/webhooks/${listening.id}`)).status).toBe(404);
  });

  it('can be tried out, is told of nothing once it has ended, and its new secret signs', async () => {
    const listening = await listen('trial@example.ca');
    const { secret } = (await listening.one.send('POST', `/webhooks/${listening.id}/secret`)).body;
    expect(secret).not.toBe(listening.secret);
    expect((await listening.one.send('POST', `/webhooks/${listening.id}/trial`)).status).toBe(202);
    await deliver();
    const [message] = receiver.received;
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ type: 'webhook.trial', data: {} });
    const { 'webhook-id': id, 'webhook-timestamp': seconds } = message?.headers ?? {};
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = createHmac('sha256', key).update(`${id}.${seconds}.${message?.body}`).digest('base64');
    expect(message?.headers['webhook-signature']).toBe(`v1,${signed}`);
    await happens();
    await end(listening);
    await deliver();
    expect(receiver.received).toHaveLength(1);
  });

  it('keeps its secret sealed, in no answer but the first and in no audit', async () => {
    const listening = await listen('sealed@example.ca');
    const raw = Buffer.from(listening.secret.slice('whsec_'.length), 'base64');
    const { rows } = await desk().world.owner.query('SELECT secret FROM webhook_subscriptions');
    expect(rows.some(({ secret }) => secret.includes(raw))).toBe(false);
    const shown = await listening.one.send('GET', `/webhooks/${listening.id}`);
    expect(JSON.stringify(shown.body)).not.toContain('whsec_');
    const audit = await desk().world.owner.query('SELECT details::text AS details FROM audit_entries');
    expect(JSON.stringify(audit.rows)).not.toMatch(/whsec_|127\.0\.0\.1/);
    await end(listening);
  });

  it('is one of ten at most', async () => {
    const one = await desk().candidate('ten@example.ca');
    const body = { url: receiver.url, events: ['round.published'] };
    const all = await Promise.all(Array.from({ length: 12 }, () => one.send('POST', '/webhooks', body)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(all.filter(({ body: { code } }) => code === 'webhook.too-many')).toHaveLength(2);
    for (const { id } of (await one.send('GET', '/webhooks')).body.items)
      await one.send('DELETE', `/webhooks/${id}`);
  });

  it('leaves what was sent for a month', async () => {
    const { world, accounts } = desk();
    const listening = await listen('kept@example.ca');
    await happens();
    await deliver();
    expect(await listening.deliveries()).toHaveLength(1);
    await tidyWebhooks(world.database.app, accounts.now() + 29 * 86_400e6);
    expect(await listening.deliveries()).toHaveLength(1);
    await tidyWebhooks(world.database.app, accounts.now() + 31 * 86_400e6);
    expect(await listening.deliveries()).toEqual([]);
    await end(listening);
  });
});

it('failed nowhere, and the audit holds', async () => {
  expect(desk().failures).toEqual([]);
  expect(await checkAudit(desk().world.database.app)).toMatchObject({ broken: null, waiting: 0 });
});
