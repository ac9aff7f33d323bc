import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  codedCandidateSchema,
  explanationJson,
  knownGapText,
  type Problem,
  type Ruleset,
  readCodedCandidate,
  readRulesDay,
  rulesetOn,
  scoreCrsRemembered,
} from '@openentry/law';
import { compileWholeBreakdown } from '@openentry/pool';
import { leavesNoTrace } from '../audit/declare.ts';
import { breakdownSchema, explanationSchema, toldSchema } from '../explanations.ts';
import { FieldsError } from '../fields-error.ts';
import { languageOf } from '../language.ts';
import { problemResponse } from '../problem.ts';
import { fieldsOf, readJson, unknownIn } from '../read-json.ts';

/** Single, 30, a bachelor's degree, CLB 9 in every ability: 374 points. */
const EXAMPLE = {
  rules: '2025-03-25',
  profile: {
    age: 30,
    hasAccompanyingSpouse: false,
    education: 'threeYear' as const,
    firstLanguage: { name: 'en' as const, clb: { listening: 9, reading: 9, writing: 9, speaking: 9 } },
    secondLanguage: null,
    canadianWorkYears: 0,
    foreignWorkYears: 0,
    certificateOfQualification: false,
    spouse: null,
    canadianStudy: 'none' as const,
    sibling: false,
    nomination: false,
    jobOffer: 'none' as const,
  },
};

const requestSchema = z
  .strictObject({
    rules: z.string().openapi({
      format: 'date',
      example: '2025-03-25',
      description: 'Day whose law applies, from 2015-01-01.',
    }),
    profile: codedCandidateSchema,
  })
  .openapi('ScoreRequest', { example: EXAMPLE });

/** A score with its explanation, as the contract describes it. */
export const scoreSchema = z
  .object({
    rules: z.string(),
    breakdown: breakdownSchema,
    explanation: explanationSchema.optional().openapi({
      description: 'Every factor with its facts, reasons and provision; left out with explain=false.',
    }),
    warnings: z.array(toldSchema),
  })
  .openapi('Score');

const route = createRoute({
  method: 'post',
  path: '/crs/score',
  ...leavesNoTrace('Computes with what is sent and keeps nothing of it.'),
  tags: ['CRS'],
  summary: 'Score a coded candidate under the law of a day, with every factor explained',
  request: {
    query: z.object({
      explain: z.enum(['true', 'false']).default('true').openapi({
        description: 'false for the numbers alone, which cost a small part of what the reasons do.',
      }),
    }),
    body: { required: true, content: { 'application/json': { schema: requestSchema, example: EXAMPLE } } },
  },
  responses: {
    200: { description: 'The score', content: { 'application/json': { schema: scoreSchema } } },
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is too large'),
    415: problemResponse('The body is not announced as JSON'),
    422: problemResponse('The candidate is not valid; each field is named'),
  },
});

/** Days whose tables are kept: those that people ask for are few, and any may be asked for. */
const MOST_DAYS = 64;
const compiled = new Map<string, ReturnType<typeof compileWholeBreakdown>>();

/** The compiled scorer of a day, the least lately made ones forgotten. */
function numbersOn(law: Ruleset): ReturnType<typeof compileWholeBreakdown> {
  const known = compiled.get(law.on);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_DAYS) {
    const [oldest] = compiled.keys();
    if (oldest !== undefined) compiled.delete(oldest);
  }
  const made = compileWholeBreakdown(law);
  compiled.set(law.on, made);
  return made;
}

/** @throws FieldsError where it is neither */
function explains(given: string | undefined): boolean {
  if (given === undefined || given === 'true') return true;
  if (given === 'false') return false;
  throw new FieldsError(
    'request.not-valid',
    { en: 'Some fields are not valid.', fr: 'Certains champs ne sont pas valides.' },
    [
      {
        path: 'explain',
        code: 'not-a-choice',
        values: { given: JSON.stringify(given), choices: 'true, false' },
      },
    ],
  );
}

/** Routes of the Comprehensive Ranking System. */
export function crsRoutes(api: OpenAPIHono): void {
  // The body is read by the law itself, which names every problem; the route is only described here.
  api.openAPIRegistry.registerPath(route);
  api.post(route.path, async (context) => {
    const explain = explains(context.req.query('explain'));
    const body = fieldsOf(await readJson(context));
    const { rules, profile } = body;
    const unknown = unknownIn(body, ['rules', 'profile']);
    const day = readRulesDay(rules);
    const candidate = readCodedCandidate(profile);
    if (!day.ok || !candidate.ok || unknown.length > 0) {
      const fields: Problem[] = [...unknown, ...(day.ok ? [] : day.problems)];
      if (!candidate.ok) {
        for (const found of candidate.problems) {
          fields.push({ ...found, path: found.path === '' ? 'profile' : `profile.${found.path}` });
        }
      }
      throw new FieldsError(
        'candidate.not-valid',
        {
          en: 'Some fields are not valid. Nothing was computed.',
          fr: 'Certains champs ne sont pas valides. Rien n’a été calculé.',
        },
        fields,
      );
    }
    const law = rulesetOn(day.value);
    const language = languageOf(context);
    context.header('content-language', language);
    const warnings =
      law.knownGap === null ? [] : [{ code: 'known-gap', text: knownGapText(law.on, language) }];
    if (!explain) {
      return context.json({ rules: law.on, breakdown: numbersOn(law)(candidate.value), warnings });
    }
    const tree = scoreCrsRemembered(candidate.value, law);
    const rest = JSON.stringify({ breakdown: numbersOn(law)(candidate.value), warnings });
    // Most of the answer is the explanation, whose lines are written as text already.
    const text = `{"rules":"${law.on}","explanation":${explanationJson(tree, language)},${rest.slice(1)}`;
    return context.body(text, 200, { 'content-type': 'application/json' });
  });
}
