import { type Command, Option } from 'commander';
import { jsonOption, type Shell } from '../../help/shell.ts';
import { asAdministratorOption } from '../../office/options.ts';
import { dataOption } from '../../start/add.ts';
import type { ExportOptions } from './export.ts';
import type { ListOptions } from './list.ts';
import type { HistoryOptions } from './read.ts';

/** Commands of the public history of rounds. */
export function addHistory(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.rounds;
  rounds
    .command('list')
    .description(text.list)
    .addOption(new Option('--kind <kind>', text.kind).choices(['general', 'program', 'category']))
    .addOption(new Option('--category <name>', text.category))
    .addOption(new Option('--since <date>', text.since))
    .addOption(jsonOption(shell).conflicts('csv'))
    .addOption(new Option('--csv', text.csv))
    .addOption(dataOption(shell))
    .action(async (options: ListOptions) => {
      const { listCommand } = await import('./list.ts');
      await listCommand(context, options);
    });
  rounds
    .command('show')
    .description(text.show)
    .argument('<number>', text.number)
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .action(async (number: string, options: HistoryOptions) => {
      const { showCommand } = await import('./show.ts');
      await showCommand(context, number, options);
    });
  rounds
    .command('import')
    .description(text.import)
    .argument('<feed>', text.feed)
    .addOption(asAdministratorOption(shell))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .action(async (feed: string, options: HistoryOptions) => {
      const { importCommand } = await import('./import.ts');
      await importCommand(context, feed, options);
    });
  rounds
    .command('export')
    .description(text.export)
    .argument('<file>', text.file)
    .addOption(new Option('--feed <language>', text.asFeed).choices(['en', 'fr']))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .action(async (file: string, options: ExportOptions) => {
      const { exportRoundsCommand } = await import('./export.ts');
      await exportRoundsCommand(context, file, options);
    });
}
