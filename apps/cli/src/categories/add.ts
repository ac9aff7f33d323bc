import type { Command } from 'commander';
import { jsonOption, onTodayOption, type Shell } from '../help/shell.ts';
import type { DayOptions } from '../input/day.ts';

export function addCategories(program: Command, shell: Shell): void {
  program
    .command('categories')
    .description(shell.help.categories.about)
    .addOption(onTodayOption(shell))
    .addOption(jsonOption(shell))
    .action(async (options: DayOptions) => {
      const { categoriesCommand } = await import('./command.ts');
      categoriesCommand(shell.context, options);
    });
}
