/** English words of the database. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (version: string, nodes: string) => `Citus ${version}, ${nodes} active nodes`,
  step: (table: string | null) => (table === null ? 'Role of the application' : `Spreading ${table}`),
  done: (count: string) => `Tables spread now: ${count}.`,
  before: 'Everything was spread before; nothing was left to do.',
  dry: (count: string) => `Tables to be spread: ${count}. Nothing was done.`,
  tables: 'How tables are kept',
  spread: {
    distributed: 'in parts, by candidate',
    reference: 'whole on every node',
    local: 'on this server only',
  },
};

export type DbText = typeof en;
