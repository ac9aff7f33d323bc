import { DataFolderUnwritableError, ensureDataFolder, errorCode } from '../lock/folder.ts';
import { type OsLock, takeOsLock } from '../lock/os-lock.ts';
import { chooseAccount } from './account.ts';
import { reachBinaries } from './binaries.ts';
import { APP, bootstrap, DATABASE, OWNER } from './bootstrap.ts';
import { createHome } from './create.ts';
import { readCredentials } from './credentials.ts';
import { EmbeddedPostgresError, textOf } from './errors.ts';
import { checkHome, findHome } from './home.ts';
import { type Internals, machine } from './internals.ts';
import { type Log, openLog } from './log.ts';
import { clearOrphan } from './orphan.ts';
import { openDataFolder } from './reach.ts';
import { type Server, startServer } from './server.ts';
import { dropSocket, prepareSocket } from './socket.ts';

/** Settings of the `pg` client for one role. */
export interface RoleSettings {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** A running private PostgreSQL. */
export interface EmbeddedPostgres {
  /** For migrations: owns the database. */
  readonly owner: RoleSettings;
  /** For everything else: may connect, and what the migrations grant. */
  readonly app: RoleSettings;
  /** e.g. "18.4" */
  readonly version: string;
  readonly pid: number;
  /** The real folder of the cluster. */
  readonly folder: string;
  /** Resolves when postgres ends, for whatever reason. */
  readonly exited: Promise<void>;
  /** Fast shutdown; waits for the end. May be called again. */
  stop(): Promise<void>;
}

/** What the caller chooses. */
export interface StartOptions {
  dataFolder: string;
  /** Hears of each step worth a line. */
  say?: (step: string) => void;
}

/**
 * Starts the PostgreSQL of a data folder, which is prepared at the first start. Postgres ends with `stop`,
 * or within moments when this process ends without it.
 *
 * @throws EmbeddedPostgresError with a stable code, the reason, and what else can be done.
 */
export async function startEmbeddedPostgres(
  options: StartOptions,
  internals: Partial<Internals> = {},
): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  let lock: OsLock | null = null;
  let log: Log | undefined;
  try {
    const given = await machine(internals);
    const dataFolder = await ensureDataFolder(options.dataFolder);
    lock = await takeOsLock(dataFolder, 'postgres');
    if (lock === null) {
      throw new EmbeddedPostgresError(
        'embedded.in-use',
        `another process runs the database in ${dataFolder}.`,
      );
    }
    log = await openLog(dataFolder);
    return await startLocked({ dataFolder, given, lock, log, say });
  } catch (error) {
    await log?.close();
    await lock?.release();
    throw explained(error, options.dataFolder);
  }
}

async function startLocked(held: {
  dataFolder: string;
  given: Internals;
  lock: OsLock;
  log: Log;
  say: (step: string) => void;
}): Promise<EmbeddedPostgres> {
  const { dataFolder, given, lock, log, say } = held;
  const existing = await findHome(dataFolder);
  const account = await chooseAccount(existing);
  const binaries = await reachBinaries(account, dataFolder, given, say);

  if (existing !== null) {
    // Outside, the data folder is not on the way.
    if (existing.folder.startsWith(dataFolder)) await openDataFolder(account, dataFolder);
    await checkHome(existing, account, binaries.version);
    await clearOrphan(existing.folder, existing.data, say);
  } else {
    say(`Preparing a private PostgreSQL ${binaries.version} in ${dataFolder}`);
  }
  const { home, credentials } =
    existing !== null
      ? { home: existing, credentials: await readCredentials(dataFolder) }
      : await createHome({ dataFolder, stateFolder: given.stateFolder, account, binaries, log, say });

  const socket = await prepareSocket(account, home.folder, credentials.superuser, given.temporaryFolders);
  let server: Server | undefined;
  try {
    server = await startServer({ home, account, binaries, socket, log, say });
    const version = await bootstrap(socket.folder, socket.port, credentials);
    const { pid, exited, stop } = server;
    const ended = exited.finally(async () => {
      await dropSocket(socket);
      await log.close();
      await lock.release();
    });
    // `stop` and `exited` report it; a caller that uses neither must not be ended by it.
    ended.catch(() => undefined);
    const role = (user: string, password: string): RoleSettings => ({
      host: socket.folder,
      port: socket.port,
      user,
      password,
      database: DATABASE,
    });
    return {
      owner: role(OWNER, credentials.owner),
      app: role(APP, credentials.app),
      version: version.split(' ')[0] ?? version,
      pid,
      folder: home.folder,
      exited: ended,
      async stop() {
        await stop();
        await ended;
      },
    };
  } catch (cause) {
    await server?.stop();
    await dropSocket(socket);
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw new EmbeddedPostgresError('embedded.start-failed', `${textOf(cause)}.`, {
      log: await log.tail(),
      cause,
    });
  }
}

/** Everything else that can go wrong on the way is about files. */
function explained(error: unknown, dataFolder: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  if (error instanceof DataFolderUnwritableError || errorCode(error) !== '') {
    return new EmbeddedPostgresError('embedded.data-folder-unwritable', textOf(error), { cause: error });
  }
  return new EmbeddedPostgresError('embedded.start-failed', `${textOf(error)} (data folder ${dataFolder}).`, {
    cause: error,
  });
}
