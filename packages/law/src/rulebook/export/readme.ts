import type { Language } from '../../explain/render.ts';
import { VERIFIED_THROUGH } from '../../ruleset.ts';
import { typeset } from '../write.ts';
import { type FileNote, fileNotes } from './fields.ts';

const texts = {
  en: {
    path: 'README.md',
    head: [
      '# The rules of Express Entry as data',
      `Exported from OpenEntry, an open implementation that is not a service of the Government of Canada. Verified through ${VERIFIED_THROUGH}; \`coverage.json\` says what is not known. IRCC decides.`,
      'Days are written YYYY-MM-DD. Files are UTF-8. In CSV files lists are separated by spaces and nothing is an empty cell.',
    ],
    columns: '| Field | What it is |',
    folder: 'tables/*.csv',
  },
  fr: {
    path: 'LISEZMOI.md',
    head: [
      '# Les règles d’Entrée express en données',
      `Exportées d’OpenEntry, une mise en œuvre ouverte qui n’est pas un service du gouvernement du Canada. Vérifiées jusqu’au ${VERIFIED_THROUGH} ; \`coverage.json\` dit ce qui n’est pas connu. C’est IRCC qui décide.`,
      'Les jours s’écrivent AAAA-MM-JJ. Les fichiers sont en UTF-8. Dans les fichiers CSV, les listes sont séparées par des espaces et l’absence est une cellule vide.',
    ],
    columns: '| Champ | Ce que c’est |',
    folder: 'tables/*.csv',
  },
} as const;

function section(name: string, note: FileNote, language: Language): string {
  const heading = name === 'tables' ? texts[language].folder : name;
  const fields = Object.entries(note.fields).map(([field, what]) => `| \`${field}\` | ${what[language]} |`);
  return [
    `## ${heading}`,
    note.what[language],
    [texts[language].columns, '|---|---|', ...fields].join('\n'),
  ].join('\n\n');
}

/** The description of every file and field, one file in each language. */
export function readmes(): { readonly path: string; readonly content: string }[] {
  return (['en', 'fr'] as const).map((language) => {
    const { path, head } = texts[language];
    const sections = Object.entries(fileNotes).map(([name, note]) => section(name, note, language));
    return { path, content: `${typeset([...head, ...sections].join('\n\n'), language)}\n` };
  });
}
