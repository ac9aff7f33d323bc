export const en = {
  notAddress: (given: string) =>
    `"${given}" is no address of the API. Write it as in the contract, such as /rounds/293 or /noc?q=carpenter.`,
  unknown: (asked: string) => `The API has nothing under ${asked}.`,
  others: (found: string) => `What it has there: ${found}.`,
  server: (given: string) =>
    `--server takes the address of a server, such as http://127.0.0.1:3000: "${given}" is none.`,
  tokenFile: (path: string) => `OPENENTRY_TOKEN_FILE names a file that cannot be read: ${path}.`,
  noAnswer: (server: string) =>
    `No server answers at ${server}. Start one with openentry start, or name another with --server.`,
  noApi: (server: string, status: number) =>
    `${server} answered ${status}, and no answer of this API: is it an OpenEntry server?`,
  wait: (seconds: number) => `Try again in ${seconds} s.`,
  replayed: 'This command had been carried out before under its key: nothing was done again.',
};

export type CallText = typeof en;
