/** Why a file cannot be read, by the code that the system gives. */
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file (ENOENT)',
  EISDIR: 'it is a folder (EISDIR)',
  EACCES: 'you may not read it (EACCES)',
  EPERM: 'you may not read it (EPERM)',
};

/** English words of the command line. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  databaseUrlFile: (file: string) =>
    `DATABASE_URL_FILE names a file that cannot be read: ${file}. Correct it, or unset it to use the embedded PostgreSQL.`,
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
    demo: 'A demonstration. Sign in as anybody, each with one role (shown because this is one):',
    demoOpen: 'Whoever reaches this address can do the same: it is not for real data.',
    first: (link: string) =>
      `There is no administrator yet. Whoever opens this link first becomes one (good for 24 hours, once):\n  ${link}`,
    mails: (folder: string) => `Mails are written to ${folder}`,
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
  input: {
    standardInput: 'standard input',
    tooLarge: (name: string, limit: string) => `${name} is larger than ${limit} bytes; it was not read.`,
    utf16: (name: string) => `${name} is text in UTF-16. Save it as UTF-8.`,
    notUtf8: (name: string, line: number, byte: number) =>
      `${name} is not text in UTF-8: byte ${byte} of line ${line} cannot stand there.`,
    empty: (name: string) => `${name} is empty; JSON is expected.`,
    at: (name: string, line: number, column: number, what: string) =>
      `${name}, line ${line}, column ${column}: ${what}`,
    twice: 'Only one file can come from standard input.',
    faults: {
      unexpected: (found: string) => `"${found}" was not expected here.`,
      end: () => 'the text ends before the JSON does.',
      string: () => 'a string does not end, or holds a line end or control character.',
      escape: () => 'this is no escape that a string may hold.',
      number: (found: string) => `"${found}" is no number as JSON writes them.`,
      deep: () => 'nested deeper than any input that means something.',
      duplicate: (found: string) => `the key "${found}" is given twice.`,
      after: (found: string) => `"${found}" stands after the end of the JSON.`,
    },
    badFacts: (name: string) => `${name} holds no valid facts:`,
    badReform: (name: string) => `${name} holds no valid reform:`,
    more: (count: number) => `… and ${count} more.`,
    nothing: 'Nothing was computed. Correct this and run again.',
  },
  law: {
    warning: 'WARNING:',
    today: (on: string) => `${on}, today in Toronto`,
    grade: (grade: string) => `grade ${grade}`,
    grades:
      'Grades: L text of the instrument, T copy of IRCC’s own tool, P IRCC page, S secondary source, I inferred.',
  },
  crs: {
    noFile: (path: string, why: string) =>
      path === '' ? 'No file is named.' : `Cannot read ${path}: ${unreadable[why] ?? why}.`,
    brokenLine: (path: string, line: number, column: number, why: string) =>
      `${path}:${line}: not a JSON object; column ${column}: ${why}`,
    noObject: (path: string, line: number, found: string) =>
      `${path}:${line}: not a JSON object; got ${found}`,
    badLine: (path: string, line: number, id: string | null, problem: string) =>
      `${path}:${line}: ${id === null ? '' : `${id}: `}${problem}`,
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
