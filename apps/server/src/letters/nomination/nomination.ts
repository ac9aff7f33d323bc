import {
  dayInWords,
  type Language,
  nominationPoints,
  type PlainDate,
  type Province,
  provinceText,
} from '@openentry/law';
import { numberInWords } from '../../writing/words.ts';
import { list, pairs, paragraph, section } from '../../writing/writing.ts';
import { type Letter, type LetterTo, letterOf, letterWords, type ProfileAfter } from '../letter.ts';
import { en, type NominationTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

interface OfProvince extends LetterTo {
  readonly province: Province;
}

/** A nomination that a province confirmed and the candidate has not answered. */
export interface NominationPending extends OfProvince {
  readonly kind: 'nomination-pending';
  readonly confirmedOn: PlainDate;
  readonly lastDay: PlainDate;
}

/** A nomination that the candidate accepted. */
export interface NominationAccepted extends OfProvince {
  readonly kind: 'nomination-accepted';
  readonly acceptedOn: PlainDate;
  /** The score with the nomination, where it is known. */
  readonly score: number | null;
}

/** A nomination that the province withdrew. */
export interface NominationWithdrawn extends OfProvince {
  readonly kind: 'nomination-withdrawn';
  readonly withdrawnOn: PlainDate;
  readonly after: ProfileAfter;
  /** The score without the nomination, where it is known and the profile is in the pool. */
  readonly score: number | null;
}

/** A nomination that the candidate did not answer in time. */
export interface NominationLapsed extends OfProvince {
  readonly kind: 'nomination-lapsed';
  readonly lastDay: PlainDate;
}

const catalogues: Readonly<Record<Language, NominationTexts>> = { en, fr };

const pointsOf = ({ law }: LetterTo, language: Language): string =>
  numberInWords(law.read(nominationPoints), language);

/** The score as a pair, where it is known. */
function scorePair(score: number | null, language: Language): [string, string][] {
  const { score: label, points } = letterWords(language);
  return score === null ? [] : [[label, points(numberInWords(score, language))]];
}

/** The letter that a nomination waits for an answer. */
export function pendingLetter(pending: NominationPending, language: Language): Letter {
  const { province, pending: texts } = catalogues[language];
  const [name, lastDay] = [provinceText(pending.province, language), dayInWords(pending.lastDay, language)];
  return letterOf('nomination-pending', texts.title, pending, language, [
    paragraph(texts.lead(name, lastDay)),
    pairs(
      [texts.lastDay, lastDay],
      [province, name],
      [texts.confirmed, dayInWords(pending.confirmedOn, language)],
    ),
    section('accept', texts.accept, [
      list([texts.acceptPoints(pointsOf(pending, language)), texts.acceptClass, texts.acceptFinal]),
    ]),
    section('reject', texts.reject, [paragraph(texts.rejectEffect)]),
    section('next', letterWords(language).next, [list(texts.steps(lastDay))]),
  ]);
}

/** The letter that a nomination was accepted. */
export function acceptedLetter(accepted: NominationAccepted, language: Language): Letter {
  const { province, accepted: texts } = catalogues[language];
  const name = provinceText(accepted.province, language);
  const points = texts.points(pointsOf(accepted, language));
  return letterOf('nomination-accepted', texts.title, accepted, language, [
    paragraph(texts.lead(name)),
    pairs(
      [province, name],
      [texts.on, dayInWords(accepted.acceptedOn, language)],
      ...scorePair(accepted.score, language),
    ),
    section('effect', texts.effect, [list([points, texts.place, texts.rounds, texts.federal])]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The letter that the province withdrew its nomination. */
export function withdrawnLetter(withdrawn: NominationWithdrawn, language: Language): Letter {
  const { province, withdrawn: texts } = catalogues[language];
  const name = provinceText(withdrawn.province, language);
  const profile: Readonly<Record<ProfileAfter, string>> = {
    inPool: texts.stays,
    ineligible: texts.leaves,
    expired: texts.over,
  };
  return letterOf('nomination-withdrawn', texts.title, withdrawn, language, [
    paragraph(texts.lead(name)),
    pairs(
      [province, name],
      [texts.on, dayInWords(withdrawn.withdrawnOn, language)],
      ...scorePair(withdrawn.score, language),
    ),
    section('effect', texts.effect, [
      list([texts.points(pointsOf(withdrawn, language)), profile[withdrawn.after]]),
    ]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The letter that a nomination was not answered in time. */
export function lapsedLetter(lapsed: NominationLapsed, language: Language): Letter {
  const { province, lapsed: texts } = catalogues[language];
  const [name, lastDay] = [provinceText(lapsed.province, language), dayInWords(lapsed.lastDay, language)];
  return letterOf('nomination-lapsed', texts.title, lapsed, language, [
    paragraph(texts.lead(name, lastDay)),
    pairs([province, name], [texts.lastDay, lastDay]),
    section('effect', texts.effect, [list(texts.effects)]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}
