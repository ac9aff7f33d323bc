import {
  ABILITIES,
  type Ability,
  acceptedTests,
  charts,
  instruments,
  LANGUAGE_TESTS,
  type Language,
  type LanguageTest,
  levelOf,
  nodeText,
  rulesetOn,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { type DayOptions, dayOrToday } from '../input/day.ts';
import { createComplaints } from '../input/problems.ts';
import { textOf } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { type ClbText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export type ClbOptions = DayOptions;

/** CELPIP prints M for minimal or insufficient: below every level. */
const MINIMAL = 'M';
const LONGEST_GIVEN = 40;
const HIGHEST_LEVEL = 10;

const textIn = (language: Language): ClbText => (language === 'fr' ? fr : en);

const abilityName = (ability: Ability, language: Language): string =>
  nodeText(`crs.firstLanguage.${ability}`, language);

function isTest(text: string): text is LanguageTest {
  return (LANGUAGE_TESTS as readonly string[]).includes(text);
}

/** A score as the certificate prints it, or null for one that the test does not give. */
function readScore(test: LanguageTest, ability: Ability, given: string): number | null {
  if (test === 'celpip' && given.toUpperCase() === MINIMAL) return 0;
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(given)) return null;
  const score = Number(given.replace(',', '.'));
  const { maximum, step } = charts[test];
  return score <= maximum[ability] && Number.isInteger(score / step) ? score : null;
}

const quote = (given: string): string => `"${given.slice(0, LONGEST_GIVEN)}"`;

/** `openentry clb TEST L R W S`: levels of the scores of a test, and whether the test counts on the day. */
export function clbCommand(
  { language }: Context,
  given: string,
  scores: Readonly<Record<Ability, string>>,
  options: ClbOptions,
): void {
  const text = textIn(language);
  const complaints = createComplaints();
  const day = complaints.ofNow(() => dayOrToday(options.on, language));
  const test = given.toLowerCase();
  const levels: Partial<Record<Ability, number>> = {};
  if (isTest(test)) {
    const { name, maximum, step } = charts[test];
    const number = new Intl.NumberFormat(`${language}-CA`);
    for (const ability of ABILITIES) {
      const score = readScore(test, ability, scores[ability]);
      if (score !== null) levels[ability] = levelOf(test, ability, score);
      else {
        const what = abilityName(ability, language);
        const most = number.format(maximum[ability]);
        const said = text.badScore(what, quote(scores[ability]), name, most, number.format(step));
        complaints.add('score.off-chart', said);
      }
    }
  } else complaints.add('test.unknown', text.unknownTest(quote(given), LANGUAGE_TESTS.join(', ')));
  complaints.settle();
  if (day === undefined || !isTest(test)) return;

  const law = rulesetOn(day.on);
  const accepted = law.read(acceptedTests).includes(test);
  if (options.json) {
    printJson({ test, on: day.on, accepted, levels });
    return;
  }
  const page = createPage(language);
  const { name, language: tested } = charts[test];
  const scale = text.scale[tested];
  page.text(text.title(name, day.stated ? textOf(language).law.today(day.on) : day.on), 0, 0, 'bold');
  page.pairs(
    ABILITIES.map((ability) => [
      abilityName(ability, language),
      `${scores[ability].padEnd(6)} ${text.level(scale, levels[ability] ?? 0, HIGHEST_LEVEL)}`,
    ]),
    2,
  );
  const lowest = Math.min(...ABILITIES.map((ability) => levels[ability] ?? 0));
  page.text(text.lowest(text.level(scale, lowest, HIGHEST_LEVEL)));
  if (!accepted) {
    page.text(text.notAccepted(name, day.on), 0, 0, 'yellow');
    const first = acceptedTests.entries.find(({ value }) => value.includes(test));
    if (first) page.text(text.since(instruments[first.instrument].inForce));
  }
  showWarnings(page, law);
  printPage(page);
}
