/** A text in both official languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** What is wrong with a field of what was sent. It never repeats what was given, which may be personal. */
export interface FieldError {
  readonly path: string;
  /** JSON pointer (RFC 6901) into the body, as the fragment of an address: `#/facts/jobs/0/from`. */
  readonly pointer: string;
  readonly code: string;
  readonly text: Bilingual;
}

/** A JSON pointer as the fragment of an address. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/**
 * Something a caller asked for that cannot be done, with a stable code for programs and words for people.
 * `status` is the HTTP status an answer carries.
 */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 415 | 422 | 428 | 429 | 503;
  readonly text: Bilingual;
  /** Whole seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | undefined;

  /** The fields that are to blame, where it is fields. */
  readonly fields: readonly FieldError[];

  constructor(
    code: string,
    status: RequestError['status'],
    text: Bilingual,
    retryAfter?: number,
    fields: readonly FieldError[] = [],
  ) {
    super(text.en);
    this.fields = fields;
    this.code = code;
    this.status = status;
    this.text = text;
    this.retryAfter = retryAfter;
  }
}
