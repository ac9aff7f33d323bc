import type { Command } from 'commander';
import type { Shell } from '../help/shell.ts';
import { type WorkOptions, workOptions } from '../office/options.ts';

/** `openentry keys`: the keys with which fields are encrypted at rest. */
export function addKeys(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.keys;
  const keys = program.command('keys').description(text.about);
  const add = (name: string, description: string): Command => keys.command(name).description(description);

  workOptions(add('list', text.list), shell, { pool: false }).action(async (options: WorkOptions) => {
    const { listCommand } = await import('./command.ts');
    await listCommand(context, options);
  });
  workOptions(add('rotate', text.rotate), shell, { pool: false }).action(async (options: WorkOptions) => {
    const { rotateCommand } = await import('./command.ts');
    await rotateCommand(context, options);
  });
  workOptions(add('rewrap', text.rewrap), shell, { pool: false }).action(async (options: WorkOptions) => {
    const { rewrapCommand } = await import('./command.ts');
    await rewrapCommand(context, options);
  });
  workOptions(add('drop', text.drop).argument('<key>', text.key), shell, { pool: false }).action(
    async (key: string, options: WorkOptions) => {
      const { dropCommand } = await import('./command.ts');
      await dropCommand(context, key, options);
    },
  );
}
