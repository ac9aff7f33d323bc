import {
  breakdownOf,
  dayInWords,
  deadlineOf,
  plainDate,
  type RenderedExplanation,
  renderExplanation,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Letter } from '../../src/letters/letter.ts';
import { writeLetter } from '../../src/letters/write.ts';
import type { Table } from '../../src/writing/writing.ts';
import '../support/seed.ts';
import { allTexts, plain, sectionText } from '../writing/texts.ts';
import { CANDIDATE, CRS, instant, ROUND_DAY, SUBJECTS } from './subjects.ts';

const LANGUAGES = ['en', 'fr'] as const;

const invitation = SUBJECTS.invitation;
if (invitation.kind !== 'invitation') throw new Error('Not an invitation');
const breakdown = (letter: Letter): Table => {
  const tables = letter.blocks.flatMap((block) =>
    block.kind === 'section' ? block.blocks.filter((each) => each.kind === 'table') : [],
  );
  if (tables[0] === undefined) throw new Error('No table');
  return tables[0];
};

test.each(LANGUAGES)('has every line of the score with points, maximum and provision, in %s', (language) => {
  const rows = breakdown(writeLetter(invitation, language)).rows.map(({ cells }) =>
    cells.map(plain).join(' | '),
  );
  const number = (value: number): string => plain(new Intl.NumberFormat(`${language}-CA`).format(value));
  let lines = 0;
  const expectLine = (node: RenderedExplanation): void => {
    lines++;
    if (node.outcome.kind !== 'value') throw new Error(`${node.code} is not known`);
    const points = number(Number(node.outcome.value));
    const line = [node.label, points, number(node.maximum ?? -1), node.provision.text].join(' | ');
    expect(rows, node.code).toContain(line);
    node.children.forEach(expectLine);
  };
  expectLine(renderExplanation(CRS, language));
  expect(rows).toHaveLength(lines);
  // All blocks, all factors, all abilities: nothing of the score is left out.
  expect(lines).toBe(38);
  expect(rows.at(-1)).toContain(number(breakdownOf(CRS, ROUND_DAY).total));
});

test('says where the law capped a sum', () => {
  const capped = breakdown(writeLetter(invitation, 'en')).rows.filter(({ notes }) => notes.length > 0);
  expect(capped.map(({ notes }) => notes)).toContainEqual([
    'The parts add up to 150; the law counts at most 100.',
  ]);
});

test('has one line for a spouse that there is not', () => {
  const alone = scoreCrs({ ...CANDIDATE, hasAccompanyingSpouse: false, spouse: null }, rulesetOn(ROUND_DAY));
  const rows = breakdown(writeLetter({ ...invitation, crs: alone }, 'en')).rows;
  const ofSpouse = rows.filter(({ cells }) => cells[0]?.startsWith('Spouse'));
  expect(ofSpouse.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Spouse or common-law partner factors', 'n/a', '0'],
  ]);
});

test('refuses a score that is not known', () => {
  const unknown = { ...CRS, outcome: { kind: 'unknown' as const, missing: ['jobs'] } };
  expect(() => writeLetter({ ...invitation, crs: unknown }, 'en')).toThrow(RangeError);
});

test.each(LANGUAGES)('gives the deadline of the law with its basis, in %s', (language) => {
  const { days, lastDay } = deadlineOf(ROUND_DAY);
  const text = sectionText(writeLetter(invitation, language), 'deadline');
  expect(text).toContain(dayInWords(lastDay, language));
  expect(text).toContain(language === 'en' ? `${days} days` : `${days} jours`);
  expect(text).toContain(language === 'en' ? 'IRPA, s. 10.3(1)(k)' : 'LIPR, al. 10.3(1)k)');
  expect(text).toContain('10.1(6)');
  expect(text).not.toMatch(/not available|n’était pas accessible/);
});

test('counts the days from the legal day, which is that of Ottawa', () => {
  const late = { ...invitation, issuedAt: instant('2024-04-12T03:59:59Z') };
  expect(allTexts(writeLetter(late, 'en'))).toContain('counted from April 11, 2024');
  const later = { ...invitation, issuedAt: instant('2024-04-12T04:00:00Z') };
  expect(allTexts(writeLetter(later, 'en'))).toContain('counted from April 12, 2024');
});

test('says why there is more time than the law gives, where an outage added some', () => {
  const longer = { ...invitation, lastDay: plainDate('2024-06-13') };
  const text = sectionText(writeLetter(longer, 'en'), 'deadline');
  expect(text).toContain('June 13, 2024');
  expect(text).toContain('The law alone would give you until June 10, 2024');
});

test('carries the note of a month in which the period changed on a day nobody knows', () => {
  const march = { ...invitation, issuedAt: instant('2020-03-18T14:00:00Z') };
  expect(sectionText(writeLetter(march, 'en'), 'deadline')).toContain('on a day that is not known');
});

test('speaks of the category only in a round of a category', () => {
  const general = { ...invitation, round: { number: '292', kind: 'general' as const, category: null } };
  expect(sectionText(writeLetter(invitation, 'en'), 'visa')).toContain('criteria of the category');
  expect(allTexts(writeLetter(general, 'en'))).not.toMatch(/criteria of the category|STEM/);
});

test('names the exceptions that the law of its day knows', () => {
  const first = {
    ...invitation,
    issuedAt: instant('2015-01-31T11:59:48Z'),
    law: rulesetOn(plainDate('2015-01-31')),
  };
  expect(sectionText(writeLetter(first, 'en'), 'visa')).not.toContain('birthday');
  expect(sectionText(writeLetter(invitation, 'en'), 'visa')).toContain('birthday');
});

test('tells a nominee why the class is the only one', () => {
  const nominee = writeLetter({ ...invitation, program: 'PNP' }, 'en');
  expect(sectionText(nominee, 'class')).toContain('provincial nominee class');
  expect(sectionText(nominee, 'class')).toContain('10.1(1.1)');
});

test('warns where the rules of its day are not fully known', () => {
  const late = {
    ...invitation,
    issuedAt: instant('2026-11-10T14:00:00Z'),
    law: rulesetOn(plainDate('2026-11-10')),
  };
  for (const language of LANGUAGES) {
    const letter = writeLetter(late, language);
    const notices = letter.blocks.filter((block) => block.kind === 'notice');
    expect(notices).toHaveLength(2);
    expect(plain(notices[1]?.text ?? '')).toContain(dayInWords(plainDate('2026-11-03'), language));
  }
});

test('can be written for whatever score the law gives', () => {
  const clb = fc.integer({ min: 0, max: 12 });
  const abilities = fc.record({ listening: clb, reading: clb, writing: clb, speaking: clb });
  const candidate = fc.record({
    age: fc.integer({ min: 17, max: 60 }),
    firstLanguage: fc.record({ name: fc.constantFrom('en' as const, 'fr' as const), clb: abilities }),
    secondLanguage: fc.option(abilities),
    canadianWorkYears: fc.integer({ min: 0, max: 6 }),
    nomination: fc.boolean(),
  });
  fc.assert(
    fc.property(candidate, fc.constantFrom(...LANGUAGES), (change, language) => {
      const crs = scoreCrs({ ...CANDIDATE, ...change }, rulesetOn(ROUND_DAY));
      const last = breakdown(writeLetter({ ...invitation, crs }, language)).rows.at(-1)?.cells[1] ?? '';
      expect(Number(last.replaceAll(/\D/g, ''))).toBe(breakdownOf(crs, ROUND_DAY).total);
    }),
    { numRuns: 50 },
  );
});
