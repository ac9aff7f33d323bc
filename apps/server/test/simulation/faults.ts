import type { Pool, PoolClient } from 'pg';

/** What goes wrong: the connection is cut before a statement reaches the server or after it was carried out, or PostgreSQL is killed. */
export type Fault = 'cut-before' | 'cut-after' | 'killed';

type Query = (...given: unknown[]) => unknown;
interface Cuttable {
  query: Query;
  readonly connection: { readonly stream: { destroy(): void } };
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  value instanceof Object && 'then' in value && typeof value.then === 'function';

/** Breaks the connections of a pool at the statement that was chosen, whatever command sends it. */
export class Faults {
  readonly #kill: () => Promise<void>;
  #armed: { readonly fault: Fault; left: number } | null = null;
  /** What struck since the faults were last armed. */
  struck: Fault | null = null;

  constructor(kill: () => Promise<void>) {
    this.#kill = kill;
  }

  /** The next fault strikes at a statement, counted from 1; null for none. */
  arm(next: { readonly fault: Fault; readonly statement: number } | null): void {
    this.#armed = next === null ? null : { fault: next.fault, left: next.statement };
    this.struck = null;
  }

  watch(pool: Pool): void {
    // A connection that breaks while nobody holds it is the pool's to forget.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => this.#wrap(client));
  }

  #wrap(client: PoolClient): void {
    const cuttable = client as unknown as Cuttable;
    const query = cuttable.query.bind(client) as Query;
    cuttable.query = (...given) => {
      const armed = this.#armed;
      if (armed === null || --armed.left > 0) return query(...given);
      this.#armed = null;
      this.struck = armed.fault;
      return this.#strike(armed.fault, cuttable, query, given);
    };
  }

  #strike(fault: Fault, client: Cuttable, query: Query, given: unknown[]): unknown {
    const cut = (): void => client.connection.stream.destroy();
    const waits = typeof given.at(-1) !== 'function' && !(given[0] instanceof Object && 'submit' in given[0]);
    if (fault === 'killed' && waits) return this.#kill().then(() => query(...given));
    if (fault === 'cut-after' && waits) {
      const asked = query(...given);
      if (!isPromise(asked)) return asked;
      return asked.then(() => {
        cut();
        throw new Error('The connection was cut after the statement');
      });
    }
    cut();
    return query(...given);
  }
}
