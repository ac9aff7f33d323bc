/** When a file was received and became final; microseconds since 1970-01-01 UTC, null where it is not final. */
export interface FileClock {
  readonly receivedAt: number;
  readonly finalAt: number | null;
}

/** How far the order of receipt was kept. */
export interface Fairness {
  /** Files that became final in the time that is looked at. */
  readonly finalised: number;
  /** Of these, those that became final while one received before them was not. */
  readonly outOfOrder: number;
  /** Null where none became final. */
  readonly shareOutOfOrder: number | null;
  /** Files that are not final at the end of it. */
  readonly waiting: number;
  /** When the oldest of these was received; null where there is none. */
  readonly oldestReceivedAt: number | null;
  /** Whole days since then. */
  readonly oldestDays: number | null;
}

const DAY = 86_400_000_000;

/**
 * How far files were finalised in the order of their receipt in a time that ends at an instant: of all files that were
 * received by then, whatever became final later counts as not final.
 * @param since files that became final at or after this instant are counted
 */
export function fairnessOf(
  files: readonly FileClock[],
  { since, at }: { readonly since: number; readonly at: number },
): Fairness {
  const known = files
    .filter(({ receivedAt }) => receivedAt <= at)
    .map(({ receivedAt, finalAt }) => ({
      receivedAt,
      finalAt: finalAt !== null && finalAt <= at ? finalAt : Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  let finalised = 0;
  let outOfOrder = 0;
  /** The latest end among those received before the ones at hand. */
  let latestBefore = Number.NEGATIVE_INFINITY;
  let latestSoFar = Number.NEGATIVE_INFINITY;
  let received = Number.NEGATIVE_INFINITY;
  for (const file of known) {
    if (file.receivedAt > received) latestBefore = latestSoFar;
    received = file.receivedAt;
    latestSoFar = Math.max(latestSoFar, file.finalAt);
    if (file.finalAt === Number.POSITIVE_INFINITY || file.finalAt < since) continue;
    finalised++;
    if (latestBefore > file.finalAt) outOfOrder++;
  }
  const waiting = known.filter(({ finalAt }) => finalAt === Number.POSITIVE_INFINITY);
  return fairnessFrom(
    { finalised, outOfOrder, waiting: waiting.length, oldestReceivedAt: waiting[0]?.receivedAt ?? null },
    at,
  );
}

/** The same of numbers that were counted elsewhere. */
export function fairnessFrom(
  counted: Pick<Fairness, 'finalised' | 'outOfOrder' | 'waiting' | 'oldestReceivedAt'>,
  at: number,
): Fairness {
  const { finalised, outOfOrder, oldestReceivedAt } = counted;
  return {
    ...counted,
    shareOutOfOrder: finalised === 0 ? null : outOfOrder / finalised,
    oldestDays: oldestReceivedAt === null ? null : Math.floor((at - oldestReceivedAt) / DAY),
  };
}
