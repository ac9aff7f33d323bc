import { endOfDay } from '@openentry/cases';
import { addDays, dayNumber, type Facts, fromDayNumber, type PlainDate } from '@openentry/law';
import type { AuditHead } from '../../src/audit/chain.ts';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { recordOutage } from '../../src/day/outage.ts';
import { type DayReport, runDay } from '../../src/day/run.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { outagesOf } from '../../src/profiles/outages.ts';
import { laterFacts } from './facts.ts';
import { checkAlways, checkAuditOf, checkFolds, checkStandings, learn } from './invariants.ts';
import { checkVerdicts } from './law.ts';
import { approve, checkPublished, execute, type Moment, type PlannedRound, plan, publish } from './office.ts';
import { newcomers, openPool } from './people.ts';
import { actOn, isLiveStatus, start } from './profiles.ts';
import { expectTrue, Simulation, type SimulationOptions } from './simulation.ts';
import { SimulatedWorld } from './world.ts';

const HOUR = 3_600_000_000;
const WEEK = 7;
/** Of the people in each state, those to whom something happens on a day. */
const ACTIVE = { draft: 0.08, inPool: 0.008, nominationPending: 0.1, invited: 0.06 } as const;
const COMES_AGAIN = 0.004;
const CLOCK_JUMPS = 1 / 60;
const OUTAGE = 1 / 120;
const RESTART = 1 / 120;
/** Days from the plan of a round to its day. */
const AHEAD = 2;
/** Standings that are compared with fresh verdicts each week; in a small pool all. */
const VERDICTS = 2000;

/** What a simulation came to. */
export interface SimulationReport {
  readonly seed: number;
  readonly days: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** A year of a pool: every command through the server, on real PostgreSQL, with everything chosen by one seed. */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const began = performance.now();
  const world = await SimulatedWorld.open();
  try {
    const simulation = new Simulation(world, options);
    const year = new Year(simulation);
    await year.begin();
    await year.run();
    simulation.count('starts of PostgreSQL', world.starts);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    return { seed: options.seed, days: options.days, counts: simulation.counts, seconds };
  } finally {
    await world.close();
  }
}

class Year {
  readonly #simulation: Simulation;
  readonly #arrivals: Facts[][] = [];
  readonly #roundDays = new Map<number, number>();
  #open: PlannedRound[] = [];
  #lastRound: PlainDate | null = null;
  #head: AuditHead | undefined;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  get #first(): number {
    return dayNumber(this.#simulation.options.from);
  }

  /** The pool as it is on the first day, and who will come. */
  async begin(): Promise<void> {
    const simulation = this.#simulation;
    const { people, loaded, from, days, rounds, seed } = simulation.options;
    const there = Math.round(people * loaded);
    simulation.poolId = await openPool(simulation.db, newcomers(there, from, `${seed}/there`), from);
    await simulation.db.query('SELECT analyze_profiles()');
    await learn(simulation);
    this.#chooseArrivals(people - there);
    for (let round = 0; round < rounds; round++) {
      // Spread over the span, each on a day of its own choice.
      const span = (days - AHEAD - 3) / rounds;
      const day = Math.floor(round * span + simulation.random.between(0, Math.max(0, Math.floor(span) - 1)));
      this.#roundDays.set(day, (this.#roundDays.get(day) ?? 0) + 1);
    }
  }

  #chooseArrivals(count: number): void {
    const { options, random } = this.#simulation;
    const PERIODS = 12;
    const length = Math.floor(options.days / PERIODS);
    for (let period = 0; period < PERIODS; period++) {
      const share = Math.floor((count * (period + 1)) / PERIODS) - Math.floor((count * period) / PERIODS);
      if (share === 0) continue;
      const on = addDays(options.from, period * length);
      for (const { facts } of newcomers(share, on, `${options.seed}/${period}`)) {
        const day = period * length + random.between(0, length - 1);
        (this.#arrivals[day] ??= []).push(facts);
      }
    }
  }

  async run(): Promise<void> {
    const simulation = this.#simulation;
    const { days, say } = simulation.options;
    for (let day = 0; day < days; day++) {
      const skipped = day > 0 && simulation.random.happens(CLOCK_JUMPS);
      if (skipped) {
        // The clock jumps over the day: nothing is done, and nobody comes.
        simulation.count('fault.clock');
        continue;
      }
      await this.#day(day);
      if (day % WEEK === WEEK - 1) {
        await this.#week();
        say(`${simulation.today}  ${JSON.stringify(simulation.counts)}`);
      }
    }
    await this.#week();
    for (const number of simulation.model.published) await checkPublished(simulation, number, 1);
  }

  async #day(day: number): Promise<void> {
    const simulation = this.#simulation;
    const { random } = simulation;
    const on = fromDayNumber(this.#first + day);
    simulation.at = endOfDay(addDays(on, -1)) + random.between(0, 3 * HOUR);
    const report = await this.#morning();
    simulation.count('assessed', report.assessed.people);
    for (const [what, times] of Object.entries(report.lapsed)) simulation.count(what, times);
    await learn(simulation);
    await checkAlways(simulation);
    await checkStandings(simulation);
    if (random.happens(RESTART)) await simulation.world.restart();
    if (random.happens(OUTAGE)) await this.#outage();
    simulation.at += random.between(1, 4) * HOUR;
    await this.#people(day);
    await this.#office(day, on);
    await checkAlways(simulation);
  }

