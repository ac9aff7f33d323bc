import { type ProfessionalBody, professionalBodies } from '../education/designated.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { assessmentValidityYears, type Counted, type Credentials } from '../facts/education.ts';
import { longestRun, MONTHS_PER_YEAR } from '../facts/experience.ts';
import type { Job } from '../facts/facts.ts';
import type { Findings } from '../facts/findings.ts';
import { allOf, anyOf, type Found, found, NO, type Truth, truth, YES } from '../facts/found.ts';
import { byOccupation, CANADA } from '../facts/work.ts';
import { runsForYears } from '../facts/worked.ts';
import { nocVersion } from '../noc/version.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import {
  inAll,
  languageRequirement,
  leavesQuebecOut,
  outsideQuebec,
  speaks,
  stretchShort,
} from './common.ts';
import { fswGridPoints, passesGrid } from './fswGrid.ts';
import { fundsRequirement, hasFunds } from './funds.ts';
import { allHold, program, requirement } from './node.ts';

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

/** Primary occupations of the work that surely counts, and of all that may. */
interface Primary {
  readonly sure: readonly string[];
  readonly possible: readonly string[];
  /** The facts that tell work that counts from work that may. */
  readonly missing: readonly string[];
}

function primaryOf({ skilledJobs, law }: Findings): Found<Primary> {
  const jobs = skilledJobs();
  if (!jobs.known) return jobs;
  const { missing } = jobs.value;
  const sure = primaryOccupations(jobs.value.sure, law);
  const possible = missing.length === 0 ? sure : primaryOccupations(jobs.value.possible, law);
  return found({ sure, possible, missing });
}

/** A continuous year in one occupation. */
function hasWorked(primary: Found<Primary>): Truth {
  if (!primary.known) return { is: null, missing: primary.missing };
  const { sure, possible, missing } = primary.value;
  if (sure.length > 0) return YES;
  return possible.length > 0 ? { is: null, missing } : NO;
}

function experience({ skilledJobs, law }: Findings, primary: Found<Primary>): Explanation {
  const { windowYears, years } = law.read(fswRequirements);
  const jobs = skilledJobs();
  const sure = jobs.known ? jobs.value.sure : [];
  let longest: readonly Job[] = [];
  let most = 0;
  for (const held of byOccupation(sure, law).values()) {
    const { hours } = longestRun(held, law, windowYears);
    if (hours > most) [longest, most] = [held, hours];
  }
  return requirement('fsw.experience', 'irpr.75', hasWorked(primary), {
    facts: jobs.known ? [{ path: 'jobs', value: sure.length }] : [],
    parameters: parametersRead(law, [fswRequirements, nocVersion]),
    ...stretchShort(longest, years * MONTHS_PER_YEAR, windowYears, law),
  });
}

/** Any credential that counts. */
function hasCredential({ sure, possible, missing }: Credentials): Truth {
  if (sure.length > 0) return YES;
  return possible.length > 0 ? { is: null, missing } : NO;
}

/** An assessment by the body that answers for the primary occupation, of several for one of them. */
function isRightBody(credentials: Credentials, primary: Found<Primary>, law: Ruleset): Truth {
  const bodies = law.read(professionalBodies);
  const canadian = credentials.sure.some(({ credential }) => credential.country === CANADA);
  const sure = primary.known ? primary.value.sure : [];
  const possible = primary.known ? primary.value.possible : [];
  if (canadian || (primary.known && possible.length === 0)) return YES;
  const open: Truth = { is: null, missing: primary.known ? primary.value.missing : primary.missing };
  return anyOf(
    // Without a primary occupation no body is asked.
    sure.length === 0 ? open : NO,
    ...possible.map((code) =>
      allOf(sure.includes(code) ? YES : open, assessedFor(bodies[code], credentials)),
    ),
  );
}

/**
 * A Canadian credential, or a foreign one with an assessment less than five years old (IRPR s. 75(2)(e)); for
 * some occupations the assessment of a professional body (s. 75(2.1)).
 */
function isEducated({ credentials, law }: Findings, primary: Found<Primary>): Truth {
  const held = credentials();
  if (!held.known) return { is: null, missing: held.missing };
  return allOf(hasCredential(held.value), isRightBody(held.value, primary, law));
}

function education(findings: Findings, primary: Found<Primary>): Explanation {
  const { law } = findings;
  const condition = isEducated(findings, primary);
  const parameters = parametersRead(law, [assessmentValidityYears, professionalBodies]);
  const credentials = findings.credentials();
  if (!credentials.known) return requirement('fsw.education', 'irpr.75', condition, { parameters });
  const { sure, rejected } = credentials.value;
  const has = hasCredential(credentials.value);
  const byBody = isRightBody(credentials.value, primary, law);
  const noc = (primary.known ? primary.value.sure[0] : undefined) ?? '';
  return requirement('fsw.education', 'irpr.75', condition, {
    facts: sure.map(({ index, level }) => ({ path: `credentials.${index}.level`, value: level })),
    parameters,
    reasons: [
      ...rejected,
      ...(has.is === false ? [{ code: 'no-education' as const, values: {} }] : []),
      ...(byBody.is === false ? [{ code: 'professional-body' as const, values: { noc } }] : []),
    ],
    remedies: [
      byBody.is === false
        ? { code: 'remedy.professional-assessment', values: { noc } }
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
export function federalSkilledWorker(findings: Findings): Explanation {
  const { facts, law } = findings;
  const { clb } = law.read(fswRequirements);
  const primary = primaryOf(findings);
  return program('program.fsw', 'irpr.75', [
    outsideQuebec(facts),
    experience(findings, primary),
    languageRequirement('fsw.language', 'irpr.75', findings.firstLanguage(), inAll(clb), law, [
      fswRequirements,
    ]),
    education(findings, primary),
    fswGridPoints(findings),
    fundsRequirement('fsw.funds', 'irpr.76', facts, law, findings.arranged().waived),
  ]);
}

/** Whether the class is met, without the why. */
export function meetsFsw(findings: Findings): boolean {
  const { facts, law } = findings;
  const { clb } = law.read(fswRequirements);
  const language = () => speaks(findings.firstLanguage(), inAll(clb));
  if (!allHold([() => leavesQuebecOut(facts), language])) return false;
  const primary = primaryOf(findings);
  return allHold([
    () => hasWorked(primary),
    () => isEducated(findings, primary),
    () => passesGrid(findings),
    () => hasFunds(facts, law, findings.arranged().waived),
  ]);
}
