import type { z } from '@hono/zod-openapi';
import { type Problem, problemText } from '@openentry/law';
import type { Bilingual, FieldError } from '../errors.ts';
import { inWords } from './words/fields.ts';

/** What is wrong with a field of a body. It never repeats what was given: that may be a password, or personal. */
export interface BodyProblem {
  readonly path: string;
  readonly code: 'missing' | 'not-valid' | 'too-long' | 'too-short' | 'off-chart' | 'unknown-field';
  readonly text: Bilingual;
}

/** Of what a limit is: characters, entries of a list, or an amount. */
type Measured = 'string' | 'array' | 'number';

const TOO_LONG: Readonly<Record<Measured, Bilingual>> = {
  string: { en: 'is too long', fr: 'dépasse la longueur permise' },
  array: { en: 'has too many entries', fr: 'compte trop d’éléments' },
  number: { en: 'is too large', fr: 'dépasse le maximum' },
};
const TOO_SHORT: Readonly<Record<Measured, Bilingual>> = {
  string: { en: 'is too short', fr: 'n’atteint pas la longueur minimale' },
  array: { en: 'has too few entries', fr: 'compte trop peu d’éléments' },
  number: { en: 'is too small', fr: 'n’atteint pas le minimum' },
};
const MISSING: Bilingual = { en: 'is missing', fr: 'manque' };
const NOT_VALID: Bilingual = { en: 'is not valid', fr: 'n’est pas valide' };

const measured = (origin: unknown): Measured =>
  origin === 'string' || origin === 'array' ? origin : 'number';

const sentence = (path: string, said: Bilingual): Bilingual => {
  const { en, fr } = inWords(path);
  return { en: `${en} ${said.en}`, fr: `${fr} ${said.fr}` };
};

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

const LONGEST_NAME = 60;
const MOST_NAMES = 20;

/** A field that the contract does not have: its name is all that is said of it. */
export function unknownField(path: string): BodyProblem {
  const name = path.slice(0, LONGEST_NAME);
  return {
    path: name,
    code: 'unknown-field',
    text: { en: `“${name}” is not a known field`, fr: `« ${name} » n’est pas un champ connu` },
  };
}

function problemOf(issue: z.core.$ZodIssue, path: string, body: unknown): BodyProblem {
  if (at(body, issue.path) === undefined) return { path, code: 'missing', text: sentence(path, MISSING) };
  if (issue.code === 'too_big') {
    return { path, code: 'too-long', text: sentence(path, TOO_LONG[measured(issue.origin)]) };
  }
  if (issue.code === 'too_small') {
    return { path, code: 'too-short', text: sentence(path, TOO_SHORT[measured(issue.origin)]) };
  }
  return { path, code: 'not-valid', text: sentence(path, NOT_VALID) };
}

/** Turns the issues of a body that does not fit into problems that name each field. */
export function bodyProblems(error: z.ZodError, body: unknown): BodyProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys') return [problemOf(issue, path, body)];
    const within = path === '' ? '' : `${path}.`;
    return issue.keys.slice(0, MOST_NAMES).map((key) => unknownField(`${within}${key}`));
  });
}

/** Problems of filters, which may say what was given, with the filter in words. */
export const filterProblems = (problems: readonly Problem[]): Omit<FieldError, 'pointer'>[] =>
  problems.map((found) => {
    const name = inWords(found.path);
    return {
      path: found.path,
      code: found.code,
      text: {
        en: `${name.en} ${problemText({ ...found, path: '' }, 'en')}`,
        fr: `${name.fr} ${problemText({ ...found, path: '' }, 'fr')}`,
      },
    };
  });
