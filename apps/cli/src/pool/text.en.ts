/** People, or one person. */
const counted = (people: string): string => `${people} ${people === '1' ? 'person' : 'people'}`;
const have = (people: string): string => `${counted(people)} ${people === '1' ? 'has' : 'have'}`;

/** English words of the pool. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  list: {
    kinds: { synthetic: 'synthetic', imported: 'imported', live: 'live' },
    line: (id: number, kind: string, name: string, size: string, asOf: string) =>
      `Pool ${id}, ${kind}, ${name}: ${counted(size)} of ${asOf}`,
    seed: (seed: string) => `seed ${seed}`,
    live: (id: number, kind: string, name: string, size: string) =>
      `Pool ${id}, ${kind}, ${name} (profiles: ${size})`,
    loaded: (when: string, engine: string) => `loaded ${when} by ${engine}`,
    opened: (when: string, engine: string) => `opened ${when} by ${engine}`,
    newest: 'Commands work on the newest pool unless --pool says another.',
  },
  open: {
    opened: (name: string, id: number) => `Pool "${name}" is open (number ${id}).`,
    already: (name: string, id: number) =>
      `Pool "${name}" was open already (number ${id}); nothing was changed.`,
    next: 'People enter it with "openentry profile start"; "openentry start" runs its clock.',
  },
  verify: {
    progress: 'Profiles',
    title: (id: number) => `Every profile of pool ${id}, looked at again`,
    profiles: 'Profiles',
    actions: 'Actions recorded',
    standings: 'Standings',
    notAssessed: 'Loaded and not assessed yet',
    holds:
      'Everything holds: each row is what was done, each standing is what the law of its day makes of it.',
    fails: (faults: string) => `It does NOT hold. Faults: ${faults}.`,
    fault: (profile: number, what: string, detail: string) => `profile ${profile}: ${what} (${detail})`,
    more: (count: string) => `… and ${count} more; --json names the first hundred.`,
    advice:
      'Somebody changed the database by hand, or this is a defect of the program: keep a copy of the database and report it.',
    faults: {
      history: 'something is recorded that should have been refused',
      version: 'kept and recorded number of actions differ',
      state: 'kept and recorded state differ',
      'received-at': 'kept and recorded time received differ',
      facts: 'kept and recorded facts differ',
      'due-at': 'what time will end is noted for another moment',
      invitation: 'live invitations do not fit the state',
      'standing-missing': 'there is no standing',
      'standing-left': 'there is a standing outside the pool',
      'standing-wrong': 'the standing is not what the law of its day makes of the facts',
      correction: 'a round corrected the invitation and it stands, or it was cancelled and no round says so',
    },
  },
  stats: {
    title: (id: number) => `Pool ${id}`,
    states: 'People by state',
    bands: 'By CRS score',
    total: 'Total',
    assessed: (people: string, oldest: string, newest: string) =>
      oldest === newest
        ? `${have(people)} a standing, by the law of ${oldest}.`
        : `${have(people)} a standing, by the law of days from ${oldest} to ${newest}.`,
    notAssessed:
      'Nobody has a standing yet. "openentry pool assess" assesses everybody in the pool by the law of a day.',
    several: 'Somebody in several programs or categories counts in each.',
    traits: {
      program: 'By program',
      category: 'By category',
      province: 'By province or territory intended',
      language: 'By first official language',
      gender: 'By gender',
      country: 'By country of residence',
    },
    others: (count: number) => `${count} others`,
  },
  assess: {
    progress: 'Assessment',
    title: (on: string) => `Assessment by the law of ${on}`,
    dry: 'Nothing was written.',
    reform: (title: string) => `${title} laid over it; nothing was written.`,
    none: 'Nobody was to be assessed.',
    toCome: (on: string) =>
      `${on} is still to come: nothing can be recorded on it. --dry-run shows what that day would change.`,
    people: 'People assessed',
    first: 'For the first time',
    unchanged: 'Unchanged',
    gain: 'Gain points',
    lose: 'Lose points',
    pointsGained: 'Points gained in all',
    pointsLost: 'Points lost in all',
    leave: 'Eligible for no program any more; leave the pool',
    moves: (what: string) => `${what}: enter, leave`,
    programs: 'Programs',
    categories: 'Categories',
    move: (enter: string, leave: string) => `+${enter} −${leave}`,
    eachWritten: (file: string) => `Person by person: ${file}`,
  },
  day: {
    progress: 'Periods that are over',
    title: (on: string) => `Daily work of ${on}`,
    lapsed: 'What time itself ended',
    nothing: 'Nothing ended.',
    audit: (link: number, hash: string) => `The audit ends at link ${link}: ${hash}`,
  },
  outage: {
    recorded: (from: string, to: string) => `Recorded: an outage from ${from} to ${to}.`,
    already: 'This outage was on record under the same id; nothing was recorded again.',
    effect: 'Periods of people that ran then are longer by the days it touched.',
    order: '--to must be later than --from.',
    id: (id: string) => `Id: ${id}`,
  },
  import: {
    reading: 'Reading',
    loaded: (name: string, poolId: number, people: string, asOf: string) =>
      `Pool "${name}" (number ${poolId}): ${counted(people)}, as of ${asOf}.`,
    refused: (refused: string, rows: string) => `${refused} of ${rows} rows are bad:`,
    notLoaded: (refused: string) => `Rows that were not loaded: ${refused}`,
    nothing: 'Nothing was loaded. Correct these rows, or load the others with --partial.',
    noneGood: 'Nothing was loaded: no row is good.',
    remarks: 'To look at',
    row: (line: number, what: string) => `line ${line}: ${what}`,
    more: (count: string) => `… and ${count} more; --json tells the first thousand.`,
    noForm: (file: string) =>
      `${file} does not end in .jsonl, .ndjson or .csv: say with --format what it is.`,
  },
};

export type PoolText = typeof en;
