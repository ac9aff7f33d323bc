import { dayNumber, type PlainDate, type Program } from '@openentry/law';
import type { Bands, RoundFigures } from '../figures.ts';
import { FEED_BANDS } from './bands.ts';
import { countOf } from './counts.ts';
import { writtenDay, type YearLast, yearLastDay } from './days.ts';
import { momentOf } from './instants.ts';
import { type NameRead, nameOf } from './names.ts';
import { type FeedProblem, type Note, quoted } from './problems.ts';
import { programsIn } from './programs.ts';
import { wordsOf } from './words.ts';

/** One round of a feed as it came; every value is the feed's own. */
export type Original = Readonly<Record<string, unknown>>;

/** What one round of a feed says. */
export interface RecordRead {
  readonly figures: RoundFigures;
  readonly problems: readonly FeedProblem[];
}

const HIGHEST_SCORE = 1200;
/** IRCC published no tie-breaks before this round. */
const FIRST_TIE_BREAK = 77;
/** A profile lives twelve months at most: nobody in the pool submitted earlier. */
const LONGEST_PROFILE_DAYS = 365;

const NUMBER = /^#? ?0*(\d{1,6}[a-z]?)$/i;

/** The number of a round, in the form under which it is kept, or null. */
export function numberOf(original: Original): string | null {
  return NUMBER.exec(wordsOf(original.drawNumber))?.[1]?.toLowerCase() ?? null;
}

/** The days from one day to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** The UTC day of an instant. */
export function utcDay(instant: string): PlainDate {
  return instant.slice(0, 'YYYY-MM-DD'.length) as PlainDate;
}

/**
 * Reads one round of a feed, leniently: whatever can be meant in one way only is taken, what cannot be read or
 * cannot be is said and left out, and nothing is guessed.
 * @param number of the round, from {@link numberOf}
 */
export function readRecord(original: Original, number: string): RecordRead {
  const problems: FeedProblem[] = [];
  const note: Note = (field, code, values = {}) => void problems.push({ round: number, field, code, values });
  checkLink(original, number, note);
  const date = dateOf(original, note);
  const instantUtc = instantOf(original, date, note);
  const name = wordsOf(original.drawName);
  const read = readName(name, date, note);
  const pool = poolOf(original, note);
  return {
    figures: {
      number,
      date,
      instantUtc,
      name: name === '' ? null : name,
      kind: read.kind,
      category: read.category,
      programs: programsOf(original, read, note),
      invitations: count(original.drawSize, 'invitations', note),
      crsCutoff: cutoffOf(original, note),
      tieBreakUtc: tieBreakOf(original, { number, date, instantUtc }, note),
      poolAsOf: poolDay(original, date, pool, note),
      pool,
    },
    problems,
  };
}

/** The link beside the number leads to the page of that number. */
function checkLink({ drawNumberURL }: Original, number: string, note: Note): void {
  const linked = typeof drawNumberURL === 'string' ? /[?&]q=(\w{1,10})/.exec(drawNumberURL)?.[1] : undefined;
  if (linked !== undefined && linked.toLowerCase() !== number) {
    note('number', 'other-link', { given: number, other: quoted(linked) });
  }
}

/** The published day. Where it is written day first or month first, the date in words or the time decides. */
function dateOf({ drawDate, drawDateFull, drawDateTime }: Original, note: Note): PlainDate | null {
  const given = wordsOf(drawDate);
  const long = wordsOf(drawDateFull);
  const full = writtenDay(long);
  const turned = yearLastDay(given);
  if (turned !== null) {
    const moment = momentOf(wordsOf(drawDateTime));
    const near = [full, moment.says === 'instant' ? utcDay(moment.instant) : null];
    const taken = turnedDay(turned, near);
    if (taken === null) note('date', 'ambiguous-day', { given: quoted(given) });
    else note('date', 'day-first', { given: quoted(given), taken });
    return taken;
  }
  const day = writtenDay(given);
  if (day === null && given !== '') note('date', 'unreadable', { given: quoted(given) });
  else if (day === null && full === null) note('date', 'missing');
  if (long !== '' && full !== day && day !== null)
    note('date', 'contradicts', { given: day, other: quoted(long) });
  return day ?? full;
}

/** The one day that a date of digits can mean: because the other does not exist, or by what stands beside it. */
function turnedDay(
  { dayFirst, monthFirst }: YearLast,
  near: readonly (PlainDate | null)[],
): PlainDate | null {
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const fits = near.includes(dayFirst);
  return fits === near.includes(monthFirst) ? null : fits ? dayFirst : monthFirst;
}

