import type { CodedField } from '../coded/coded.ts';
import type { Reason } from '../explain/explanation.ts';
import type { Ruleset } from '../ruleset.ts';
import { canadianStudyOf } from './canadianStudy.ts';
import {
  certificateFound,
  firstLanguageFound,
  nominationFound,
  secondLanguageFound,
  spouseLanguage,
} from './code.ts';
import { educationLevel } from './education.ts';
import { jobReasons } from './explain.ts';
import type { Facts, PersonFacts } from './facts.ts';
import { spouseOf } from './family.ts';
import type { Found } from './found.ts';
import {
  CANADA,
  crsCanadianExperience,
  foreignExperience,
  type JobRule,
  spouseCanadianExperience,
} from './work.ts';

/** Why work in the right place does not count. */
function ofWork(
  person: PersonFacts,
  rule: JobRule,
  inCanada: boolean,
  law: Ruleset,
  path = '',
): readonly Reason[] {
  return (person.jobs ?? []).flatMap((job, i) => {
    if ((job.country === CANADA) !== inCanada) return [];
    const at = `${path}jobs.${i}`;
    return jobReasons(rule(job, at, law).failed, at, law);
  });
}

/** Why what a person declares does not count for parts of the coded candidate: for the lines where it earns nothing. */
export function whyNothing(
  facts: Facts,
  law: Ruleset,
): Readonly<Partial<Record<CodedField, readonly Reason[]>>> {
  const of = (found: Found<unknown>): Reason[] => found.reasons.filter(({ code }) => code !== 'policy');
  const { value: spouse } = { value: null, ...spouseOf(facts) };
  return {
    education: of(educationLevel(facts, law)),
    firstLanguage: of(firstLanguageFound(facts, law)),
    secondLanguage: of(secondLanguageFound(facts, law)),
    canadianWorkYears: ofWork(facts, crsCanadianExperience, true, law),
    foreignWorkYears: ofWork(facts, foreignExperience, false, law),
    certificateOfQualification: of(certificateFound(facts, law)),
    canadianStudy: of(canadianStudyOf(facts, law)),
    nomination: of(nominationFound(facts, law)),
    ...(spouse !== null && {
      'spouse.education': of(educationLevel(spouse, law, 'spouse.')),
      'spouse.clb': of(spouseLanguage(spouse, law)),
      'spouse.canadianWorkYears': ofWork(spouse, spouseCanadianExperience, true, law, 'spouse.'),
    }),
  };
}
