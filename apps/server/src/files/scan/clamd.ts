import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { type Scanned, type Scanner, ScannerAway } from './scanner.ts';

/** Where clamd listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** Longest wait for clamd, in milliseconds, from the first byte to its answer. */
const PATIENCE_MS = 60_000;
const PIECE_BYTES = 65_536;
const LENGTH_BYTES = 4;
const MOST_ANSWER = 4096;

/** Content as INSTREAM takes it: each piece after its length, then a length of nothing (clamd(8)). */
function* pieces(content: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  const length = Buffer.alloc(LENGTH_BYTES);
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    const piece = content.subarray(at, at + PIECE_BYTES);
    length.writeUInt32BE(piece.length);
    yield Buffer.concat([length, piece]);
  }
  yield Buffer.alloc(LENGTH_BYTES);
}

async function send(socket: Socket, content: Uint8Array): Promise<void> {
  for (const piece of pieces(content)) {
    if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve));
  }
}

function ask(address: ClamdAddress, content: Uint8Array, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address } as NetConnectOpts);
    let answer = '';
    const end = (result: string | Error): void => {
      clearTimeout(timer);
      socket.destroy();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const timer = setTimeout(() => end(new ScannerAway('clamd did not answer in time')), patience);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0') || answer.length > MOST_ANSWER) end(answer.split('\0')[0] ?? '');
    });
    // It may end without the last byte of its answer; and it answers before the end what is too large for it.
    socket.on('end', () => end(answer.trim()));
    socket.on('error', ({ message }) =>
      end(answer === '' ? new ScannerAway(`clamd: ${message}`) : answer.trim()),
    );
    socket.on('connect', () => void send(socket, content));
  });
}

/** @throws ScannerAway for an answer that says neither */
function read(answer: string): Scanned {
  if (/^stream: OK$/.test(answer)) return { found: null };
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { found };
  throw new ScannerAway(`clamd answered: ${answer.slice(0, 100) || 'nothing'}`);
}

/** The clamd of an address as a scanner (INSTREAM). */
export function clamd(address: ClamdAddress, { patience = PATIENCE_MS } = {}): Scanner {
  return { id: 'clamd', scan: async (content) => read(await ask(address, content, patience)) };
}
