import type { CategoryInForce } from '../../categories/categories.ts';
import { settlementFunds } from '../../funds/settlementFunds.ts';
import { instruments } from '../../instruments/instruments.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import type { InForce, Ruleset } from '../../ruleset.ts';
import type { Turn } from '../nextChange.ts';
import type { Candidate, Cause } from './cause.ts';

/** The law of a day with what one instrument set left as it was before. */
function withoutInstrument(id: string, law: Ruleset, before: Ruleset): Ruleset {
  const find = <T>(parameter: Parameter<T>): InForce<T> | null => {
    const entry = law.find(parameter);
    return entry?.instrument === id ? before.find(parameter) : entry;
  };
  // An amendment in one piece may decide policies and add factors too.
  const isAmendment = !Object.hasOwn(instruments, id);
  return {
    ...law,
    find,
    // A value that nothing set before is asked for with `find`.
    read: (parameter) => (find(parameter) ?? { value: law.read(parameter) }).value,
    ...(isAmendment && { choice: before.choice, added: before.added }),
  };
}

function instrumentsBegun(law: Ruleset, before: Ruleset): readonly Candidate[] {
  const funds = law.find(settlementFunds)?.instrument;
  return law.instruments
    .filter((id) => !before.instruments.includes(id))
    .map((id) => ({
      cause: {
        code: id === funds ? 'funds-table' : 'law-changed',
        values: {},
        paths: [],
        instruments: [{ id, title: law.instrument(id).title }],
      },
      without: (grounds) => ({ ...grounds, law: withoutInstrument(id, grounds.law, before) }),
    }));
}

const named = (versions: readonly CategoryInForce[]): string => versions.map(({ id }) => id).join(' ');

/** Versions of categories that begin or end; the cause names those to which the person belongs, or belonged. */
function categoriesChanged(turn: Turn, law: Ruleset, before: Ruleset): readonly Candidate[] {
  const [was, is] = [before.categories, law.categories];
  const begun = is.filter((version) => !was.includes(version) && turn.after.categories.includes(version.id));
  const ended = was.filter((version) => !is.includes(version) && turn.before.categories.includes(version.id));
  if (begun.length === 0 && ended.length === 0) return [];
  const ids = [...new Set(begun.map(({ instrument }) => instrument))];
  const cause: Cause = {
    code: 'categories-changed',
    values: { begun: named(begun), ended: named(ended) },
    paths: [],
    instruments: ids.map((id) => ({ id, title: law.instrument(id).title })),
  };
  return [{ cause, without: (grounds) => ({ ...grounds, categories: was }) }];
}

/** What changed in the law on its day, instrument by instrument, and its categories. */
export function candidatesOfLaw(turn: Turn, law: Ruleset, before: Ruleset): readonly Candidate[] {
  return [...instrumentsBegun(law, before), ...categoriesChanged(turn, law, before)];
}
