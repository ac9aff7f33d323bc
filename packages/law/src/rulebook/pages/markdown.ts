import type { Bilingual } from '../../policies/policy.ts';
import { typeset } from '../write.ts';

/** The same in both languages, once if it is the same: heading, label, cell. */
export function pair({ en, fr }: Bilingual, between = ' / '): string {
  return en === fr ? en : `${en}${between}${typeset(fr, 'fr')}`;
}

/** Both languages one under the other, in a cell. */
export const stacked = (text: Bilingual): string => pair(text, '<br>');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** A table. Columns whose name ends with a colon are aligned to the right. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const names = columns.map((name) => name.replace(/:$/, ''));
  const rules = columns.map((name) => (name.endsWith(':') ? '--:' : '---'));
  return [line(names), `|${rules.join('|')}|`, ...rows.map(line)].join('\n');
}

/** A place that other pages can point to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** Parts of a page, one blank line apart. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
