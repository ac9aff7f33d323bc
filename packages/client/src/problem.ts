import type { ProblemCode } from './contract.ts';

/** What is wrong with a field of what was sent. */
export interface FieldProblem {
  /** Dotted path of the field. */
  readonly path: string;
  /** JSON pointer into the body, where it says more. */
  readonly pointer?: string;
  readonly code: string;
  /** In the language that was asked for. */
  readonly message: string;
}

/** No answer came, or none that can be read: the server is not there, or something stands in between. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** The status of an answer that is none of this API; null where none came. */
  readonly status: number | null;

  constructor(status: number | null, options?: ErrorOptions) {
    super(
      status === null ? 'The server did not answer.' : `HTTP ${status}, and no answer of this API.`,
      options,
    );
    this.status = status;
  }
}

/** What the API refused, with a stable code and words in the language that was asked for. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** One of the codes that this release knows, or one of a later one. */
  readonly code: ProblemCode | (string & {});
  readonly fields: readonly FieldProblem[];
  /** Whole seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    said: { readonly code: string; readonly detail: string; readonly errors?: readonly FieldProblem[] },
    retryAfter: number | null = null,
  ) {
    super(said.detail);
    this.status = status;
    this.code = said.code;
    this.fields = said.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** True for one of these codes; a code that there is not does not compile. */
  is(...codes: readonly ProblemCode[]): boolean {
    return (codes as readonly string[]).includes(this.code);
  }
}
