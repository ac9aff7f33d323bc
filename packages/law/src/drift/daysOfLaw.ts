import type { Amendment } from '../amendments/amendment.ts';
import { versions } from '../rulebook/versions.ts';
import type { PlainDate } from '../time/plainDate.ts';

const ofTheLaw = versions().map(({ on }) => on);

/**
 * Days after `from` and up to `to` on which the law changes: an instrument or an amendment comes into force, or a
 * version of a category ends. Oldest first.
 */
export function changeDaysOfLaw(
  from: PlainDate,
  to: PlainDate,
  reforms: readonly Amendment[] = [],
): PlainDate[] {
  const days = reforms.length === 0 ? ofTheLaw : versions(reforms).map(({ on }) => on);
  return days.filter((day) => from < day && day <= to);
}
