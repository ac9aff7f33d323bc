import { legalDay } from '@openentry/cases';
import { dayInWords, deadlineOf, type Language, type PlainDate } from '@openentry/law';
import type { Bilingual } from '../../errors.ts';
import { instantInWords } from '../../writing/time.ts';
import { list, pairs, paragraph, section } from '../../writing/writing.ts';
import { type Letter, type LetterTo, letterOf, letterWords, type ProfileAfter } from '../letter.ts';
import { en, type InvitationEndTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

interface OfRound extends LetterTo {
  readonly roundNumber: string;
  /** Instant of the round, in microseconds since 1970-01-01 UTC. */
  readonly issuedAt: number;
}

/** An invitation that the Minister cancels because it was issued in error (IRPA s. 10.2(5)). */
export interface InvitationCancelled extends OfRound {
  readonly kind: 'invitation-cancelled';
  /** As it was recorded, in both languages. */
  readonly reason: Bilingual;
  readonly after: ProfileAfter;
}

/** An invitation that was neither used nor declined in time (IRPA s. 10.1(6)). */
export interface InvitationExpired extends OfRound {
  readonly kind: 'invitation-expired';
  /** Last day to apply where outages were added to the period of the law; left out without any. */
  readonly lastDay?: PlainDate;
}

const catalogues: Readonly<Record<Language, InvitationEndTexts>> = { en, fr };

/** The letter that an invitation was issued in error and is cancelled. */
export function cancelledLetter(cancelled: InvitationCancelled, language: Language): Letter {
  const { issued, cancelled: texts } = catalogues[language];
  const own = letterWords(language);
  const { roundNumber, issuedAt, reason, after } = cancelled;
  return letterOf('invitation-cancelled', texts.title, cancelled, language, [
    paragraph(texts.lead(roundNumber)),
    pairs([own.round, roundNumber], [issued, instantInWords(issuedAt, language)]),
    section('why', texts.why, [paragraph(texts.reason), list([reason[language]]), paragraph(texts.basis)]),
    section('profile', texts.profile, [paragraph(own.after[after]), paragraph(texts.notHeld)]),
    section('next', own.next, [list([...texts.steps[after], texts.disagree])]),
  ]);
}

/** The letter that the time to apply is over. */
export function expiredInvitationLetter(expired: InvitationExpired, language: Language): Letter {
  const { issued, expired: texts } = catalogues[language];
  const own = letterWords(language);
  const { roundNumber, issuedAt } = expired;
  const lastDay = dayInWords(expired.lastDay ?? deadlineOf(legalDay(issuedAt)).lastDay, language);
  return letterOf('invitation-expired', texts.title, expired, language, [
    paragraph(texts.lead(roundNumber, lastDay)),
    pairs([own.round, roundNumber], [issued, instantInWords(issuedAt, language)], [texts.lastDay, lastDay]),
    section('why', texts.why, [paragraph(texts.effect), paragraph(texts.notHeld)]),
    section('next', own.next, [list(texts.steps)]),
  ]);
}
