import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { actOptions, atOption, whole, workOptions } from '../office/options.ts';

const USUAL = 50;
const QUARTER = 90;

export function addQueue(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.queue;
  const queue = program.command('queue').description(text.about);
  const ofProgram = (): Option =>
    new Option('--program <program>', text.program).choices(['CEC', 'FSW', 'FST', 'PNP']);
  const count = (flags: string, about: string, usual: number): Option =>
    new Option(flags, about).argParser(whole(help.work.badNumber, 1)).default(usual);

  const list = queue
    .command('list')
    .description(text.list)
    .addOption(new Option('--which <which>', text.which).choices(['waiting', 'held', 'claimed']))
    .addOption(ofProgram())
    .addOption(count('--limit <count>', text.limit, USUAL));
  workOptions(list, shell).action(async (options) => {
    const { listCommand } = await import('./command.ts');
    await listCommand(context, options);
  });

  const claim = queue.command('claim').description(text.claim).addOption(ofProgram());
  actOptions(claim, shell).action(async (options) => {
    const { claimCommand } = await import('./command.ts');
    await claimCommand(context, options);
  });

  const fairness = queue
    .command('fairness')
    .description(text.fairness)
    .addOption(count('--days <count>', text.days, QUARTER))
    .addOption(atOption(shell));
  workOptions(fairness, shell).action(async (options) => {
    const { fairnessCommand } = await import('./command.ts');
    await fairnessCommand(context, options);
  });
}
