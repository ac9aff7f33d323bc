import type { Command } from 'commander';
import { jsonOption, onOption, reformOption, type Shell } from '../help/shell.ts';
import type { JsonOptions } from './coverage.ts';
import type { DiffOptions } from './diff.ts';
import type { ExportOptions } from './export.ts';
import type { ShowOptions } from './show.ts';

export function addLaw(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.law;
  const law = program.command('law').description(text.about);
  law
    .command('coverage')
    .description(text.coverage)
    .addOption(jsonOption(shell))
    .action(async (options: JsonOptions) => {
      const { coverageCommand } = await import('./coverage.ts');
      coverageCommand(context, options);
    });
  law
    .command('instruments')
    .description(text.instruments)
    .addOption(jsonOption(shell))
    .action(async (options: JsonOptions) => {
      const { instrumentsCommand } = await import('./instruments.ts');
      instrumentsCommand(context, options);
    });
  law
    .command('show')
    .description(text.show)
    .argument('<path>', text.path)
    .addOption(onOption(shell))
    .addOption(reformOption(shell))
    .addOption(jsonOption(shell))
    .action(async (path: string, options: ShowOptions) => {
      const { showCommand } = await import('./show.ts');
      await showCommand(context, path, options);
    });
  law
    .command('diff')
    .description(text.diff)
    .argument('<from>', text.from)
    .argument('<to>', text.to)
    .option('--reform <file>', text.reformTo)
    .addOption(jsonOption(shell))
    .action(async (from: string, to: string, options: DiffOptions) => {
      const { diffCommand } = await import('./diff.ts');
      await diffCommand(context, from, to, options);
    });
  law
    .command('export')
    .description(text.export)
    .argument('<folder>', text.folder)
    .option('--force', text.force)
    .action(async (folder: string, options: ExportOptions) => {
      const { exportCommand } = await import('./export.ts');
      exportCommand(context, folder, options);
    });
}
