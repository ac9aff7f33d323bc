import type { Problem } from '@openentry/law';
import { type Bilingual, type FieldError, RequestError } from '../errors.ts';
import type { BodyProblem } from './body-problems.ts';

type Found = Problem | BodyProblem | FieldError;

/** What a caller gave is not valid, field by field. */
export class FieldsError extends RequestError {
  override readonly name = 'FieldsError';
  readonly found: readonly Found[];

  constructor(code: string, text: Bilingual, found: readonly Found[]) {
    super(code, 422, text);
    this.found = found;
  }
}
