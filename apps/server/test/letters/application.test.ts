import { accountOf, barOf } from '@openentry/cases';
import { dayInWords, dollars, isPlainDate, type Language, type PlainDate, plainDate } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../packages/law/test/support/runs.ts';
import { seed } from '../../../../packages/law/test/support/seed.ts';
import type { AboutApplication } from '../../src/letters/application/about.ts';
import { writeLetter } from '../../src/letters/write.ts';
import { pdfOf } from '../../src/writing/pdf/pdf.ts';
import { instantInWords } from '../../src/writing/time.ts';
import { readPdf } from '../writing/read-pdf.ts';
import { allTexts, formOf, plain, sectionText, textsOf } from '../writing/texts.ts';
import { APPLICATION_KINDS, anyAbout } from './applications.ts';
import { instant } from './subjects.ts';

const LANGUAGES = ['en', 'fr'] as const;
/** As many as are asked for, and 200 unless anything is. */
const CASES = process.env.OPENENTRY_TEST_RUNS === undefined ? 200 : runs(10_000);
const MICROSECONDS_PER_DAY = 86_400_000_000;
const FIRST = instant('2021-08-02T15:00:00Z');
const DAYS = 1500;

const aboutNumber = (number: number): AboutApplication =>
  anyAbout(
    APPLICATION_KINDS[number % APPLICATION_KINDS.length] ?? 'application-received',
    seed + number,
    FIRST + ((number * 37) % DAYS) * MICROSECONDS_PER_DAY,
  );

/** Days are counted here by the calendar of the machine, not by the law's own. */
const later = (day: PlainDate, days: number): PlainDate =>
  plainDate(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10));

function* leavesOf(value: unknown): Generator<string | number> {
  if (typeof value === 'string' || typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* leavesOf(each);
  }
}

/** How an amount, a day, an instant or a text of the source may stand in a letter. */
function formsOf(leaf: string | number, language: Language): string[] {
  if (typeof leaf === 'string') return isPlainDate(leaf) ? [dayInWords(leaf, language)] : [leaf];
  return leaf > 1e12 ? [instantInWords(leaf, language)] : [];
}

/** Everything with a number in it that the letter may say, each with where it comes from. */
function sourceOf(about: AboutApplication, language: Language): string[] {
  const { state, at, law, applicationId, profileId } = about;
  const { residence } = accountOf(state, at);
  const moved = (movement: 'paid' | 'refunded') =>
    state.ledger.filter((entry) => entry.movement === movement);
  const sum = (entries: typeof state.ledger): number => entries.reduce((so, entry) => so + entry.dollars, 0);
  const left = residence.due.sum.known ? [residence.due.sum.value - residence.paid] : [];
  const amounts = [
    ...state.ledger.map((entry) => entry.dollars),
    sum(moved('paid')),
    sum(moved('refunded')),
    ...left,
  ];
  const bar = barOf(state);
  const review = 'inCanada' in state ? (state.inCanada ? 15 : 60) : null;
  const days = [
    law.on,
    ...(about.kind === 'application-request' ? [later(law.on, 30)] : []),
    ...(review === null ? [] : [later(law.on, review)]),
    ...(bar?.from === undefined || bar.from === null || bar.until === null ? [] : [bar.from, bar.until]),
  ];
  const children = ['1', '2', '3', '4'].map((number) =>
    language === 'en' ? `Child ${number}` : `Enfant ${number}`,
  );
  const standard = language === 'en' ? ['80% of', '6 months'] : ['80 % des', '6 mois'];
  const inDays = review === null ? [] : [language === 'en' ? `${review} days` : `${review} jours`];
  return [
    ...[...leavesOf(state)].flatMap((leaf) => formsOf(leaf, language)),
    ...amounts.map((amount) => dollars(amount, language)),
    ...days.map((day) => dayInWords(day, language)),
    ...inDays,
    ...standard,
    ...children,
    language === 'en' ? '5 years' : '5 ans',
    String(profileId),
    applicationId,
  ];
}

/** Places in the law, which every reader can look up. */
const CITATION =
  /\b(sections?|subsections?|paragraph|articles?|paragraphes?|alinéa) [\d.()a-z]+(?:(?:, | and | et )[\d.()]+)*/g;
const FORM = /\bIMM \d{4}[A-Z]?\b/g;

/** What is left of a letter when everything that its source has is taken out of it. */
function unexplained(about: AboutApplication, language: Language): string {
  const sources = sourceOf(about, language)
    .filter((text) => /\d/.test(text))
    .map((text) => plain(text).replaceAll('\u202F', ' '))
    .sort((a, b) => b.length - a.length);
  const text = sources.reduce(
    (rest, source) => {
      const quoted = source.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return rest.replaceAll(new RegExp(`(?<!\\d)${quoted}(?!\\d)`, 'g'), '·');
    },
    allTexts(writeLetter(about, language)),
  );
  return text.replaceAll(CITATION, '').replaceAll(FORM, '');
}

