import type { ApplicationAction, ApplicationState } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { RequestError } from '../errors.ts';
import type { ApplicationKey } from './load.ts';

/** Ids of the files that an action puts into an application, or hands in with it. */
function filesOf(action: ApplicationAction, { attachments }: ApplicationState): readonly string[] {
  switch (action.type) {
    case 'attach':
      return [action.file];
    case 'submit':
      return attachments.map(({ file }) => file);
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
  { state, ...key }: ApplicationKey & { readonly state: ApplicationState },
  action: ApplicationAction,
  expect: ExpectFiles | undefined,
): Promise<void> {
  const files = filesOf(action, state);
  if (files.length > 0) await expect?.(client, key, files);
}

/**
 * Each of them is kept, and of this application. Whoever asks holds the application, and so does whoever removes a file.
 * @throws RequestError 422 `application.file-not-kept`
 */
export const expectKept: ExpectFiles = async (client, { candidateId, applicationId }, files) => {
  const wanted = [...new Set(files)];
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM files
     WHERE candidate_id = $1 AND application_id = $2 AND state = 'kept' AND file_id = ANY ($3::uuid[])`,
    [candidateId, applicationId, wanted],
  );
  if (rows[0]?.count !== wanted.length) throw fileNotKept();
};

const fileNotKept = (): RequestError =>
  new RequestError('application.file-not-kept', 422, {
    en: 'A file that is named is not kept with this application. Give the file, complete it, and name it once its state is `kept`.',
    fr: 'Un fichier mentionné n’est pas conservé avec cette demande. Donnez le fichier, terminez l’envoi, et mentionnez-le une fois son état `kept`.',
  });
