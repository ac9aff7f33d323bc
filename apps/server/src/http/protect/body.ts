import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../problem.ts';

const KB = 1024;
/** The type in which bytes of a file come. */
export const BYTES = 'application/octet-stream';
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

/** Of a file, somewhat more than the largest is let in, so that whoever takes it says that it is not what was announced. */
const BEYOND_FILE = 64 * KB;
const FILE_CONTENT = /^(?:\/api\/v1)?\/applications\/[^/]+\/files\/[^/]+\/content$/;

/** Whether a request sends bytes of a file of an application: much longer than anything else, and perhaps slowly. */
export const sendsFile = (method: string, path: string): boolean =>
  method === 'PATCH' && FILE_CONTENT.test(path);

/** Exactly that type, without parameters: what might be JSON as well is read whole before any route sees it. */
export const isBytes = (type: string | undefined): boolean => type?.trim().toLowerCase() === BYTES;

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
 * declared is not looked at for it: counting its bytes would cost more than most routes do. Bytes of a file that come
 * without their length are counted by whoever takes them, piece by piece, and never held whole.
 * @param mostOfFile bytes of the largest file that is taken now
 */
export const limitedBody =
  (mostOfFile: () => number): MiddlewareHandler =>
  async (context, next) => {
    const { path, method } = context.req;
    const length = declaredLength(context);
    if (sendsFile(method, path) && isBytes(context.req.header('content-type'))) {
      const most = mostOfFile() + BEYOND_FILE;
      return length !== null && length > most ? tooLarge(context, most) : next();
    }
    const maxSize = limitOf(path);
    if (length !== null) return length > maxSize ? tooLarge(context, maxSize) : next();
    const limited = limits.get(maxSize);
    if (limited === undefined) throw new Error('A route without a limit of its body');
    return limited(context, next);
  };
