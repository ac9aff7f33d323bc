import {
  type Assessment,
  dayInWords,
  type Facts,
  type Language,
  type PlainDate,
  PROGRAMS,
} from '@openentry/law';
import { instantInWords } from '../../writing/time.ts';
import { wordsOf } from '../../writing/words.ts';
import { type Block, list, pairs, paragraph, type Section, section } from '../../writing/writing.ts';
import { type Letter, type LetterTo, letterOf, letterWords } from '../letter.ts';
import { notCounted, unmetRequirements, writtenReason } from './reasons.ts';
import { en, type ProfileEndTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

interface OfProfile extends LetterTo {
  /** When the profile was first submitted, in microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
}

/** A profile whose twelve months are over. */
export interface ProfileExpired extends OfProfile {
  readonly kind: 'profile-expired';
  readonly expiredOn: PlainDate;
}

/** A profile that meets the requirements of no program any more. */
export interface ProfileIneligible extends OfProfile {
  readonly kind: 'profile-ineligible';
  readonly assessment: Assessment;
  /** What the assessment was made of. */
  readonly facts: Facts;
}

/** A draft that was not handed in within its sixty days. */
export interface DraftLapsed extends LetterTo {
  readonly kind: 'draft-lapsed';
  /** Microseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  readonly lastDay: PlainDate;
}

const catalogues: Readonly<Record<Language, ProfileEndTexts>> = { en, fr };

/** The letter that a profile has expired. */
export function expiredProfileLetter(expired: ProfileExpired, language: Language): Letter {
  const { received, expired: texts } = catalogues[language];
  const day = dayInWords(expired.expiredOn, language);
  return letterOf('profile-expired', texts.title, expired, language, [
    paragraph(texts.lead(day)),
    pairs([received, instantInWords(expired.receivedAt, language)], [texts.on, day]),
    section('why', texts.why, [paragraph(texts.effect)]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

/** The letter that a draft was not handed in in time. */
export function lapsedDraftLetter(lapsed: DraftLapsed, language: Language): Letter {
  const { lapsed: texts } = catalogues[language];
  const day = dayInWords(lapsed.lastDay, language);
  return letterOf('draft-lapsed', texts.title, lapsed, language, [
    paragraph(texts.lead(day)),
    pairs([texts.started, instantInWords(lapsed.startedAt, language)], [texts.lastDay, day]),
    section('why', texts.why, [paragraph(texts.effect)]),
    section('next', letterWords(language).next, [list(texts.steps)]),
  ]);
}

type Program = (typeof PROGRAMS)[number];

function programSection(program: Program, ineligible: ProfileIneligible, language: Language): Section {
  const texts = catalogues[language].ineligible;
  const items = unmetRequirements(ineligible.assessment.programs[program], texts, ineligible.facts, language);
  const block: Block = items.length === 0 ? paragraph(texts.met) : { kind: 'list', ordered: false, items };
  return section(`program.${program}`, wordsOf(language).programs[program], [block]);
}

/** The letter that a profile is no longer eligible, with every reason. */
export function ineligibleLetter(ineligible: ProfileIneligible, language: Language): Letter {
  const { received, ineligible: texts } = catalogues[language];
  const { assessment, facts, receivedAt } = ineligible;
  const own = letterWords(language);
  const left = notCounted(assessment, facts, language);
  const pool = assessment.pool.reasons.map((reason) => writtenReason(reason, facts, language));
  return letterOf('profile-ineligible', texts.title, ineligible, language, [
    paragraph(texts.lead(dayInWords(assessment.on, language))),
    pairs([received, instantInWords(receivedAt, language)]),
    section('next', own.next, [list(texts.steps)]),
    section('pool', texts.pool, [list(pool)]),
    ...PROGRAMS.map((program) => programSection(program, ineligible, language)),
    ...(left.length === 0
      ? []
      : [section('facts', texts.facts.heading, [paragraph(texts.facts.lead), list(left)])]),
  ]);
}
