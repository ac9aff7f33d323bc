import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { ClientBase, PoolClient } from 'pg';
import { type Accounts, DAY } from '../../accounts/accounts.ts';
import { APPLICATION_ACTION_IDS } from '../../applications/command.ts';
import { linkAudit } from '../../audit/chain.ts';
import type { AuditOutcome } from '../../audit/entry.ts';
import { auditAbout } from '../../audit/scope.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { inTransaction } from '../../database/transaction.ts';
import { type Bilingual, RequestError } from '../../errors.ts';
import { ACTION_IDS } from '../../profiles/command.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { notAsAgreed } from './refusals.ts';

/** How long an answer is kept for whoever sends the same command again, in microseconds. */
const KEPT = DAY;

/** The header of every command, for the contract. Whether it is there is looked at by `command`. */
export const commandHeaders = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({
      param: { required: true },
      description:
        'A new UUID for each command; needed. Sent again within 24 hours with the same content, the command is not carried out again and is answered as the first time, with Idempotency-Replayed: true.',
      example: '5f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11',
    }),
});

/** The same for a command that may be decided upon a version. */
export const conditionalHeaders = commandHeaders.extend({
  'if-match': z
    .string()
    .optional()
    .openapi({ description: 'ETag of what was read. Another one by now: 412.', example: '"v3"' }),
});

/** The same for a command that must say upon which version it was decided: whether it does is looked at by `preconditionOf`. */
export const versionedHeaders = commandHeaders.extend({
  'if-match': z
    .string()
    .optional()
    .openapi({
      param: { required: true },
      description: 'ETag of what was read; needed. None: 428. Another one by now: 412.',
      example: '"v3"',
    }),
});

/** What a command answers when it was done. */
export interface Done {
  readonly status: 200 | 201 | 204;
  /** JSON; none for 204. */
  readonly body?: unknown;
  readonly etag?: string;
  readonly location?: string;
}

/** What is kept of an answer: what was done, or a refusal that stands on record. */
type Kept =
  | { readonly done: Done }
  | {
      readonly refused: {
        readonly code: string;
        readonly status: RequestError['status'];
        readonly text: Bilingual;
      };
    };

/** An answer of whichever of its statuses a route declares; that it is as declared the tests of the contract find. */
export type Answered = Response & TypedResponse<never, never, never>;

export interface Command {
  /** Whose key it is. */
  readonly accountId: string;
  /** What the audit says where an error ends the command; what was done, and a refusal that is returned, `work` says. */
  readonly evidence: Evidence;
  /** Name of a lock that is held alone at times: see `inTransaction`. */
  readonly after?: string;
  /** Does it, in one transaction with its key. A refusal that is returned, not thrown, is kept and answered again. */
  work(client: PoolClient, id: string): Promise<Done | RequestError>;
}

const keySchema = z.uuid().toLowerCase();

/** @throws RequestError 400 without a key, 422 for one that is no UUID */
export function keyOf(context: Context): string {
  const given = context.req.header('idempotency-key');
  if (given === undefined || given === '') throw notAsAgreed('idempotency.missing');
  const key = keySchema.safeParse(given.trim());
  if (!key.success) throw notAsAgreed('idempotency.not-valid');
  return key.data;
}

async function requestHash(accounts: Accounts, context: Context): Promise<Buffer> {
  const { method, path } = context.req;
  return accounts.keys.lookup('idempotency', `${method}\n${path}\n${await context.req.text()}`);
}

const sealedFor = (accountId: string, key: string): string => `idempotency/${accountId}/${key}`;

