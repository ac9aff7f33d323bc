/** Places in the law on which an application can be refused, or its grant questioned. */
export const GROUNDS = [
  'irpa.11.2',
  'irpa.16',
  'irpa.34',
  'irpa.35',
  'irpa.35.1',
  'irpa.36',
  'irpa.37',
  'irpa.38',
  'irpa.39',
  'irpa.40',
  'irpa.41',
  'irpa.42',
  'irpr.70',
  'irpr.75',
  'irpr.76',
  'irpr.87',
  'irpr.87.1',
  'irpr.87.2',
] as const;
export type Ground = (typeof GROUNDS)[number];
