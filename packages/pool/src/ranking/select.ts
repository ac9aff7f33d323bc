import type { Standings } from './standings.ts';

/** Whom a round invites, from the first in rank to the last. */
export interface Selection {
  /** Rows of the standings, in rank order. */
  readonly invited: Uint32Array;
  /** Members of the group the round addresses. */
  readonly members: number;
  /** CRS points of the lowest-ranked person invited; null when nobody is. */
  readonly cutoff: number | null;
  /** `receivedAt` of the lowest-ranked person invited, in microseconds; null when nobody is. */
  readonly tieBreak: number | null;
}

/**
 * The order of Express Entry: CRS descending, then the time the profile was received ascending, then the
 * profile's number ascending. Total: no two people compare equal.
 */
export function compareRows({ crs, receivedAt, profileId }: Standings, a: number, b: number): number {
  return (
    (crs[b] ?? 0) - (crs[a] ?? 0) ||
    (receivedAt[a] ?? 0) - (receivedAt[b] ?? 0) ||
    (profileId[a] ?? 0) - (profileId[b] ?? 0)
  );
}

/** Lowest score above which at most `number` members stand, so that fewer rows need sorting. */
function scoreThatHolds(standings: Standings, group: Uint8Array, number: number): number {
  let highest = 0;
  for (let row = 0; row < standings.length; row++) highest = Math.max(highest, standings.crs[row] ?? 0);
  const counts = new Uint32Array(highest + 1);
  for (let row = 0; row < standings.length; row++) {
    const crs = standings.crs[row] ?? 0;
    if (group[row] === 1) counts[crs] = (counts[crs] ?? 0) + 1;
  }
  let above = 0;
  for (let crs = highest; crs >= 0; crs--) {
    above += counts[crs] ?? 0;
    if (above >= number) return crs;
  }
  return 0;
}

/**
 * The first `number` members of a group, in rank order. A pure function: the same rows in any order give
 * the same people.
 * @param group 1 for each row that belongs to the round's group and is eligible at its instant
 * @param number invitations to issue, zero or more
 * @throws RangeError for a number that is not whole or negative, or columns of different lengths
 */
export function selectTop(standings: Standings, group: Uint8Array, number: number): Selection {
  if (!Number.isInteger(number) || number < 0) {
    throw new RangeError(`The number of invitations must be a whole number, zero or more: ${number}`);
  }
  if (group.length !== standings.length) {
    throw new RangeError(`The group has ${group.length} rows and the standings ${standings.length}`);
  }
  let members = 0;
  for (let row = 0; row < standings.length; row++) members += group[row] === 1 ? 1 : 0;
  if (number === 0 || members === 0) {
    return { invited: new Uint32Array(0), members, cutoff: null, tieBreak: null };
  }
  const lowest = scoreThatHolds(standings, group, number);
  const rows: number[] = [];
  for (let row = 0; row < standings.length; row++) {
    if (group[row] === 1 && (standings.crs[row] ?? 0) >= lowest) rows.push(row);
  }
  rows.sort((a, b) => compareRows(standings, a, b));
  const invited = Uint32Array.from(rows.slice(0, number));
  const last = invited[invited.length - 1] ?? 0;
  return {
    invited,
    members,
    cutoff: standings.crs[last] ?? null,
    tieBreak: standings.receivedAt[last] ?? null,
  };
}
