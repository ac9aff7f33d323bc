import { ABILITIES, type ByAbility } from '../coded/candidate.ts';
import { designatedBodies } from '../education/designated.ts';
import { arrangedEmployment } from '../employment/arranged.ts';
import type { Explanation, Reason } from '../explain/explanation.ts';
import { type Outcome, parametersRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import { acceptedTests } from '../language/charts.ts';
import { nocVersion } from '../noc/version.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { namingPolicies, policyReason } from '../policies/deciding.ts';
import { type NodeParts, node, truthOutcome } from '../programs/node.ts';
import type { Ruleset } from '../ruleset.ts';
import { canadianStudyOf, studyConditions } from './canadianStudy.ts';
import {
  ageFound,
  canadianWorkYears,
  certificateFound,
  crsWorkWindowYears,
  firstLanguageLevels,
  foreignWorkYears,
  nominationFound,
  secondLanguageFound,
  spouseCanadianWorkYears,
  spouseLanguage,
} from './code.ts';
import { assessmentValidityYears, educationLevel } from './education.ts';
import type { Facts, Job, PersonFacts } from './facts.ts';
import { countedSpouse, dependentChildAge, familySizeOf, spouseOf } from './family.ts';
import type { Found } from './found.ts';
import { jobOfferOf } from './jobOffer.ts';
import { languageValidityYears } from './language.ts';
import { relativeInCanada, SIBLING } from './relatives.ts';
import {
  crsCanadianExperience,
  crsWorkPaid,
  foreignExperience,
  type JobRule,
  type JobVerdict,
  spouseCanadianExperience,
} from './work.ts';

function outcomeOf<T>(found: Found<T>, value: (of: T) => number | boolean | string | null): Outcome {
  if (!found.known) return { kind: 'unknown', missing: found.missing };
  const of = value(found.value);
  return of === null ? { kind: 'notApplicable' } : { kind: 'value', value: of };
}

function derived<T>(
  code: NodeCode,
  provision: ProvisionId,
  found: Found<T>,
  value: (of: T) => number | boolean | string | null,
  law: Ruleset,
  parameters: readonly Parameter<unknown>[] = [],
  parts: NodeParts = {},
): Explanation {
  return node(code, provision, outcomeOf(found, value), {
    facts: found.facts,
    reasons: found.reasons,
    parameters: parametersRead(law, parameters),
    ...parts,
  });
}

/** Why a job does not count, each with the policy that decided it. */
export function jobReasons(failed: JobVerdict['failed'], path: string, law: Ruleset): Reason[] {
  return failed.flatMap(({ code, policy }): Reason[] => [
    { code, values: { path } },
    ...(policy ? [policyReason(policy, law)] : []),
  ]);
}

/** Levels written in the order of the tables: listening, reading, writing, speaking. */
const levelsText = (levels: ByAbility | null): string | null =>
  levels === null ? null : ABILITIES.map((ability) => levels[ability]).join(' / ');

/** Each job with whether it counts and, where it does not, why. */
function jobNodes(person: PersonFacts, rule: JobRule, path: string, law: Ruleset): Explanation[] {
  return (person.jobs ?? []).map((job: Job, i) => {
    const at = `${path}jobs.${i}`;
    const { counts, failed } = rule(job, at, law);
    return node(
      'facts.job',
      'irpr.73',
      counts.is === null ? { kind: 'unknown', missing: counts.missing } : { kind: 'value', value: counts.is },
      {
        facts: [
          { path: at, value: `${job.start}/${job.end ?? ''}` },
          { path: `${at}.country`, value: job.country },
          { path: `${at}.hoursPerWeek`, value: job.hoursPerWeek },
        ],
        reasons: jobReasons(failed, at, law),
      },
    );
  });
}

function work(
  code: NodeCode,
  provision: ProvisionId,
  years: Found<number>,
  asked: readonly Parameter<unknown>[],
  person: PersonFacts,
  rule: JobRule,
  path: string,
  law: Ruleset,
): Explanation {
  return derived(
    code,
    provision,
    years,
    (completed) => completed,
    law,
    [crsWorkWindowYears, nocVersion, ...asked],
    {
      children: jobNodes(person, rule, path, law),
    },
  );
}

const languageParameters = [languageValidityYears, acceptedTests];
const educationParameters = [assessmentValidityYears, designatedBodies];

function spouseNode(facts: Facts, law: Ruleset): Explanation {
  const { counts, spouse: comes } = countedSpouse(facts);
  const declared = spouseOf(facts);
  const isLeftOut = declared.known && declared.value !== null && counts.is === false;
  return node('facts.spouse', 'mi.spouse', truthOutcome(counts), {
    reasons: isLeftOut ? [{ code: 'spouse.not-counted', values: {} }] : [],
    children:
      comes === null
        ? []
        : [
            derived(
              'facts.spouse.education',
              'mi.spouse',
              educationLevel(comes, law, 'spouse.'),
              (level) => level,
              law,
              educationParameters,
            ),
            derived(
              'facts.spouse.language',
              'mi.spouse',
              spouseLanguage(comes, law),
              levelsText,
              law,
              languageParameters,
            ),
            work(
              'facts.spouse.canadianWork',
              'mi.spouseWork',
              spouseCanadianWorkYears(comes, law),
              [crsWorkPaid],
              comes,
              spouseCanadianExperience,
              'spouse.',
              law,
            ),
          ],
  });
}

/**
 * What the law of the day makes of a person's facts, one node a finding, with everything it read and the policies
 * that decided.
 */
export function explainFacts(facts: Facts, law: Ruleset): Explanation {
  return namingPolicies(law, (under) => findings(facts, under));
}

function findings(facts: Facts, law: Ruleset): Explanation {
  const children = [
    derived('facts.age', 'mi.age', ageFound(facts, law), (age) => age, law),
    derived(
      'facts.firstLanguage',
      'mi.firstLanguage',
      firstLanguageLevels(facts, law),
      levelsText,
      law,
      languageParameters,
    ),
    derived(
      'facts.secondLanguage',
      'mi.secondLanguage',
      secondLanguageFound(facts, law),
      levelsText,
      law,
      languageParameters,
    ),
    derived(
      'facts.education',
      'mi.education',
      educationLevel(facts, law),
      (level) => level,
      law,
      educationParameters,
    ),
    work(
      'facts.canadianWork',
      'mi.canadianWork',
      canadianWorkYears(facts, law),
      [crsWorkPaid],
      facts,
      crsCanadianExperience,
      '',
      law,
    ),
    work(
      'facts.foreignWork',
      'mi.foreignWork',
      foreignWorkYears(facts, law),
      [],
      facts,
      foreignExperience,
      '',
      law,
    ),
    derived('facts.certificate', 'mi.certificate', certificateFound(facts, law), (held) => held, law),
    derived('facts.canadianStudy', 'mi.canadianStudy', canadianStudyOf(facts, law), (study) => study, law, [
      studyConditions,
    ]),
    derived('facts.sibling', 'mi.sibling', relativeInCanada(facts, SIBLING), (has) => has, law),
    derived('facts.nomination', 'mi.nomination', nominationFound(facts, law), (held) => held, law),
    derived('facts.jobOffer', 'mi.jobOffer', jobOfferOf(facts, law), (kind) => kind, law),
    derived(
      'facts.arrangedEmployment',
      'irpr.82',
      arrangedEmployment(facts, law).route,
      (route) => (route === null ? 'none' : `82(2)(${route})`),
      law,
    ),
    derived('facts.familySize', 'irpr.76', familySizeOf(facts, law), (size) => size, law, [
      dependentChildAge,
    ]),
    spouseNode(facts, law),
  ];
  const missing = [
    ...new Set(children.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.missing : []))),
  ];
  return node(
    'facts',
    'irpr.2',
    missing.length > 0 ? { kind: 'unknown', missing } : { kind: 'value', value: true },
    { children },
  );
}
