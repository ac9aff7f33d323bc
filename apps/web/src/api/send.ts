import { ApiProblem, NoAnswer, type Operation, type Operations, type Sent } from '@openentry/client';
import type { Language } from '../i18n/language.ts';
import { clientIn } from './client.ts';

/** What the API refused: a stable code, and words in the language of the page. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Null when no answer came. */
  readonly code: ApiProblem['code'] | null;
  /** Seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | null;

  constructor(error: ApiProblem | NoAnswer) {
    super(error instanceof ApiProblem ? error.message : '', { cause: error });
    this.code = error instanceof ApiProblem ? error.code : null;
    this.retryAfter = error instanceof ApiProblem ? error.retryAfter : null;
  }
}

/**
 * Asks the API for something that is not kept, or tells it to do something.
 * @throws Refusal with what it says
 */
export async function send<O extends Operation>(
  language: Language,
  operation: O,
  ...request: Sent<O>
): Promise<Operations[O]['answer']> {
  try {
    return (await clientIn(language).get(operation, ...request)) as Operations[O]['answer'];
  } catch (error) {
    throw error instanceof ApiProblem || error instanceof NoAnswer ? new Refusal(error) : error;
  }
}
