import type { Command } from 'commander';
import { jsonOption, onTodayOption, type Shell } from '../help/shell.ts';
import type { DayOptions } from '../input/day.ts';

export function addNoc(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('noc')
    .description(help.noc.about)
    .argument('<query...>', help.noc.query)
    .addOption(onTodayOption(shell))
    .addOption(jsonOption(shell))
    .action(async (query: string[], options: DayOptions) => {
      const { nocCommand } = await import('./command.ts');
      nocCommand(context, query.join(' '), options);
    });
}
