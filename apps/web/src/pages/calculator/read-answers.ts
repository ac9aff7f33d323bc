import {
  ABILITIES,
  type ByAbility,
  CANADIAN_STUDY,
  type CodedCandidate,
  EDUCATION_LEVELS,
  isPlainDate,
  JOB_OFFERS,
  type PlainDate,
  readCodedCandidate,
  readRulesDay,
} from '@openentry/law';
import { type Answers, abilityField, type Field, type LanguageSet } from './answers.ts';

/** A question whose answer is missing or cannot be used. `rules` is the date of the rules as a whole. */
export type Question = Exclude<Field, 'rulesDay' | 'rulesMonth' | 'rulesYear'> | 'rules';

export type Fault = 'missing' | 'not-a-day' | 'before-express-entry' | 'not-an-age';

export interface AnswerProblem {
  readonly question: Question;
  readonly fault: Fault;
}

export type ReadAnswers =
  | { readonly ok: true; readonly candidate: CodedCandidate; readonly day: PlainDate }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

const AGE = /^\d{1,3}$/;
const OLDEST = 150;

/** The date of the rules as written in its three fields, `YYYY-MM-DD`, whether or not the day exists. */
function writtenDay({ rulesYear, rulesMonth, rulesDay }: Answers): string {
  const digits = (text: string, width: number) => text.trim().padStart(width, '0');
  return `${digits(rulesYear, 4)}-${digits(rulesMonth, 2)}-${digits(rulesDay, 2)}`;
}

/** The date of the rules, or null while it is not a day that has rules. */
export function rulesDayOf(answers: Answers): PlainDate | null {
  const read = readRulesDay(writtenDay(answers));
  return read.ok ? read.value : null;
}

/** Reads the form: the candidate and the day, or every problem in the order of the form. */
export function readAnswers(answers: Answers): ReadAnswers {
  const problems: AnswerProblem[] = [];
  const fault = (question: Question, kind: Fault): void => {
    problems.push({ question, fault: kind });
  };
  const choice = <T extends string>(question: Question & Field, choices: readonly T[]): T | null => {
    const chosen = choices.find((known) => known === answers[question]);
    if (chosen === undefined) fault(question, 'missing');
    return chosen ?? null;
  };
  const whole = (question: Question & Field): number => {
    if (answers[question] === '') fault(question, 'missing');
    return Number(answers[question]);
  };
  const levels = (set: LanguageSet): ByAbility =>
    Object.fromEntries(ABILITIES.map((ability) => [ability, whole(abilityField(set, ability))])) as ByAbility;
  const yes = (question: Question & Field): boolean => choice(question, ['yes', 'no']) === 'yes';

  const written = writtenDay(answers);
  if (!isPlainDate(written)) fault('rules', 'not-a-day');
  else if (rulesDayOf(answers) === null) fault('rules', 'before-express-entry');
  const age = answers.age.trim();
  if (age === '') fault('age', 'missing');
  else if (!AGE.test(age) || Number(age) > OLDEST) fault('age', 'not-an-age');

  const education = choice('education', EDUCATION_LEVELS);
  const language = choice('firstLanguage', ['en', 'fr'] as const);
  const first = levels('first');
  const second = yes('hasSecond') ? levels('second') : null;
  const canadianWorkYears = whole('canadianWork');
  const foreignWorkYears = whole('foreignWork');
  const hasAccompanyingSpouse = yes('spouse');
  const spouse = hasAccompanyingSpouse
    ? {
        education: choice('spouseEducation', EDUCATION_LEVELS),
        clb: yes('spouseHasTest') ? levels('spouse') : null,
        canadianWorkYears: whole('spouseCanadianWork'),
      }
    : null;
  const canadianStudy = choice('canadianStudy', CANADIAN_STUDY);
  const jobOffer = choice('jobOffer', JOB_OFFERS);

  const day = rulesDayOf(answers);
  if (problems.length > 0 || day === null) return { ok: false, problems };
  const read = readCodedCandidate({
    age: Number(age),
    hasAccompanyingSpouse,
    education,
    firstLanguage: { name: language, clb: first },
    secondLanguage: second,
    canadianWorkYears,
    foreignWorkYears,
    certificateOfQualification: answers.certificate === 'yes',
    spouse,
    canadianStudy,
    sibling: answers.sibling === 'yes',
    nomination: answers.nomination === 'yes',
    jobOffer,
  });
  // The form offers nothing that the law does not accept; a refusal here is a defect, not an answer to mend.
  if (!read.ok)
    throw new Error(`The form made a candidate that the law refuses: ${JSON.stringify(read.problems)}`);
  return { ok: true, candidate: read.value, day };
}