/** The moment of the round. One that is not within a day of the published date is another round's, or a slip. */
function instantOf({ drawDateTime }: Original, date: PlainDate | null, note: Note): string | null {
  const given = wordsOf(drawDateTime);
  const moment = momentOf(given);
  if (moment.says !== 'instant') {
    if (given === '') note('instantUtc', 'missing');
    else note('instantUtc', moment.says === 'no-year' ? 'no-year' : 'unreadable', { given: quoted(given) });
    return null;
  }
  if (date !== null && Math.abs(daysBetween(date, utcDay(moment.instant))) > 1) {
    note('instantUtc', 'not-that-day', { given: quoted(given), date });
    return null;
  }
  return moment.instant;
}

function readName(name: string, date: PlainDate | null, note: Note): NameRead {
  const read = nameOf(name, date);
  if (name === '') note('name', 'missing');
  else if (read.problem !== null) note('name', read.problem, { given: quoted(name) });
  return read;
}

function programsOf({ drawText2 }: Original, { program }: NameRead, note: Note): readonly Program[] {
  const given = wordsOf(drawText2);
  const { programs, unknown } = programsIn(given);
  if (unknown !== '') note('programs', 'unknown-words', { given: quoted(given) });
  if (programs.length === 0) {
    if (program === null) note('programs', given === '' ? 'missing' : 'unreadable', { given: quoted(given) });
    return program === null ? [] : [program];
  }
  if (program !== null && programs.join() !== program) {
    note('programs', 'contradicts', { given: programs.join(', '), other: program });
  }
  return programs;
}

function count(value: unknown, field: 'invitations' | 'crsCutoff', note: Note): number | null {
  const given = wordsOf(value);
  const number = countOf(given);
  if (number === null) {
    note(field, given === '' ? 'missing' : 'unreadable', given === '' ? {} : { given: quoted(given) });
  }
  return number;
}

function cutoffOf({ drawCRS }: Original, note: Note): number | null {
  const cutoff = count(drawCRS, 'crsCutoff', note);
  if (cutoff === null || cutoff <= HIGHEST_SCORE) return cutoff;
  note('crsCutoff', 'out-of-range', { given: cutoff, maximum: HIGHEST_SCORE });
  return null;
}

type When = Pick<RoundFigures, 'number' | 'date' | 'instantUtc'>;

/** When the last person invited had submitted; before the round, and within the life of a profile. */
function tieBreakOf({ drawCutOff }: Original, round: When, note: Note): string | null {
  const given = wordsOf(drawCutOff);
  if (given === '') {
    if (Number.parseInt(round.number, 10) >= FIRST_TIE_BREAK) note('tieBreakUtc', 'missing');
    return null;
  }
  const moment = momentOf(given);
  if (moment.says !== 'instant') {
    note('tieBreakUtc', moment.says === 'no-year' ? 'no-year' : 'unreadable', { given: quoted(given) });
    return null;
  }
  const { instant } = moment;
  const day = round.instantUtc === null ? round.date : utcDay(round.instantUtc);
  if (day === null) return instant;
  // The day of a round whose time is not known says at most that the tie-break is no later day.
  const after =
    round.instantUtc === null ? daysBetween(day, utcDay(instant)) > 1 : instant > round.instantUtc;
  const impossible = after
    ? 'after-round'
    : daysBetween(utcDay(instant), day) > LONGEST_PROFILE_DAYS
      ? 'too-old'
      : null;
  if (impossible === null) return instant;
  note('tieBreakUtc', impossible, { given: quoted(given) });
  return null;
}

/** The distribution of the pool, or null where none was published: the feed has zeros in its place. */
function poolOf(original: Original, note: Note): Bands | null {
  const pool: Record<string, number> = {};
  for (const [i, band] of FEED_BANDS.entries()) {
    const given = wordsOf(original[`dd${i + 1}`]);
    const figure = countOf(given);
    if (figure !== null) pool[band] = figure;
    else if (given !== '') note('pool', 'unreadable', { band, given: quoted(given) });
  }
  return Object.values(pool).some((figure) => figure > 0) ? pool : null;
}

/** The day of the distribution. Where there is none, the feed mostly has the day of the round in its place. */
function poolDay(
  { drawDistributionAsOn }: Original,
  date: PlainDate | null,
  pool: Bands | null,
  note: Note,
): PlainDate | null {
  const given = wordsOf(drawDistributionAsOn);
  const day = writtenDay(given);
  if (day === null && pool !== null) {
    note('poolAsOf', given === '' ? 'missing' : 'unreadable', given === '' ? {} : { given: quoted(given) });
  }
  if (day !== null && date !== null && day > date) note('poolAsOf', 'later-than-round', { given: day, date });
  return pool === null && day === date ? null : day;
}
