import type { CodedCandidate } from '../coded/candidate.ts';
import type { FactRead, Reason } from '../explain/explanation.ts';
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

/** Whether a Canadian credential meets the conditions. */
function eligible(credential: Credential, path: string, law: Ruleset): Truth {
  const conditions = law.find(studyConditions)?.value;
  if (conditions === undefined || credential.country !== CANADA || !law.reached(credential.completed)) {
    return truth(false);
  }
  const { study, level, programYears } = credential;
  const at = `${path}.study`;
  const graduate = level === 'masters' || level === 'professional' || level === 'phd';
  return allOf(
    truth(level !== 'secondary'),
    anyOf(
      waived(credential, path, law),
      allOf(
        atLeast(study?.fullTimeMonths, conditions.fullTimeMonths, `${at}.fullTimeMonths`),
        atLeast(study?.presenceMonths, conditions.presenceMonths, `${at}.presenceMonths`),
      ),
    ),
    not(declared(study?.mostlyLanguageTraining, `${at}.mostlyLanguageTraining`)),
    not(declared(study?.returnRequired, `${at}.returnRequired`)),
    graduate ? atLeast(programYears, conditions.graduateYears, `${path}.programYears`) : truth(true),
  );
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
    const verdict = eligible(credential, path, law);
    if (verdict.is === false) {
      reasons.push({ code: 'study.conditions', values: { path } });
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
