import type { Context } from 'hono';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Doer } from '../../accounts/recorded.ts';
import type { FileRef } from '../../files/context.ts';
import type { Files } from '../../files/files.ts';
import { fileRefused } from '../../files/refusals.ts';
import type { FileView } from '../../files/rows.ts';
import { accessToApplication } from '../applications/reach.ts';
import { filesRefused } from './refusals.ts';

/** With what the routes of files work. */
export interface FilesOffice {
  readonly accounts: Accounts;
  /** Null on a server that keeps none: their routes are described and say so. */
  readonly files: Files | null;
}

/** @throws RequestError 503 `files.none` */
export function expectFiles({ files }: FilesOffice): Files {
  if (files === null) throw filesRefused('files.none');
  return files;
}

/** A file that may be reached, by whom. */
export interface FileAccess {
  readonly files: Files;
  readonly ref: FileRef;
  readonly file: FileView;
  readonly by: Doer;
}

/**
 * Lets a caller through to a file of an application. One of another application is as one that is not there.
 * @throws RequestError 401, 403, 404, 503
 */
export async function accessToFile(
  office: FilesOffice,
  context: Context,
  act: Act,
  named: { readonly application: string; readonly file: string },
): Promise<FileAccess> {
  const { reached, by } = await accessToApplication(office.accounts, context, act, named.application);
  const files = expectFiles(office);
  const ref = { candidateId: reached.candidateId, fileId: named.file };
  const file = await files.look(ref);
  if (file.applicationId !== reached.applicationId) throw fileRefused('file.unknown');
  return { files, ref, file, by };
}
