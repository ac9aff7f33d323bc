/** English words of the command line. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  start: {
    title: 'OpenEntry: Express Entry, run in the open. Independent; not a Government of Canada service.',
    lock: (folder: string) => `Data folder: ${folder}`,
    database: (version: string, place: string) => `PostgreSQL ${version} answers (${place})`,
    pool: (total: string, asOf: string, seed: string) =>
      `Loading a synthetic pool of ${total} fictional people, as many as on ${asOf} (seed ${seed})`,
    poolThere: (total: string, asOf: string, seed: string) =>
      `Synthetic pool of ${total} people as of ${asOf} is there (seed ${seed})`,
    round: (number: string) => `Running round #${number}`,
    building: 'Building the site (first start, or its sources changed)',
    ready: (address: string) =>
      `OpenEntry is at ${address}  (English: ${address}/en · Français : ${address}/fr)`,
    stop: 'Ctrl-C stops it.',
    stopping: 'Stopping…',
    databaseLost: 'PostgreSQL ended unexpectedly; stopping. Start again: nothing acknowledged is lost.',
  },
  progress: {
    pool: 'Pool',
    round: (number: string) => `Round #${number}`,
    line: (label: string, percent: string, done: string, total: string) =>
      `${label}: ${percent} (${done} of ${total})`,
  },
  table: {
    round: 'Round',
    what: '',
    published: 'Published',
    simulated: 'Simulated',
    invited: 'Invited',
    cutoff: 'Cut-off (CRS)',
    tieBreak: 'Tie-break (UTC)',
    none: '–',
    caption: (date: string, name: string) => `${date}, ${name}`,
    checked: 'The independent check passed.',
    notChecked: 'The independent check did not pass.',
    synthetic: 'What is synthetic',
    why: 'Why the simulated figures differ',
    fit: (asOf: string, bands: number, worst: string) =>
      `The pool matches all ${bands} published bands of ${asOf}; largest difference: ${worst}.`,
    seconds: (pool: string, round: string) => `Pool loaded in ${pool} s, round run in ${round} s.`,
  },
  crs: {
    noFile: (path: string, why: string) => `Cannot read ${path}: ${why}.`,
    brokenLine: (path: string, line: number, why: string) => `${path}:${line}: not a JSON object (${why}).`,
    badLine: (path: string, line: number, id: string, problem: string) => `${path}:${line}: ${id}${problem}`,
    more: (count: number) => `… and ${count} more.`,
    nothing: 'Nothing was printed. Correct the lines above and run again.',
    noId: 'id is missing (a text or a number)',
  },
  doctor: {
    runtime: 'Runtime',
    database: 'Database',
    law: 'Law',
    data: 'Data',
    engine: 'Engine',
    site: 'Site',
    folder: 'Data folder',
    system: 'System',
    lawLine: (from: string, through: string, instruments: number) =>
      `rules from ${from}, verified through ${through}, ${instruments} instruments`,
    gapLine: (from: string) => `known gap: the text of a change reported for ${from} is not available`,
    dataLine: (count: number, first: string, last: string, pools: number) =>
      `${count} published rounds, ${first} to ${last}; ${pools} distributions of the pool`,
    embedded: (version: string, place: string) => `embedded PostgreSQL ${version}, ${place}`,
    server: (version: string, place: string) => `PostgreSQL ${version} at ${place} (DATABASE_URL)`,
    fsync: (on: boolean): string =>
      on ? 'fsync on' : 'fsync OFF: acknowledged work can be lost with the power',
    inUse: 'in use by a running OpenEntry',
    free: 'free',
    notYet: 'not made yet; the first start makes it',
    built: 'built',
    notBuilt: 'not built yet; the first start builds it',
    healthy: 'Everything needed is there.',
    broken: 'Something is in the way; see above.',
  },
  calibrate: {
    running: (round: string, share: string) => `Round #${round} at a share of ${share} …`,
    result: (round: string, share: string) => `Round #${round}: ${share}`,
    mean: (mean: string, used: string) => `Mean: ${mean}. In use: ${used}.`,
  },
};

export type CliText = typeof en;
