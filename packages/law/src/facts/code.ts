import { type ByAbility, type CodedCandidate, OLDEST } from '../coded/candidate.ts';
import { type Coded, type CodedField, OPTIONAL_FIELDS } from '../coded/coded.ts';
import { parameter } from '../parameters/parameter.ts';
import { foreignContinuous, foreignOccupations } from '../policies/experience.ts';
import type { Ruleset } from '../ruleset.ts';
import { ageUnder } from './age.ts';
import { canadianStudyOf } from './canadianStudy.ts';
import { educationLevel } from './education.ts';
import type { Facts, Job, PersonFacts, Spouse } from './facts.ts';
import { countedSpouse } from './family.ts';
import { type Findings, findingsOf } from './findings.ts';
import { type Found, found, notFound } from './found.ts';
import { jobOfferOf } from './jobOffer.ts';
import { levelsIn, unnamed, weakest } from './language.ts';
import { occupationParts } from './occupations.ts';
import { relativeInCanada, SIBLING } from './relatives.ts';
import {
  byOccupation,
  type Counting,
  counting,
  crsCanadianExperience,
  foreignExperience,
  measured,
  spouseCanadianExperience,
} from './work.ts';
import { yearsOfRun, yearsWorked } from './worked.ts';

/** Years before the day on which points are assigned in which work counts (s. 19(4)(c)). */
export const crsWorkWindowYears = parameter<number>({
  id: 'crs.workWindowYears',
  provision: 'mi.canadianWork',
  entries: [{ instrument: 'mi-2014-12-01', value: 10 }],
});

/** Whether Canadian experience must be continuous; the amendment of 30 May 2015 dropped it. */
export const canadianWorkContinuous = parameter<boolean>({
  id: 'crs.canadianWork.continuous',
  provision: 'mi.canadianWork',
  entries: [
    { instrument: 'mi-2014-12-01', value: true },
    { instrument: 'mi-2015-05-30', value: false },
  ],
});

const NO_TEST: ByAbility = { listening: 0, reading: 0, writing: 0, speaking: 0 };

/** Completed age on the day (A.1). */
export function ageFound({ dateOfBirth }: PersonFacts, law: Ruleset): Found<number> {
  if (dateOfBirth === undefined) return notFound(['dateOfBirth']);
  return found(ageUnder(dateOfBirth, law), [{ path: 'dateOfBirth', value: dateOfBirth }]);
}

function yearsBy(jobs: readonly Job[], law: Ruleset, continuous: boolean): number {
  const window = law.read(crsWorkWindowYears);
  return continuous ? yearsOfRun(jobs, law, window) : yearsWorked(jobs, law, window);
}

function canadianYears(jobs: Found<Counting>, law: Ruleset): Found<number> {
  const continuous = law.read(canadianWorkContinuous);
  return measured(jobs, (counted) => yearsBy(counted, law, continuous));
}

/** Completed years of Canadian experience of the applicant within ten years (s. 15). */
export function canadianWorkYears(facts: Facts, law: Ruleset): Found<number> {
  return canadianYears(counting(facts, crsCanadianExperience, law), law);
}

/** The same of the spouse or partner (s. 19). */
export function spouseCanadianWorkYears(spouse: Spouse, law: Ruleset): Found<number> {
  return canadianYears(counting(spouse, spouseCanadianExperience, law, 'spouse.'), law);
}

/**
 * Completed years of foreign experience within ten years (s. 25), in one or several occupations and with or without a
 * break (policies `crs.foreign-occupations` and `crs.foreign-continuous`).
 */
export function foreignWorkYears(facts: Facts, law: Ruleset): Found<number> {
  const several = law.choice(foreignOccupations) === 'several';
  const continuous = law.choice(foreignContinuous) === 'asked';
  return measured(counting(facts, foreignExperience, law), (jobs) =>
    several
      ? yearsBy(jobs, law, continuous)
      : Math.max(0, ...[...byOccupation(jobs, law).values()].map((group) => yearsBy(group, law, continuous))),
  );
}

/** Levels of the first official language, the one the person named, or null without a valid result. */
export function firstLanguageLevels(facts: Facts, law: Ruleset): Found<ByAbility | null> {
  const name = facts.firstOfficialLanguage;
  return name === undefined ? notFound(unnamed(facts)) : levelsIn(name, facts, law);
}

/** The levels of the first official language with its name, as the CRS reads it; no valid result is level 0. */
export function firstLanguageFound(facts: Facts, law: Ruleset): Found<CodedCandidate['firstLanguage']> {
  return withName(facts, firstLanguageLevels(facts, law));
}

function withName(facts: Facts, levels: Found<ByAbility | null>): Found<CodedCandidate['firstLanguage']> {
  const { firstOfficialLanguage: name } = facts;
  if (name === undefined) return notFound(unnamed(facts));
  if (!levels.known) return levels;
  return found({ name, clb: levels.value ?? NO_TEST }, levels.facts, levels.reasons);
}

/** Levels of the other official language, or null without a valid result. */
export function secondLanguageFound(facts: Facts, law: Ruleset): Found<ByAbility | null> {
  const first = facts.firstOfficialLanguage;
  if (first === undefined) return notFound(unnamed(facts));
  return levelsIn(first === 'en' ? 'fr' : 'en', facts, law);
}

