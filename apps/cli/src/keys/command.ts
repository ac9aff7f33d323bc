import {
  accountKeys,
  accountSecret,
  accountSettings,
  dropKey,
  type KeyUses,
  keyUses,
  rewrap,
  rotateKeys,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { type Work, withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { clockOf } from '../office/read.ts';
import { numberText, typeset } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { keysText } from './text.ts';

const SHELL = 'shell';

/** What a piece of work on keys is told, and who does it. */
async function doing(context: Context, work: Work) {
  const told = work.progress(keysText(context.language).progress);
  const settings = await accountSettings(context.environment);
  const { open: earlier } = accountKeys(await accountSecret({ dataFolder: work.folder, ...settings }));
  const progress = (done: number): void => told(done, done);
  return { at: clockOf(undefined, context), account: SHELL, earlier, progress };
}

/** `openentry keys list`: each key, since when, and how much is encrypted with it. */
export async function listCommand(context: Context, options: WorkOptions): Promise<void> {
  const { file, ...uses } = await withDatabase(context, options, 'keys list', async ({ db, keys }) => {
    const ring = await keys();
    return { file: ring.file, ...(await keyUses(db, ring)) };
  });
  if (options.json) {
    printJson({ file, ...uses });
    return;
  }
  const page = createPage(context.language);
  addUses(page, uses);
  page.text(keysText(context.language).file(file));
  printPage(page);
}

function addUses(page: Page, { keys, plain, unreadable }: KeyUses): void {
  const { language } = page;
  const text = keysText(language);
  const number = (value: number): string => numberText(value, language);
  for (const { id, made, active, fields } of keys) {
    page.line(`${id}  ${made}`, active ? text.writes(number(fields)) : text.reads(number(fields)));
  }
  if (plain > 0) page.text(text.plain(number(plain)));
  if (unreadable > 0) page.text(text.unreadable(number(unreadable)), 0, 0, 'yellow');
}

/** `openentry keys rotate`: a new key, and everything encrypted with it. */
export async function rotateCommand(context: Context, options: WorkOptions): Promise<void> {
  const done = await withDatabase(context, options, 'keys rotate', async (work) => {
    const keys = await work.keys();
    const rotated = await rotateKeys(work.db, keys, await doing(context, work));
    return { ...rotated, file: keys.file };
  });
  const text = keysText(context.language);
  say(context, options, done, [
    text.rotated(done.id, numberText(done.fields, context.language)),
    text.keep(done.file),
  ]);
}

/** `openentry keys rewrap`: encrypts with the key that writes what is encrypted with another, or not yet. */
export async function rewrapCommand(context: Context, options: WorkOptions): Promise<void> {
  const fields = await withDatabase(context, options, 'keys rewrap', async (work) =>
    rewrap(work.db, await work.keys(), await doing(context, work)),
  );
  const text = keysText(context.language);
  say(context, options, { fields }, [text.rewrapped(numberText(fields, context.language))]);
}

/** `openentry keys drop`: takes a key away with which nothing is encrypted any more. */
export async function dropCommand(context: Context, id: string, options: WorkOptions): Promise<void> {
  await withDatabase(context, options, 'keys drop', async (work) =>
    dropKey(work.db, await work.keys(), id, await doing(context, work)),
  );
  say(context, options, { dropped: id }, [keysText(context.language).dropped(id)]);
}

function say({ language }: Context, { json }: WorkOptions, answer: object, lines: readonly string[]): void {
  if (json) printJson(answer);
  else for (const line of lines) process.stdout.write(`${typeset(line, language)}\n`);
}
