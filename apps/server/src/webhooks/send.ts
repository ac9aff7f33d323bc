import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pinned, type Resolve, TargetRefused, type TargetRules } from './address.ts';

/** How one sending went: the status the other side answered, or a code of why there was no answer. */
export type Sent = { readonly status: number } | { readonly code: string };

export interface Message {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SendOptions extends TargetRules {
  readonly resolve?: Resolve;
  /** Whole time for connecting, sending and the answer's first line. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Codes of Node for what goes wrong on the way; any other is told as `send.failed`. */
const KNOWN = /^(?:E[A-Z]+|CERT_[A-Z_]+|ERR_TLS_[A-Z_]+|[A-Z_]*CERT[A-Z_]*)$/;

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  if (error instanceof TargetRefused) return error.code;
  return typeof code === 'string' && KNOWN.test(code) ? code : 'send.failed';
};

/** Sends a message once. It follows no redirection and reads nothing of the answer but its status. */
export async function sendOnce(
  { url, body, headers }: Message,
  { allowPrivate, resolve, timeoutMs = TIMEOUT_MS }: SendOptions,
): Promise<Sent> {
  try {
    const target = new URL(url);
    const to = await pinned(target, { allowPrivate }, resolve);
    const lookup: LookupFunction = (_host, options, callback) => {
      if (options.all) callback(null, [to]);
      else callback(null, to.address, to.family);
    };
    const send = target.protocol === 'https:' ? tlsRequest : plainRequest;
    return await new Promise<Sent>((resolveSent) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const out = send(
        target,
        {
          method: 'POST',
          agent: false,
          lookup,
          signal,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'OpenEntry-Webhooks',
            ...headers,
          },
        },
        (answer) => {
          resolveSent({ status: answer.statusCode ?? 0 });
          out.destroy();
        },
      );
      out.on('error', (error) => resolveSent({ code: signal.aborted ? 'send.timeout' : codeOf(error) }));
      out.end(body);
    });
  } catch (error) {
    return { code: codeOf(error) };
  }
}
