import type { Program } from '@openentry/law';
import { plainWords } from './words.ts';

/** What each program is called in texts of rounds, as plain words; the words around it do not tell them apart. */
const MENTIONS: readonly (readonly [Program, readonly string[]])[] = [
  ['FSW', ['federal skilled worker', 'travailleurs qualifies federal', 'travailleurs qualifies']],
  ['CEC', ['canadian experience class', 'experience canadienne']],
  [
    'FST',
    ['federal skilled trades', 'federal skilled trade', 'metiers specialises federal', 'metiers specialises'],
  ],
  ['PNP', ['provincial nominee', 'candidats des provinces']],
];

/** Words between and around the names of programs, with one that IRCC misspelled for a while. */
const AROUND = new Set(
  (
    'and program programs progran class the or et programme programmes categorie de des du l la le les ' +
    'travailleurs federal ou'
  ).split(' '),
);

export interface ProgramsRead {
  /** In the order in which the law names them. */
  readonly programs: readonly Program[];
  /** Words that belong to no program that is known. */
  readonly unknown: string;
}

/** The programs that a text of a round names, in either language and any wording. */
export function programsIn(words: string): ProgramsRead {
  let rest = ` ${plainWords(words)} `;
  const programs: Program[] = [];
  for (const [program, mentions] of MENTIONS) {
    const mention = mentions.find((text) => rest.includes(` ${text} `));
    if (mention === undefined) continue;
    programs.push(program);
    rest = rest.replaceAll(` ${mention} `, '  ');
  }
  const unknown = rest.split(' ').filter((word) => word !== '' && !AROUND.has(word));
  return { programs, unknown: unknown.join(' ') };
}
