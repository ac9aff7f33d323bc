import type { ClientBase, Pool } from 'pg';
import { lockAccount } from '../accounts/account.ts';
import { type Accounts, DAY } from '../accounts/accounts.ts';
import { type Caller, doerOf } from '../accounts/caller.ts';
import { audited, recorded } from '../accounts/recorded.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { isTarget, type TargetRules } from './address.ts';
import type { EventType } from './events.ts';
import { webhookRefused } from './refusals.ts';
import { newSecret, secretText } from './sign.ts';

/** Most subscriptions of one account. */
const MOST = 10;
/** What was sent is kept so long, for whoever asks what happened or wants it again. */
const KEPT = 30 * DAY;
/** Most deliveries in one list. */
export const MOST_DELIVERIES = 100;

/** A subscription as its owner sees it. */
export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly state: 'active' | 'disabled';
  /** Why it is disabled: it failed too often, the other side said that it is gone, or its owner did. */
  readonly disabledReason: 'failures' | 'gone' | 'owner' | null;
  /** Failures in a row. */
  readonly failures: number;
  /** ISO, UTC. */
  readonly createdAt: string;
}

/** A delivery as the owner of its subscription sees it. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly type: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly lastTryAt: string | null;
  readonly lastStatus: number | null;
  readonly lastCode: string | null;
}

/** To what a secret is bound where it is kept. */
export const secretContext = (subscriptionId: string): string => `webhook/${subscriptionId}`;

const SHOWN = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const LISTED = `subscription_id AS id, url, events, failures, disabled_reason AS "disabledReason",
  CASE WHEN disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS state, ${SHOWN('created_at')} AS "createdAt"`;

/** The subscriptions of an account, oldest first. */
export async function listSubscriptions(db: Pool, accountId: string): Promise<Subscription[]> {
  const { rows } = await db.query<Subscription>(
    `SELECT ${LISTED} FROM webhook_subscriptions WHERE account_id = $1 AND ended_at IS NULL
     ORDER BY created_at, subscription_id`,
    [accountId],
  );
  return rows;
}

/** One subscription of an account. @throws RequestError 404, for those of others as well */
export async function oneSubscription(
  db: Pool | ClientBase,
  accountId: string,
  id: string,
): Promise<Subscription> {
  const { rows } = await db.query<Subscription>(
    `SELECT ${LISTED} FROM webhook_subscriptions WHERE account_id = $1 AND subscription_id = $2 AND ended_at IS NULL`,
    [accountId, id],
  );
  if (rows[0] === undefined) throw webhookRefused('webhook.unknown');
  return rows[0];
}

const subjectOf = (id: string): string => `webhook/${id}`;

/**
 * Subscribes to events.
 * @returns the secret as well, this once
 * @throws RequestError 409 for too many, 422 for an address that nothing is sent to
 */
