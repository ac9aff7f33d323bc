import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { example, openentry, openentryJson } from './support.ts';

const engineer = example('facts/engineer-single.json');
const nurse = example('facts/nurse-couple.json');
const carpenter = example('facts/carpenter-certificate.json');
const unknown = example('facts/unknown-facts.json');
const reform = example('reforms/high-wage.json');
const ON = ['--on', '2026-08-01'];

interface Rendered {
  readonly code: string;
  readonly label: string;
  readonly outcome: { readonly kind: string; readonly missing?: string[]; readonly range?: number[] };
  readonly provision: { readonly id: string; readonly text: string };
  readonly reasons: { readonly code: string; readonly text: string }[];
  readonly remedies: { readonly code: string; readonly text: string }[];
  readonly children: Rendered[];
}

/** Throws where a tree lacks a word or a code; returns what does not depend on the language. */
function shapeOf(node: Rendered): unknown {
  for (const text of [node.code, node.label, node.provision.id, node.provision.text]) {
    expect(text).toMatch(/\S/);
  }
  expect(['value', 'notApplicable', 'unknown']).toContain(node.outcome.kind);
  if (node.outcome.kind === 'unknown') expect(node.outcome.missing?.length).toBeGreaterThan(0);
  for (const { code, text } of [...node.reasons, ...node.remedies]) {
    expect(code).toMatch(/^[a-z][\w.-]+$/);
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|\[object/);
  }
  return {
    code: node.code,
    outcome: node.outcome,
    reasons: node.reasons.map(({ code }) => code),
    remedies: node.remedies.map(({ code }) => code),
    children: node.children.map(shapeOf),
  };
}

