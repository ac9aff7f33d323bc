import type { Problem } from '@openentry/law';
import { type Bilingual, RequestError } from '../errors.ts';
import type { BodyProblem } from './body-problems.ts';

/** What a caller gave is not valid, field by field. */
export class FieldsError extends RequestError {
  override readonly name = 'FieldsError';
  readonly fields: readonly (Problem | BodyProblem)[];

  constructor(code: string, text: Bilingual, fields: readonly (Problem | BodyProblem)[]) {
    super(code, 422, text);
    this.fields = fields;
  }
}
