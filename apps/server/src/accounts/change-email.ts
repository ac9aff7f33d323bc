import type { ClientBase } from 'pg';
import { personOf } from '../access/persons.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { contactOf, writeContact } from '../mail/contact.ts';
import { accountByEmail, emailKey, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { type Caller, doerOf } from './caller.ts';
import { limit, overLimit } from './limits.ts';
import { linkTo, mailLink, mailNotice } from './mails/write.ts';
import { dropTokens, issueToken, useToken } from './one-time.ts';
import { audited, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { leadingRole } from './roles.ts';
import { ownAccount } from './second-factor.ts';

/**
 * Begins to change the address of whoever asks: the new one must be confirmed, the old one is told. The answer does not
 * tell whether another account has the new one.
 */
export async function beginEmailChange(accounts: Accounts, caller: Caller, email: string): Promise<void> {
  const silent = await overLimit(accounts, 'mail-to', emailKey(email));
  await recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.email.begin',
      subject: subjectOf(account.id),
    });
    await mailNotice(accounts, client, account, 'emailChanging');
    if (silent || (await accountByEmail(client, email)) !== null) return;
    const token = await issueToken(accounts, client, 'changeEmail', account.id, { email: email.trim() });
    const { language } = account;
    const link = linkTo(accounts, 'confirmEmail', language, 'change', token);
    await mailLink(accounts, client, { email: email.trim(), language }, 'changeEmail', link);
  });
}

/**
 * Changes the address by the link that was sent to the new one.
 * @throws RequestError 422 for a link that is not good, 409 when another account took the address meanwhile
 */
export async function confirmEmailChange(accounts: Accounts, token: string, address: string): Promise<void> {
  await limit(accounts, 'link', address);
  await recorded(accounts, async (client) => {
    const used = await useToken(accounts, client, 'changeEmail', token);
    const email = used?.content.email;
    const account = used?.accountId == null ? null : await lockAccount(client, used.accountId);
    if (account === null || account.disabled || email === undefined) return refused('auth.link');
    if ((await accountByEmail(client, email)) !== null) return refused('auth.email-taken');
    await client.query(
      'UPDATE accounts SET email = $2, email_key = $3, email_verified_at = $4 WHERE account_id = $1',
      [account.id, email, emailKey(email), isoMicroseconds(accounts.now())],
    );
    await followAddress(accounts, client, account.id, email);
    // A link that was sent to the old address is good no longer.
    await dropTokens(client, 'resetPassword', account.id);
    const by = { account: account.id, role: leadingRole(account.roles) };
    await audited(accounts, client, { by, action: 'account.email.change', subject: subjectOf(account.id) });
    return undefined;
  });
}

/** Whoever is written to about their profiles at the address of their account is written to at the new one. */
async function followAddress(
  accounts: Accounts,
  client: ClientBase,
  accountId: string,
  email: string,
): Promise<void> {
  const person = await personOf(client, accountId);
  const contact = person && (await contactOf(client, person.candidateId, accounts.fields));
  if (person === null || contact === null) return;
  await writeContact(client, person.candidateId, { ...contact, email }, accounts.fields);
}
