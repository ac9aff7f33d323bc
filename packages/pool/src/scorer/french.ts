import { type ByAbility, french, type Ruleset } from '@openentry/law';
import { ask, expectReads, NotTabularError, somebody } from './ask.ts';
import {
  allAt,
  ENGLISH_CLASSES,
  FRENCH_CLASSES,
  LEVELS,
  levelPairs,
  NO_ENGLISH,
  NO_RESULT,
} from './domain.ts';

/** Two results whose weakest and strongest abilities are these. */
const between = (low: number, high: number): readonly ByAbility[] => [
  { listening: low, reading: high, writing: high, speaking: high },
  { listening: high, reading: low, writing: low, speaking: low },
];

const frenchOf = (at: number): readonly (ByAbility | null)[] =>
  at === NO_RESULT ? [null] : [allAt(at), ...between(at, LEVELS - 1)];
const englishOf = (at: number): readonly (ByAbility | null)[] =>
  at === NO_ENGLISH ? [null] : between(...(levelPairs[at] ?? [0, 0]));

/**
 * Points of French by [class of French, class of English]: it looks at the weakest ability of French and at the
 * weakest and strongest of English, in whichever slot each is. Several people of every class are asked.
 * @throws NotTabularError when the law tells people of one class apart, or English alone earns points.
 */
export function frenchTable(law: Ruleset): Uint16Array {
  expectReads(french, ['firstLanguage', 'secondLanguage']);
  const points = (cell: number): number => {
    const found = new Set<number>();
    const add = (name: 'en' | 'fr', first: ByAbility | null, second: ByAbility | null): void => {
      // Nobody is without a first language.
      if (first === null) return;
      found.add(
        ask(french, somebody(0, { firstLanguage: { name, clb: first }, secondLanguage: second }), law),
      );
    };
    for (const inFrench of frenchOf(Math.floor(cell / ENGLISH_CLASSES))) {
      for (const inEnglish of englishOf(cell % ENGLISH_CLASSES)) {
        add('fr', inFrench, inEnglish);
        add('en', inEnglish, inFrench);
      }
    }
    if (found.size > 1) {
      throw new NotTabularError(
        `${french.code} tells apart what its table does not: ${[...found].join(', ')}`,
      );
    }
    return [...found][0] ?? 0;
  };
  const table = Uint16Array.from({ length: FRENCH_CLASSES * ENGLISH_CLASSES }, (_, cell) => points(cell));
  // Nobody is without both: that cell stands for no French whatever the English.
  const withoutFrench = table.subarray(NO_RESULT * ENGLISH_CLASSES);
  withoutFrench[NO_ENGLISH] = withoutFrench[0] ?? 0;
  if (withoutFrench.some((each) => each !== withoutFrench[0])) {
    throw new NotTabularError(`${french.code} gives points for English alone`);
  }
  return table;
}
