import type { Language } from '@openentry/law';
import { insertAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { administrators, grantRole } from './grants.ts';
import { limit } from './limits.ts';
import { linkTo } from './mails/write.ts';
import { issueToken, useToken } from './one-time.ts';
import { checkNewPassword, hashPassword } from './password.ts';
import { audited, type Doer, recorded, SHELL, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';

const FIRST_LINK: Doer = { account: 'firstLink', role: 'operator' };

/** A link by which the first administrator is made, good once and for a day; null where there is one already. */
export async function firstAdministratorLink(accounts: Accounts, language: Language): Promise<string | null> {
  return recorded(accounts, async (client) => {
    if ((await administrators(client)) > 0) return null;
    const token = await issueToken(accounts, client, 'firstAdministrator', null);
    await audited(accounts, client, { by: SHELL, action: 'account.firstLink', subject: 'accounts' });
    return linkTo(accounts, 'welcome', language, 'first', token);
  });
}

/**
 * Makes the first administrator by the link that the server printed. Its address counts as confirmed: whoever reads what
 * the server prints has the machine, and there may be no way to send mail yet.
 * @throws RequestError 422, 409
 */
export async function createFirstAdministrator(
  accounts: Accounts,
  given: {
    readonly token: string;
    readonly email: string;
    readonly password: string;
    readonly language: Language;
  },
  address: string,
): Promise<void> {
  const { token, email, password, language } = given;
  await limit(accounts, 'link', address);
  checkNewPassword(password, email);
  const passwordHash = await hashPassword(password);
  await recorded(accounts, async (client) => {
    const used = await useToken(accounts, client, 'firstAdministrator', token);
    if (used === null) return refused('auth.link');
    if ((await administrators(client)) > 0) return refused('account.administrator-there');
    const id = await insertAccount(client, { email, language, passwordHash, verified: true }, accounts.now());
    // Thrown: the link stays good for another address.
    if (id === null) throw refused('auth.email-taken');
    await audited(accounts, client, { by: FIRST_LINK, action: 'account.signUp', subject: subjectOf(id) });
    const refusal = await grantRole(accounts, client, FIRST_LINK, id, 'administrator');
    if (refusal !== null) throw refusal;
    return undefined;
  });
}
