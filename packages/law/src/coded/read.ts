import { FIRST_DAY } from '../ruleset.ts';
import { isPlainDate, type PlainDate } from '../time/plainDate.ts';
import { type CodedCandidate, codedCandidateSchema } from './candidate.ts';
import { type Problem, problemsOf, quote } from './problems.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a coded candidate from unknown input; every problem is named with the path of its field. */
export function readCodedCandidate(input: unknown): Read<CodedCandidate> {
  const parsed = codedCandidateSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, input) };
}

/**
 * Reads the day of a ruleset: an existing day, not before the first day of Express Entry.
 * @param path what the field is called
 */
export function readRulesDay(input: unknown, path = 'rules'): Read<PlainDate> {
  const given = quote(input);
  const problem = (code: Problem['code']): Read<PlainDate> => ({
    ok: false,
    problems: [{ path, code, values: { given } }],
  });
  if (input === undefined) return problem('missing');
  if (!isPlainDate(input)) return problem('not-a-day');
  if (input < FIRST_DAY) return problem('before-express-entry');
  return { ok: true, value: input };
}
