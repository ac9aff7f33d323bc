import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../problem.ts';

const KB = 1024;
/** Largest body of a request: a coded candidate takes about one kilobyte, the facts of a long life some twenty. */
const USUAL = 64 * KB;
/** Of what people type into a form about their account: nothing of it is long. */
const SMALL = 8 * KB;
const SMALL_SUBJECTS = new Set(['accounts', 'webhooks']);
/** Answers of authenticators hold certificates. */
const PASSKEYS = /\/passkeys?(\/|$)/;

function limitOf(path: string): number {
  const [subject = ''] = path
    .replace(/^\/api\/v1\//, '/')
    .split('/')
    .filter(Boolean);
  return SMALL_SUBJECTS.has(subject) || (subject === 'auth' && !PASSKEYS.test(path)) ? SMALL : USUAL;
}

const tooLarge = (context: Context, maxSize: number): Response =>
  problem(context, 413, 'request.too-large', {
    en: `The body is larger than ${maxSize / KB} kB.`,
    fr: `Le corps dépasse ${maxSize / KB} ko.`,
  });

const limits = new Map(
  [SMALL, USUAL].map((maxSize) => [
    maxSize,
    bodyLimit({ maxSize, onError: (context) => tooLarge(context, maxSize) }),
  ]),
);

/** The length that a request says its body has, which the HTTP parser holds it to; null where it says none. */
function declaredLength({ req }: Context): number | null {
  if (req.header('transfer-encoding') !== undefined) return null;
  const length = req.header('content-length');
  if (length !== undefined) return Number(length);
  return req.method === 'GET' || req.method === 'HEAD' ? 0 : null;
}

/**
 * Refuses bodies that are larger than those of their route ever are, before they are read. A body whose length is
 * declared is not looked at for it: counting its bytes would cost more than most routes do.
 */
export const limitedBody: MiddlewareHandler = async (context, next) => {
  const maxSize = limitOf(context.req.path);
  const length = declaredLength(context);
  if (length !== null) return length > maxSize ? tooLarge(context, maxSize) : next();
  const limited = limits.get(maxSize);
  if (limited === undefined) throw new Error('A route without a limit of its body');
  return limited(context, next);
};
