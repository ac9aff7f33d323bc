import { deadlinesOf, foldProfile } from '@openentry/cases';
import { belongsTo, eligiblePrograms, type Facts, rulesetOn, verdictOf } from '@openentry/law';
import type { Instruction } from '@openentry/pool';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { outagesOf } from '../../src/profiles/outages.ts';
import { categoryBits, programBits } from '../../src/standings/columns.ts';
import { expectTrue, type Simulation } from './simulation.ts';

interface StandingRow {
  candidate_id: string;
  profile_id: string;
  crs: number;
  core: number;
  spouse: number;
  transferability: number;
  additional: number;
  programs: number;
  categories: number;
  look: string;
  facts: Facts;
}

/** Standings are what the law of the day makes of the facts; `most` of them, evenly over the pool. */
export async function checkVerdicts(simulation: Simulation, most: number): Promise<void> {
  const { rows } = await simulation.world.owner.query<StandingRow>(
    `SELECT s.*, s.next_look::text AS look, p.facts FROM standings s JOIN profiles p USING (candidate_id, profile_id)
     WHERE ($1::bigint = 0 OR s.profile_id % $1 = $2) ORDER BY profile_id`,
    await stride(simulation, most),
  );
  const { today } = simulation;
  const law = rulesetOn(today);
  for (const row of rows) {
    const fresh = verdictOf(row.facts, law);
    const { crs, core, spouse, transferability, additional } = fresh;
    const made = [
      crs,
      core,
      spouse,
      transferability,
      additional,
      programBits(fresh.programs),
      categoryBits(fresh.categories),
    ];
    const kept = [
      row.crs,
      row.core,
      row.spouse,
      row.transferability,
      row.additional,
      row.programs,
      row.categories,
    ];
    expectTrue(
      made.join() === kept.join(),
      `The standing of ${row.profile_id} is ${kept.join()}, on ${today} the law says ${made.join()}`,
    );
    expectTrue(row.look > today, `Profile ${row.profile_id} should have been looked at on ${row.look}`);
  }
  simulation.count('verdicts', rows.length);
}

async function stride({ world, random }: Simulation, most: number): Promise<[number, number]> {
  const { rows } = await world.owner.query<{ n: number }>('SELECT count(*)::integer AS n FROM standings');
  const step = Math.ceil((rows[0]?.n ?? 0) / most);
  return step <= 1 ? [0, 0] : [step, random.between(0, step - 1)];
}

/** Profiles read together. */
const AT_A_TIME = 5000;

interface PooledRow {
  candidate_id: string;
  profile_id: string;
  facts: Facts;
  received: string;
  may_be_over: boolean;
}

/** Everybody who is in the pool by their row, in the order of their numbers. */
async function* pooled({ world, at }: Simulation): AsyncGenerator<PooledRow> {
  let after = '0';
  while (true) {
    const { rows } = await world.owner.query<PooledRow>(
      `SELECT candidate_id, profile_id, facts, (extract(epoch FROM received_at) * 1000000)::bigint::text AS received,
         due_at <= $2 AS may_be_over
       FROM profiles WHERE state IN ('inPool', 'nominationPending') AND profile_id > $1
       ORDER BY profile_id LIMIT ${AT_A_TIME}`,
      [after, isoMicroseconds(at)],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.profile_id;
  }
}

/** Whether the twelve months of a profile are over: what is due by its row may have been put off by an outage. */
async function isOver(simulation: Simulation, row: PooledRow): Promise<boolean> {
  const outages = await outagesOf(simulation.db);
  const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
  const loaded = await loadProfile(simulation.world.owner, key, outages);
  const state = loaded && foldProfile(loaded.history, outages);
  const life = state && deadlinesOf(state, simulation.at, outages).life;
  return life !== null && life.until <= simulation.at;
}

/** Whom a round must invite, in order: worked out one person at a time, without the engine. */
export async function expectedOf(simulation: Simulation, instruction: Instruction): Promise<number[]> {
  const law = rulesetOn(instruction.day);
  const { category, programs } = instruction;
  const members: { id: number; crs: number; receivedAt: number }[] = [];
  for await (const row of pooled(simulation)) {
    const { facts } = row;
    if (!eligiblePrograms(facts, law).some((program) => programs.includes(program))) continue;
    if (category !== null && !belongsTo(category, facts, law)) continue;
    if (row.may_be_over && (await isOver(simulation, row))) continue;
    const crs = verdictOf(facts, law).crs ?? 0;
    members.push({ id: Number(row.profile_id), crs, receivedAt: Number(row.received) });
  }
  return members
    .sort((a, b) => b.crs - a.crs || a.receivedAt - b.receivedAt || a.id - b.id)
    .slice(0, instruction.toInvite)
    .map(({ id }) => id);
}
