import type { Language } from '@openentry/law';
import { exitOf, Interrupted } from '../office/interrupt.ts';
import { workText } from '../office/text.ts';
import { UsageError } from './error.ts';
import { hintOf } from './hints.ts';
import { typeset } from './language.ts';
import { printable } from './printable.ts';

/** The caller, the machine or the data stands in the way: what to do is in the message. */
export const EXIT_EXPECTED = 2;
/** A defect of the program, or of what it keeps. */
export const EXIT_DEFECT = 1;

/** What an expected error says, or null for a defect. */
async function expected(error: unknown, language: Language): Promise<string | null> {
  if (error instanceof UsageError) return `[${error.code}] ${error.message}`;
  // Loaded only here: most commands never need the server.
  const server = await import('@openentry/server');
  if (error instanceof server.RequestError) {
    return `[${error.code}] ${error.text[language]} ${hintOf(error.code, language)}`.trimEnd();
  }
  if (server.isConnectionLost(error)) return `[database.lost] ${workText(language).lost}`;
  const kinds = [
    server.DatabaseError,
    server.DataFolderInUseError,
    server.DataFolderUnwritableError,
    server.EmbeddedPostgresError,
    server.ListenError,
    server.SiteBuildError,
  ];
  if (!kinds.some((kind) => error instanceof kind)) return null;
  const { code, message } = error as UsageError;
  return `[${code}] ${message}`;
}

/** Says what went wrong on standard error and sets the exit code; never a stack for an expected error. */
export async function reportFailure(error: unknown, language: Language): Promise<void> {
  if (error instanceof Interrupted) {
    process.stderr.write(`openentry: ${typeset(workText(language).interrupted(error.signal), language)}\n`);
    process.exitCode = exitOf(error.signal);
    return;
  }
  const said = await expected(error, language);
  if (said !== null) {
    process.stderr.write(`openentry: ${typeset(printable(said), language)}\n`);
    process.exitCode = EXIT_EXPECTED;
    return;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`openentry: [defect] ${words}\n`);
  process.exitCode = EXIT_DEFECT;
}
