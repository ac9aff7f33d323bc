import { type FactRead, parametersRead } from '../explain/explanation.ts';
import { allOf, type Truth, YES } from '../facts/found.ts';
import { languageValidityYears, levelsIn } from '../facts/language.ts';
import { isPlainDate } from '../time/plainDate.ts';
import type { Case, DocumentRule } from './case.ts';
import { type DocumentOwed, type DocumentReasonCode, owe, type Subject } from './document.ts';
import type { Member } from './people.ts';
import { spouseOfPoints } from './spouse.ts';

const LANGUAGES = ['en', 'fr'] as const;
const TEST = '.test';
const DATE = '.date';

/** The result that counts, as the evaluation of the language says it read it; null where it read none. */
function subjectOf(facts: readonly FactRead[]): Subject | null {
  const test = facts.find(({ path }) => path.endsWith(TEST));
  const date = facts.find(({ path }) => path.endsWith(DATE))?.value;
  if (typeof test?.value !== 'string' || !isPlainDate(date)) return null;
  return { kind: 'test', path: test.path.slice(0, -TEST.length), test: test.value, date };
}

/** Results that count in either language; without any, whether one is owed all the same. */
function results(
  { facts, person, path }: Member,
  { law }: Case,
  code: DocumentReasonCode,
  condition: Truth,
  owedWithoutResult: boolean,
): DocumentOwed[] {
  // Of children, and of people who may not exist, no points are claimed.
  if (facts === null) return [];
  const draft = {
    id: 'language-results' as const,
    person,
    validity: { kind: 'youngerThanYears' as const, years: law.read(languageValidityYears) },
    reason: { code, values: {} },
    parameters: parametersRead(law, [languageValidityYears]),
  };
  if (facts.languageTests === undefined) {
    // The applicant owes a result in any case; which one is not known.
    const asked: Truth = owedWithoutResult ? YES : { is: null, missing: [`${path}languageTests`] };
    return owe(draft, allOf(condition, asked));
  }
  const subjects = LANGUAGES.flatMap((language) => {
    const subject = subjectOf(levelsIn(language, facts, law, path).facts);
    return subject === null ? [] : [subject];
  });
  if (subjects.length === 0) return owedWithoutResult ? owe(draft, condition) : [];
  return subjects.flatMap((subject) => owe({ ...draft, subject }, condition));
}

/**
 * Language results: the applicant's, whatever the mother tongue (every class has a language level), and those of a
 * spouse or partner for whom points are claimed (Ministerial Instructions ss. 12, 17–18; IRPR s. 83(1)(a)).
 */
export const languageResults: DocumentRule = (application) =>
  application.members.flatMap((member) => {
    if (member.person === 'principal') {
      return results(member, application, 'language-for-program', YES, true);
    }
    return results(member, application, 'language-for-points', spouseOfPoints(member), false);
  });
