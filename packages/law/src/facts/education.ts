import type { EducationLevel } from '../coded/candidate.ts';
import { designatedBodies } from '../education/designated.ts';
import { levelOfWording } from '../education/wordings.ts';
import type { FactRead, Reason } from '../explain/explanation.ts';
import type { ReasonCode } from '../explain/texts.en.ts';
import { entryOn, parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears } from '../time/plainDate.ts';
import { CREDENTIAL_LEVELS, type CredentialLevel } from './declare/credential.ts';
import type { Credential, PersonFacts } from './facts.ts';
import { type Found, found, notFound } from './found.ts';
import { CANADA } from './work.ts';

/** Years for which an educational credential assessment counts (IRPR s. 75(2)(e)). */
export const assessmentValidityYears = parameter<number>({
  id: 'education.assessmentValidityYears',
  provision: 'irpr.75',
  entries: [{ instrument: 'irpr-2013-05-04', value: 5 }],
});

/** A credential that counts on a day, at the level it has in Canada. */
export interface Counted {
  readonly credential: Credential;
  readonly index: number;
  readonly level: CredentialLevel;
}

/** What the law says of one credential on a day. */
export type CredentialVerdict =
  | { readonly counts: true; readonly level: CredentialLevel }
  | { readonly counts: false; readonly code: ReasonCode }
  | { readonly counts: null; readonly missing: string };

const isLevel = (text: string): text is CredentialLevel =>
  (CREDENTIAL_LEVELS as readonly string[]).includes(text);

/** Designated on the day of the law, and already on the day of the report: earlier reports do not count. */
function isDesignated({ body, date }: NonNullable<Credential['assessment']>, law: Ruleset): boolean {
  const then = entryOn(designatedBodies, date)?.value;
  return law.read(designatedBodies).includes(body) && then?.includes(body) === true;
}

/**
 * A program of less than an academic year has no level of its own, and makes no second credential either. Of a
 * foreign one the assessment says what it is.
 */
export function isUnderAYear({ level, programYears }: Credential): boolean {
  return level === 'oneYear' && programYears !== undefined && programYears < 1;
}

/**
 * Whether a credential counts: Canadian ones by themselves, foreign ones with an assessment of a designated body
 * less than five years old, at the level the report names (IRPR s. 75(2)(e), (4)–(8)).
 */
export function verdictOn(credential: Credential, path: string, law: Ruleset): CredentialVerdict {
  const { country, completed, assessment, level } = credential;
  if (!law.reached(completed)) return { counts: false, code: 'credential.later' };
  if (country === CANADA) {
    return isUnderAYear(credential)
      ? { counts: false, code: 'credential.under-a-year' }
      : { counts: true, level };
  }
  if (assessment === undefined) return { counts: null, missing: `${path}.assessment` };
  if (assessment === null) return { counts: false, code: 'credential.not-assessed' };
  if (!law.reached(assessment.date)) return { counts: false, code: 'credential.assessed-later' };
  if (law.reached(addYears(assessment.date, law.read(assessmentValidityYears)))) {
    return { counts: false, code: 'credential.assessment-expired' };
  }
  if (!isDesignated(assessment, law)) {
    return { counts: false, code: 'credential.body-not-designated' };
  }
  const { equivalence } = assessment;
  const assessed = isLevel(equivalence) ? equivalence : levelOfWording(equivalence);
  return assessed === undefined
    ? { counts: null, missing: `${path}.assessment.equivalence` }
    : { counts: true, level: assessed };
}

/** Credentials that surely count, and the paths of the facts that keep others unknown. */
export interface Credentials {
  readonly sure: readonly Counted[];
  /** With those that may count, at the level declared. */
  readonly possible: readonly Counted[];
  readonly missing: readonly string[];
  readonly rejected: readonly Reason[];
}

/** Sorts a person's credentials by whether they count on the day. */
export function countedCredentials(person: PersonFacts, law: Ruleset, path = ''): Found<Credentials> {
  if (person.credentials === undefined) return notFound([`${path}credentials`]);
  const sure: Counted[] = [];
  const possible: Counted[] = [];
  const missing: string[] = [];
  const rejected: Reason[] = [];
  for (const [index, credential] of person.credentials.entries()) {
    const at = `${path}credentials.${index}`;
    const verdict = verdictOn(credential, at, law);
    if (verdict.counts === false) rejected.push({ code: verdict.code, values: { path: at } });
    else if (verdict.counts === null) {
      possible.push({ credential, index, level: credential.level });
      missing.push(verdict.missing);
    } else {
      const counted = { credential, index, level: verdict.level };
      sure.push(counted);
      possible.push(counted);
    }
  }
  return found({ sure, possible, missing, rejected });
}

const LONG: readonly CredentialLevel[] = ['threeYear', 'twoOrMore', 'masters', 'professional', 'phd'];

/**
 * The level the CRS knows. Two or more post-secondary credentials, one of them of three or more years, rank above
 * one of three years and below a master's; a professional degree ranks with a master's (Ministerial
 * Instructions s. 11).
 */
export function levelOf(counted: readonly Counted[]): EducationLevel {
  const levels = new Set(counted.map(({ level }) => level));
  if (levels.has('phd')) return 'phd';
  if (levels.has('masters') || levels.has('professional')) return 'masters';
  if (levels.has('twoOrMore')) return 'twoOrMore';
  const postSecondary = counted.filter(({ level }) => level !== 'secondary').length;
  if (levels.has('threeYear')) return postSecondary >= 2 ? 'twoOrMore' : 'threeYear';
  if (levels.has('twoYear')) return 'twoYear';
  if (levels.has('oneYear')) return 'oneYear';
  return levels.has('secondary') ? 'secondary' : 'none';
}

function factsOf(counted: readonly Counted[], path: string): FactRead[] {
  return counted.flatMap(({ credential, index, level }) => [
    { path: `${path}credentials.${index}.level`, value: level },
    { path: `${path}credentials.${index}.country`, value: credential.country },
  ]);
}

/** Highest level of education on the day, Canadian or assessed as equivalent. */
export function educationLevel(person: PersonFacts, law: Ruleset, path = ''): Found<EducationLevel> {
  return levelFound(countedCredentials(person, law, path), path);
}

/** The same of credentials that are sorted already. */
export function levelFound(credentials: Found<Credentials>, path = ''): Found<EducationLevel> {
  if (!credentials.known) return credentials;
  const { sure, possible, missing, rejected } = credentials.value;
  const level = levelOf(sure);
  if (missing.length > 0 && levelOf(possible) !== level) {
    return notFound(missing, factsOf(sure, path), rejected);
  }
  return found(level, factsOf(sure, path), rejected);
}

/** True for a level reached by a program of three or more years or a graduate degree. */
export function isLong(level: CredentialLevel): boolean {
  return LONG.includes(level);
}
