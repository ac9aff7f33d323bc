import { quote, type RowProblem, rowProblem } from './problems.ts';

/** Columns that any file may have. */
export const ID_COLUMNS = ['profile_id', 'received_at'] as const;
/** The column that holds a person's facts as JSON (facts/2). */
export const FACTS_COLUMN = 'facts';

const TEST_PARTS = ['test', 'date', 'listening', 'reading', 'writing', 'speaking'] as const;
const tests = (language: 'en' | 'fr'): string[] => TEST_PARTS.map((part) => `${language}_${part}`);

/** Columns of somebody simple, in the order of the documentation. */
export const SIMPLE_COLUMNS = [
  'date_of_birth',
  'gender',
  'citizenship',
  'marital_status',
  'first_language',
  ...tests('en'),
  ...tests('fr'),
  'education',
  'education_country',
  'education_completed',
  'eca_body',
  'eca_date',
  'ca_noc',
  'ca_start',
  'ca_end',
  'ca_hours',
  'foreign_noc',
  'foreign_country',
  'foreign_start',
  'foreign_end',
  'foreign_hours',
  'sibling',
  'nomination_province',
  'nomination_accepted',
  'settlement_funds',
  'province',
] as const;

const PARTNERED = ['married', 'commonLaw'];
const YES = ['yes', 'oui', 'true', '1'];
const NO = ['no', 'non', 'false', '0', ''];

/** What the columns of a row say. */
export interface ColumnsRead {
  /** Facts to be read like those of any other source. */
  readonly facts: Record<string, unknown>;
  /** The column that a fact comes from, by its path. */
  readonly from: ReadonlyMap<string, string>;
  readonly problems: readonly RowProblem[];
}

/**
 * The facts of somebody simple from the columns of a row: no spouse or partner, no children, no offer of a job, no
 * certificate, at most one test in each language, one credential, one job in Canada and one abroad. An empty cell says
 * that there is none; whoever has more than columns can tell is given as facts.
 * @param cells by column; every column is one of {@link SIMPLE_COLUMNS}
 */
export function factsFromColumns(line: number, cells: Readonly<Record<string, string>>): ColumnsRead {
  const from = new Map<string, string>();
  const problems: RowProblem[] = [];
  const text = (column: string, path: string): string | undefined => {
    from.set(path, column);
    const cell = cells[column] ?? '';
    return cell === '' ? undefined : cell;
  };
  const number = (column: string, path: string): number | string | undefined => numberOf(text(column, path));
  const reader: Reader = {
    text,
    number,
    filled: (columns) => columns.some((column) => (cells[column] ?? '') !== ''),
  };

  const status = text('marital_status', 'maritalStatus');
  if (status !== undefined && PARTNERED.includes(status)) {
    problems.push(rowProblem(line, 'marital_status', 'has-partner', { given: quote(status) }));
  }
  const sibling = (cells['sibling'] ?? '').toLowerCase();
  if (!YES.includes(sibling) && !NO.includes(sibling)) {
    problems.push(rowProblem(line, 'sibling', 'not-yes-or-no', { given: quote(sibling) }));
  }
  const facts = {
    schema: 'facts/2',
    dateOfBirth: text('date_of_birth', 'dateOfBirth'),
    gender: text('gender', 'gender'),
    citizenships: text('citizenship', 'citizenships')?.split(/[ ,]+/),
    maritalStatus: status,
    firstOfficialLanguage: text('first_language', 'firstOfficialLanguage'),
    languageTests: languageTests(reader),
    credentials: credentials(reader),
    jobs: jobs(reader),
    spouse: null,
    children: [],
    relativesInCanada: YES.includes(sibling) ? [SIBLING] : [],
    certificateOfQualification: null,
    nomination: nomination(reader),
    jobOffers: [],
    militaryService: null,
    // Nobody whom a finding of misrepresentation bars may have a profile (IRPA 10.1(4)).
    inadmissibleForMisrepresentation: false,
    settlementFunds: number('settlement_funds', 'settlementFunds'),
    intendedProvince: text('province', 'intendedProvince'),
  };
  return { facts: stated(facts), from, problems };
}

interface Reader {
  /** The text of a column for the fact at a path; undefined for an empty cell. */
  text(column: string, path: string): string | undefined;
  number(column: string, path: string): number | string | undefined;
  filled(columns: readonly string[]): boolean;
}

const SIBLING = {
  relation: 'sibling',
  of: 'self',
  livesInCanada: true,
  adult: true,
  citizenOrPermanentResident: true,
};

/** A number where the cell is one; other words are left as they are, for the facts to say what is wrong. */
function numberOf(cell: string | undefined): number | string | undefined {
  return cell !== undefined && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(cell) ? Number(cell) : cell;
}

/** Without the fields that nothing was said of. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function languageTests({ text, number, filled }: Reader): unknown[] {
  const taken = (['en', 'fr'] as const).filter((language) => filled(tests(language)));
  return taken.map((language, i) => {
    const at = (part: string): [string, string] => [`${language}_${part}`, `languageTests.${i}.${part}`];
    return stated({
      test: text(...at('test')),
      date: text(...at('date')),
      listening: number(...at('listening')),
      reading: number(...at('reading')),
      writing: number(...at('writing')),
      speaking: number(...at('speaking')),
    });
  });
}

function credentials({ text, filled }: Reader): unknown[] {
  if (!filled(['education', 'education_country', 'education_completed', 'eca_body', 'eca_date'])) return [];
  const level = text('education', 'credentials.0.level');
  // A report that is described is about the credential that is given.
  const assessment = filled(['eca_body', 'eca_date'])
    ? stated({
        body: text('eca_body', 'credentials.0.assessment.body'),
        date: text('eca_date', 'credentials.0.assessment.date'),
        equivalence: level,
      })
    : null;
  const country = text('education_country', 'credentials.0.country');
  return [
    stated({
      level,
      country,
      completed: text('education_completed', 'credentials.0.completed'),
      ...(country === 'CA' ? {} : { assessment }),
    }),
  ];
}

function jobs({ text, number, filled }: Reader): unknown[] {
  const held = (['ca', 'foreign'] as const).filter((kind) =>
    filled(['noc', 'country', 'start', 'end', 'hours'].map((part) => `${kind}_${part}`)),
  );
  return held.map((kind, i) => {
    const at = (part: string, path: string): [string, string] => [`${kind}_${part}`, `jobs.${i}.${path}`];
    const abroad = kind === 'foreign';
    return stated({
      noc: stated({ '2021': text(...at('noc', 'noc.2021')) }),
      country: abroad ? text(...at('country', 'country')) : 'CA',
      ...(abroad ? {} : { employerCountry: 'CA', authorised: true }),
      start: text(...at('start', 'start')),
      end: text(...at('end', 'end')) ?? null,
      hoursPerWeek: number(...at('hours', 'hoursPerWeek')),
      paid: true,
      selfEmployed: false,
      duringFullTimeStudy: false,
    });
  });
}

function nomination({ text, filled }: Reader): unknown {
  if (!filled(['nomination_province', 'nomination_accepted'])) return null;
  return {
    province: text('nomination_province', 'nomination.province'),
    accepted: text('nomination_accepted', 'nomination.accepted') ?? null,
  };
}
