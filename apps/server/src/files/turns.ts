/** Lets so many do something at a time; whoever comes then waits, in the order of coming. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      return await work();
    } finally {
      // The place goes to the next one, and is never free in between.
      const next = waiting.shift();
      if (next === undefined) busy--;
      else next();
    }
  };
}
