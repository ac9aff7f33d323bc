import { type Actor, legalDay } from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { Pool } from 'pg';
import { type Random, randomFrom } from '../../../../packages/law/test/support/random.ts';
import { RequestError } from '../../src/errors.ts';
import { RoundCheckFailed } from '../../src/rounds/checkFailed.ts';
import type { Fault } from './faults.ts';
import { Model } from './model.ts';
import type { SimulatedWorld } from './world.ts';

export interface SimulationOptions {
  readonly people: number;
  readonly rounds: number;
  readonly seed: number;
  /** First day and number of days. */
  readonly from: PlainDate;
  readonly days: number;
  /** Part of the people who are in the pool when the simulation begins. */
  readonly loaded: number;
  /** Most commands of people on a day. */
  readonly mostADay: number;
  readonly say: (line: string) => void;
}

/** Something that must always be true is not. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function expectTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Broken(what);
}

/** Statements among which a fault strikes: commands have about so many. */
const STATEMENTS = 26;
const FAULTY = 0.04;
const KILLED = 0.02;
const REPEATED = 0.04;

/** One run: the clock, chance, the database and what was acknowledged. */
export class Simulation {
  readonly options: SimulationOptions;
  readonly world: SimulatedWorld;
  readonly random: Random;
  readonly model = new Model();
  readonly counts: Record<string, number> = {};
  poolId = 0;
  /** Microseconds since 1970-01-01 UTC: the only clock there is. */
  at = 0;
  #ids = 0;

  constructor(world: SimulatedWorld, options: SimulationOptions) {
    this.world = world;
    this.options = options;
    this.random = randomFrom(options.seed);
  }

  get db(): Pool {
    return this.world.app;
  }

  get today(): PlainDate {
    return legalDay(this.at);
  }

  count(what: string, times = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + times;
  }

  /** An id as a client makes one, the same in each run of a seed. */
  newId(): string {
    const tail = (++this.#ids).toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${tail}`;
  }

  /** Time passes: some seconds to some minutes. */
  tick(): number {
    this.at += this.random.between(1_000_000, 90_000_000);
    return this.at;
  }

  /**
   * Sends a command as a client over a network that fails: until it is answered, with the same id. An answer may be a
   * refusal.
   * @returns the answer, or the refusal as an error
   */
  async send<T>(work: (db: Pool) => Promise<T>): Promise<T | RequestError> {
    this.world.faults.arm(this.#fault());
    const first = await this.#once(work);
    const { struck } = this.world.faults;
    this.world.faults.arm(null);
    if (struck !== null) this.count(`fault.${struck}`);
    if (struck === 'killed') await this.world.restart();
    if (!(first instanceof LostError)) return first;
    if (struck === null) throw first.cause;
    const again = await this.#once(work);
    if (again instanceof LostError) throw again.cause;
    return again;
  }

  async #once<T>(work: (db: Pool) => Promise<T>): Promise<T | RequestError | LostError> {
    try {
      return await work(this.db);
    } catch (error) {
      if (error instanceof RoundCheckFailed || error instanceof Broken) throw error;
      if (error instanceof RequestError) return error;
      return new LostError(error);
    }
  }

  #fault(): { fault: Fault; statement: number } | null {
    if (!this.random.happens(FAULTY)) return null;
    const statement = this.random.between(1, STATEMENTS);
    const fault = this.random.happens(KILLED)
      ? ('killed' as const)
      : this.random.pick(['cut-before', 'cut-after'] as const);
    return { fault, statement };
  }

  /** Sometimes a client sends what was acknowledged once more: it must be told so and change nothing. */
  async sometimesAgain(work: (db: Pool) => Promise<{ readonly repeated: boolean }>): Promise<void> {
    if (!this.random.happens(REPEATED)) return;
    const { repeated } = await work(this.db);
    expectTrue(repeated, 'A command that was sent again was carried out again');
    this.count('repeated');
  }
}

/** No answer came. */
class LostError extends Error {
  constructor(cause: unknown) {
    super('No answer', { cause });
  }
}

export const ACCOUNTS = ['ada', 'berthe', 'chidi'] as const;
export const office = (account: string): Actor => ({ role: 'programOffice', account });
