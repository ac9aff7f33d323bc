import { legalDay } from '@openentry/cases';
import {
  a11Exceptions,
  type CategoryVersion,
  dayInWords,
  deadlineOf,
  type Explanation,
  invitationNoteText,
  type Language,
  type PlainDate,
  type Program,
  pointsOf,
  provisionText,
  rulesetOn,
} from '@openentry/law';
import type { Instruction } from '../../rounds/instruction.ts';
import { instantInWords } from '../../writing/time.ts';
import { gapNotice, instrumentInWords, numberInWords, wordsOf } from '../../writing/words.ts';
import { type Block, list, pairs, paragraph, type Section, section } from '../../writing/writing.ts';
import { type Letter, type LetterTo, letterOf, letterWords } from '../letter.ts';
import { breakdownTable, instrumentLines } from './breakdown.ts';
import { en, type InvitationTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

/** An invitation that was issued. */
export interface InvitationIssued extends LetterTo {
  readonly kind: 'invitation';
  readonly round: Pick<Instruction, 'number' | 'kind'> & { readonly category: CategoryVersion | null };
  /** The class of the invitation. */
  readonly program: Program;
  /** Instant of the round, in microseconds since 1970-01-01 UTC. */
  readonly issuedAt: number;
  /** Score of the lowest-ranked person invited. */
  readonly cutOff: number;
  /** The score on which the person was ranked, with its why, under the law of the day of the round. */
  readonly crs: Explanation;
  /** Last day to apply where outages were added to the period of the law; left out without any. */
  readonly lastDay?: PlainDate;
}

const catalogues: Readonly<Record<Language, InvitationTexts>> = { en, fr };

interface Parts {
  readonly invitation: InvitationIssued;
  readonly language: Language;
  readonly texts: InvitationTexts;
  readonly cutOff: string;
  readonly lastDay: string;
}

function summary({ invitation, language, texts, cutOff, lastDay }: Parts): Block[] {
  const { round, program, issuedAt, crs } = invitation;
  const [words, own] = [wordsOf(language), letterWords(language)];
  const category = round.category === null ? [] : [[texts.category, round.category.name[language]] as const];
  return [
    paragraph(texts.lead(round.number)),
    pairs(
      [texts.lastDay, lastDay],
      [texts.class, words.programs[program]],
      [own.score, own.points(numberInWords(pointsOf(crs), language))],
      [texts.cutOff, own.points(cutOff)],
      [own.round, round.number],
      [texts.kind, words.kinds[round.kind]],
      ...category,
      [own.held, instantInWords(issuedAt, language)],
    ),
  ];
}

function classSection({ invitation: { program }, language, texts }: Parts): Section {
  const words = wordsOf(language);
  const why = program === 'PNP' ? texts.classOf.nominee : texts.classOf.order;
  return section('class', texts.classOf.heading, [
    paragraph(texts.classOf.text(words.memberOf(words.classes[program]))),
    paragraph(why),
  ]);
}

function deadlineSection({ invitation, language, texts, lastDay }: Parts): Section {
  const invitedOn = legalDay(invitation.issuedAt);
  const deadline = deadlineOf(invitedOn);
  const words = texts.deadline;
  const provision = provisionText('irpa.10.3.k', language);
  const instrument = rulesetOn(invitedOn).instrument(deadline.instrument);
  const longer = invitation.lastDay !== undefined && invitation.lastDay !== deadline.lastDay;
  return section('deadline', words.heading, [
    pairs(
      [words.period, words.days(numberInWords(deadline.days, language), dayInWords(invitedOn, language))],
      [texts.lastDay, lastDay],
      [words.basis, words.basisValue(provision, instrumentInWords(instrument, language))],
    ),
    ...(longer ? [paragraph(words.extended(dayInWords(deadline.lastDay, language)))] : []),
    ...deadline.notes.map((note) => paragraph(invitationNoteText(note, language))),
    paragraph(words.endOfDay),
    paragraph(words.lapses),
  ]);
}

function nextSection({ language, texts, cutOff, lastDay }: Parts): Section {
  const { compare, recalculate, collect, apply } = texts.next;
  return section('next', letterWords(language).next, [
    list([compare, recalculate(cutOff), collect, apply(lastDay)], true),
  ]);
}

function declineSection({ texts: { decline } }: Parts): Section {
  return section('decline', decline.heading, [list([decline.back, decline.again, decline.same])]);
}

/** IRPA s. 11.2 with the exceptions in force on the day of the letter. */
function visaSection({ invitation: { law, round }, texts: { visa }, cutOff }: Parts): Section {
  const { birthday, rank } = law.read(a11Exceptions);
  const forgiven = [...(birthday ? [visa.birthday] : []), ...(rank ? [visa.rank(cutOff)] : [])];
  return section('visa', visa.heading, [
    paragraph(visa.lead),
    list([visa.criteria, visa.qualifications, ...(round.category === null ? [] : [visa.category])]),
    ...(forgiven.length === 0 ? [] : [paragraph(visa.exceptions), list(forgiven)]),
    paragraph(visa.truth),
  ]);
}

function breakdownSection({ invitation: { crs, issuedAt }, language, texts }: Parts): Section {
  const words = texts.breakdown;
  const law = rulesetOn(legalDay(issuedAt));
  return section('breakdown', words.heading, [
    paragraph(words.intro(dayInWords(law.on, language))),
    ...gapNotice(law, language),
    breakdownTable(crs, words, language),
    paragraph(words.instruments),
    list(instrumentLines(crs, law, language)),
    paragraph(words.grades),
  ]);
}

/**
 * The letter of invitation: the class, until when, what to do, what declining does, what must still be true, and the
 * score line by line.
 * @throws RangeError where the score is not known, or the round was before Express Entry.
 */
export function invitationLetter(invitation: InvitationIssued, language: Language): Letter {
  const texts = catalogues[language];
  const lastDay = invitation.lastDay ?? deadlineOf(legalDay(invitation.issuedAt)).lastDay;
  const parts: Parts = {
    invitation,
    language,
    texts,
    cutOff: numberInWords(invitation.cutOff, language),
    lastDay: dayInWords(lastDay, language),
  };
  return letterOf('invitation', texts.title, invitation, language, [
    ...summary(parts),
    nextSection(parts),
    deadlineSection(parts),
    classSection(parts),
    declineSection(parts),
    visaSection(parts),
    breakdownSection(parts),
  ]);
}