/** Levels of the spouse's better official language, or null without a valid result. */
export function spouseLanguage(spouse: PersonFacts, law: Ruleset): Found<ByAbility | null> {
  const en = levelsIn('en', spouse, law, 'spouse.');
  const fr = levelsIn('fr', spouse, law, 'spouse.');
  if (!en.known) return en;
  if (!fr.known) return fr;
  if (en.value === null && fr.value === null) {
    return found<ByAbility | null>(null, [], [...en.reasons, ...fr.reasons]);
  }
  if (en.value === null || fr.value === null) return en.value === null ? fr : en;
  return weakest(fr.value) > weakest(en.value) ? fr : en;
}

/** Quebec nominates nobody in Express Entry: it selects its own skilled workers. */
const NEVER_NOMINATES = 'QC';

/** What is known of a nomination: accepted on or before the day. */
export function nominationFound({ nomination }: Facts, law: Ruleset): Found<boolean> {
  if (nomination === undefined) return notFound(['nomination']);
  if (nomination === null) return found(false);
  const { province, accepted } = nomination;
  if (province === NEVER_NOMINATES) {
    return found(
      false,
      [{ path: 'nomination.province', value: province }],
      [{ code: 'nomination.quebec', values: {} }],
    );
  }
  if (accepted === undefined) return notFound(['nomination.accepted']);
  const read = [{ path: 'nomination.accepted', value: accepted }];
  if (accepted === null) return found(false, read, [{ code: 'nomination.pending', values: {} }]);
  if (law.reached(accepted)) return found(true, read);
  return found(false, read, [{ code: 'nomination.later', values: { date: accepted } }]);
}

/** A certificate of qualification that was issued by the day. */
export function certificateFound({ certificateOfQualification }: Facts, law: Ruleset): Found<boolean> {
  if (certificateOfQualification === undefined) return notFound(['certificateOfQualification']);
  if (certificateOfQualification === null) return found(false);
  const { issued } = certificateOfQualification;
  const read = [{ path: 'certificateOfQualification', value: issued ?? true }];
  if (issued === undefined || law.reached(issued)) return found(true, read);
  return found(false, read, [{ code: 'certificate.later', values: { date: issued } }]);
}

/**
 * What the CRS makes of a person's facts on a day. Whatever could not be found is listed as unknown, with the
 * facts that would settle it.
 */
export function codeFacts(facts: Facts, law: Ruleset): Coded {
  return codeFindings(findingsOf(facts, law));
}

/** The same of findings, which other rules share. */
export function codeFindings(findings: Findings): Coded {
  const { facts, law } = findings;
  const unknown: Partial<Record<CodedField, readonly string[]>> = {};
  const take = <T>(field: CodedField, part: Found<T>, neutral: T): T => {
    if (part.known) return part.value;
    unknown[field] = part.missing;
    return neutral;
  };
  const { counts, spouse: comes } = countedSpouse(facts);
  if (counts.is === null) {
    unknown.hasAccompanyingSpouse = counts.missing;
    unknown.spouse = counts.missing;
  }
  // Only added factors tell occupations apart; finding them for everybody would cost every assessment.
  const occupations =
    law.added().length === 0 ? {} : occupationParts(findings, (jobs) => yearsBy(jobs, law, false));
  const most: Record<string, unknown> = {};
  for (const field of OPTIONAL_FIELDS) {
    const part = occupations[field];
    if (part === undefined || part.missing.length === 0) continue;
    unknown[field] = part.missing;
    if (part.most !== null) most[field] = part.most;
  }
  return {
    unknown,
    ...(Object.keys(most).length > 0 && { most }),
    candidate: {
      // Facts may name a birth in any year.
      age: Math.min(OLDEST, take('age', ageFound(facts, law), 0)),
      hasAccompanyingSpouse: comes !== null,
      education: take('education', findings.education(), 'none'),
      firstLanguage: take('firstLanguage', withName(facts, findings.firstLanguage()), {
        name: 'en',
        clb: NO_TEST,
      }),
      secondLanguage: take('secondLanguage', findings.secondLanguage(), null),
      canadianWorkYears: take('canadianWorkYears', canadianYears(findings.crsCanadianJobs(), law), 0),
      foreignWorkYears: take('foreignWorkYears', foreignWorkYears(facts, law), 0),
      certificateOfQualification: take('certificateOfQualification', certificateFound(facts, law), false),
      spouse:
        comes === null
          ? null
          : {
              education: take('spouse.education', educationLevel(comes, law, 'spouse.'), 'none'),
              clb: take('spouse.clb', spouseLanguage(comes, law), null),
              canadianWorkYears: take('spouse.canadianWorkYears', spouseCanadianWorkYears(comes, law), 0),
            },
      canadianStudy: take('canadianStudy', canadianStudyOf(facts, law), 'none'),
      sibling: take('sibling', relativeInCanada(facts, SIBLING), false),
      nomination: take('nomination', nominationFound(facts, law), false),
      jobOffer: take('jobOffer', jobOfferOf(facts, law), 'none'),
      ...Object.fromEntries(Object.entries(occupations).map(([field, { value }]) => [field, value])),
    },
  };
}
