import { type Command, InvalidArgumentError, Option } from 'commander';
import { jsonOption, onTodayOption, reformOption, type Shell } from '../help/shell.ts';
import type { FundsOptions } from './command.ts';

const LARGEST_FAMILY = 100;

export function addFunds(program: Command, shell: Shell): void {
  const { context, help } = shell;
  program
    .command('funds')
    .description(help.funds.about)
    .addOption(
      new Option('--family <people>', help.funds.family).argParser((text) => {
        const people = Number(text);
        if (!/^\d{1,3}$/.test(text) || people < 1 || people > LARGEST_FAMILY) {
          throw new InvalidArgumentError(help.funds.badFamily);
        }
        return people;
      }),
    )
    .addOption(onTodayOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(async (options: FundsOptions) => {
      const { fundsCommand } = await import('./command.ts');
      await fundsCommand(context, options);
    });
}
