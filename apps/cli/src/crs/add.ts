import type { Command } from 'commander';
import type { Shell } from '../help/shell.ts';

export function addCrs(program: Command, { context, help }: Shell): void {
  program
    .command('crs')
    .description(help.crs.about)
    .requiredOption('--factors <file>', help.crs.factors)
    .action(async ({ factors }: { factors: string }) => {
      const { crsCommand } = await import('./command.ts');
      crsCommand(context, factors);
    });
}
