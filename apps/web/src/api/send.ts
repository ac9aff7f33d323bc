import { type Language, LOCALES } from '../i18n/language.ts';

/** What the API refused: a stable code, and words in the language of the page. */
export class Refusal extends Error {
  /** Null when no answer came. */
  readonly code: string | null;
  /** Seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | null;

  constructor(code: string | null, detail: string, retryAfter: number | null = null) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
}

const API = '/api/v1';

/**
 * Asks the API for something that is not kept, or tells it to do something.
 * @throws Refusal with what it says
 */
export async function send<T = null>(
  language: Language,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${API}${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        'Accept-Language': LOCALES[language],
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refusal(null, '');
  }
  const text = await response.text().catch(() => '');
  if (response.ok) return (text === '' ? null : JSON.parse(text)) as T;
  const { code = null, detail = '' } = readProblem(text);
  const wait = Number(response.headers.get('retry-after'));
  throw new Refusal(code, detail, wait > 0 ? wait : null);
}

function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
