import type { MiddlewareHandler } from 'hono';
import type { Pool } from 'pg';
import { isConnectionLost } from '../../database/lost.ts';
import { RequestError } from '../../errors.ts';

/** So many times the connections of the pool may wait for one before nobody else is let in. */
const WAITING_FOR_EACH = 4;
const RETRY_SECONDS = 2;
/** What pg says when no connection came free in time. */
const TOOK_TOO_LONG = /^timeout exceeded when trying to connect/;

/** Subjects that are answered without the database: they go on when it is short. */
const WITHOUT_DATABASE = new Set([
  'health',
  'crs',
  'law',
  'categories',
  'noc',
  'languages',
  'fees',
  'funds',
  'assessments',
  'openapi.json',
  'reference',
]);

const overloaded = (): RequestError =>
  new RequestError(
    'server.busy',
    503,
    {
      en: 'The server has too much to do just now. Nothing was done; try again after as many seconds as “Retry-After” says.',
      fr: 'Le serveur a trop à faire en ce moment. Rien n’a été fait ; réessayez après le nombre de secondes que donne « Retry-After ».',
    },
    RETRY_SECONDS,
  );

/** Refuses at once what would only wait, while too many wait for a connection already. */
export function shedding(db: Pool): MiddlewareHandler {
  return async (context, next) => {
    const [subject = ''] = context.req.path
      .replace(/^\/api\/v1\//, '/')
      .split('/')
      .filter(Boolean);
    const most = db.options.max * WAITING_FOR_EACH;
    if (db.waitingCount >= most && !WITHOUT_DATABASE.has(subject)) throw overloaded();
    await next();
  };
}

/** What to answer where the database was short or away: not a defect of the server, and worth another try. Or null. */
export function databaseShort(error: unknown): RequestError | null {
  if (error instanceof Error && TOOK_TOO_LONG.test(error.message)) return overloaded();
  if (!isConnectionLost(error)) return null;
  return new RequestError(
    'database.unreachable',
    503,
    {
      en: 'The database does not answer. Try again shortly.',
      fr: 'La base de données ne répond pas. Réessayez sous peu.',
    },
    RETRY_SECONDS,
  );
}
