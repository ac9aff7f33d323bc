import type { CodedCandidate, EducationLevel } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { rulesetOn } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import type { Credential } from './facts.ts';
import { CANADA } from './work.ts';

/** Years for which an educational credential assessment counts (IRPR s. 75(2)(e)). */
export const assessmentValidityYears = parameter<number>({
  id: 'education.assessmentValidityYears',
  provision: 'irpr.75',
  entries: [{ instrument: 'irpr-2013-05-04', value: 5 }],
});

/** Credentials that count on a day: Canadian, or foreign with a valid assessment. */
export function countedCredentials(credentials: readonly Credential[], on: PlainDate): Credential[] {
  const years = rulesetOn(on).read(assessmentValidityYears);
  return credentials.filter(({ country, completed, assessed }) => {
    if (completed > on) return false;
    if (country === CANADA) return true;
    return assessed !== null && assessed <= on && addYears(assessed, years) > on;
  });
}

/**
 * The level the CRS knows. Two or more post-secondary credentials, one of them of three or more years,
 * rank above one of three years and below a master's (Ministerial Instructions s. 11).
 */
export function educationLevel(credentials: readonly Credential[], on: PlainDate): EducationLevel {
  const levels = countedCredentials(credentials, on).map(({ level }) => level);
  if (levels.includes('phd')) return 'phd';
  if (levels.includes('masters')) return 'masters';
  const postSecondary = levels.filter((level) => level !== 'secondary');
  if (levels.includes('threeYear')) return postSecondary.length >= 2 ? 'twoOrMore' : 'threeYear';
  if (levels.includes('twoYear')) return 'twoYear';
  if (levels.includes('oneYear')) return 'oneYear';
  return levels.includes('secondary') ? 'secondary' : 'none';
}

/** Highest post-secondary credential earned in Canada (Ministerial Instructions s. 30). */
export function canadianStudyOf(
  credentials: readonly Credential[],
  on: PlainDate,
): CodedCandidate['canadianStudy'] {
  const levels = credentials
    .filter(({ country, completed }) => country === CANADA && completed <= on)
    .map(({ level }) => level);
  if (levels.some((level) => level === 'threeYear' || level === 'masters' || level === 'phd'))
    return 'threePlus';
  return levels.some((level) => level === 'oneYear' || level === 'twoYear') ? 'oneOrTwoYear' : 'none';
}
