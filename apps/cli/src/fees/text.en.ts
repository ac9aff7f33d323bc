import type { Fees } from './command.ts';

/** English words of `openentry fees`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (on: string) => `Fees on ${on}`,
  amounts: {
    principal: 'Processing, principal applicant',
    spouse: 'Processing, spouse or partner',
    child: 'Processing, each dependent child',
    rprf: 'Right of permanent residence, each adult',
    biometrics: 'Biometrics, one person',
    biometricsFamily: 'Biometrics, most a family pays',
  } satisfies Record<keyof Fees, string>,
  none: 'none that day',
  source: (instrument: string, since: string, grade: string) =>
    `${instrument}, since ${since}, grade ${grade}`,
  note: (text: string, grade: string) => `${text} (grade ${grade})`,
  family: 'What this family pays',
  withApplication: 'Due with the application',
  rprf: 'Right of permanent residence',
  total: 'Total',
  unknown: (atLeast: string) => `at least ${atLeast}`,
  settles: (paths: string) => `Would settle it: ${paths}`,
};

export type FeesText = typeof en;
