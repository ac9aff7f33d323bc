import { tmpdir } from 'node:os';
import { platformPackage } from './platform.ts';

/** What the rest takes from the machine; tests put their own in its place. */
export interface Internals {
  /** The folder with bin, lib and share. */
  nativeFolder: string;
  /** Tells one packaging of the binaries from another, e.g. "18.4.0-linux-x64". */
  nativeVersion: string;
  /** Where root keeps what cannot lie in the data folder. */
  stateFolder: string;
  /** For short socket paths, and the last resort for a copy of the binaries. */
  temporaryFolders: readonly string[];
}

/** The real machine, with what a test replaces. */
export async function machine(replaced: Partial<Internals> = {}): Promise<Internals> {
  const binaries =
    replaced.nativeFolder === undefined
      ? await platformPackage()
      : { nativeFolder: replaced.nativeFolder, nativeVersion: 'given' };
  return {
    ...binaries,
    stateFolder: '/var/lib/openentry',
    temporaryFolders: [...new Set([tmpdir(), '/tmp'])],
    ...replaced,
  };
}
