export { FEED_BANDS } from './feed/bands.ts';
export { languageNamed } from './feed/language.ts';
export { type Feed, readFeed } from './feed/read.ts';
export { feedProblemText, roundFieldText } from './feed/render.ts';
export { writeFeed } from './feed/write.ts';
export { type ImportedVersion, type PublicRound, publicHistory } from './history/fold.ts';
export { type ListedRound, listedRound } from './history/listed.ts';
export { type ImportPlan, type ImportReport, planImport } from './history/plan.ts';
export { historyJson, type ShownRound, shownRound, type ToldProblem, toldProblem } from './history/shown.ts';
export {
  distributionOn,
  type PoolDistribution,
  type PublishedRound,
  poolDistributions,
  publishedRound,
  publishedRounds,
} from './published.ts';
