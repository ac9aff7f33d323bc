import { chmod, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { copyRuntime } from './copy.ts';
import { EmbeddedPostgresError, textOf } from './errors.ts';
import type { Internals } from './internals.ts';
import { ensureLinks } from './links.ts';
import { passes, run } from './run.ts';

/** Binaries that were executed once, successfully, under the account. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** e.g. "18.4" */
  version: string;
}

type Probe = { found: Binaries } | { why: string; copyMayHelp: boolean; noAccount?: boolean };

/**
 * Finds binaries the account can execute: those of the installed package, else a copy of them. A copy is
 * needed where the account cannot reach the package (a clone in root's private home), where the package's
 * links are missing and cannot be made, or where its path has characters that initdb cannot quote.
 */
export async function reachBinaries(
  account: Account,
  dataFolder: string,
  internals: Internals,
  say: (step: string) => void,
): Promise<Binaries> {
  const native = await installed(internals.nativeFolder);
  const linked = await ensureLinks(native);
  const first: Probe = linked
    ? await probe(account, native)
    : { why: `the links in ${native} are missing and cannot be made.`, copyMayHelp: true };
  if ('found' in first) return first.found;
  let why = first.why;
  if (first.noAccount === true) throw new EmbeddedPostgresError('embedded.no-account', why);
  if (first.copyMayHelp) {
    // An ordinary user's copy lies in the data folder: a temporary folder is emptied under a long run.
    const places = account.change
      ? [join(internals.stateFolder, 'runtime')]
      : [join(dataFolder, 'runtime'), join(internals.stateFolder, 'runtime')];
    const private_ = internals.temporaryFolders.map((folder) =>
      join(folder, `openentry-runtime-${process.geteuid?.()}`),
    );
    for (const place of [...places, ...private_]) {
      let copied: string;
      try {
        copied = await copyRuntime(native, place, internals.nativeVersion, say);
      } catch (error) {
        why += `\nA copy in ${place} failed: ${textOf(error)}.`;
        continue;
      }
      const second = await probe(account, copied);
      if ('found' in second) return second.found;
      why += `\nThe copy in ${copied}: ${second.why}`;
    }
  }
  throw new EmbeddedPostgresError('embedded.binaries-unusable', why);
}

async function installed(nativeFolder: string): Promise<string> {
  try {
    const native = await realpath(nativeFolder);
    for (const name of ['initdb', 'postgres']) {
      const file = join(native, 'bin', name);
      const { mode } = await stat(file);
      // Archives and some package managers lose the execute bit. Where it cannot be set, a copy has it.
      if ((mode & 0o100) === 0) await chmod(file, mode | 0o111).catch(() => undefined);
    }
    return native;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.binaries-missing',
      `its binaries are incomplete (${textOf(cause)}). Install the packages again.`,
      { cause },
    );
  }
}

/** Executes postgres under the account: the one test that covers paths, modes, mounts and libraries. */
async function probe(account: Account, native: string): Promise<Probe> {
  // initdb passes its own path to a shell between double quotes.
  if (/["$`\\\n]/.test(native))
    return { why: `${native} has characters that initdb cannot use.`, copyMayHelp: true };
  const postgres = join(native, 'bin', 'postgres');
  const { code, stdout, stderr, failure } = await run(postgres, ['--version'], account);
  const version = /\(PostgreSQL\) (\d+[.\w]*)/.exec(stdout)?.[1];
  if (code === 0 && version !== undefined) {
    if (await passes(account, 'test -r "$1"', join(native, 'share', 'postgresql', 'postgres.bki'))) {
      return { found: { initdb: join(native, 'bin', 'initdb'), postgres, version } };
    }
    return { why: `the account ${account.name} cannot read ${join(native, 'share')}.`, copyMayHelp: true };
  }
  if (account.change && (failure === 'EPERM' || failure === 'EINVAL')) {
    // The kernel refused the change itself: a container without CAP_SETUID, or with one mapped user.
    return {
      why: `root may not change to the account ${account.name} here (${failure}), and PostgreSQL refuses root. Start OpenEntry as an ordinary user.`,
      copyMayHelp: false,
      noAccount: true,
    };
  }
  if (failure === 'ENOENT') {
    // The file is there; what is missing is the loader it names.
    return {
      why: `${postgres} needs the GNU C library, which this system does not have (musl, as on Alpine?).`,
      copyMayHelp: false,
    };
  }
  const output = stderr.trim();
  if (failure === '' && /loading shared|Library not loaded|GLIBC|relocat|symbol not found/i.test(output)) {
    return { why: `a shared library is missing: ${output}`, copyMayHelp: false };
  }
  return {
    why: `${postgres} does not run under the account ${account.name}: ${output || failure || `exit code ${code}`}.`,
    copyMayHelp: true,
  };
}
