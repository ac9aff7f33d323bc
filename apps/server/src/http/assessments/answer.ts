import type { z } from '@hono/zod-openapi';
import {
  type Assessment,
  answerOf,
  assess,
  assessmentJson,
  documentJson,
  documentsFor,
  type Facts,
  type FederalProgram,
  type Language,
  PROGRAMS,
  type Ruleset,
  rulesetOn,
} from '@openentry/law';
import { rulesOf } from '../law/day.ts';
import { sent } from '../sent.ts';
import type { assessmentSchema } from './schemas.ts';

/** Facts that are to be assessed: under which law, and for which program documents are wanted. */
export interface Assessing {
  readonly facts: Facts;
  readonly law: Ruleset;
  /** Null for the first that is met. */
  readonly program: FederalProgram | null;
}

const DOCUMENTS_OF = { CEC: 'cec', FSW: 'fsw', FST: 'fst' } as const;

function documentsOf({ facts, law, program }: Assessing, assessment: Assessment, language: Language) {
  const under = program ?? PROGRAMS.find((each) => answerOf(assessment.programs[each]) === 'yes');
  if (under === undefined) return null;
  const owed = documentsFor(facts, law, DOCUMENTS_OF[under]);
  return { program: under, items: owed.map((document) => documentJson(document, language)) };
}

/** What the law makes of facts, as the API answers it. */
export function assessmentAnswer(asked: Assessing, language: Language): z.infer<typeof assessmentSchema> {
  const { facts, law } = asked;
  const assessment = assess(facts, law);
  const without = law.reforms.length > 0 ? assess(facts, rulesetOn(law.on)) : null;
  return sent<z.infer<typeof assessmentSchema>>({
    rules: rulesOf(law),
    ...assessmentJson(assessment, law, without, language),
    documents: documentsOf(asked, assessment, language),
  });
}
