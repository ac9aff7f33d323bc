import type { Pool } from 'pg';
import type { AccountKeys } from '../accounts/keys.ts';
import type { Role } from '../accounts/roles.ts';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { SYSTEM } from '../standings/record.ts';
import type { MayHear } from './audience.ts';
import { type SendOptions, type Sent, sendOnce } from './send.ts';
import { signatureHeaders } from './sign.ts';
import { secretContext } from './subscriptions.ts';

export interface DeliverOptions extends SendOptions {
  readonly keys: AccountKeys;
  readonly mayHear: MayHear;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Ends it after the deliveries in hand. */
  readonly signal?: AbortSignal;
}

/** What one run did. */
export interface WebhookReport {
  readonly delivered: number;
  /** Sendings that were not taken. */
  readonly refused: number;
  /** Subscriptions that are sent nothing any more. */
  readonly disabled: number;
}

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long to wait after each failure; after the last the delivery has failed. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR] as const;
/** Failures in a row, of whatever deliveries, after which a subscription is sent nothing any more. */
export const MOST_FAILURES = 20;
const EVENTS_AT_A_TIME = 200;
const DELIVERIES_AT_A_TIME = 50;
/** So many are sent beside each other: one that answers slowly does not hold up the others. */
const AT_ONCE = 8;
/** Whoever takes a delivery has so long to send it before another does. */
const TAKEN = 2 * MINUTE;

/** Makes deliveries of what happened for everybody who listens and may be told; each event once, by whoever comes first. */
async function spread(db: Pool, { mayHear, now }: DeliverOptions): Promise<number> {
  return inTransaction(db, async (client) => {
    const { rows: events } = await client.query<{
      id: string;
      type: string;
      profileId: string | null;
      onlyFor: string | null;
    }>(
      `SELECT event_id AS id, type, profile_id AS "profileId", only_for AS "onlyFor"
       FROM webhook_events WHERE spread_at IS NULL ORDER BY event_id LIMIT ${EVENTS_AT_A_TIME} FOR UPDATE SKIP LOCKED`,
    );
    if (events.length === 0) return 0;
    const { rows: listeners } = await client.query<{
      id: string;
      accountId: string;
      events: string[];
      roles: Role[];
    }>(
      `SELECT subscription_id AS id, account_id AS "accountId", events,
         array(SELECT role FROM account_roles r WHERE r.account_id = a.account_id AND revoked_at IS NULL ORDER BY role) AS roles
       FROM webhook_subscriptions s JOIN accounts a USING (account_id)
       WHERE ended_at IS NULL AND s.disabled_at IS NULL AND a.disabled_at IS NULL`,
    );
    for (const event of events) {
      for (const listener of listeners) {
        const trial = event.onlyFor === listener.id;
        if (!trial && (event.onlyFor !== null || !listener.events.includes(event.type))) continue;
        const told = {
          profileId: event.profileId === null ? null : Number(event.profileId),
        };
        if (!trial && !(await mayHear(db, listener, told, now()))) continue;
        await client.query(
          `INSERT INTO webhook_deliveries (subscription_id, event_id, try_at) VALUES ($1, $2, $3)
           ON CONFLICT (subscription_id, event_id) DO NOTHING`,
          [listener.id, event.id, isoMicroseconds(now())],
        );
      }
    }
    await client.query('UPDATE webhook_events SET spread_at = $2 WHERE event_id = ANY ($1::bigint[])', [
      events.map(({ id }) => id),
      isoMicroseconds(now()),
    ]);
    return events.length;
  });
}

interface Due {
  readonly deliveryId: string;
  readonly subscriptionId: string;
  readonly accountId: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
  readonly data: object;
  readonly profileId: string | null;
  readonly roles: readonly Role[];
  readonly trial: boolean;
  readonly tries: number;
}

/** Takes what is due: nobody else sends it for a while. A process that ends in between leaves it to the next. */
async function takeDue(db: Pool, at: number): Promise<Due[]> {
  const { rows } = await db.query<Due>(
    `WITH taken AS (
       UPDATE webhook_deliveries SET tries = tries + 1, last_try_at = $1, try_at = $2 WHERE delivery_id IN (
         SELECT d.delivery_id FROM webhook_deliveries d JOIN webhook_subscriptions s USING (subscription_id)
           JOIN accounts a USING (account_id)
         WHERE d.state = 'pending' AND d.try_at <= $1 AND s.ended_at IS NULL AND s.disabled_at IS NULL
           AND a.disabled_at IS NULL
         ORDER BY d.try_at, d.event_id LIMIT ${DELIVERIES_AT_A_TIME} FOR UPDATE OF d SKIP LOCKED)
       RETURNING delivery_id, subscription_id, event_id, tries)
     SELECT delivery_id AS "deliveryId", subscription_id AS "subscriptionId", s.account_id AS "accountId", url, secret,
       public_id AS "eventId", type, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, data,
       profile_id AS "profileId", only_for IS NOT NULL AS trial, tries,
       array(SELECT role FROM account_roles r WHERE r.account_id = s.account_id AND revoked_at IS NULL ORDER BY role) AS roles
     FROM taken JOIN webhook_events USING (event_id) JOIN webhook_subscriptions s USING (subscription_id)`,
    [isoMicroseconds(at), isoMicroseconds(at + TAKEN)],
  );
  return rows;
}

