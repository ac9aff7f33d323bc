import { type ProblemCode, quote } from '../coded/problems.ts';
import { occupations2016 } from '../noc/concordance.ts';
import { isCode, NOC_VERSIONS, occupationOf, occupations } from '../noc/noc.ts';
import { ROWS } from '../parameters/axis.ts';
import { axisKeyOf } from '../parameters/paths.ts';
import type { Declared } from '../parameters/registered.ts';
import { isPlainDate } from '../time/plainDate.ts';

/**
 * What a value of a parameter looks like, found from its values in the law: an amendment may change what the
 * value says and never what it is.
 */
export type Shape =
  | { readonly kind: 'number'; readonly integer: boolean; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly choices: readonly string[] }
  | { readonly kind: 'noc' }
  | { readonly kind: 'nocGroup' }
  | { readonly kind: 'day' }
  | { readonly kind: 'month' }
  | { readonly kind: 'dayOfYear' }
  | { readonly kind: 'nullable'; readonly of: Shape }
  | {
      readonly kind: 'list';
      readonly of: Shape;
      readonly least: number;
      readonly most: number;
      /** Each number is higher than the one before it. */
      readonly rising?: true;
    }
  | {
      readonly kind: 'fields';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly optional: readonly string[];
    }
  | { readonly kind: 'byCode'; readonly of: Shape; readonly most: number };

/** Points above this fit no table of a compiled scorer. */
export const MOST_POINTS = 10_000;
const MOST = 10_000_000;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** 29 February is no day of every year. */
const DAY_OF_YEAR =
  /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/;

/**
 * The beginning of some code of a version of the NOC: a broad category, a major, sub-major or minor group, or a unit
 * group. The law of days before NOC 2021 names groups of the earlier one.
 */
function isGroup(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 5 &&
    [...occupations, ...occupations2016].some(({ code }) => code.startsWith(text))
  );
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The shape that all these values have.
 * @throws RangeError when they have none in common: such a parameter cannot be amended.
 */
