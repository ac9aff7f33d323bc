import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../database/open.ts';
import { createApi, documentOf } from './api.ts';

/**
 * The contract of the API, as `/openapi.json` answers it on a server that is reached directly. Routes are described
 * without a database: it is asked when they are.
 */
export function contract(): ReturnType<typeof documentOf> {
  const nowhere = { site: { publicUrl: null, address: '' }, now: () => 0 } as unknown as Accounts;
  return documentOf(createApi({} as Database, nowhere, () => {}));
}
