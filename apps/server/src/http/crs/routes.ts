import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  breakdownOf,
  codedCandidateSchema,
  knownGapText,
  type Problem,
  readCodedCandidate,
  readRulesDay,
  renderExplanation,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import { leavesNoTrace } from '../audit/declare.ts';
import { languageOf } from '../language.ts';
import { problem, problemResponse } from '../problem.ts';

const points = z.int();
const byAbility = { listening: points, reading: points, writing: points, speaking: points };

const breakdownSchema = z
  .object({
    rules: z.string(),
    core: z.object({
      age: points,
      education: points,
      firstLanguage: z.object({ ...byAbility, total: points }),
      secondLanguage: z.object({ ...byAbility, raw: points, total: points }),
      canadianWork: points,
      total: points,
    }),
    spouse: z.object({
      education: points,
      language: z.object({ ...byAbility, total: points }),
      canadianWork: points,
      total: points,
    }),
    transferability: z.object({
      educationLanguage: points,
      educationCanadianWork: points,
      education: points,
      foreignLanguage: points,
      foreignCanadianWork: points,
      foreignWork: points,
      certificate: points,
      raw: points,
      total: points,
    }),
    additional: z.object({
      sibling: points,
      french: points,
      canadianStudy: points,
      jobOffer: points,
      nomination: points,
      raw: points,
      total: points,
    }),
    total: points,
  })
  .openapi('Breakdown');

const statement = z.object({ code: z.string(), text: z.string() });

/** A tree of reasons, as the contract describes it. */
export const explanationSchema = z
  .object({
    code: z.string(),
    label: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), value: z.union([z.number(), z.boolean(), z.string()]) }),
      z.object({ kind: z.literal('notApplicable') }),
      z.object({
        kind: z.literal('unknown'),
        missing: z.array(z.string()),
        range: z.tuple([z.number(), z.number()]).optional(),
      }),
    ]),
    maximum: z.number().nullable(),
    provision: z.object({ id: z.string(), text: z.string() }),
    facts: z.array(
      z.object({ path: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).nullable() }),
    ),
    parameters: z.array(
      z.object({ id: z.string(), instrument: z.string(), inForce: z.string(), grade: z.string() }),
    ),
    reasons: z.array(statement),
    remedies: z.array(statement),
    get children() {
      return z.array(explanationSchema);
    },
  })
  .openapi('Explanation');

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
  .object({
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
    explanation: explanationSchema,
    warnings: z.array(z.object({ code: z.string(), text: z.string() })),
  })
  .openapi('Score');

const route = createRoute({
  method: 'post',
  path: '/crs/score',
  ...leavesNoTrace('Computes with what is sent and keeps nothing of it.'),
  tags: ['CRS'],
  summary: 'Score a coded candidate under the law of a day, with every factor explained',
  request: {
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

/** Routes of the Comprehensive Ranking System. */
export function crsRoutes(api: OpenAPIHono): void {
  // The body is read by the law itself, which names every problem; the route is only described here.
  api.openAPIRegistry.registerPath(route);
  api.post(route.path, async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!/^application\/(.+\+)?json\b/i.test(type)) {
      return problem(context, 415, 'request.not-json', {
        en: 'Send the body as application/json.',
        fr: 'Envoyez le corps en application/json.',
      });
    }
    let body: unknown;
    try {
      body = await context.req.json();
    } catch {
      return problem(context, 400, 'request.broken-json', {
        en: 'The body is not valid JSON.',
        fr: 'Le corps n’est pas du JSON valide.',
      });
    }
    const { rules, profile } = (typeof body === 'object' && body !== null ? body : {}) as Record<
      string,
      unknown
    >;
    const day = readRulesDay(rules);
    const candidate = readCodedCandidate(profile);
    if (!day.ok || !candidate.ok) {
      const fields: Problem[] = day.ok ? [] : [...day.problems];
      if (!candidate.ok) {
        for (const found of candidate.problems) {
          fields.push({ ...found, path: found.path === '' ? 'profile' : `profile.${found.path}` });
        }
      }
      return problem(
        context,
        422,
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
    const tree = scoreCrs(candidate.value, law);
    context.header('content-language', language);
    return context.json({
      rules: law.on,
      breakdown: breakdownOf(tree, law.on),
      explanation: renderExplanation(tree, language),
      warnings: law.knownGap === null ? [] : [{ code: 'known-gap', text: knownGapText(law.on, language) }],
    });
  });
}
