export {
  type Band,
  type BandFit,
  bandsOf,
  type Distribution,
  fitBands,
  narrowestBands,
} from './bands/bands.ts';
export { compareRows, type Selection, selectTop } from './ranking/select.ts';
export { type Standings, standingsOf } from './ranking/standings.ts';
export { type BlockPoints, blockPoints, type CompiledScorer, compileScorer } from './scorer/compile.ts';
export { type CalibrationRound, calibrateShare } from './synthesis/calibrate.ts';
export { STEM_CALIBRATION, STEM_SHARE } from './synthesis/calibration.ts';
export type { PastRound } from './synthesis/history.ts';
export { type SynthesisRequest, type SyntheticCandidate, synthesizePool } from './synthesis/synthesize.ts';
