import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { workOptions } from '../office/options.ts';
import type { StandardOptions } from './command.ts';

export function addStandard(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.standard;
  const standard = program
    .command('standard')
    .description(text.about)
    .addOption(new Option('--on <date>', text.on));
  workOptions(standard, shell).action(async (options: StandardOptions) => {
    const { standardCommand } = await import('./command.ts');
    await standardCommand(context, options);
  });
}
