import type { ApplicationAction } from '@openentry/cases';
import type { ClientBase } from 'pg';
import type { ApplicationKey } from './load.ts';

/** Ids of the files that an action puts into an application. */
function filesOf(action: ApplicationAction): readonly string[] {
  switch (action.type) {
    case 'attach':
      return [action.file];
    case 'answerRequest':
    case 'answerFairness':
      return action.files.map(({ file }) => file);
    default:
      return [];
  }
}

/**
 * Says that files are there, belong to the person and were found clean. The one place at which the store of files is
 * asked; without it ids are taken as they are.
 * @throws RequestError for one that is not
 */
export type ExpectFiles = (
  client: ClientBase,
  key: ApplicationKey,
  files: readonly string[],
) => Promise<void>;

/** Asks the store of files, where there is one, for what an action names. */
export async function expectFilesOf(
  client: ClientBase,
  key: ApplicationKey,
  action: ApplicationAction,
  expect: ExpectFiles | undefined,
): Promise<void> {
  const files = filesOf(action);
  if (files.length > 0) await expect?.(client, key, files);
}
