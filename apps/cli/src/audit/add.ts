import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { whole, workOptions } from '../office/options.ts';
import type { ListOptions } from './list.ts';
import type { HeadOptions, VerifyOptions } from './verify.ts';

const USUAL_LIMIT = 50;

/** `openentry audit`: who did what, and whether it is still as it was written. */
export function addAudit(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.audit;
  const audit = program.command('audit').description(text.about);

  const head = audit.command('head').description(text.head).option('--write', text.write);
  workOptions(head, shell, { pool: false }).action(async (options: HeadOptions) => {
    const { headCommand } = await import('./verify.ts');
    await headCommand(context, options);
  });

  const verify = audit
    .command('verify')
    .description(text.verify)
    .option('--head <link:hash>', text.known)
    .option('--heads <file>', text.heads)
    .option('--key <file>', text.key);
  workOptions(verify, shell, { pool: false }).action(async (options: VerifyOptions) => {
    const { verifyCommand } = await import('./verify.ts');
    await verifyCommand(context, options);
  });

  const key = audit.command('key').description(text.publicKey);
  workOptions(key, shell, { pool: false }).action(async (options: HeadOptions) => {
    const { keyCommand } = await import('./verify.ts');
    await keyCommand(context, options);
  });

  const list = audit
    .command('list')
    .description(text.list)
    .option('--action <action>', text.action)
    .option('--account <id>', text.account)
    .option('--case <case>', text.case)
    .addOption(
      new Option('--outcome <outcome>', text.outcome).choices(['done', 'refused', 'denied', 'failed']),
    )
    .option('--from <instant>', text.from)
    .option('--to <instant>', text.to)
    .addOption(
      new Option('--limit <count>', text.limit).argParser(whole(help.work.badNumber, 1)).default(USUAL_LIMIT),
    )
    .addOption(new Option('--after <entry>', text.after).argParser(whole(help.work.badNumber, 1)));
  workOptions(list, shell, { pool: false }).action(async (options: ListOptions) => {
    const { listCommand } = await import('./list.ts');
    await listCommand(context, options);
  });
}
