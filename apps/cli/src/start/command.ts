import { existsSync } from 'node:fs';
import { distributionOn } from '@openentry/data';
import {
  type Accounts,
  accountSettings,
  apiSettings,
  demoAccounts,
  dispose,
  ensureSite,
  fieldKeys,
  fieldKeysFile,
  fileScanner,
  fileStore,
  firstAdministratorLink,
  headsPlace,
  keepDelivering,
  keepHeads,
  keepSweeping,
  keepTidy,
  lockDataFolder,
  mailSettings,
  openAccounts,
  openDatabase,
  openFiles,
  openMailer,
  probePort,
  publishingKey,
  type Replay,
  readSite,
  replayable,
  replayRound,
  rewrap,
  type Serving,
  serve,
  startClock,
  takesFiles,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { clockOf } from '../office/read.ts';
import { numberText, textOf } from '../output/language.ts';
import { createProgress } from '../output/progress.ts';
import { showProgress } from '../rounds/command.ts';
import { replayTable } from '../rounds/table.ts';
import { openLog } from './log.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: string;
  readonly data?: string;
  /** Undefined where nothing was asked: a data folder stays what it is. */
  readonly demo?: boolean;
}

const isLoopback = (host: string): boolean => /^(127\.|::1$|localhost$)/.test(host);

/** The two days the product shows at its first start: 10 and 11 April 2024. */
const SHOWN_ROUNDS = ['292', '293'];

/** Waits for a signal to stop, or for the database to end by itself. */
function untilStopped(lost: Promise<void>): Promise<'signal' | 'lost'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve('signal'));
    void lost.then(() => resolve('lost'));
  });
}

/** `openentry start`: database, pool, rounds, site; each step said in one line. */
export async function startCommand(context: Context, options: StartOptions): Promise<void> {
  const { language } = context;
  const text = textOf(language).start;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(text.title);
  const folder = context.dataFolder(options.data);
  // What can fail at once is tried at once, before anything is made. Where the folder is there, who holds it
  // says more than that the port is taken: it is most often the same process.
  const port = await probePort(options.host, options.port).catch((error: Error) => error);
  if (port instanceof Error && !existsSync(folder)) throw port;
  const api = apiSettings(context.environment);
  const scanner = fileScanner(context.environment);
  const store = await fileStore(folder, context.environment);
  const lock = await lockDataFolder(folder, { command: 'openentry start' });
  try {
    if (port instanceof Error) throw port;
    say(text.lock(folder));
    const mailer = openMailer(await mailSettings(context.mail, folder));
    const database = await openDatabase({ dataFolder: folder, url: context.databaseUrl, say });
    let serving: Serving | null = null;
    let clock: ReturnType<typeof startClock> | null = null;
    let tidying: ReturnType<typeof keepTidy> | null = null;
    let signing: ReturnType<typeof keepHeads> | null = null;
    let sweeping: ReturnType<typeof keepSweeping> | null = null;
    let delivering: ReturnType<typeof keepDelivering> | null = null;
    try {
      say(text.database(database.version, database.place));
      const settings = await accountSettings(context.environment);
      const heads = await headsPlace(folder, context.environment);
      const keys = await fieldKeys(fieldKeysFile(folder, context.environment));
      const accounts = await openAccounts({
        db: database.app,
        dataFolder: folder,
        ...settings,
        sendMail: mailer.sendNote,
        mode: options.demo === undefined ? undefined : options.demo ? 'demo' : 'real',
        // Where others may come in, nobody is to find a demonstration by accident.
        otherwise: isLoopback(options.host) && settings.publicUrl === undefined ? 'demo' : 'real',
      });
      // What was written before fields were encrypted, or was left by a rotation that was broken off.
      const at = clockOf(undefined, context);
      await rewrap(database.app, keys, { at, account: 'start', earlier: accounts.keys.open });
      const replays = accounts.demo ? await runShownRounds(context, options, database.app, say) : [];
      const site = readSite(await ensureSite((step) => step === 'building' && say(text.building)));
      const log = openLog(folder);
      const { host, port: number } = options;
      const files = openFiles({
        db: database.app,
        keys: accounts.fields,
        store,
        scanner,
        guard: takesFiles(accounts.now),
        now: accounts.now,
      });
      serving = await serve({
        database,
        accounts,
        site,
        host,
        port: number,
        report: log.failed,
        api,
        signer: () => publishingKey(folder),
        files,
      });
      clock = startClock(database.app, {
        log: log.clock,
        mail: { mailer, keys },
        dispose: disposing(accounts),
      });
      tidying = keepTidy(accounts, (error) => log.failed(error, 'tidy'));
      sweeping = keepSweeping(files, (error) => log.failed(error, 'files'));
      signing = keepHeads(database.app, heads, (error) => log.failed(error, 'audit heads'));
      delivering = keepDelivering(accounts, {
        ...api.webhooks,
        done: log.webhooks,
        failed: (error) => log.failed(error, 'webhooks'),
      });
      await lock.announce(serving.address);
      say('');
      if (accounts.demo) {
        say(replayTable(replays, language));
        say('');
      }
      await sayWhoMayComeIn(context, accounts, mailer.place, isLoopback(host), say);
      say('');
      say(text.ready(serving.address));
      say(text.stop);
      const why = await untilStopped(database.lost);
      say(why === 'lost' ? text.databaseLost : text.stopping);
      if (why === 'lost') process.exitCode = 1;
    } finally {
      await serving?.close();
      await clock?.stop();
      await tidying?.();
      await sweeping?.();
      await delivering?.();
      await signing?.();
      await database.close();
      mailer.close();
    }
  } finally {
    await lock.release();
  }
}

