import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAmendment } from '../../src/amendments/read.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { siblingPoints } from '../../src/crs/sibling.ts';
import { pointsOf } from '../../src/explain/explanation.ts';
import { mixedEnglish } from '../../src/policies/language.ts';
import { diffOf } from '../../src/rulebook/diff.ts';
import { diffText } from '../../src/rulebook/diffText.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { english, single } from '../support/candidates.ts';
import { nodeOf } from '../support/trees.ts';

const read = readAmendment(JSON.parse(readFileSync(join(import.meta.dirname, 'example.json'), 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const reform = read.value;

const lawOn = (day: string) => rulesetOn(plainDate(day), [reform]);
const engineer = single({
  firstLanguage: english(9),
  sibling: true,
  canadianWorkByOccupation: { '21231': 2, '72310': 6 },
  jobOfferOccupation: null,
});

describe('the example of CONTRIBUTING, an invented instrument laid over the law', () => {
  test('changes nothing the day before it comes into force', () => {
    const [law, same] = [lawOn('2026-12-31'), rulesetOn(plainDate('2026-12-31'))];
    expect(diffOf(same, law)).toEqual([]);
    expect(law.read(siblingPoints)).toBe(15);
    expect(scoreCrs(engineer, law)).toEqual(scoreCrs(engineer, same));
  });

  test('sets its values from its day on, and says that it did', () => {
    expect(lawOn('2027-01-01').find(siblingPoints)).toEqual({
      value: 5,
      instrument: 'example-high-wage',
      inForce: '2027-01-01',
      grade: 'I',
    });
    expect(lawOn('2027-01-01').choice(mixedEnglish)).toBe('none');
    expect(lawOn('2027-01-01').instruments.at(-1)).toBe('example-high-wage');
  });

  test('leaves the law as it is for everybody else', () => {
    const law = rulesetOn(plainDate('2027-01-01'));
    expect(law.read(siblingPoints)).toBe(15);
    expect(law.added('crs.additional')).toEqual([]);
  });

  test('adds its factor to the tree, with its title in both languages and the instrument that brought it', () => {
    const tree = scoreCrs(engineer, lawOn('2027-01-01'));
    const node = nodeOf(tree, 'added.highWage');
    expect(node.title).toEqual({ en: 'High-wage occupation', fr: 'Profession à salaire élevé' });
    expect(node.outcome).toEqual({ kind: 'value', value: 25 });
    expect(node.maximum).toBe(50);
    expect(node.parameters).toEqual([
      { id: 'added.highWage.tiers', instrument: 'example-high-wage', inForce: '2027-01-01', grade: 'I' },
    ]);
    expect(node.facts).toEqual([
      { path: 'canadianWorkByOccupation.21231', value: 2 },
      { path: 'jobOfferOccupation', value: null },
    ]);
    const before = scoreCrs(engineer, rulesetOn(plainDate('2027-01-01')));
    expect(pointsOf(tree) - pointsOf(before)).toBe(25 - 10);
  });

  test('leaves the points unknown of a person whose occupations were not declared', () => {
    const node = nodeOf(scoreCrs(single(), lawOn('2027-01-01')), 'added.highWage');
    expect(node.outcome).toEqual({
      kind: 'unknown',
      missing: ['canadianWorkByOccupation', 'jobOfferOccupation'],
      range: [0, 50],
    });
  });

  test('is told in words, in both languages', () => {
    const changes = diffOf(lawOn('2026-12-31'), lawOn('2027-01-01'));
    expect(changes.map(({ kind }) => kind)).toEqual(['instrument', 'parameter', 'policy', 'factor']);
    const en = changes.map((change) => diffText(change, 'en'));
    const fr = changes.map((change) => diffText(change, 'fr'));
    expect(en[1]).toBe(
      'Brother or sister in Canada (points): 5 instead of 15 (Example (nobody enacted this): high-wage occupations, fewer points for siblings, in force since 1\u00A0January\u00A02027).',
    );
    expect(fr[1]).toBe(
      'Frère ou sœur au Canada (points)\u00A0: 5 au lieu de 15 (Exemple (personne ne l’a édicté)\u00A0: professions à salaire élevé, moins de points pour la fratrie, en vigueur depuis le 1er\u00A0janvier\u00A02027).',
    );
    expect(en[3]).toContain(
      'Additional points: new factor “High-wage occupation”. Twice the median wage: 00012',
    );
    expect(fr[3]).toContain(
      'Points supplémentaires\u00A0: nouveau facteur «\u00A0Profession à salaire élevé\u00A0».',
    );
  });
});
