import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { firstLanguageLevels } from '../facts/code.ts';
import { amountOfWork, MONTHS_PER_YEAR, makesYears } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { type Found, notFound, type Truth, truth } from '../facts/found.ts';
import { byOccupation, type Counting, canadianExperience, counting, measured } from '../facts/work.ts';
import { isHigherSkill } from '../noc/skill.ts';
import { nocVersion } from '../noc/version.ts';
import { parameter } from '../parameters/parameter.ts';
import { equalOccupations } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import { inAll, languageRequirement, outsideQuebec, workShort } from './common.ts';
import { program, requirement } from './node.ts';

/** What the class asks for; the language levels are the Minister's under s. 74(1). */
export const cecRequirements = parameter({
  id: 'cec.requirements',
  provision: 'irpr.87.1',
  entries: [
    {
      instrument: 'irpr-2013-01-02' as const,
      value: { windowYears: 3, years: 1, clbHigherSkill: 7, clbOtherSkill: 5 },
    },
  ],
});

/**
 * The occupation with the greater amount of work in the window decides the language level (87.1(2)(e)): TEER 0
 * and 1, or skill type 0 and level A, ask for more than the others.
 */
function requiredClb(jobs: readonly Job[], law: Ruleset): number {
  const rule = law.read(cecRequirements);
  const version = law.read(nocVersion);
  let most = 0;
  let clb = rule.clbHigherSkill;
  for (const [code, held] of byOccupation(jobs, law)) {
    const { hours } = amountOfWork(held, law.on, rule.windowYears);
    const needed = isHigherSkill(version, code) ? rule.clbHigherSkill : rule.clbOtherSkill;
    if (hours > most) clb = needed;
    else if (hours === most && hours > 0) {
      clb = law.choice(equalOccupations) === 'higher' ? Math.max(clb, needed) : Math.min(clb, needed);
    }
    most = Math.max(most, hours);
  }
  return clb;
}

function experience(jobs: Found<Counting>, law: Ruleset): Explanation {
  const { windowYears, years } = law.read(cecRequirements);
  const enough = measured(jobs, (held) => makesYears(amountOfWork(held, law.on, windowYears), years, law));
  const condition: Truth = enough.known ? truth(enough.value) : { is: null, missing: enough.missing };
  const sure = jobs.known ? jobs.value.sure : [];
  return requirement('cec.experience', 'irpr.87.1', condition, {
    facts: [{ path: 'jobs', value: sure.length }],
    parameters: parametersRead(law, [cecRequirements, nocVersion]),
    ...workShort(amountOfWork(sure, law.on, windowYears), years * MONTHS_PER_YEAR, windowYears, law),
  });
}

/**
 * Canadian Experience Class (IRPR s. 87.1): a year of skilled work in Canada within three years and the
 * language level of the occupation. No education, funds or offer.
 */
export function canadianExperienceClass(facts: Facts, law: Ruleset): Explanation {
  const jobs = counting(facts, canadianExperience, law);
  const levels = firstLanguageLevels(facts, law);
  const required = measured(jobs, (held) => requiredClb(held, law));
  const language = required.known
    ? languageRequirement('cec.language', 'irpr.87.1', levels, inAll(required.value), law, [cecRequirements])
    : languageRequirement('cec.language', 'irpr.87.1', notFound(required.missing), inAll(0), law, [
        cecRequirements,
      ]);
  return program('program.cec', 'irpr.87.1', [outsideQuebec(facts), experience(jobs, law), language]);
}
