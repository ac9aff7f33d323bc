import type { Language } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feed/read.ts';
import { writeFeed } from '../../src/feed/write.ts';
import { feedCorrections } from '../../src/history/corrections.ts';
import { type ImportedVersion, publicHistory } from '../../src/history/fold.ts';
import { listedRound } from '../../src/history/listed.ts';
import { packagedFigures } from '../../src/history/packaged.ts';
import { planImport } from '../../src/history/plan.ts';
import { bytesOf, excerpt, readRounds, type Written, written } from '../support/feeds.ts';

/** Imports a feed over what was imported, as the store keeps it. */
function imported(
  feed: ReturnType<typeof readFeed>,
  before: readonly ImportedVersion[] = [],
): ImportedVersion[] {
  const { versions, report } = planImport(feed, before);
  const added = versions.map(({ version, original }) => ({
    language: report.language,
    version,
    importedAt: '2026-07-01T12:00:00Z',
    original,
  }));
  return [...before, ...added];
}

const english = (): ReturnType<typeof readFeed> => readFeed(bytesOf({ classes: '', rounds: excerpt() }));

/** A round after the last packaged one. */
const next = (changes: Written = {}): Written =>
  written({
    drawNumber: '423',
    drawNumberURL: '',
    drawDate: '2026-07-02',
    drawDateFull: 'July 2, 2026',
    drawName: 'Canadian Experience Class',
    drawSize: '3,000',
    drawCRS: '512',
    drawText2: 'Canadian Experience Class',
    drawDateTime: 'July 2, 2026 at 13:00:01 UTC',
    drawCutOff: 'May 1, 2026 at 10:00:00 UTC',
    drawDistributionAsOn: 'June 28, 2026',
    dd2: '20,000',
    dd18: '20,000',
    ...changes,
  });

const round = (history: ReturnType<typeof publicHistory>, number: string) => {
  const found = history.find((one) => one.number === number);
  if (found === undefined) throw new Error(`No round ${number}`);
  return found;
};

describe('the packaged history', () => {
  const history = publicHistory();

  test('has every round in order, with corrections and what is doubtful', () => {
    expect(history).toHaveLength(423);
    expect(history.map(({ number }) => number).slice(89, 94)).toEqual(['90', '91a', '91b', '92', '93']);
    expect(round(history, '208')).toMatchObject({ invitations: 888, tieBreakUtc: '2021-10-07T16:38:21Z' });
    expect(listedRound(round(history, '208'))).toMatchObject({ corrected: ['invitations', 'tieBreakUtc'] });
    expect(listedRound(round(history, '247'))).toMatchObject({ doubtful: ['pool'] });
    expect(round(history, '54').remarks).toHaveLength(1);
    expect(listedRound(round(history, '293'))).toEqual({
      number: '293',
      date: '2024-04-11',
      name: 'STEM occupations (Version 1)',
      nameFr: 'Professions en sciences, technologie, ingénierie et mathématiques (STIM)',
      kind: 'category',
      category: 'stem@v1',
      programs: ['FSW', 'CEC', 'FST'],
      invitations: 4500,
      crsCutoff: 491,
      tieBreakUtc: '2024-02-25T11:55:12Z',
      instantUtc: '2024-04-11T13:23:42Z',
      poolAsOf: '2024-04-09',
      corrected: [],
      doubtful: [],
    });
  });

  test('contains every correction that is declared, with why in both languages', () => {
    for (const { number, field, value, reason, source } of feedCorrections) {
      expect(packagedFigures.get(number)?.[field], number).toBe(value);
      for (const { en, fr } of [reason, source]) expect([en, fr]).not.toContain('');
    }
  });
});