describe('openentry assess --json', () => {
  it('gives score, programs, pool and categories of a day with their trees', async () => {
    const answer = await openentryJson(['assess', engineer, ...ON]);
    expect(Object.keys(answer)).toEqual([
      'on',
      'instruments',
      'verifiedThrough',
      'knownGap',
      'warnings',
      'facts',
      'crs',
      'breakdown',
      'programs',
      'nominee',
      'pool',
      'categories',
      'advice',
      'policies',
    ]);
    expect(answer).toMatchObject({
      on: '2026-08-01',
      verifiedThrough: '2026-08-24',
      knownGap: null,
      warnings: [],
      crs: { code: 'crs', outcome: { kind: 'value', value: 513 }, maximum: 1200 },
      breakdown: { rules: '2026-08-01', core: { age: 105 }, total: 513 },
      programs: {
        CEC: { outcome: { kind: 'value', value: true } },
        FSW: { outcome: { kind: 'value', value: true } },
        FST: { outcome: { kind: 'value', value: false } },
      },
      nominee: { outcome: { kind: 'value', value: false } },
      pool: { outcome: { kind: 'value', value: true } },
      advice: [],
    });
    expect(answer.instruments).toContain('mi-2025-03-11');
    const stem = answer.categories.find(({ id }: { id: string }) => id === 'stem@2026-v3');
    expect(stem).toMatchObject({
      version: '2026-v3',
      label: expect.stringMatching(/STEM/),
      membership: { outcome: { kind: 'value', value: true } },
    });
    expect(answer.policies).toContainEqual({
      id: 'work.duties-declared',
      choice: 'declared',
      text: expect.stringMatching(/grade P/),
    });
  });

  it.each([
    ['a person alone', engineer],
    ['a couple', nurse],
    ['little known', unknown],
  ])('has the same codes and outcomes in both languages, all in words: %s', async (_what, file) => {
    const [en, fr] = await Promise.all(
      ['en', 'fr'].map((language) => openentryJson(['assess', file, ...ON, '--lang', language])),
    );
    const shapes = [en, fr].map(({ facts, crs, programs, nominee, pool, categories }) => [
      ...[facts, crs, programs.CEC, programs.FSW, programs.FST, nominee, pool].map(shapeOf),
      ...categories.map(({ id, version, membership }: { [key: string]: Rendered }) => [
        id,
        version,
        shapeOf(membership as Rendered),
      ]),
    ]);
    expect(shapes[0]).toEqual(shapes[1]);
    expect(en.crs.label).not.toBe(fr.crs.label);
  });

  it('says what is not known as a range, with the facts that would settle it, and never as zero', async () => {
    const answer = await openentryJson(['assess', unknown, ...ON]);
    expect(answer).not.toHaveProperty('breakdown');
    expect(answer.crs.outcome).toEqual({
      kind: 'unknown',
      range: [202, 497],
      missing: expect.arrayContaining(['credentials', 'jobs.0.noc']),
    });
    expect(answer.programs.FSW.outcome.kind).toBe('unknown');
    expect(answer.pool.outcome.missing).toContain('intendedProvince');
  });

  it('gives a result with a reform, the one without it, and the difference', async () => {
    const answer = await openentryJson(['assess', nurse, ...ON, '--reform', reform]);
    expect(answer.warnings).toMatchObject([{ code: 'hypothetical' }]);
    expect(answer.crs.outcome.value).toBe(471);
    expect(answer.reform).toMatchObject({
      id: 'hypothetical-high-wage',
      inForce: '2026-07-01',
      applies: true,
      without: { crs: { outcome: { value: 486 } }, breakdown: { total: 486 } },
      difference: { score: { without: [486, 486], with: [471, 471], change: -15 }, programs: [], pool: null },
    });
    expect(answer.reform.difference.lines.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['crs.additional', 'crs.sibling']),
    );
  });

  it('tells which categories a reform opens and closes for the person', async () => {
    const other = example('reforms/categories-and-charts.json');
    const { reform: told, categories } = await openentryJson(['assess', carpenter, ...ON, '--reform', other]);
    expect(told.difference.categories).toEqual([
      expect.objectContaining({ id: 'construction@hypothetical-v1', without: 'no', with: 'yes' }),
    ]);
    expect(categories.map(({ id }: { id: string }) => id)).toContain('construction@hypothetical-v1');
    const closed = await openentryJson(['assess', engineer, ...ON, '--reform', other]);
    expect(closed.reform.difference.categories).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'stem@2026-v3', without: 'yes', with: 'no' })]),
    );
  });

  it('leaves a reform alone on a day before it', async () => {
    const answer = await openentryJson(['assess', nurse, '--on', '2026-06-30', '--reform', reform]);
    expect(answer.warnings).toEqual([]);
    expect(answer.reform).toMatchObject({ applies: false, difference: { score: { change: 0 }, lines: [] } });
  });

  it('warns of days after the last verification and of the known gap', async () => {
    const [before, later, gap] = await Promise.all(
      ['2026-08-24', '2026-08-25', '2026-11-03'].map((day) =>
        openentryJson(['assess', engineer, '--on', day]),
      ),
    );
    expect(before.warnings).toEqual([]);
    expect(later).toMatchObject({ knownGap: null, warnings: [{ code: 'not-verified' }] });
    expect(gap).toMatchObject({ knownGap: '2026-11-03', warnings: [{ code: 'known-gap' }] });
  });

  it('reads standard input, and says the same of a file with a byte order mark or other line ends', async () => {
    const text = readFileSync(engineer, 'utf8');
    const [plain, piped, marked] = await Promise.all([
      openentryJson(['assess', engineer, ...ON]),
      openentryJson(['assess', '-', ...ON], { input: text }),
      openentryJson(['assess', '-', ...ON], { input: `\uFEFF${text.replaceAll('\n', '\r\n')}` }),
    ]);
    expect(piped).toEqual(plain);
    expect(marked).toEqual(plain);
  });
});

