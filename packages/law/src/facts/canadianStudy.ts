import type { CodedCandidate } from '../coded/candidate.ts';
import type { FactRead, Reason } from '../explain/explanation.ts';
import type { ReasonCode } from '../explain/texts.en.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { isLong, isUnderAYear } from './education.ts';
import type { Credential, Facts } from './facts.ts';
import { allOf, anyOf, declared, type Found, found, not, notFound, type Truth, truth } from './found.ts';
import { CANADA } from './work.ts';

/** Conditions on study in Canada (Ministerial Instructions s. 30(3)). */
export const studyConditions = parameter({
  id: 'crs.canadianStudy.conditions',
  provision: 'mi.canadianStudy',
  entries: [
    {
      instrument: 'mi-2016-11-19' as const,
      value: { fullTimeMonths: 8, presenceMonths: 8, graduateYears: 1 },
    },
  ],
});

/** First and last month of programs of which full-time enrolment and presence are not asked. */
export const studyWaiver = parameter({
  id: 'crs.canadianStudy.waiver',
  provision: 'mi.canadianStudy',
  entries: [{ instrument: 'study-2020' as const, value: { from: '2020-03', to: '2022-08' } }],
});

type Study = CodedCandidate['canadianStudy'];
const MONTH = 'YYYY-MM'.length;

function atLeast(value: number | undefined, required: number, path: string): Truth {
  return value === undefined ? { is: null, missing: [path] } : truth(value >= required);
}

/** Completed in whole or in part during the pandemic. Without a first day only completion then can tell. */
function waived({ study, completed }: Credential, path: string, law: Ruleset): Truth {
  const period = law.find(studyWaiver)?.value;
  if (period === undefined || completed.slice(0, MONTH) < period.from) return truth(false);
  if (completed.slice(0, MONTH) <= period.to) return truth(true);
  if (study?.start === undefined) return { is: null, missing: [`${path}.study.start`] };
  return truth(study.start.slice(0, MONTH) <= period.to);
}

/** One condition on study, with the reason to give where it fails. */
interface Condition {
  readonly reason: Reason;
  readonly holds: Truth;
}

/** What is asked of a post-secondary credential earned in Canada. */
function conditionsOn(credential: Credential, path: string, law: Ruleset): Condition[] {
  const { fullTimeMonths, presenceMonths, graduateYears } = law.read(studyConditions);
  const { study, level, programYears, completed } = credential;
  const at = `${path}.study`;
  const isGraduate = level === 'masters' || level === 'professional' || level === 'phd';
  const unlessWaived = (holds: Truth): Truth => anyOf(waived(credential, path, law), holds);
  const condition = (code: ReasonCode, holds: Truth, values: Reason['values'] = {}): Condition => ({
    reason: { code, values: { path, ...values } },
    holds,
  });
  return [
    condition('credential.later', truth(law.reached(completed))),
    condition(
      'study.full-time',
      unlessWaived(atLeast(study?.fullTimeMonths, fullTimeMonths, `${at}.fullTimeMonths`)),
      { months: study?.fullTimeMonths ?? null, required: fullTimeMonths },
    ),
    condition(
      'study.presence',
      unlessWaived(atLeast(study?.presenceMonths, presenceMonths, `${at}.presenceMonths`)),
      { months: study?.presenceMonths ?? null, required: presenceMonths },
    ),
    condition(
      'study.language-training',
      not(declared(study?.mostlyLanguageTraining, `${at}.mostlyLanguageTraining`)),
    ),
    condition('study.return', not(declared(study?.returnRequired, `${at}.returnRequired`))),
    condition(
      'study.graduate-years',
      isGraduate ? atLeast(programYears, graduateYears, `${path}.programYears`) : truth(true),
      { years: programYears ?? null, required: graduateYears },
    ),
  ];
}

const studyOf = ({ level }: Credential): Study =>
  level === 'secondary' ? 'none' : isLong(level) ? 'threePlus' : 'oneOrTwoYear';
const ORDER: readonly Study[] = ['none', 'oneOrTwoYear', 'threePlus'];
const higher = (a: Study, b: Study): Study => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/** Highest eligible post-secondary credential earned in Canada (Ministerial Instructions s. 30(2), (3)). */
export function canadianStudyOf(facts: Facts, law: Ruleset): Found<Study> {
  if (law.find(studyConditions) === null) return found<Study>('none');
  if (facts.credentials === undefined) return notFound(['credentials']);
  let sure: Study = 'none';
  let possible: Study = 'none';
  const missing: string[] = [];
  const read: FactRead[] = [];
  const reasons: Reason[] = [];
  for (const [i, credential] of facts.credentials.entries()) {
    const path = `credentials.${i}`;
    const study = studyOf(credential);
    const { country } = credential;
    if (study === 'none' || country !== CANADA) continue;
    if (isUnderAYear(credential)) {
      reasons.push({ code: 'credential.under-a-year', values: { path } });
      continue;
    }
    const conditions = conditionsOn(credential, path, law);
    const verdict = allOf(...conditions.map(({ holds }) => holds));
    if (verdict.is === false) {
      reasons.push(...conditions.filter(({ holds }) => holds.is === false).map(({ reason }) => reason));
      continue;
    }
    possible = higher(possible, study);
    if (verdict.is === null) missing.push(...verdict.missing);
    else {
      sure = higher(sure, study);
      read.push({ path: `${path}.level`, value: credential.level });
    }
  }
  return sure === possible ? found(sure, read, reasons) : notFound(missing, read, reasons);
}
