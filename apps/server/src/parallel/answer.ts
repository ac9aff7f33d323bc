import { parentPort } from 'node:worker_threads';
import { RequestError } from '../errors.ts';
import type { SentError } from './threads.ts';

interface Request {
  readonly id: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** What a thread made of a batch, and which memory of it is handed over rather than copied. */
interface Answer<Result> {
  readonly result: Result;
  readonly transfer: ArrayBuffer[];
}

function sent(error: unknown): SentError {
  const { name, message, code } = error as Error & { code?: unknown };
  const request = error instanceof RequestError ? { text: error.text, status: error.status } : undefined;
  return { name, message, code: typeof code === 'string' ? code : undefined, request };
}

/** What is made of rows of binary COPY, in whichever thread. */
export type BatchWork<Result> = (bytes: Buffer, rows: number) => Answer<Result>;

/** Answers each batch of rows that the thread is given. */
export function answer<Result>(work: BatchWork<Result>): void {
  parentPort?.on('message', ({ id, rows, bytes }: Request) => {
    try {
      const { result, transfer } = work(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), rows);
      parentPort?.postMessage({ id, result }, transfer);
    } catch (error) {
      parentPort?.postMessage({ id, error: sent(error) });
    }
  });
}
