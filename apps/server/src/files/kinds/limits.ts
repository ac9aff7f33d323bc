/** Most that a file of an application unpacks to, in bytes. */
export const MOST_UNPACKED = 100 * 1024 * 1024;
/** Most pixels of one picture: a sheet of A3 at 1,200 dpi has 280 million. */
export const MOST_PIXELS = 300_000_000;
