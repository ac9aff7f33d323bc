import { findAccount, listTokens, revokeToken, revokeTokens, SHELL } from '@openentry/server';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { type AccountOptions, withAccounts } from './command.ts';
import { accountsText } from './text.ts';

export interface TokenOptions extends AccountOptions {
  /** Id of the one to take back. */
  readonly revoke?: string;
  readonly revokeAll?: boolean;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `openentry accounts tokens`: the tokens of an account that hold, after taking back one or all of them. */
export async function tokensCommand(
  context: Context,
  account: string,
  { revoke, revokeAll, ...options }: TokenOptions,
): Promise<void> {
  const text = accountsText(context.language);
  if (revoke !== undefined && !UUID.test(revoke)) throw new UsageError('token.id', text.badToken(revoke));
  const tokens = await withAccounts(context, options, 'tokens', async (accounts) => {
    const id = await findAccount(accounts.db, account);
    if (revoke !== undefined) await revokeToken(accounts, SHELL, id, revoke);
    if (revokeAll) await revokeTokens(accounts, SHELL, id);
    return listTokens(accounts, id);
  });
  if (options.json) {
    printJson(tokens);
    return;
  }
  const page = createPage(context.language);
  if (tokens.length === 0) page.text(text.noToken);
  for (const { id, name, hint, scopes, expiresAt, lastUsedAt } of tokens) {
    page.line(`${name} (${hint}…)`, text.until(expiresAt.slice(0, DAY_LENGTH)));
    const used = lastUsedAt === null ? text.neverUsed : text.used(lastUsedAt.slice(0, DAY_LENGTH));
    page.text(`${scopes.join(', ')} · ${used} · ${id}`, 2, 0, 'dim');
  }
  printPage(page);
}
