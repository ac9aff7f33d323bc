export const en = {
  published: 'Published',
  simulated: 'Simulated',
  score: 'CRS score →',
  density: 'People for each point of score',
  scale:
    'The bands are between 10 and 600 points wide. Each bar’s area is its number of people; its height is people for each point of score. Between 401 and 500 points the published ten-point parts are drawn.',
};

export type Texts = typeof en;
