import type { Standings } from '../../ranking/standings.ts';

/** Standings of people whose number is not known before the last of them has come. */
export interface GrowingStandings {
  add(profileId: number, crs: number, receivedAt: number, inGroup: boolean): void;
  /** The columns as far as they are filled. */
  columns(): { readonly standings: Standings; readonly group: Uint8Array };
}

const FIRST_ROOM = 1024;

interface Columns {
  readonly profileId: Float64Array;
  readonly crs: Int16Array;
  readonly receivedAt: Float64Array;
  readonly group: Uint8Array;
}

const room = (people: number): Columns => ({
  profileId: new Float64Array(people),
  crs: new Int16Array(people),
  receivedAt: new Float64Array(people),
  group: new Uint8Array(people),
});

/** Columns that double when they are full: 19 bytes a person, at most three times that while they grow. */
export function growingStandings(): GrowingStandings {
  let columns = room(FIRST_ROOM);
  let length = 0;
  return {
    add(profileId, crs, receivedAt, inGroup) {
      if (length === columns.group.length) {
        const wider = room(length * 2);
        wider.profileId.set(columns.profileId);
        wider.crs.set(columns.crs);
        wider.receivedAt.set(columns.receivedAt);
        wider.group.set(columns.group);
        columns = wider;
      }
      columns.profileId[length] = profileId;
      columns.crs[length] = crs;
      columns.receivedAt[length] = receivedAt;
      columns.group[length] = inGroup ? 1 : 0;
      length++;
    },
    columns: () => ({
      standings: {
        length,
        profileId: columns.profileId.subarray(0, length),
        crs: columns.crs.subarray(0, length),
        receivedAt: columns.receivedAt.subarray(0, length),
      },
      group: columns.group.subarray(0, length),
    }),
  };
}
