import { selectTop } from '@openentry/pool';
import type { FrozenPool } from '../freeze.ts';

/** What one law makes of a person in a round. */
export interface ShadowSide {
  readonly crs: number;
  readonly eligible: boolean;
  readonly inGroup: boolean;
  readonly invited: boolean;
}

/** A person whom the two laws treat differently. */
export interface ShadowDifference {
  readonly profileId: number;
  readonly before: ShadowSide;
  readonly after: ShadowSide;
}

/** What the same snapshot comes to under two laws. */
export interface ShadowReport {
  readonly people: number;
  readonly differences: number;
  readonly moreCrs: number;
  readonly lessCrs: number;
  readonly becameEligible: number;
  readonly lostEligibility: number;
  readonly enteredGroup: number;
  readonly leftGroup: number;
  readonly invitedOnlyBefore: number;
  readonly invitedOnlyAfter: number;
  readonly cutoff: { readonly before: number | null; readonly after: number | null };
}

/** One law's round on the snapshot: each profile, and what it comes to. */
function outcomeOf(frozen: FrozenPool, toInvite: number) {
  const { standings, group, eligible } = frozen;
  const selection = selectTop(standings, group, toInvite);
  const invited = new Set(selection.invited);
  const side = (row: number): ShadowSide => ({
    crs: standings.crs[row] ?? 0,
    eligible: (eligible[row] ?? 0) !== 0,
    inGroup: group[row] === 1,
    invited: invited.has(row),
  });
  return { cutoff: selection.cutoff, side };
}

const same = (a: ShadowSide, b: ShadowSide): boolean =>
  a.crs === b.crs && a.eligible === b.eligible && a.inGroup === b.inGroup && a.invited === b.invited;

/**
 * Compares the round that one snapshot comes to under two laws, person by person.
 * @param each told of every difference, by the number of the profile
 */
export function compareLaws(
  before: FrozenPool,
  after: FrozenPool,
  toInvite: number,
  each: (difference: ShadowDifference) => void,
): ShadowReport {
  const [was, is] = [outcomeOf(before, toInvite), outcomeOf(after, toInvite)];
  const { profileId } = after.standings;
  const rowOf = new Map(Array.from(before.standings.profileId, (id, row) => [id, row]));
  const counts = {
    differences: 0,
    moreCrs: 0,
    lessCrs: 0,
    becameEligible: 0,
    lostEligibility: 0,
    enteredGroup: 0,
    leftGroup: 0,
    invitedOnlyBefore: 0,
    invitedOnlyAfter: 0,
  };
  const order = Array.from(profileId, (_, row) => row).sort(
    (a, b) => (profileId[a] ?? 0) - (profileId[b] ?? 0),
  );
  for (const row of order) {
    const id = profileId[row] ?? 0;
    const earlier = rowOf.get(id);
    if (earlier === undefined) throw new Error('The two snapshots are not the same');
    const [old, now] = [was.side(earlier), is.side(row)];
    if (same(old, now)) continue;
    counts.differences++;
    if (now.crs > old.crs) counts.moreCrs++;
    if (now.crs < old.crs) counts.lessCrs++;
    if (now.eligible && !old.eligible) counts.becameEligible++;
    if (old.eligible && !now.eligible) counts.lostEligibility++;
    if (now.inGroup && !old.inGroup) counts.enteredGroup++;
    if (old.inGroup && !now.inGroup) counts.leftGroup++;
    if (old.invited && !now.invited) counts.invitedOnlyBefore++;
    if (now.invited && !old.invited) counts.invitedOnlyAfter++;
    each({ profileId: id, before: old, after: now });
  }
  return { people: profileId.length, ...counts, cutoff: { before: was.cutoff, after: is.cutoff } };
}
