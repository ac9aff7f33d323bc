/** What is examined side by side once an application is in process (IRPA ss. 11.2, 16, 33–42; IRPR ss. 12.2, 30, 70). */
export const TRACKS = ['eligibility', 'medical', 'biometrics', 'criminality', 'security'] as const;
export type Track = (typeof TRACKS)[number];

/** What a track can come to; before that it is open. */
export const TRACK_RESULTS = ['underWay', 'passed', 'notRequired', 'failed'] as const;
export type TrackResult = (typeof TRACK_RESULTS)[number];

/** What a fee is for, as the law of fees names its lines. */
export const FEE_KINDS = ['processing', 'rprf', 'biometrics'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];
