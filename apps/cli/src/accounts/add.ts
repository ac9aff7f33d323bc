import { type Command, Option } from 'commander';
import type { Shell } from '../help/shell.ts';
import { workOptions } from '../office/options.ts';
import type { AccountOptions, InviteOptions, ListOptions } from './command.ts';
import type { TokenOptions } from './tokens.ts';

/** `openentry accounts`: who may come in, and as what. */
export function addAccounts(program: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.accounts;
  const accounts = program.command('accounts').description(text.about);
  const options = (command: Command): Command => workOptions(command, shell, { pool: false });
  const links = (command: Command): Command =>
    options(command.addOption(new Option('--address <url>', text.address)));
  const named = (name: string, description: string): Command =>
    accounts.command(name).description(description).argument('<account>', text.account);

  options(
    accounts.command('list').description(text.list).addOption(new Option('--role <role>', text.role)),
  ).action(async (given: ListOptions) => {
    const { listCommand } = await import('./command.ts');
    await listCommand(context, given);
  });

  links(
    accounts
      .command('invite')
      .description(text.invite)
      .argument('<email>', text.email)
      .requiredOption('--role <roles...>', text.roles)
      .addOption(new Option('--mails <language>', text.mails).choices(['en', 'fr']).default('en')),
  ).action(async (email: string, given: InviteOptions) => {
    const { inviteCommand } = await import('./command.ts');
    await inviteCommand(context, email, given);
  });

  for (const act of ['grant', 'revoke'] as const) {
    options(named(act, text[act]).argument('<role>', text.role)).action(
      async (account: string, role: string, given: AccountOptions) => {
        const { roleCommand } = await import('./command.ts');
        await roleCommand(context, act, account, role, given);
      },
    );
  }

  for (const act of ['disable', 'enable'] as const) {
    options(named(act, text[act])).action(async (account: string, given: AccountOptions) => {
      const { stateCommand } = await import('./command.ts');
      await stateCommand(context, act, account, given);
    });
  }

  links(named('reset-link', text.resetLink)).action(async (account: string, given: AccountOptions) => {
    const { resetLinkCommand } = await import('./command.ts');
    await resetLinkCommand(context, account, given);
  });

  options(
    named('tokens', text.tokens)
      .addOption(new Option('--revoke <id>', text.revokeToken))
      .addOption(new Option('--revoke-all', text.revokeTokens).conflicts('revoke')),
  ).action(async (account: string, given: TokenOptions) => {
    const { tokensCommand } = await import('./tokens.ts');
    await tokensCommand(context, account, given);
  });
}
