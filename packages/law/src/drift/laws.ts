import type { Amendment } from '../amendments/amendment.ts';
import { diffOf } from '../rulebook/diff.ts';
import { versions } from '../rulebook/versions.ts';
import { FIRST_DAY, type Ruleset, rulesetOn } from '../ruleset.ts';
import { addDays, type PlainDate } from '../time/plainDate.ts';

/** The law over time, reforms laid over it. */
export interface Laws {
  on(day: PlainDate): Ruleset;
  /** Days after `from` and up to `to` on which any value of law changes, oldest first. */
  changes(from: PlainDate, to: PlainDate): PlainDate[];
}

/** Days of which the rulesets under some reforms are kept: a look ahead asks for the same few for every person. */
const MOST_DAYS = 512;

function lawsUnder(reforms: readonly Amendment[]): Laws {
  const known = new Map<PlainDate, Ruleset>();
  const on = (day: PlainDate): Ruleset => {
    if (reforms.length === 0) return rulesetOn(day);
    let law = known.get(day);
    if (law === undefined) {
      law = rulesetOn(day, reforms);
      if (known.size >= MOST_DAYS) known.clear();
      known.set(day, law);
    }
    return law;
  };
  const days = versions(reforms)
    .map((version) => version.on)
    .filter((day) => day > FIRST_DAY);
  // An instrument that sets no value begins a version of the law and changes nothing.
  const changing = new Map<PlainDate, boolean>();
  const changesOn = (day: PlainDate): boolean => {
    let changes = changing.get(day);
    if (changes === undefined) {
      changes = diffOf(on(addDays(day, -1)), on(day)).some(({ kind }) => kind !== 'instrument');
      changing.set(day, changes);
    }
    return changes;
  };
  return { on, changes: (from, to) => days.filter((day) => from < day && day <= to && changesOn(day)) };
}

const ofTheLaw = lawsUnder([]);
const underReforms = new WeakMap<readonly Amendment[], Laws>();

/** The law over time under reforms; what is found of it is kept for each list of them. */
export function lawsWith(reforms: readonly Amendment[]): Laws {
  if (reforms.length === 0) return ofTheLaw;
  const known = underReforms.get(reforms);
  if (known) return known;
  const laws = lawsUnder(reforms);
  underReforms.set(reforms, laws);
  return laws;
}

/** Days after `from` and up to `to` on which any value of law changes, oldest first. */
export function changeDaysOfLaw(
  from: PlainDate,
  to: PlainDate,
  reforms: readonly Amendment[] = [],
): PlainDate[] {
  return lawsWith(reforms).changes(from, to);
}
