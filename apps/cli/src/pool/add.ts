import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { seedOption } from '../start/add.ts';
import { actOptions, atOption, threadsOption, workOptions } from '../work/options.ts';

export function addPool(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const pool = program.command('pool').description(help.pool.about);
  addLooks(pool, shell);
  addWork(pool, shell);
  pool
    .command('calibrate')
    .description(help.pool.calibrate)
    .addOption(seedOption(shell))
    .action(async ({ seed }: { seed: string }) => {
      const { calibrateCommand } = await import('./command.ts');
      calibrateCommand(context, seed);
    });
}

function addLooks(pool: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.pools;
  const list = pool.command('list').description(text.list);
  workOptions(list, shell, { pool: false }).action(async (options) => {
    const { listCommand } = await import('./list.ts');
    await listCommand(context, options);
  });
  const stats = pool.command('stats').description(text.stats);
  workOptions(stats, shell).action(async (options) => {
    const { statsCommand } = await import('./stats.ts');
    await statsCommand(context, options);
  });
}

function addWork(pool: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.pools;
  const assess = pool
    .command('assess')
    .description(text.assess)
    .option('--on <date>', text.on)
    .addOption(new Option('--all', text.all).conflicts('due'))
    .option('--due', text.due)
    .option('--dry-run', text.dryRun)
    .option('--reform <file>', text.reform)
    .option('--out <file>', text.out)
    .addOption(atOption(shell))
    .addOption(threadsOption(shell));
  workOptions(assess, shell).action(async (options) => {
    const { assessPoolCommand } = await import('./assess.ts');
    await assessPoolCommand(context, options);
  });
  const day = pool
    .command('day')
    .description(text.day)
    .addOption(atOption(shell))
    .addOption(threadsOption(shell));
  workOptions(day, shell).action(async (options) => {
    const { dayCommand } = await import('./day.ts');
    await dayCommand(context, options);
  });
  const outage = pool
    .command('outage')
    .description(text.outage)
    .addOption(new Option('--from <instant>', text.from).makeOptionMandatory())
    .addOption(new Option('--to <instant>', text.to).makeOptionMandatory())
    .addOption(new Option('--reason <text>', help.work.rounds.reason).makeOptionMandatory());
  actOptions(outage, shell, { pool: false }).action(async (options) => {
    const { outageCommand } = await import('./day.ts');
    await outageCommand(context, options);
  });
}
