import { deadlinesOf, foldProfile, type ProfileState } from '@openentry/cases';
import { belongsTo, eligiblePrograms, type Facts, rulesetOn, verdictOf } from '@openentry/law';
import type { Instruction } from '@openentry/pool';
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

/** Whom a round must invite, in order: worked out one person at a time, without the engine. */
export async function expectedOf(simulation: Simulation, instruction: Instruction): Promise<number[]> {
  const { rows } = await simulation.world.owner.query<{ candidate_id: string; profile_id: string }>(
    `SELECT candidate_id, profile_id FROM profiles WHERE state IN ('inPool', 'nominationPending') ORDER BY profile_id`,
  );
  const outages = await outagesOf(simulation.db);
  const law = rulesetOn(instruction.day);
  const members: { id: number; crs: number; receivedAt: number }[] = [];
  for (const row of rows) {
    const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
    const loaded = await loadProfile(simulation.world.owner, key, outages);
    const state: ProfileState | null = loaded && foldProfile(loaded.history, outages);
    if (state === null || !('receivedAt' in state) || state.receivedAt === null) continue;
    const { life } = deadlinesOf(state, simulation.at, outages);
    if (life !== null && life.until <= simulation.at) continue;
    const open = eligiblePrograms(state.facts, law).filter((program) =>
      instruction.programs.includes(program),
    );
    const { category } = instruction;
    if (open.length === 0 || (category !== null && !belongsTo(category, state.facts, law))) continue;
    members.push({
      id: key.profileId,
      crs: verdictOf(state.facts, law).crs ?? 0,
      receivedAt: state.receivedAt,
    });
  }
  return members
    .sort((a, b) => b.crs - a.crs || a.receivedAt - b.receivedAt || a.id - b.id)
    .slice(0, instruction.toInvite)
    .map(({ id }) => id);
}
