import { parentPort } from 'node:worker_threads';

interface Request {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/**
 * Answers each batch that the thread is given.
 * @param work what to make of the bytes, and which memory of the result is handed over rather than copied
 */
export function answer<Result>(
  work: (bytes: Buffer) => { readonly result: Result; readonly transfer: ArrayBuffer[] },
): void {
  parentPort?.on('message', ({ id, bytes }: Request) => {
    try {
      const { result, transfer } = work(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      parentPort?.postMessage({ id, result }, transfer);
    } catch (error) {
      parentPort?.postMessage({ id, error });
    }
  });
}
