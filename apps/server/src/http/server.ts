import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Signer } from '@openentry/pool';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Accounts } from '../accounts/accounts.ts';
import { secure } from '../accounts/caller.ts';
import type { Database } from '../database/open.ts';
import type { Files } from '../files/files.ts';
import type { SiteFile } from '../site/files.ts';
import { siteRoutes } from '../site/routes.ts';
import { type ApiOptions, createApi, type ReportFailure } from './api.ts';
import { FILE_POLICY } from './files/attachment.ts';
import { limitTime } from './protect/slow.ts';

/** Why the address cannot be listened on, with what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: 'port.in-use' | 'port.not-allowed' | 'port.unusable';

  constructor(code: ListenError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface ServeOptions {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly site: ReadonlyMap<string, SiteFile>;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly report: ReportFailure;
  readonly api?: ApiOptions;
  readonly timeouts?: Timeouts;
  /** Signs rounds that are published; without one they are published unsigned. */
  readonly signer?: () => Promise<Signer>;
  /** Files of applications; without them their routes say that there are none. */
  readonly files?: Files;
}

/** A server that answers, and how to end it. */
export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** How long a connection may take, in milliseconds: whoever sends a byte now and then holds none for long. */
export interface Timeouts {
  /** For the whole of a request; of one that sends bytes of a file, from one of them to the next. */
  readonly request: number;
  /** For the whole of a request that sends bytes of a file: what came by then is kept, and the next goes on there. */
  readonly upload: number;
  /** For its headers. */
  readonly headers: number;
  /** Between requests. */
  readonly idle: number;
  /** How often it is looked for those that take longer. */
  readonly look: number;
}

const TIMEOUTS: Timeouts = { request: 30_000, upload: 600_000, headers: 10_000, idle: 5000, look: 1000 };
/** More connections at once than this are closed as they come. */
const MOST_CONNECTIONS = 10_000;
const CLOSE_TIMEOUT_MS = 5000;

/** The whole web application: API and site, with the headers that keep pages to themselves. */
export function createApplication({
  database,
  accounts,
  site,
  report,
  api,
  signer,
  files,
}: Omit<ServeOptions, 'host' | 'port'>): Hono {
  const application = new Hono();
  // Around the headers of pages: what is saved as a file is never one of them, whatever it holds.
  application.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (headers.get('content-disposition')?.startsWith('attachment') !== true) return;
    headers.set('content-security-policy', FILE_POLICY);
  });
  application.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // On loopback there is no TLS to insist on.
      strictTransportSecurity: secure(accounts) ? 'max-age=31536000; includeSubDomains' : false,
      permissionsPolicy: {
        camera: [],
        geolocation: [],
        microphone: [],
        payment: [],
        usb: [],
        publickeyCredentialsGet: ['self'],
      },
    }),
  );
  const options = { ...api, signer: signer ?? null, files: files ?? null };
  application.route('/api/v1', createApi(database, accounts, report, options));
  application.route('/', siteRoutes(site));
  return application;
}

/**
 * Listens and answers.
 * @throws ListenError when the address is taken or not allowed.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const listener = getRequestListener(createApplication(options).fetch);
  const timeouts = options.timeouts ?? TIMEOUTS;
  const server: Server = createServer(
    {
      // Of other requests than those with files, less: see `limitTime`.
      requestTimeout: timeouts.upload,
      headersTimeout: timeouts.headers,
      keepAliveTimeout: timeouts.idle,
      connectionsCheckingInterval: timeouts.look,
    },
    listener,
  );
  limitTime(server, timeouts.request);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, options)));
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const address = `http://${host}:${port}`;
  options.accounts.site.address = address;
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/**
 * Finds out early whether an address can be listened on, before work that takes longer.
 * @throws ListenError when it is taken or not allowed.
 */
export async function probePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, { host, port })));
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

type Address = Pick<ServeOptions, 'host' | 'port'>;

function listenError(error: NodeJS.ErrnoException, { host, port }: Address): ListenError {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE') {
    return new ListenError(
      'port.in-use',
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another port with --port.`,
      cause,
    );
  }
  if (error.code === 'EACCES') {
    return new ListenError(
      'port.not-allowed',
      `This user may not listen on port ${port}. Choose a port from 1024 up with --port.`,
      cause,
    );
  }
  return new ListenError(
    'port.unusable',
    `The server cannot listen on ${host}:${port}: ${error.message}. Choose another address with --host and --port.`,
    cause,
  );
}
