import { type AuditHead, auditHead, checkAudit } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { UsageError } from '../output/error.ts';
import { EXIT_EXPECTED } from '../output/fail.ts';
import { numberText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { auditText } from './text.ts';

const HEAD = /^(\d{1,15}):([\da-f]{64})$/i;

const headText = ({ link, hash }: AuditHead): string => `${link}:${hash}`;

function readHead(given: string, { language }: Context): AuditHead {
  const [, link, hash] = HEAD.exec(given.trim()) ?? [];
  if (link !== undefined && hash !== undefined) return { link: Number(link), hash: hash.toLowerCase() };
  throw new UsageError('audit.head', auditText(language).badHead(given));
}

/** `openentry audit head`: where the audit ends, to be written down elsewhere. */
export async function headCommand(context: Context, options: WorkOptions): Promise<void> {
  const head = await withDatabase(context, options, 'audit head', ({ db }) => auditHead(db));
  if (options.json) printJson(head);
  else process.stdout.write(`${headText(head)}\n`);
}

/** `openentry audit verify`: every link of the audit, from the first. Ends with 0 only when all of them hold. */
export async function verifyCommand(
  context: Context,
  options: WorkOptions & { readonly head?: string },
): Promise<void> {
  const { language } = context;
  const text = auditText(language);
  const known = options.head === undefined ? undefined : readHead(options.head, context);
  const check = await withDatabase(context, options, 'audit verify', ({ db }) => checkAudit(db, known));
  const { links, head, broken, waiting } = check;
  if (options.json) printJson(check);
  else {
    const page = createPage(language);
    if (broken === null) {
      page.text(text.holds(numberText(links, language)));
      page.text(text.head(headText(head)));
      if (known !== undefined) page.text(text.contains(known.link));
    } else page.text(`${text.broken(broken.link)} ${text.faults[broken.reason]}`);
    if (waiting > 0) page.text(text.waiting(numberText(waiting, language)));
    printPage(page);
  }
  if (broken !== null) process.exitCode = EXIT_EXPECTED;
}
