/** Numbers of rounds in order, runs of them as first and last: "#1–#90, #91a". */
export function rangesOf(numbers: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && Number(number) === Number(run.last) + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `#${first}` : `#${first}–#${last}`)).join(', ');
}
