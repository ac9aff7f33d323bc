import type { Language } from '@openentry/law';
import { PERSONAL_FIELDS } from './register/fields.ts';
import { KINDS, type Kind, type KindId, type SeenBy } from './register/kinds.ts';

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

const WORDS = {
  en: {
    title: 'Register of personal fields',
    made: 'Made from the code (`npm run docs:privacy`); a test holds that every column of the database is in it or is not personal, and the schema itself says the same in the comments of its columns.',
    purpose: 'Purpose',
    authority: 'Authority',
    retention: 'Retention',
    seenBy: 'Seen by',
    sensitivity: 'Sensitivity',
    given: 'Given with one’s data',
    field: 'Field',
    what: 'What',
    yes: 'yes',
    no: 'no: named, not shown',
    colon: ':',
    sensitivities: { low: 'low', medium: 'medium', high: 'high', secret: 'secret' },
    who: {
      self: 'the person',
      representative: 'their representative',
      officer: 'the officer of the case',
      programOffice: 'the program office',
      auditor: 'auditors',
      administrator: 'administrators',
      public: 'everybody',
      nobody: 'nobody',
    },
  },
  fr: {
    title: 'Registre des champs personnels',
    made: 'Produit à partir du code (`npm run docs:privacy`) ; un test garantit que chaque colonne de la base de données y figure ou n’est pas personnelle, et le schéma le dit aussi dans les commentaires de ses colonnes.',
    purpose: 'Fin',
    authority: 'Fondement',
    retention: 'Conservation',
    seenBy: 'Visible pour',
    sensitivity: 'Sensibilité',
    given: 'Remis avec ses données',
    field: 'Champ',
    what: 'Contenu',
    yes: 'oui',
    no: 'non : nommé, non montré',
    colon: ' :',
    sensitivities: { low: 'faible', medium: 'moyenne', high: 'élevée', secret: 'secret' },
    who: {
      self: 'la personne',
      representative: 'sa représentante ou son représentant',
      officer: 'l’agent du dossier',
      programOffice: 'le bureau du programme',
      auditor: 'les vérificateurs',
      administrator: 'l’administration',
      public: 'tout le monde',
      nobody: 'personne',
    },
  },
} as const;

/** The register as a page of Markdown. */
export function registerPage(language: Language): string {
  const words = WORDS[language];
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
