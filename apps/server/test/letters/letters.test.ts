import { dayInWords, plainDate, provinceText } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import type { LetterKind } from '../../src/letters/letter.ts';
import { writeLetter } from '../../src/letters/write.ts';
import { plainText } from '../../src/writing/plain.ts';
import { allTexts, formOf, plain, sectionText, textsOf } from '../writing/texts.ts';
import { ROUND_AT, SUBJECTS } from './subjects.ts';

const KINDS = Object.keys(SUBJECTS) as LetterKind[];
const LANGUAGES = ['en', 'fr'] as const;
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

describe.each(CASES)('$kind in $language', ({ kind, language }) => {
  const letter = writeLetter(SUBJECTS[kind], language);

  test('says whose letter it is, whom it is for, whose rules it uses, and who decides', () => {
    const text = allTexts(letter);
    expect(letter.kind).toBe(kind);
    expect(text).toContain('Zoé-Émilie d’Ávila Ñandú');
    expect(text).toContain('9007199254740991');
    expect(text).toContain(
      language === 'en'
        ? 'This letter does not come from the Government of Canada'
        : 'Cette lettre ne vient pas du gouvernement du Canada',
    );
    expect(plain(letter.foot)).toContain(dayInWords(plainDate('2024-04-12'), language));
    expect(letter.foot).toMatch(language === 'en' ? /independent.*IRCC decides/ : /indépendant.*IRCC décide/);
  });

  test('names nobody in its title', () => {
    expect(letter.title).not.toMatch(/Zoé|9007199254740991/);
  });

  test('has no text left empty and none of the code in its words', () => {
    for (const text of [letter.title, letter.foot, ...letter.blocks.flatMap(textsOf)]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|=>|\$\{/);
    }
  });

  test('writes days in words', () => {
    expect(allTexts(letter)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test('is the same however often it is written', () => {
    expect(writeLetter(SUBJECTS[kind], language)).toEqual(letter);
  });

  test('keeps punctuation on the line of its word', () => {
    if (language === 'fr')
      expect([...letter.blocks.flatMap(textsOf), letter.foot].join('\n')).not.toMatch(/ [:;?!»%$]|« /);
  });

  test('is a mail with the same content, no line over 72 characters but single words', () => {
    const mail = plainText(letter);
    const lines = mail.split('\n');
    for (const line of lines) {
      if (line.length > 72) expect(line.trim()).not.toContain(' ');
    }
    const words = (text: string): string[] => text.split(/[\s!]+/).filter((word) => word !== '');
    const inMail = new Set(words(mail));
    for (const word of words(allTexts(letter)))
      expect(inMail.has(word) || inMail.has(`${word}:`), word).toBe(true);
  });
});

test.each(KINDS)('%s has the same form in both languages', (kind) => {
  const [english, french] = LANGUAGES.map((language) => writeLetter(SUBJECTS[kind], language));
  expect(french?.blocks.map(formOf)).toEqual(english?.blocks.map(formOf));
  expect(french?.title).not.toBe(english?.title);
});

describe('the end of an invitation', () => {
  test.each(LANGUAGES)(
    'cancelled: the reason as recorded, and what becomes of the profile, in %s',
    (language) => {
      const subject = SUBJECTS['invitation-cancelled'];
      if (subject.kind !== 'invitation-cancelled') throw new Error('Not a cancellation');
      const of = (after: typeof subject.after): string =>
        sectionText(writeLetter({ ...subject, after }, language), 'profile');
      expect(sectionText(writeLetter(subject, language), 'why')).toContain(subject.reason[language]);
      expect(sectionText(writeLetter(subject, language), 'why')).toContain('10.2(5)');
      expect(new Set([of('inPool'), of('ineligible'), of('expired')]).size).toBe(3);
      expect(of('inPool')).toMatch(language === 'en' ? /keeps the place/ : /garde sa place/);
    },
  );

  test('cancelled: a reason given with line ends is one line', () => {
    const subject = SUBJECTS['invitation-cancelled'];
    if (subject.kind !== 'invitation-cancelled') throw new Error('Not a cancellation');
    const reason = { en: 'One\r\nand two\u0007', fr: 'Un\net deux' };
    expect(sectionText(writeLetter({ ...subject, reason }, 'en'), 'why')).toContain('One and two\n');
  });

  test('expired: the last day of the law, or the one that outages made of it', () => {
    const subject = SUBJECTS['invitation-expired'];
    if (subject.kind !== 'invitation-expired') throw new Error('Not an expiry');
    expect(allTexts(writeLetter(subject, 'en'))).toContain('ended on June 10, 2024');
    const longer = writeLetter({ ...subject, lastDay: plainDate('2024-06-11') }, 'en');
    expect(allTexts(longer)).toContain('ended on June 11, 2024');
    expect(sectionText(longer, 'why')).toContain('10.1(6)');
  });
});

describe('nominations', () => {
  test.each(LANGUAGES)('name the province, the days and the points, in %s', (language) => {
    const pending = allTexts(writeLetter(SUBJECTS['nomination-pending'], language));
    expect(pending).toContain(provinceText('PE', language));
    expect(pending).toContain(dayInWords(plainDate('2024-05-12'), language));
    for (const kind of ['nomination-pending', 'nomination-accepted', 'nomination-withdrawn'] as const) {
      expect(allTexts(writeLetter(SUBJECTS[kind], language))).toContain('600 points');
    }
  });

  test('leave out a score that is not known', () => {
    const subject = SUBJECTS['nomination-accepted'];
    if (subject.kind !== 'nomination-accepted') throw new Error('Not an acceptance');
    expect(allTexts(writeLetter(subject, 'en'))).toContain('1,091 points');
    expect(allTexts(writeLetter({ ...subject, score: null }, 'en'))).not.toContain('Your score');
  });

  test('withdrawn: what becomes of the profile', () => {
    const subject = SUBJECTS['nomination-withdrawn'];
    if (subject.kind !== 'nomination-withdrawn') throw new Error('Not a withdrawal');
    const effects = (['inPool', 'ineligible', 'expired'] as const).map((after) =>
      sectionText(writeLetter({ ...subject, after }, 'fr'), 'effect'),
    );
    expect(new Set(effects).size).toBe(3);
  });
});

test('instants are given in UTC and in Ottawa', () => {
  expect(allTexts(writeLetter(SUBJECTS['invitation-expired'], 'fr'))).toContain(
    '11 avril 2024 à 13:23:42 UTC (09:23:42 HAE à Ottawa)',
  );
  expect(ROUND_AT).toBe(Date.UTC(2024, 3, 11, 13, 23, 42) * 1000);
});
