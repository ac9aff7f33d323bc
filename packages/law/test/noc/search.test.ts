import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occupations2016, successorsOf } from '../../src/noc/concordance.ts';
import { occupationOf, occupations } from '../../src/noc/noc.ts';
import { type Match, type SearchOptions, searchOccupations } from '../../src/noc/search.ts';
import synonyms from '../../src/noc/synonyms.json' with { type: 'json' };
import { wordsOf } from '../../src/noc/words.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

/** Everything: no limit. */
const all = (query: string, options: SearchOptions = {}): readonly Match[] =>
  searchOccupations(query, { limit: Number.POSITIVE_INFINITY, ...options });
const codesOf = (matches: readonly Match[]): string[] => matches.map(({ occupation }) => occupation.code);
const codes = (query: string): string[] => codesOf(all(query));

/** A search reads all titles; this many keep the tests quick. */
const RUNS = { numRuns: runs(1000) };
const LANGUAGES = ['en', 'fr'] as const;
const anyOccupation = fc.constantFrom(...occupations);
const anyLanguage = fc.constantFrom(...LANGUAGES);
/** Some words of one title, in any order. */
const wordsOfATitle = fc.tuple(anyOccupation, anyLanguage).chain(([occupation, language]) =>
  fc
    .shuffledSubarray(
      occupation[language].split(/[^\p{L}]+/u).filter((word) => word.length > 2),
      { minLength: 1 },
    )
    .map((words) => ({ occupation, words: words.slice(0, 4) })),
);

