/** SQLSTATE of a server that ends a connection or is going down, and what sockets say of a connection that broke. */
const CODES = /^(?:08...|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE)$/;
/** What the driver says, without a code, of a connection that is gone. */
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error and is not queryable|Client was closed and is not queryable)/;

/** Whether an error is that the connection to PostgreSQL was lost while work was going on: no defect of the work. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CODES.test(code) || WORDS.test(error.message);
}
