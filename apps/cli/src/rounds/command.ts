import type { Language } from '@openentry/law';
import {
  lockDataFolder,
  openDatabase,
  type ReplayProgress,
  replayable,
  replayRound,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { textOf } from '../output/language.ts';
import { createProgress, type Progress } from '../output/progress.ts';
import { replayTable } from './table.ts';

export interface ReplayOptions {
  readonly json?: boolean;
  readonly seed: string;
  readonly data?: string;
}

/** Shows a replay's progress under the right label. */
export function showProgress(progress: Progress, language: Language): (at: ReplayProgress) => void {
  const text = textOf(language).progress;
  return ({ number, done, total }) => {
    progress.at(number === null ? text.pool : text.round(number), done, total);
  };
}

/** `openentry rounds replay NUMBER`: a published round beside the same round run on a synthetic pool. */
export async function replayCommand(context: Context, number: string, options: ReplayOptions): Promise<void> {
  // A number that nothing can be done with is said before anything is started.
  replayable(number);
  const { language } = context;
  const folder = context.dataFolder(options.data);
  const lock = await lockDataFolder(folder, { command: `openentry rounds replay ${number}` });
  try {
    const database = await openDatabase({ dataFolder: folder, url: context.databaseUrl });
    const progress = createProgress(language);
    try {
      const replay = await replayRound(database.app, number, options.seed, showProgress(progress, language));
      progress.stop();
      process.stdout.write(
        options.json ? `${JSON.stringify(replay, null, 2)}\n` : `${replayTable([replay], language)}\n`,
      );
    } finally {
      progress.stop();
      await database.close();
    }
  } finally {
    await lock.release();
  }
}
