/** Where the legal day begins and ends: Ottawa keeps the time of this zone. */
const ZONE = 'America/Toronto';
const NANOSECONDS = 1000n;

/** A stretch of time in which clocks in Ottawa keep one distance from UTC, in microseconds. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

const microseconds = ({ epochNanoseconds }: Temporal.ZonedDateTime): number =>
  Number(epochNanoseconds / NANOSECONDS);

function stretchAt(at: number): Stretch {
  const local = new Temporal.Instant(BigInt(at) * NANOSECONDS).toZonedDateTimeISO(ZONE);
  // A transition is previous when it has come before the instant, not at it.
  const previous = local.add({ microseconds: 1 }).getTimeZoneTransition('previous');
  const next = local.getTimeZoneTransition('next');
  return {
    from: previous === null ? Number.NEGATIVE_INFINITY : microseconds(previous),
    until: next === null ? Number.POSITIVE_INFINITY : microseconds(next),
    offset: local.offsetNanoseconds / Number(NANOSECONDS),
  };
}

/** Stretches met so far, in order: two a year, so that no day asks the calendar twice. */
const met: Stretch[] = [];

/** Where in the list a stretch that begins at or before an instant would end: one past the last such. */
function positionOf(at: number): number {
  let low = 0;
  let high = met.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((met[middle]?.from ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By how much clocks in Ottawa are ahead of UTC at an instant, in microseconds; negative: behind. */
export function offsetAt(at: number): number {
  const position = positionOf(at);
  const known = met[position - 1];
  if (known !== undefined && at < known.until) return known.offset;
  const stretch = stretchAt(at);
  met.splice(position, 0, stretch);
  return stretch.offset;
}
