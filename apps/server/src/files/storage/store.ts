import { RequestError } from '../../errors.ts';

/** Where the content of files lies: objects under meaningless names. It is sealed before it comes here. */
export interface FileStore {
  readonly kind: 'folder' | 's3';
  /** Writes an object; once this has returned it is there also after the power went. */
  write(objectId: string, content: Uint8Array): Promise<void>;
  read(objectId: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removes an object, also one that is not there. */
  remove(objectId: string): Promise<void>;
  /** Ids of all objects that are there. */
  list(): AsyncIterable<string>;
}

/** The storage did not do what it was asked. The cause says why, and is for the log. */
export class StorageFailed extends RequestError {
  constructor(cause: unknown) {
    super(
      'file.storage',
      503,
      {
        en: 'The storage of files does not answer as it should. Nothing was lost; try again in a moment.',
        fr: 'Le stockage des fichiers ne répond pas comme il le devrait. Rien n’est perdu ; réessayez dans un moment.',
      },
      RETRY_SECONDS,
    );
    this.cause = cause;
  }
}

const RETRY_SECONDS = 30;
