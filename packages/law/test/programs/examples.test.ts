import { describe, expect, test } from 'vitest';
import { explainProgram, type FederalProgram } from '../../src/assess.ts';
import { isSkilledTrade } from '../../src/programs/fst.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { canadian, foreign, job, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

/**
 * Worked cases of immigration teaching and practice. ICL840: Queen's University course for consultants, week 4
 * quiz of 2025-01-30 or mid-term of 2025-02-07. CICC: entry-to-practice exam practice A (2025-09-02) and B
 * (2025-09-22). Both from public notes. Dates of tests, credentials and jobs are filled in here.
 */
function ask(program: FederalProgram, day: string, facts: Record<string, unknown>) {
  return explainProgram(program, person(facts), rulesetOn(plainDate(day)));
}

function gridOf(day: string, facts: Record<string, unknown>): Record<string, unknown> {
  const { children } = nodeOf(ask('FSW', day, facts), 'fsw.points');
  const points = Object.fromEntries(
    children.map((child) => [child.code.replace('fsw.grid.', ''), valueOf(child)]),
  );
  return { ...points, total: Object.values(points).reduce((sum: number, value) => sum + Number(value), 0) };
}

const offer = (noc: string, authorisedToWork = false) => ({ noc, authorisedToWork });

describe('Matias, 38, three-year degree, seven years of work, offer, CLB 8 (CICC B)', () => {
  const matias = {
    dateOfBirth: '1986-03-01',
    languageTests: [testResult('celpip', '2024-02-01', 8)],
    credentials: [foreign('threeYear', '2010-06-30', '2023-05-01')],
    jobs: [job('21231', 'IN', '2016-06-01', '2023-07-31')],
    jobOffer: offer('21231'),
    settlementFunds: 50_000,
  };

  test('has 80 points: 21 + 20 + 15 + 9 + 10 + 5', () => {
    expect(gridOf('2024-08-01', matias)).toEqual({
      education: 21,
      firstLanguage: 20,
      secondLanguage: 0,
      experience: 15,
      age: 9,
      arrangedEmployment: 10,
      adaptability: 5,
      total: 80,
    });
  });

  test('is eligible', () => {
    expect(valueOf(ask('FSW', '2024-08-01', matias))).toBe(true);
  });
});

describe('Antonio, 26, four years of work, CLB 7, spouse CLB 6, LMIA offer while abroad (reconstructed)', () => {
  const antonio = {
    dateOfBirth: '1998-03-01',
    languageTests: [testResult('celpip', '2024-02-01', 7)],
    credentials: [foreign('threeYear', '2019-06-30', '2023-05-01')],
    jobs: [job('21231', 'IN', '2019-07-01', '2023-08-31')],
    spouse: {
      accompanying: true,
      citizenOrPermanentResident: false,
      languageTests: [testResult('celpip', '2024-02-01', 6)],
      credentials: [],
      jobs: [],
    },
    familySize: 2,
    jobOffer: offer('21231'),
  };

  test('has 82 points: 21 + 16 + 13 + 12 + 10 + 10', () => {
    expect(gridOf('2024-08-01', antonio)).toMatchObject({
      education: 21,
      firstLanguage: 16,
      experience: 13,
      age: 12,
      arrangedEmployment: 10,
      adaptability: 10,
      total: 82,
    });
  });

  test('needs funds: an offer to someone without the right to work does not waive them', () => {
    expect(
      valueOf(nodeOf(ask('FSW', '2024-08-01', { ...antonio, settlementFunds: 18_287 }), 'fsw.funds')),
    ).toBe(false);
    expect(
      valueOf(nodeOf(ask('FSW', '2024-08-01', { ...antonio, settlementFunds: 18_288 }), 'fsw.funds')),
    ).toBe(true);
  });

  test('earns 5 points of adaptability for a partner with CLB 4 in all abilities (ICL840 asks about CLB 7)', () => {
    const withPartner = (level: number) => ({
      ...antonio,
      jobOffer: null,
      spouse: { ...antonio.spouse, languageTests: [testResult('celpip', '2024-02-01', level)] },
    });
    expect(gridOf('2024-08-01', withPartner(7)).adaptability).toBe(5);
    expect(gridOf('2024-08-01', withPartner(4)).adaptability).toBe(5);
    expect(gridOf('2024-08-01', withPartner(3)).adaptability).toBe(0);
  });
});

