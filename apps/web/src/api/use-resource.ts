import { ApiProblem, NoAnswer, type Operation, type Operations, type Sent } from '@openentry/client';
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { kept, nameOf, read, readDocument } from './client.ts';

/** Why an answer of the API could not be had. */
interface Failure {
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
}

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Failure; readonly retry: () => void };

type Settled<T> =
  | { readonly name: string; readonly value: T }
  | { readonly name: string; readonly error: Failure };

const failureOf = (error: unknown): Failure =>
  error instanceof ApiProblem || error instanceof NoAnswer ? error : { status: null };

/** What an asynchronous answer comes to, as the page should show it now; asked again where its name changes. */
function useAnswer<T>(name: string, ask: () => Promise<T>): Resource<T> {
  const [settled, setSettled] = useState<Settled<T> | null>(null);
  const [attempt, setAttempt] = useState(0);

  // A new `attempt` is not read in here: it only asks again. What is asked is known by its name.
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setSettled({ name, value }),
      (error: unknown) => current && setSettled({ name, error: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [name, attempt]);

  const retry = useCallback(() => {
    setSettled(null);
    setAttempt((count) => count + 1);
  }, []);

  // An answer to an earlier question is not an answer to this one.
  if (settled === null || settled.name !== name) return { state: 'loading' };
  return 'error' in settled
    ? { state: 'failed', error: settled.error, retry }
    : { state: 'ready', value: settled.value };
}

/** The answer of the API to an operation, as the page should show it now. */
export function useResource<O extends Operation>(
  operation: O,
  ...request: Sent<O>
): Resource<Operations[O]['answer']> {
  const language = useLanguage();
  return useAnswer(`${language} ${nameOf(operation, ...request)}`, () =>
    read(language, operation, ...request),
  );
}

/** A document beside the API. */
export function useDocument<T>(path: string): Resource<T> {
  const language = useLanguage();
  return useAnswer(path, () => kept(path, language, () => readDocument(path) as Promise<T>));
}
