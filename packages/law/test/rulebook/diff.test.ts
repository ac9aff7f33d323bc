import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/amendments/amendment.ts';
import { readAmendment } from '../../src/amendments/read.ts';
import { type Change, diffOf } from '../../src/rulebook/diff.ts';
import { diffText } from '../../src/rulebook/diffText.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { FIRST_DAY, type Ruleset, rulesetOn, VERIFIED_THROUGH } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { amendmentInput } from '../amendments/shapes.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const on = (day: string, reforms: readonly Amendment[] = []): Ruleset => rulesetOn(plainDate(day), reforms);

const reform = amendmentInput.map((input) => {
  const read = readAmendment(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
});
const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(FIRST_DAY, days));
const law = fc
  .record({ day, reforms: fc.array(reform, { maxLength: 2 }) })
  .map(({ day: d, reforms }) => rulesetOn(d, reforms));

const swapped: Readonly<Record<string, string>> = { added: 'removed', removed: 'added', changed: 'changed' };

/** The same difference in the other direction. */
function inverse(change: Change): unknown {
  const turned = { ...change, ...('change' in change && { change: swapped[change.change] }) };
  if (change.kind === 'instrument') return turned;
  const ends = { ...turned, from: change.to, to: change.from };
  if (change.kind === 'parameter') {
    return {
      ...ends,
      leaves: change.leaves.map((leaf) => ({
        ...leaf,
        change: swapped[leaf.change],
        from: leaf.to,
        to: leaf.from,
      })),
    };
  }
  if (change.kind === 'category')
    return { ...ends, codesAdded: change.codesRemoved, codesRemoved: change.codesAdded };
  return ends;
}

const inOrder = (changes: readonly unknown[]): string[] =>
  changes
    .map((change) => {
      const sorted = { ...(change as Record<string, unknown>) };
      if (Array.isArray(sorted.leaves))
        sorted.leaves = sorted.leaves.map((leaf) => JSON.stringify(leaf)).sort();
      // The title of a factor is that of the newer law, whichever that is.
      delete sorted.title;
      return JSON.stringify(sorted, Object.keys(sorted).sort());
    })
    .sort();