describe('Tereza, 27, Canadian two-year diploma, 16 months as pastry chef abroad, offer, CLB 8 (CICC B)', () => {
  const tereza = {
    dateOfBirth: '1997-03-01',
    languageTests: [testResult('celpip', '2024-02-01', 8)],
    credentials: [canadian('twoYear', '2022-04-30')],
    jobs: [job('62200', 'FR', '2022-09-01', '2023-12-31')],
    jobOffer: offer('62200'),
    settlementFunds: 50_000,
  };

  test('has 80 points: 19 + 20 + 9 + 12 + 10 + 10, and is eligible for FSW', () => {
    expect(gridOf('2024-08-01', tereza)).toMatchObject({
      education: 19,
      firstLanguage: 20,
      experience: 9,
      age: 12,
      arrangedEmployment: 10,
      adaptability: 10,
      total: 80,
    });
    expect(valueOf(ask('FSW', '2024-08-01', tereza))).toBe(true);
  });

  test('is not eligible for FST only because two years within five are needed', () => {
    const fst = ask('FST', '2024-08-01', tereza);
    expect(valueOf(fst)).toBe(false);
    expect(failed(fst)).toEqual(['fst.experience']);
  });
});

describe('Alexandria, 29, Canadian degree, a year as civil engineer in Canada, funds of 5,000 (ICL840)', () => {
  const alexandria = {
    dateOfBirth: '1992-06-01',
    languageTests: [testResult('celpip', '2021-06-01', 9)],
    credentials: [canadian('threeYear', '2015-04-30')],
    jobs: [
      job('21300', 'IN', '2017-06-01', '2018-12-01', 40),
      job('21300', 'CA', '2020-01-01', '2020-12-31', 40),
    ],
    spouse: {
      accompanying: false,
      citizenOrPermanentResident: false,
      languageTests: [],
      credentials: [],
      jobs: [],
    },
    familySize: 4,
    settlementFunds: 5000,
  };
  const day = '2021-12-01';

  test('is eligible for CEC, which asks for no funds', () => {
    expect(valueOf(ask('CEC', day, alexandria))).toBe(true);
  });

  test('fails FSW on funds alone, with 78 points: 21 + 24 + 11 + 12 + 0 + 10', () => {
    expect(gridOf(day, alexandria)).toMatchObject({
      education: 21,
      firstLanguage: 24,
      experience: 11,
      age: 12,
      arrangedEmployment: 0,
      adaptability: 10,
      total: 78,
    });
    const fsw = ask('FSW', day, alexandria);
    expect(failed(fsw)).toEqual(['fsw.funds']);
    expect(nodeOf(fsw, 'fsw.funds').reasons).toEqual([
      { code: 'funds-short', values: { funds: 5000, required: 24_553, family: 4 } },
    ]);
  });

  test('fails FST on occupation and on certificate or offer', () => {
    const fst = ask('FST', day, alexandria);
    expect(failed(fst)).toContain('fst.experience');
    expect(failed(fst)).toContain('fst.certificateOrOffer');
  });
});

