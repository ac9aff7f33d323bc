import type { Client, PoolClient } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckRule, checkRound, type RoundCheck } from '../../src/rounds/check.ts';
import { RoundCheckFailed } from '../../src/rounds/checkFailed.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import type { Instruction } from '../../src/rounds/instruction.ts';
import { checkTexts } from '../../src/rounds/texts.ts';
import {
  AUDITOR,
  bornFor,
  job,
  MARCH,
  nominated,
  type Person,
  people,
  SENIOR_OFFER,
  SIBLING,
} from '../support/people.ts';
import {
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

const RULES: readonly CheckRule[] = [
  'whole-pool',
  'number-invited',
  'members',
  'none-ineligible',
  'none-skipped',
  'one-live-invitation',
  'cutoff-and-tie-break',
  'parts-add-up',
  'received-at-kept',
  'nominees-apart',
];
const STEM_RULES: readonly CheckRule[] = [...RULES, 'listed-occupation'];

const auditor = [job(AUDITOR, '2021-09-01')];

/**
 * Numbers 1 to 12. In rank: 4 (a sibling), 3, 2, 1 (who tie but for a microsecond), 5 to 7 (a year older each).
 * 8 is eligible for nothing (without the funds) and would rank first, 9 to 11 never worked in a listed occupation and would rank
 * above everyone, 12 is a nominee.
 */
const POOL: readonly Person[] = people(
  { at: MARCH + 3 },
  { at: MARCH + 2 },
  { at: MARCH + 1 },
  { relativesInCanada: SIBLING, at: MARCH + 9 },
  { dateOfBirth: bornFor(31) },
  { dateOfBirth: bornFor(32) },
  { dateOfBirth: bornFor(33) },
  {
    jobs: [job('21231', '2016-01-01', '2023-12-31', 'IN')],
    ...SENIOR_OFFER,
    settlementFunds: 0,
  },
  { jobs: auditor, relativesInCanada: SIBLING },
  { jobs: auditor, relativesInCanada: SIBLING },
  { jobs: auditor, relativesInCanada: SIBLING },
  { nomination: nominated('2024-01-15') },
);

/** A place to plant a fault: a pool of {@link POOL}, and a round of it. */
interface Place {
  readonly client: Client | PoolClient;
  readonly roundId: number;
  /** The candidate with this number within the pool. */
  readonly who: (ordinal: number) => number;
}

/** Invites again as an engine would that had come to the standings as they are now, or orders otherwise. */
async function inviteAgain(
  { client, roundId }: Place,
  {
    order = 's.crs DESC, s.received_at, s.profile_id',
    more = 0,
  }: { readonly order?: string; readonly more?: number } = {},
): Promise<void> {
  await client.query(
    `UPDATE profiles SET state = 'inPool' WHERE candidate_id IN (SELECT candidate_id FROM invitations WHERE round_id = $1)`,
    [roundId],
  );
  await client.query('DELETE FROM invitations WHERE round_id = $1', [roundId]);
  await client.query(
    `INSERT INTO invitations
     SELECT s.candidate_id, r.round_id, s.profile_id, CASE WHEN p.facts -> 'nomination' = 'null' THEN 'CEC' ELSE 'PNP' END,
            s.crs, r.at, 'live'
     FROM round_standings s JOIN rounds r USING (round_id) JOIN profiles p USING (candidate_id, profile_id)
     WHERE s.round_id = $1 AND s.in_group
     ORDER BY ${order}
     LIMIT (SELECT to_invite + $2 FROM rounds WHERE round_id = $1)`,
    [roundId, more],
  );
  await client.query(
    `UPDATE profiles SET state = 'invited' WHERE candidate_id IN (SELECT candidate_id FROM invitations WHERE round_id = $1)`,
    [roundId],
  );
  await client.query(
    `UPDATE rounds r SET members = (SELECT count(*) FROM round_standings s WHERE s.round_id = $1 AND in_group),
            cutoff = last.crs, tie_break = last.received_at
     FROM (SELECT s.crs, s.received_at FROM invitations i JOIN round_standings s USING (candidate_id, round_id)
           WHERE round_id = $1 ORDER BY s.crs, s.received_at DESC, s.profile_id DESC LIMIT 1) AS last
     WHERE round_id = $1`,
    [roundId],
  );
}

interface Fault {
  readonly name: string;
  readonly round: Instruction;
  readonly plant: (place: Place) => Promise<unknown>;
  readonly found: readonly CheckRule[];
}

const general = generalRound(3);
const stem = stemRound(3);

const FAULTS: readonly Fault[] = [
  {
    name: 'somebody ineligible invited, ranked first',
    round: stem,
    async plant(place) {
      await standing(place, 8, 'in_group = true');
      await inviteAgain(place);
    },
    found: ['none-ineligible'],
  },
  {
    name: 'somebody invited who is not in the group',
    round: stem,
    async plant(place) {
      await standing(place, 4, 'in_group = false');
      await place.client.query('UPDATE rounds SET members = members - 1 WHERE round_id = $1', [
        place.roundId,
      ]);
    },
    found: ['none-ineligible', 'listed-occupation'],
  },
  {
    name: 'somebody invited with another score than they stand with',
    round: stem,
    plant: ({ client, roundId, who }) =>
      client.query('UPDATE invitations SET crs = crs + 1 WHERE round_id = $1 AND candidate_id = $2', [
        roundId,
        who(4),
      ]),
    found: ['none-ineligible'],
  },
  {
    name: 'somebody invited whom the round never froze',
    round: stem,
    async plant({ client, roundId, who }) {
      await client.query('DELETE FROM round_standings WHERE round_id = $1 AND candidate_id = $2', [
        roundId,
        who(3),
      ]);
      await client.query('UPDATE rounds SET members = members - 1 WHERE round_id = $1', [roundId]);
    },
    found: ['whole-pool', 'none-ineligible'],
  },
  {
    name: 'a better candidate skipped for a worse',
    round: stem,
    plant: (place) =>
      inviteAgain(place, {
        order: `(s.candidate_id = ${place.who(3)}), s.crs DESC, s.received_at, s.profile_id`,
      }),
    found: ['none-skipped'],
  },
  {
    name: 'a better candidate skipped by a microsecond',
    round: stem,
    plant: (place) => inviteAgain(place, { order: 's.crs DESC, s.received_at DESC, s.profile_id' }),
    found: ['none-skipped'],
  },
  {
    name: 'a better candidate skipped by the number of the profile',
    round: stem,
    async plant(place) {
      const { client, who } = place;
      const same = [who(1), who(2), who(3)];
      await client.query(
        `UPDATE round_standings SET received_at = '2024-03-01T00:00:00Z' WHERE candidate_id = ANY ($1)`,
        [same],
      );
      await client.query(
        `UPDATE profiles SET received_at = '2024-03-01T00:00:00Z' WHERE candidate_id = ANY ($1)`,
        [same],
      );
      await inviteAgain(place, { order: 's.crs DESC, s.received_at, s.profile_id DESC' });
    },
    found: ['none-skipped'],
  },
  {
    name: 'ordered by insertion instead of score',
    round: stem,
    plant: (place) => inviteAgain(place, { order: 's.candidate_id' }),
    found: ['none-skipped'],
  },
  {
    name: 'ordered by score ascending',
    round: stem,
    plant: (place) => inviteAgain(place, { order: 's.crs, s.received_at' }),
    found: ['none-skipped'],
  },
  {
    name: 'a second live invitation',
    round: stem,
    plant: ({ client, roundId, who }) =>
      client.query(
        `INSERT INTO invitations SELECT candidate_id, $1 + 1000000, profile_id, program, crs, issued_at, state
         FROM invitations WHERE round_id = $1 AND candidate_id = $2`,
        [roundId, who(3)],
      ),
    found: ['one-live-invitation'],
  },
  {
    name: 'somebody invited and left in the pool',
    round: stem,
    plant: ({ client, who }) =>
      client.query(`UPDATE profiles SET state = 'inPool' WHERE candidate_id = $1`, [who(3)]),
    found: ['one-live-invitation'],
  },
  {
    name: 'one invitation too many',
    round: stem,
    plant: (place) => inviteAgain(place, { more: 1 }),
    found: ['number-invited'],
  },
  {
    name: 'one invitation too few',
    round: stem,
    plant: (place) => inviteAgain(place, { more: -1 }),
    found: ['number-invited'],
  },
  {
    name: 'one invitation too few, and the round says so',
    round: stem,
    async plant(place) {
      await inviteAgain(place, { more: -1 });
      await place.client.query('UPDATE rounds SET invited = invited - 1 WHERE round_id = $1', [
        place.roundId,
      ]);
    },
    found: ['number-invited'],
  },
  {
    name: 'nobody invited',
    round: stem,
    async plant({ client, roundId }) {
      await client.query(
        `UPDATE profiles SET state = 'inPool' WHERE candidate_id IN (SELECT candidate_id FROM invitations WHERE round_id = $1)`,
        [roundId],
      );
      await client.query('DELETE FROM invitations WHERE round_id = $1', [roundId]);
      await client.query(
        'UPDATE rounds SET invited = 0, cutoff = NULL, tie_break = NULL WHERE round_id = $1',
        [roundId],
      );
    },
    found: ['number-invited'],
  },
  {
    name: 'a cut-off one point too high',
    round: stem,
    plant: ({ client, roundId }) =>
      client.query('UPDATE rounds SET cutoff = cutoff + 1 WHERE round_id = $1', [roundId]),
    found: ['cutoff-and-tie-break'],
  },
  {
    name: 'a cut-off one point too low',
    round: stem,
    plant: ({ client, roundId }) =>
      client.query('UPDATE rounds SET cutoff = cutoff - 1 WHERE round_id = $1', [roundId]),
    found: ['cutoff-and-tie-break'],
  },
  {
    name: 'a tie-break one microsecond late',
    round: stem,
    plant: ({ client, roundId }) =>
      client.query(`UPDATE rounds SET tie_break = tie_break + interval '1 microsecond' WHERE round_id = $1`, [
        roundId,
      ]),
    found: ['cutoff-and-tie-break'],
  },
  {
    name: 'a tie-break one microsecond early',
    round: stem,
    plant: ({ client, roundId }) =>
      client.query(`UPDATE rounds SET tie_break = tie_break - interval '1 microsecond' WHERE round_id = $1`, [
        roundId,
      ]),
    found: ['cutoff-and-tie-break'],
  },
  {
    name: 'a cut-off of a round that invited nobody',
    round: stemRound(0),
    async plant({ client, roundId }) {
      // The table itself refuses a cut-off where the round says that nobody was invited.
      await client.query(
        `UPDATE rounds SET to_invite = 1, invited = 1, cutoff = 500, tie_break = at WHERE round_id = $1`,
        [roundId],
      );
    },
    found: ['number-invited', 'cutoff-and-tie-break'],
  },
  ...(['core', 'spouse', 'transferability', 'additional'] as const).map(
    (part): Fault => ({
      name: `points of ${part} that do not add up`,
      round: stem,
      plant: (place) => standing(place, 7, `${part} = ${part} + 1`),
      found: ['parts-add-up'],
    }),
  ),
  {
    name: 'a score above 1,200 that adds up',
    round: stem,
    plant: (place) => standing(place, 11, 'crs = 1201, core = 1201 - spouse - transferability - additional'),
    found: ['parts-add-up'],
  },
  {
    name: 'a changed time of arrival in the profile',
    round: stem,
    plant: ({ client, who }) =>
      client.query(
        `UPDATE profiles SET received_at = received_at - interval '1 microsecond' WHERE candidate_id = $1`,
        [who(7)],
      ),
    found: ['received-at-kept'],
  },
  {
    name: 'a changed time of arrival in the standings',
    round: stem,
    plant: (place) => standing(place, 7, `received_at = received_at + interval '1 microsecond'`),
    found: ['received-at-kept'],
  },
  {
    name: 'a member of the list left out of the group, better than all',
    round: stem,
    async plant(place) {
      await standing(place, 4, 'in_group = false');
      await inviteAgain(place);
    },
    found: ['listed-occupation'],
  },
  {
    name: 'a member of the list left out of the group, worse than all',
    round: stem,
    async plant(place) {
      await standing(place, 7, 'in_group = false');
      await inviteAgain(place);
    },
    found: ['listed-occupation'],
  },
  {
    name: 'somebody without a listed occupation invited',
    round: stem,
    async plant(place) {
      await standing(place, 9, 'in_group = true');
      await inviteAgain(place);
    },
    found: ['listed-occupation'],
  },
  {
    name: 'somebody invited for a listed occupation of four years ago',
    round: stem,
    async plant({ client, who }) {
      const jobs = [...auditor, job('21231', '2018-01-01', '2021-04-10')];
      await client.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{jobs}', $2) WHERE candidate_id = $1`,
        [who(4), JSON.stringify(jobs)],
      );
    },
    found: ['listed-occupation'],
  },
  {
    name: 'somebody invited for a listed occupation that was not paid',
    round: stem,
    async plant({ client, who }) {
      await client.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{jobs,0,paid}', 'false') WHERE candidate_id = $1`,
        [who(4)],
      );
    },
    found: ['listed-occupation'],
  },
  {
    name: 'somebody invited for the code of another classification',
    round: stem,
    async plant({ client, who }) {
      await client.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{jobs,0,noc}', '{"2016": "2173"}') WHERE candidate_id = $1`,
        [who(4)],
      );
    },
    found: ['listed-occupation'],
  },
  {
    name: 'a nominee invited in a category round',
    round: stem,
    async plant(place) {
      await standing(place, 12, 'in_group = true');
      await inviteAgain(place);
    },
    found: ['nominees-apart'],
  },
  {
    name: 'a nominee invited as a worker',
    round: stem,
    async plant({ client, who }) {
      await client.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{nomination}', '{"province": "ON", "accepted": "2024-01-15"}')
         WHERE candidate_id = $1`,
        [who(4)],
      );
    },
    found: ['nominees-apart'],
  },
  {
    name: 'a worker invited as a nominee',
    round: programRound('PNP', 1),
    plant: ({ client, who }) =>
      client.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{nomination}', 'null') WHERE candidate_id = $1`,
        [who(12)],
      ),
    found: ['nominees-apart'],
  },
  {
    name: 'a round for another program than the invitations',
    round: programRound('CEC', 3),
    plant: ({ client, roundId }) =>
      client.query(`UPDATE rounds SET programs = '{FST}' WHERE round_id = $1`, [roundId]),
    found: ['nominees-apart'],
  },
  {
    name: 'a member missing in the frozen pool',
    round: stem,
    async plant(place) {
      const { client, roundId, who } = place;
      await client.query('DELETE FROM round_standings WHERE round_id = $1 AND candidate_id = $2', [
        roundId,
        who(4),
      ]);
      await inviteAgain(place);
    },
    found: ['whole-pool'],
  },
  {
    name: 'somebody of no group missing in the frozen pool',
    round: stem,
    plant: ({ client, roundId, who }) =>
      client.query('DELETE FROM round_standings WHERE round_id = $1 AND candidate_id = $2', [
        roundId,
        who(8),
      ]),
    found: ['whole-pool'],
  },
  {
    name: 'a stranger in the frozen pool in the place of somebody',
    round: stem,
    async plant(place) {
      const { client, roundId, who } = place;
      await client.query(
        'UPDATE round_standings SET candidate_id = -$1, profile_id = -$1 WHERE round_id = $1 AND candidate_id = $2',
        [roundId, who(8)],
      );
    },
    found: ['whole-pool'],
  },
  {
    name: 'a number of members that is not theirs',
    round: stem,
    plant: ({ client, roundId }) =>
      client.query('UPDATE rounds SET members = members + 1 WHERE round_id = $1', [roundId]),
    found: ['members'],
  },
  {
    name: 'somebody eligible left out of a general round',
    round: generalRound(3),
    async plant(place) {
      await standing(place, 9, 'in_group = false');
      await inviteAgain(place);
    },
    found: ['members'],
  },
];

