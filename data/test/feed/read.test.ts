import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FEED_BANDS } from '../../src/feed/bands.ts';
import { languageNamed } from '../../src/feed/language.ts';
import { levelOf } from '../../src/feed/problems.ts';
import { readFeed } from '../../src/feed/read.ts';
import { feedProblemText } from '../../src/feed/render.ts';
import type { RoundFigures } from '../../src/figures.ts';
import { correct } from '../../src/history/corrections.ts';
import { packagedFigures } from '../../src/history/packaged.ts';
import {
  bytesOf,
  excerpt,
  readRounds,
  saidOf,
  type Written,
  windows1252,
  written,
} from '../support/feeds.ts';

/** Beside the clone; these tests pass without it. */
const REFERENCE = join(import.meta.dirname, '../../../../shared/facts/rounds.json');

const [BOM] = ['\uFEFF'];

/** What the feed says, corrected, is what comes with this release. */
function isPackaged(figures: RoundFigures): void {
  expect(correct(figures).figures, figures.number).toEqual(packagedFigures.get(figures.number));
}

describe('the feed in its own words', () => {
  const feed = readFeed(bytesOf({ classes: '', rounds: excerpt() }));

  test('every round of the excerpt reads as the packaged one, once corrected', () => {
    expect(feed).toMatchObject({ language: 'en', encoding: 'utf-8' });
    expect(feed.records).toHaveLength(47);
    for (const { figures } of feed.records) {
      isPackaged(figures);
    }
  });

  test('each original is kept as it came', () => {
    for (const { original } of feed.records) expect(excerpt()).toContainEqual(original);
    expect(feed.records.find(({ figures }) => figures.number === '38')?.original.drawDateTime).toBe(
      ' July 13, 2016 at 13:56:45 UTC',
    );
  });

  test('exactly what is wrong in it is said', () => {
    const said = feed.problems
      .filter(({ round }) => round !== null)
      .map(({ round, field, code }) => `${round} ${field} ${code}`)
      .sort();
    expect(said).toEqual([
      '104 instantUtc other-day',
      '139 tieBreakUtc equals-round',
      '20 instantUtc same-time',
      '208 invitations same-number',
      '208 tieBreakUtc no-year',
      '220 poolAsOf same-pool',
      '226 poolAsOf later-than-round',
      '237 date day-first',
      '246 date day-first',
      '247 pool sum',
      '288 instantUtc same-time',
      '298 poolAsOf stale',
      '357 instantUtc not-that-day',
      '387 poolAsOf same-pool',
    ]);
  });

  test('the numbers that an excerpt leaves out are said', () => {
    const gaps = feed.problems.filter(({ code }) => code === 'gap').map(({ values }) => values);
    expect(gaps).toContainEqual({ from: 2, to: 5 });
    expect(gaps).toContainEqual({ from: 356, to: 356 });
    expect(gaps).not.toContainEqual(expect.objectContaining({ from: 92 - 1 }));
  });

  test.skipIf(!existsSync(REFERENCE))('so does every round of the reference', () => {
    const rounds = (JSON.parse(readFileSync(REFERENCE, 'utf8')) as Written[]).map((round) => {
      const pool = round.pool as Record<string, number> | null;
      return {
        drawNumber: round.number,
        drawDate: round.date,
        drawName: round.name,
        drawCRS: round.crsCutoff,
        drawText2: round.programsText,
        ...(round.raw as Written),
        ...Object.fromEntries(FEED_BANDS.map((band, i) => [`dd${i + 1}`, pool?.[band] ?? 0])),
      };
    });
    const { records } = readRounds(...rounds);
    expect(records).toHaveLength(423);
    for (const { figures } of records) {
      isPackaged(figures);
    }
  });
});

