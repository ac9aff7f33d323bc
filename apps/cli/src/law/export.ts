import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { exportLaw } from '@openentry/law';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { typeset } from '../output/language.ts';
import { lawText } from './text.ts';

export interface ExportOptions {
  readonly force?: boolean;
}

type Files = ReturnType<typeof exportLaw>;

/** Every file under a folder, by its path in it. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Makes a folder and those above it that are missing, one after the other: Node's recursive mkdir never comes back
 * where the system says of a folder that exists that nothing can be made in it because it is not there, as in /proc.
 */
function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // It may have been there, or another export may just have made it.
    if (!existsSync(path) || !statSync(path).isDirectory()) throw error;
  }
}

function writeAll(folder: string, files: Files): void {
  makeFolder(folder);
  for (const { path, content } of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  }
}

/** Puts a complete folder in the place of another one, and what the other one has besides into it. */
function replace(target: string, complete: string, aside: string): void {
  renameSync(target, aside);
  try {
    renameSync(complete, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
  for (const path of filesUnder(aside)) {
    if (existsSync(join(target, path))) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    renameSync(join(aside, path), join(target, path));
  }
  rmSync(aside, { recursive: true });
}

/** The folder to make, once nothing stands in the way. */
function checkTarget({ language, resolve }: Context, given: string, force: boolean): string {
  const text = lawText(language).export;
  if (given.trim() === '') throw new UsageError('export.no-folder', text.unnamed);
  const named = resolve(given);
  const target = existsSync(named) ? realpathSync(named) : named;
  if (target === resolve('.')) throw new UsageError('export.here', text.here(given));
  if (!existsSync(target)) return target;
  if (!statSync(target).isDirectory()) throw new UsageError('export.no-folder', text.notFolder(given));
  if (readdirSync(target).length > 0 && !force) {
    throw new UsageError('export.not-empty', text.notEmpty(given));
  }
  return target;
}

/** `openentry law export FOLDER`: the whole rulebook as files; the folder is complete or not there at all. */
export function exportCommand(context: Context, given: string, { force }: ExportOptions): void {
  const { language } = context;
  const text = lawText(language).export;
  const files = exportLaw();
  const beside = (target: string, what: string): string =>
    `${target}.${what}-${process.pid}-${Date.now().toString(36)}`;
  let partial: string | null = null;
  try {
    const target = checkTarget(context, given, force === true);
    partial = beside(target, 'partial');
    writeAll(partial, files);
    if (force === true && existsSync(target) && readdirSync(target).length > 0) {
      replace(target, partial, beside(target, 'before'));
    } else renameSync(partial, target);
  } catch (error) {
    if (partial !== null) rmSync(partial, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof UsageError || code === undefined) throw error;
    throw new UsageError('export.failed', text.failed(given, code), { cause: error });
  }
  process.stdout.write(`${typeset(text.done(files.length, given), language)}\n`);
}
