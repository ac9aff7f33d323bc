import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantInWords } from '@openentry/cases';
import type { Language } from '@openentry/law';
import {
  composeLetter,
  contactOf,
  countNotices,
  isoMicroseconds,
  type KeptNotice,
  keptNotices,
  microseconds,
  RequestError,
  readAtShell,
} from '@openentry/server';
import type { Context } from '../../context.ts';
import { type Work, withDatabase } from '../../office/database.ts';
import { replaceFile } from '../../office/file.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { UsageError } from '../../output/error.ts';
import { numberText, typeset } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { mailText } from './text.ts';

export interface LettersOptions extends WorkOptions {
  readonly profile?: number;
  readonly out?: string;
  readonly in?: Language;
}

/** A notice as it is listed, with the files of its letter where they were written. */
interface Listed {
  readonly noticeId: number;
  readonly candidateId: number;
  readonly profileId: number;
  readonly code: KeptNotice['code'];
  readonly at: string;
  readonly sentAt: string | null;
  readonly language?: Language;
  /** Names in the folder; empty for a notice that has no letter any more. */
  readonly files?: readonly string[];
}

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** As many as a screen holds; --json has all of them. */
const SHOWN = 40;

function listed({ at, sentAt, ...notice }: KeptNotice): Listed {
  return { ...notice, at: isoMicroseconds(at), sentAt: sentAt === null ? null : isoMicroseconds(sentAt) };
}

async function makeFolder({ resolve, language }: Context, given: string): Promise<void> {
  await mkdir(resolve(given), { recursive: true, mode: OWNER_ONLY_FOLDER }).catch(
    (error: { code?: string }) => {
      const message = mailText(language).letters.folder(given, error.code ?? '');
      throw new UsageError('file.not-written', message, { cause: error });
    },
  );
}

/** Writes the letter of a notice into a folder, each file whole, under names that say nothing of the person. */
async function write(
  context: Context,
  { db, keys }: Work,
  notice: KeptNotice,
  folder: string,
  asked: Language | undefined,
): Promise<Pick<Listed, 'language' | 'files'>> {
  const contact = await contactOf(db, notice.candidateId, await keys());
  const composed = await composeLetter(db, notice, { contact, language: asked }).catch((error: unknown) => {
    if (error instanceof RequestError) return null;
    throw error;
  });
  if (composed === null) return { files: [] };
  const { language } = composed.letter;
  const contents = { pdf: composed.pdf, txt: composed.text };
  const files: string[] = [];
  for (const [ending, content] of Object.entries(contents)) {
    const name = `notice-${notice.noticeId}-${language}.${ending}`;
    await replaceFile(context, join(folder, name), (partial) =>
      writeFile(partial, content, { flag: 'wx', mode: OWNER_ONLY }),
    );
    files.push(name);
  }
  return { language, files };
}

/** `openentry pool letters`: what people were told, and with --out the letters as files. */
export async function lettersCommand(context: Context, options: LettersOptions): Promise<void> {
  const { language } = context;
  const { letters: text } = mailText(language);
  const { out, profile: profileId } = options;
  await withDatabase(context, options, 'pool letters', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const asked = { poolId, profileId };
    const told = work.progress(text.progress);
    const total = await countNotices(work.db, asked);
    if (out !== undefined && total > 0) {
      await makeFolder(context, out);
      process.stderr.write(`${typeset(text.personal, language)}\n`);
    }
    const notices: Listed[] = [];
    for await (const notice of keptNotices(work.db, asked)) {
      const files = out === undefined ? {} : await write(context, work, notice, out, options.in);
      notices.push({ ...listed(notice), ...files });
      told(Math.min(notices.length, total), total);
    }
    if (out !== undefined) {
      const details = { letters: notices.length };
      await readAtShell(work.db, { action: 'letter.read', subject: `pool/${poolId}`, details });
    }
    if (options.json) printJson({ pool: poolId, folder: out ?? null, notices });
    else printNotices(createPage(language), poolId, notices, out);
  });
}

/** An instant of a list as people read it. */
const when = (iso: string, language: Language): string => instantInWords(microseconds(iso), language);

function printNotices(page: Page, pool: number, notices: readonly Listed[], out: string | undefined): void {
  const { language } = page;
  const { letters: text, notices: names } = mailText(language);
  page.heading(text.title(pool));
  if (notices.length === 0) page.text(text.none, 2);
  for (const { noticeId, code, profileId, at, sentAt } of notices.slice(0, SHOWN)) {
    page.text(text.line(noticeId, names[code], profileId), 2);
    const given = when(at, language);
    const toldWhen = sentAt === null ? text.notMailed(given) : text.mailed(given, when(sentAt, language));
    page.text(toldWhen, 4, 0, 'dim');
  }
  if (notices.length > SHOWN) page.text(text.more(numberText(notices.length - SHOWN, language)), 2);
  if (notices.length > 0) {
    page.blank();
    if (out === undefined) page.text(text.how);
    else {
      const impossible = notices.filter(({ files }) => files?.length === 0).length;
      page.text(text.written(numberText(notices.length - impossible, language), out));
      if (impossible > 0) page.text(text.impossible(numberText(impossible, language)));
    }
  }
  printPage(page);
}
