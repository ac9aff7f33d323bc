import { dayInWords, type Language, standardOf } from '@openentry/law';
import { instantInWords } from '../../writing/time.ts';
import { numberInWords, wordsOf } from '../../writing/words.ts';
import { list, pairs, paragraph, section } from '../../writing/writing.ts';
import { type Letter, letterOf, letterWords } from '../letter.ts';
import { type AboutApplication, applicationWords, noSuchLetter } from './about.ts';
import { lackItem } from './lacks.ts';
import { paidSection, refundSection } from './money.ts';

/** The acknowledgement of receipt: when it was received, under which class, what was paid, and what comes next. */
export function receivedLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId } = about;
  if (!('receivedAt' in state)) throw noSuchLetter(about);
  const words = applicationWords(language);
  const { received: texts } = words;
  const received = instantInWords(state.receivedAt, language);
  const { percent, months } = standardOf(law);
  return letterOf('application-received', texts.title, about, language, [
    paragraph(texts.lead(received)),
    pairs(
      [words.application, applicationId],
      [words.class, wordsOf(language).programs[state.invitation.program]],
      [words.receivedAt, received],
    ),
    section('meaning', texts.meaning, [
      list([
        texts.notComplete,
        texts.compared,
        texts.standard(numberInWords(percent, language), numberInWords(months, language)),
      ]),
    ]),
    ...paidSection(state, language),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The letter with which an application goes back: exactly what is missing, and every fee (IRPR ss. 10, 12). */
export function incompleteLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId } = about;
  if (state.status !== 'returned') throw noSuchLetter(about);
  const words = applicationWords(language);
  const { returned: texts } = words;
  return letterOf('application-incomplete', texts.title, about, language, [
    paragraph(texts.lead(dayInWords(law.on, language))),
    pairs([words.application, applicationId], [words.receivedAt, instantInWords(state.receivedAt, language)]),
    section('missing', texts.missing, [
      { kind: 'list', ordered: false, items: state.missing.map((each) => lackItem(about, each, language)) },
    ]),
    section('effect', texts.effect, [paragraph(texts.notRefused)]),
    refundSection(state, language),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The letter that confirms a withdrawal, with what is repaid (IRPR s. 303(4)). */
export function withdrawnLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId } = about;
  if (state.status !== 'withdrawn') throw noSuchLetter(about);
  const words = applicationWords(language);
  const { withdrawn: texts } = words;
  const why = state.completeAt === null ? texts.early : texts.late;
  return letterOf('application-withdrawn', texts.title, about, language, [
    paragraph(texts.lead(dayInWords(law.on, language))),
    pairs([words.application, applicationId], [words.receivedAt, instantInWords(state.receivedAt, language)]),
    section('effect', texts.effect, [list([texts.closed, texts.notHeld])]),
    refundSection(state, language, [paragraph(why)]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}
