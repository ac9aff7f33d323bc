import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { ApiError, read } from './client.ts';

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ApiError; readonly retry: () => void };

type Settled<T> =
  | { readonly path: string; readonly value: T }
  | { readonly path: string; readonly error: ApiError };

/** The answer of the API to a path, as the page should show it now. */
export function useResource<T>(path: string): Resource<T> {
  const language = useLanguage();
  const [settled, setSettled] = useState<Settled<T> | null>(null);
  const [attempt, setAttempt] = useState(0);

  // A new `attempt` is not read in here: it only asks again.
  useEffect(() => {
    let current = true;
    read<T>(path, language).then(
      (value) => current && setSettled({ path, value }),
      (error: unknown) =>
        current &&
        setSettled({ path, error: error instanceof ApiError ? error : new ApiError(null, String(error)) }),
    );
    return () => {
      current = false;
    };
  }, [path, language, attempt]);

  const retry = useCallback(() => {
    setSettled(null);
    setAttempt((count) => count + 1);
  }, []);

  // An answer to an earlier path is not an answer to this one.
  if (settled === null || settled.path !== path) return { state: 'loading' };
  return 'error' in settled
    ? { state: 'failed', error: settled.error, retry }
    : { state: 'ready', value: settled.value };
}
