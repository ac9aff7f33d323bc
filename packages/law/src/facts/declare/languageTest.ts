import { z } from 'zod';
import { ABILITIES } from '../../coded/candidate.ts';
import { charts, LANGUAGE_TESTS } from '../../language/charts.ts';
import { day } from './fields.ts';

/** A raw score; null where a disability kept the person from being tested in that ability. */
const score = z.number().min(0).max(699).nullable();

/** A result of a designated test, with the scores that the certificate prints. */
export const languageTest = z
  .strictObject({
    test: z.enum(LANGUAGE_TESTS),
    /** Day of the result. */
    date: day,
    listening: score,
    reading: score,
    writing: score,
    speaking: score,
    /** One skill was taken again on another day (IELTS One Skill Retake): not accepted. */
    oneSkillRetake: z.boolean().optional(),
  })
  .superRefine((result, context) => {
    const chart = charts[result.test];
    for (const ability of ABILITIES) {
      const value = result[ability];
      if (value === null) continue;
      if (value > chart.maximum[ability] || !Number.isInteger(value / chart.step)) {
        context.addIssue({ code: 'custom', path: [ability], params: { problem: 'off-chart' } });
      }
    }
    if (ABILITIES.every((ability) => result[ability] === null)) {
      context.addIssue({ code: 'custom', path: ['listening'], params: { problem: 'no-score' } });
    }
  });
