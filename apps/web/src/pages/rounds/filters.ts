import type { RoundKind } from '../../api/types.ts';

/** What the list is narrowed to; each empty text means "all". Kept in the address, so that a list can be shared. */
export interface Filters {
  readonly kind: RoundKind | '';
  readonly year: string;
  readonly replayed: 'true' | '';
}

const KINDS: readonly string[] = ['general', 'program', 'category'] satisfies RoundKind[];

export const FIRST_YEAR = 2015;

/** Reads the filters of an address; what is not a filter is ignored. */
export function filtersOf(search: URLSearchParams): Filters {
  const kind = search.get('kind') ?? '';
  const year = search.get('year') ?? '';
  return {
    kind: KINDS.includes(kind) ? (kind as RoundKind) : '',
    year: /^\d{4}$/.test(year) ? year : '',
    replayed: search.get('replayed') === 'true' ? 'true' : '',
  };
}

/** What the API is asked by these filters. */
export function askedBy({ kind, year, replayed }: Filters) {
  return { kind: kind || undefined, year: year || undefined, replayed: replayed || undefined };
}

/** The query of these filters, for the address of the page. */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query}`;
}
