import type { Command } from 'commander';
import { jsonOption, onTodayOption, reformOption, type Shell } from '../help/shell.ts';
import type { FeesOptions } from './command.ts';

export function addFees(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('fees')
    .description(help.fees.about)
    .option('--facts <file>', help.fees.facts)
    .addOption(onTodayOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(async (options: FeesOptions) => {
      const { feesCommand } = await import('./command.ts');
      await feesCommand(context, options);
    });
}
