import { type Assessment, PROGRAMS } from '../assess.ts';
import { breakdownOf } from '../crs/breakdown.ts';
import { type Language, reasonText, renderExplanation } from '../explain/render.ts';
import type { Ruleset } from '../ruleset.ts';
import { differenceOf } from './difference.ts';
import { isKnown, policiesIn } from './trees.ts';
import { warningsOf } from './warnings.ts';

/** All trees of an assessment, in the order in which people read them. */
export function treesOf({ facts, programs, crs, nominee, pool, categories }: Assessment) {
  return [
    ...PROGRAMS.map((program) => programs[program]),
    nominee,
    pool,
    crs,
    ...categories.map(({ membership }) => membership),
    facts,
  ];
}

/** The result in words of one language with stable codes; the plain numbers where all of them are known. */
function resultOf(assessment: Assessment, language: Language) {
  const { crs, programs, nominee, pool, categories, advice, on } = assessment;
  return {
    crs: renderExplanation(crs, language),
    ...(isKnown(crs) && { breakdown: breakdownOf(crs, on) }),
    programs: {
      CEC: renderExplanation(programs.CEC, language),
      FSW: renderExplanation(programs.FSW, language),
      FST: renderExplanation(programs.FST, language),
    },
    nominee: renderExplanation(nominee, language),
    pool: renderExplanation(pool, language),
    categories: categories.map(({ category: { id, version, name }, membership }) => ({
      id,
      version,
      label: name[language],
      membership: renderExplanation(membership, language),
    })),
    advice: advice.map((reason) => ({ code: reason.code, text: reasonText(reason, language) })),
  };
}

/** An assessment for programs; with a reform, also the result without it and the difference. */
export function assessmentJson(
  assessment: Assessment,
  law: Ruleset,
  without: Assessment | null,
  language: Language,
) {
  const [reform] = law.reforms;
  return {
    on: assessment.on,
    instruments: assessment.instruments,
    verifiedThrough: assessment.verifiedThrough,
    knownGap: assessment.knownGap,
    warnings: warningsOf(law, language),
    facts: renderExplanation(assessment.facts, language),
    ...resultOf(assessment, language),
    policies: policiesIn(treesOf(assessment), language),
    ...(reform &&
      without && {
        reform: {
          id: reform.id,
          title: reform.title[language],
          inForce: reform.inForce,
          applies: reform.inForce <= law.on,
          without: resultOf(without, language),
          difference: differenceOf(without, assessment, language),
        },
      }),
  };
}