describe('Champ, carpenter for three years, the last in Canada, CLB 5, secondary school (ICL840)', () => {
  const champ = {
    dateOfBirth: '1994-06-01',
    languageTests: [testResult('celpip', '2024-06-01', 5)],
    credentials: [foreign('secondary', '2012-06-30', '2023-05-01')],
    jobs: [
      job('72310', 'PH', '2021-12-01', '2023-12-01', 40),
      job('72310', 'CA', '2024-01-01', '2024-12-31', 40),
    ],
    settlementFunds: 50_000,
  };
  const day = '2025-01-30';

  test('is eligible for CEC: CLB 5 is enough in TEER 2', () => {
    expect(valueOf(ask('CEC', day, champ))).toBe(true);
  });

  test('fails FSW on language and points, and is told both', () => {
    const fsw = ask('FSW', day, champ);
    expect(failed(fsw)).toEqual(['fsw.language', 'fsw.points']);
    expect(reasonsOf(fsw)).toEqual(['language-too-low', 'grid-total']);
  });

  test('fails FST for want of an offer or a certificate only, and passes with either', () => {
    expect(failed(ask('FST', day, champ))).toEqual(['fst.certificateOrOffer']);
    expect(valueOf(ask('FST', day, { ...champ, certificateOfQualification: true }))).toBe(true);
    expect(valueOf(ask('FST', day, { ...champ, jobOffer: offer('72310') }))).toBe(true);
  });
});

describe('Cleo, 39, single, Canadian diploma of four years, ten years self-employed abroad, CLB 8 (ICL840)', () => {
  const cleo = {
    dateOfBirth: '1984-06-01',
    languageTests: [testResult('celpip', '2024-01-10', 8)],
    credentials: [canadian('threeYear', '2006-04-30')],
    jobs: [{ ...job('53120', 'BR', '2014-01-01', '2024-03-01', 40), selfEmployed: true }],
    settlementFunds: 100_000,
  };

  test('is eligible for FSW with 69 points: 21 + 20 + 15 + 8 + 0 + 5', () => {
    expect(gridOf('2024-03-15', cleo)).toMatchObject({
      education: 21,
      firstLanguage: 20,
      experience: 15,
      age: 8,
      arrangedEmployment: 0,
      adaptability: 5,
      total: 69,
    });
    expect(valueOf(ask('FSW', '2024-03-15', cleo))).toBe(true);
  });

  test('is not eligible for CEC: none of it was in Canada', () => {
    expect(failed(ask('CEC', '2024-03-15', cleo))).toEqual(['cec.experience']);
  });
});

