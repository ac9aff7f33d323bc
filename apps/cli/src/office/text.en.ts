/** English words of commands that work on a pool. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  noInstant: (name: string, given: string) =>
    `${name}: "${given}" is no instant. Write it like 2024-04-10T10:00:00-04:00, or in UTC like 2024-04-10T14:00:00Z.`,
  noOffset: (name: string, given: string) =>
    `${name}: "${given}" could be many instants. Say how far its clock is from UTC, as in 2024-04-10T10:00:00-04:00 or 2024-04-10T14:00:00Z.`,
  farInstant: (name: string, given: string) =>
    `${name}: "${given}" is too far away. Give an instant of the years 1000 to 9998.`,
  noId: (given: string) =>
    `--id: "${given}" is no UUID such as 5f0c7a1e-6f7b-4d52-9c6e-0d8f2a4b6c8d. Leave it out to have one made.`,
  noAccount: (longest: number) =>
    `--as: an account is a name of 1 to ${longest} characters, without control characters.`,
  noPool:
    'This data folder has no pool yet. "openentry start" loads a synthetic one, "openentry pool import" one of your own, and "openentry pool open" opens one that people enter themselves.',
  unknownPool: (id: number) => `There is no pool ${id}. "openentry pool list" lists them.`,
  interrupted: (signal: string) =>
    `Stopped by ${signal}. What was not finished is undone; nothing of it is kept. The same command can be run again.`,
  lost: 'The connection to PostgreSQL was lost: it was stopped, or the network was. What was in hand is done whole or not at all, and what was acknowledged is kept. Run the same command again once PostgreSQL answers.',
  notWritten: (file: string, why: string) => `${file} could not be written: ${why}.`,
  written: (file: string) => `Written: ${file}`,
  yearNotOver: (year: number) =>
    `The year ${year} is not over: its report can be written from January 1, ${year + 1}.`,
  repeated: 'This was done before under the same id; nothing was done again.',
  traits: {
    undeclared: 'not declared',
    genders: { F: 'woman', M: 'man', X: 'another gender' },
    languages: { en: 'English', fr: 'French' },
  },
  notYet: (inForce: string, on: string) =>
    `The reform takes effect on ${inForce}: it changes nothing on ${on}.`,
  none: '–',
};

export type WorkText = typeof en;
