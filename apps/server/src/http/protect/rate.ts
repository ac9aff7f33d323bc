import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { Accounts } from '../../accounts/accounts.ts';
import { refused } from '../../accounts/refusals.ts';
import { requestOrigin } from '../accounts/origin.ts';

const MS = 1000;
const SECONDS_A_MINUTE = 60;
/** So many callers are remembered; beyond, those who have asked least lately are forgotten, which costs them nothing. */
const MOST_CALLERS = 50_000;

interface Bucket {
  /** Requests that are left. */
  left: number;
  /** When that was so, in milliseconds. */
  at: number;
}

/** How much each caller may ask for: so many requests a minute, a quarter of them at once. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #atOnce: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds that never go back */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#atOnce = Math.max(1, Math.ceil(perMinute / 4));
    this.#now = now;
  }

  /** Counts a request. Returns 0, or where there were too many the whole seconds until the next one. */
  take(caller: string): number {
    const now = this.#now();
    const perMs = this.#perMinute / (SECONDS_A_MINUTE * MS);
    const before = this.#buckets.get(caller);
    const left =
      before === undefined ? this.#atOnce : Math.min(this.#atOnce, before.left + (now - before.at) * perMs);
    // Set anew, it stands last: the first of the map are those who have asked least lately.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { left: left < 1 ? left : left - 1, at: now });
    if (this.#buckets.size > MOST_CALLERS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perMs / MS)) : 0;
  }
}

const GROUPS_OF_A_NETWORK = 4;

/** One network of IPv6 (/64) is one caller: whoever has one has all its addresses. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const end = tail === '' ? [] : tail.split(':');
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - end.length) }, () => '0'), ...end);
  }
  return groups
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Limits how often each network address, and each token wherever it is used from, may ask. It counts in this process and
 * asks no database, so that it holds when the database is what is short.
 */
export function rateLimited(accounts: Accounts, limit: RateLimit): MiddlewareHandler {
  return async (context, next) => {
    const callers = [`address/${networkOf(requestOrigin(accounts, context).address)}`];
    const bearer = context.req.header('authorization');
    if (bearer !== undefined) {
      callers.push(`token/${createHash('sha256').update(bearer).digest('base64url')}`);
    }
    for (const caller of callers) {
      const seconds = limit.take(caller);
      if (seconds > 0) throw refused('request.too-many', seconds);
    }
    await next();
  };
}
