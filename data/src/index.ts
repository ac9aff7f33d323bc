export { FEED_BANDS } from './feed/bands.ts';
export { type FeedProblem, levelOf } from './feed/problems.ts';
export { type Feed, readFeed } from './feed/read.ts';
export { feedProblemText, roundFieldText } from './feed/render.ts';
export { writeFeed } from './feed/write.ts';
export type { Bands, RoundFigures } from './figures.ts';
export type { Correction } from './history/corrections.ts';
export { type ImportedVersion, type PublicRound, publicHistory } from './history/fold.ts';
export { type ListedRound, listedRound } from './history/listed.ts';
export { type ImportPlan, type ImportReport, planImport } from './history/plan.ts';
export {
  distributionOn,
  type PoolDistribution,
  type PublishedRound,
  poolDistributions,
  publishedRound,
  publishedRounds,
} from './published.ts';