  /** The daily job: cut off in the middle it is run again, and run twice it finds nothing to do. */
  async #morning(): Promise<DayReport> {
    const simulation = this.#simulation;
    const at = simulation.at;
    const report = await simulation.send((db) => runDay(db, simulation.poolId, at));
    if (report instanceof Error) throw report;
    if (simulation.random.happens(0.05)) {
      const again = await runDay(simulation.db, simulation.poolId, at);
      expectTrue(Object.keys(again.lapsed).length === 0, 'A day that was run twice ended something twice');
      expectTrue(again.assessed.people === 0, 'A day that was run twice assessed somebody twice');
    }
    return report;
  }

  async #outage(): Promise<void> {
    const simulation = this.#simulation;
    const { random, model } = simulation;
    const to = simulation.at;
    const request = {
      id: simulation.newId(),
      from: to - random.between(1, 60) * HOUR,
      to,
      reason: 'The site was down',
      by: { role: 'administrator', account: 'dominique' },
      at: simulation.tick(),
    } as const;
    await simulation.send((db) => recordOutage(db, request));
    expectTrue(!(await recordOutage(simulation.db, request)), 'An outage was recorded twice');
    model.acknowledge('outage.record');
    simulation.count('outage');
  }

  async #people(day: number): Promise<void> {
    const simulation = this.#simulation;
    const { random, model, options } = simulation;
    for (const facts of this.#arrivals[day] ?? [])
      await start(simulation, { ...facts, nomination: null }, null);
    let left = options.mostADay;
    const latest = [...model.latest.values()];
    const from = random.between(0, Math.max(0, latest.length - 1));
    for (let index = 0; index < latest.length && left > 0; index++) {
      const known = latest[(from + index) % latest.length];
      if (known === undefined) continue;
      const { status } = known;
      if (status in ACTIVE) {
        if (!random.happens(ACTIVE[status as keyof typeof ACTIVE])) continue;
        left--;
        await actOn(simulation, known);
      } else if (!isLiveStatus(status) && random.happens(COMES_AGAIN)) {
        left--;
        const loaded = await loadProfile(simulation.db, known, await outagesOf(simulation.db));
        const facts = loaded?.state?.facts;
        if (facts) await start(simulation, laterFacts(facts, random, simulation.today), known);
      }
    }
  }

  async #office(day: number, on: PlainDate): Promise<void> {
    const simulation = this.#simulation;
    for (let times = this.#roundDays.get(day) ?? 0; times > 0; times--) {
      const number = `S${day}${'abcdefgh'.charAt(times - 1)}`;
      this.#open.push(await plan(simulation, number, await this.#momentOn(addDays(on, AHEAD))));
    }
    for (const round of this.#open) {
      if (round.step === 'publish') await publish(simulation, round);
      else if (round.step === 'approve' && round.instruction.day > on) await approve(simulation, round);
      else if (round.step !== 'over' && round.instruction.day === on) {
        if (round.step === 'approve') await approve(simulation, round);
        await this.#execute(round, on);
      }
      // The clock jumped over the day of the round: it is called off.
      else if (round.step !== 'over' && round.instruction.day < on) round.step = 'over';
    }
    this.#open = this.#open.filter(({ step }) => step !== 'over');
  }

  /** When a round is to run on a day: often right after the twelve months of somebody are over whom it would reach. */
  async #momentOn(day: PlainDate): Promise<Moment> {
    const { random, world } = this.#simulation;
    const begin = endOfDay(addDays(day, -1));
    const usual = { day, instant: begin + random.between(12, 16) * HOUR, reach: null };
    const { rows } = await world.owner.query<{ due: string; reach: number }>(
      `SELECT (extract(epoch FROM p.due_at) * 1000000)::bigint::text AS due,
         (SELECT count(*)::integer FROM standings better WHERE better.crs >= s.crs) AS reach
       FROM profiles p JOIN standings s USING (candidate_id, profile_id)
       WHERE p.due_at > $1 AND p.due_at < $2 ORDER BY s.crs DESC, s.profile_id LIMIT 1`,
      [isoMicroseconds(begin + 8 * HOUR), isoMicroseconds(begin + 20 * HOUR)],
    );
    const last = rows[0];
    if (last === undefined || random.happens(0.3)) return usual;
    return { day, instant: Number(last.due) + 1, reach: last.reach };
  }

  async #execute(round: PlannedRound, on: PlainDate): Promise<void> {
    if (round.step === 'over') return;
    await execute(this.#simulation, round, this.#lastRound);
    this.#lastRound = on;
  }

  /** Everything that must be true, looked at in full. */
  async #week(): Promise<void> {
    const simulation = this.#simulation;
    await this.#morningAgain();
    await checkFolds(simulation);
    await checkVerdicts(simulation, VERDICTS);
    this.#head = await checkAuditOf(simulation, this.#head);
    const { published } = simulation.model;
    if (published.length > 0) await checkPublished(simulation, simulation.random.pick(published), 1);
  }

  /** People who came back into the pool today have today's standing already: the day finds nobody. */
  async #morningAgain(): Promise<void> {
    const simulation = this.#simulation;
    const { assessed } = await runDay(simulation.db, simulation.poolId, simulation.at);
    expectTrue(
      assessed.people === 0,
      `${assessed.people} people were not assessed when something happened to them`,
    );
    await learn(simulation);
  }
}
