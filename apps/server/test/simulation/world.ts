import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, Pool } from 'pg';
import { until } from '../../src/database/embedded/supervisor.ts';
import { isAlive } from '../../src/database/lock/holder.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { connectOwner, embeddedOwner, removeFolder, temporaryFolder } from '../support/worlds.ts';
import { Faults } from './faults.ts';

const LONGEST_KILL_MS = 20_000;

/** The database of a simulation: real PostgreSQL that can be restarted or killed under it. */
export class SimulatedWorld {
  readonly dataFolder: string;
  readonly faults = new Faults(() => this.#kill());
  /** How often PostgreSQL was started. */
  starts = 0;
  #database: Database | null = null;
  #owner: Client | null = null;

  private constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  static async open(): Promise<SimulatedWorld> {
    const world = new SimulatedWorld(await temporaryFolder());
    await world.#start();
    return world;
  }

  async #start(): Promise<void> {
    this.#database = await openDatabase({ dataFolder: this.dataFolder });
    this.faults.watch(this.#database.app);
    this.#owner = await connectOwner(await embeddedOwner(this.#database, this.dataFolder));
    this.starts++;
  }

  /** The connections of the server, which faults cut. */
  get app(): Pool {
    if (this.#database === null) throw new Error('The database is not open');
    return this.#database.app;
  }

  /** A connection of the simulation's own, which nothing cuts. */
  get owner(): Client {
    if (this.#owner === null) throw new Error('The database is not open');
    return this.#owner;
  }

  /** PostgreSQL ends in good order and begins again. */
  async restart(): Promise<void> {
    await this.#shut();
    await this.#start();
  }

  /** Ends what is open; where a start failed nothing is, and that failure is what is to be told. */
  async #shut(): Promise<void> {
    await this.#owner?.end().catch(() => undefined);
    this.#owner = null;
    const database = this.#database;
    this.#database = null;
    await database?.close();
  }

  async #kill(): Promise<void> {
    const place = this.#database?.place ?? '';
    const pid = Number((await readFile(join(place, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    if (!(pid > 1)) throw new Error('PostgreSQL has no process number');
    process.kill(pid, 'SIGKILL');
    if (!(await until(() => !isAlive(pid), LONGEST_KILL_MS))) throw new Error('PostgreSQL did not end');
  }

  async close(): Promise<void> {
    await this.#shut();
    await removeFolder(this.dataFolder);
  }
}
