import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/**
 * The folders on the way to (and including) `folder` that an account cannot pass, by their mode bits.
 * Access lists and sandboxes are beyond mode bits, so this names the culprit and opens the data folder;
 * what decides is always a probe under the account.
 */
async function blockersFor(account: Account, folder: string): Promise<string[]> {
  const blockers: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at);
    // Changing the account drops its supplementary groups, so the primary one is all there is.
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) blockers.unshift(at);
    if (at === dirname(at)) return blockers;
  }
}

/**
 * Lets the account pass through the data folder, when that is the only thing in its way and the folder is
 * root's own and entirely private (as OpenEntry makes it). It may then pass, not list: files in there are
 * 0600. Without this, every start as root would put the cluster outside the data folder, and in a container
 * outside the volume that was mounted for it. Folders above are the owner's business and are not touched.
 */
export async function openDataFolder(account: Account, dataFolder: string): Promise<void> {
  if (!account.change) return;
  const blockers = await blockersFor(account, dataFolder);
  if (blockers.length !== 1 || blockers[0] !== dataFolder) return;
  const { uid, mode } = await stat(dataFolder);
  if (uid !== 0 || (mode & 0o067) !== 0) return;
  await chown(dataFolder, 0, account.gid);
  await chmod(dataFolder, (mode & 0o700) | 0o010);
}

/** One clause about why an account cannot reach a folder. */
export async function explainBarrier(account: Account, folder: string): Promise<string> {
  const blockers = await blockersFor(account, folder);
  const first = blockers[0];
  return first === undefined
    ? `the account ${account.name} cannot use ${folder}`
    : `the account ${account.name} cannot enter ${first}`;
}
