import { dayInWords, type Language, type PlainDate, rulesetOn, VERIFIED_THROUGH } from '@openentry/law';
import { microseconds } from '../../database/instants.ts';
import type { Bilingual } from '../../errors.ts';
import { instantInWords } from '../../writing/time.ts';
import { alternatives, footOf, gapNotice, numberInWords, wordsOf } from '../../writing/words.ts';
import {
  type Block,
  finished,
  list,
  notice,
  pairs,
  paragraph,
  type Section,
  section,
  terms,
  type Writing,
} from '../../writing/writing.ts';
import type { Instruction } from '../instruction.ts';
import { type CategoryParts, categorySections, schedule } from './category.ts';
import { type RoundOutcome, resultsSection } from './results.ts';
import { en, type RoundTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

const catalogues: Readonly<Record<Language, RoundTexts>> = { en, fr };

/** A round whose text is wanted. */
export interface RoundToWrite {
  readonly instruction: Instruction;
  /** First and last day on which invitations may be issued; the day of the round unless said. */
  readonly period?: { readonly from: PlainDate; readonly to: PlainDate };
  /** The economic goal of the category, as whoever plans the round states it. */
  readonly economicGoal?: Bilingual;
  /** What came of it, once it ran. */
  readonly outcome?: RoundOutcome;
}

interface Parts {
  readonly round: RoundToWrite;
  readonly category: CategoryParts | null;
  readonly language: Language;
  readonly texts: RoundTexts;
}

function authority({ round: { instruction }, category, language, texts }: Parts): Section {
  const words = texts.authority;
  const grouped = [words.grouping, words.category, words.goal];
  return section('authority', words.heading, [
    paragraph(words.lead),
    list([words.rank, words.number, ...(category === null ? [] : grouped)]),
    paragraph(words.form(instruction.number, dayInWords(instruction.day, language))),
  ]);
}

type Term = keyof RoundTexts['definitions']['terms'];

/** Terms that the text uses: those of work only where the category asks for it. */
function termsOf(category: CategoryParts | null): Term[] {
  const always: Term[] = ['act', 'eligible', 'instructions', 'invitation'];
  if (category === null) return always;
  const { kind } = category.category.requirement;
  const asked: Readonly<Record<typeof kind, Term[]>> = {
    work: ['noc', 'work', 'fullTime'],
    language: ['nclc'],
    military: ['noc', 'fullTime'],
  };
  return [...always, 'regulations', ...asked[kind]];
}

function definitions({ round: { instruction }, category, texts }: Parts): Section {
  const { heading, terms: meanings } = texts.definitions;
  const { names, meaning } = texts.ranking;
  const { kind } = instruction;
  return section('definitions', heading, [
    terms(
      ...termsOf(category).map((term): readonly [string, string] => [meanings[term][0], meanings[term][1]]),
      [names[kind], meaning[kind]],
    ),
  ]);
}

function grouped({ round: { instruction }, category, language, texts }: Parts): string {
  const { grouping } = texts;
  const words = wordsOf(language);
  const { kind, programs } = instruction;
  const classes = alternatives(
    programs.map((program) => words.memberOf(words.classes[program])),
    language,
  );
  if (category !== null) return grouping.category(category.category.name[language], classes);
  const named = programs.map((program) => words.programs[program]);
  return kind === 'general' ? grouping.general(alternatives(named, language)) : grouping.program(classes);
}

/** Who is ranked with whom; what holds for those who belong to several classes, where that can be. */
function grouping(parts: Parts): Section {
  const { instruction } = parts.round;
  const words = parts.texts.grouping;
  const federal = instruction.programs.filter((program) => program !== 'PNP');
  return section('grouping', words.heading, [
    paragraph(grouped(parts)),
    paragraph(words.nominees),
    ...(federal.length > 1 ? [paragraph(words.order)] : []),
  ]);
}

function ranking({ round: { instruction }, language, texts }: Parts): Section {
  const words = texts.ranking;
  return section('ranking', words.heading, [
    terms([words.names[instruction.kind], words.meaning[instruction.kind]]),
    paragraph(words.basis(dayInWords(instruction.day, language))),
  ]);
}

function number({ round, language, texts }: Parts): Section {
  const { instruction, period } = round;
  const { from, to } = period ?? { from: instruction.day, to: instruction.day };
  const words = texts.number;
  const count = numberInWords(instruction.toInvite, language);
  return section('number', words.heading, [
    paragraph(words.text(dayInWords(from, language), dayInWords(to, language), count)),
    ...(instruction.toInvite === 0 ? [paragraph(words.zero)] : []),
  ]);
}

function rank({ round: { instruction }, language, texts }: Parts): Section {
  const words = texts.rank;
  const { toInvite, kind } = instruction;
  const instant = instantInWords(microseconds(instruction.instant), language);
  const required = words.text(instant, numberInWords(toInvite, language), texts.ranking.inText[kind]);
  return section('rank', words.heading, [paragraph(toInvite === 0 ? words.none(instant) : required)]);
}

function signature({ texts }: Parts): Section {
  const words = texts.signature;
  return section('signature', words.heading, [
    pairs([words.place, words.placeValue], [words.date, words.open], [words.minister, words.open]),
  ]);
}

function rules({ round: { instruction }, language, texts }: Parts): Section {
  const [day, verified] = [instruction.day, VERIFIED_THROUGH].map((each) => dayInWords(each, language));
  return section('rules', texts.rules.heading, [paragraph(texts.rules.text(day ?? '', verified ?? ''))]);
}

/** The parts of a category round; null for the other kinds. */
function categoryOf(round: RoundToWrite, language: Language): CategoryParts | null {
  const { kind, category, number } = round.instruction;
  if (kind !== 'category') return null;
  if (category === null) throw new RangeError(`Round ${number} is category-based and names no category`);
  return { category, goal: round.economicGoal ?? null, language, texts: catalogues[language] };
}

/**
 * The text of the instruction of a round, and its results once it ran: what a published round contains, generated
 * from the round. It says of itself that it is no instrument of the Minister.
 * @throws RangeError for a category round without its category, or a day before Express Entry.
 */
export function roundText(round: RoundToWrite, language: Language): Writing {
  const texts = catalogues[language];
  const { instruction, outcome } = round;
  const category = categoryOf(round, language);
  const parts: Parts = { round, category, language, texts };
  const law = rulesetOn(instruction.day);
  const blocks: Block[] = [
    notice(texts.notice.title, texts.notice.text),
    ...gapNotice(law, language),
    ...(outcome === undefined ? [] : [resultsSection(instruction, outcome, language, texts)]),
    authority(parts),
    definitions(parts),
    ...(category === null ? [] : categorySections(category)),
    grouping(parts),
    ranking(parts),
    number(parts),
    rank(parts),
    signature(parts),
    rules(parts),
    ...(category === null ? [] : [schedule(category)]),
  ];
  return finished({
    language,
    title: texts.title(instruction.number),
    blocks,
    foot: footOf(law, language),
  });
}