/** Takes a key for a command, waiting for whoever has it; or gives the answer that was kept under it. */
async function takeKey(
  accounts: Accounts,
  client: ClientBase,
  { accountId, key, request }: { readonly accountId: string; readonly key: string; readonly request: Buffer },
): Promise<Kept | null> {
  const now = accounts.now();
  const taken = await client.query(
    `INSERT INTO idempotency_keys AS i (account_id, key, request, kept_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, key) DO UPDATE SET request = $3, answer = NULL, kept_until = $4
       WHERE i.kept_until <= $5`,
    [accountId, key, request, isoMicroseconds(now + KEPT), isoMicroseconds(now)],
  );
  if (taken.rowCount === 1) return null;
  const { rows } = await client.query<{ request: Buffer; answer: Buffer | null }>(
    'SELECT request, answer FROM idempotency_keys WHERE account_id = $1 AND key = $2',
    [accountId, key],
  );
  const [row] = rows;
  if (row === undefined || row.answer === null) throw new Error('A key was kept without its answer');
  if (!row.request.equals(request)) throw notAsAgreed('idempotency.reused');
  return JSON.parse(accounts.keys.open(row.answer, sealedFor(accountId, key)).toString()) as Kept;
}

/** PostgreSQL: two transactions waited for each other, and this one was given up. */
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const MOST_TRIES = 3;

/** What may end otherwise when it is done again: nothing of it was kept. */
function isTransient(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === DEADLOCK) return true;
  // Another command of the person took the id of the action at the same moment: found now.
  return code === UNIQUE_VIOLATION && (constraint === ACTION_IDS || constraint === APPLICATION_ACTION_IDS);
}

/** Does it again where nothing but the moment was wrong. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !isTransient(error)) throw error;
    }
  }
}

async function carriedOut(
  accounts: Accounts,
  context: Context,
  { accountId, after, work }: Command,
): Promise<{ kept: Kept; again: boolean }> {
  const key = keyOf(context);
  const request = await requestHash(accounts, context);
  return inTransaction(
    accounts.db,
    async (client) => {
      const before = await takeKey(accounts, client, { accountId, key, request });
      if (before !== null) return { kept: before, again: true };
      const result = await work(client, key);
      const kept: Kept =
        result instanceof RequestError
          ? { refused: { code: result.code, status: result.status, text: result.text } }
          : { done: result };
      await client.query('UPDATE idempotency_keys SET answer = $3 WHERE account_id = $1 AND key = $2', [
        accountId,
        key,
        accounts.keys.seal(Buffer.from(JSON.stringify(kept)), sealedFor(accountId, key)),
      ]);
      return { kept, again: false };
    },
    after === undefined ? {} : { after },
  );
}

/** PostgreSQL gives codes too; whatever else an error says may repeat what was given. */
const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unexpected';
};

const DENIED: readonly number[] = [401, 403, 404];

function endedBy(error: unknown): AuditOutcome {
  if (!(error instanceof RequestError)) return 'failed';
  return DENIED.includes(error.status) ? 'denied' : 'refused';
}

/**
 * Carries a command out once, however often and by however many at a time it is sent under its key, and answers it.
 * Key, effect and audit are one transaction. What an error ends leaves nothing but that in the audit, and may be sent
 * again under the same key.
 * @throws RequestError
 */
export async function command(accounts: Accounts, context: Context, asked: Command): Promise<Answered> {
  let outcome: { kept: Kept; again: boolean };
  try {
    outcome = await persistently(() => carriedOut(accounts, context, asked));
  } catch (error) {
    const ended = endedBy(error);
    // What ended the command is what the caller is told, also where it took the database along.
    await evidenceOf(accounts, { ...asked.evidence, outcome: ended, code: codeOf(error) }).catch(() => {});
    throw error;
  }
  await linkAudit(accounts.db);
  const { kept, again } = outcome;
  if (again) {
    context.header('idempotency-replayed', 'true');
    // Nothing was done again: that is what the entry of this request says.
    auditAbout({ details: { repeated: true } });
  }
  if ('refused' in kept) throw new RequestError(kept.refused.code, kept.refused.status, kept.refused.text);
  const { status, body, etag, location } = kept.done;
  if (etag !== undefined) context.header('etag', etag);
  if (location !== undefined) context.header('location', location);
  const answer = body === undefined ? context.body(null, status) : context.json(body, status as 200);
  return answer as unknown as Answered;
}
