export const en = {
  band: 'CRS score',
  published: 'Published',
  simulated: 'Simulated',
  difference: 'Difference',
  total: 'Total',
  range: (from: string, to: string) => `${from} – ${to}`,
  none: 'none',
};

export type Texts = typeof en;
