import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { byOccupation, HOURS_PER_YEAR, hoursOfWork, longestRunHours } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { CANADA } from '../facts/work.ts';
import { node, requirement } from '../programs/node.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import type { CategoryVersion } from './categories.ts';

const MONTHS_PER_YEAR = 12;

/**
 * Whether a person belongs to a category on a day: work counts in a single listed occupation, part-time as
 * its full-time equivalent, in the window that ends on the day of the round.
 */
export function categoryMembership(category: CategoryVersion, facts: Facts, on: PlainDate): Explanation {
  const { requirement: rule } = category;
  switch (rule.kind) {
    case 'language': {
      const levels = levelsOn(facts.languageTests, rule.language, on);
      const lowest = levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));
      return requirement('category', 'irpa.10.3', lowest !== null && lowest >= rule.nclc, [
        lowest === null
          ? { code: 'no-valid-test', values: {} }
          : { code: 'language-too-low', values: { lowest, required: rule.nclc } },
      ]);
    }
    case 'work': {
      const listed = facts.jobs.filter(
        ({ noc, country }) => category.nocs.includes(noc) && (!rule.inCanada || country === CANADA),
      );
      const measure = rule.continuous ? longestRunHours : hoursOfWork;
      let hours = 0;
      for (const held of byOccupation(listed).values()) {
        hours = Math.max(hours, measure(held, on, rule.windowYears));
      }
      const monthHours = HOURS_PER_YEAR / MONTHS_PER_YEAR;
      return requirement('category', 'irpa.10.3', hours >= rule.months * monthHours, [
        hours === 0
          ? { code: 'no-listed-occupation', values: {} }
          : {
              code: 'months-in-window',
              values: {
                months: Math.floor(hours / monthHours),
                required: rule.months,
                since: addYears(on, -rule.windowYears),
              },
            },
      ]);
    }
    case 'military':
      return node(
        'category',
        'irpa.10.3',
        { kind: 'unknown', missing: ['militaryService'] },
        { reasons: [{ code: 'military-not-modelled', values: {} }] },
      );
  }
}
