import { accountByEmail, insertAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { grantRole } from './grants.ts';
import { hashPassword } from './password.ts';
import { audited, type Doer, recorded, subjectOf } from './recorded.ts';
import { ROLES, type Role } from './roles.ts';
import { base32 } from './totp.ts';

const DEMO: Doer = { account: 'demo', role: 'operator' };
const PASSWORD_LENGTH = 16;

/** An account of the demonstration, with what one signs in with. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/**
 * The account of each role, with its password: of this installation alone, made from its secret, so that nobody finds it
 * in the program and it need not be kept. Empty where it is no demonstration.
 */
export function demoAccounts(accounts: Accounts): DemoAccount[] {
  if (!accounts.demo) return [];
  return ROLES.map((role) => ({
    role,
    email: `${role.toLowerCase()}@demo.invalid`,
    password: (
      base32(accounts.keys.lookup('demo', role)).slice(0, PASSWORD_LENGTH).toLowerCase().match(/.{4}/g) ?? []
    ).join('-'),
  }));
}

/** Makes the accounts of the demonstration that are not there yet. */
export async function ensureDemoAccounts(accounts: Accounts): Promise<void> {
  for (const { role, email, password } of demoAccounts(accounts)) {
    const there = await accountByEmail(accounts.db, email);
    if (there !== null) continue;
    const passwordHash = await hashPassword(password);
    await recorded(accounts, async (client) => {
      const account = { email, language: 'en', passwordHash, verified: true, demo: true } as const;
      const id = await insertAccount(client, account, accounts.now());
      if (id === null) return;
      await audited(accounts, client, { by: DEMO, action: 'account.signUp', subject: subjectOf(id) });
      const refusal = await grantRole(accounts, client, DEMO, id, role);
      if (refusal !== null) throw refusal;
    });
  }
}
