import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import type { StartOptions } from './command.ts';

const DEFAULT_PORT = 3000;
const LOOPBACK = '127.0.0.1';
const HIGHEST_PORT = 65_535;
/** The seed with which the product shows its rounds; a test holds that it is the server's. */
export const SEED = '1';

export function seedOption({ help }: Shell): Option {
  return new Option('--seed <seed>', help.start.seed).default(SEED).argParser((text) => {
    if (!/^[\w.-]{1,64}$/.test(text)) throw new InvalidArgumentError(help.start.badSeed);
    return text;
  });
}

export function dataOption({ help }: Shell): Option {
  return new Option('--data <dir>', help.start.data);
}

export function addStart(program: Command, shell: Shell): void {
  const text = shell.help.start;
  program
    .command('start')
    .description(text.about)
    .addOption(
      new Option('--port <port>', text.port).default(DEFAULT_PORT).argParser((given) => {
        const value = Number(given);
        if (!/^\d+$/.test(given) || value > HIGHEST_PORT) {
          throw new InvalidArgumentError(text.badPort(HIGHEST_PORT));
        }
        return value;
      }),
    )
    .addOption(new Option('--host <address>', text.host).default(LOOPBACK))
    .addOption(seedOption(shell))
    .addOption(dataOption(shell))
    .addOption(new Option('--demo', text.demo))
    .addOption(new Option('--no-demo', text.noDemo))
    .action(async (options: StartOptions) => {
      const { startCommand } = await import('./command.ts');
      await startCommand(shell.context, options);
    });
}
