import { accountOf, barOf } from '@openentry/cases';
import {
  dayInWords,
  dollars,
  type Language,
  lastDayToSeekReview,
  misrepresentationYears,
  reviewDays,
} from '@openentry/law';
import { instantInWords } from '../../writing/time.ts';
import { numberInWords, wordsOf } from '../../writing/words.ts';
import { list, pairs, paragraph, type Section, section } from '../../writing/writing.ts';
import { type Letter, letterOf, letterWords } from '../letter.ts';
import { type AboutApplication, applicationWords, noSuchLetter } from './about.ts';
import { refundSection } from './money.ts';

/** What is still to be paid before the visa (IRPR s. 303(3)). */
function residenceText({ state, at }: AboutApplication, language: Language): string {
  const { approved: texts } = applicationWords(language);
  const { due, paid } = accountOf(state, at).residence;
  if (!due.sum.known) return texts.unknown;
  const left = due.sum.value - paid;
  return left > 0 ? texts.due(dollars(left, language)) : texts.none;
}

/** The letter that an application is approved: what is still due, and that nobody is a resident by it yet. */
export function approvedLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId } = about;
  if (state.status !== 'approved') throw noSuchLetter(about);
  const words = applicationWords(language);
  const { approved: texts } = words;
  return letterOf('application-approved', texts.title, about, language, [
    paragraph(texts.lead(dayInWords(law.on, language))),
    pairs(
      [words.application, applicationId],
      [words.class, wordsOf(language).programs[state.invitation.program]],
      [words.receivedAt, instantInWords(state.receivedAt, language)],
    ),
    section('fee', texts.fee, [paragraph(residenceText(about, language))]),
    section('next', letterWords(language).next, [paragraph(texts.notYet), list(texts.steps)]),
  ]);
}

/** How long a finding of misrepresentation keeps the person away, where there is one. */
function barSection(about: AboutApplication, language: Language): Section[] {
  const { refused: texts } = applicationWords(language);
  const bar = barOf(about.state);
  if (bar === null) return [];
  const { from, until } = bar;
  const text =
    from === null || until === null
      ? texts.barredUntilRemoval(numberInWords(about.law.read(misrepresentationYears), language))
      : texts.barred(dayInWords(from, language), dayInWords(until, language));
  return [section('bar', texts.bar, [paragraph(text)])];
}

/** The letter of a refusal: its grounds, until when the Federal Court can be asked, and what is repaid. */
export function refusedLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId } = about;
  if (state.status !== 'refused') throw noSuchLetter(about);
  const words = applicationWords(language);
  const { refused: texts } = words;
  const { inCanada } = state;
  const lastDay = dayInWords(lastDayToSeekReview(law, inCanada), language);
  return letterOf('application-refused', texts.title, about, language, [
    paragraph(texts.lead(dayInWords(law.on, language))),
    pairs([words.application, applicationId], [words.receivedAt, instantInWords(state.receivedAt, language)]),
    section('grounds', texts.grounds, [
      {
        kind: 'list',
        ordered: true,
        items: state.grounds.map(({ provision, text }) => ({
          text,
          details: [texts.about(words.grounds[provision])],
        })),
      },
    ]),
    section('review', texts.review, [
      paragraph(texts.leave(numberInWords(reviewDays(law, inCanada), language))),
      paragraph(texts.where[inCanada ? 'inCanada' : 'outside']),
      pairs([texts.lastDay, lastDay]),
    ]),
    ...barSection(about, language),
    refundSection(state, language, [paragraph(texts.processing)]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The notice of the confirmation of permanent residence, and until when to land with it. */
export function confirmedLetter(about: AboutApplication, language: Language): Letter {
  const { state, applicationId } = about;
  if (state.status !== 'confirmed') throw noSuchLetter(about);
  const words = applicationWords(language);
  const { confirmed: texts } = words;
  const lastDay = dayInWords(state.validThrough, language);
  return letterOf('application-confirmed', texts.title, about, language, [
    paragraph(texts.lead(lastDay)),
    pairs(
      [texts.validThrough, lastDay],
      [words.application, applicationId],
      [texts.issued, instantInWords(state.confirmedAt, language)],
    ),
    section('effect', texts.effect, [list([texts.notExtended, texts.report])]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}
