import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { sendsFile } from './body.ts';

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Ends a connection whose request has not come whole; says so where nothing was answered yet. */
function cut(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (request.complete || socket.destroyed) return;
  if (response.headersSent) socket.destroy();
  else socket.end(TOO_SLOW, () => socket.destroy());
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/**
 * Gives the body of a request so many milliseconds to come. One that sends bytes of a file, and is not answered yet, has
 * them again as long as any came meanwhile: a slow connection sends what it can, and one that stands still is ended. The
 * server itself limits the whole of it.
 */
export function limitTime(server: Server, milliseconds: number): void {
  server.on('request', (request, response) => {
    // What has no body is whole already.
    if (!hasBody(request)) return;
    const [path = ''] = (request.url ?? '').split('?');
    const isFile = sendsFile(request.method ?? '', path);
    const { socket } = request;
    let seen = socket.bytesRead;
    const timer = setTimeout(() => {
      const came = socket.bytesRead > seen;
      seen = socket.bytesRead;
      if (isFile && came && !response.writableEnded) timer.refresh();
      else cut(request, response);
    }, milliseconds);
    timer.unref();
    request.once('close', () => clearTimeout(timer));
  });
}