/** The body of a message: nothing that is not an id, a code or a time. */
function bodyOf({ eventId, type, at, data }: Due): string {
  return JSON.stringify({ id: eventId, type, timestamp: at, data });
}

const taken = (sent: Sent): boolean => 'status' in sent && sent.status >= 200 && sent.status < 300;
/** “Gone”: the other side says that it wants no more. */
const GONE = 410;

async function deliverOne(
  db: Pool,
  due: Due,
  options: DeliverOptions,
): Promise<'delivered' | 'refused' | 'disabled'> {
  const { keys, mayHear, now } = options;
  const told = {
    profileId: due.profileId === null ? null : Number(due.profileId),
  };
  // An authorisation may have ended since the delivery was made.
  if (!due.trial && !(await mayHear(db, due, told, now()))) {
    await note(db, due, 'failed', { code: 'target.not-permitted' }, null);
    return 'refused';
  }
  const secret = keys.open(due.secret, secretContext(due.subscriptionId));
  const body = bodyOf(due);
  const headers = signatureHeaders(secret, due.eventId, Math.floor(now() / SECOND), body);
  const sent = await sendOnce({ url: due.url, body, headers }, options);
  if (taken(sent)) {
    await note(db, due, 'delivered', sent, null);
    await db.query(
      'UPDATE webhook_subscriptions SET failures = 0 WHERE subscription_id = $1 AND failures > 0',
      [due.subscriptionId],
    );
    return 'delivered';
  }
  const wait = WAITS[due.tries - 1];
  await note(
    db,
    due,
    wait === undefined ? 'failed' : 'pending',
    sent,
    wait === undefined ? null : now() + wait,
  );
  const gone = 'status' in sent && sent.status === GONE;
  return (await countFailure(db, due, gone, now())) ? 'disabled' : 'refused';
}

async function note(
  db: Pool,
  { deliveryId }: Due,
  state: 'pending' | 'delivered' | 'failed',
  sent: Sent,
  tryAt: number | null,
): Promise<void> {
  await db.query(
    'UPDATE webhook_deliveries SET state = $2, try_at = $3, last_status = $4, last_code = $5 WHERE delivery_id = $1',
    [
      deliveryId,
      state,
      tryAt === null ? null : isoMicroseconds(tryAt),
      'status' in sent ? sent.status : null,
      'status' in sent ? null : sent.code,
    ],
  );
}

/** Counts one more failure; at too many in a row, or where nothing is wanted any more, the subscription is disabled. */
async function countFailure(db: Pool, { subscriptionId }: Due, gone: boolean, at: number): Promise<boolean> {
  const disabled = await inTransaction(db, async (client) => {
    const { rows } = await client.query<{ failures: number; reason: string | null }>(
      `UPDATE webhook_subscriptions SET failures = failures + 1,
         disabled_at = CASE WHEN $2 OR failures + 1 >= ${MOST_FAILURES} THEN $3::timestamptz END,
         disabled_reason = CASE WHEN $2 THEN 'gone' WHEN failures + 1 >= ${MOST_FAILURES} THEN 'failures' END
       WHERE subscription_id = $1 AND disabled_at IS NULL RETURNING failures, disabled_reason AS reason`,
      [subscriptionId, gone, isoMicroseconds(at)],
    );
    const reason = rows[0]?.reason ?? null;
    if (reason === null) return false;
    await writeAudit(client, {
      at,
      ...SYSTEM,
      action: 'webhook.disable',
      subject: `webhook/${subscriptionId}`,
      outcome: 'done',
      details: { reason, failures: rows[0]?.failures ?? 0 },
    });
    return true;
  });
  if (disabled) await linkAudit(db);
  return disabled;
}

/**
 * Sends what is to be sent now. Each message is sent at least once to whoever takes it; it may come twice, under the same
 * id. Several may run at once.
 */
export async function deliverWebhooks(db: Pool, options: DeliverOptions): Promise<WebhookReport> {
  const report = { delivered: 0, refused: 0, disabled: 0 };
  while (!options.signal?.aborted && (await spread(db, options)) > 0);
  while (!options.signal?.aborted) {
    const due = await takeDue(db, options.now());
    if (due.length === 0) break;
    const waiting = [...due];
    const work = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        report[await deliverOne(db, one, options)]++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return report;
}
