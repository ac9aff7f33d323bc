const MICROSECONDS = 1_000_000;

/** Microseconds since 1970-01-01 UTC of an ISO instant of at most microsecond precision. */
export function microseconds(instant: string): number {
  const parsed = Temporal.Instant.from(instant);
  return Number(parsed.epochNanoseconds / 1000n);
}

/** ISO instant in UTC with six decimals, as PostgreSQL reads and people compare. */
export function isoMicroseconds(value: number): string {
  const milliseconds = Math.floor(value / 1000);
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .add({ microseconds: value - milliseconds * 1000 })
    .toString({ fractionalSecondDigits: 6 });
}

/** ISO instant in UTC to the second, rounded down, as tie-breaks are published. */
export function isoSeconds(value: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(value / MICROSECONDS) * 1000).toString({
    smallestUnit: 'second',
  });
}
