import { describe, expect, test } from 'vitest';
import { lacksOf } from '../../src/application/completeness.ts';
import { BACKGROUND } from '../../src/application/form/form.ts';
import { lackText } from '../../src/words/lack.ts';
import { en, questions as questionsEn } from '../../src/words/lacks.en.ts';
import { fr, questions as questionsFr } from '../../src/words/lacks.fr.ts';
import { engineerFacts, inProgress } from '../support/applications.ts';

const VALUES = {
  what: 'WHAT',
  question: 'QUESTION',
  due: 1525,
  paid: 500,
  from: '2024-01-02',
  to: '2024-02-03',
};

describe('what an application lacks', () => {
  test.each(Object.keys(en) as (keyof typeof en)[])(
    '%s is a sentence in both languages, with the same in it',
    (code) => {
      const [english, french] = [en[code](VALUES), fr[code](VALUES)];
      for (const text of [english, french]) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(english).not.toBe(french);
      for (const value of ['WHAT', 'QUESTION', '1525', '500']) {
        expect(french.includes(value), value).toBe(english.includes(value));
      }
    },
  );

  test('every question of the background section has a name in both languages', () => {
    for (const question of BACKGROUND) expect(questionsFr[question]).not.toBe(questionsEn[question]);
  });

  test('names people, documents and facts, not their codes', () => {
    const { state, at } = inProgress(engineerFacts({ children: undefined }));
    if (state === null) throw new Error('Nothing was started');
    for (const language of ['en', 'fr'] as const) {
      const said = lacksOf(state, at).map((lack) => lackText(lack, state, at, language));
      expect(said.length).toBeGreaterThan(10);
      for (const text of said) expect(text).not.toMatch(/principal|child\.\d|\w\/\w|undefined/);
    }
  });
});