describe('how it is written', () => {
  test('UTF-8 with a byte order mark, and Windows-1252', () => {
    const text = JSON.stringify({ rounds: [written({ drawName: 'Catégorie de l’expérience canadienne' })] });
    for (const bytes of [new TextEncoder().encode(`${BOM}${text}`), windows1252(text)]) {
      expect(readFeed(bytes).records[0]?.figures.name).toBe('Catégorie de l’expérience canadienne');
    }
    expect(readFeed(windows1252(text)).encoding).toBe('windows-1252');
  });

  test('the French feed: names, programs, dates and numbers', () => {
    const french = written({
      drawDateFull: '11 avril 2024',
      drawName: 'Professions en sciences, technologie, ingénierie et mathématiques (STIM) (version 1)',
      drawSize: '4\u00A0500',
      drawText2:
        'Programme des travailleurs qualifiés (fédéral), Catégorie de l’expérience canadienne et Programme des travailleurs de métiers spécialisés (fédéral)',
      drawDateTime: '11 avril 2024 à 13:23:42 UTC',
      drawCutOff: '25 février 2024 à 11:55:12 UTC',
      drawDistributionAsOn: '9 avril 2024',
      dd2: '13\u00A0234',
      dd18: '13\u202F234',
    });
    const { language, records, problems } = readFeed(
      windows1252(JSON.stringify({ rounds: [french] }).replaceAll('\u202F', ' ')),
    );
    expect({ language, problems }).toEqual({ language: 'fr', problems: [] });
    expect(records[0]?.figures).toMatchObject({
      category: 'stem@v1',
      programs: ['FSW', 'CEC', 'FST'],
      invitations: 4500,
      instantUtc: '2024-04-11T13:23:42Z',
      tieBreakUtc: '2024-02-25T11:55:12Z',
      poolAsOf: '2024-04-09',
      pool: { '501-600': 13_234, total: 13_234 },
    });
  });

  test('a list without its wrapping, and rounds under keys as in the feed of instructions', () => {
    expect(readFeed(bytesOf([written()])).records).toHaveLength(1);
    expect(readFeed(bytesOf({ rounds: { r293: written() } })).records).toHaveLength(1);
  });

  test.each([
    ['', 'not-json'],
    ['{"rounds":[', 'not-json'],
    ['<html>', 'not-json'],
    ['{"classes":""}', 'no-rounds'],
    ['3', 'no-rounds'],
    ['null', 'no-rounds'],
    ['[]', 'empty-list'],
    ['{"rounds":[]}', 'empty-list'],
    ['{"rounds":{}}', 'empty-list'],
    [`${'['.repeat(100_000)}`, 'too-deep'],
    [`{"rounds":[${'{"a":'.repeat(40)}1${'}'.repeat(40)}]}`, 'too-deep'],
  ])('%.20s is no feed (%s)', (text, code) => {
    const { records, problems } = readFeed(new TextEncoder().encode(text));
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ round: null, code }]);
  });
});

