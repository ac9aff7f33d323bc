import { refusals } from '../accounts/bodies.ts';
import { problemResponse } from '../problem.ts';

/** What every command may be answered instead. */
export const commandRefusals = {
  400: problemResponse('The request cannot be read, or has no Idempotency-Key'),
  ...refusals(401, 403, 404, 409, 422),
  412: problemResponse('It has changed since it was read (If-Match)'),
  428: problemResponse('If-Match is needed'),
} as const;
