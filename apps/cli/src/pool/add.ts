import { type Command, Option } from 'commander';
import { jsonOption, type Shell } from '../help/shell.ts';
import {
  actOptions,
  asAdministratorOption,
  atOption,
  threadsOption,
  workOptions,
} from '../office/options.ts';
import { dataOption, seedOption } from '../start/add.ts';
import type { ImportOptions } from './import.ts';
import { addMail } from './mail/add.ts';

export function addPool(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const pool = program.command('pool').description(help.pool.about);
  addOpen(pool, shell);
  addLooks(pool, shell);
  addWork(pool, shell);
  addVerify(pool, shell);
  addMail(pool, shell);
  pool
    .command('calibrate')
    .description(help.pool.calibrate)
    .addOption(seedOption(shell))
    .addOption(jsonOption(shell))
    .action(async (options: { seed: string; json?: boolean }) => {
      const { calibrateCommand } = await import('./command.ts');
      calibrateCommand(context, options);
    });
  pool
    .command('import')
    .description(help.pool.import)
    .argument('<file>', help.pool.file)
    .addOption(new Option('--name <name>', help.pool.name))
    .addOption(new Option('--format <form>', help.pool.format).choices(['jsonl', 'csv']))
    .addOption(new Option('--as-of <date>', help.pool.asOf))
    .addOption(new Option('--partial', help.pool.partial))
    .addOption(asAdministratorOption(shell))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell))
    .addHelpText('after', () => `\n${help.pool.columns}`)
    .action(async (file: string, options: ImportOptions) => {
      const { importCommand } = await import('./import.ts');
      await importCommand(context, file, options);
    });
}

function addOpen(pool: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.pools;
  const open = pool
    .command('open')
    .description(text.open)
    .argument('<name>', text.openName)
    .addOption(asAdministratorOption(shell))
    .addOption(atOption(shell));
  workOptions(open, shell, { pool: false }).action(async (name: string, options) => {
    const { openCommand } = await import('./open.ts');
    await openCommand(context, name, options);
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

function addVerify(pool: Command, shell: Shell): void {
  const verify = pool.command('verify').description(shell.help.work.pools.verify);
  workOptions(verify, shell).action(async (options) => {
    const { verifyPoolCommand } = await import('./verify.ts');
    await verifyPoolCommand(shell.context, options);
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
    .option('--from-facts', text.fromFacts)
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
