import type { MiddlewareHandler } from 'hono';
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

const limits = new Map(
  [SMALL, USUAL].map((maxSize) => [
    maxSize,
    bodyLimit({
      maxSize,
      onError: (context) =>
        problem(context, 413, 'request.too-large', {
          en: `The body is larger than ${maxSize / KB} kB.`,
          fr: `Le corps dépasse ${maxSize / KB} ko.`,
        }),
    }),
  ]),
);

/** Refuses bodies that are larger than those of their route ever are, before they are read. */
export const limitedBody: MiddlewareHandler = (context, next) => {
  const limited = limits.get(limitOf(context.req.path));
  if (limited === undefined) throw new Error('A route without a limit of its body');
  return limited(context, next);
};
