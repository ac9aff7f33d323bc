/** English words of the help of commands that work on a pool. `work.fr.ts` must have the same shape. */
export const workEn = {
  badNumber: 'A whole number is needed.',
  pool: 'which pool (default: the newest; "pool list" lists them)',
  as: 'account that acts: any name for now, accounts with sign-in come later',
  id: 'UUID of this action, so that sent twice it is done once (default: a new one)',
  at: 'when it happens, such as 2024-04-10T10:00:00-04:00, for pools of the past (default: now)',
  threads: 'threads that compute (default: one for each core, to a limit)',
  asAdministrator: 'account that acts: any name for now (default: administrator)',
  pools: {
    open: 'open a pool that people enter themselves and the clock of a server minds; open already, it stays',
    openName: 'name of the pool',
    list: 'list the pools of the data folder, newest last',
    stats: 'count a pool by state, score, program, category, province, language, gender, country',
    assess: 'assess everybody in the pool again by the law of a day, and say whom it touches',
    on: 'day whose law applies (default: that of --at in Ottawa); alone, it is recorded as that day begins',
    all: 'everybody (the default)',
    due: 'only those of whom the law can make something else since they were last assessed',
    dryRun: 'find what would change and write nothing',
    fromFacts: 'read everybody’s facts, whatever their standings say',
    reform: 'JSON file of a reform (amendment/1) laid over the law; nothing is written then',
    out: 'also write each person touched, one JSON line a profile',
    day: 'do the work of a day: what time ends, those who are due, the letters that wait; may be run again',
    verify:
      'look at every profile: row, invitation and standing must follow from what was done and from the law; 0 only when all of them do, 1 otherwise',
    letters: 'list what people were told, and write the letters (tagged PDF and text) to files',
    lettersOut: 'folder to write them to, made when missing',
    lettersIn: 'language of the letters (default: that of each person)',
    lettersOf: 'only those of this profile',
    mail: 'send the letters that wait to everybody whose address is known; may be run again',
    outage: 'record a time in which people could not act: it extends the periods that ran then',
    from: 'when it began',
    to: 'when it was over',
  },
  profile: {
    about: 'single profiles: the whole life of one, from draft to application',
    after: `
A profile from draft to pool (--at says when, in a pool of the past):
  openentry facts example > facts.json
  openentry profile start facts.json
  openentry profile submit ID
  openentry profile show ID`,
    number: 'number of the profile',
    start: 'open a draft',
    candidate: 'number of a person who had a profile before (default: somebody new)',
    edit: 'change a draft',
    update: 'change a profile in the pool, which keeps its place and is assessed again',
    submit: 'hand in the draft: the profile is assessed and enters the pool',
    accept: 'accept a nomination',
    reject: 'reject a nomination',
    decline: 'decline the invitation: back to the pool with the same place',
    apply: 'submit the application',
    withdraw: 'withdraw the profile',
    nominate: 'confirm a nomination, as a province',
    province: 'province or territory',
    takeBack: 'take a nomination back, as a province',
    show: 'where a profile stands: state, deadlines, standing, history, what can be done next',
    facts: 'also print what was declared (with --json)',
    contact: 'say how the person is written to: letters are mailed from then on',
    contactFile:
      'JSON file {"name", "email", "language": "en" or "fr"}; - reads standard input, so that it stands in no history of a shell',
    contactRemove: 'forget the name and the address',
  },
  audit: {
    about: 'the audit: who did what, in a chain that breaks when anything is changed',
    head: 'print where the audit ends, as LINK:HASH: written down elsewhere, it proves what came before',
    verify: 'check every link from the first; 0 only when all of them hold',
    known: 'an end that was written down: the audit must contain it',
  },
  db: {
    about: 'the database',
    shard: 'spread the tables over the workers of a Citus coordinator (DATABASE_URL); may be run again',
    dryRun: 'say what would be done and do nothing',
  },
  rounds: {
    stages: {
      plan: 'Plan (one person plans, a second approves):',
      run: 'Run:',
      publish: 'Publish (not by whoever ran it) and prove:',
      law: 'Before a change of law takes effect:',
      history: 'What was published, and whether it holds:',
    },
    after: `
A round from plan to proof, on a pool of the past ("--at" is the clock):
  openentry rounds plan 292 --kind general --invite 1280 --as anna \\
    --instant 2024-04-10T13:11:33Z --at 2024-04-10T12:00:00Z
  openentry rounds approve 292 --as benoit --at 2024-04-10T12:30:00Z
  openentry rounds execute 292 --as anna --at 2024-04-10T13:11:33Z
  openentry rounds publish 292 --as benoit --at 2024-04-10T15:00:00Z
  openentry rounds bundle 292 round-292.json
  openentry rounds verify round-292.json`,
    number: 'number of the round',
    plan: 'open the file of a round with its instruction',
    revise: 'change the instruction; an approval is lost',
    preview: 'what a round would come to now: from a number to the cut-off, or from a cut-off to the number',
    previewNumber: 'number of a planned round; or say --kind',
    schedule: 'have the system run the round by itself, or take that back',
    approve: 'approve the round; not for whoever planned, changed or scheduled it',
    cancel: 'call the round off before it is published; invitations fall with it',
    instruction: 'the instruction in words, with what came of it once it ran',
    pdf: 'write it as a PDF (tagged)',
    files: 'every round with a file on the pool: its state, and who did what',
    execute: 'freeze the pool, rank, invite, check: the whole of it or nothing',
    check: 'check a round again from the database alone; 0 only when every rule holds',
    publish: 'seal, sign and publish; invited people are told',
    correct: 'cancel one invitation that was issued in error (IRPA 10.2(5)); the person keeps their place',
    bundle: 'write what is published of a round, for anyone to verify',
    proof: 'write the proof of one person’s place in a published round: for that person only',
    snapshot: 'write the whole frozen pool with its facts: personal, for an auditor',
    shadow: 'the same pool under two laws, person by person; nobody is invited',
    sign: 'sign the differences of a shadow round; two people do before a round runs',
    kind: 'whom it addresses',
    programs: 'programs, with commas between them: CEC, FSW, FST, PNP',
    category: 'id of a version of a category, e.g. stem@v1 ("categories --json" lists them)',
    invite: 'how many to invite at most; 0 is a number too',
    cutoff: 'lowest score: how many have it or more',
    instant: 'instant for which the pool is assessed and ranked; its day in Ottawa says which law applies',
    atInstant: 'instant from which the system runs it',
    unschedule: 'take the schedule back',
    reason: 'why, for the record',
    profile: 'number of the profile',
    file: 'file to write; - writes to standard output',
    snapshotFile: 'file to write (JSON Lines), ending in .gz to be compressed',
    before: 'day whose law was in force before; the law after is that of the round’s instant',
    reform: 'JSON file of a reform (amendment/1) laid over the law after',
    out: 'also write every difference, one JSON line a profile',
    shadowId: 'number of the shadow round',
  },
};

export type WorkHelp = typeof workEn;
