import { type Facts, plainDate } from '@openentry/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRound } from '../../src/rounds/check.ts';
import { executeRound, ROUND_STEPS } from '../../src/rounds/execute.ts';
import type { Instruction } from '../../src/rounds/instruction.ts';
import { FactsUnknownError } from '../../src/store/known.ts';
import { findRound, latestReplays } from '../../src/store/rounds.ts';
import {
  AUDITOR,
  bornFor,
  INELIGIBLE,
  job,
  MARCH,
  nominated,
  type Person,
  people,
  SIBLING,
  SOFTWARE,
  syntheticPeople,
} from '../support/people.ts';
import {
  type Expected,
  generalRound,
  insertPool,
  NOTHING,
  naiveRound,
  programRound,
  remains,
  stemRound,
  storedRound,
} from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const synthetic = syntheticPeople(300, 'rounds');
const ordinals = ({ invited }: Expected): number[] => invited.map(({ ordinal }) => ordinal);

onEveryDatabase((world) => {
  /** Runs a round on a pool, and returns what it left beside what it must leave. */
  async function run(
    poolId: number,
    pool: readonly Person[],
    instruction: Instruction,
    gone: ReadonlySet<number> = new Set(),
  ): Promise<Expected> {
    const { app } = world().database;
    const round = await executeRound(app, poolId, instruction);
    const stored = await storedRound(app, poolId, instruction.number);
    const expected = naiveRound(pool, instruction, gone);
    expect(stored).toEqual(expected);
    expect(round).toMatchObject({
      poolId,
      number: instruction.number,
      invited: expected.invited.length,
      members: expected.members,
      cutoff: expected.cutoff,
      tieBreak: expected.tieBreak,
      check: { passed: true },
    });
    expect(round.check?.findings.filter(({ passed, violations }) => !passed || violations !== 0)).toEqual([]);
    // The same is found again from outside, by whoever asks.
    expect(await checkRound(app, round.roundId)).toEqual(round.check);
    expect(await findRound(app, poolId, instruction.number)).toEqual(round);
    return stored;
  }

  async function runOn(pool: readonly Person[], instruction: Instruction): Promise<Expected> {
    return run(await insertPool(world().database.app, pool), pool, instruction);
  }

  describe('on a synthetic pool', () => {
    it('a general round, then a STEM round, then another general round', async () => {
      const poolId = await insertPool(world().database.app, synthetic);
      const gone = new Set<number>();
      for (const instruction of [generalRound(20), stemRound(15), generalRound(40, { number: '293a' })]) {
        const invited = ordinals(await run(poolId, synthetic, instruction, gone));
        expect(invited).toHaveLength(instruction.toInvite);
        expect(invited.filter((ordinal) => gone.has(ordinal))).toEqual([]);
        for (const ordinal of invited) gone.add(ordinal);
      }
      expect(gone.size).toBe(75);
      expect(await remains(world().database.app, poolId)).toMatchObject({
        invitations: 75,
        moved: 75,
        rounds: 3,
      });
    });

    it.each(['CEC', 'FSW', 'PNP'] as const)('a round for %s', async (program) => {
      const round = await runOn(synthetic, programRound(program, 3));
      expect(round.members).toBeGreaterThan(3);
      expect(new Set(round.invited.map((person) => person.program))).toEqual(new Set([program]));
    });
  });

  describe('ranks', () => {
    it('by score, then by the microsecond of arrival, then by number', async () => {
      const pool = people(
        { at: MARCH + 2 },
        { at: MARCH + 1 },
        { dateOfBirth: bornFor(40), at: MARCH - 5_000_000 },
        { at: MARCH + 1 },
        { at: MARCH },
        { relativesInCanada: SIBLING, at: MARCH + 900_000_000 },
      );
      const round = await runOn(pool, generalRound(6));
      expect(ordinals(round)).toEqual([6, 5, 2, 4, 1, 3]);
    });

    it('cuts a tie between two microseconds of the same second', async () => {
      const pool = people(
        { at: MARCH + 999_999 },
        { at: MARCH + 1 },
        { at: MARCH },
        { at: MARCH + 1_000_000 },
      );
      const round = await runOn(pool, generalRound(2));
      expect(ordinals(round)).toEqual([3, 2]);
      expect(round.tieBreak).toBe(MARCH + 1);
    });

    it('people who tie in everything by their number, in whatever order they were written', async () => {
      const pool = people({ at: MARCH }, { at: MARCH }, { at: MARCH }, { at: MARCH }, { at: MARCH });
      const round = await runOn(
        [4, 2, 5, 1, 3].map((ordinal) => pool[ordinal - 1] as Person),
        generalRound(3),
      );
      expect(ordinals(round)).toEqual([1, 2, 3]);
      expect(round.members).toBe(5);
    });

    it('any small pool as the law and the order say', async () => {
      const anyone: fc.Arbitrary<Partial<Facts> & { at: number }> = fc.record({
        dateOfBirth: fc.constantFrom(bornFor(29), bornFor(30), bornFor(44)),
        relativesInCanada: fc.constantFrom([], SIBLING),
        jobs: fc.constantFrom(
          [job(SOFTWARE, '2021-09-01')],
          [job(AUDITOR, '2021-09-01')],
          [job(AUDITOR, '2021-09-01'), job(SOFTWARE, '2022-01-01', '2022-05-01', 'IN')],
          [job(AUDITOR, '2021-09-01'), job(SOFTWARE, '2022-01-01', '2022-09-01', 'IN')],
          [job(SOFTWARE, '2018-01-01', '2020-12-31', 'IN')],
          [job(SOFTWARE, '2024-02-01')],
        ),
        nomination: fc.constantFrom(null, null, null, nominated('2024-01-15')),
        settlementFunds: fc.constantFrom(40_000, 0),
        languageTests: fc
          .constantFrom(people({})[0]?.facts.languageTests, INELIGIBLE.languageTests)
          .map((tests) => tests ?? []),
        at: fc.integer({ min: MARCH, max: MARCH + 2 }),
      });
      const instruction = fc
        .tuple(
          fc.constantFrom(
            generalRound,
            stemRound,
            ...(['CEC', 'FSW', 'PNP'] as const).map((program) => (n: number) => programRound(program, n)),
          ),
          fc.integer({ min: 0, max: 12 }),
        )
        .map(([round, toInvite]) => round(toInvite));
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyone, { minLength: 1, maxLength: 12 }),
          instruction,
          async (given, told) => {
            await runOn(people(...given), told);
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  describe('at the ends', () => {
    it('more invitations than people invites everyone eligible', async () => {
      const round = await runOn(people({}, INELIGIBLE, {}), generalRound(1000));
      expect(ordinals(round)).toEqual([1, 3]);
      expect(round.members).toBe(2);
    });

    it('exactly as many invitations as people', async () => {
      const round = await runOn(people({}, {}), generalRound(2));
      expect(ordinals(round)).toEqual([1, 2]);
    });

    it('no invitations invites nobody, and the round is kept', async () => {
      const round = await runOn(people({}, {}), generalRound(0));
      expect(round).toMatchObject({ invited: [], members: 2, cutoff: null, tieBreak: null });
      expect(round.standings).toHaveLength(2);
    });

    it('nobody eligible', async () => {
      const round = await runOn(people(INELIGIBLE, INELIGIBLE), generalRound(5));
      expect(round).toMatchObject({ invited: [], members: 0, cutoff: null, tieBreak: null });
      expect(round.standings.map(({ eligible }) => eligible)).toEqual([false, false]);
    });

    it('nobody in the group', async () => {
      const round = await runOn(people({ jobs: [job(AUDITOR, '2021-09-01')] }), stemRound(5));
      expect(round).toMatchObject({ invited: [], members: 0, cutoff: null });
      expect(round.standings.map(({ eligible }) => eligible)).toEqual([true]);
    });

    it('everybody gone', async () => {
      const pool = people({}, {});
      const poolId = await insertPool(world().database.app, pool);
      await run(poolId, pool, generalRound(2));
      const round = await run(poolId, pool, stemRound(2), new Set([1, 2]));
      expect(round).toEqual({ invited: [], members: 0, cutoff: null, tieBreak: null, standings: [] });
    });

    it('a number that is not one leaves nothing', async () => {
      const { app } = world().database;
      const poolId = await insertPool(app, people({}));
      for (const number of [-1, 1.5, Number.NaN]) {
        await expect(executeRound(app, poolId, generalRound(number))).rejects.toThrow(RangeError);
      }
      expect(await remains(app, poolId)).toEqual(NOTHING);
      await expect(executeRound(app, 2_000_000_000, generalRound(0))).rejects.toMatchObject({
        code: '23503',
      });
    });
  });

  describe('facts that are not known', () => {
    /** What identifies or describes the people of these tests. */
    const DECLARED = [bornFor(29), '40000', '40,000', 'wes', 'ielts', SOFTWARE];

    function expectNamed(failure: unknown, candidateId: number): void {
      expect(failure).toMatchObject({ name: 'FactsUnknownError' });
      const { code, message } = failure as FactsUnknownError;
      expect(code).toBe('profile.facts-unknown');
      expect(message).toContain(`Candidate ${candidateId} `);
      expect(message).toContain('sibling (relativesInCanada)');
      for (const value of DECLARED) expect(message).not.toContain(value);
    }

    it('keep a person, and the pool with them, out of the database', async () => {
      const { app } = world().database;
      const { rows } = await app.query<{ id: string }>(`SELECT nextval('pools_pool_id_seq')::text AS id`);
      const poolId = Number(rows[0]?.id) + 1;
      const failure = await insertPool(app, people({}, { relativesInCanada: undefined })).catch(
        (error: unknown) => error,
      );
      expectNamed(failure, poolId * 2 ** 32 + 2);
      const kept = await app.query('SELECT FROM profiles WHERE pool_id = $1', [poolId]);
      expect(kept.rowCount).toBe(0);
    });

    it('stop a round that comes upon them, and nothing of it is kept', async () => {
      const { database, owner } = world();
      const poolId = await insertPool(database.app, people({}, {}));
      const candidateId = poolId * 2 ** 32 + 1;
      await owner.query(`UPDATE profiles SET facts = facts - 'relativesInCanada' WHERE candidate_id = $1`, [
        candidateId,
      ]);
      const failure = await executeRound(database.app, poolId, generalRound(2)).catch(
        (error: unknown) => error,
      );
      expectNamed(failure, candidateId);
      expect(await remains(database.app, poolId)).toEqual(NOTHING);
    });

    it('that no score reads leave the score, and a program that needs them closed', async () => {
      const abroad = { jobs: [job(SOFTWARE, '2018-01-01', '2023-12-31', 'IN')], workAuthorisation: null };
      const round = await runOn(
        people(abroad, { ...abroad, settlementFunds: undefined }, { settlementFunds: undefined }),
        generalRound(3),
      );
      expect(ordinals(round).sort()).toEqual([1, 3]);
    });
  });

  describe('a group', () => {
    it('of nominees is apart: they are invited as nominees or in a general round, and in no other', async () => {
      const nominee = { nomination: nominated('2024-01-15'), relativesInCanada: SIBLING };
      const pool = people({}, nominee, {}, { ...nominee, ...INELIGIBLE }, nominee);
      expect(ordinals(await runOn(pool, programRound('CEC', 10)))).toEqual([1, 3]);
      expect(ordinals(await runOn(pool, stemRound(10)))).toEqual([1, 3]);
      const nominees = await runOn(pool, programRound('PNP', 10));
      expect(ordinals(nominees)).toEqual([2, 5]);
      const everyone = await runOn(pool, generalRound(10));
      expect(ordinals(everyone)).toEqual([2, 5, 1, 3]);
      expect(everyone.invited.map(({ program }) => program)).toEqual(['PNP', 'PNP', 'CEC', 'CEC']);
      // A nomination is worth 600.
      expect((everyone.invited[0]?.crs ?? 0) - (everyone.invited[2]?.crs ?? 0)).toBeGreaterThanOrEqual(600);
    });

    it('of nominees does not hold whom a province nominates only after the round', async () => {
      const pool = people(
        { nomination: nominated('2024-04-10') },
        { nomination: nominated('2024-04-11') },
        {},
      );
      const round = await runOn(pool, generalRound(3));
      expect(round.invited.map(({ ordinal, program }) => [ordinal, program])).toEqual([
        [1, 'PNP'],
        [2, 'CEC'],
        [3, 'CEC'],
      ]);
    });

    it('of a program is invited under it, also whom another program would take first', async () => {
      const pool = people({}, { jobs: [job(SOFTWARE, '2018-01-01', '2020-12-31', 'IN')] });
      const round = await runOn(pool, programRound('FSW', 5));
      expect(new Set(round.invited.map(({ program }) => program))).toEqual(new Set(['FSW']));
      expect(round.members).toBe(2);
    });

    it('of an occupation counts six months within three years, to the day', async () => {
      const other = job(AUDITOR, '2021-04-01');
      const stem = (start: string, end: string): Partial<Facts> => ({
        jobs: [other, job(SOFTWARE, start, end, 'IN')],
      });
      const pool = people(
        stem('2020-01-01', '2021-10-08'),
        stem('2020-01-01', '2021-10-09'),
        stem('2020-01-01', '2021-10-10'),
        stem('2022-01-01', '2022-06-29'),
        stem('2022-01-01', '2022-06-30'),
        stem('2022-01-01', '2022-07-05'),
        { jobs: [other] },
      );
      const round = await runOn(pool, stemRound(10));
      // 182 days are six months of 30 hours a week, and so are six months of the calendar.
      expect(ordinals(round).sort()).toEqual([2, 3, 5, 6]);
    });

    it('is of the day in Ottawa, not of the day in Greenwich', async () => {
      // 21:30 on 10 April in Ottawa is 11 April in UTC. The test expires on the 11th.
      const [person] = people({});
      const test = person?.facts.languageTests?.[0];
      if (test === undefined) throw new Error('No test');
      const pool = people({ languageTests: [{ ...test, date: plainDate('2022-04-11') }] });
      const evening = generalRound(1, { instant: '2024-04-11T01:30:00Z', day: plainDate('2024-04-10') });
      expect(ordinals(await runOn(pool, evening))).toEqual([1]);
      const next = generalRound(1, { instant: '2024-04-11T04:30:00Z', day: plainDate('2024-04-11') });
      expect(ordinals(await runOn(pool, next))).toEqual([]);
    });
  });

  describe('the same round again', () => {
    it('is the round that ran, untouched', async () => {
      const { app } = world().database;
      const pool = people({}, {}, {});
      const poolId = await insertPool(app, pool);
      const first = await executeRound(app, poolId, generalRound(1));
      const steps: string[] = [];
      const again = await executeRound(app, poolId, generalRound(3), {
        reached: (step) => void steps.push(step),
      });
      expect(again).toEqual(first);
      expect(steps).toEqual([]);
      expect(await remains(app, poolId)).toEqual({
        rounds: 1,
        standings: 3,
        invitations: 1,
        checks: 1,
        moved: 1,
      });
    });

    it('on another pool is another round', async () => {
      const { app } = world().database;
      const pool = people({}, {});
      const [one, two] = [await insertPool(app, pool), await insertPool(app, pool)];
      const first = await executeRound(app, one, generalRound(1));
      const second = await executeRound(app, two, generalRound(1));
      expect(second.roundId).not.toBe(first.roundId);
      expect(await storedRound(app, two, '292')).toEqual(await storedRound(app, one, '292'));
      expect((await latestReplays(app)).get('292')).toMatchObject(second);
    });

    it('goes through each step once, in order', async () => {
      const { app } = world().database;
      const poolId = await insertPool(app, people({}));
      const steps: string[] = [];
      const progress: [number, number][] = [];
      await executeRound(app, poolId, generalRound(1), {
        reached: (step) => void steps.push(step),
        progress: (done, total) => progress.push([done, total]),
      });
      expect(steps).toEqual(ROUND_STEPS);
      expect(progress.at(-1)).toEqual([1, 1]);
    });
  });
});
