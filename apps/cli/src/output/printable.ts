/** Everything that can move a cursor, colour a terminal or turn the direction of a line, but for line ends. */
const UNSAFE = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

const escaped = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A text that may hold words of a stranger, safe to show in a terminal. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNSAFE, escaped);
}
