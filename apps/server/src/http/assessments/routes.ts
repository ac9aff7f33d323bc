import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type PlainDate, PROGRAMS, type Problem, readRulesDay, rulesetOn } from '@openentry/law';
import type { FieldError } from '../../errors.ts';
import { json } from '../accounts/bodies.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { FieldsError } from '../fields-error.ts';
import { languageOf } from '../language.ts';
import { REFORM, readReform } from '../law/reform.ts';
import { problemResponse } from '../problem.ts';
import { factsOn } from '../profiles/facts.ts';
import { fieldsOf, readJson, unknownIn } from '../read-json.ts';
import { type Assessing, assessmentAnswer } from './answer.ts';
import { FACTS } from './facts.ts';
import { assessmentSchema } from './schemas.ts';

/** An engineer of 31, single, with a Canadian degree of three years and two years of Canadian work. */
const EXAMPLE = {
  on: '2025-03-25',
  facts: {
    schema: 'facts/2',
    dateOfBirth: '1993-11-02',
    maritalStatus: 'single',
    firstOfficialLanguage: 'en',
    settlementFunds: 20_000,
    inadmissibleForMisrepresentation: false,
  },
};

const route = createRoute({
  method: 'post',
  path: '/assessments',
  ...leavesNoTrace('Assesses the facts that are sent, and keeps nothing of them.'),
  tags: ['Assessments'],
  summary:
    'What the law of a day makes of facts: programs, score line by line, categories, documents, each with its reasons; nothing is kept',
  description:
    'A field with a value declares it, null declares that it does not exist, a field left out is not known. With a draft of law, also the result without it and the difference.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['facts'],
            additionalProperties: false,
            properties: {
              on: {
                type: 'string',
                format: 'date',
                description: 'Day whose law applies, from 2015-01-01; without it, today in Ottawa.',
              },
              facts: FACTS,
              reform: REFORM,
              program: {
                type: 'string',
                enum: ['CEC', 'FSW', 'FST'],
                description: 'Program whose documents are wanted; without it, the first that is met.',
              },
            },
          },
          example: EXAMPLE,
        },
      },
    },
  },
  responses: {
    200: json('The assessment', assessmentSchema),
    400: problemResponse('The body is not JSON'),
    413: problemResponse('The body is too large'),
    415: problemResponse('The body is not announced as JSON'),
    422: problemResponse('Something given is not valid; each field is named'),
  },
});

const FIELDS = ['on', 'facts', 'reform', 'program'];

/** @throws FieldsError that names every field */
function read(body: Readonly<Record<string, unknown>>, today: PlainDate): Assessing {
  const day = body.on === undefined ? ({ ok: true, value: today } as const) : readRulesDay(body.on, 'on');
  const { facts, problems } = factsOn(body.facts, day.ok ? day.value : null);
  const reform = readReform(body.reform);
  const program = PROGRAMS.find((each) => each === body.program) ?? null;
  const found: (Problem | FieldError)[] = [
    ...unknownIn(body, FIELDS),
    ...(day.ok ? [] : day.problems),
    ...problems,
    ...reform.problems,
    ...(program === null && body.program !== undefined
      ? [{ path: 'program', code: 'not-a-choice' as const, values: { choices: PROGRAMS.join(', ') } }]
      : []),
  ];
  if (!day.ok || facts === null || found.length > 0) {
    throw new FieldsError(
      'facts.not-valid',
      {
        en: 'Some fields are not valid. Nothing was computed.',
        fr: 'Certains champs ne sont pas valides. Rien n’a été calculé.',
      },
      found,
    );
  }
  return { facts, law: rulesetOn(day.value, reform.reforms), program };
}

/** Assessments of facts that a caller brings: nothing of them is kept, and nobody has to sign in. */
export function assessmentRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  // The body is read by the law itself, which names every problem; the route is only described here.
  api.openAPIRegistry.registerPath(route);
  api.post(route.path, async (context) => {
    const asked = read(fieldsOf(await readJson(context)), today());
    const language = languageOf(context);
    context.header('content-language', language);
    // What people say of themselves is in it.
    context.header('cache-control', 'no-store');
    return context.json(assessmentAnswer(asked, language));
  });
}
