import { plainWords } from './words.ts';

const NAMES: readonly (readonly string[])[] = [
  ['january', 'janvier', 'jan', 'janv'],
  ['february', 'fevrier', 'feb', 'fevr', 'fev'],
  ['march', 'mars', 'mar'],
  ['april', 'avril', 'apr', 'avr'],
  ['may', 'mai'],
  ['june', 'juin', 'jun'],
  ['july', 'juillet', 'jul', 'juil'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['october', 'octobre', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'decembre', 'dec'],
];

const numbers = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The number of a month by its name in either language, or null. */
export function monthNumber(name: string): number | null {
  return numbers.get(plainWords(name)) ?? null;
}
