/**
 * The share of STEM occupations (version 1 list) among people with at least a bachelor's who enter the pool.
 *
 * An assumption, calibrated on the two STEM rounds before April 2024 and on nothing later: the share at which
 * as many members stand at or above the published cut-off as were invited. `openentry pool calibrate` makes
 * these figures again.
 */
export const STEM_SHARE = 0.284;

/** What each calibration round gave. */
export const STEM_CALIBRATION = [
  { round: '254', invited: 500, cutoff: 486, share: 0.289 },
  { round: '274', invited: 5900, cutoff: 481, share: 0.279 },
] as const;
