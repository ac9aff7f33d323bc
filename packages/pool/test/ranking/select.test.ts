import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import { compareRows, type Selection, selectTop } from '../../src/ranking/select.ts';
import { type Standings, standingsOf } from '../../src/ranking/standings.ts';

interface Row {
  readonly profileId: number;
  readonly crs: number;
  readonly receivedAt: number;
  readonly member: boolean;
}

/** A round number of microseconds in 2024 and an id beyond 40 bits: both must stay exact. */
const RECEIVED = 1_712_700_000_000_000;
const FIRST_ID = 2 ** 40 + 1;

function columns(rows: readonly Row[]): { standings: Standings; group: Uint8Array } {
  const standings = standingsOf(rows.length);
  rows.forEach((row, i) => {
    standings.profileId[i] = row.profileId;
    standings.crs[i] = row.crs;
    standings.receivedAt[i] = row.receivedAt;
  });
  return { standings, group: Uint8Array.from(rows, ({ member }) => (member ? 1 : 0)) };
}

function select(rows: readonly Row[], number: number): Selection & { ids: number[] } {
  const { standings, group } = columns(rows);
  const selection = selectTop(standings, group, number);
  return { ...selection, ids: [...selection.invited].map((row) => rows[row]?.profileId ?? Number.NaN) };
}

/** The members in order, each compared with each in whole numbers. */
function naive(rows: readonly Row[], number: number): Row[] {
  const above = (a: Row, b: Row): boolean => {
    if (a.crs !== b.crs) return a.crs > b.crs;
    if (a.receivedAt !== b.receivedAt) return BigInt(a.receivedAt) < BigInt(b.receivedAt);
    return BigInt(a.profileId) < BigInt(b.profileId);
  };
  const members = rows.filter(({ member }) => member);
  return members
    .map((row) => ({ row, rank: members.filter((other) => above(other, row)).length }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, number)
    .map(({ row }) => row);
}

/** Few scores and few instants, so that ties are the rule. */
const anyPool: fc.Arbitrary<Row[]> = fc
  .tuple(
    fc.constantFrom(0, 1, 5, 1200),
    fc.array(
      fc.record({
        crs: fc.nat({ max: 1200 }),
        receivedAt: fc.nat({ max: 3 }),
        member: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
    fc.constantFrom(1, 3, 1_000_000),
  )
  .chain(([spread, rows, apart]) =>
    fc
      .shuffledSubarray(
        rows.map((_, i) => FIRST_ID + i),
        { minLength: rows.length },
      )
      .map((ids) =>
        rows.map((row, i) => ({
          profileId: ids[i] ?? 0,
          crs: row.crs % (spread + 1),
          receivedAt: RECEIVED + row.receivedAt * apart,
          member: row.member,
        })),
      ),
  );
const anyNumber = fc.nat({ max: 40 });

describe('the first of a pool', () => {
  test('are those of a full sort, with the same cut-off and tie-break', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const expected = naive(rows, number);
        const selection = select(rows, number);
        const last = expected[expected.length - 1];
        expect(selection.ids).toEqual(expected.map(({ profileId }) => profileId));
        expect(selection.cutoff).toBe(last?.crs ?? null);
        expect(selection.tieBreak).toBe(last?.receivedAt ?? null);
        expect(selection.members).toBe(rows.filter(({ member }) => member).length);
      }),
    );
  });

  test('are as many as the round invites or the group has', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const { ids, members } = select(rows, number);
        expect(ids).toHaveLength(Math.min(number, members));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('are members, and no member left out ranks above one of them', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const { standings, group } = columns(rows);
        const { invited } = selectTop(standings, group, number);
        const chosen = new Set(invited);
        for (const row of invited) expect(group[row]).toBe(1);
        for (let row = 0; row < rows.length; row++) {
          if (chosen.has(row) || group[row] !== 1) continue;
          for (const other of invited) expect(compareRows(standings, other, row)).toBeLessThan(0);
        }
      }),
    );
  });

  test('are the same people whatever the order of the rows', () => {
    const shuffled = anyPool.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, anyNumber, ([rows, other], number) => {
        const { ids, cutoff, tieBreak, members } = select(rows, number);
        expect(select(other, number)).toMatchObject({ ids, cutoff, tieBreak, members });
      }),
    );
  });

  test('do not change when someone outside the group is added, whatever their rank', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const outsider = { profileId: 7, crs: 1200, receivedAt: 0, member: false };
        expect(select([...rows, outsider], number).ids).toEqual(select(rows, number).ids);
      }),
    );
  });

  test('grow by one person at the end when the round invites one more', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const fewer = select(rows, number).ids;
        expect(select(rows, number + 1).ids.slice(0, fewer.length)).toEqual(fewer);
      }),
    );
  });

  test('leave the standings as they were', () => {
    fc.assert(
      fc.property(anyPool, anyNumber, (rows, number) => {
        const { standings, group } = columns(rows);
        selectTop(standings, group, number);
        expect({ standings, group }).toEqual(columns(rows));
      }),
      { numRuns: 1000 },
    );
  });

  test('are found in a pool of 20,000', () => {
    const rows = fc.sample(
      fc.record({
        crs: fc.integer({ min: 200, max: 600 }),
        receivedAt: fc.integer({ min: RECEIVED, max: RECEIVED + 50 }),
        member: fc.boolean(),
      }),
      20_000,
    );
    const pool = rows.map((row, i) => ({ ...row, profileId: FIRST_ID + ((i * 7919) % 20_000) }));
    const expected = pool
      .filter(({ member }) => member)
      .sort((a, b) => b.crs - a.crs || a.receivedAt - b.receivedAt || a.profileId - b.profileId)
      .slice(0, 3000)
      .map(({ profileId }) => profileId);
    expect(select(pool, 3000).ids).toEqual(expected);
  });
});