describe('what is wrong', () => {
  test('nothing, in a regular round', () => expect(readRounds(written()).problems).toEqual([]));

  test.each<[string, Written, string, string | null]>([
    ['a date that does not exist', { drawDate: '2024-02-30', drawDateFull: '' }, 'date', 'date unreadable'],
    ['no date', { drawDate: '', drawDateFull: '' }, 'date', 'date missing'],
    [
      'a date of two days',
      { drawDate: '04-11-2024', drawDateFull: '', drawDateTime: '' },
      'date',
      'date ambiguous-day',
    ],
    [
      'a time of another day',
      { drawDateTime: 'April 1, 2024 at 13:23:42 UTC' },
      'instantUtc',
      'instantUtc not-that-day',
    ],
    [
      'a time without a year',
      { drawDateTime: 'April 11 at 13:23:42 UTC' },
      'instantUtc',
      'instantUtc no-year',
    ],
    ['no time', { drawDateTime: '' }, 'instantUtc', 'instantUtc missing'],
    ['a time that is none', { drawDateTime: 'noon' }, 'instantUtc', 'instantUtc unreadable'],
    ['no name', { drawName: '' }, 'name', 'name missing'],
    ['a name that is not known', { drawName: 'Astronauts' }, 'kind', 'name unknown-name'],
    ['no number to invite', { drawSize: '' }, 'invitations', 'invitations missing'],
    ['a number that is none', { drawSize: 'many' }, 'invitations', 'invitations unreadable'],
    ['no cut-off', { drawCRS: '' }, 'crsCutoff', 'crsCutoff missing'],
    ['a cut-off beyond the scale', { drawCRS: '1,201' }, 'crsCutoff', 'crsCutoff out-of-range'],
    ['no tie-break', { drawCutOff: '' }, 'tieBreakUtc', 'tieBreakUtc missing'],
    [
      'a tie-break after the round',
      { drawCutOff: 'April 11, 2024 at 13:23:43 UTC' },
      'tieBreakUtc',
      'tieBreakUtc after-round',
    ],
    [
      'a tie-break older than a profile',
      { drawCutOff: 'April 11, 2023 at 13:23:43 UTC' },
      'tieBreakUtc',
      'tieBreakUtc too-old',
    ],
    ['a pool on no day', { drawDistributionAsOn: 'soon', dd1: '5' }, 'poolAsOf', 'poolAsOf unreadable'],
  ])('%s: not taken, and said', (_, changes, field, problem) => {
    const feed = readRounds(written(changes));
    expect(feed.records[0]?.figures[field as 'date']).toBeNull();
    expect(saidOf(feed, '293')).toContain(problem);
  });

  test.each<[string, Written, string]>([
    ['two dates', { drawDateFull: 'April 12, 2024' }, 'date contradicts'],
    ['a date in words that is none', { drawDateFull: 'Thursday' }, 'date contradicts'],
    ['a link to another round', { drawNumberURL: '<a href="?q=292">' }, 'number other-link'],
    [
      'another program beside it',
      { drawText2: 'Canadian Experience Class and Rural Pilot' },
      'programs unknown-words',
    ],
    ['a name and another program', { drawName: 'Provincial Nominee Program' }, 'programs contradicts'],
    ['a pool of a later day', { drawDistributionAsOn: 'April 12, 2024' }, 'poolAsOf later-than-round'],
    ['an old pool', { drawDistributionAsOn: 'April 3, 2024', dd1: '5' }, 'poolAsOf stale'],
    ['a band that is no number', { dd1: '5', dd2: 'x' }, 'pool unreadable'],
    ['a sum', { dd1: '1', dd18: '2', dd3: '0' }, 'pool sum'],
    ['an evening in Ottawa', { drawDate: '2024-04-12', drawDateFull: '' }, 'instantUtc other-day'],
  ])('%s: taken as published, and said', (_, changes, problem) => {
    expect(
      saidOf(readRounds(written({ drawDistributionAsOn: 'April 9, 2024', ...changes })), '293'),
    ).toContain(problem);
  });

  test('the last moment that is possible is taken: the round itself, and 365 days before it', () => {
    for (const drawCutOff of ['April 11, 2024 at 13:23:42 UTC', 'April 12, 2023 at 00:00:00 UTC']) {
      expect(readRounds(written({ drawCutOff })).records[0]?.figures.tieBreakUtc, drawCutOff).not.toBeNull();
    }
  });

  test('zeros for figures are no distribution, and the date in its place means nothing', () => {
    const { figures } = readRounds(written({ drawDistributionAsOn: 'April 11, 2024' })).records[0] ?? {};
    expect(figures).toMatchObject({ pool: null, poolAsOf: null });
  });

  test('a number twice: the first is taken, and it is said whether they differ', () => {
    const same = readRounds(written(), written());
    expect(same.records).toHaveLength(1);
    expect(saidOf(same, '293')).toEqual(['number twice']);
    const other = readRounds(written(), written({ drawSize: '9' }));
    expect(other.records[0]?.figures.invitations).toBe(4500);
    expect(saidOf(other, '293')).toEqual(['number twice-different']);
  });

  test('an entry that is no round, and fields that are not known', () => {
    const { problems } = readRounds(7, written({ drawNumber: 'next' }), written({ drawMood: 'good' }));
    expect(problems.filter(({ round }) => round === null)).toMatchObject([
      { code: 'not-a-round', values: { position: 1 } },
      { code: 'not-a-round', values: { position: 2 } },
      { code: 'unknown-field', values: { field: 'drawMood', times: 1 } },
    ]);
  });

  test('numbers are read with letters, and days that go back are said', () => {
    const next = written({
      drawNumber: '#0294A',
      drawNumberURL: '',
      drawDate: '2024-04-10',
      drawDateFull: '',
      drawDateTime: 'April 10, 2024 at 13:23:41 UTC',
    });
    const feed = readRounds(next, written());
    expect(feed.records.map(({ figures }) => figures.number)).toEqual(['293', '294a']);
    expect(saidOf(feed, '294a')).toEqual(['date out-of-order']);
  });

  test('everything that can be said has words in both languages, and a level', () => {
    const { problems } = readFeed(bytesOf({ rounds: excerpt() }));
    for (const problem of problems) {
      expect(['lost', 'doubtful']).toContain(levelOf(problem.code));
      const [en, fr] = [feedProblemText(problem, 'en'), feedProblemText(problem, 'fr')];
      expect(`${en}${fr}`).not.toMatch(/undefined|NaN|\[object/);
      expect(en).not.toBe(fr);
    }
  });
});

describe('the language of a feed', () => {
  test('is the one its file is named for, whatever words it mixes', () => {
    const french = bytesOf({ classes: '', rounds: excerpt() });
    expect(readFeed(french).language).toBe('en');
    expect(readFeed(french, languageNamed('downloads/ee_rounds_123_fr.json')).language).toBe('fr');
    expect(languageNamed('EE_ROUNDS_123_EN.JSON')).toBe('en');
    expect(languageNamed('rounds.json')).toBeUndefined();
  });
});
