import type { Command } from 'commander';
import { jsonOption, onTodayOption, reformOption, type Shell } from '../help/shell.ts';
import type { LawOptions } from '../input/law.ts';

export function addNoc(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('noc')
    .description(help.noc.about)
    .argument('<query...>', help.noc.query)
    .addOption(onTodayOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(async (query: string[], options: LawOptions) => {
      const { nocCommand } = await import('./command.ts');
      await nocCommand(context, query.join(' '), options);
    });
}
