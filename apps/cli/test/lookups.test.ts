import { readFileSync } from 'node:fs';
import { factsSchema, readAmendment, readFacts } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { example, openentry, openentryJson } from './support.ts';

const ON = ['--on', '2026-08-01'];
const nurse = example('facts/nurse-couple.json');

describe('openentry clb', () => {
  it.each([
    ['ielts', ['8.5', '8', '7', '7.5'], [10, 10, 9, 10]],
    ['celpip', ['m', 'M', '4', '12'], [0, 0, 4, 10]],
    ['pte', ['59', '60', '90', '0'], [6, 7, 10, 0]],
    ['tef', ['249', '206', '310', '309'], [7, 6, 7, 6]],
    ['TCF', ['458', '453', '10', '9'], [7, 7, 7, 6]],
  ])('reads %s %j as %j', async (test, scores, [listening, reading, writing, speaking]) => {
    expect(await openentryJson(['clb', test, ...scores, ...ON])).toEqual({
      test: test.toLowerCase(),
      on: '2026-08-01',
      accepted: true,
      levels: { listening, reading, writing, speaking },
    });
  });

  it('says that a test did not count on the day, and since when it does', async () => {
    const day = ['--on', '2018-11-30'];
    const [json, page, french] = await Promise.all([
      openentryJson(['clb', 'tcf', '458', '453', '10', '10', ...day]),
      openentry(['clb', 'tcf', '458', '453', '10', '10', ...day]),
      openentry(['clb', 'tcf', '458', '453', '10', '10', ...day, '--lang', 'fr']),
    ]);
    expect(json.accepted).toBe(false);
    expect(page.stdout).toMatch(/not accepted on 2018-11-30[\s\S]*accepted since 2018-12-01/);
    expect(french.stdout).toMatch(/n’était pas accepté le 2018-11-30[\s\S]*depuis le 2018-12-01/);
  });

  it('names every score that the test does not give, and nothing else', async () => {
    const ran = await openentry(['clb', 'ielts', '9.3', '7', '10', 'x\u001b[31m', '--on', '2014-12-31']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/--on is before 2015-01-01/);
    expect(ran.stderr).toMatch(/Listening: "9\.3" is not a score that IELTS General Training gives/);
    expect(ran.stderr).toMatch(/Writing: "10"/);
    expect(ran.stderr).toMatch(/Speaking: "x\\u001b/);
    expect(ran.stderr).not.toMatch(/Reading/);
    expect(ran.stderr).not.toContain('\u001b');
  });

  it('takes a negative score for a score', async () => {
    const ran = await openentry(['clb', 'ielts', '-1', '7', '7', '7']);
    expect(ran.stderr).toMatch(/Listening: "-1"/);
  });

  it('says which tests there are', async () => {
    const ran = await openentry(['clb', 'toefl', '1', '2', '3', '4', '--lang', 'fr']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[test\.unknown\].*ielts, celpip, pte, tef, tcf.*"toefl"/);
  });

  it('says which day it took where nobody named one', async () => {
    const ran = await openentry(['clb', 'ielts', '7', '7', '7', '7']);
    expect(ran.stdout).toMatch(/^IELTS General Training on \d{4}-\d\d-\d\d, today in Toronto\n/);
  });
});

describe('openentry categories', () => {
  it('lists the versions in force with requirement and codes', async () => {
    const versions = await openentryJson(['categories', ...ON]);
    expect(versions).toHaveLength(10);
    for (const version of versions) {
      expect(Object.keys(version)).toEqual(['id', 'version', 'label', 'requirement', 'nocs']);
      expect(version.label).toEqual({ en: expect.any(String), fr: expect.any(String) });
    }
    expect(versions).toContainEqual({
      id: 'french@2026-v2',
      version: '2026-v2',
      label: { en: 'French-language proficiency', fr: 'Compétence linguistique en français' },
      requirement: { kind: 'language', language: 'fr', nclc: 7 },
      nocs: [],
    });
    expect(await openentryJson(['categories', '--on', '2023-05-30'])).toEqual([]);
  });

  it('says them in words', async () => {
    const [en, none] = await Promise.all([
      openentry(['categories', ...ON]),
      openentry(['categories', '--on', '2020-01-01', '--lang', 'fr']),
    ]);
    expect(en.stdout).toMatch(/stem@2026-v3[\s\S]*21310 Electrical and electronics engineers/);
    expect(none.stdout).toMatch(/Aucune catégorie[\s\S]*2023-05-31/);
  });
});

describe('a reform', () => {
  const other = ['--on', '2026-08-01', '--reform', example('reforms/categories-and-charts.json')];

  it('is laid over the law that look-ups tell', async () => {
    const [categories, levels, noc, page] = await Promise.all([
      openentryJson(['categories', ...other]),
      openentryJson(['clb', 'ielts', '7', '7', '7', '7', ...other]),
      openentryJson(['noc', '72320', ...other]),
      openentry(['categories', ...other, '--lang', 'fr']),
    ]);
    const ids = categories.map(({ id }: { id: string }) => id);
    expect(ids).toContain('construction@hypothetical-v1');
    expect(ids).toContain('stem@hypothetical-v1');
    expect(ids).not.toContain('stem@2026-v3');
    expect(ids).not.toContain('military-recruits@2026-v1');
    expect(levels.levels).toEqual({ listening: 8, reading: 9, writing: 9, speaking: 9 });
    expect(noc[0].categories).toEqual(['trades@2026-v3', 'construction@hypothetical-v1']);
    expect(page.stdout).toMatch(/ATTENTION\u00A0: Ce résultat superpose une réforme/);
    expect(page.stdout).toMatch(/construction@hypothetical-v1[\s\S]*du\s+2026-07-01\s+au\s+2027-06-30/);
  });

  it('with mistakes is refused with the path of each', async () => {
    const ran = await openentry(['categories', '--on', '2026-08-01', '--reform', '-'], {
      input: JSON.stringify({
        schema: 'amendment/1',
        id: 'x',
        title: { en: 'X', fr: 'X' },
        inForce: '2026-07-01',
        categories: { end: ['stem@v1'] },
      }),
    });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(
      /\[reform\.not-valid\][\s\S]*categories\.end\.0 must be one of: french@2026-v2/,
    );
  });
});

describe('openentry noc', () => {
  it('finds by words in both languages and says what an occupation opens', async () => {
    const [[carpenter], [nurse_], [clerk]] = await Promise.all([
      openentryJson(['noc', 'carpenter', ...ON]),
      openentryJson(['noc', 'infirmières', 'autorisées', ...ON, '--lang', 'fr']),
      openentryJson(['noc', '65100', ...ON]),
    ]);
    expect(carpenter).toEqual({
      code: '72310',
      teer: 2,
      title: { en: 'Carpenters', fr: expect.stringMatching(/Charpentiers/) },
      via: 'title',
      on: '2026-08-01',
      skilled: true,
      programs: ['CEC', 'FSW', 'FST'],
      categories: ['trades@2026-v3'],
      noc2016: ['7271'],
    });
    expect(nurse_).toMatchObject({ code: '31301', categories: ['healthcare@2026-v3'] });
    expect(clerk).toMatchObject({ code: '65100', skilled: false, programs: [], categories: [] });
  });

  it.each(['', '  '])('says what to do with the empty query "%s"', async (query) => {
    const ran = await openentry(['noc', query, ...ON]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/\[noc\.empty\].*words in either language/);
  });

  it('gives the successors of a NOC 2016 code without choosing', async () => {
    const [json, page] = await Promise.all([
      openentryJson(['noc', '2173', ...ON]),
      openentry(['noc', '2173', ...ON]),
    ]);
    expect(json.map(({ code, predecessor }: { [key: string]: string }) => [code, predecessor])).toEqual(
      expect.arrayContaining([
        ['21211', '2173'],
        ['21231', '2173'],
      ]),
    );
    expect(page.stdout).toMatch(/NOC 2016 code 2173.*\n?.*21211, 21231[\s\S]*the\s+person\s+decides/);
  });

  it('does not tell what a code of today would have opened under an older classification', async () => {
    const [json, page] = await Promise.all([
      openentryJson(['noc', 'carpenter', '--on', '2022-11-15']),
      openentry(['noc', 'carpenter', '--on', '2022-11-15', '--lang', 'fr']),
    ]);
    expect(json[0]).toMatchObject({ programs: null, categories: [] });
    expect(page.stdout).toMatch(/la CNP 2016 s’appliquait/);
  });

  it('finds nothing rather than guess', async () => {
    const [json, page] = await Promise.all([
      openentryJson(['noc', 'xyzzy', ...ON]),
      openentry(['noc', 'xyzzy\u001b[2J', ...ON]),
    ]);
    expect(json).toEqual([]);
    expect(page).toMatchObject({ code: 0, stdout: 'No occupation found for "xyzzy\\u001b[2J".\n' });
  });
});

describe('openentry funds and fees', () => {
  it('give the amount of a family with its table and grade', async () => {
    expect(await openentryJson(['funds', '--family', '9', '--on', '2026-01-01'])).toEqual({
      on: '2026-01-01',
      family: 9,
      required: 40_392 + 2 * 4112,
      grade: 'P',
      instrument: 'funds-2025',
      edition: '2025',
      inForce: '2025-07-07',
      warnings: [],
      notes: [],
    });
    const [unknown, page, french] = await Promise.all([
      openentryJson(['funds', '--family', '1', '--on', '2016-06-01']),
      openentry(['funds', '--on', '2026-01-01']),
      openentry(['funds', '--family', '2', '--on', '2026-01-01', '--lang', 'fr']),
    ]);
    expect(unknown).toMatchObject({ required: null, notes: [{ code: 'no-table' }] });
    expect(page.stdout).toMatch(/7 people +\$40,392\n +each further person +\$4,112\n/);
    expect(french.stdout).toMatch(/2 personnes +19\u00A0001\u00A0\$/);
  });

  it('give the fees of the day, and what a family pays', async () => {
    const fees = await openentryJson(['fees', '--on', '2024-05-01', '--facts', nurse]);
    expect(fees).toMatchObject({
      on: '2024-05-01',
      amounts: { principal: { dollars: 950, instrument: 'fees-2024' }, rprf: { dollars: 575 } },
      family: { total: { dollars: 950 + 950 + 260 + 170 + 2 * 575 } },
    });
    const [page, open] = await Promise.all([
      openentry(['fees', ...ON, '--facts', nurse]),
      openentryJson(['fees', ...ON, '--facts', example('facts/unknown-facts.json')]),
    ]);
    expect(page.stdout).toMatch(/Total +\$3,620/);
    expect(open.family.total).toMatchObject({ dollars: null, atLeast: expect.any(Number) });
    expect(open.family.total.missing).toContain('children');
  });
});

describe('openentry documents', () => {
  it('lists what an application owes, with codes and words', async () => {
    const answer = await openentryJson(['documents', nurse, ...ON, '--program', 'fsw', '--lang', 'fr']);
    expect(answer).toMatchObject({ on: '2026-08-01', program: 'fsw', warnings: [] });
    const ids = answer.documents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['passport', 'eca', 'proof-of-funds', 'police-certificate']));
    for (const document of answer.documents) {
      expect(document).toMatchObject({
        key: expect.stringMatching(/\//),
        title: expect.stringMatching(/\S/),
        reason: { code: expect.any(String), text: expect.stringMatching(/\S/) },
        provision: { id: expect.any(String), text: expect.any(String) },
        grade: expect.stringMatching(/^[LTPSI]$/),
        outcome: { kind: expect.stringMatching(/^(owed|unknown)$/), text: expect.any(String) },
      });
    }
  });

  it('is a checklist by person', async () => {
    const { stdout } = await openentry(['documents', nurse, ...ON, '--program', 'fsw']);
    expect(stdout).toMatch(/\nSpouse or common-law partner\n {2}\[ \] Passport/);
    expect(stdout).toMatch(/\d+ owed\.\n/);
  });
});

