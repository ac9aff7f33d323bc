import type { ClientBase } from 'pg';
import type { Note } from '../../mail/note.ts';

/** Takes a mail over, as part of the transaction that makes it necessary. @throws RequestError where it is not taken */
export type SendMail = (mail: Note, client: ClientBase) => Promise<void>;
