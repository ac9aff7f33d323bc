export const en = {
  heading: 'The pool',
  lead: (total: string, day: string) =>
    `On ${day}, ${total} people stood in the Express Entry pool. This is how their CRS scores were spread.`,
  summary: (above: string, aboveShare: string, crowdedFrom: string, crowdedTo: string, crowded: string) =>
    `${above} people (${aboveShare}) had a score above 500. Of the bands of ten points, ${crowdedFrom} to ${crowdedTo} held the most people: ${crowded}.`,
  fits: (difference: string) =>
    `The simulated pool differs from the published one by at most ${difference} people in any band.`,
  same: 'The simulated pool has the published number of people in every band.',
  noSimulated:
    'The simulated pool has not been built on this server yet; only the published figures are shown.',
  loadingChart: 'Drawing the picture…',
  tableCaption: 'People in the pool by CRS score',
  tableNote: 'Indented rows are parts of the band above them; they are not added again in the total.',
  synthetic: 'Who the simulated people are',
  syntheticWhat:
    'Nobody real. They are fictional profiles, drawn from stated joint distributions, scored by the law of that day, and selected so that the published number of people in each band is matched.',
  seed: (seed: string) => `The same seed (${seed}) gives the same people again.`,
};

export type Texts = typeof en;
