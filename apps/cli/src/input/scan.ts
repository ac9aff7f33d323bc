/** What is wrong with a JSON text, and where. */
export interface Fault {
  readonly code: 'unexpected' | 'end' | 'string' | 'escape' | 'number' | 'deep' | 'duplicate' | 'after';
  /** Position in the text. */
  readonly at: number;
  /** What stands there, or the name of the key. */
  readonly found: string;
}

/** Deeper than any input that means something. */
const DEEPEST = 100;
const MOST_FAULTS = 20;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTED = 0x20;

/** A character that stands for itself in a string; past the end of the text there is none. */
const isPlain = (code: number): boolean => code >= FIRST_PRINTED && code !== QUOTE && code !== BACKSLASH;

/**
 * Looks through a JSON text for what a parser does not say well: the place of a mistake, keys given twice, and
 * nesting without end. Stops at the first mistake; keys given twice are all named. Empty where nothing is wrong.
 */
export function faultsOf(text: string): Fault[] {
  const faults: Fault[] = [];
  let at = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return null;
    at = pattern.lastIndex;
    return found[0];
  };
  const stop = (code: Fault['code'], place = at): never => {
    faults.push({ code: place >= text.length ? 'end' : code, at: place, found: foundAt(text, place) });
    throw STOPPED;
  };
  const take = (character: string): boolean => {
    match(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };

  const string = (): string => {
    const start = at;
    at++;
    for (;;) {
      while (isPlain(text.charCodeAt(at))) at++;
      if (text[at] === '"') break;
      if (text[at] === '\\') {
        if (match(ESCAPE) === null) stop('escape');
      } else stop('string');
    }
    at++;
    return text.slice(start, at);
  };

  const members = (depth: number): void => {
    const keys = new Set<string>();
    do {
      match(SPACE);
      if (text[at] !== '"') stop('unexpected');
      const start = at;
      const key = JSON.parse(string()) as string;
      if (keys.has(key) && faults.length < MOST_FAULTS) {
        faults.push({ code: 'duplicate', at: start, found: key });
      }
      keys.add(key);
      if (!take(':')) stop('unexpected');
      value(depth);
    } while (take(','));
    if (!take('}')) stop('unexpected');
  };
  const elements = (depth: number): void => {
    do value(depth);
    while (take(','));
    if (!take(']')) stop('unexpected');
  };

  const value = (depth: number): void => {
    match(SPACE);
    const first = text[at] ?? '';
    if (depth > DEEPEST) stop('deep');
    else if (first === '"') string();
    else if (take('{')) {
      if (!take('}')) members(depth + 1);
    } else if (take('[')) {
      if (!take(']')) elements(depth + 1);
    } else if (/[-\d]/.test(first)) {
      const start = at;
      if (match(NUMBER) === null || /[\w.+-]/.test(text[at] ?? '')) stop('number', start);
    } else if (match(LITERAL) === null) stop('unexpected');
  };

  try {
    value(0);
    match(SPACE);
    if (at < text.length) stop('after');
  } catch (error) {
    if (error !== STOPPED) throw error;
  }
  return faults;
}

const STOPPED = new Error('The first mistake ends the scan');
const LONGEST_FOUND = 20;

/** The word or the character at a place, short enough to show. */
function foundAt(text: string, at: number): string {
  const [word = ''] = /^[\w.+-]+/.exec(text.slice(at, at + LONGEST_FOUND)) ?? [];
  return word === '' ? String.fromCodePoint(text.codePointAt(at) ?? 0) : word;
}

/** Line and column of a place, both from 1, as editors count them. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
