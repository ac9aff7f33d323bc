import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { workOptions } from '../office/options.ts';
import type { YearOptions } from './command.ts';

/** The first year of Express Entry. */
const FIRST_YEAR = 2015;

export function addReport(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.report;
  const report = program.command('report').description(text.about);
  const year = report
    .command('year')
    .description(text.year)
    .argument('<year>', text.which, (given) => {
      if (!/^\d{4}$/.test(given) || Number(given) < FIRST_YEAR) throw new InvalidArgumentError(text.badYear);
      return Number(given);
    })
    .addOption(new Option('--out <folder>', text.out).makeOptionMandatory());
  workOptions(year, shell).action(async (given: number, options: YearOptions) => {
    const { yearCommand } = await import('./command.ts');
    await yearCommand(context, given, options);
  });
}
