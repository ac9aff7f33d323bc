import type { Language } from '@openentry/law';
import { DEFAULT_SEED, ENGINE } from '@openentry/server';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Context, createContext } from './context.ts';
import { crsCommand } from './crs/command.ts';
import { type DoctorOptions, doctorCommand } from './doctor/command.ts';
import { EXIT_EXPECTED, reportFailure } from './output/fail.ts';
import { shellLanguage } from './output/language.ts';
import { calibrateCommand } from './pool/command.ts';
import { type ReplayOptions, replayCommand } from './rounds/command.ts';
import { type StartOptions, startCommand } from './start/command.ts';

const DEFAULT_PORT = 3000;
const LOOPBACK = '127.0.0.1';
const HIGHEST_PORT = 65_535;

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > HIGHEST_PORT) {
    throw new InvalidArgumentError(`A port is a whole number from 0 to ${HIGHEST_PORT}.`);
  }
  return value;
}

function seed(text: string): string {
  if (!/^[\w.-]{1,64}$/.test(text)) {
    throw new InvalidArgumentError('A seed is 1 to 64 letters, digits, dots, dashes or underscores.');
  }
  return text;
}

const dataOption = (): Option =>
  new Option('--data <dir>', 'data folder, made when missing (default: .openentry in the clone)');
const seedOption = (): Option =>
  new Option('--seed <seed>', 'seed of the synthetic pool').default(DEFAULT_SEED).argParser(seed);

/** The `openentry` command with everything it can do. */
function createProgram(environment: NodeJS.ProcessEnv, fallback: Language): Command {
  const program = new Command('openentry');
  const context = (): Context =>
    createContext(program.opts<{ lang?: Language }>().lang ?? fallback, environment);
  program
    .description(
      'Express Entry, run in the open: law, pool, rounds.\nIndependent; not a Government of Canada service.',
    )
    .version(ENGINE)
    .addOption(
      new Option('--lang <language>', 'language of messages (default: that of the shell)').choices([
        'en',
        'fr',
      ]),
    )
    .showHelpAfterError('(--help says what is possible)')
    .addHelpText(
      'after',
      '\nEnvironment:\n  DATABASE_URL   use this PostgreSQL server (15 or newer) instead of the embedded one\n\nExit codes: 0 done, 2 what was asked cannot be done (the message says why), 1 a defect.',
    );

  program
    .command('start')
    .description('start the database, load the pool, run the rounds of 10 and 11 April 2024, serve the site')
    .addOption(new Option('--port <port>', 'port to listen on').default(DEFAULT_PORT).argParser(port))
    .addOption(new Option('--host <address>', 'address to listen on').default(LOOPBACK))
    .addOption(seedOption())
    .addOption(dataOption())
    .action((options: StartOptions) => startCommand(context(), options));

  program
    .command('crs')
    .description('score coded candidates: one JSON line with the breakdown of each')
    .requiredOption('--factors <file>', 'JSON Lines of {"id", "rules", "profile"}; - reads standard input')
    .action((options: { factors: string }) => crsCommand(context(), options.factors));

  const rounds = program.command('rounds').description('rounds of invitations');
  rounds
    .command('replay')
    .description('run a published round on a synthetic pool, beside what was published')
    .argument('<number>', 'number of the round, e.g. 293')
    .option('--json', 'print JSON')
    .addOption(seedOption())
    .addOption(dataOption())
    .action((number: string, options: ReplayOptions) => replayCommand(context(), number, options));

  const pool = program.command('pool').description('the synthetic pool');
  pool
    .command('calibrate')
    .description('compute again the one calibrated assumption: the share of STEM occupations')
    .addOption(seedOption())
    .action((options: { seed: string }) => calibrateCommand(context(), options.seed));

  program
    .command('doctor')
    .description('say which runtime, database, law and data this clone sees')
    .option('--json', 'print JSON')
    .addOption(dataOption())
    .action((options: DoctorOptions) => doctorCommand(context(), options));

  for (const command of [program, ...program.commands, ...rounds.commands, ...pool.commands])
    command.exitOverride();
  return program;
}

/** Runs the command line and sets the exit code. */
export async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const fallback = shellLanguage(environment);
  const program = createProgram(environment, fallback);
  try {
    await program.parseAsync(parameters, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are answers; everything else is a mistake commander has already named.
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_EXPECTED;
      return;
    }
    reportFailure(error, program.opts<{ lang?: Language }>().lang ?? fallback);
  }
}
