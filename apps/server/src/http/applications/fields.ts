import type { Problem } from '@openentry/law';
import { type FieldError, pointerOf } from '../../errors.ts';
import { fieldOf } from '../profiles/facts.ts';

/** Problems of an action as fields of the body that it was sent in; never with what was given, which is personal. */
export function fieldsOf(problems: readonly Problem[]): FieldError[] {
  return problems.map((problem) => {
    const path = problem.path === '' ? [] : problem.path.split('.');
    return { ...fieldOf(problem), path: path.join('.'), pointer: pointerOf(path) };
  });
}
