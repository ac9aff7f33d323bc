import { RequestError } from '../errors.ts';

/** What takes longer than whoever asks for it wants to wait. */
export type WorkKind = 'execute' | 'publish' | 'shadow';

export interface WorkSubject {
  readonly poolId: number;
  /** Number of the round. */
  readonly number: string;
}

/** A piece of work that runs, or ran, in this process. */
export interface Work extends WorkSubject {
  readonly id: string;
  readonly kind: WorkKind;
  readonly state: 'running' | 'done' | 'failed';
  /** How far it has come: people seen to, of how many; null before the first is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Microseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Where what it made is found. */
  readonly result: string | null;
  /** Why it failed; null where the cause is not the caller’s. */
  readonly refusal: RequestError | null;
}

interface Asked extends WorkSubject {
  readonly kind: WorkKind;
  /** The same for the same request sent again, and for nobody else’s. */
  readonly key: string;
}

interface Job {
  /** Tells that nothing stands in the way any more. */
  begun(): void;
  progress(done: number, total: number): void;
}

/** Finished work that is remembered: the files of the rounds say what became of them. */
const MOST_KEPT = 200;

/** The work of one process: begun by one request, looked at by others. It is gone with the process. */
export class Works {
  readonly #now: () => number;
  readonly #failed: (error: unknown) => void;
  readonly #works = new Map<string, Work>();
  readonly #byKey = new Map<string, string>();

  /**
   * @param now microseconds since 1970-01-01 UTC
   * @param failed told of what failed for no fault of the caller
   */
  constructor(now: () => number, failed: (error: unknown) => void) {
    this.#now = now;
    this.#failed = failed;
  }

  find(id: string): Work | null {
    return this.#works.get(id) ?? null;
  }

  /** What runs on a round, or null. */
  runningOn({ poolId, number }: WorkSubject): Work | null {
    const running = [...this.#works.values()].find(
      (work) => work.state === 'running' && work.poolId === poolId && work.number === number,
    );
    return running ?? null;
  }

  /**
   * Begins work, and answers once nothing stands in its way: what refuses it before that is thrown to whoever asked.
   * Asked again under the same key, the answer is the work that was begun.
   * @param job does it and says where what it made is found
   */
  async begin({ key, kind, poolId, number }: Asked, job: (job: Job) => Promise<string>): Promise<Work> {
    const known = this.#works.get(this.#byKey.get(key) ?? '');
    if (known !== undefined && known.kind === kind && known.state !== 'failed') return known;
    const id = crypto.randomUUID();
    this.#works.set(id, {
      id,
      kind,
      poolId,
      number,
      state: 'running',
      progress: null,
      startedAt: this.#now(),
      endedAt: null,
      result: null,
      refusal: null,
    });
    this.#byKey.set(key, id);
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    let isBegun = false;
    const ended = job({
      begun: () => {
        isBegun = true;
        resolve();
      },
      progress: (done, total) => this.#change(id, { progress: { done, total } }),
    }).then(
      (result) => this.#change(id, { state: 'done', result, endedAt: this.#now() }),
      (error: unknown) => {
        const refusal = error instanceof RequestError ? error : null;
        this.#change(id, { state: 'failed', refusal, endedAt: this.#now() });
        if (isBegun && refusal === null) this.#failed(error);
        if (!isBegun) throw error;
      },
    );
    try {
      await Promise.race([begun, ended]);
    } catch (error) {
      this.#forget(id, key);
      throw error;
    }
    this.#tidy();
    return this.find(id) as Work;
  }

  #change(id: string, change: Partial<Work>): void {
    const work = this.#works.get(id);
    if (work !== undefined) this.#works.set(id, { ...work, ...change });
  }

  #forget(id: string, key: string): void {
    this.#works.delete(id);
    this.#byKey.delete(key);
  }

  #tidy(): void {
    const over = [...this.#byKey].filter(([, id]) => this.#works.get(id)?.state !== 'running');
    for (const [key, id] of over.slice(0, Math.max(0, over.length - MOST_KEPT))) this.#forget(id, key);
  }
}