describe('importing', () => {
  test('a first time: it says what is packaged, and every original is kept', () => {
    const { report, versions } = planImport(english(), []);
    expect(report).toMatchObject({
      language: 'en',
      rounds: 47,
      new: [],
      changed: [],
      unchanged: 47,
      kept: 47,
    });
    expect(report.absent).toHaveLength(423 - 47);
    expect(report.corrections.map(({ number, field }) => `${number} ${field}`)).toEqual([
      '20 instantUtc',
      '208 invitations',
      '208 tieBreakUtc',
      '357 instantUtc',
    ]);
    for (const { original } of versions) expect(excerpt()).toContainEqual(original);
  });

  test('again: nothing is kept and nothing is changed, in whatever order the fields come', () => {
    const before = imported(english());
    const turned = excerpt().map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    for (const feed of [english(), readRounds(...turned)]) {
      const { report, versions } = planImport(feed, before);
      expect(versions).toEqual([]);
      expect(report).toMatchObject({ new: [], changed: [], unchanged: 47, kept: 0 });
    }
  });

  test('a new round is new, once', () => {
    const feed = readRounds(next(), ...excerpt());
    const { report } = planImport(feed, imported(english()));
    expect(report.new).toMatchObject([
      { number: '423', kind: 'program', programs: ['CEC'], invitations: 3000 },
    ]);
    expect(planImport(feed, imported(feed)).report.new).toEqual([]);
    const history = publicHistory(imported(feed));
    expect(history).toHaveLength(424);
    expect(history.at(-1)).toMatchObject({
      number: '423',
      name: { en: 'Canadian Experience Class', fr: 'Catégorie de l’expérience canadienne' },
    });
  });

  test('a change is told before and after: what it is read as, and the words', () => {
    const before = imported(readRounds(next()));
    const feed = readRounds(
      next({ drawCutOff: 'May 2, 2026 at 10:00:00 UTC', dd2: '20,001', dd18: '20,001' }),
    );
    const { report } = planImport(feed, before);
    expect(report).toMatchObject({ new: [], unchanged: 0, kept: 1 });
    expect(report.changed).toEqual([
      {
        number: '423',
        changes: [
          { field: 'tieBreakUtc', before: '2026-05-01T10:00:00Z', after: '2026-05-02T10:00:00Z' },
          { field: 'pool.501-600', before: 20_000, after: 20_001 },
          { field: 'pool.total', before: 20_000, after: 20_001 },
          {
            field: 'drawCutOff',
            before: 'May 1, 2026 at 10:00:00 UTC',
            after: 'May 2, 2026 at 10:00:00 UTC',
          },
          { field: 'dd2', before: '20,000', after: '20,001' },
          { field: 'dd18', before: '20,000', after: '20,001' },
        ],
      },
    ]);
    const now = round(publicHistory(imported(feed, before)), '423');
    expect(now.tieBreakUtc).toBe('2026-05-02T10:00:00Z');
    expect(now.versions.map(({ original }) => original.drawCutOff)).toEqual([
      'May 1, 2026 at 10:00:00 UTC',
      'May 2, 2026 at 10:00:00 UTC',
    ]);
  });

  test('a change of words alone is told as such, and a renamed category stays that category', () => {
    const [entry] = excerpt().filter(({ drawNumber }) => drawNumber === '293');
    const before = imported(readRounds({ ...entry, drawName: 'STEM occupations (2023-1)' }));
    const { report } = planImport(readRounds(entry), before);
    expect(report.changed[0]?.changes).toEqual([
      { field: 'name', before: 'STEM occupations (2023-1)', after: 'STEM occupations (Version 1)' },
      { field: 'drawName', before: 'STEM occupations (2023-1)', after: 'STEM occupations (Version 1)' },
    ]);
    const renamed = imported(readRounds({ ...entry, drawName: 'Astronauts' }), before);
    expect(round(publicHistory(renamed), '293')).toMatchObject({
      kind: 'category',
      category: 'stem@v1',
      name: { en: 'Astronauts' },
    });
  });

  test('what a later feed loses or garbles stays known, and is said', () => {
    const before = imported(readRounds(next()));
    const feed = readRounds(
      next({ drawCutOff: 'soon', drawSize: '', drawDistributionAsOn: 'July 2, 2026', dd2: '0', dd18: '0' }),
    );
    const now = round(publicHistory(imported(feed, before)), '423');
    expect(now).toMatchObject({
      tieBreakUtc: '2026-05-01T10:00:00Z',
      invitations: 3000,
      poolAsOf: '2026-06-28',
      pool: { total: 20_000 },
    });
    expect(now.doubts.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'invitations missing',
      'tieBreakUtc unreadable',
    ]);
    expect(planImport(readRounds(), before).report).toMatchObject({
      rounds: 0,
      absent: expect.arrayContaining(['423']),
    });
  });

  test('a correction is made once IRCC’s figure is the wrong one, and not when IRCC has changed it', () => {
    const [entry] = excerpt().filter(({ drawNumber }) => drawNumber === '208');
    const wrong = imported(readRounds(entry));
    expect(round(publicHistory(wrong), '208')).toMatchObject({ invitations: 888 });
    const { report } = planImport(readRounds({ ...entry, drawSize: '890' }), wrong);
    expect(report.corrections.map(({ field }) => field)).toEqual(['tieBreakUtc']);
    expect(report.changed[0]?.changes[0]).toEqual({ field: 'invitations', before: 888, after: 890 });
  });

  test('the French feed brings French names; where figures differ, it is said and the English ones stand', () => {
    const french = next({
      drawDateFull: '2 juillet 2026',
      drawName: 'Catégorie de l’expérience canadienne (corrigée)',
      drawSize: '3 001',
      drawText2: 'Catégorie de l’expérience canadienne',
      drawDateTime: '2 juillet 2026 à 13:00:01 UTC',
      drawCutOff: '1er mai 2026 à 10:00:00 UTC',
      drawDistributionAsOn: '28 juin 2026',
    });
    const now = round(publicHistory(imported(readRounds(french), imported(readRounds(next())))), '423');
    expect(now.name).toEqual({
      en: 'Canadian Experience Class',
      fr: 'Catégorie de l’expérience canadienne (corrigée)',
    });
    expect(now.invitations).toBe(3000);
    expect(now.doubts).toContainEqual({
      round: '423',
      field: 'invitations',
      code: 'languages-differ',
      values: { given: '3000', other: '3001' },
    });
    const alone = round(publicHistory(imported(readRounds(french))), '423');
    expect(alone).toMatchObject({ name: { en: null }, invitations: 3001 });
    expect(listedRound(alone).name).toBe('Catégorie de l’expérience canadienne (corrigée)');
  });

  test('a name of a category is known in the other language', () => {
    const feed = readRounds(
      next({
        drawName: 'Skilled Military Recruits, 2026-Version 1',
        drawText2: 'Canadian Experience Class and Federal Skilled Trades Program',
      }),
    );
    expect(round(publicHistory(imported(feed)), '423').name.fr).toBe('Recrues militaires qualifiées');
  });
});

describe('writing the feed', () => {
  test.each<Language>(['en', 'fr'])(
    'what is written reads as the history it was written from (%s)',
    (language) => {
      const history = publicHistory(imported(readRounds(next(), ...excerpt())));
      const feed = readFeed(new TextEncoder().encode(writeFeed(history, language)));
      expect(feed.language).toBe(language);
      expect(feed.records).toHaveLength(424);
      for (const [i, { figures }] of feed.records.entries()) {
        const { name, corrections, doubts, remarks, versions, ...expected } =
          history[i] ?? round(history, '1');
        expect(figures, expected.number).toEqual({ ...expected, name: name[language] });
      }
      // Corrected, it says nothing wrong that the history does not.
      const known = new Set(
        history.flatMap(({ doubts }) => doubts.map(({ round: of, code }) => `${of} ${code}`)),
      );
      const said = feed.problems.filter(({ round: of }) => of !== null);
      expect(said.filter(({ round: of, code }) => !known.has(`${of} ${code}`))).toEqual([]);
      for (const [key, value] of Object.entries(feed.records.at(-1)?.original ?? {}))
        expect(value, key).toBeTypeOf('string');
      expect(Object.keys(feed.records[0]?.original ?? {})).toHaveLength(31);
    },
  );
});