describe('openentry facts, and the examples', () => {
  const names = ['engineer-single', 'nurse-couple', 'carpenter-certificate', 'unknown-facts'];

  it.each(names)('prints the valid example %s', async (name) => {
    const { stdout, code } = await openentry(['facts', 'example', name]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(example(`facts/${name}.json`), 'utf8'));
    expect(readFacts(JSON.parse(stdout))).toMatchObject({ ok: true });
    expect(readFileSync(example('README.md'), 'utf8')).toContain(`facts/${name}.json`);
  });

  it('has a reform that says it is hypothetical', () => {
    const text = readFileSync(example('reforms/high-wage.json'), 'utf8');
    expect(readAmendment(JSON.parse(text))).toMatchObject({ ok: true });
    expect(text.match(/[Hh]ypothetical/g)?.length).toBeGreaterThan(2);
  });

  it('prints a schema that knows every field and leaves none open', async () => {
    const { stdout } = await openentry(['facts', 'schema']);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties)).toEqual(Object.keys(factsSchema.shape));
    expect(schema.required).toEqual(['schema']);
    expect(schema.properties.dateOfBirth).toEqual({ type: 'string', format: 'date' });
    const open: string[] = [];
    JSON.stringify(schema, (key, value) => {
      if (value !== null && typeof value === 'object' && Object.keys(value).length === 0) open.push(key);
      return value;
    });
    expect(open).toEqual([]);
  });
});
