import type { Language } from '@openentry/law';
import {
  DatabaseError,
  DataFolderInUseError,
  DataFolderUnwritableError,
  EmbeddedPostgresError,
  ListenError,
  RequestError,
  RoundCheckFailed,
  SiteBuildError,
} from '@openentry/server';

/** A mistake in what the caller gave, already in words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The caller, the machine or the data stands in the way: what to do is in the message. */
export const EXIT_EXPECTED = 2;
/** A defect of the program. */
const EXIT_DEFECT = 1;

const EXPECTED = [
  UsageError,
  DatabaseError,
  DataFolderInUseError,
  DataFolderUnwritableError,
  EmbeddedPostgresError,
  ListenError,
  RoundCheckFailed,
  SiteBuildError,
];

/** Says what went wrong on standard error and sets the exit code; never a stack for an expected error. */
export function reportFailure(error: unknown, language: Language): void {
  if (error instanceof RequestError) {
    process.stderr.write(`openentry: [${error.code}] ${error.text[language]}\n`);
    process.exitCode = EXIT_EXPECTED;
    return;
  }
  if (EXPECTED.some((kind) => error instanceof kind)) {
    const { code, message } = error as UsageError;
    process.stderr.write(`openentry: [${code}] ${message}\n`);
    process.exitCode = EXIT_EXPECTED;
    return;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`openentry: [defect] ${words}\n`);
  process.exitCode = EXIT_DEFECT;
}
