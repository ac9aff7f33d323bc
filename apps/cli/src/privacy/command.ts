import { open } from 'node:fs/promises';
import {
  accountKeys,
  accountSecret,
  accountSettings,
  dispose,
  exportPersonal,
  findAccount,
  profileKey,
  profileNotFound,
  readAtShell,
  registerIn,
  registerWords,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { clockOf } from '../office/read.ts';
import { UsageError } from '../output/error.ts';
import { numberText, typeset } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { privacyText } from './text.ts';

const OWNER_ONLY = 0o600;

/** `openentry privacy register`: what is kept of people, why, on what authority, how long, and who sees it. */
export function registerCommand({ language }: Context, { json }: { readonly json?: boolean }): void {
  const entries = registerIn(language);
  if (json) {
    printJson({ items: entries });
    return;
  }
  const words = registerWords(language);
  const page = createPage(language);
  for (const entry of entries) {
    page.heading(entry.name);
    page.pairs(
      [
        [words.purpose, entry.purpose],
        [words.authority, entry.authority],
        [words.retention, entry.retention],
        [words.seenBy, entry.seenBy.map((who) => words.who[who]).join(', ')],
        [words.sensitivity, words.sensitivities[entry.sensitivity]],
      ],
      2,
    );
    for (const { table, column, what } of entry.fields) page.item('-', `${what} (${table}.${column})`, 2);
  }
  printPage(page);
}

export interface ExportOptions extends WorkOptions {
  readonly account?: string;
  readonly profile?: number;
  readonly out?: string;
}

/** `openentry privacy export`: everything that is kept of a person, for that person. */
export async function exportCommand(context: Context, options: ExportOptions): Promise<void> {
  const { language, resolve } = context;
  const text = privacyText(language);
  const { account: named, profile, out } = options;
  if ((named === undefined) === (profile === undefined)) throw new UsageError('privacy.whose', text.whose);
  const data = await withDatabase(context, options, 'privacy export', async ({ db, keys }) => {
    const account = named === undefined ? null : await findAccount(db, named);
    const key = profile === undefined ? null : await profileKey(db, profile, null);
    if (profile !== undefined && key === null) throw profileNotFound();
    const people = key === null ? [] : [key.candidateId];
    const found = await exportPersonal(db, await keys(), { account, people });
    const subject = account === null ? `person/${key?.candidateId ?? 'unknown'}` : `account/${account}`;
    await readAtShell(db, { action: 'privacy.export', subject, details: { people: found.people.length } });
    return found;
  });
  if (out === undefined) {
    printJson(data);
    return;
  }
  const file = await open(resolve(out), 'wx', OWNER_ONLY).catch((error: { code?: string }) => {
    throw new UsageError('file.not-written', text.notWritten(out, error.code ?? ''), { cause: error });
  });
  try {
    await file.writeFile(`${JSON.stringify(data, null, 2)}\n`);
  } finally {
    await file.close();
  }
  if (options.json) printJson({ file: out, tables: Object.keys(data.tables).length });
  else process.stdout.write(`${typeset(text.exported(out), language)}\n`);
}

export interface DisposeOptions extends WorkOptions {
  readonly dryRun?: boolean;
}

/** `openentry privacy dispose`: erases what has served its time. */
export async function disposeCommand(context: Context, options: DisposeOptions): Promise<void> {
  const { language } = context;
  const { dryRun = false } = options;
  const at = clockOf(undefined, context);
  const settings = await accountSettings(context.environment);
  const disposal = await withDatabase(context, options, 'privacy dispose', async ({ db, folder }) => {
    const keys = accountKeys(await accountSecret({ dataFolder: folder, ...settings }));
    return dispose(db, { at, hash: (content) => keys.lookup('disposal', content), dryRun });
  });
  if (options.json) {
    printJson({ dryRun, ...disposal });
    return;
  }
  const text = privacyText(language);
  const page = createPage(language);
  const { profiles, accounts, contacts } = disposal;
  page.heading(dryRun ? text.would : text.erased);
  page.sums(
    [
      [text.profiles, numberText(profiles.length, language)],
      [text.accounts, numberText(accounts.length, language)],
      [text.contacts, numberText(contacts, language)],
    ],
    2,
  );
  if (profiles.length > 0) page.text(`${text.which} ${profiles.join(', ')}`, 2);
  page.text(text.kept);
  printPage(page);
}
