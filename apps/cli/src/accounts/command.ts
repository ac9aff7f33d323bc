import {
  type Accounts,
  accountSettings,
  findAccount,
  grant,
  invite,
  isEmail,
  type ListedAccount,
  listAccounts,
  mailSettings,
  makeResetLink,
  oneAccount,
  openAccounts,
  openMailer,
  ROLES,
  type Role,
  revoke,
  SHELL,
  setDisabled,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { UsageError } from '../output/error.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { accountsText } from './text.ts';

export interface AccountOptions extends WorkOptions {
  /** Where links lead to. */
  readonly address?: string;
}

export interface ListOptions extends WorkOptions {
  readonly role?: string;
}

export interface InviteOptions extends AccountOptions {
  readonly role: readonly string[];
  readonly mails: 'en' | 'fr';
}

/** Where `openentry start` listens unless it is told otherwise. */
const USUAL_ADDRESS = 'http://127.0.0.1:3000';

function readRole(context: Context, given: string): Role {
  const role = ROLES.find((one) => one.toLowerCase() === given.toLowerCase());
  if (role === undefined) {
    throw new UsageError('account.role', accountsText(context.language).badRole(given, ROLES.join(', ')));
  }
  return role;
}

/** Works with the accounts of the data folder, beside a server where one runs. */
export async function withAccounts<T>(
  context: Context,
  options: AccountOptions,
  command: string,
  work: (accounts: Accounts) => Promise<T>,
): Promise<T> {
  const settings = await accountSettings(context.environment);
  const publicUrl = options.address ?? settings.publicUrl;
  return withDatabase(context, options, `accounts ${command}`, async ({ db, folder }) => {
    const mailer = openMailer(await mailSettings(context.mail, folder));
    try {
      const sendMail = mailer.sendNote;
      return await work(
        await openAccounts({
          db,
          dataFolder: folder,
          sendMail,
          ...settings,
          publicUrl,
          address: USUAL_ADDRESS,
        }),
      );
    } finally {
      mailer.close();
    }
  });
}

/** `openentry accounts list`: everybody, or those who have a role. */
export async function listCommand(context: Context, options: ListOptions): Promise<void> {
  const { language } = context;
  const text = accountsText(language);
  const role = options.role === undefined ? undefined : readRole(context, options.role);
  const listed = await withDatabase(context, options, 'accounts list', async ({ db }) => {
    const all: ListedAccount[] = [];
    for (;;) {
      const page = await listAccounts(db, { role, after: all.at(-1)?.id });
      if (page.length === 0) return all;
      all.push(...page);
    }
  });
  if (options.json) {
    printJson(listed);
    return;
  }
  const page = createPage(language);
  if (listed.length === 0) page.text(text.nobody);
  for (const account of listed) {
    page.line(account.email, text.states[account.state]);
    const roles = account.roles.map((one) => text.roles[one]).join(', ') || text.noRole;
    page.text(`${roles} · ${account.id}`, 2, 0, 'dim');
  }
  printPage(page);
}

/** `openentry accounts invite`: an account with roles, and the link by which its password is chosen. */
export async function inviteCommand(context: Context, email: string, options: InviteOptions): Promise<void> {
  const text = accountsText(context.language);
  const roles = options.role.map((given) => readRole(context, given));
  if (!isEmail(email)) throw new UsageError('account.email', text.badEmail(email));
  const invited = await withAccounts(context, options, 'invite', (accounts) =>
    invite(accounts, SHELL, { email, language: options.mails, roles }),
  );
  if (options.json) {
    printJson(invited);
    return;
  }
  process.stdout.write(`${text.invited}\n  ${invited.link}\n`);
}

/** `openentry accounts grant` and `revoke`. */
export async function roleCommand(
  context: Context,
  act: 'grant' | 'revoke',
  account: string,
  role: string,
  options: AccountOptions,
): Promise<void> {
  const of = readRole(context, role);
  const after = await withAccounts(context, options, act, async (accounts) => {
    const id = await findAccount(accounts.db, account);
    await { grant, revoke }[act](accounts, SHELL, id, of);
    return oneAccount(accounts.db, id);
  });
  sayAccount(context, after, options);
}

/** `openentry accounts disable` and `enable`. */
export async function stateCommand(
  context: Context,
  act: 'disable' | 'enable',
  account: string,
  options: AccountOptions,
): Promise<void> {
  const after = await withAccounts(context, options, act, async (accounts) => {
    const id = await findAccount(accounts.db, account);
    await setDisabled(accounts, SHELL, id, act === 'disable');
    return oneAccount(accounts.db, id);
  });
  sayAccount(context, after, options);
}

function sayAccount({ language }: Context, account: ListedAccount, { json }: AccountOptions): void {
  if (json) {
    printJson(account);
    return;
  }
  const text = accountsText(language);
  const page = createPage(language);
  page.line(account.email, text.states[account.state]);
  page.text(account.roles.map((one) => text.roles[one]).join(', ') || text.noRole, 2);
  printPage(page);
}

/** `openentry accounts reset-link`: a link to choose a password, for whoever cannot be reached by mail. */
export async function resetLinkCommand(
  context: Context,
  account: string,
  options: AccountOptions,
): Promise<void> {
  const link = await withAccounts(context, options, 'reset-link', async (accounts) =>
    makeResetLink(accounts, SHELL, await findAccount(accounts.db, account)),
  );
  if (options.json) {
    printJson({ link });
    return;
  }
  process.stdout.write(`${accountsText(context.language).resetLink}\n  ${link}\n`);
}
