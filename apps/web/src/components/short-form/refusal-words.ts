import type { Refusal } from '../../api/send.ts';
import type { Texts } from './text.en.ts';

const MINUTE = 60;

/** What is said of a refusal: the words of the server, or that none came. */
export function refusalWords(refusal: Refusal, text: Texts): string {
  if (refusal.code === null) return text.noAnswer;
  if (refusal.retryAfter !== null) return text.wait(Math.ceil(refusal.retryAfter / MINUTE));
  return refusal.message === '' ? text.noAnswer : refusal.message;
}
