import type { Bilingual, Language } from '@openentry/law';
import { byNumber, doubtsOf } from '../feed/doubts.ts';
import type { FeedProblem } from '../feed/problems.ts';
import { numberOf, type Original, readRecord } from '../feed/record.ts';
import type { RoundFigures } from '../figures.ts';
import { publishedRound } from '../published.ts';
import { type Correction, correct, correctionsIn } from './corrections.ts';
import { languagesDiffer } from './languages.ts';
import { nameIn, type RoundName } from './names.ts';
import { packagedFigures } from './packaged.ts';
import { remarksOn } from './remarks.ts';

/** One state of a round in a feed, as it was imported: INSERT-only, oldest first. */
export interface ImportedVersion {
  readonly language: Language;
  readonly version: number;
  /** When it was imported, ISO, UTC. */
  readonly importedAt: string;
  readonly original: Original;
}

/** A round of the public history: what this release knows of it, under what was imported since. */
export interface PublicRound extends Omit<RoundFigures, 'name'> {
  readonly name: RoundName;
  readonly corrections: readonly Correction[];
  /** What looks wrong in what was published. */
  readonly doubts: readonly FeedProblem[];
  /** What is known to be doubtful for other reasons. */
  readonly remarks: readonly Bilingual[];
  /** Every state that was imported. */
  readonly versions: readonly ImportedVersion[];
}

/** Later figures over earlier ones; what a later state does not say, or says unreadably, stays as it was known. */
function over(earlier: RoundFigures, later: RoundFigures): RoundFigures {
  return {
    number: earlier.number,
    date: later.date ?? earlier.date,
    instantUtc: later.instantUtc ?? earlier.instantUtc,
    name: later.name ?? earlier.name,
    kind: later.kind ?? earlier.kind,
    // A round does not leave its category by being given a name that is not known.
    category:
      later.category ?? (later.kind === 'general' || later.kind === 'program' ? null : earlier.category),
    programs: later.programs.length > 0 ? later.programs : earlier.programs,
    invitations: later.invitations ?? earlier.invitations,
    crsCutoff: later.crsCutoff ?? earlier.crsCutoff,
    tieBreakUtc: later.tieBreakUtc ?? earlier.tieBreakUtc,
    poolAsOf: later.poolAsOf ?? earlier.poolAsOf,
    pool: later.pool ?? earlier.pool,
  };
}

const nothingOf = (number: string): RoundFigures => ({
  number,
  date: null,
  instantUtc: null,
  name: null,
  kind: null,
  category: null,
  programs: [],
  invitations: null,
  crsCutoff: null,
  tieBreakUtc: null,
  poolAsOf: null,
  pool: null,
});

/** What the states imported in one language say together, and what is wrong with the last of them. */
function foldLanguage(number: string, versions: readonly ImportedVersion[]) {
  let figures = nothingOf(number);
  let problems: readonly FeedProblem[] = [];
  for (const { original } of versions) {
    const read = readRecord(original, number);
    const corrected = correct(read.figures);
    const settled = new Set<string | null>(corrected.corrections.map(({ field }) => field));
    problems = read.problems.filter(({ field }) => !settled.has(field));
    figures = over(figures, corrected.figures);
  }
  return { figures, problems };
}

interface Folded {
  readonly figures: RoundFigures;
  readonly name: RoundName;
  readonly problems: readonly FeedProblem[];
  readonly versions: readonly ImportedVersion[];
}

function foldRound(number: string, versions: readonly ImportedVersion[]): Folded {
  const en = foldLanguage(
    number,
    versions.filter(({ language }) => language === 'en'),
  );
  const fr = foldLanguage(
    number,
    versions.filter(({ language }) => language === 'fr'),
  );
  // The two feeds are one publication; where they differ, the English one is followed, and it is said.
  const figures = over(over(packagedFigures.get(number) ?? nothingOf(number), fr.figures), en.figures);
  const packaged = publishedRound(number)?.name;
  const names = { en: en.figures.name ?? packaged?.en ?? null, fr: fr.figures.name ?? packaged?.fr ?? null };
  const said = new Set(en.problems.map(({ field, code }) => `${field} ${code}`));
  return {
    figures,
    name: nameIn(names, figures),
    problems: [
      ...en.problems,
      ...fr.problems.filter(({ field, code }) => !said.has(`${field} ${code}`)),
      ...languagesDiffer(en.figures, fr.figures),
    ],
    versions,
  };
}

/** The states of each round by its number. */
function grouped(imported: readonly ImportedVersion[]): Map<string, ImportedVersion[]> {
  const byRound = new Map<string, ImportedVersion[]>();
  for (const version of imported) {
    const number = numberOf(version.original);
    if (number === null) continue;
    const versions = byRound.get(number);
    if (versions === undefined) byRound.set(number, [version]);
    else versions.push(version);
  }
  return byRound;
}

/**
 * The public history of rounds: the packaged ones, overlaid with what was imported; oldest first. A known round
 * stays, whatever a feed leaves out.
 * @param imported every state that was imported, in order
 */
export function publicHistory(imported: readonly ImportedVersion[] = []): PublicRound[] {
  const byRound = grouped(imported);
  const numbers = new Set([...packagedFigures.keys(), ...byRound.keys()]);
  const folded = [...numbers]
    .map((number) => foldRound(number, byRound.get(number) ?? []))
    .sort((a, b) => byNumber(a.figures, b.figures));
  const doubts = Map.groupBy(doubtsOf(folded.map(({ figures }) => figures)), ({ round }) => round);
  return folded.map(({ figures, name, problems, versions }) => ({
    ...figures,
    name,
    corrections: correctionsIn(figures),
    doubts: [...problems, ...(doubts.get(figures.number) ?? [])],
    remarks: remarksOn(figures.number),
    versions,
  }));
}
