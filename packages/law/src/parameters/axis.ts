import type { Bilingual } from '../policies/policy.ts';

/** What the positions of a list stand for: the rows of the law's table. */
export interface Axis {
  /** Rows a list may have at most; more than any table of the law needs. */
  readonly most: number;
  /** The row in words. `value` is the whole value of the parameter: some tables say where they begin. */
  label(index: number, count: number, value: unknown): Bilingual;
}

const isLast = (index: number, count: number): boolean => count > 1 && index === count - 1;

/** CLB/NCLC levels, the last one "or more". */
function levels(first: number, most = 13): Axis {
  return {
    most,
    label(index, count) {
      const level = first + index;
      if (level === 0) return { en: 'No result, or below CLB 1', fr: 'Aucun résultat, ou moins que NCLC 1' };
      return isLast(index, count)
        ? { en: `CLB ${level} or more`, fr: `NCLC ${level} ou plus` }
        : { en: `CLB ${level}`, fr: `NCLC ${level}` };
    },
  };
}

/** CLB/NCLC from none. */
export const LEVELS: Axis = levels(0);

/** CLB/NCLC from the level at which the selection grid of skilled workers begins. */
export const GRID_LEVELS: Axis = levels(7);

/** CLB/NCLC from the lowest level of the charts of tests up to the highest level that there is. */
export const CHART_LEVELS: Axis = levels(4, 9);

/** Completed years, from less than one. */
export const YEARS: Axis = {
  most: 16,
  label(index, count) {
    if (index === 0) return { en: 'Less than 1 year', fr: 'Moins de 1 an' };
    const [year, an] = index === 1 ? ['year', 'an'] : ['years', 'ans'];
    return isLast(index, count)
      ? { en: `${index} ${year} or more`, fr: `${index} ${an} ou plus` }
      : { en: `${index} ${year}`, fr: `${index} ${an}` };
  },
};

function firstAgeOf(value: unknown): number {
  const first = value !== null && typeof value === 'object' && 'firstAge' in value ? value.firstAge : 0;
  return typeof first === 'number' ? first : 0;
}

/** Ages from the one that the table names as its first. */
export const AGES: Axis = {
  most: 134,
  label(index, count, value) {
    const age = firstAgeOf(value) + index;
    if (index === 0) return { en: `${age} or less`, fr: `${age} ans ou moins` };
    return isLast(index, count)
      ? { en: `${age} or more`, fr: `${age} ans ou plus` }
      : { en: `${age}`, fr: `${age} ans` };
  },
};

/** Members of a family, from one. */
export const FAMILY: Axis = {
  most: 20,
  label: (index) => ({
    en: index === 0 ? '1 person' : `${index + 1} people`,
    fr: index === 0 ? '1 personne' : `${index + 1} personnes`,
  }),
};

/** Tiers of skill transferability, from none. */
export const TIERS: Axis = {
  most: 3,
  label: (index) => ({ en: `Tier ${index}`, fr: `Palier ${index}` }),
};

/** Rows that only their order tells apart. */
export const ROWS: Axis = {
  most: 1000,
  label: (index) => ({ en: `Row ${index + 1}`, fr: `Ligne ${index + 1}` }),
};
