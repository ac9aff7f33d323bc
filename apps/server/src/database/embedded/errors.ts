/** The stable codes of {@link EmbeddedPostgresError}. */
export type EmbeddedPostgresErrorCode =
  | 'embedded.unsupported-platform'
  | 'embedded.binaries-missing'
  | 'embedded.binaries-unusable'
  | 'embedded.data-folder-unwritable'
  | 'embedded.cluster-missing'
  | 'embedded.cluster-unrecognised'
  | 'embedded.credentials-missing'
  | 'embedded.in-use'
  | 'embedded.socket-path'
  | 'embedded.no-account'
  | 'embedded.initdb-failed'
  | 'embedded.start-failed'
  | 'embedded.version-mismatch';

const ADVICE =
  'To use a PostgreSQL of your own instead, set DATABASE_URL, ' +
  'for example DATABASE_URL=postgres://user:password@localhost:5432/openentry.';

/** The private PostgreSQL cannot start. The message says why, and what else can be done. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, why: string, options: { log?: string; cause?: unknown } = {}) {
    const log = options.log?.trim() ?? '';
    const lines = log === '' ? '' : `\nThe last lines of its log:\n${log.replace(/^/gm, '  ')}`;
    super(`The private PostgreSQL cannot start: ${why}${lines}\n${ADVICE}`, { cause: options.cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

/** The text of anything thrown. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
