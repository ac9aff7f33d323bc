import { applicationDeadlines } from '@openentry/cases';
import { dayInWords, type Language, misrepresentationYears } from '@openentry/law';
import { instantInWords } from '../../writing/time.ts';
import { numberInWords } from '../../writing/words.ts';
import { list, pairs, paragraph, section } from '../../writing/writing.ts';
import { type Letter, letterOf, letterWords } from '../letter.ts';
import { type AboutApplication, applicationWords, noSuchLetter, personInWords } from './about.ts';
import { documentInWords } from './lacks.ts';

/** The last day of a period of the application, with what outages on record added to it. */
function lastDayOf(
  { state, at, outages, of }: AboutApplication,
  which: 'requests' | 'fairness',
  language: Language,
): string | null {
  const period = of === null ? undefined : applicationDeadlines(state, at, outages)[which][of];
  return period === undefined ? null : dayInWords(period.lastDay, language);
}

/** The letter that asks for something: of whom, what, and until when (IRPA s. 16). */
export function requestLetter(about: AboutApplication, language: Language): Letter {
  const { state, applicationId, of } = about;
  const asked = 'requests' in state ? state.requests.find(({ request }) => request === of) : undefined;
  const lastDay = lastDayOf(about, 'requests', language);
  if (asked === undefined || lastDay === null) throw noSuchLetter(about);
  const words = applicationWords(language);
  const { request: texts } = words;
  return letterOf('application-request', texts.title, about, language, [
    paragraph(texts.lead(lastDay)),
    pairs(
      [words.lastDay, lastDay],
      [texts.kind, texts.kinds[asked.kind]],
      [words.application, applicationId],
      [texts.sent, instantInWords(asked.sentAt, language)],
    ),
    section('items', texts.items, [
      {
        kind: 'list',
        ordered: true,
        items: asked.items.map(({ person, slot, text }) => ({
          text:
            (slot === null ? null : documentInWords(about, slot, language)) ??
            personInWords(person, language),
          details: [text],
        })),
      },
    ]),
    section('effect', texts.effect, [paragraph(texts.noAnswer)]),
    section('next', letterWords(language).next, [list(texts.steps(lastDay))]),
  ]);
}

/** The procedural fairness letter: each concern with its ground, before anything is decided. */
export function fairnessLetter(about: AboutApplication, language: Language): Letter {
  const { state, law, applicationId, of } = about;
  const sent = 'fairness' in state ? state.fairness.find(({ letter }) => letter === of) : undefined;
  const lastDay = lastDayOf(about, 'fairness', language);
  if (sent === undefined || lastDay === null) throw noSuchLetter(about);
  const words = applicationWords(language);
  const { fairness: texts } = words;
  const years = numberInWords(law.read(misrepresentationYears), language);
  const grave = sent.grounds.some(({ provision }) => provision === 'irpa.40');
  return letterOf('application-fairness', texts.title, about, language, [
    paragraph(texts.lead(lastDay)),
    pairs(
      [words.lastDay, lastDay],
      [words.application, applicationId],
      [texts.sent, instantInWords(sent.sentAt, language)],
    ),
    section('concerns', texts.concerns, [
      {
        kind: 'list',
        ordered: true,
        items: sent.grounds.map(({ provision, text }) => ({
          text,
          details: [texts.about(words.grounds[provision])],
        })),
      },
    ]),
    section('effect', texts.effect, [
      paragraph(texts.heard),
      ...(grave ? [paragraph(texts.misrepresentation(years))] : []),
    ]),
    section('next', letterWords(language).next, [list(texts.steps(lastDay))]),
  ]);
}