/** What erases, once a day, what has served its time. */
const disposing =
  ({ db, keys }: Accounts) =>
  async (at: number): Promise<number> => {
    const hash = (content: string): Buffer => keys.lookup('disposal', content);
    const { profiles, accounts } = await dispose(db, { at, hash });
    return profiles.length + accounts.length;
  };

/** The accounts of a demonstration, or the link by which a real one gets its first administrator. */
async function sayWhoMayComeIn(
  { language }: Context,
  accounts: Accounts,
  mails: string,
  alone: boolean,
  say: (line: string) => void,
): Promise<void> {
  const text = textOf(language).start;
  if (accounts.demo) {
    say(text.demo);
    const shown = demoAccounts(accounts);
    const widest = Math.max(...shown.map(({ email }) => email.length));
    for (const { email, password } of shown) say(`  ${email.padEnd(widest)}  ${password}`);
    if (!alone) say(text.demoOpen);
  }
  const link = await firstAdministratorLink(accounts, language);
  if (link !== null) say(text.first(link));
  say(text.mails(mails));
}

async function runShownRounds(
  { language }: Context,
  { seed }: StartOptions,
  db: Parameters<typeof replayRound>[0],
  say: (line: string) => void,
): Promise<Replay[]> {
  const text = textOf(language).start;
  const progress = createProgress(language);
  const show = showProgress(progress, language);
  const asOf = replayable(SHOWN_ROUNDS[0] ?? '').poolAsOf;
  const total = numberText(distributionOn(asOf)?.bands.total ?? 0, language);
  let said = '';
  const replays: Replay[] = [];
  try {
    for (const number of SHOWN_ROUNDS) {
      const replay = await replayRound(db, number, seed, (at) => {
        const step = at.number ?? 'pool';
        if (step !== said) {
          progress.stop();
          said = step;
          say(at.number === null ? text.pool(total, asOf, seed) : text.round(at.number));
        }
        show(at);
      });
      if (said === '') {
        said = 'there';
        say(text.poolThere(total, asOf, seed));
      }
      replays.push(replay);
    }
  } finally {
    progress.stop();
  }
  return replays;
}
