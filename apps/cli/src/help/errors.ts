import type { Language } from '@openentry/law';
import { typeset } from '../output/language.ts';

/** What the parser of the command line says, in French. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.*)'/, 'erreur : l’argument « $1 » manque'],
  [/^error: option '(.*)' argument missing/, 'erreur : il manque une valeur à l’option « $1 »'],
  [/^error: required option '(.*)' not specified/, 'erreur : l’option « $1 » est exigée'],
  [/^error: unknown option '(.*)'/, 'erreur : option inconnue « $1 »'],
  [/^error: unknown command '(.*)'/, 'erreur : commande inconnue « $1 »'],
  [
    /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/m,
    'erreur : trop d’arguments ($2 au lieu de $1) : $3',
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/m,
    'erreur : « $2 » ne convient pas à l’option « $1 » ; au choix : $3',
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\./,
    'erreur : « $2 » ne convient pas à l’option « $1 ».',
  ],
  [
    /^error: option '(.*)' cannot be used with option '(.*)'/,
    'erreur : les options « $1 » et « $2 » ne vont pas ensemble',
  ],
  [/\(Did you mean one of (.*)\?\)/, '(S’agit-il de : $1 ?)'],
  [/\(Did you mean (.*)\?\)/, '(S’agit-il de $1 ?)'],
];

/** A message of the parser in the language of the caller. */
export function parserError(message: string, language: Language): string {
  if (language === 'en') return message;
  const said = FRENCH.reduce((text, [pattern, words]) => text.replace(pattern, words), message);
  return typeset(said, language);
}
