import { type Command, Option } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import { dataOption, seedOption } from '../start/add.ts';
import type { ImportOptions } from './import.ts';

export function addPool(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const pool = program.command('pool').description(help.pool.about);
  pool
    .command('calibrate')
    .description(help.pool.calibrate)
    .addOption(seedOption(shell))
    .action(async ({ seed }: { seed: string }) => {
      const { calibrateCommand } = await import('./command.ts');
      calibrateCommand(context, seed);
    });
  pool
    .command('import')
    .description(help.pool.import)
    .argument('<file>', help.pool.file)
    .addOption(new Option('--name <name>', help.pool.name))
    .addOption(new Option('--format <form>', help.pool.format).choices(['jsonl', 'csv']))
    .addOption(new Option('--as-of <date>', help.pool.asOf))
    .addOption(new Option('--partial', help.pool.partial))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .addHelpText('after', () => `\n${help.pool.columns}`)
    .action(async (file: string, options: ImportOptions) => {
      const { importCommand } = await import('./import.ts');
      await importCommand(context, file, options);
    });
}