describe('words of the titles', () => {
  test.each([
    ['programmer', ['21234', '21232', '21230']],
    ['Software Engineer', ['21231', '21311']],
    ['truck driver', ['73300']],
    ['cook', ['63200']],
    ['plumber', ['72300']],
    ['plumbing', ['72300']],
    ['electrician', ['72200', '72201', '72202']],
    ['accountants', ['11100']],
    ['fisherman', ['83121']],
    ['architecte paysagiste', ['21201']],
    ['plombier', ['72300']],
    ['plombière', ['72300']],
    ['travailleur social', ['41300', '42201']],
    ['ébéniste', ['72311']],
    ['EBENISTE', ['72311']],
    ["conducteur d'autobus", ['73301']],
    ['conductrices d’autobus', ['73301']],
    ['maîtres d’hôtel', ['64300']],
    ['charpentier-menuisier', ['72310']],
    ['caissier/caissière', ['65100']],
  ])('%s', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  test.each([
    ['infirmiere', '31301'],
    ['infirmières autorisées', '31301'],
    ['nurse', '31301'],
    ['registered nurse', '31301'],
    ['développeur', '21232'],
    ['developpeuse web', '21234'],
    ['camionneur', '73300'],
    ['chef', '62200'],
    ['cuisinière', '63200'],
    ['médecin', '31102'],
    ['doctor', '31102'],
    ['hr manager', '10011'],
    ['welding', '72106'],
  ])('%s finds %s first', (query, expected) => {
    expect(codes(query)[0]).toBe(expected);
  });

  test('are found in both languages at once, and the language of the reader comes first', () => {
    expect(all('architects').map(({ language }) => language)).toContain('en');
    for (const language of LANGUAGES) expect(all('chefs', { language })[0]?.language).toBe(language);
    expect([...codes('chefs')].sort()).toEqual(codesOf(all('chefs', { language: 'fr' })).sort());
  });

  test('may be incomplete', () => {
    for (const query of ['plomb', 'soud', 'électri', 'physioth', 'veterin']) {
      expect(codes(query), query).not.toEqual([]);
    }
    expect(codes('software engi')).toContain('21231');
  });

  test('that no title has do not hide the others', () => {
    expect(codes('cook xyzzy')).toEqual(['63200']);
  });

  test('say why they match', () => {
    expect(all('plombier')[0]).toEqual({ occupation: occupationOf('72300'), via: 'title', language: 'fr' });
    expect(all('camionneur')[0]).toEqual({
      occupation: occupationOf('73300'),
      via: 'synonym',
      language: 'fr',
    });
  });
});

describe('codes', () => {
  test('a code finds its occupation', () => {
    for (const occupation of occupations) {
      expect(all(occupation.code)).toEqual([{ occupation, via: 'code' }]);
    }
  });

  test('a code with its title, as copied from a page, finds its occupation first', () => {
    for (const { code, en, fr } of occupations) {
      expect(codes(`NOC ${code} – ${en}`)[0], code).toBe(code);
      expect(codes(`${fr} (CNP ${code})`)[0], code).toBe(code);
    }
  });

  test('the beginning of a code finds all that begin so, in order, before a code of 2016', () => {
    const matches = all('2123');
    expect(codesOf(matches)).toEqual(['21230', '21231', '21232', '21233', '21234', '21112']);
    expect(matches.map(({ via }) => via)).toEqual(['code', 'code', 'code', 'code', 'code', 'noc2016']);
    expect(matches.map(({ predecessor }) => predecessor)).toEqual([...Array(5), '2123']);
    expect(codes('0')).toHaveLength(6);
  });

  test('a code of 2016 finds every successor, and says so', () => {
    for (const { code } of occupations2016) {
      const marked = all(code).filter(({ predecessor }) => predecessor === code);
      expect(codesOf(marked).sort(), code).toEqual([...successorsOf(code)].sort());
      for (const { occupation, via } of marked) {
        expect(via, code).toBe(occupation.code.startsWith(code) ? 'code' : 'noc2016');
      }
    }
  });

  test('a code of 2016 with its title keeps every successor, however well one title fits', () => {
    for (const { code, en, successors } of occupations2016) {
      const marked = all(`${code} ${en}`).filter(({ predecessor }) => predecessor === code);
      expect(codesOf(marked).sort(), code).toEqual([...successors].sort());
    }
    expect(all('2174 computer programmers').map(({ via }) => via)).not.toContain('title');
  });

  test.each(['00000', '99999', '2123a', '212310', '9999', '00018'])('%s is not one', (query) => {
    expect(all(query)).toEqual([]);
  });
});

describe('every title', () => {
  test.each(LANGUAGES)('in %s finds its own occupation first', (language) => {
    const lost = occupations.filter((occupation) => codes(occupation[language])[0] !== occupation.code);
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  test('finds its own occupation without accents, in capitals and backwards', () => {
    fc.assert(
      fc.property(anyOccupation, anyLanguage, (occupation, language) => {
        const title = occupation[language];
        const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect(codesOf(searchOccupations(plain, { limit: 2 }))).toContain(occupation.code);
        const backwards = title.split(' ').reverse().join(' ');
        expect(codes(backwards)).toEqual(codes(title));
      }),
      RUNS,
    );
  });
});

describe('any query', () => {
  test('of words of a title finds the occupation, in any order of the words', () => {
    fc.assert(
      fc.property(wordsOfATitle, anyLanguage, ({ occupation, words }, language) => {
        const found = all(words.join(' '), { language });
        expect(found).toEqual(all(words.toReversed().join(' '), { language }));
        // Nothing is found by "and" or "des" alone.
        if (wordsOf(words.join(' ')).length > 0) expect(codesOf(found)).toContain(occupation.code);
      }),
      RUNS,
    );
  });

  test('never fails, and returns occupations that exist, each once, at most as many as asked', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789 -/’\'laditseéœß"\\^$.*+?()[]{}|') }),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 600 }), (query, limit) => {
        const found = searchOccupations(query, { limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(codesOf(found)).size).toBe(found.length);
        for (const { occupation, via, language, predecessor } of found) {
          expect(occupationOf(occupation.code)).toBe(occupation);
          if (via === 'noc2016') expect(predecessor).toBeDefined();
          if (via === 'title' || via === 'synonym') expect(language).toBeDefined();
        }
        expect(searchOccupations(query, { limit })).toEqual(found);
      }),
      RUNS,
    );
  });

  test.each(['', '   ', '—/’', 'l’', 'the of and', 'de la les', 'xyzzy', '__proto__', '日本語', '\u0000'])(
    '%j finds nothing',
    (query) => {
      expect(all(query)).toEqual([]);
    },
  );

  test('of ten megabytes is cut, not read', () => {
    expect(codes(`plombier ${'a '.repeat(5_000_000)}`)).toEqual(['72300']);
    expect(codes('a'.repeat(10_000_000))).toEqual([]);
  });

  test('has 20 results unless told; a limit below one or that is no number gives none', () => {
    expect(searchOccupations('manager')).toHaveLength(20);
    for (const limit of [0, -1, Number.NaN]) expect(searchOccupations('manager', { limit })).toEqual([]);
  });
});

describe('the synonyms', () => {
  test('are few, each once in a language, justified, and lead to occupations that exist', () => {
    expect(synonyms.length).toBeLessThan(60);
    expect(new Set(synonyms.map(({ term, language }) => `${language} ${term}`)).size).toBe(synonyms.length);
    for (const { term, language, codes: targets, why } of synonyms) {
      expect(LANGUAGES, term).toContain(language);
      expect(why, term).not.toBe('');
      expect(targets.length, term).toBeGreaterThan(0);
      for (const code of targets) expect(occupationOf(code)?.code, `${term}: ${code}`).toBe(code);
    }
  });

  test('find their occupations before all others, in their order', () => {
    for (const { term, codes: targets } of synonyms) {
      expect(codes(term).slice(0, targets.length), term).toEqual(targets);
    }
  });
});
