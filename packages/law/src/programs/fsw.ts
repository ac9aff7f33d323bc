import { type ProfessionalBody, professionalBodies } from '../education/designated.ts';
import { arrangedEmployment } from '../employment/arranged.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { firstLanguageLevels } from '../facts/code.ts';
import {
  assessmentValidityYears,
  type Counted,
  type Credentials,
  countedCredentials,
} from '../facts/education.ts';
import { longestRun, MONTHS_PER_YEAR } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { allOf, anyOf, type Found, type Truth, truth } from '../facts/found.ts';
import { byOccupation, CANADA, type Counting, counting, measured, skilledExperience } from '../facts/work.ts';
import { runsForYears } from '../facts/worked.ts';
import { nocVersion } from '../noc/version.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { inAll, languageRequirement, outsideQuebec, stretchShort } from './common.ts';
import { fswGridPoints } from './fswGrid.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';

/** What the class asks for; the language level is the Minister's under s. 74(1). */
export const fswRequirements = parameter({
  id: 'fsw.requirements',
  provision: 'irpr.75',
  entries: [{ instrument: 'irpr-2013-05-04' as const, value: { windowYears: 10, years: 1, clb: 7 } }],
});

/** Occupations with a continuous year within the window: any can be the primary occupation. */
function primaryOccupations(jobs: readonly Job[], law: Ruleset): string[] {
  const { windowYears, years } = law.read(fswRequirements);
  return [...byOccupation(jobs, law)]
    .filter(([, held]) => runsForYears(held, law, windowYears, years))
    .map(([code]) => code)
    .sort();
}

function experience(jobs: Found<Counting>, law: Ruleset): Explanation {
  const { windowYears, years } = law.read(fswRequirements);
  const enough = measured(jobs, (held) => primaryOccupations(held, law).length > 0);
  const condition: Truth = enough.known ? truth(enough.value) : { is: null, missing: enough.missing };
  const sure = jobs.known ? jobs.value.sure : [];
  let longest: readonly Job[] = [];
  let most = 0;
  for (const held of byOccupation(sure, law).values()) {
    const { hours } = longestRun(held, law, windowYears);
    if (hours > most) [longest, most] = [held, hours];
  }
  return requirement('fsw.experience', 'irpr.75', condition, {
    facts: jobs.known ? [{ path: 'jobs', value: sure.length }] : [],
    parameters: parametersRead(law, [fswRequirements, nocVersion]),
    ...stretchShort(longest, years * MONTHS_PER_YEAR, windowYears, law),
  });
}

/**
 * A Canadian credential, or a foreign one with an assessment less than five years old (IRPR s. 75(2)(e)); for
 * some occupations the assessment of a professional body (s. 75(2.1)).
 */
function education(facts: Facts, jobs: Found<Counting>, law: Ruleset): Explanation {
  const credentials = countedCredentials(facts, law);
  const parameters = parametersRead(law, [assessmentValidityYears, professionalBodies]);
  if (!credentials.known) {
    return requirement(
      'fsw.education',
      'irpr.75',
      { is: null, missing: credentials.missing },
      { parameters },
    );
  }
  const { sure, possible, missing, rejected } = credentials.value;
  const bodies = law.read(professionalBodies);
  const primary = jobs.known ? primaryOccupations(jobs.value.sure, law) : [];
  const perhaps = jobs.known ? primaryOccupations(jobs.value.possible, law) : [];
  const open: Truth = { is: null, missing: jobs.known ? jobs.value.missing : jobs.missing };
  const has: Truth =
    sure.length > 0 ? truth(true) : possible.length > 0 ? { is: null, missing } : truth(false);
  const canadian = sure.some(({ credential }) => credential.country === CANADA);
  // One primary occupation whose credential is assessed by the right body is enough.
  const byBody =
    canadian || (jobs.known && perhaps.length === 0)
      ? truth(true)
      : anyOf(
          // Without a primary occupation no body is asked.
          primary.length === 0 ? open : truth(false),
          ...perhaps.map((code) =>
            allOf(primary.includes(code) ? truth(true) : open, assessedFor(bodies[code], credentials.value)),
          ),
        );
  return requirement('fsw.education', 'irpr.75', allOf(has, byBody), {
    facts: sure.map(({ index, level }) => ({ path: `credentials.${index}.level`, value: level })),
    parameters,
    reasons: [
      ...rejected,
      ...(has.is === false ? [{ code: 'no-education' as const, values: {} }] : []),
      ...(byBody.is === false
        ? [{ code: 'professional-body' as const, values: { noc: primary[0] ?? '' } }]
        : []),
    ],
    remedies: [
      byBody.is === false
        ? { code: 'remedy.professional-assessment', values: { noc: primary[0] ?? '' } }
        : { code: 'remedy.assessment', values: {} },
    ],
  });
}

/** Whether a foreign credential is assessed by the body that answers for an occupation, if there is one. */
function assessedFor(body: ProfessionalBody | undefined, { sure, possible, missing }: Credentials): Truth {
  if (body === undefined) return truth(true);
  const right = ({ credential: { assessment } }: Counted): boolean =>
    assessment?.body === body.body ||
    (body.othersBefore !== null && assessment != null && assessment.date < body.othersBefore);
  if (sure.some(right)) return truth(true);
  const open = possible.some(
    (counted) => !sure.includes(counted) && (counted.credential.assessment == null || right(counted)),
  );
  return open ? { is: null, missing } : truth(false);
}

/** Federal Skilled Worker class (IRPR ss. 75–83). */
export function federalSkilledWorker(facts: Facts, law: Ruleset): Explanation {
  const { clb } = law.read(fswRequirements);
  const jobs = counting(facts, skilledExperience, law);
  const arranged = arrangedEmployment(facts, law);
  return program('program.fsw', 'irpr.75', [
    outsideQuebec(facts),
    experience(jobs, law),
    languageRequirement('fsw.language', 'irpr.75', firstLanguageLevels(facts, law), inAll(clb), law, [
      fswRequirements,
    ]),
    education(facts, jobs, law),
    fswGridPoints(facts, arranged.holds, law),
    fundsRequirement('fsw.funds', 'irpr.76', facts, law, arranged.waived),
  ]);
}
