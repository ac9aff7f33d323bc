import { z } from 'zod';
import type { ProblemCode } from '../coded/problems.ts';
import { occupationOf } from '../noc/noc.ts';
import { isPlainDate } from '../time/plainDate.ts';

const LONGEST_TEXT = 500;
/** As many codes as a list may have: more than NOC 2021 has. */
export const MOST_CODES = 600;

export const problem = (code: ProblemCode) => ({ params: { problem: code } });

/** A line of text as a title or a citation is: something, and no control characters. */
export const line = z
  .string()
  .min(1)
  .max(LONGEST_TEXT, { abort: true })
  .refine((text) => /\S/.test(text) && !/\p{Cc}/u.test(text) && text.isWellFormed(), problem('invalid-text'));
export const bilingual = z.strictObject({ en: line, fr: line });
export const day = z.string().refine(isPlainDate, { ...problem('not-a-day'), abort: true });

/** A list whose length is looked at before its elements are. */
export const list = <T extends z.ZodType>(element: T, most: number) =>
  z.array(z.unknown()).min(1).max(most).pipe(z.array(element));
export const noc = z.string().refine((code) => occupationOf(code) !== undefined, problem('unknown-noc'));
