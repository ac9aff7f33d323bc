import type { Command } from 'commander';
import { jsonOption, onTodayOption, reformOption, type Shell } from '../help/shell.ts';
import type { LawOptions } from '../input/law.ts';

export function addCategories(program: Command, shell: Shell): void {
  program
    .command('categories')
    .description(shell.help.categories.about)
    .addOption(onTodayOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(async (options: LawOptions) => {
      const { categoriesCommand } = await import('./command.ts');
      await categoriesCommand(shell.context, options);
    });
}