describe('any application', () => {
  test(`has no number in any of its letters that is not in its state, its account or the law (${CASES})`, () => {
    const seen = new Set<string>();
    for (let number = 0; number < CASES; number++) {
      const about = aboutNumber(number);
      seen.add(about.kind);
      for (const language of LANGUAGES) {
        const rest = unexplained(about, language);
        expect(
          rest.split('\n').filter((line) => /\d/.test(line)),
          `case ${number}, ${about.kind}`,
        ).toEqual([]);
      }
    }
    if (CASES >= APPLICATION_KINDS.length) expect(seen.size).toBe(APPLICATION_KINDS.length);
  });

  test('has letters of one form in both languages, without a hole in them', () => {
    for (let number = 0; number < CASES; number++) {
      const [english, french] = LANGUAGES.map((language) => writeLetter(aboutNumber(number), language));
      expect(french?.blocks.map(formOf)).toEqual(english?.blocks.map(formOf));
      for (const letter of [english, french]) {
        for (const text of letter?.blocks.flatMap(textsOf) ?? []) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    }
  });

  test('has letters as tagged PDF in their language', async () => {
    for (let number = 0; number < APPLICATION_KINDS.length; number++) {
      for (const language of LANGUAGES) {
        const about = aboutNumber(number);
        const letter = writeLetter(about, language);
        const pdf = readPdf(await pdfOf(letter, { createdAt: about.at, compress: false }));
        expect(pdf.root.Lang).toBe(`${language}-CA`);
        expect(pdf.root.MarkInfo).toBeDefined();
        expect(pdf.root.StructTreeRoot).toBeDefined();
        expect(pdf.untagged).toBe('');
      }
    }
  });
});

/** The first case of a kind for which something holds. */
function caseOf<T>(
  kind: (typeof APPLICATION_KINDS)[number],
  holds: (about: AboutApplication) => T | null,
): T {
  for (let number = 0; number < 500; number++) {
    const found = holds(anyAbout(kind, number, FIRST + number * MICROSECONDS_PER_DAY));
    if (found !== null) return found;
  }
  throw new Error(`No such case of ${kind}`);
}

describe('a refusal', () => {
  test.each([
    [true, '15 days', /arises in Canada/],
    [false, '60 days', /arises outside Canada/],
  ])('in Canada: %s, gives the time to go to court', (inCanada, days, where) => {
    const about = caseOf('application-refused', (one) =>
      one.state.status === 'refused' && one.state.inCanada === inCanada ? one : null,
    );
    const text = sectionText(writeLetter(about, 'en'), 'review');
    expect(text).toContain(days);
    expect(text).toMatch(where);
    expect(text).toContain(dayInWords(later(about.law.on, inCanada ? 15 : 60), 'en'));
  });

  test('names every ground with its place in the law, and the years of a finding', () => {
    const about = caseOf('application-refused', (one) => (barOf(one.state)?.from != null ? one : null));
    const letter = writeLetter(about, 'fr');
    expect(sectionText(letter, 'grounds')).toContain('article 40 de la Loi');
    expect(sectionText(letter, 'bar')).toContain(dayInWords(about.law.on, 'fr'));
    const inCanada = caseOf('application-refused', (one) => {
      const bar = barOf(one.state);
      return bar !== null && bar.from === null ? one : null;
    });
    expect(sectionText(writeLetter(inCanada, 'fr'), 'bar')).toContain('Ses 5 ans commencent');
  });
});

describe('money', () => {
  test('of one that is returned comes back to the dollar', () => {
    const about = anyAbout('application-incomplete', 7, FIRST);
    const paid = about.state.ledger.filter(({ movement }) => movement === 'paid');
    const total = paid.reduce((sum, entry) => sum + entry.dollars, 0);
    expect(total).toBeGreaterThan(0);
    expect(sectionText(writeLetter(about, 'en'), 'fees')).toContain(plain(dollars(total, 'en')));
  });

  test('of one withdrawn in process is said to stay, but for the right of permanent residence', () => {
    const about = caseOf('application-withdrawn', (one) =>
      'completeAt' in one.state &&
      one.state.completeAt !== null &&
      one.state.ledger.every(({ kind }) => kind !== 'rprf')
        ? one
        : null,
    );
    expect(sectionText(writeLetter(about, 'en'), 'fees')).toMatch(
      /^Fees\nNo fee is repaid\.\nProcessing had begun/,
    );
  });
});

test('a letter that does not fit its application is not written', () => {
  const about = anyAbout('application-received', 1, FIRST);
  for (const kind of APPLICATION_KINDS.filter((each) => each !== 'application-received')) {
    expect(() => writeLetter({ ...about, kind }, 'en'), kind).toThrow(RangeError);
  }
});
