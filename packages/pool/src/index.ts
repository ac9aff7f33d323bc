export {
  type Band,
  type BandFit,
  bandsOf,
  type Distribution,
  fitBands,
  narrowestBands,
} from './bands/bands.ts';
export {
  type BundleContent,
  type BundleRequest,
  buildBundle,
  type RoundBundle,
  type RoundOutcome,
  type RoundPage,
} from './proof/bundle.ts';
export { canonicalJson, NotCanonicalError } from './proof/canonical.ts';
export {
  type Commitment,
  type CommitmentRequest,
  commitmentDigest,
  commitRound,
  type InstructionRecord,
} from './proof/commitment.ts';
export { fileText } from './proof/file.ts';
export { rulesetFingerprint } from './proof/fingerprint.ts';
export { digestOf } from './proof/hash.ts';
export { hashOfLeaf, type Leaf } from './proof/leaf.ts';
export { BLOCK_LEAVES, type MerkleTree, merkleTree, pathThrough } from './proof/merkle.ts';
export { proofOf, type RoundProof } from './proof/proof.ts';
export { type SealedRound, type SealProgress, sealRound } from './proof/seal.ts';
export { type BundleSignature, fingerprintOfKey, type Signer } from './proof/signature.ts';
export { type SnapshotDigest, snapshotDigest } from './proof/snapshot/digest.ts';
export {
  headerLine,
  personLine,
  personText,
  type SnapshotHeader,
  type SnapshotPerson,
} from './proof/snapshot/line.ts';
export { type VerifiedBundle, type Verifier, verifyBundle, verifyBundleFile } from './proof/verify/bundle.ts';
export { type Finding, findingText, firstFailing, notCompared } from './proof/verify/finding.ts';
export { type VerifiedProof, verifyProof, verifyProofFile } from './proof/verify/proof.ts';
export { createReplay, type Replay, type ReplayRequest } from './proof/verify/replay.ts';
export { type CheckCode } from './proof/verify/texts.en.ts';
export { compareRows, type Selection, selectTop } from './ranking/select.ts';
export { type Standings, standingsOf } from './ranking/standings.ts';
export { type Evaluation, evaluatePerson, knownCandidate, ScoreUnknownError } from './rounds/evaluate.ts';
export type { Instruction, RoundKind } from './rounds/instruction.ts';
export {
  type BlockPoints,
  blockPoints,
  type CompiledScorer,
  compileScorer,
  compileWholeBreakdown,
} from './scorer/compile.ts';
export { packCandidate } from './scorer/pack.ts';
export { compileWords, PACKING, type WordScorer } from './scorer/words.ts';
export { type CalibrationRound, calibrateShare } from './synthesis/calibrate.ts';
export { STEM_CALIBRATION, STEM_SHARE } from './synthesis/calibration.ts';
export type { PastRound } from './synthesis/history.ts';
export { type SynthesisRequest, type SyntheticCandidate, synthesizePool } from './synthesis/synthesize.ts';