async function standing({ client, roundId, who }: Place, ordinal: number, change: string): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE round_standings SET ${change} WHERE round_id = $1 AND candidate_id = $2`,
    [roundId, who(ordinal)],
  );
  expect(rowCount).toBe(1);
}

const failed = ({ findings }: RoundCheck): CheckRule[] =>
  findings.filter(({ passed }) => !passed).map(({ rule }) => rule);
const within = (poolId: number) => (ordinal: number) => poolId * 2 ** 32 + ordinal;

onEveryDatabase((world) => {
  beforeAll(async () => {
    // What the application may never do: as the faults that no privilege, index or trigger keeps away.
    await world().owner.query('GRANT UPDATE, DELETE ON ALL TABLES IN SCHEMA openentry TO openentry_app');
    await world().owner.query('DROP INDEX invitations_one_live');
    await world().owner.query('DROP TRIGGER received_at_kept ON profiles');
  });

  it.each([
    [general, RULES],
    [stem, STEM_RULES],
    [programRound('PNP', 1), RULES],
  ])('passes what is right, by every rule (round $number)', async (round, rules) => {
    const { app } = world().database;
    const poolId = await insertPool(app, POOL);
    const { roundId } = await executeRound(app, poolId, round);
    expect(await storedRound(app, poolId, round.number)).toEqual(naiveRound(POOL, round));
    const check = await checkRound(app, roundId);
    expect(check.findings.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
    expect(failed(check)).toEqual([]);
    // And so does a round that invites again what the standings say: what is found below is the fault alone.
    await inviteAgain({ client: world().owner, roundId, who: within(poolId) });
    expect(failed(await checkRound(app, roundId))).toEqual([]);
  });

  describe.each(FAULTS)('$name', ({ round, plant, found }) => {
    it(`after the round is found as ${found.join(', ')}`, async () => {
      const { database, owner } = world();
      const poolId = await insertPool(database.app, POOL);
      const { roundId } = await executeRound(database.app, poolId, round);
      await plant({ client: owner, roundId, who: within(poolId) });
      const check = await checkRound(database.app, roundId);
      expect(failed(check).sort()).toEqual([...found].sort());
      expect(check.passed).toBe(false);
      for (const { passed, violations } of check.findings) expect(violations > 0).toBe(!passed);
    });

    it('within the round undoes it whole', async () => {
      const { app } = world().database;
      const poolId = await insertPool(app, POOL);
      const profiles = async (): Promise<unknown[]> =>
        (await app.query('SELECT * FROM profiles WHERE pool_id = $1 ORDER BY candidate_id', [poolId])).rows;
      const before = await profiles();
      const failure = await executeRound(app, poolId, round, {
        reached: async (step, client, roundId) => {
          if (step === 'invited') await plant({ client, roundId, who: within(poolId) });
        },
      }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RoundCheckFailed);
      const { code, text, check } = failure as RoundCheckFailed;
      expect(code).toBe('round.check-failed');
      expect(failed(check).sort()).toEqual([...found].sort());
      expect(text.en).toContain(`Round ${round.number} was undone`);
      expect(text.fr).toContain(`La ronde ${round.number} a été annulée`);
      for (const rule of found) {
        expect(text.en).toContain(`${rule} (`);
        expect(text.en).toContain(checkTexts[rule].en);
        expect(text.fr).toContain(checkTexts[rule].fr);
      }
      expect(await remains(app, poolId)).toEqual(NOTHING);
      expect(await profiles()).toEqual(before);
      // Nothing stands in the way of the right round.
      await executeRound(app, poolId, round);
      expect(await storedRound(app, poolId, round.number)).toEqual(naiveRound(POOL, round));
    });
  });
});
