import type { Language } from '@openentry/law';
import { PERSONAL_FIELDS } from './register/fields.ts';
import { KINDS, type Kind, type KindId, type SeenBy } from './register/kinds.ts';
import { registerWords } from './register/words.ts';

/** A kind of personal fields in one language, as the API and the page give it. */
export interface RegisterEntry {
  readonly kind: KindId;
  readonly name: string;
  readonly purpose: string;
  readonly authority: string;
  readonly retention: string;
  readonly seenBy: readonly SeenBy[];
  readonly sensitivity: Kind['sensitivity'];
  /** Whether a person is given it with their data. */
  readonly given: boolean;
  readonly fields: readonly { readonly table: string; readonly column: string; readonly what: string }[];
}

/** The register in one language. */
export function registerIn(language: Language): RegisterEntry[] {
  return (Object.keys(KINDS) as KindId[]).map((id) => {
    const { name, purpose, authority, retention, seenBy, sensitivity, given }: Kind = KINDS[id];
    return {
      kind: id,
      name: name[language],
      purpose: purpose[language],
      authority: authority[language],
      retention: retention[language],
      seenBy,
      sensitivity,
      given,
      fields: PERSONAL_FIELDS.filter(({ kindId }) => kindId === id).map(({ table, column, what }) => ({
        table,
        column,
        what: what[language],
      })),
    };
  });
}

/** The register as a page of Markdown. */
export function registerPage(language: Language): string {
  const words = registerWords(language);
  const lines = [`# ${words.title}`, '', words.made, ''];
  for (const entry of registerIn(language)) {
    const said: readonly (readonly [string, string])[] = [
      [words.purpose, entry.purpose],
      [words.authority, entry.authority],
      [words.retention, entry.retention],
      [words.seenBy, entry.seenBy.map((who) => words.who[who]).join(', ')],
      [words.sensitivity, words.sensitivities[entry.sensitivity]],
      [words.given, entry.given ? words.yes : words.no],
    ];
    lines.push(`## ${entry.name}`, '');
    for (const [name, value] of said) lines.push(`- **${name}${words.colon}** ${value}`);
    lines.push('', `| ${words.field} | ${words.what} |`, '|---|---|');
    for (const { table, column, what } of entry.fields) lines.push(`| \`${table}.${column}\` | ${what} |`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