export async function subscribe(
  accounts: Accounts,
  rules: TargetRules,
  caller: Caller,
  { url, events }: { readonly url: string; readonly events: readonly EventType[] },
): Promise<Subscription & { readonly secret: string }> {
  if (!isTarget(url, rules)) throw webhookRefused('webhook.url');
  if (caller.roles.length === 0) throw webhookRefused('webhook.role');
  const id = crypto.randomUUID();
  const secret = newSecret();
  return recorded(accounts, async (client) => {
    await lockAccount(client, caller.accountId);
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM webhook_subscriptions WHERE account_id = $1 AND ended_at IS NULL',
      [caller.accountId],
    );
    if ((rows[0]?.count ?? 0) >= MOST) return webhookRefused('webhook.too-many');
    await client.query(
      `INSERT INTO webhook_subscriptions (subscription_id, account_id, url, events, secret, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        caller.accountId,
        url,
        [...new Set(events)].toSorted(),
        accounts.keys.seal(secret, secretContext(id)),
        isoMicroseconds(accounts.now()),
      ],
    );
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'webhook.subscribe',
      subject: subjectOf(id),
      details: { events: events.join(' ') },
    });
    return { ...(await oneSubscription(client, caller.accountId, id)), secret: secretText(secret) };
  });
}

/** What can be changed of a subscription; what is left out stays. */
export interface SubscriptionChange {
  readonly url?: string | undefined;
  readonly events?: readonly EventType[] | undefined;
  /** Whether anything is to be sent; opened again, it begins with no failures. */
  readonly active?: boolean | undefined;
}

/** Changes a subscription. @throws RequestError 404, 422 */
export async function changeSubscription(
  accounts: Accounts,
  rules: TargetRules,
  caller: Caller,
  id: string,
  { url, events, active }: SubscriptionChange,
): Promise<Subscription> {
  if (url !== undefined && !isTarget(url, rules)) throw webhookRefused('webhook.url');
  return recorded(accounts, async (client) => {
    await oneSubscription(client, caller.accountId, id);
    await client.query(
      `UPDATE webhook_subscriptions SET url = coalesce($2, url), events = coalesce($3, events),
         failures = CASE WHEN $4 THEN 0 ELSE failures END,
         disabled_at = CASE WHEN $4 THEN NULL WHEN $4 = false THEN coalesce(disabled_at, $5) ELSE disabled_at END,
         disabled_reason = CASE WHEN $4 THEN NULL WHEN $4 = false THEN coalesce(disabled_reason, 'owner') ELSE disabled_reason END
       WHERE subscription_id = $1`,
      [
        id,
        url ?? null,
        events === undefined ? null : [...new Set(events)].toSorted(),
        active ?? null,
        isoMicroseconds(accounts.now()),
      ],
    );
    const details = { url: url !== undefined, events: events?.join(' ') ?? null, active: active ?? null };
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'webhook.change',
      subject: subjectOf(id),
      details,
    });
    return oneSubscription(client, caller.accountId, id);
  });
}

/** Ends a subscription: nothing that waits for it is sent any more. @throws RequestError 404 */
export async function unsubscribe(accounts: Accounts, caller: Caller, id: string): Promise<void> {
  await recorded(accounts, async (client) => {
    await oneSubscription(client, caller.accountId, id);
    await client.query('UPDATE webhook_subscriptions SET ended_at = $2 WHERE subscription_id = $1', [
      id,
      isoMicroseconds(accounts.now()),
    ]);
    await audited(accounts, client, { by: doerOf(caller), action: 'webhook.end', subject: subjectOf(id) });
  });
}

/** Gives a subscription a new secret, shown this once; the one before signs nothing any more. @throws RequestError 404 */
export async function renewSecret(accounts: Accounts, caller: Caller, id: string): Promise<string> {
  const secret = newSecret();
  return recorded(accounts, async (client) => {
    await oneSubscription(client, caller.accountId, id);
    await client.query('UPDATE webhook_subscriptions SET secret = $2 WHERE subscription_id = $1', [
      id,
      accounts.keys.seal(secret, secretContext(id)),
    ]);
    await audited(accounts, client, { by: doerOf(caller), action: 'webhook.secret', subject: subjectOf(id) });
    return secretText(secret);
  });
}

/** Has a trial sent to a subscription alone. @throws RequestError 404 */
export async function tryOut(accounts: Accounts, caller: Caller, id: string): Promise<void> {
  await recorded(accounts, async (client) => {
    await oneSubscription(client, caller.accountId, id);
    await client.query(
      `INSERT INTO webhook_events (type, at, data, only_for) VALUES ('webhook.trial', $2, '{}', $1)`,
      [id, isoMicroseconds(accounts.now())],
    );
    await audited(accounts, client, { by: doerOf(caller), action: 'webhook.trial', subject: subjectOf(id) });
  });
}

const DELIVERY = `SELECT delivery_id AS id, public_id AS event, type, ${SHOWN('at')} AS at, state, tries,
    CASE WHEN state = 'pending' THEN ${SHOWN('try_at')} END AS "nextTryAt", ${SHOWN('last_try_at')} AS "lastTryAt",
    last_status AS "lastStatus", last_code AS "lastCode"
  FROM webhook_deliveries d JOIN webhook_events e USING (event_id)`;

/** The latest deliveries of a subscription, newest first. @throws RequestError 404 */
export async function listDeliveries(
  db: Pool,
  accountId: string,
  id: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<Delivery[]> {
  await oneSubscription(db, accountId, id);
  const { rows } = await db.query<Delivery>(
    `${DELIVERY} WHERE d.subscription_id = $1 AND ($2::uuid IS NULL OR d.event_id < (
         SELECT event_id FROM webhook_deliveries WHERE delivery_id = $2 AND subscription_id = $1))
     ORDER BY d.event_id DESC LIMIT $3`,
    [id, before ?? null, limit],
  );
  return rows;
}

/** Has a delivery sent again, whatever became of it. @throws RequestError 404 */
export async function redeliver(
  accounts: Accounts,
  caller: Caller,
  id: string,
  deliveryId: string,
): Promise<Delivery> {
  return recorded(accounts, async (client) => {
    await oneSubscription(client, caller.accountId, id);
    const { rowCount } = await client.query(
      `UPDATE webhook_deliveries SET state = 'pending', tries = 0, try_at = $3
       WHERE delivery_id = $1 AND subscription_id = $2`,
      [deliveryId, id, isoMicroseconds(accounts.now())],
    );
    if (rowCount === 0) return webhookRefused('webhook.delivery-unknown');
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'webhook.redeliver',
      subject: subjectOf(id),
      details: { delivery: deliveryId },
    });
    const { rows } = await client.query<Delivery>(`${DELIVERY} WHERE delivery_id = $1`, [deliveryId]);
    if (rows[0] === undefined) throw new Error('A delivery that was changed is not there');
    return rows[0];
  });
}

/** Removes what was sent, or can be sent no more, a month ago. */
export async function tidyWebhooks(db: Pool, at: number): Promise<void> {
  await db.query('DELETE FROM webhook_events WHERE at < $1', [isoMicroseconds(at - KEPT)]);
}
