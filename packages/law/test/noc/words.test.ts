import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf, wordsOf } from '../../src/noc/words.ts';
import '../support/seed.ts';

const raw = (text: string): string[] => wordsOf(text).map((word) => word.raw);

test.each([
  ['nurse', 'nurses'],
  ['technology', 'technologies'],
  ['fisherman', 'fishermen'],
  ['hostess', 'hostesses'],
  ['infirmier', 'infirmieres'],
  ['coiffeur', 'coiffeuses'],
  ['directeur', 'directrice'],
  ['technicien', 'techniciennes'],
  ['professionnel', 'professionnelles'],
  ['autorise', 'autorisees'],
  ['social', 'sociaux'],
  ['bateau', 'bateaux'],
])('%s and %s are one word', (one, other) => {
  expect(stemOf(other)).toBe(stemOf(one));
});

test.each([
  ['nurse', 'nursing'],
  ['cook', 'book'],
  ['bus', 'business'],
  ['analyst', 'analytics'],
])('%s and %s are two', (one, other) => {
  expect(stemOf(other)).not.toBe(stemOf(one));
});

test.each([
  ['L’hôtel, d’abord: l’été', ['hotel', 'abord', 'ete']],
  ['Officials/officers - by-law', ['officials', 'officers', 'law']],
  ['Manœuvres des œuvres', ['manoeuvres', 'oeuvres']],
  ['a 7 b 21231', ['7', '21231']],
  ['NOC of the CNP', []],
  ['one One ÓNE', ['one']],
])('the words of %j are %j', (text, expected) => {
  expect(raw(text)).toEqual(expected);
});

test('no text has a word without letters or digits, a word twice or a word without a stem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const words = wordsOf(text);
      expect(new Set(words.map((word) => word.raw)).size).toBe(words.length);
      for (const word of words) {
        expect(word.raw).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(word.stem).not.toBe('');
      }
    }),
  );
});
