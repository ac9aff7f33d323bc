import type { ByAbility, CodedCandidate } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { rulesetOn } from '../ruleset.ts';
import { ageOn, type PlainDate } from '../time/plainDate.ts';
import { canadianStudyOf, educationLevel } from './education.ts';
import { yearsOfWork } from './experience.ts';
import type { Facts } from './facts.ts';
import { levelsOn } from './language.ts';
import { canadianJobs, foreignJobs, hasQualifyingOffer } from './work.ts';

/** Years before the day on which points are assigned in which work counts (s. 19(4)(c)). */
export const crsWorkWindowYears = parameter<number>({
  id: 'crs.workWindowYears',
  provision: 'mi.canadianWork',
  entries: [{ instrument: 'mi-2014-12-01', value: 10 }],
});
/** NOC major group 00: senior management occupations. */
const SENIOR_MANAGEMENT = '00';
const NO_TEST: ByAbility = { listening: 0, reading: 0, writing: 0, speaking: 0 };

/** What the CRS makes of a person's facts on a day. */
export function codeFacts(facts: Facts, on: PlainDate): CodedCandidate {
  const windowYears = rulesetOn(on).read(crsWorkWindowYears);
  const first = facts.firstOfficialLanguage;
  const { spouse } = facts;
  const counted = spouse?.accompanying === true && !spouse.citizenOrPermanentResident ? spouse : null;
  return {
    age: ageOn(facts.dateOfBirth, on),
    hasAccompanyingSpouse: counted !== null,
    education: educationLevel(facts.credentials, on),
    firstLanguage: { name: first, clb: levelsOn(facts.languageTests, first, on) ?? NO_TEST },
    secondLanguage: levelsOn(facts.languageTests, first === 'en' ? 'fr' : 'en', on),
    canadianWorkYears: yearsOfWork(canadianJobs(facts.jobs), on, windowYears),
    foreignWorkYears: yearsOfWork(foreignJobs(facts.jobs), on, windowYears),
    certificateOfQualification: facts.certificateOfQualification,
    spouse:
      counted === null
        ? null
        : {
            education: educationLevel(counted.credentials, on),
            clb: levelsOn(counted.languageTests, 'en', on) ?? levelsOn(counted.languageTests, 'fr', on),
            canadianWorkYears: yearsOfWork(canadianJobs(counted.jobs), on, windowYears),
          },
    canadianStudy: canadianStudyOf(facts.credentials, on),
    sibling: facts.siblingInCanada,
    nomination: facts.nomination !== null && facts.nomination.accepted <= on,
    jobOffer: !hasQualifyingOffer(facts)
      ? 'none'
      : facts.jobOffer?.noc.startsWith(SENIOR_MANAGEMENT)
        ? 'teer00'
        : 'other',
  };
}
