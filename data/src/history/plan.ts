import type { Language } from '@openentry/law';
import type { FeedProblem } from '../feed/problems.ts';
import type { Feed, FeedRecord } from '../feed/read.ts';
import { type Original, readRecord } from '../feed/record.ts';
import type { RoundFigures } from '../figures.ts';
import { type Correction, correct } from './corrections.ts';
import { type FieldChange, figureChanges, wordChanges } from './differences.ts';
import { type ImportedVersion, type PublicRound, publicHistory } from './fold.ts';

/** A round that a feed gives otherwise than it was known. */
export interface ChangedRound {
  readonly number: string;
  readonly changes: readonly FieldChange[];
}

/** What the import of a feed does, and what is to be known of it. */
export interface ImportReport {
  readonly language: Language;
  readonly encoding: Feed['encoding'];
  /** Rounds in the feed. */
  readonly rounds: number;
  /** Rounds that were not known, corrected. */
  readonly new: readonly RoundFigures[];
  readonly changed: readonly ChangedRound[];
  /** How many rounds say what was known. */
  readonly unchanged: number;
  /** How many originals are kept for the first time or in a new state. */
  readonly kept: number;
  /** Rounds that were known and are not in this feed; they stay. */
  readonly absent: readonly string[];
  /** Everything that looks wrong, before corrections. */
  readonly problems: readonly FeedProblem[];
  readonly corrections: readonly Correction[];
}

/** A state of a round that is to be kept. */
export interface NewVersion {
  readonly number: string;
  readonly version: number;
  readonly original: Original;
}

export interface ImportPlan {
  readonly report: ImportReport;
  readonly versions: readonly NewVersion[];
}

const asKnown = ({ name, ...figures }: PublicRound, language: Language): RoundFigures => ({
  ...figures,
  name: name[language],
});

/** What a first original changes of what was known without one; that it leaves something out changes nothing. */
function firstChanges(known: RoundFigures, figures: RoundFigures): FieldChange[] {
  return figureChanges(known, figures).filter(({ after }) => after !== null && after !== '');
}

function changesOf(
  number: string,
  latest: ImportedVersion | undefined,
  known: RoundFigures | undefined,
  record: FeedRecord,
): readonly FieldChange[] | 'new' {
  const after = correct(record.figures).figures;
  if (latest === undefined) return known === undefined ? 'new' : firstChanges(known, after);
  const before = correct(readRecord(latest.original, number).figures).figures;
  return [...figureChanges(before, after), ...wordChanges(latest.original, record.original)];
}

/**
 * What importing a feed would do to the public history.
 * @param imported every state that was imported before, in order
 */
export function planImport(feed: Feed, imported: readonly ImportedVersion[]): ImportPlan {
  const { language, encoding, records, problems } = feed;
  const history = new Map(publicHistory(imported).map((round) => [round.number, round]));
  const versions: NewVersion[] = [];
  const fresh: RoundFigures[] = [];
  const changed: ChangedRound[] = [];
  for (const record of records) {
    const { number } = record.figures;
    const round = history.get(number);
    const latest = round?.versions.findLast((version) => version.language === language);
    if (!isSame(latest?.original, record.original)) {
      versions.push({ number, version: (latest?.version ?? 0) + 1, original: record.original });
    }
    const changes = changesOf(number, latest, round && asKnown(round, language), record);
    if (changes === 'new') fresh.push(correct(record.figures).figures);
    else if (changes.length > 0) changed.push({ number, changes });
  }
  const given = new Set(records.map(({ figures }) => figures.number));
  return {
    versions,
    report: {
      language,
      encoding,
      rounds: records.length,
      new: fresh,
      changed,
      unchanged: records.length - fresh.length - changed.length,
      kept: versions.length,
      absent: [...history.keys()].filter((number) => !given.has(number)),
      problems,
      corrections: records.flatMap(({ figures }) => correct(figures).corrections),
    },
  };
}

/** The same fields with the same values, in whatever order they are written. */
function isSame(one: Original | undefined, other: Original): boolean {
  return one !== undefined && ordered(one) === ordered(other);
}

const ordered = (original: Original): string =>
  JSON.stringify(Object.entries(original).sort(([a], [b]) => (a < b ? -1 : 1)));
