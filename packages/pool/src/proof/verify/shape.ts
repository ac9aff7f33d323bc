import { isPlainDate } from '@openentry/law';
import { isInstantText } from '../instant.ts';
import { isHex } from '../secret.ts';
import type { FormFault } from './texts.en.ts';

/** One thing that is wrong with the form of a value. */
export interface Misfit {
  /** As in `commitment.instruction.day`; '' is the whole. */
  readonly path: string;
  readonly fault: FormFault;
}

/** Says what of a value does not have a form. */
export type Shape = (value: unknown, path: string, report: (misfit: Misfit) => void) => void;

/** Longer than any name or number; a path in a message stays readable. */
const LONGEST_KEY = 40;

const under = (path: string, step: string): string => {
  const short = step.length > LONGEST_KEY ? `${step.slice(0, LONGEST_KEY)}…` : step;
  return path === '' ? short : `${path}.${short}`;
};

/** A scalar that a test takes; one of the wrong type is told from one of a wrong value. */
function scalar(type: 'string' | 'number' | 'boolean', test: (value: unknown) => boolean): Shape {
  return (value, path, report) => {
    if (typeof value !== type) report({ path, fault: 'type' });
    else if (!test(value)) report({ path, fault: 'value' });
  };
}

export const yesOrNo: Shape = scalar('boolean', () => true);
export const instant: Shape = scalar('string', isInstantText);
export const day: Shape = scalar('string', isPlainDate);
export const hex = (bytes: number): Shape => scalar('string', (value) => isHex(value, bytes));
export const oneOf = (...values: readonly string[]): Shape =>
  scalar('string', (value) => values.some((each) => each === value));

/** Whole, from 0 to the most. */
export const count = (most = Number.MAX_SAFE_INTEGER): Shape =>
  scalar('number', (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most);

export const text = (longest: number): Shape =>
  scalar('string', (value) => {
    const given = String(value);
    return given.length > 0 && given.length <= longest && given.isWellFormed();
  });

export const orNull =
  (shape: Shape): Shape =>
  (value, path, report) => {
    if (value !== null) shape(value, path, report);
  };

export const list =
  (shape: Shape, most: number): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) report({ path, fault: 'type' });
    else if (value.length > most) report({ path, fault: 'value' });
    else for (const [i, element] of value.entries()) shape(element, under(path, String(i)), report);
  };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** An object with these members and no others. */
export function members(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path, report) => {
    if (!isObject(value)) return report({ path, fault: 'type' });
    for (const [key, shape] of Object.entries(shapes)) {
      if (Object.hasOwn(value, key)) shape(value[key], under(path, key), report);
      else report({ path: under(path, key), fault: 'missing' });
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shapes, key)) report({ path: under(path, key), fault: 'unknown' });
    }
  };
}

/** An object of any names with values of one shape. */
export const recordOf =
  (shape: Shape, most: number): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report({ path, fault: 'type' });
    const entries = Object.entries(value);
    if (entries.length > most) return report({ path, fault: 'value' });
    for (const [key, member] of entries) shape(member, under(path, key), report);
  };

/** Everything that is wrong with the form of a value, in the order of the form. */
export function misfitsOf(value: unknown, shape: Shape): readonly Misfit[] {
  const found: Misfit[] = [];
  shape(value, '', (misfit) => void found.push(misfit));
  return found;
}
