import type { Area } from '../parameters/registered.ts';
import { parameters } from '../parameters/registry.ts';
import { diffOf } from '../rulebook/diff.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * Values that nothing reads when facts are coded and programs and categories are found: the points of the CRS, and
 * what is asked of those who were invited.
 */
const READ_LATER: ReadonlySet<Area> = new Set([
  'crs',
  'fees',
  'documents',
  'invitation',
  'profile',
  'application',
]);

const readLater = new Set(
  parameters.filter(({ area }) => READ_LATER.has(area)).map(({ parameter }) => parameter.id),
);

/**
 * Whether two laws differ at most in the points of the CRS: then they code the same candidate from the same facts on
 * the same day and find the same programs and categories, and only the score is to be found again. Laws with added
 * factors, some of which tell occupations apart, are never taken for such.
 */
export function changesPointsAlone(from: Ruleset, to: Ruleset): boolean {
  if (from.added().length + to.added().length > 0) return false;
  return diffOf(from, to).every(
    (change) => change.kind === 'instrument' || (change.kind === 'parameter' && readLater.has(change.id)),
  );
}
