import { z } from '@hono/zod-openapi';
import { notAsAgreed } from './refusals.ts';

const MOST = 100;
const USUAL = 50;
const LONGEST_CURSOR = 200;

/** The query of every list. */
export const pageQuery = {
  cursor: z
    .string()
    .max(LONGEST_CURSOR)
    .optional()
    .openapi({ description: '`next` of the page before, as it is; without it the list begins.' }),
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
};

/** The answer of every list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .openapi({ description: 'The cursor of the next page; null on the last one.' }),
  });

/** A place in a list: what its last item is ordered by. */
export type Place = readonly (string | number)[];

const cursorOf = (list: string, place: Place): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url');

/**
 * Where a list goes on.
 * @param list names the list, so that a cursor of another one is not taken for its own
 * @throws RequestError 422 `cursor.not-valid`
 */
export function placeOf<S extends z.ZodType<Place>>(
  cursor: string | undefined,
  list: string,
  schema: S,
): z.output<S> | null {
  if (cursor === undefined) return null;
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw notAsAgreed('cursor.not-valid');
  }
  if (!Array.isArray(content) || content[0] !== list) throw notAsAgreed('cursor.not-valid');
  const place = schema.safeParse(content.slice(1));
  if (!place.success) throw notAsAgreed('cursor.not-valid');
  return place.data;
}

/** A page of items of which one more was looked for than is shown: it tells whether there is another page. */
export function page<T>(
  found: readonly T[],
  limit: number,
  list: string,
  place: (last: T) => Place,
): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? cursorOf(list, place(last)) : null };
}
