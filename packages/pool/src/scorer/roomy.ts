import { COLUMNS } from './domain.ts';
import type { Tables } from './tables.ts';

/**
 * Whether five groups cannot exceed their caps whatever a candidate has, so that these caps need no look-up: the sums
 * of languages, of the first two blocks and of the certificate are as high as the law's tables add up to.
 */
export function isRoomy(tables: Tables): boolean {
  const { caps } = tables;
  const most = (table: Uint16Array, column: number, columns = 2): number => {
    const size = table.length / columns;
    return Math.max(...table.subarray(column * size, (column + 1) * size));
  };
  const fits = (cap: Uint16Array, column: number, parts: readonly number[]): boolean =>
    parts.reduce((sum, part) => sum + part, 0) <= (cap[column] ?? 0);
  return COLUMNS.every((column) => {
    const first = tables.first.map((table) => most(table, column));
    const others = [tables.age, tables.education, tables.canadianWork].map((table) => most(table, column));
    const spoken = tables.spouseLanguage.map((table) => most(table, 0, 1));
    const spouse = [tables.spouseEducation, tables.spouseCanadianWork].map((table) => most(table, 0, 1));
    return (
      fits(caps.firstLanguage, column, first) &&
      fits(caps.core, column, [...first, ...others, caps.secondLanguage[column] ?? 0]) &&
      fits(caps.certificate, column, [most(tables.certificate, 0, 1)]) &&
      (column === 0 || (fits(caps.spouseLanguage, 1, spoken) && fits(caps.spouse, 1, [...spoken, ...spouse])))
    );
  });
}
