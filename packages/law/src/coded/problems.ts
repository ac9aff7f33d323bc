import type { z } from 'zod';

/** What is wrong with one field of an input, in a form programs can act on. */
export interface Problem {
  /** Path of the field, e.g. `firstLanguage.clb.reading`; empty for the whole input. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'missing'
  | 'wrong-type'
  | 'not-a-choice'
  | 'not-an-integer'
  | 'too-small'
  | 'too-large'
  | 'unknown-field'
  | 'not-a-day'
  | 'invalid-text'
  | 'before-express-entry'
  | 'spouse-missing'
  | 'spouse-not-coming'
  | 'order-of-days'
  | 'unknown-noc'
  | 'off-chart'
  | 'no-noc'
  | 'no-score'
  | 'unknown-parameter'
  | 'wrong-shape';

const QUOTED_LIMIT = 60;

/** A value as it is quoted in a message: short, and never a reason to fail itself. */
export function quote(value: unknown): string {
  let text: string;
  try {
    // A long text is cut before it is written, not after.
    const short = typeof value === 'string' ? value.slice(0, QUOTED_LIMIT + 1) : value;
    text = JSON.stringify(short) ?? typeof value;
  } catch {
    text = typeof value;
  }
  return text.length > QUOTED_LIMIT ? `${text.slice(0, QUOTED_LIMIT).toWellFormed()}…` : text;
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Turns the issues of a failed parse into problems that name each field. */
export function problemsOf(error: z.ZodError, input: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    const value = at(input, issue.path);
    const given = quote(value);
    const add = (code: ProblemCode, values: Problem['values'] = {}): void => {
      problems.push({ path, code, values });
    };
    switch (issue.code) {
      case 'invalid_type':
        if (value === undefined) add('missing');
        else if (issue.expected === 'int') add('not-an-integer', { given });
        else add('wrong-type', { expected: issue.expected, given });
        break;
      case 'invalid_value':
        if (value === undefined) add('missing');
        else add('not-a-choice', { given, choices: issue.values.map(String).join(', ') });
        break;
      case 'too_small':
        add('too-small', { given, minimum: Number(issue.minimum) });
        break;
      case 'too_big':
        add('too-large', { given, maximum: Number(issue.maximum) });
        break;
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          problems.push({ path: path === '' ? key : `${path}.${key}`, code: 'unknown-field', values: {} });
        }
        break;
      case 'custom': {
        const code = issue.params?.problem as ProblemCode | undefined;
        if (value === undefined) add('missing');
        else add(code ?? 'invalid-text', { given });
        break;
      }
      default:
        add(value === undefined ? 'missing' : 'invalid-text', { given });
    }
  }
  return withNearestLimits(problems);
}

/** Of several limits of one kind that a field breaks, only the nearest is said. Linear in the number of problems. */
function withNearestLimits(problems: readonly Problem[]): Problem[] {
  const nearest = new Map<string, number>();
  const key = ({ path, code }: Problem): string => `${code} ${path}`;
  const limit = ({ code, values }: Problem): number | null =>
    code === 'too-large' ? Number(values.maximum) : code === 'too-small' ? -Number(values.minimum) : null;
  for (const problem of problems) {
    const value = limit(problem);
    if (value === null) continue;
    nearest.set(key(problem), Math.min(value, nearest.get(key(problem)) ?? Number.POSITIVE_INFINITY));
  }
  return problems.filter((problem) => {
    const value = limit(problem);
    return value === null || value === nearest.get(key(problem));
  });
}
