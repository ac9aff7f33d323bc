import {
  type CategoryVersion,
  categoriesOn,
  categoryVersions,
  type PlainDate,
  type Program,
} from '@openentry/law';
import type { RoundKind } from '../figures.ts';
import { plainWords } from './words.ts';

/** What the name of a round says of it. */
export interface NameRead {
  readonly kind: RoundKind | null;
  readonly category: string | null;
  /** The program that a program round is named after. */
  readonly program: Program | null;
  /** `unknown-version`: a category that is known, in a version that is not. */
  readonly problem: 'unknown-name' | 'unknown-version' | null;
}

const GENERAL = ['no program specified', 'general', 'aucun programme specifie', 'ronde generale', 'generale'];

/** Names of program rounds. They come before categories: "Federal Skilled Trades" is no round for trades. */
const PROGRAM_NAMES: readonly (readonly [string, Program])[] = [
  ['federal skilled worker', 'FSW'],
  ['travailleurs qualifies federal', 'FSW'],
  ['canadian experience class', 'CEC'],
  ['categorie de l experience canadienne', 'CEC'],
  ['federal skilled trades', 'FST'],
  ['metiers specialises federal', 'FST'],
  ['travailleurs de metiers specialises federal', 'FST'],
  ['provincial nominee', 'PNP'],
  ['candidats des provinces', 'PNP'],
];

const PROGRAM_AROUND = /^(?:programme (?:des? )?)|(?: programs?)$/g;
/** "(Version 1)", "2026-Version 2", "(2023-1)" as plain words at the end of a name. */
const VERSION = / (?:(?:(\d{4}) )?version (\d+)|(\d{4}) (\d+))$/;
/** Before this year categories were numbered as "(2023-1)", which IRCC later rewrote to "(Version 1)". */
const YEAR_IN_IDS_SINCE = 2026;

interface Label {
  readonly base: string;
  readonly year: number | null;
  readonly version: number | null;
}

function labelOf(plain: string): Label {
  const match = VERSION.exec(plain);
  if (!match) return { base: baseOf(plain), year: null, version: null };
  return {
    base: baseOf(plain.slice(0, match.index)),
    year: Number(match[1] ?? match[3] ?? Number.NaN) || null,
    version: Number(match[2] ?? match[4]),
  };
}

/** Names are written with "Trade" and "Trades", "Occupation" and "Occupations": they are compared without. */
const baseOf = (plain: string): string => plain.replace(/s(?= |$)/g, '');

/** The families of categories by every name that a version of theirs has had. */
const families: ReadonlyMap<string, string> = new Map(
  categoryVersions.flatMap(({ family, name, roundLabel, aliases }) =>
    [name.en, name.fr, roundLabel.en, roundLabel.fr, ...aliases].flatMap((text) =>
      text === null ? [] : [[labelOf(plainWords(text)).base, family] as const],
    ),
  ),
);

function versionOf(family: string, { year, version }: Label, date: PlainDate | null): string | null {
  if (version === null) {
    // Without a version in the name, it is the one in force on the day, if there is one.
    const inForce = date === null ? [] : categoriesOn(date).filter((known) => known.family === family);
    return inForce.length === 1 ? (inForce[0]?.id ?? null) : null;
  }
  const named = year !== null && year >= YEAR_IN_IDS_SINCE ? `${year}-v${version}` : `v${version}`;
  const id = `${family}@${named}`;
  return categoryVersions.some((known: CategoryVersion) => known.id === id) ? id : null;
}

/**
 * What a name of a round says, in either language, in any case and punctuation.
 * @param date of the round, for names of categories without a version
 */
export function nameOf(words: string, date: PlainDate | null): NameRead {
  const plain = plainWords(words);
  const nothing = { kind: null, category: null, program: null, problem: null } as const;
  if (GENERAL.includes(plain)) return { ...nothing, kind: 'general' };
  const bare = plain.replace(PROGRAM_AROUND, '').trim();
  const program = PROGRAM_NAMES.find(([name]) => name === bare || name === plain)?.[1];
  if (program !== undefined) return { ...nothing, kind: 'program', program };
  const label = labelOf(plain);
  const family = families.get(label.base);
  if (family === undefined) {
    // Only categories have versions.
    return { ...nothing, kind: label.version === null ? null : 'category', problem: 'unknown-name' };
  }
  const category = versionOf(family, label, date);
  return { ...nothing, kind: 'category', category, problem: category === null ? 'unknown-version' : null };
}