describe('openentry assess for people', () => {
  it('says law, score, programs with every reason, lines of the score, categories and policies', async () => {
    const { code, stdout, stderr } = await openentry(['assess', carpenter, ...ON]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of [
      'A person under the law of 2026-08-01',
      /Values compared with their sources through 2026-08-24/,
      /Score +230 of 1,200/,
      /Canadian Experience Class: met/,
      /Federal Skilled Worker Program: not met/,
      /no {2}CLB\/NCLC 7 in all four abilities\n +listening: CLB\/NCLC 6; 7 is required\./,
      /Would change it: \$11,263 more\./,
      /Your .+ \(Philippines\): foreign, without an\s+assessment\./,
      /^ {4}Age +61 \/ +110$/m,
      /yes Trade occupations \(trades@2026-v3\)/,
      /Nothing: these facts decide everything/,
      /policy work\.duties-declared,\s+grade P/,
    ]) {
      expect(stdout).toMatch(words);
    }
  });

  it('speaks French with its typography, by --lang anywhere, OPENENTRY_LANG or the shell', async () => {
    const environment = { OPENENTRY_LANG: 'fr' };
    const [last, first, own, shell, over] = await Promise.all([
      openentry(['assess', unknown, ...ON, '--lang', 'fr']),
      openentry(['--lang=fr', 'assess', unknown, ...ON]),
      openentry(['assess', unknown, ...ON], { environment }),
      openentry(['assess', unknown, ...ON], { environment: { LANG: 'fr_CA.UTF-8' } }),
      openentry(['assess', unknown, ...ON, '--lang', 'en'], { environment }),
    ]);
    expect(last.stdout).toMatch(/Note +de 202 à 497 sur 1\u00A0200/);
    expect(last.stdout).toMatch(
      /Ce qui le trancherait\u00A0: province ou territoire où la personne veut\s+vivre/,
    );
    expect(last.stdout).not.toMatch(/ [:;!»]|[a-zé] \?/);
    for (const other of [first, own, shell]) expect(other.stdout).toBe(last.stdout);
    expect(over.stdout).toMatch(/^A person under the law/);
  });

  it('shows the known gap before anything else, in both languages', async () => {
    const [en, fr] = await Promise.all(
      ['en', 'fr'].map((language) =>
        openentry(['assess', engineer, '--on', '2026-12-01', '--lang', language]),
      ),
    );
    expect(en?.stdout.indexOf('WARNING')).toBeGreaterThan(0);
    expect(en?.stdout.indexOf('WARNING')).toBeLessThan(en?.stdout.indexOf('Summary') ?? 0);
    expect(fr?.stdout).toMatch(/ATTENTION\u00A0: Les règles du 2026-12-01/);
  });

  it('gives the source of every line with --explain', async () => {
    const { stdout } = await openentry(['assess', nurse, ...ON, '--explain']);
    expect(stdout).toMatch(/Ministerial Instructions, s\. 14 \(second official language\)/);
    expect(stdout).toMatch(/crs\.sibling\.points: mi-2017-06-06, in force since 2017-06-06, grade S/);
    expect(stdout).toMatch(/Read: brother or sister in Canada = yes/);
  });

  it.each(['en', 'fr'])(
    'names facts, jobs and provinces in words, never by their paths: %s',
    async (language) => {
      const pages = await Promise.all(
        [nurse, engineer, carpenter, unknown].flatMap((file) => [
          openentry(['assess', file, ...ON, '--explain', '--lang', language]),
          openentry(['documents', file, ...ON, '--program', 'fst', '--lang', language]),
          openentry(['fees', '--facts', file, ...ON, '--lang', language]),
        ]),
      );
      const PATHS =
        /(?<![.\w])(jobs|credentials|languageTests|jobOffers|children|spouse|nomination|firstLanguage)\.\w|\b[a-z]+[A-Z]\w+ = |= (ON|BC|AB|NB)\b|\b(intendedProvince|relativesInCanada|settlementFunds|militaryService)\b/;
      for (const { code, stdout } of pages) {
        expect(code).toBe(0);
        expect(stdout.split('\n').filter((line) => PATHS.test(line))).toEqual([]);
      }
      const open = pages[9]?.stdout ?? '';
      expect(open).toMatch(
        language === 'en'
          ? /Job 1 \(Brazil, 2020-02-03 – 2024-01-31\): occupation/
          : /Emploi 1 \(Brésil, 2020-02-03 – 2024-01-31\)\u00A0: profession/,
      );
    },
  );

  it('puts what a reform changes beside what was', async () => {
    const { stdout } = await openentry(['assess', engineer, ...ON, '--reform', reform]);
    expect(stdout).toMatch(/without +with +change\n +Score +513 +533 +\+20\n/);
    expect(stdout).toMatch(/Work in a high-wage occupation +– +20 +\+20/);
  });

  it.each(['en', 'fr'])('fits in 80 columns without a terminal, without colours: %s', async (language) => {
    const { stdout } = await openentry(
      ['assess', nurse, '--on', '2026-12-01', '--explain', '--lang', language, '--reform', reform],
      { environment: { FORCE_COLOR: '3' } },
    );
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});
