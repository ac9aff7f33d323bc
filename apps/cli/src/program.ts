import { type Command, CommanderError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addAccounts } from './accounts/add.ts';
import { addApplications } from './applications/add.ts';
import { addAssess } from './assess/add.ts';
import { addAudit } from './audit/add.ts';
import { addCall } from './call/add.ts';
import { addCategories } from './categories/add.ts';
import { addClb } from './clb/add.ts';
import { type Context, createContext } from './context.ts';
import { addCrs } from './crs/add.ts';
import { addDb } from './db/add.ts';
import { addDoctor } from './doctor/add.ts';
import { addDocuments } from './documents/add.ts';
import { addFacts } from './facts/add.ts';
import { addFees } from './fees/add.ts';
import { addFunds } from './funds/add.ts';
import { createRoot, helpText, type Shell } from './help/shell.ts';
import { addKeys } from './keys/add.ts';
import { addLaw } from './law/add.ts';
import { addNoc } from './noc/add.ts';
import { EXIT_EXPECTED, reportFailure } from './output/fail.ts';
import { askedLanguage, shellLanguage } from './output/language.ts';
import { addPool } from './pool/add.ts';
import { addPrivacy } from './privacy/add.ts';
import { addProfile } from './profile/add.ts';
import { addQueue } from './queue/add.ts';
import { addReport } from './report/add.ts';
import { addRounds } from './rounds/add.ts';
import { addStandard } from './standard/add.ts';
import { addStart } from './start/add.ts';

/** The `openentry` command with everything it can do. Commands load what they need when they run. */
export function createProgram(context: Context): Command {
  const help = helpText(context.language);
  const shell: Shell = { context, help };
  const program = createRoot(context.language)
    .description(help.program)
    .version(`openentry/${manifest.version}`, '-V, --version', help.version)
    .addOption(new Option('--lang <language>', help.lang).choices(['en', 'fr']));
  addStart(program, shell);
  addAssess(program, shell);
  addCrs(program, shell);
  addClb(program, shell);
  addCategories(program, shell);
  addNoc(program, shell);
  addFunds(program, shell);
  addFees(program, shell);
  addDocuments(program, shell);
  addFacts(program, shell);
  addLaw(program, shell);
  addRounds(program, shell);
  addPool(program, shell);
  addProfile(program, shell);
  addStandard(program, shell);
  addReport(program, shell);
  addApplications(program, shell);
  addQueue(program, shell);
  addAccounts(program, shell);
  addAudit(program, shell);
  addPrivacy(program, shell);
  addCall(program, shell);
  addKeys(program, shell);
  addDb(program, shell);
  addDoctor(program, shell);
  return program;
}

/** Runs the command line and sets the exit code. */
export async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const language = askedLanguage(parameters) ?? shellLanguage(environment);
  try {
    await createProgram(createContext(language, environment)).parseAsync(parameters, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are answers; everything else is a mistake commander has already named.
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_EXPECTED;
      return;
    }
    await reportFailure(error, language);
  }
}
