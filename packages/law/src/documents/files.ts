import type { Ruleset } from '../ruleset.ts';
import { type FileKind, fileRule } from './parameters.ts';
import { fileMegabyte } from './policies.ts';

const BYTES_OF_MEGABYTE = { binary: 1_048_576, decimal: 1_000_000 } as const;

/** Which files an application takes on a day. */
export interface FilesTaken {
  readonly kinds: readonly FileKind[];
  /** Size of the largest file, in bytes. */
  readonly mostBytes: number;
  /** Files that one place of the list of documents takes. */
  readonly perPlace: number;
}

/** Which files an application takes under the law of a day. */
export function filesTaken(law: Ruleset): FilesTaken {
  const { kinds, megabytes, perPlace } = law.read(fileRule);
  return { kinds, mostBytes: megabytes * BYTES_OF_MEGABYTE[law.choice(fileMegabyte)], perPlace };
}
