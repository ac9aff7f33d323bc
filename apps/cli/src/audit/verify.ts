import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  type AuditCheck,
  type AuditHead,
  auditHead,
  checkAudit,
  type HeadsRead,
  headsFile,
  headsPlace,
  keyName,
  readHeads,
  verifyingKey,
  writeHead,
} from '@openentry/server';
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

export interface HeadOptions extends WorkOptions {
  /** Signs the head and adds it to the file of heads. */
  readonly write?: boolean;
}

export interface VerifyOptions extends WorkOptions {
  readonly head?: string;
  /** A file of signed heads. */
  readonly heads?: string;
  /** The key they were signed with. */
  readonly key?: string;
}

const headText = ({ link, hash }: AuditHead): string => `${link}:${hash}`;

function readHead(given: string, { language }: Context): AuditHead {
  const [, link, hash] = HEAD.exec(given.trim()) ?? [];
  if (link !== undefined && hash !== undefined) return { link: Number(link), hash: hash.toLowerCase() };
  throw new UsageError('audit.head', auditText(language).badHead(given));
}

/** `openentry audit head`: where the audit ends, to be written down elsewhere; with --write signed, into the file. */
export async function headCommand(context: Context, options: HeadOptions): Promise<void> {
  const { environment, language } = context;
  const { file, ...head } = await withDatabase(context, options, 'audit head', async ({ db, folder }) => {
    if (options.write !== true) return { ...(await auditHead(db)), file: null };
    const place = await headsPlace(folder, environment);
    return { ...(await writeHead(db, place)), file: place.file };
  });
  if (options.json) {
    printJson(file === null ? head : { ...head, file });
    return;
  }
  process.stdout.write(`${headText(head)}\n`);
  const text = auditText(language);
  if (file !== null) {
    process.stdout.write(
      `${'written' in head && head.written ? text.written(file) : text.unchanged(file)}\n`,
    );
  }
}

/** `openentry audit key`: the public key of the signed heads, to be kept apart from them. */
export async function keyCommand(context: Context, options: HeadOptions): Promise<void> {
  const { key } = await headsPlace(context.dataFolder(options.data), context.environment);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  if (options.json) printJson({ name: keyName(key), publicKey });
  else process.stdout.write(publicKey);
}

interface Compared extends HeadsRead {
  readonly file: string;
}

/** The signed heads to compare with: of the file that is named, or of the usual one where there is one. */
async function headsToCompare(context: Context, options: VerifyOptions): Promise<Compared | null> {
  const { environment, language, resolve } = context;
  const folder = context.dataFolder(options.data);
  const file = options.heads === undefined ? headsFile(folder, environment) : resolve(options.heads);
  if (options.heads === undefined && !existsSync(file)) return null;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError('audit.heads', auditText(language).noHeads(options.heads ?? file));
  });
  const key: KeyObject =
    options.key === undefined
      ? (await headsPlace(folder, environment)).key
      : await verifyingKey(resolve(options.key));
  return { ...readHeads(text, key), file };
}

/**
 * `openentry audit verify`: every link of the audit, from the first, and every head that was signed. Ends with 0 only when
 * all of them hold.
 */
export async function verifyCommand(context: Context, options: VerifyOptions): Promise<void> {
  const known = options.head === undefined ? [] : [readHead(options.head, context)];
  const compared = await headsToCompare(context, options);
  const heads = [...known, ...(compared?.heads ?? []).filter(({ link }) => link > 0)];
  const check = await withDatabase(context, options, 'audit verify', ({ db }) => checkAudit(db, heads));
  const headsFault = compared?.fault ?? null;
  if (options.json) {
    const { file = null } = compared ?? {};
    printJson({ ...check, signed: { file, heads: compared?.heads.length ?? 0, broken: headsFault } });
  } else printCheck(context, check, known[0], compared);
  if (check.broken !== null || headsFault !== null) process.exitCode = EXIT_EXPECTED;
}

function printCheck(
  { language }: Context,
  { links, head, broken, waiting, guards }: AuditCheck,
  known: AuditHead | undefined,
  compared: Compared | null,
): void {
  const text = auditText(language);
  const page = createPage(language);
  if (broken === null) {
    page.text(text.holds(numberText(links, language)));
    page.text(text.head(headText(head)));
    if (known !== undefined) page.text(text.contains(known.link));
  } else {
    page.text(`${text.broken(broken.link, broken.entry)} ${text.faults[broken.reason]}`);
    if (broken.reason === 'head') page.text(text.between(broken.since + 1, broken.link));
  }
  for (const guard of guards) page.item('-', text.guard(guard), 2);
  if (compared === null) page.text(text.notCompared);
  else if (compared.fault !== null) {
    page.text(
      `${text.headsBroken(compared.file, compared.fault.line)} ${text.headsFaults[compared.fault.reason]}`,
    );
  } else if (broken === null) {
    const last = compared.heads.at(-1);
    page.text(text.signed(numberText(compared.heads.length, language), last?.at ?? '-', last?.link ?? 0));
  }
  if (waiting > 0) page.text(text.waiting(numberText(waiting, language)));
  printPage(page);
}
