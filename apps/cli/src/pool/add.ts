import type { Command } from 'commander';
import type { Shell } from '../help/shell.ts';
import { seedOption } from '../start/add.ts';

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
}
