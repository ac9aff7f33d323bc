export const en = {
  heading: 'Where the score stands',
  you: (score: string) => `You: ${score}`,
  picture: (score: string, blocks: string) =>
    `A scale from 0 to 1,200 points. The score stands at ${score}, built from: ${blocks}.`,
  pictureBlock: (block: string, points: string) => `${block} ${points}`,
  pictureCutoffs: (cutoffs: string) => `Cut-offs marked on it: ${cutoffs}.`,
  faint:
    'Solid: your points. Faint: what the rules allow beyond them. Not all of it can be reached; points for age, for example, do not come back.',
  blocksCaption: 'The four blocks of the score',
  block: 'Block',
  points: 'Your points',
  maximum: 'At most',
  left: 'Left',
  total: 'Total',
  cutoffs: 'Last cut-offs of each type of round',
  cutoffsNote:
    'The latest published round of each type, within one year. A cut-off says who was invited then; it promises nothing about the next round.',
  cutoffsNone: 'No round had been published by this day.',
  cutoffsFailed: 'The cut-offs of past rounds could not be loaded. The score does not depend on them.',
  cutoffsLoading: 'Loading the cut-offs of past rounds…',
  mark: 'Mark',
  round: 'Round',
  date: 'Date',
  cutoff: 'Cut-off',
  yourScore: 'Your score',
  above: (points: string) => `${points} above`,
  below: (points: string) => `${points} below`,
  equal: 'equal: the tie-break decides',
};

export type Texts = typeof en;
