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
  | 'taken'
  | 'not-rising'
  | 'before-express-entry'
  | 'spouse-missing'
  | 'spouse-not-coming'
  | 'spouse-denied'
  | 'spouse-without-union'
  | 'order-of-days'
  | 'before-birth'
  | 'after-the-day'
  | 'not-a-country'
  | 'unknown-noc'
  | 'off-chart'
  | 'no-noc'
  | 'no-score'
  | 'unknown-parameter'
  | 'wrong-shape';

const QUOTED_LIMIT = 60;
/** Nobody reads more at once, and an input made of mistakes must not cost more than one without. */
const MOST_PROBLEMS = 100;
/** Longer than the name of any field. */
const LONGEST_KEY = 80;

/** A value as it is quoted in a message: short, and never a reason to fail itself. */
export function quote(value: unknown): string {
  // JSON has no word for these.
  if (typeof value === 'number') return String(value);
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

/** A key as it stands in a path: whatever the input calls a field, the path can be printed. */
function keyText(key: PropertyKey): string {
  const text = String(key);
  return text.length > LONGEST_KEY ? `${text.slice(0, LONGEST_KEY).toWellFormed()}…` : text.toWellFormed();
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The limit that was passed, and what it counts where that is not the value itself. */
function limit(
  name: 'minimum' | 'maximum',
  issue: { readonly origin: string },
  bound: number | bigint,
  value: unknown,
): Problem['values'] {
  const of = issue.origin === 'array' ? 'entries' : issue.origin === 'string' ? 'characters' : null;
  const given = Array.isArray(value) ? String(value.length) : quote(value);
  return { given, [name]: Number(bound), ...(of !== null && { of }) };
}

type Issue = z.core.$ZodIssue;

/** What one of the checks of the schemas says: its code, and a day that it names. */
function customSaid(
  params: Readonly<Record<string, unknown>> | undefined,
  value: unknown,
): readonly [ProblemCode, Problem['values']] {
  const { problem, birth } = params ?? {};
  const given = quote(value);
  return [
    (problem as ProblemCode | undefined) ?? 'invalid-text',
    typeof birth === 'string' ? { given, birth } : { given },
  ];
}

/** What one issue says of a value, as the code of a problem with its values. */
function said(issue: Issue, value: unknown): readonly [ProblemCode, Problem['values']] {
  // A field that is not there is missing, whatever it should have been.
  if (value === undefined) return ['missing', {}];
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? ['not-an-integer', { given: quote(value) }]
        : ['wrong-type', { expected: issue.expected, given: quote(value) }];
    case 'invalid_value':
      return ['not-a-choice', { given: quote(value), choices: issue.values.map(String).join(', ') }];
    case 'too_small':
      return ['too-small', limit('minimum', issue, issue.minimum, value)];
    case 'too_big':
      return ['too-large', limit('maximum', issue, issue.maximum, value)];
    case 'invalid_key': {
      // What is wrong is the key itself.
      const [inner] = issue.issues;
      return said(inner ?? issue, String(issue.path.at(-1)));
    }
    case 'invalid_union':
      // The field that says which form it is names none of them.
      return [
        'not-a-choice',
        { given: quote(value), choices: 'options' in issue ? (issue.options?.join(', ') ?? '') : '' },
      ];
    case 'custom':
      return customSaid(issue.params, value);
    default:
      return ['invalid-text', { given: quote(value) }];
  }
}

/** Of a field that may have one of several forms, the issues of the form that was given; the first one's else. */
function ofBranch(issue: Issue, input: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const isList = Array.isArray(at(input, issue.path));
  const branch =
    issue.errors.find(([first]) => first?.code !== 'invalid_type' || first.path.length > 0) ??
    issue.errors.find(
      ([first]) => first?.code === 'invalid_type' && (first.expected === 'array') === isList,
    ) ??
    issue.errors[0];
  return (branch ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/**
 * Turns the issues of a failed parse into problems that name each field: the first ones, where an input has more
 * than anybody reads.
 */
export function problemsOf(error: z.ZodError, input: unknown): Problem[] {
  const problems = new Map<string, Problem>();
  const add = (path: string, code: ProblemCode, values: Problem['values']): void => {
    const isLimit = code === 'too-large' || code === 'too-small';
    const key = isLimit ? `${code} ${path}` : String(problems.size);
    const other = problems.get(key);
    if (other === undefined || isNearer(values, other.values)) problems.set(key, { path, code, values });
  };
  for (const issue of error.issues.flatMap((each) => ofBranch(each, input))) {
    if (problems.size >= MOST_PROBLEMS) break;
    const path = issue.path.map(keyText).join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, MOST_PROBLEMS - problems.size)) {
        add(path === '' ? keyText(key) : `${path}.${keyText(key)}`, 'unknown-field', {});
      }
      continue;
    }
    const [code, values] = said(issue, at(input, issue.path));
    add(path, code, values);
  }
  return [...problems.values()];
}

/** True when a limit of a field says more than another of the same field. */
function isNearer(one: Problem['values'], other: Problem['values']): boolean {
  return Number(one.maximum) < Number(other.maximum) || Number(one.minimum) > Number(other.minimum);
}
