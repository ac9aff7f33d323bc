import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { lawOn } from '../support/law.ts';
import { type Change, job, noc, offer, permit, person, spouse, testResult } from '../support/people.ts';
import { nodeOf, nodesOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
const celpip = (level: number) => [testResult('celpip', '2024-01-10', level)];

function trees(change: Change, on: string, values: Change) {
  const { facts, programs } = assess(person(change), lawOn(on, values));
  return [facts, ...Object.values(programs)];
}

/** Codes of the nodes that name a policy. */
function naming(policy: string, change: Change, on = ON, values: Change = {}): string[] {
  return trees(change, on, values)
    .flatMap((tree) => [...nodesOf(tree)])
    .filter(({ reasons }) => reasons.some((reason) => reason.values.policy === policy))
    .map(({ code }) => code);
}

const year = (change: Change = {}, code = '21231') => job(code, 'CA', '2023-01-01', '2023-12-31', 30, change);
const trade = (change: Change = {}) => job('72310', 'PH', '2021-01-01', '2022-12-31', 30, change);
const tradesperson = {
  languageTests: celpip(5),
  certificateOfQualification: { noc: noc('72310') },
  settlementFunds: 14_690,
};
const half = (code: string) => job(code, 'CA', '2022-06-01', '2023-06-30', 15);

/** A policy, people on whom it decides, and people on whom it does not: with the nodes that name it. */
const cases: readonly (readonly [string, Change, readonly string[], readonly Change[]])[] = [
  [
    'work.duties-declared',
    { jobs: [year({ dutiesPerformed: undefined })] },
    ['facts.job', 'cec.experience', 'fsw.experience', 'fsw.grid.experience'],
    [{ jobs: [year()] }, { jobs: [year({ dutiesPerformed: false })] }],
  ],
  [
    'work.weekend-gap',
    {
      jobs: [job('21231', 'IN', '2022-01-01', '2022-06-03'), job('21231', 'IN', '2022-06-06', '2023-01-04')],
    },
    ['fsw.experience'],
    [
      {
        jobs: [
          job('21231', 'IN', '2022-01-01', '2022-06-03'),
          job('21231', 'IN', '2022-06-06', '2024-01-04'),
        ],
      },
      {
        jobs: [
          job('21231', 'IN', '2022-01-01', '2022-06-02'),
          job('21231', 'IN', '2022-06-06', '2023-01-04'),
        ],
      },
    ],
  ],
  [
    'work.calendar-time',
    { jobs: [job('21231', 'CA', '2023-01-01', '2023-12-30')] },
    [
      'facts.canadianWork',
      'cec.experience',
      'fsw.experience',
      'fsw.grid.experience',
      'fsw.grid.adaptability.ownWork',
    ],
    [{ jobs: [year()] }, { jobs: [job('21231', 'CA', '2023-01-01', '2023-12-01')] }, { jobs: [] }],
  ],
  [
    'crs.foreign-occupations',
    {
      jobs: [job('21231', 'IN', '2021-01-01', '2021-12-31'), job('21230', 'IN', '2022-01-01', '2022-12-31')],
    },
    ['facts.foreignWork'],
    [{ jobs: [job('21231', 'IN', '2021-01-01', '2022-12-31')] }],
  ],
  [
    'crs.spouse-work-exclusions',
    { maritalStatus: 'married', spouse: spouse({ jobs: [year({ selfEmployed: true })] }) },
    ['facts.job'],
    [{ maritalStatus: 'married', spouse: spouse({ jobs: [year()] }) }],
  ],
  [
    'cec.equal-occupations',
    { languageTests: celpip(6), jobs: [half('21231'), half('72310')] },
    ['cec.language'],
    [
      { languageTests: celpip(7), jobs: [half('21231'), half('72310')] },
      { languageTests: celpip(6), jobs: [half('72310')] },
    ],
  ],
  [
    'fst.student-work',
    { ...tradesperson, jobs: [trade({ duringFullTimeStudy: true })] },
    ['fst.experience'],
    [
      { ...tradesperson, jobs: [trade()] },
      { ...tradesperson, jobs: [trade(), trade({ duringFullTimeStudy: true })] },
    ],
  ],
  [
    'fst.offer-group',
    {
      ...tradesperson,
      certificateOfQualification: null,
      jobs: [trade(), job('72310', 'CA', '2023-06-01', null)],
      jobOffers: [offer('72310', { lmia: false })],
      workAuthorisation: permit('lmia', '72320'),
    },
    ['fst.certificateOrOffer'],
    [
      {
        ...tradesperson,
        certificateOfQualification: null,
        jobs: [trade(), job('72310', 'CA', '2023-06-01', null)],
        jobOffers: [offer('72310', { lmia: false })],
        workAuthorisation: permit('lmia', '72310'),
      },
    ],
  ],
];

describe('a policy is named where another answer would change the finding, and only there', () => {
  test.each(cases)('%s', (policy, decides, nodes, others) => {
    expect(naming(policy, decides)).toEqual(nodes);
    for (const other of others) expect(naming(policy, other)).toEqual([]);
  });

  test('age.leap-day, on 28 February of a common year', () => {
    const born = { dateOfBirth: '1984-02-29' };
    expect(naming('age.leap-day', born, '2023-02-28')).toEqual(['facts.age', 'fsw.grid.age']);
    expect(naming('age.leap-day', born, '2023-03-01')).toEqual([]);
    expect(naming('age.leap-day', born, '2024-02-28')).toEqual([]);
    // Both years earn the same points of the grid.
    expect(naming('age.leap-day', { dateOfBirth: '2000-02-29' }, '2023-02-28')).toEqual(['facts.age']);
  });

  test('with the answer that applies, whichever it is', () => {
    const policy = 'crs.foreign-occupations';
    const [, change] = cases.find(([id]) => id === policy) ?? [];
    for (const choice of ['one', 'several']) {
      const { facts } = assess(person(change), lawOn(ON, { [policy]: choice }));
      const node = nodeOf(facts, 'facts.foreignWork');
      expect(valueOf(node)).toBe(choice === 'one' ? 1 : 2);
      expect(node.reasons).toContainEqual({ code: 'policy', values: { policy, choice } });
    }
  });
});
