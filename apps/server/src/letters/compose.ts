import type { Language } from '@openentry/law';
import type { Pool } from 'pg';
import { RequestError } from '../errors.ts';
import type { Contact } from '../mail/contact.ts';
import { pdfOf } from '../writing/pdf/pdf.ts';
import { plainText } from '../writing/plain.ts';
import type { Letter } from './letter.ts';
import type { KeptNotice } from './notices.ts';
import { letterSubject } from './subject.ts';
import { writeLetter } from './write.ts';

/** A letter in the forms in which it is sent and kept. */
export interface ComposedLetter {
  readonly letter: Letter;
  readonly text: string;
  /** Tagged PDF; the same letter gives the same bytes. */
  readonly pdf: Uint8Array;
}

export interface ComposeOptions {
  /** Who the letter is to; null where nobody said. */
  readonly contact: Contact | null;
  /** Instead of the person's own: what they asked for, else their first official language. */
  readonly language?: Language | undefined;
}

/** A letter that cannot state what it must is kept back, and not those after it. */
function notWritten(noticeId: number): RequestError {
  return new RequestError('letter.not-written', 422, {
    en: `The letter of notice ${noticeId} cannot be written: something that it must state is not known.`,
    fr: `La lettre de l’avis ${noticeId} ne peut pas être écrite : on ignore une chose qu’elle doit dire.`,
  });
}

/**
 * Writes the letter of a notice.
 * @throws RequestError `letter.none` for a notice of which nothing can be said any more, `letter.not-written` for one
 *   whose letter would have to state what is not known
 */
export async function composeLetter(
  db: Pool,
  notice: Pick<KeptNotice, 'candidateId' | 'profileId' | 'noticeId' | 'at'>,
  { contact, language }: ComposeOptions,
): Promise<ComposedLetter> {
  try {
    const found = await letterSubject(db, notice, notice.noticeId, contact?.name ?? null);
    const letter = writeLetter(found.subject, language ?? contact?.language ?? found.language ?? 'en');
    return { letter, text: plainText(letter), pdf: await pdfOf(letter, { createdAt: notice.at }) };
  } catch (error) {
    // What the law and the letters throw where there is no rule or no score.
    if (error instanceof RangeError) throw notWritten(notice.noticeId);
    throw error;
  }
}
