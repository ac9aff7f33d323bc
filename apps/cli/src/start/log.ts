import { join } from 'node:path';
import pino from 'pino';

/**
 * A log of failures in the data folder. Only the route's pattern and the error are written: never a body, a
 * query or an address, so nothing a person typed can be in it.
 */
export function openLog(folder: string): (error: unknown, route: string) => void {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: join(folder, 'server.log'), mode: 0o600, sync: true }),
  );
  return (error, route) => {
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
    log.error({ route, error: name, stack: stack?.split('\n').slice(1).join('\n') }, 'request failed');
  };
}
