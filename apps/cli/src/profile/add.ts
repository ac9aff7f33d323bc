import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { actOptions, atOption, idOption, whole, workOptions } from '../office/options.ts';
import type { Deed } from './act.ts';

const PROVINCES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'SK', 'YT'];

/** What a person does without saying more. */
const OWN = {
  submit: 'submit',
  accept: 'acceptNomination',
  reject: 'rejectNomination',
  decline: 'decline',
  apply: 'apply',
  withdraw: 'withdraw',
} as const;

export function addProfile(program: Command, shell: Shell): void {
  const { help } = shell;
  const profile = program.command('profile').description(help.work.profile.about);
  profile.addHelpText('after', help.work.profile.after);
  addFacts(profile, shell);
  addOwn(profile, shell);
  addProvince(profile, shell);
  addShow(profile, shell);
  addContact(profile, shell);
}

/** A command on one profile, given by its number. */
function onProfile(profile: Command, { help }: Shell, name: string, about: string): Command {
  return profile
    .command(name)
    .description(about)
    .argument('<id>', help.work.profile.number, whole(help.work.badNumber, 1));
}

/** What a command of the person themself takes: there are no accounts yet. */
function ownOptions(command: Command, shell: Shell): Command {
  return workOptions(command.addOption(atOption(shell)).addOption(idOption(shell)), shell);
}

function addFacts(profile: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.profile;
  const start = profile
    .command('start')
    .description(text.start)
    .argument('<facts>', help.facts)
    .addOption(new Option('--candidate <id>', text.candidate).argParser(whole(help.work.badNumber, 1)));
  ownOptions(start, shell).action(async (file: string, options) => {
    const { startCommand } = await import('./act.ts');
    await startCommand(context, file, options);
  });
  for (const type of ['edit', 'update'] as const) {
    const command = onProfile(profile, shell, type, text[type]).argument('<facts>', help.facts);
    ownOptions(command, shell).action(async (id: number, file: string, options) => {
      const { factsCommand } = await import('./act.ts');
      await factsCommand(context, type, id, file, options);
    });
  }
}

function addDeed(profile: Command, shell: Shell, name: string, about: string, deed: Deed): void {
  const command = onProfile(profile, shell, name, about);
  const withOptions = deed.role === 'candidate' ? ownOptions(command, shell) : actOptions(command, shell);
  withOptions.action(async (id: number, options) => {
    const { actCommand } = await import('./act.ts');
    await actCommand(shell.context, id, deed, options);
  });
}

function addOwn(profile: Command, shell: Shell): void {
  const text = shell.help.work.profile;
  for (const name of Object.keys(OWN) as (keyof typeof OWN)[]) {
    addDeed(profile, shell, name, text[name], { role: 'candidate', action: { type: OWN[name] } });
  }
}

function addProvince(profile: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.profile;
  const nominate = onProfile(profile, shell, 'nominate', text.nominate).addOption(
    new Option('--province <code>', text.province).choices(PROVINCES).makeOptionMandatory(),
  );
  actOptions(nominate, shell).action(async (id: number, options) => {
    const { nominateCommand } = await import('./act.ts');
    await nominateCommand(context, id, options);
  });
  addDeed(profile, shell, 'take-back', text.takeBack, {
    role: 'province',
    action: { type: 'withdrawNomination' },
  });
}

function addShow(profile: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.profile;
  const show = onProfile(profile, shell, 'show', text.show)
    .option('--facts', text.facts)
    .addOption(atOption(shell));
  workOptions(show, shell).action(async (id: number, options) => {
    const { showCommand } = await import('./act.ts');
    await showCommand(context, id, options);
  });
}

function addContact(profile: Command, shell: Shell): void {
  const text = shell.help.work.profile;
  const contact = onProfile(profile, shell, 'contact', text.contact)
    .argument('[file]', text.contactFile)
    .option('--remove', text.contactRemove)
    .addOption(atOption(shell));
  workOptions(contact, shell, { pool: false }).action(
    async (id: number, file: string | undefined, options) => {
      const { contactCommand } = await import('./contact.ts');
      await contactCommand(shell.context, id, file, options);
    },
  );
}
