import { APPLICATION_STATUSES } from '@openentry/cases';
import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { actOptions, atOption, idOption, whole, workOptions } from '../office/options.ts';

const USUAL = 50;
const ROLES = ['candidate', 'representative', 'officer', 'programOffice'];

export function addApplications(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.applications;
  const applications = program.command('applications').description(text.about);
  applications.addHelpText('after', text.after);

  const start = applications
    .command('start')
    .description(text.start)
    .argument('<profile>', text.profile, whole(help.work.badNumber, 1))
    .option('--as <account>', help.work.as)
    .addOption(atOption(shell))
    .addOption(idOption(shell));
  workOptions(start, shell).action(async (profile: number, options) => {
    const { startCommand } = await import('./command.ts');
    await startCommand(context, profile, options);
  });

  const list = applications
    .command('list')
    .description(text.list)
    .addOption(new Option('--state <state>', text.state).choices([...APPLICATION_STATUSES]))
    .addOption(
      new Option('--limit <count>', text.limit).argParser(whole(help.work.badNumber, 1)).default(USUAL),
    );
  workOptions(list, shell).action(async (options) => {
    const { listCommand } = await import('./command.ts');
    await listCommand(context, options);
  });

  const show = applications
    .command('show')
    .description(text.show)
    .argument('<id>', text.id)
    .addOption(atOption(shell));
  workOptions(show, shell, { pool: false }).action(async (id: string, options) => {
    const { showCommand } = await import('./command.ts');
    await showCommand(context, id, options);
  });

  const act = applications
    .command('act')
    .description(text.act)
    .argument('<id>', text.id)
    .argument('<action>', text.action)
    .argument('[content]', text.content)
    .addOption(new Option('--role <role>', text.role).choices(ROLES).makeOptionMandatory());
  actOptions(act, shell, { pool: false }).action(
    async (id: string, action: string, content: string | undefined, options) => {
      const { actCommand } = await import('./command.ts');
      await actCommand(context, id, action, content, options);
    },
  );

  workOptions(applications.command('verify').description(text.verify), shell).action(async (options) => {
    const { verifyCommand } = await import('./command.ts');
    await verifyCommand(context, options);
  });
}
