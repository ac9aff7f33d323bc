import {
  type CategoryVersion,
  type Cause,
  causeText,
  dayInWords,
  type Language,
  type PlainDate,
  type Program,
} from '@openentry/law';
import { instantInWords } from '../../writing/time.ts';
import { numberInWords, wordsOf } from '../../writing/words.ts';
import { type Block, list, pairs, paragraph, type Section, section } from '../../writing/writing.ts';
import { type Letter, type LetterTo, letterOf, letterWords } from '../letter.ts';
import { en, type StandingTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

interface OfPool extends LetterTo {
  /** When the profile was first submitted, in microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  /** The day on which the profile expires, as far as outages are known. */
  readonly lastDay: PlainDate;
}

/** A profile that was assessed and is in the pool: for the first time, after an update, or back from an invitation. */
export interface ProfileInPool extends OfPool {
  readonly kind: 'profile-in-pool';
  readonly score: number;
  readonly programs: readonly Program[];
}

/** What the law made of a profile on a day. */
export interface Found {
  readonly score: number;
  readonly programs: readonly Program[];
  readonly categories: readonly CategoryVersion[];
}

/** A profile of which the law makes something else than before, without anybody having changed it. */
export interface StandingChanged extends OfPool {
  readonly kind: 'standing-changed';
  readonly before: Found;
  readonly after: Found;
  /** What turned, day by day. */
  readonly why: readonly { readonly on: PlainDate; readonly causes: readonly Cause[] }[];
}

const catalogues: Readonly<Record<Language, StandingTexts>> = { en, fr };

const programNames = (programs: readonly Program[], language: Language): string[] =>
  programs.map((program) => wordsOf(language).programs[program]);

function placePairs({ receivedAt, lastDay }: OfPool, language: Language): [string, string][] {
  const texts = catalogues[language];
  return [
    [texts.received, instantInWords(receivedAt, language)],
    [texts.lastDay, dayInWords(lastDay, language)],
  ];
}

/** The letter that a profile is in the pool. */
export function inPoolLetter(inPool: ProfileInPool, language: Language): Letter {
  const { inPool: texts } = catalogues[language];
  const own = letterWords(language);
  const score = own.points(numberInWords(inPool.score, language));
  return letterOf('profile-in-pool', texts.title, inPool, language, [
    paragraph(texts.lead(dayInWords(inPool.law.on, language))),
    pairs([own.score, score], ...placePairs(inPool, language)),
    section('programs', texts.programs, [list(programNames(inPool.programs, language))]),
    section('effect', texts.effect, [list([texts.place, texts.rounds])]),
    section('next', own.next, [list(texts.steps(dayInWords(inPool.lastDay, language)))]),
  ]);
}

/** The names of what is in one list and not in the other. */
function missingFrom(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

/** What a profile entered and left, of one kind; nothing where it is all as before. */
function moves(
  code: string,
  { heading, entered, left }: StandingTexts['changed']['programs'],
  before: readonly string[],
  after: readonly string[],
): Section[] {
  const items = [...missingFrom(after, before).map(entered), ...missingFrom(before, after).map(left)];
  return items.length === 0 ? [] : [section(code, heading, [list(items)])];
}

function whySection({ why }: StandingChanged, texts: StandingTexts['changed'], language: Language): Block[] {
  const items = why.flatMap(({ on, causes }) =>
    causes.map((cause) => texts.cause(dayInWords(on, language), causeText(cause, language))),
  );
  return items.length === 0 ? [] : [section('why', texts.why, [list(items)])];
}

/** The letter that the law makes something else of a profile than before. */
export function changedLetter(changed: StandingChanged, language: Language): Letter {
  const { changed: texts } = catalogues[language];
  const own = letterWords(language);
  const { before, after } = changed;
  const points = ({ score }: Found): string => own.points(numberInWords(score, language));
  const categories = (found: Found): string[] =>
    found.categories.map(({ name, version }) => texts.category(name[language], version));
  return letterOf('standing-changed', texts.title, changed, language, [
    paragraph(texts.lead(dayInWords(changed.law.on, language))),
    pairs([own.score, points(after)], [texts.before, points(before)], ...placePairs(changed, language)),
    ...whySection(changed, texts, language),
    ...moves(
      'programs',
      texts.programs,
      programNames(before.programs, language),
      programNames(after.programs, language),
    ),
    ...moves('categories', texts.categories, categories(before), categories(after)),
    section('next', own.next, [list(texts.steps)]),
  ]);
}
