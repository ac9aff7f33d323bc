/** A value that canonical JSON has no form for, or that would not come back as it was. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  readonly code = 'json.not-canonical';
  /** Where it stands, as in `facts.jobs.0.end`; '' for the whole. */
  readonly path: string;
  readonly #what: string;

  constructor(path: string, what: string) {
    super(`${path === '' ? 'The value' : path} is ${what}, which canonical JSON cannot hold`);
    this.path = path;
    this.#what = what;
  }

  /** The same, seen from the value that holds it under a name or place. */
  under(step: string | number): NotCanonicalError {
    return new NotCanonicalError(this.path === '' ? `${step}` : `${step}.${this.path}`, this.#what);
  }
}

/** Deeper than anything that means something; recursion without end would break the stack. */
const DEEPEST = 100;

/** Where a value cannot be written is said as the error passes through what holds it: writing itself keeps no path. */
const located = (error: unknown, step: string | number): unknown =>
  error instanceof NotCanonicalError ? error.under(step) : error;

/** Text that is written as it is: most of what people declare. */
const PLAIN = /^[ !#-[\]-~]*$/;

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new NotCanonicalError('', 'text with half a character');
  return JSON.stringify(value);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError('', `the number ${value}`);
  // A whole number beyond 2^53 may have been another one before it was read.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonicalError('', `the number ${value}, beyond the whole numbers that are exact`);
  }
  return JSON.stringify(value);
}

function object(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonicalError('', 'an object of a class');
  }
  const of = value as Readonly<Record<string, unknown>>;
  // By code units of UTF-16, as RFC 8785 has it; never by the order of a language.
  const names = Object.keys(of).sort();
  let members = '';
  for (const name of names) {
    const before = members === '' ? '' : ',';
    const key = text(name);
    try {
      members += `${before}${key}:${write(of[name], depth + 1)}`;
    } catch (error) {
      throw located(error, name);
    }
  }
  return `{${members}}`;
}

function array(value: readonly unknown[], depth: number): string {
  let elements = '';
  for (let place = 0; place < value.length; place++) {
    try {
      elements += `${place === 0 ? '' : ','}${write(value[place], depth + 1)}`;
    } catch (error) {
      throw located(error, place);
    }
  }
  return `[${elements}]`;
}

function write(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new NotCanonicalError('', `nested deeper than ${DEEPEST}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return array(value, depth);
  if (typeof value === 'object') return object(value, depth);
  throw new NotCanonicalError('', `of type ${typeof value}`);
}

/**
 * The one text of a JSON value (RFC 8785): no spaces, members by code units of their names, numbers and text as
 * ECMAScript writes them. Equal values have equal texts in any program, language and time zone.
 * @throws NotCanonicalError for what JSON does not have (undefined, NaN, half a character) and for whole numbers that
 * a reader could not hold exactly.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}
