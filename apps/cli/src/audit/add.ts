import type { Command } from 'commander';
import type { Shell } from '../help/shell.ts';
import { workOptions } from '../office/options.ts';

export function addAudit(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.audit;
  const audit = program.command('audit').description(text.about);
  const head = audit.command('head').description(text.head);
  workOptions(head, shell, { pool: false }).action(async (options) => {
    const { headCommand } = await import('./command.ts');
    await headCommand(context, options);
  });
  const verify = audit.command('verify').description(text.verify).option('--head <link:hash>', text.known);
  workOptions(verify, shell, { pool: false }).action(async (options) => {
    const { verifyCommand } = await import('./command.ts');
    await verifyCommand(context, options);
  });
}
