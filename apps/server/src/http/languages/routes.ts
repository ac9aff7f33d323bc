import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ABILITIES,
  type Ability,
  acceptedTests,
  charts,
  instruments,
  LANGUAGE_TESTS,
  type LanguageTest,
  LOWEST_LEVEL,
  levelOf,
  minimaOf,
  type PlainDate,
  readTestScore,
} from '@openentry/law';
import { json, refusals } from '../accounts/bodies.ts';
import { PUBLISHED_LAW } from '../audit/declare.ts';
import type { BodyProblem } from '../body-problems.ts';
import { FieldsError } from '../fields-error.ts';
import { lawOn, onDay, rulesOf, rulesSchema } from '../law/day.ts';
import { sent } from '../sent.ts';

const tags = ['Languages'];
const testId = z.enum(LANGUAGE_TESTS);
const numbers = z.array(z.number());

const testSchema = z
  .object({
    id: testId,
    name: z.string(),
    language: z.enum(['en', 'fr']),
    accepted: z.boolean().openapi({ description: 'Whether its results count on the day.' }),
    acceptedSince: z.string().nullable().openapi({ format: 'date' }),
    step: z.number(),
    maximum: z.object({
      listening: z.number(),
      reading: z.number(),
      writing: z.number(),
      speaking: z.number(),
    }),
    lowestLevel: z.int().openapi({ description: 'CLB or NCLC level of the first of each row of minima.' }),
    minima: z.object({ listening: numbers, reading: numbers, writing: numbers, speaking: numbers }).openapi({
      description: 'Lowest score of each level, from the lowest level up; the last is "or more".',
    }),
  })
  .openapi('LanguageTest');

const testsRoute = createRoute({
  method: 'get',
  path: '/languages/tests',
  ...PUBLISHED_LAW,
  tags,
  summary: 'Language tests with the chart from their scores to CLB or NCLC levels, and since when they count',
  request: { query: onDay },
  responses: {
    200: json('Tests', z.object({ rules: rulesSchema, items: z.array(testSchema) }).openapi('LanguageTests')),
    ...refusals(422),
  },
});

const score = (ability: string) =>
  z
    .string()
    .max(10)
    .openapi({ example: '7.5', description: `Score of ${ability}, as the certificate prints it.` });

const levelsRoute = createRoute({
  method: 'get',
  path: '/languages/levels',
  ...PUBLISHED_LAW,
  tags,
  summary: 'CLB or NCLC levels of the scores of a test',
  request: {
    query: onDay.extend({
      test: testId,
      listening: score('listening'),
      reading: score('reading'),
      writing: score('writing'),
      speaking: score('speaking'),
    }),
  },
  responses: {
    200: json(
      'Levels; 3 or less is below the chart',
      z
        .object({
          rules: rulesSchema,
          test: testId,
          scale: z.enum(['CLB', 'NCLC']),
          accepted: z.boolean(),
          levels: z.object({ listening: z.int(), reading: z.int(), writing: z.int(), speaking: z.int() }),
          lowest: z.int(),
        })
        .openapi('LanguageLevels'),
    ),
    ...refusals(422),
  },
});

function acceptedSince(test: LanguageTest): string | null {
  const first = acceptedTests.entries.find(({ value }) => value.includes(test));
  return first === undefined ? null : instruments[first.instrument].inForce;
}

/** A score that the test does not give. */
function offChart(test: LanguageTest, ability: Ability): BodyProblem {
  const { name, maximum, step } = charts[test];
  const most = maximum[ability];
  return {
    path: ability,
    code: 'off-chart',
    text: {
      en: `${ability} is no score of ${name}: 0 to ${most}, in steps of ${step}`,
      fr: `${ability} n’est pas un résultat du ${name} : de 0 à ${most}, par pas de ${step}`,
    },
  };
}

/** Routes of languages: public, and only read. */
export function languageRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  api.openapi(testsRoute, (context) => {
    const law = lawOn(context.req.valid('query').on, today);
    const accepted = law.read(acceptedTests);
    const items = LANGUAGE_TESTS.map((id) => {
      const { name, language, step, maximum } = charts[id];
      return sent<z.infer<typeof testSchema>>({
        id,
        name,
        language,
        accepted: accepted.includes(id),
        acceptedSince: acceptedSince(id),
        step,
        maximum,
        lowestLevel: LOWEST_LEVEL,
        minima: minimaOf(id, law),
      });
    });
    return context.json({ rules: rulesOf(law), items }, 200);
  });
  api.openapi(levelsRoute, (context) => {
    const { on, test, ...scores } = context.req.valid('query');
    const law = lawOn(on, today);
    const minima = minimaOf(test, law);
    const wrong: BodyProblem[] = [];
    const level = (ability: Ability): number => {
      const read = readTestScore(test, ability, scores[ability]);
      if (read === null) wrong.push(offChart(test, ability));
      return levelOf(minima, ability, read ?? 0);
    };
    const levels = {
      listening: level('listening'),
      reading: level('reading'),
      writing: level('writing'),
      speaking: level('speaking'),
    };
    if (wrong.length > 0) {
      throw new FieldsError(
        'language.not-valid',
        { en: 'Some scores are none of this test.', fr: 'Certains résultats ne sont pas ceux de ce test.' },
        wrong,
      );
    }
    return context.json(
      {
        rules: rulesOf(law),
        test,
        scale: charts[test].language === 'en' ? ('CLB' as const) : ('NCLC' as const),
        accepted: law.read(acceptedTests).includes(test),
        levels,
        lowest: Math.min(...ABILITIES.map((ability) => levels[ability])),
      },
      200,
    );
  });
}
