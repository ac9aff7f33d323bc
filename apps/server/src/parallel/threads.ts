import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { RequestError } from '../errors.ts';
import type { BatchWork } from './answer.ts';

/** Batches that wait for each thread besides the one it works on: enough to keep it busy, few enough for memory. */
const WAITING = 2;

/** An error as it crosses from one thread to another. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  /** Of what somebody asked for and cannot be done: the words and the status. */
  readonly request?: Pick<RequestError, 'text' | 'status'> | undefined;
}

interface Reply<Result> {
  readonly id: number;
  readonly result?: Result;
  readonly error?: SentError;
}

/** Rows for a thread to work on. */
interface Batch {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

function received({ name, message, code, request }: SentError): Error {
  const error =
    request === undefined ? new Error(message) : new RequestError(code ?? '', request.status, request.text);
  return Object.assign(error, code === undefined ? { name } : { name, code });
}

/** As many threads as there are processors, or as many as were asked for. */
export function threadsOf(asked: number | undefined): number {
  return Math.max(1, asked ?? availableParallelism());
}

interface Waiting<Result> {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** Threads that do one kind of work, batch by batch. */
export class Threads<Result> {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, Waiting<Result>>();
  #failed: Error | null = null;
  #next = 0;

  /**
   * @param module of the work, which answers messages as `answer` in this folder says
   * @param data given to each thread when it starts
   */
  constructor(module: URL, threads: number, data: unknown) {
    this.#workers = Array.from({ length: threads }, () => {
      const worker = new Worker(module, { workerData: data });
      worker.on('message', ({ id, result, error }: Reply<Result>) => {
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error !== undefined) waiting?.reject(received(error));
        else waiting?.resolve(result as Result);
      });
      worker.on('error', (error) => this.#fail(error as Error));
      worker.on('exit', () => this.#fail(new Error('A thread ended before its work')));
      return worker;
    });
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** Hands a batch to the next thread in turn. */
  async #give({ rows, bytes }: Batch): Promise<Result> {
    if (this.#failed !== null) throw this.#failed;
    const id = this.#next++;
    const worker = this.#workers[id % this.#workers.length];
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker?.postMessage({ id, rows, bytes });
    });
  }

  /** Works on batches, at most a few at a time, and yields the results in the order of the batches. */
  async *map(batches: AsyncIterable<Batch>): AsyncGenerator<Result> {
    const given: Promise<Result>[] = [];
    const most = this.#workers.length * (1 + WAITING);
    for await (const batch of batches) {
      const result = this.#give(batch);
      // Heard again when its turn comes; unheard until then, it would end the process.
      result.catch(() => undefined);
      given.push(result);
      if (given.length >= most) yield await (given.shift() as Promise<Result>);
    }
    for (const result of given) yield await result;
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners('exit');
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** The same in the thread of the caller: for so few rows that others would not have started before it is done. */
export async function* mapHere<Result>(
  batches: AsyncIterable<{ readonly rows: number; readonly bytes: Buffer }>,
  work: BatchWork<Result>,
): AsyncGenerator<Result> {
  for await (const { rows, bytes } of batches) yield work(bytes, rows).result;
}
