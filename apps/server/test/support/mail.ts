import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll } from 'vitest';

/** A mail as a mail program reads it. */
export type ReadMail = Email & { readonly raw: string };

export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  return { ...(await PostalMime.parse(bytes)), raw: Buffer.from(bytes).toString('latin1') };
}

/** A mail server that keeps what it takes. */
export interface TestMailServer {
  readonly url: string;
  /** Everything it took, in order. */
  readonly taken: ReadMail[];
  /** Addresses to which it takes nothing. */
  readonly refused: Set<string>;
  /** Called with each mail before the server says that it has it; then the mail counts as taken. */
  holding: ((mail: ReadMail) => Promise<void>) | null;
}

/** A real mail server on the loopback interface for the tests of a file. */
export function useMailServer(): () => TestMailServer {
  const state: Omit<TestMailServer, 'url'> & { url: string } = {
    url: '',
    taken: [],
    refused: new Set(),
    holding: null,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (!state.refused.has(address)) done();
      else done(Object.assign(new Error(`Nobody here is ${address}`), { responseCode: 550 }));
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mail = await readMail(Buffer.concat(chunks));
        await state.holding?.(mail);
        state.taken.push(mail);
        done();
      });
    },
  });
  // Whoever is killed in the middle leaves a broken connection behind.
  server.on('error', () => {});
  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    state.url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return () => state;
}
