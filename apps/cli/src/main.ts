import { enableCompileCache } from 'node:module';

// Halves the time to start: types are stripped and code is compiled once. Without a place for it, nothing changes.
enableCompileCache();
const { run } = await import('./program.ts');

const CANNOT_WRITE = 2;

/** A reader that stops early (`| head`) is not an error; a full disk is one, and not of the program. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  if (error.code === undefined) throw error;
  process.stderr.write(`openentry: [output.failed] ${error.code}\n`);
  process.exit(CANNOT_WRITE);
}

process.stdout.on('error', onWriteError);
process.stderr.on('error', () => process.exit(process.exitCode ?? 0));

await run(process.argv.slice(2), process.env);
