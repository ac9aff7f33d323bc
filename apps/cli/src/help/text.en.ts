import { workEn } from './work.en.ts';

/** English words of the help. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  program:
    'Express Entry, run in the open: law, pool, rounds.\nIndependent; not a Government of Canada service.',
  lang: 'language of messages (default: OPENENTRY_LANG, then that of the shell)',
  version: 'say the version',
  help: 'say what is possible',
  after: `
Dates are written YYYY-MM-DD; rules exist from 2015-01-01 on. Files of facts and
reforms are JSON; - reads standard input. "openentry facts example" prints one.

Environment:
  DATABASE_URL    use this PostgreSQL server (15 or newer), not the embedded one
  MAIL_URL        send letters by this server (smtp://user:password@host:587);
                  or MAIL_URL_FILE: a file that holds it. Otherwise letters are
                  written into the folder "mail" of the data folder
  MAIL_FROM       the address that letters come from
  OPENENTRY_LANG  language of messages: en or fr
  NO_COLOR        no colours or weights

Exit codes: 0 done, 2 what was asked cannot be done (the message says why),
1 a defect.`,
  afterError: '(--help says what is possible)',
  words: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Everywhere:',
    'Commands:': 'Commands:',
    choices: '(one of:',
    default: 'default:',
  },
  json: 'print JSON',
  on: 'day whose law applies',
  onToday: 'day whose law applies (default: today in Toronto)',
  facts: 'JSON file of a person’s facts (facts/2); - reads standard input',
  start: {
    about: 'start the database, load the pool, run the rounds of 10 and 11 April 2024, serve the site',
    port: 'port to listen on',
    host: 'address to listen on',
    seed: 'seed of the synthetic pool',
    data: 'data folder, made when missing (default: .openentry in the clone)',
    demo: 'start a demonstration: a synthetic pool, and accounts whose passwords are shown (default on this machine alone)',
    noDemo:
      'start for real: no synthetic pool, and a link to make the first administrator; decided once for a data folder',
    badPort: (highest: number) => `A port is a whole number from 0 to ${highest}.`,
    badSeed: 'A seed is 1 to 64 letters, digits, dots, dashes or underscores.',
  },
  assess: {
    about: 'a person under the law of a day: programs, score, categories, each with its why',
    explain: 'also the facts read, the provision, and each instrument with its grade',
    reform: 'JSON file of a reform (amendment/1) to lay over the law; shows what it changes',
  },
  crs: {
    about: 'score coded candidates: one JSON line with the breakdown of each',
    factors: 'JSON Lines of {"id", "rules", "profile"}; - reads standard input',
  },
  clb: {
    about: 'CLB or NCLC levels of the scores of a language test',
    test: 'ielts, celpip, pte, tef or tcf',
    listening: 'score in listening',
    reading: 'score in reading',
    writing: 'score in writing',
    speaking: 'score in speaking',
  },
  categories: { about: 'categories of the rounds in force on a day, with their occupations' },
  call: {
    about: 'one operation of the REST API of a server, over the network',
    method: 'GET, POST, PUT, PATCH or DELETE',
    address: 'as in the contract: /rounds/293, "/noc?q=carpenter"',
    server: 'the server; without it OPENENTRY_SERVER, or http://127.0.0.1:3000',
    body: 'JSON file to send; - reads standard input',
    ifMatch: 'ETag of what was read: only that version is changed',
    key: 'UUID of the command, to send the same one again; without it a new one',
    token: `A token of an account (OPENENTRY_TOKEN, or OPENENTRY_TOKEN_FILE) says who asks.
Tokens are made on the page of the account; no token approves, runs or publishes.`,
  },
  noc: {
    about: 'find occupations (NOC) and what they open on a day',
    query: 'words in either language, a NOC 2021 code or its beginning, a NOC 2016 code',
  },
  funds: {
    about: 'settlement funds that a family must hold on a day',
    family: 'people in the family, from 1 (default: the whole table)',
    badFamily: 'A family is a whole number of people from 1 to 100.',
  },
  fees: {
    about: 'fees in force on a day',
    facts: 'JSON file of a person’s facts: what this family would pay',
  },
  documents: {
    about: 'documents that a person must give with an application, each with its why',
    program: 'program of the application',
  },
  factsCommand: {
    about: 'files of facts about a person',
    schema: 'print the JSON Schema of facts/2',
    example: 'print a valid file of facts about an invented person',
    name: 'which example',
  },
  law: {
    about: 'the law itself: values, sources, differences, data',
    coverage: 'how much of the law is encoded, how well supported, what is missing',
    instruments: 'every instrument of law, by its first day',
    show: 'values of law in force at a path such as crs.sibling, crs or all',
    path: 'id of a value or of everything under it; all for everything',
    diff: 'what is different in the law of a second day',
    from: 'first day',
    to: 'second day',
    export: 'write the law as JSON and CSV, with a description of each file',
    folder: 'folder to make; must be empty or missing',
    force: 'write also into a folder that is not empty; its other files stay',
    reform: 'JSON file of a reform (amendment/1) to lay over the law',
    reformTo: 'JSON file of a reform (amendment/1) to lay over the law of the second day',
  },
  work: workEn,
  rounds: {
    about: 'rounds of invitations',
    replay: 'run a published round on a synthetic pool, beside what was published',
    number: 'number of the round, e.g. 293',
    list: 'list the published rounds, newest first: those of this release, and those imported where the data folder (or DATABASE_URL) has a database; without one, none is started',
    show: 'show everything published of a round, and what is doubtful about it',
    import:
      'take IRCC’s feed into the public history: says what is new, what changed and what looks wrong; a second time nothing is added',
    export: 'write the public history to a file of JSON or CSV',
    kind: 'only rounds of this kind',
    category: 'only rounds of this category: a family such as stem, or a version such as stem@v1',
    since: 'only rounds on or after this day',
    csv: 'print CSV',
    feed: 'file ee_rounds_123_en.json or _fr.json, as downloaded; - reads standard input',
    file: 'file to write, ending in .json or .csv',
    asFeed: 'write IRCC’s own format, in this language',
  },
  roundsVerify: {
    about: 'verify a published round, anywhere and without a database; 0 only when everything holds',
    bundle: 'bundle of the round (round-bundle/1); - reads standard input',
    proof: 'also the proof of one person (round-proof/1)',
    snapshot: 'also run the round again from its snapshot (round-snapshot/1, or .gz)',
    key: 'public key that must have signed (Ed25519; PEM or hexadecimal)',
    data: 'taken as everywhere, and not looked at: nothing but the files is needed',
  },
  pool: {
    about: 'pools: the synthetic one, and those that are imported',
    calibrate: 'compute again the one calibrated assumption: the share of STEM occupations',
    import: 'load people from a file as a pool of their own: all of them, or nobody where a row is bad',
    file: 'file of people: .jsonl or .csv; - reads standard input',
    name: 'name of the pool (default: that of the file)',
    format: 'form of the file (default: by its ending)',
    asOf: 'day of the pool, by whose law each score must be known (default: today in Toronto)',
    partial: 'load the good rows where some are bad',
    columns: `JSON Lines: one object a line, {"facts": …}, with "receivedAt" (an instant with
its zone) and "profileId" (a whole number) if there are any. Facts are facts/2.

CSV in UTF-8, under a header: a column "facts" with facts/2 as JSON, or for
somebody simple (no spouse or partner, no children, no job offer, no
certificate; no degree from Canada) these columns, an empty cell meaning none:
  date_of_birth, first_language (en, fr), gender (F, M, X), citizenship (IN …),
  marital_status, settlement_funds, province
  en_test (ielts, celpip, pte), en_date, en_listening, en_reading, en_writing,
  en_speaking; the same with fr_ (tef, tcf)
  education (as in facts/2), education_country, education_completed, eca_body,
  eca_date
  ca_noc, ca_start, ca_end (empty: goes on), ca_hours (a week)
  foreign_noc, foreign_country, foreign_start, foreign_end, foreign_hours
  sibling (in Canada: yes, no), nomination_province, nomination_accepted
Either with received_at and profile_id if there are any.
`,
  },
  doctor: { about: 'say which runtime, database, law and data this clone sees' },
};

export type HelpText = typeof en;
