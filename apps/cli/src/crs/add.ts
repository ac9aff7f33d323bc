import type { Command } from 'commander';
import { reformOption, type Shell } from '../help/shell.ts';
import type { CrsOptions } from './command.ts';

export function addCrs(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('crs')
    .description(help.crs.about)
    .requiredOption('--factors <file>', help.crs.factors)
    .addOption(reformOption(shell))
    .action(async (options: CrsOptions) => {
      const { crsCommand } = await import('./command.ts');
      await crsCommand(context, options);
    });
}
