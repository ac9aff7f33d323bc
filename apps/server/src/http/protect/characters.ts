import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../../errors.ts';

/** PostgreSQL: a text holds a character that it cannot keep. */
const UNKEEPABLE = new Set(['22021', '22P05']);

const refusal = (): RequestError =>
  new RequestError('request.characters', 422, {
    en: 'Something given holds a character that cannot be kept (U+0000, or half of a surrogate pair). Leave it out.',
    fr: 'Un élément fourni contient un caractère qui ne peut pas être conservé (U+0000, ou la moitié d’une paire de substitution). Retirez-le.',
  });

/** What to answer where something given holds a character that no text is kept with; or null. */
export function unkeepable(error: unknown): RequestError | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && UNKEEPABLE.has(code) ? refusal() : null;
}

/** The only way in which one of these characters comes in JSON that is UTF-8: few bodies hold it, and only they are looked through. */
const ESCAPED = /\\u(?:0000|d[89a-f])/i;

const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Refuses bodies with a character that no text is kept with, wherever in them it stands, before anything reads them. */
export const keepableBody: MiddlewareHandler = async ({ req }, next) => {
  if (req.header('content-type')?.includes('json') === true) {
    const text = await req.text();
    if (ESCAPED.test(text)) {
      let kept = true;
      try {
        JSON.parse(text, (key, value: unknown) => {
          kept &&= isKeepable(key) && (typeof value !== 'string' || isKeepable(value));
          return value;
        });
      } catch {
        // Whoever reads the body says that it is no JSON.
      }
      if (!kept) throw refusal();
    }
  }
  await next();
};
