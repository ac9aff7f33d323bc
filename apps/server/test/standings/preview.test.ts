import { categoryVersion, type Program, plainDate } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { assessPool } from '../../src/standings/assess.ts';
import { type Group, numberAtCutoff, previewRound } from '../../src/standings/preview.ts';
import { AS_OF, syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool, naiveRound } from '../support/rounds.ts';
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
  });
});
