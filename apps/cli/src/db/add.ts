import type { Command } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';

export function addDb(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.db;
  const db = program.command('db').description(text.about);
  db.command('shard')
    .description(text.shard)
    .option('--dry-run', text.dryRun)
    .addOption(jsonOption(shell))
    .action(async (options) => {
      const { shardCommand } = await import('./command.ts');
      await shardCommand(context, options);
    });
}
