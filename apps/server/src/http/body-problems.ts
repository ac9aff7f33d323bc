import type { z } from '@hono/zod-openapi';
import type { Bilingual } from '../errors.ts';

/** What is wrong with a field of a body. It never repeats what was given: that may be a password, or personal. */
export interface BodyProblem {
  readonly path: string;
  readonly code: 'missing' | 'not-valid' | 'too-long' | 'too-short' | 'off-chart';
  readonly text: Bilingual;
}

const TEXTS: Readonly<Record<Exclude<BodyProblem['code'], 'off-chart'>, (path: string) => Bilingual>> = {
  missing: (path) => ({ en: `${path} is missing`, fr: `${path} manque` }),
  'not-valid': (path) => ({ en: `${path} is not valid`, fr: `${path} n’est pas valide` }),
  'too-long': (path) => ({ en: `${path} is too long`, fr: `${path} est trop long` }),
  'too-short': (path) => ({ en: `${path} is too short`, fr: `${path} est trop court` }),
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

/** Turns the issues of a body that does not fit into problems that name each field. */
export function bodyProblems(error: z.ZodError, body: unknown): BodyProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const code =
      at(body, issue.path) === undefined
        ? 'missing'
        : issue.code === 'too_big'
          ? 'too-long'
          : issue.code === 'too_small'
            ? 'too-short'
            : 'not-valid';
    return { path, code, text: TEXTS[code](path === '' ? 'body' : path) };
  });
}
