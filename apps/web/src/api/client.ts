import { type Language, LOCALES } from '../i18n/language.ts';

/** Why an answer of the API could not be had. */
export class ApiError extends Error {
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;

  constructor(status: number | null, detail: string) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
  }
}

const answers = new Map<string, Promise<unknown>>();

async function request(path: string, language: Language): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { Accept: 'application/json', 'Accept-Language': LOCALES[language] },
    });
  } catch {
    throw new ApiError(null, 'No answer');
  }
  if (!response.ok) throw new ApiError(response.status, `HTTP ${response.status}`);
  try {
    return await response.json();
  } catch {
    throw new ApiError(response.status, 'Not JSON');
  }
}

/**
 * Reads from the API of the same origin. Answers are kept for as long as the page is open, so that going
 * back is immediate; failures are forgotten, so that trying again asks again.
 */
export function read<T>(path: string, language: Language): Promise<T> {
  const key = `${language} ${path}`;
  const known = answers.get(key);
  if (known) return known as Promise<T>;
  const answer = request(path, language);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer as Promise<T>;
}