describe('other cases', () => {
  test('Ahmed: IELTS 8/7/6/7.5 is 6 + 6 + 4 + 6 = 22 points', () => {
    const result = { ...testResult('ielts', '2024-01-10', 8), reading: 7, writing: 6, speaking: 7.5 };
    expect(gridOf('2024-06-01', { languageTests: [result] }).firstLanguage).toBe(22);
  });

  test('Hyun Bin: six years in TEER 4 are no experience for FSW, offer or not (ICL840)', () => {
    const facts = { jobs: [job('14200', 'KR', '2018-01-01', '2024-01-01')], jobOffer: offer('21231') };
    expect(failed(ask('FSW', '2025-01-30', facts))).toContain('fsw.experience');
  });

  test('Emmanuel: an offer and study in progress do not replace a year of Canadian work (CICC A)', () => {
    const facts = { languageTests: [testResult('celpip', '2024-01-10', 9)], jobOffer: offer('21231') };
    expect(failed(ask('CEC', '2024-06-01', facts))).toEqual(['cec.experience']);
  });

  test('Mary: CEC needs a test of native speakers and no assessment of a foreign degree (CICC B)', () => {
    const facts = {
      credentials: [foreign('threeYear', '2015-06-30', null)],
      jobs: [job('21101', 'CA', '2022-06-01', null)],
    };
    expect(reasonsOf(ask('CEC', '2024-06-01', facts))).toEqual(['no-valid-test']);
    const tested = { ...facts, languageTests: [testResult('celpip', '2024-01-10', 9)] };
    expect(valueOf(ask('CEC', '2024-06-01', tested))).toBe(true);
  });

  test('who left Canada keeps the year of work within three years (IRCC page)', () => {
    const facts = {
      residence: 'IN',
      languageTests: [testResult('celpip', '2024-01-10', 9)],
      jobs: [job('21231', 'CA', '2021-07-01', '2022-06-30')],
    };
    expect(valueOf(ask('CEC', '2024-06-01', facts))).toBe(true);
  });

  test('five years in pieces of less than one are not enough for FSW (carvajal.ca, 2018-01-12)', () => {
    const jobs = [0, 1, 2, 3, 4, 5].map((i) =>
      job('21231', 'IN', `${2015 + i}-01-01`, `${2015 + i}-11-30`, 40),
    );
    expect(failed(ask('FSW', '2021-12-01', { jobs }))).toContain('fsw.experience');
    expect(gridOf('2021-12-01', { jobs }).experience).toBe(13);
  });

  test('Li Hui Chen: 14,000 is enough under the table of 2023 and not under those of 2024 and 2025 (ICL840)', () => {
    const funds = (day: string) => valueOf(nodeOf(ask('FSW', day, { settlementFunds: 14_000 }), 'fsw.funds'));
    expect([funds('2023-04-25'), funds('2024-05-27'), funds('2024-05-28'), funds('2025-07-07')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['Jean, family of 4, 23,921', '2024-06-01', 4, 23_921, 27_297],
    ['Carla, family of 5, 27,000', '2023-06-01', 5, 27_000, 28_994],
    ['Ismael, family of 3, nothing', '2024-06-01', 3, 0, 22_483],
    ['Tyson, family of 3, offer but no right to work', '2024-06-01', 3, 0, 22_483],
  ])(
    '%s: the amount required is told (ICL840, CICC)',
    (_name, day, familySize, settlementFunds, required) => {
      const fsw = ask('FSW', day, { familySize, settlementFunds, jobOffer: offer('21231') });
      expect(nodeOf(fsw, 'fsw.funds').reasons).toEqual([
        { code: 'funds-short', values: { funds: settlementFunds, required, family: familySize } },
      ]);
    },
  );

  test('Neal: a water well driller with an offer and the right to work needs no funds for FST (ICL840)', () => {
    const facts = {
      languageTests: [testResult('celpip', '2022-01-10', 5)],
      jobs: [job('72501', 'CA', '2019-12-01', '2022-06-01', 40)],
      jobOffer: offer('72501', true),
      familySize: 4,
      settlementFunds: 8000,
    };
    expect(valueOf(ask('FST', '2022-12-01', facts))).toBe(true);
    expect(failed(ask('FST', '2022-12-01', { ...facts, jobOffer: offer('72501', false) }))).toEqual([
      'fst.funds',
    ]);
  });

  test('Jack Liao: IELTS speaking 6, listening 5, reading 3.5, writing 4 meets FST (ICL840)', () => {
    const jack = { ...testResult('ielts', '2024-10-01', 4), speaking: 6, listening: 5, reading: 3.5 };
    expect(valueOf(nodeOf(ask('FST', '2025-02-07', { languageTests: [jack] }), 'fst.language'))).toBe(true);
  });

  test.each([
    ['railway brakewoman', '73311', true],
    ['railway engineer', '73310', true],
    ['construction manager', '70010', false],
    ['curator', '51101', false],
    ['denturist', '32110', false],
    ['butcher', '63201', true],
    ['baker', '63202', true],
    ['accountant', '11100', false],
  ])('%s (%s) is a skilled trade: %s (ICL840)', (_name, noc, expected) => {
    expect(isSkilledTrade(noc)).toBe(expected);
  });

  test('an offer as an accountant does not qualify for FST (ICL840)', () => {
    const facts = { jobOffer: offer('11100') };
    expect(failed(ask('FST', '2025-02-07', facts))).toContain('fst.certificateOrOffer');
  });
});