function shapeOfValues(values: readonly unknown[], declared: Declared, path: readonly string[]): Shape {
  const present = values.filter((value) => value !== null);
  if (present.length < values.length && present.length > 0) {
    return { kind: 'nullable', of: shapeOfValues(present, declared, path) };
  }
  if (present.every((value) => typeof value === 'number')) {
    return {
      kind: 'number',
      integer: present.every(Number.isInteger),
      minimum: Math.min(0, ...present),
      maximum: declared.unit === 'points' ? MOST_POINTS : MOST,
    };
  }
  if (present.every((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  if (present.every((value) => typeof value === 'string')) {
    if (present.every(isPlainDate)) return { kind: 'day' };
    if (present.every((value) => MONTH.test(value))) return { kind: 'month' };
    if (present.every((value) => DAY_OF_YEAR.test(value))) return { kind: 'dayOfYear' };
    if (declared.texts === 'noc' || declared.texts === 'nocGroup') return { kind: declared.texts };
    return { kind: 'text', choices: declared.texts ?? [...new Set(present)] };
  }
  if (present.every(Array.isArray)) {
    return {
      kind: 'list',
      of: shapeOfValues(present.flat(), declared, [...path, '0']),
      least: present.some((list) => list.length === 0) ? 0 : 1,
      most: (declared.axes?.[axisKeyOf(path)] ?? ROWS).most,
      ...(declared.rising && { rising: true }),
    };
  }
  if (present.every(isFields)) return shapeOfFields(present, declared, path);
  throw new RangeError(`${declared.parameter.id} has no common shape at "${path.join('.')}"`);
}

function shapeOfFields(values: readonly Fields[], declared: Declared, path: readonly string[]): Shape {
  if (declared.keys === 'noc' && path.length === 0) {
    const of = shapeOfValues(values.flatMap(Object.values), declared, ['*']);
    return { kind: 'byCode', of, most: ROWS.most };
  }
  const latest = values.at(-1) ?? {};
  const keys = [...new Set([...Object.keys(latest), ...values.flatMap(Object.keys)])];
  const fields = keys.map((key) => {
    const seen = values.filter((value) => Object.hasOwn(value, key)).map((value) => value[key]);
    return [key, shapeOfValues(seen, declared, [...path, key])] as const;
  });
  return {
    kind: 'fields',
    fields: Object.fromEntries(fields),
    optional: keys.filter((key) => !Object.hasOwn(latest, key)),
  };
}

const shapes = new Map<string, Shape>();

/** The shape of a parameter's value. */
export function shapeOf(declared: Declared): Shape {
  const { id, entries } = declared.parameter;
  const known = shapes.get(id);
  if (known) return known;
  const shape = shapeOfValues(
    entries.map(({ value }) => value),
    declared,
    [],
  );
  shapes.set(id, shape);
  return shape;
}

/** Takes in what is wrong with an input. */
export type Report = (
  path: string,
  code: ProblemCode,
  values?: Readonly<Record<string, string | number>>,
) => void;

const LONGEST_KEY = 60;

/** A key of an input as a path names it: never longer than a line. */
export function shortKey(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY).toWellFormed()}…` : key;
}

/**
 * Reads a value of this shape, in the order of the law's own keys, and reports what is wrong with it. The result of
 * an input with a problem says nothing. Looks at the input only as deep as the shape is.
 */
export function readShape(shape: Shape, input: unknown, path: string, report: Report): unknown {
  const wrong = (expected: string): void => report(path, 'wrong-type', { expected, given: quote(input) });
  switch (shape.kind) {
    case 'nullable':
      return input === null ? null : readShape(shape.of, input, path, report);
    case 'number':
      if (typeof input !== 'number' || !Number.isFinite(input)) wrong('number');
      else if (shape.integer && !Number.isInteger(input))
        report(path, 'not-an-integer', { given: quote(input) });
      else if (input < shape.minimum)
        report(path, 'too-small', { given: quote(input), minimum: shape.minimum });
      else if (input > shape.maximum)
        report(path, 'too-large', { given: quote(input), maximum: shape.maximum });
      // Minus zero would compare as another value than the zero of the law.
      return input === 0 ? 0 : input;
    case 'boolean':
      if (typeof input !== 'boolean') wrong('boolean');
      return input;
    case 'list':
      return readList(shape, input, path, report);
    case 'fields':
      return readFields(shape, input, path, report);
    case 'byCode':
      return readByCode(shape, input, path, report);
    case 'text':
    case 'noc':
    case 'nocGroup':
    case 'day':
    case 'month':
    case 'dayOfYear':
      if (typeof input !== 'string') wrong('string');
      else readText(shape, input, path, report);
      return input;
  }
}

type TextShape = Extract<Shape, { kind: 'text' | 'noc' | 'nocGroup' | 'day' | 'month' | 'dayOfYear' }>;

function readText(shape: TextShape, input: string, path: string, report: Report): void {
  const given = quote(input);
  switch (shape.kind) {
    case 'text':
      if (shape.choices.includes(input)) return;
      return report(path, 'not-a-choice', { given, choices: shape.choices.join(', ') });
    case 'noc':
      return occupationOf(input) === undefined ? report(path, 'unknown-noc', { given }) : undefined;
    case 'nocGroup':
      return isGroup(input) ? undefined : report(path, 'unknown-noc', { given });
    case 'day':
      return isPlainDate(input) ? undefined : report(path, 'not-a-day', { given });
    case 'month':
      return MONTH.test(input) ? undefined : report(path, 'invalid-text', { given });
    case 'dayOfYear':
      return DAY_OF_YEAR.test(input) ? undefined : report(path, 'invalid-text', { given });
  }
}

function readList(
  { of, least, most, rising }: Extract<Shape, { kind: 'list' }>,
  input: unknown,
  path: string,
  report: Report,
): unknown {
  if (!Array.isArray(input)) {
    report(path, 'wrong-type', { expected: 'array', given: quote(input) });
    return [];
  }
  const given = `${input.length}`;
  if (input.length < least) report(path, 'too-small', { given, minimum: least });
  if (input.length > most) {
    report(path, 'too-large', { given, maximum: most });
    return [];
  }
  // Not map: it would pass over holes.
  const read = Array.from(input, (element: unknown, i) => readShape(of, element, `${path}.${i}`, report));
  if (rising) reportFalls(read, path, report);
  return read;
}

/** Reports each number of a list that is not higher than the one before it. */
function reportFalls(list: readonly unknown[], path: string, report: Report): void {
  for (const [i, value] of list.entries()) {
    const before = list[i - 1];
    if (typeof value !== 'number' || typeof before !== 'number' || value > before) continue;
    report(`${path}.${i}`, 'not-rising', { given: quote(value), before });
  }
}

function readFields(
  { fields, optional }: Extract<Shape, { kind: 'fields' }>,
  input: unknown,
  path: string,
  report: Report,
): unknown {
  if (!isFields(input)) {
    report(path, 'wrong-type', { expected: 'object', given: quote(input) });
    return {};
  }
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key)) report(`${path}.${shortKey(key)}`, 'unknown-field');
  }
  const read: [string, unknown][] = [];
  for (const [key, shape] of Object.entries(fields)) {
    if (Object.hasOwn(input, key)) read.push([key, readShape(shape, input[key], `${path}.${key}`, report)]);
    else if (!optional.includes(key)) report(`${path}.${key}`, 'missing');
  }
  return Object.fromEntries(read);
}

function readByCode(
  { of, most }: Extract<Shape, { kind: 'byCode' }>,
  input: unknown,
  path: string,
  report: Report,
): unknown {
  if (!isFields(input)) {
    report(path, 'wrong-type', { expected: 'object', given: quote(input) });
    return {};
  }
  const codes = Object.keys(input);
  if (codes.length === 0) report(path, 'too-small', { given: 0, minimum: 1 });
  if (codes.length > most) {
    report(path, 'too-large', { given: codes.length, maximum: most });
    return {};
  }
  const read: [string, unknown][] = [];
  for (const code of codes) {
    const at = `${path}.${shortKey(code)}`;
    if (!NOC_VERSIONS.some((version) => isCode(version, code)))
      report(at, 'unknown-noc', { given: quote(code) });
    else read.push([code, readShape(of, input[code], at, report)]);
  }
  return Object.fromEntries(read);
}
