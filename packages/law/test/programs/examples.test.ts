import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, explainProgram, type FederalProgram } from '../../src/assess.ts';
import { ABILITIES } from '../../src/coded/candidate.ts';
import { arrangedEmployment } from '../../src/employment/arranged.ts';
import { tradeOffers } from '../../src/employment/tradeOffer.ts';
import { firstLanguageLevels } from '../../src/facts/code.ts';
import { amountOfWork } from '../../src/facts/experience.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { familySizeOf } from '../../src/facts/family.ts';
import { feesFor } from '../../src/fees/feesFor.ts';
import { fundsWaived } from '../../src/funds/exemption.ts';
import { requiredFunds, settlementFunds } from '../../src/funds/settlementFunds.ts';
import { broadCategoryOf, occupationOf } from '../../src/noc/noc.ts';
import { isSkilledTrade } from '../../src/programs/trades.ts';
import type { Ruleset } from '../../src/ruleset.ts';
import { addDays, dayNumber } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { foreign, job, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';
import examples from './eligibility-examples.json' with { type: 'json' };
import { cases } from './examples.cases.ts';

/**
 * Worked cases of immigration teaching, practice and IRCC's own pages, with the answers that their sources print;
 * each names its source and its cautions. The facts are written out in `examples.cases.ts`.
 */
/** The team's reference beside the clone, where there is one. */
const SHARED = join(import.meta.dirname, '../../../../../shared/examples/eligibility-examples.json');

interface Example {
  readonly id: string;
  readonly programs: readonly string[];
  readonly asOf?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}
const published = examples as readonly Example[];

const valueOfFound = <T>(found: { known: true; value: T } | { known: false }): T | 'unknown' =>
  found.known ? found.value : 'unknown';

const verdict = (program: FederalProgram) => (facts: Facts, law: Ruleset) =>
  valueOf(explainProgram(program, facts, law));

function grid(facts: Facts, law: Ruleset): Record<string, number> {
  const { children } = nodeOf(explainProgram('FSW', facts, law), 'fsw.points');
  return Object.fromEntries(
    children.map((child) => [child.code.replace('fsw.grid.', ''), Number(valueOf(child))]),
  );
}

const tableRow = (facts: Facts, law: Ruleset): number =>
  requiredFunds(law.read(settlementFunds), Number(valueOfFound(familySizeOf(facts, law))));

/** The program of the case that funds are asked under. */
const fundsRequired = ({ programs, expected }: Example, facts: Facts, law: Ruleset): number | boolean => {
  const waived = fundsWaived(facts, law, programs.includes('FST') ? 'fst' : 'fsw');
  const amount = waived.is === true ? 0 : tableRow(facts, law);
  return typeof expected.fundsRequired === 'boolean' ? amount > 0 : amount;
};

const tradeOf = (facts: Facts): string => String(facts.jobs?.[0]?.noc?.['2021']);

/** Whole months from the day on which the result still counts, and a day less than one more. */
function monthsLeft(facts: Facts, law: Ruleset): number {
  let day = law.on;
  while (valueOfFound(firstLanguageLevels(facts, lawOn(day))) !== null) day = addDays(day, 1);
  const months = (Number(day.slice(0, 4)) - Number(law.on.slice(0, 4))) * 12;
  return months + Number(day.slice(5, 7)) - Number(law.on.slice(5, 7));
}

/** What each key of an expected answer asks. */
const ASKED: Readonly<Record<string, (facts: Facts, law: Ruleset, example: Example) => unknown>> = {
  CEC: verdict('CEC'),
  FSW: verdict('FSW'),
  FST: verdict('FST'),
  adaptabilityPoints: (facts, law) => grid(facts, law).adaptability,
  arrangedEmploymentPoints: (facts, law) => grid(facts, law).arrangedEmployment,
  spouseLanguageAdaptability: (facts, law) =>
    valueOf(nodeOf(explainProgram('FSW', facts, law), 'fsw.grid.adaptability.spouseLanguage')),
  fswLanguagePoints: (facts, law) => grid(facts, law).firstLanguage,
  fswPoints(facts, law, { expected }) {
    const { firstLanguage = 0, secondLanguage = 0, ...others } = grid(facts, law);
    const points: Record<string, number> = { ...others, language: firstLanguage + secondLanguage };
    points.total = Object.values(points).reduce((sum, value) => sum + value, 0);
    const keys = Object.keys(expected.fswPoints as object);
    return Object.fromEntries(keys.map((key) => [key, points[key]]));
  },
  clb: (facts, law) => valueOfFound(firstLanguageLevels(facts, law)),
  familySize: (facts, law) => valueOfFound(familySizeOf(facts, law)),
  familySizeForFunds: (facts, law) => valueOfFound(familySizeOf(facts, law)),
  fundsRequired: (facts, law, example) => fundsRequired(example, facts, law),
  fees(facts, law) {
    const { processing, rprf } = feesFor(facts, law);
    return {
      processing: valueOfFound(processing.sum),
      rprf: valueOfFound(rprf.sum),
      total: Number(valueOfFound(processing.sum)) + Number(valueOfFound(rprf.sum)),
    };
  },
  meetsFstParagraph3d: (facts, law) =>
    valueOf(nodeOf(explainProgram('FST', facts, law), 'fst.certificateOrOffer')),
  fstOccupation: (_facts, law, { facts }) => isSkilledTrade(String(facts.noc2021), law),
  fstLanguageMet: (facts, law) => valueOf(nodeOf(explainProgram('FST', facts, law), 'fst.language')),
  qualifyingOffer: (facts, law) =>
    isSkilledTrade(tradeOf(facts), law) &&
    tradeOffers(facts, tradeOf(facts), law).offer.is === true &&
    valueOf(nodeOf(explainProgram('FST', facts, law), 'fst.certificateOrOffer')),
  hours: (facts, law) => amountOfWork(facts.jobs ?? [], law.on, 3).hours,
  countedHoursPerWeek(facts, law) {
    const { hours, days } = amountOfWork(facts.jobs ?? [], law.on, 3);
    return (hours * 7) / days;
  },
  oneYear: (facts, law) => valueOf(nodeOf(explainProgram('CEC', facts, law), 'cec.experience')),
  broadCategory: (_facts, _law, { facts }) => `${broadCategoryOf(String(facts.noc))}`,
  teer: (_facts, _law, { facts }) => occupationOf(String(facts.noc))?.teer,
  poolMonthsLeft: (facts, law) => monthsLeft(facts, law),
  languageTestRequired: (facts, law) =>
    valueOf(explainProgram('CEC', facts, law)) === true &&
    failed(explainProgram('CEC', { ...facts, languageTests: [] }, law)).join() === 'cec.language',
  ecaRequiredForCec: (facts, law) => valueOf(explainProgram('CEC', facts, law)) !== true,
  policeCertificateRequiredForProfile(facts, law) {
    const { residences: _, ...unasked } = facts;
    return valueOf(assess(unasked, law).pool) !== true;
  },
  poolRequires(_facts, law) {
    const nomination = { nomination: { province: 'NB', accepted: law.on } };
    const worker = {
      languageTests: [testResult('celpip', '2024-06-01', 9)],
      jobs: [job('21231', 'CA', '2023-01-01', '2024-06-30')],
    };
    const pools = [nomination, worker, { ...worker, ...nomination }].map((change) =>
      valueOf(assess(person(change), law).pool),
    );
    return pools.join() === 'false,true,true'
      ? 'requirements and selection criteria of at least one of FSW, FST, CEC (a nomination alone is not enough)'
      : pools;
  },
};

const at = (id: string) => {
  const found = cases[id];
  if (!found) throw new RangeError(`No case ${id}`);
  return { facts: person(found.facts), law: lawOn(found.day) };
};

describe('the published examples', () => {
  test.each(published)('$id', (example) => {
    const { facts, law } = at(example.id);
    const answers = Object.fromEntries(
      Object.keys(example.expected).map((key) => [key, ASKED[key]?.(facts, law, example)]),
    );
    expect(answers).toEqual(example.expected);
  });

  test('are 51, every one of them a case here', () => {
    expect(published).toHaveLength(51);
    expect(published.map(({ id }) => id).sort()).toEqual(Object.keys(cases).sort());
  });

  test('are asked for everything that they expect', () => {
    const asked = new Set(published.flatMap(({ expected }) => Object.keys(expected)));
    expect([...asked].sort()).toEqual(Object.keys(ASKED).sort());
  });

  test('are asked on a day of their own period', () => {
    for (const { id, asOf } of published) {
      const { day } = cases[id] ?? { day: '' };
      const [from, to] = periodOf(asOf);
      expect(day >= from && day <= to, `${id}: ${day} in ${asOf}`).toBe(true);
    }
  });

  test.skipIf(!existsSync(SHARED))('are copied as they are in the reference', () => {
    const { examples: original } = JSON.parse(readFileSync(SHARED, 'utf8')) as { examples: Example[] };
    expect(published).toEqual(original);
  });
});

/** `2020`, `2024-03`, `2019+`, `2024-2025`, `2023-04-25..2024-05-27`; anything else is in words. */
function periodOf(asOf = ''): [string, string] {
  const exact = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(asOf);
  if (exact) return [exact[1] ?? '', exact[2] ?? ''];
  const years = /^(\d{4})-(\d{4})$/.exec(asOf);
  if (years) return [`${years[1]}-01-01`, `${years[2]}-12-31`];
  const month = /^\d{4}(-\d{2})?$/.exec(asOf);
  if (month) return [`${asOf}-01`.slice(0, 10), `${asOf}-99`];
  const open = /^(\d{4})\+$/.exec(asOf);
  return open ? [`${open[1]}-01-01`, '9999'] : ['', '9999'];
}

/** What the cautions and explanations of the examples add to their answers. */
describe('the cautions of the examples', () => {
  test('Alexandria fails FSW on funds only, with 78 points: 21 + 24 + 11 + 12 + 0 + 10', () => {
    const { facts, law } = at('alexandria');
    const fsw = explainProgram('FSW', facts, law);
    expect(grid(facts, law)).toEqual({
      education: 21,
      firstLanguage: 24,
      secondLanguage: 0,
      experience: 11,
      age: 12,
      arrangedEmployment: 0,
      adaptability: 10,
    });
    expect(failed(fsw)).toEqual(['fsw.funds']);
    expect(nodeOf(fsw, 'fsw.funds').reasons).toEqual([
      { code: 'funds-short', values: { funds: 5000, required: 24_553, family: 4 } },
    ]);
  });

  test('Alexandria fails FST on occupation and on certificate or offer', () => {
    const { facts, law } = at('alexandria');
    const fst = explainProgram('FST', facts, law);
    expect(failed(fst)).toEqual(['fst.experience', 'fst.certificateOrOffer', 'fst.funds']);
    expect(reasonsOf(nodeOf(fst, 'fst.experience'))).toEqual(['no-skilled-trade']);
  });

  test('Antonio needs the funds of two: 18,288 dollars on that day', () => {
    const { facts, law } = at('antonio-fsw');
    const held = (settlementFunds: number) =>
      valueOf(explainProgram('FSW', { ...facts, settlementFunds }, law));
    expect([held(18_287), held(18_288)]).toEqual([false, true]);
    expect(valueOfFound(arrangedEmployment(facts, law).route)).toBe('c');
  });

  test('Arton meets everything else; with two of the employers for 12 months it would be enough', () => {
    const { facts, law } = at('arton');
    expect(failed(explainProgram('FST', facts, law))).toEqual(['fst.certificateOrOffer']);
    const [a, b, c] = facts.jobOffers ?? [];
    if (!a || !b || !c) throw new RangeError('Arton has three offers');
    const met = (...jobOffers: (typeof a)[]) => valueOf(explainProgram('FST', { ...facts, jobOffers }, law));
    expect(met({ ...a, months: 6 }, { ...b, months: 6 }, c)).toBe(true);
    expect(met({ ...a, months: 6 }, { ...b, months: 5 }, c)).toBe(false);
  });

  test('Carla and Jean lack nothing but funds', () => {
    for (const [id, required] of [
      ['carla', 28_994],
      ['jean', 27_297],
    ] as const) {
      const { facts, law } = at(id);
      expect(failed(explainProgram('FSW', facts, law))).toEqual(['fsw.funds']);
      expect(verdict('FSW')({ ...facts, settlementFunds: required - 1 }, law)).toBe(false);
      expect(verdict('FSW')({ ...facts, settlementFunds: required }, law)).toBe(true);
    }
  });

  test('Champ fails FSW on language and points; FST for want of an offer or certificate only', () => {
    const { facts, law } = at('champ');
    expect(failed(explainProgram('FSW', facts, law))).toEqual(['fsw.language', 'fsw.points']);
    expect(failed(explainProgram('FST', facts, law))).toEqual(['fst.certificateOrOffer']);
    const certificateOfQualification = { noc: { '2021': '72310' } };
    expect(verdict('FST')({ ...facts, certificateOfQualification }, law)).toBe(true);
  });

  test('Cleo has 69 points: 21 + 20 + 15 + 8 + 0 + 5', () => {
    const { facts, law } = at('cleo');
    expect(grid(facts, law)).toMatchObject({
      education: 21,
      firstLanguage: 20,
      experience: 15,
      age: 8,
      arrangedEmployment: 0,
      adaptability: 5,
    });
    expect(failed(explainProgram('CEC', facts, law))).toEqual(['cec.experience']);
  });

  test('Emmanuel and the refugee claimant lack experience only; Marco the province only', () => {
    const lacks = (id: string) => {
      const { facts, law } = at(id);
      return failed(explainProgram('CEC', facts, law));
    };
    expect(lacks('emmanuel')).toEqual(['cec.experience']);
    expect(lacks('cec-refugee-claimant')).toEqual(['cec.experience']);
    expect(lacks('marco-quebec')).toEqual(['program.outside-quebec']);
  });

  test('Hyun Bin and the five years in pieces lack experience; the pieces earn points all the same', () => {
    const hyunBin = at('hyun-bin');
    expect(failed(explainProgram('FSW', hyunBin.facts, hyunBin.law))).toEqual(['fsw.experience']);
    const pieces = at('fsw-not-continuous');
    expect(failed(explainProgram('FSW', pieces.facts, pieces.law))).toEqual(['fsw.experience']);
    expect(grid(pieces.facts, pieces.law).experience).toBe(13);
  });

  test('Li Hui Chen would fail under the tables of 2024 and 2025', () => {
    const { facts } = at('li-hui-chen');
    expect(failed(explainProgram('FSW', facts, lawOn('2024-05-28')))).toEqual(['fsw.funds']);
    expect(failed(explainProgram('FSW', facts, lawOn('2025-07-07')))).toEqual(['fsw.funds']);
  });

  test('Matias and Tereza are eligible for FSW; Tereza lacks only time for FST', () => {
    for (const id of ['matias', 'tereza']) {
      const { facts, law } = at(id);
      expect(verdict('FSW')(facts, law), id).toBe(true);
    }
    const { facts, law } = at('tereza');
    expect(failed(explainProgram('FST', facts, law))).toEqual(['fst.experience']);
  });

  test('the result of Gabriela has thirteen months behind it and leaves the pool on its second anniversary', () => {
    const { facts, law } = at('gabriela-language');
    const days = dayNumber(lawOn('2025-03-15').on) - dayNumber(law.on);
    expect(valueOfFound(firstLanguageLevels(facts, lawOn(addDays(law.on, days - 1))))).not.toBeNull();
    expect(valueOfFound(firstLanguageLevels(facts, lawOn(addDays(law.on, days))))).toBeNull();
  });

  test('Mary without a test is told so and nothing else; with an assessment nothing changes', () => {
    const { facts, law } = at('mary-docs');
    expect(reasonsOf(explainProgram('CEC', { ...facts, languageTests: [] }, law))).toEqual(['no-valid-test']);
    const assessed = person({ ...facts, credentials: [foreign('threeYear', '2015-06-30', '2023-01-01')] });
    expect(verdict('CEC')(assessed, law)).toBe(true);
  });

  test('a partner with CLB 4 in all four abilities earns the 5 points, with 3 in one none', () => {
    const { law } = at('spouse-clb7');
    const points = (change: Record<string, unknown>) => {
      const partner = { accompanying: true, citizenOrPermanentResident: false, credentials: [], jobs: [] };
      const languageTests = [testResult('celpip', '2024-06-01', 4, change)];
      return grid(person({ spouse: { ...partner, languageTests } }), law).adaptability;
    };
    expect(points({})).toBe(5);
    for (const ability of ABILITIES) expect(points({ [ability]: 3 }), ability).toBe(0);
  });
});