describe('the difference between two laws', () => {
  test('of a law with itself is nothing', () => {
    fc.assert(
      fc.property(law, (same) => {
        expect(diffOf(same, same)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('in the other direction is the same with old and new swapped', () => {
    fc.assert(
      fc.property(law, law, (a, b) => {
        expect(inOrder(diffOf(b, a))).toEqual(inOrder(diffOf(a, b).map(inverse)));
      }),
      { numRuns: runs(300) },
    );
  });

  test('has a sentence in each language for each change, without a hole in it', () => {
    fc.assert(
      fc.property(law, law, (a, b) => {
        for (const change of diffOf(a, b)) {
          for (const language of ['en', 'fr'] as const) {
            const text = diffText(change, language);
            expect(text).toMatch(/^\S.*[.»”?]$/s);
            expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}|: ;|: \./);
          }
          expect(diffText(change, 'fr')).not.toMatch(/ [:;?!»]/);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('is made of what each version brought', () => {
    const changed = versions()
      .slice(1)
      .filter(({ on: first }) => first <= VERIFIED_THROUGH)
      .map(({ on: first }) => [first, diffOf(on(addDays(first, -1)), on(first))] as const);
    for (const [first, changes] of changed) expect(changes.length, first).toBeGreaterThan(0);
    const values = changed.flatMap(([first, changes]) =>
      changes.flatMap((change) =>
        change.kind === 'parameter' && change.id.startsWith('crs.') ? [`${first} ${change.id}`] : [],
      ),
    );
    expect(values.filter((text) => text.endsWith('.points'))).toEqual([
      '2016-11-19 crs.canadianStudy.points',
      '2016-11-19 crs.jobOffer.points',
      '2017-06-06 crs.sibling.points',
      '2017-06-06 crs.french.points',
      '2020-10-20 crs.french.points',
      '2025-03-25 crs.jobOffer.points',
    ]);
  });
});

describe('in words', () => {
  const texts = (from: string, to: string, kind: Change['kind'], language: 'en' | 'fr'): string[] =>
    diffOf(on(from), on(to))
      .filter((change) => change.kind === kind)
      .map((change) => diffText(change, language).replaceAll('\u00A0', ' '));

  test('25 March 2025: job offers', () => {
    expect(texts('2025-03-24', '2025-03-25', 'parameter', 'en')).toEqual([
      'Arranged employment (job offer) (points): Offer in NOC major group 00: 0 instead of 200; Other qualifying offer: 0 instead of 50 (Ministerial Instructions of 11 March 2025: no points for job offers, in force since 25 March 2025).',
    ]);
    expect(texts('2025-03-24', '2025-03-25', 'parameter', 'fr')).toEqual([
      'Emploi réservé (offre d’emploi) (points) : Offre dans le grand groupe 00 de la CNP : 0 au lieu de 200 ; Autre offre admissible : 0 au lieu de 50 (Instructions ministérielles du 11 mars 2025 : aucun point pour les offres d’emploi, en vigueur depuis le 25 mars 2025).',
    ]);
  });

  test('6 June 2017: what the law did not have before', () => {
    expect(texts('2017-06-05', '2017-06-06', 'parameter', 'en')[0]).toBe(
      'Brother or sister in Canada (points), new: 15 (Amendment of 6 June 2017: siblings, French, order by time of submission).',
    );
    expect(texts('2017-06-06', '2017-06-05', 'parameter', 'en')[0]).toBe(
      'Brother or sister in Canada (points): no rule any more; it was: 15.',
    );
  });

  test('24 January 2024 to 1 February 2024: a test more, named alone', () => {
    expect(texts('2024-01-24', '2024-02-01', 'parameter', 'fr')).toEqual([
      'Tests de langue acceptés : ajout : PTE Core (Acceptation du PTE Core, en vigueur depuis le 30 janvier 2024).',
      'Résultat minimal de chaque niveau : PTE Core, nouveauté : Compréhension de l’oral : 28, 39, 50, 60, 71, 82, 89 ; Compréhension de l’écrit : 33, 42, 51, 60, 69, 78, 88 ; Expression écrite : 41, 51, 60, 69, 79, 88, 90 ; Expression orale : 42, 51, 59, 68, 76, 84, 89 (Acceptation du PTE Core, en vigueur depuis le 30 janvier 2024).',
    ]);
  });

  test('27 February 2025: a category and its rounds under another name', () => {
    const [healthcare, stem] = texts('2025-02-26', '2025-02-27', 'category', 'en');
    expect(healthcare).toContain(
      '; name “Healthcare and social services occupations” instead of “Healthcare occupations”; rounds named “Healthcare and social services occupations (Version 2)” instead of “Healthcare occupations (Version 1)”; occupations added',
    );
    expect(stem).toContain('rounds named “STEM occupations (Version 2)” (inferred) instead of');
    expect(stem).not.toContain('; name ');
    const [named] = texts('2025-02-26', '2025-02-27', 'category', 'fr');
    expect(named).toContain(
      'nom « Professions de la santé et des services sociaux » au lieu de « Professions de la santé » ; rondes nommées « Healthcare and social services occupations (Version 2) » au lieu de « Healthcare occupations (Version 1) »',
    );
  });

  test('18 February 2026: butchers for cooks, and a year of work for six months', () => {
    const trades = texts('2026-02-17', '2026-02-18', 'category', 'en').find((text) => text.includes('Trade'));
    expect(trades).toMatch(/occupations added: 63201 Butchers[^;]*; occupations removed: 63200 Cooks\.$/);
    expect(trades).toContain('12 months of full-time work');
    expect(trades).toContain('instead of 6 months of full-time work');
    const ended = texts('2026-02-17', '2026-02-18', 'category', 'fr').find((text) =>
      text.includes('agriculture'),
    );
    expect(ended).toMatch(/plus en vigueur\.$/);
  });
});
