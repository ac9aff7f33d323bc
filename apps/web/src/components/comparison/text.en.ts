export const en = {
  published: 'Published',
  simulated: 'Simulated',
  measure: 'Figure',
  invited: 'Invited',
  cutoff: 'Cut-off',
  cutoffUnit: 'CRS score of the lowest-ranked person invited',
  tieBreak: 'Tie-break',
  tieBreakUnit: 'date and time in UTC',
  none: 'not published',
  nobody: 'none',
  same: 'same as published',
  points: (difference: string) => `${difference} points`,
  people: (difference: string) => `${difference} people`,
};

export type Texts = typeof en;
