import { type Command, Option } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import { whole, workOptions } from '../office/options.ts';
import type { DisposeOptions, ExportOptions } from './command.ts';

/** `openentry privacy`: what is kept of people, why, and until when. */
export function addPrivacy(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.privacy;
  const privacy = program.command('privacy').description(text.about);

  privacy
    .command('register')
    .description(text.register)
    .addOption(jsonOption(shell))
    .action(async (options: { readonly json?: boolean }) => {
      const { registerCommand } = await import('./command.ts');
      registerCommand(context, options);
    });

  const given = privacy
    .command('export')
    .description(text.export)
    .option('--account <account>', text.account)
    .addOption(new Option('--profile <id>', text.profile).argParser(whole(help.work.badNumber, 1)))
    .option('--out <file>', text.out);
  workOptions(given, shell, { pool: false }).action(async (options: ExportOptions) => {
    const { exportCommand } = await import('./command.ts');
    await exportCommand(context, options);
  });

  const dispose = privacy.command('dispose').description(text.dispose).option('--dry-run', text.dryRun);
  workOptions(dispose, shell, { pool: false }).action(async (options: DisposeOptions) => {
    const { disposeCommand } = await import('./command.ts');
    await disposeCommand(context, options);
  });
}
