/** A value that canonical JSON has no form for, or that would not come back as it was. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  readonly code = 'json.not-canonical';
  /** Where it stands, as in `facts.jobs.0.end`; '' for the whole. */
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path === '' ? 'The value' : path} is ${what}, which canonical JSON cannot hold`);
    this.path = path;
  }
}

/** Deeper than anything that means something; recursion without end would break the stack. */
const DEEPEST = 100;

const under = (path: string, step: string | number): string => (path === '' ? `${step}` : `${path}.${step}`);

/** Text that is written as it is: most of what people declare. */
const PLAIN = /^[ !#-[\]-~]*$/;

function text(value: string, path: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new NotCanonicalError(path, 'text with half a character');
  return JSON.stringify(value);
}

function number(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `the number ${value}`);
  // A whole number beyond 2^53 may have been another one before it was read.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonicalError(path, `the number ${value}, beyond the whole numbers that are exact`);
  }
  return JSON.stringify(value);
}

function object(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonicalError(path, 'an object of a class');
  }
  const of = value as Readonly<Record<string, unknown>>;
  // By code units of UTF-16, as RFC 8785 has it; never by the order of a language.
  const names = Object.keys(of).sort();
  const members = names.map((key) => `${text(key, path)}:${write(of[key], under(path, key), depth + 1)}`);
  return `{${members.join(',')}}`;
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) throw new NotCanonicalError(path, `nested deeper than ${DEEPEST}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') return number(value, path);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (element, i) => write(element, under(path, i), depth + 1)).join(',')}]`;
  }
  if (typeof value === 'object') return object(value, path, depth);
  throw new NotCanonicalError(path, `of type ${typeof value}`);
}

/**
 * The one text of a JSON value (RFC 8785): no spaces, members by code units of their names, numbers and text as
 * ECMAScript writes them. Equal values have equal texts in any program, language and time zone.
 * @throws NotCanonicalError for what JSON does not have (undefined, NaN, half a character) and for whole numbers that
 * a reader could not hold exactly.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}
