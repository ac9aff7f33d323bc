import { randomUUID } from 'node:crypto';
import { legalDay } from '@openentry/cases';
import { categoryVersion, type Program, plainDate } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { recordOutage } from '../../src/day/outage.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { assessPool } from '../../src/standings/assess.ts';
import { type Group, numberAtCutoff, previewRound } from '../../src/standings/preview.ts';
import {
  ANN,
  act,
  approvedRound,
  by,
  DAY as DAY_LONG,
  envelope,
  HOUR,
  instructed,
  keyOf,
  MORNING,
} from '../support/cases.ts';
import { AS_OF, people as small, syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool, naiveRound, storedRound } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const people = syntheticPeople(400, 'preview');
const DAY = plainDate(AS_OF);
const AT = Number(Temporal.Instant.from(`${AS_OF}T15:00:00Z`).epochNanoseconds / 1000n);
const ALL: readonly Program[] = ['CEC', 'FSW', 'FST', 'PNP'];
const GROUPS: readonly Omit<Group, 'poolId'>[] = [
  { programs: ALL, category: null },
  { programs: ['CEC'], category: null },
  { programs: ['CEC', 'FSW', 'FST'], category: categoryVersion('stem@v1') ?? null },
  { programs: ['FST'], category: categoryVersion('stem@v1') ?? null },
];

describe('the preview of a round', () => {
  onEveryDatabase((world) => {
    it('is what the round would come to, in both directions, with its ties and parts', async () => {
      const db = world().database.app;
      const poolId = await insertPool(db, people);
      await assessPool(db, poolId, { on: DAY, at: AT, who: 'everybody' });
      for (const group of GROUPS) {
        for (const toInvite of [0, 1, 7, 60, people.length * 2]) {
          const { category, programs } = group;
          const kind = category === null ? ('general' as const) : ('category' as const);
          const instruction = generalRound(toInvite, {
            kind,
            day: DAY,
            programs,
            category: categoryVersion(category?.id ?? '') ?? null,
          });
          const { invited, members, cutoff, tieBreak, standings } = naiveRound(people, instruction);
          const tied = standings.filter(({ inGroup, crs }) => inGroup && crs === cutoff).length;
          const preview = await previewRound(db, { ...group, poolId }, toInvite);
          expect(preview).toMatchObject({
            assessedOn: members === 0 ? null : DAY,
            members,
            invited: invited.length,
            cutoff,
            tieBreak,
            ties: { members: tied, invited: invited.filter(({ crs }) => crs === cutoff).length },
          });
          for (const counts of Object.values(preview.breakdown)) {
            expect(counts.reduce((sum, count) => sum + count.members, 0)).toBe(members);
            expect(counts.reduce((sum, count) => sum + count.invited, 0)).toBe(invited.length);
          }
          const byProgram = Map.groupBy(invited, ({ program }) => program);
          for (const { value, invited: reached } of preview.breakdown.program) {
            expect(reached, value ?? '').toBe(byProgram.get(value as Program)?.length ?? 0);
          }
          if (cutoff !== null) {
            const atLeast = standings.filter(({ inGroup, crs }) => inGroup && crs >= cutoff).length;
            expect(await numberAtCutoff(db, { ...group, poolId }, cutoff)).toBe(atLeast);
          }
        }
      }
    });

    it('counts whom the round of a later instant will find: not those whose twelve months end before it', async () => {
      const db = world().database.app;
      const instant = MORNING + 40 * DAY_LONG;
      const twelveMonths = 366 * DAY_LONG;
      const ends = (before: number) => ({ at: instant - twelveMonths - before });
      const poolId = await insertPool(
        db,
        small(
          {},
          ends(1),
          ends(0),
          ends(-1),
          // An outage, at the beginning of their twelve months and of nobody else's, gives them more time.
          ends(1.5 * DAY_LONG),
          // Offered a nomination that nobody answers: its thirty days end, and the person stays.
          { at: MORNING - DAY_LONG },
          { at: instant + 1 },
        ),
      );
      const at = MORNING - HOUR;
      await act(db, keyOf(poolId, 6), { type: 'offerNomination', province: 'ON' }, at);
      const from = instant - twelveMonths - 1.5 * DAY_LONG + HOUR;
      await recordOutage(db, {
        id: randomUUID(),
        from,
        to: from + DAY_LONG,
        reason: 'Test',
        by: by('administrator'),
        at: at + 1,
      });
      await assessPool(db, poolId, { on: legalDay(MORNING), at: MORNING, who: 'everybody' });
      const group = { poolId, programs: ALL, category: null };
      expect(await previewRound(db, group, 10)).toMatchObject({ members: 7, invited: 7 });
      const preview = await previewRound(db, { ...group, instant }, 10);
      const atCutoff = await numberAtCutoff(db, { ...group, instant }, 0);
      const instruction = instructed(10, { instant });
      await approvedRound(db, poolId, instruction);
      await executePlanned(db, poolId, 'r1', envelope(instant, ANN));
      const round = await storedRound(db, poolId, 'r1');
      expect(round.invited.map(({ ordinal }) => ordinal).sort()).toEqual([1, 4, 5, 6]);
      const { members, cutoff, tieBreak } = round;
      expect(preview).toMatchObject({ members, invited: round.invited.length, cutoff, tieBreak });
      expect(atCutoff).toBe(members);
    });
  });
});
