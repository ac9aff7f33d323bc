import { enacted } from '../amendments/enacted.ts';
import { categoryVersions } from '../categories/categories.ts';
import { type Instrument, instruments } from '../instruments/instruments.ts';
import { parameters } from '../parameters/registry.ts';

/** An instrument with what it sets. */
export interface CitedInstrument {
  readonly id: string;
  readonly instrument: Instrument;
  /** Ids of the parameters that it gives a value. */
  readonly parameters: readonly string[];
  /** Ids of the category versions that cite it. */
  readonly categories: readonly string[];
}

const whole = new Map(enacted.map((amendment) => [amendment.id, amendment]));
const known: ReadonlyMap<string, Instrument> = new Map([...Object.entries(instruments), ...whole]);

/**
 * An instrument of the law, or an amendment in force that is kept as one piece.
 * @throws RangeError for an id that is neither.
 */
export function instrumentOf(id: string): Instrument {
  const instrument = known.get(id);
  if (!instrument) throw new RangeError(`${id} is no instrument`);
  return instrument;
}

/** Every instrument in order of coming into force, with the values and category versions that it sets. */
export function citedInstruments(): readonly CitedInstrument[] {
  return [...known].map(([id, { title, inForce, citation, source, grade, checkedOn }]) => {
    const amended = Object.keys(whole.get(id)?.values ?? {});
    const cites = (entries: readonly { readonly instrument: string }[]): boolean =>
      entries.some(({ instrument }) => instrument === id);
    return {
      id,
      instrument: { title, inForce, citation, source, grade, checkedOn },
      parameters: parameters
        .filter(({ parameter }) => cites(parameter.entries) || amended.includes(parameter.id))
        .map(({ parameter }) => parameter.id),
      categories: categoryVersions.filter(({ instrument }) => instrument === id).map((version) => version.id),
    };
  });
}
