/** Microseconds since 1970-01-01 UTC of an ISO text with its offset. */
export const at = (text: string): number => Number(Temporal.Instant.from(text).epochNanoseconds / 1000n);

export const SECOND = 1_000_000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;
