import type { FieldTexts } from './text.en.ts';

const OF: Readonly<Record<string, string>> = { entries: 'éléments', characters: 'caractères' };
const counted = (of: string | number | undefined): string => (of === undefined ? '' : ` ${OF[of] ?? of}`);

const TYPES: Readonly<Record<string, string>> = {
  object: 'objet',
  array: 'liste',
  string: 'texte',
  number: 'nombre',
  boolean: 'booléen',
};

/** French words of the same. */
export const fr: FieldTexts = {
  'wrong-type': (v) => `doit être du type ${TYPES[String(v.expected)] ?? v.expected}`,
  'not-a-choice': (v) => `doit être l’une de ces valeurs : ${v.choices}`,
  'not-an-integer': () => 'doit être un nombre entier',
  'too-small': (v) => `doit valoir au moins ${v.minimum}${counted(v.of)}`,
  'too-large': (v) => `doit valoir au plus ${v.maximum}${counted(v.of)}`,
  'not-a-day': () => 'doit être un jour qui existe, écrit AAAA-MM-JJ',
  'invalid-text': () => 'n’est pas valide',
  'before-birth': () => 'précède la date de naissance',
  'after-the-day': (v) => `est postérieur au ${v.on}`,
  'not-a-country': () => 'doit être un pays actuel, par ses deux lettres dans ISO 3166-1, comme CA',
  'unknown-noc': () => 'n’est pas un code de cette version de la CNP',
  'off-chart': () => 'n’est pas un résultat que ce test donne',
};
