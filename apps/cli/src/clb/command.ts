import {
  ABILITIES,
  type Ability,
  acceptedTests,
  charts,
  instruments,
  LANGUAGE_TESTS,
  type Language,
  type LanguageTest,
  LOWEST_LEVEL,
  levelOf,
  minimaOf,
  nodeText,
  readTestScore,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { type LawOptions, lawAsked } from '../input/law.ts';
import { createComplaints } from '../input/problems.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { type ClbText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export type ClbOptions = LawOptions;

const LONGEST_GIVEN = 40;

const textIn = (language: Language): ClbText => (language === 'fr' ? fr : en);

const abilityName = (ability: Ability, language: Language): string =>
  nodeText(`crs.firstLanguage.${ability}`, language);

function isTest(text: string): text is LanguageTest {
  return (LANGUAGE_TESTS as readonly string[]).includes(text);
}

const quote = (given: string): string => `"${given.slice(0, LONGEST_GIVEN)}"`;

/** `openentry clb TEST L R W S`: levels of the scores of a test, and whether the test counts on the day. */
export async function clbCommand(
  context: Context,
  given: string,
  scores: Readonly<Record<Ability, string>>,
  options: ClbOptions,
): Promise<void> {
  const { language } = context;
  const text = textIn(language);
  const complaints = createComplaints();
  const asked = await lawAsked(context, options, complaints);
  const test = given.toLowerCase();
  const read: Partial<Record<Ability, number>> = {};
  if (isTest(test)) {
    const { name, maximum, step } = charts[test];
    const number = new Intl.NumberFormat(`${language}-CA`);
    for (const ability of ABILITIES) {
      const score = readTestScore(test, ability, scores[ability]);
      if (score !== null) read[ability] = score;
      else {
        const what = abilityName(ability, language);
        const most = number.format(maximum[ability]);
        const said = text.badScore(what, quote(scores[ability]), name, most, number.format(step));
        complaints.add('score.off-chart', said);
      }
    }
  } else complaints.add('test.unknown', text.unknownTest(quote(given), LANGUAGE_TESTS.join(', ')));
  complaints.settle();
  if (asked === undefined || !isTest(test)) return;

  const { law, day } = asked;
  const minima = minimaOf(test, law);
  const levels = Object.fromEntries(
    ABILITIES.map((ability) => [ability, levelOf(minima, ability, read[ability] ?? 0)]),
  ) as Record<Ability, number>;
  const highest = LOWEST_LEVEL + Math.max(...ABILITIES.map((ability) => minima[ability].length)) - 1;
  const accepted = law.read(acceptedTests).includes(test);
  if (options.json) {
    printJson({ test, on: law.on, accepted, levels });
    return;
  }
  const page = createPage(language);
  const { name, language: tested } = charts[test];
  const scale = text.scale[tested];
  page.text(text.title(name, day), 0, 0, 'bold');
  page.pairs(
    ABILITIES.map((ability) => [
      abilityName(ability, language),
      `${scores[ability].padEnd(6)} ${text.level(scale, levels[ability], highest)}`,
    ]),
    2,
  );
  const lowest = Math.min(...ABILITIES.map((ability) => levels[ability]));
  page.text(text.lowest(text.level(scale, lowest, highest)));
  if (!accepted) {
    page.text(text.notAccepted(name, law.on), 0, 0, 'yellow');
    const first = acceptedTests.entries.find(({ value }) => value.includes(test));
    if (first) page.text(text.since(instruments[first.instrument].inForce));
  }
  showWarnings(page, law);
  printPage(page);
}
