import { RequestError } from '../../errors.ts';

/** PostgreSQL: a text holds a character that it cannot keep, which is U+0000 alone or half of a surrogate pair. */
const UNKEEPABLE = new Set(['22021', '22P05']);

/** What to answer where something given holds a character that no text is kept with; or null. */
export function unkeepable(error: unknown): RequestError | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !UNKEEPABLE.has(code)) return null;
  return new RequestError('request.characters', 422, {
    en: 'Something given holds a character that cannot be kept (U+0000). Leave it out.',
    fr: 'Un élément fourni contient un caractère qui ne peut pas être conservé (U+0000). Retirez-le.',
  });
}
