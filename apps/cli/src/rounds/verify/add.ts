import type { Command } from 'commander';
import { Option } from 'commander';
import { jsonOption, type Shell } from '../../help/shell.ts';
import type { VerifyOptions } from './command.ts';

export function addVerify(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.roundsVerify;
  rounds
    .command('verify')
    .description(text.about)
    .argument('<bundle>', text.bundle)
    .option('--proof <file>', text.proof)
    .option('--snapshot <file>', text.snapshot)
    .option('--key <file>', text.key)
    .addOption(jsonOption(shell))
    // As everywhere, so that a script can give it to every command; nothing is read from there.
    .addOption(new Option('--data <dir>', text.data))
    .action(async (bundle: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./command.ts');
      await verifyCommand(context, bundle, options);
    });
}
