import type { Command } from 'commander';
import { jsonOption, onOption, type Shell } from '../help/shell.ts';
import type { AssessOptions } from './command.ts';

export function addAssess(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('assess')
    .description(help.assess.about)
    .argument('<facts>', help.facts)
    .addOption(onOption(shell))
    .addOption(jsonOption(shell))
    .option('--explain', help.assess.explain)
    .option('--reform <file>', help.assess.reform)
    .action(async (facts: string, options: AssessOptions) => {
      const { assessCommand } = await import('./command.ts');
      await assessCommand(context, facts, options);
    });
}