describe('the order', () => {
  const at = (crs: number, receivedAt: number, profileId: number): Row => ({
    crs,
    receivedAt,
    profileId,
    member: true,
  });

  test('is by score, highest first', () => {
    expect(select([at(470, 1, 1), at(500, 9, 2)], 2).ids).toEqual([2, 1]);
  });

  test('is by the microsecond the profile was received, earliest first', () => {
    expect(select([at(470, RECEIVED + 1, 1), at(470, RECEIVED, 2)], 1)).toMatchObject({
      ids: [2],
      cutoff: 470,
      tieBreak: RECEIVED,
    });
  });

  test('is by the number of the profile in the same microsecond', () => {
    expect(select([at(470, RECEIVED, 2 ** 52), at(470, RECEIVED, 2 ** 52 - 1)], 1).ids).toEqual([
      2 ** 52 - 1,
    ]);
  });

  test('keeps neighbouring ids beyond 40 bits and neighbouring microseconds apart', () => {
    const rows = [
      at(470, RECEIVED + 1, FIRST_ID),
      at(470, RECEIVED, FIRST_ID + 1),
      at(470, RECEIVED, FIRST_ID + 2),
    ];
    expect(select(rows, 3).ids).toEqual([FIRST_ID + 1, FIRST_ID + 2, FIRST_ID]);
    expect(select(rows, 3).tieBreak).toBe(RECEIVED + 1);
  });

  test('never ties two people', () => {
    fc.assert(
      fc.property(anyPool, (rows) => {
        const { standings } = columns(rows);
        for (let a = 0; a < rows.length; a++) {
          for (let b = 0; b < rows.length; b++) {
            const sign = Math.sign(compareRows(standings, a, b));
            expect(sign === 0).toBe(a === b);
            expect(sign + Math.sign(compareRows(standings, b, a))).toBe(0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('edges', () => {
  const rows: Row[] = [0, 1, 2].map((i) => ({
    profileId: i + 1,
    crs: 470,
    receivedAt: RECEIVED,
    member: true,
  }));
  const nobody = { cutoff: null, tieBreak: null, ids: [] };

  test('a round of none invites nobody and has no cut-off', () => {
    expect(select(rows, 0)).toMatchObject({ ...nobody, members: 3 });
  });

  test('a pool without members invites nobody', () => {
    const outside = rows.map((row) => ({ ...row, member: false }));
    expect(select(outside, 3)).toMatchObject({ ...nobody, members: 0 });
  });

  test('an empty pool invites nobody', () => {
    expect(select([], 5)).toMatchObject({ ...nobody, members: 0 });
  });

  test('a round larger than the pool invites everyone', () => {
    expect(select(rows, 1_000_000)).toMatchObject({ ids: [1, 2, 3], members: 3, cutoff: 470 });
  });

  test('a score of zero can be invited', () => {
    expect(select([{ profileId: 1, crs: 0, receivedAt: 5, member: true }], 1)).toMatchObject({
      ids: [1],
      cutoff: 0,
      tieBreak: 5,
    });
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'a number of %d invitations is refused',
    (number) => {
      expect(() => select(rows, number)).toThrow(RangeError);
    },
  );

  test('a group of another length than the standings is refused', () => {
    const { standings } = columns(rows);
    expect(() => selectTop(standings, new Uint8Array(2), 1)).toThrow(RangeError);
    expect(() => selectTop(standings, new Uint8Array(4), 1)).toThrow('4 rows and the standings 3');
  });
});
