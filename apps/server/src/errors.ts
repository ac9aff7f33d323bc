/** A text in both official languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/**
 * Something a caller asked for that cannot be done, with a stable code for programs and words for people.
 * `status` is the HTTP status an answer carries.
 */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 415 | 422 | 429 | 503;
  readonly text: Bilingual;
  /** Whole seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | undefined;

  constructor(code: string, status: RequestError['status'], text: Bilingual, retryAfter?: number) {
    super(text.en);
    this.code = code;
    this.status = status;
    this.text = text;
    this.retryAfter = retryAfter;
  }
}
