import {
  instruments,
  isSkilled,
  type Job,
  occupation2016,
  occupationOf,
  type PlainDate,
  predecessorsOf,
} from '@openentry/law';
import { CERTIFIED_GROUPS, CERTIFIED_GROUPS_2016 } from './assumptions.ts';

/** From this day on the rules read NOC 2021; before it they read NOC 2016. */
const NOC_2021_FROM = instruments['irpr-2022-220'].inForce;

/** The skill type or level of NOC 2016 that goes with a TEER. */
const LEVELS_BY_TEER = ['0', 'A', 'B', 'B', 'C', 'D'];

/**
 * The code of NOC 2016 under which a fictional person declares an occupation of NOC 2021: a predecessor of the same
 * skill where there is one. Real people choose by their duties; these have none that would say otherwise.
 */
function code2016(code: string): string | undefined {
  const level = LEVELS_BY_TEER[occupationOf(code)?.teer ?? -1];
  const predecessors = predecessorsOf(code);
  return (
    predecessors.find((predecessor) => occupation2016(predecessor)?.skillLevel === level) ?? predecessors[0]
  );
}

const skilled2016 = (code: string): boolean => {
  const level = occupation2016(code)?.skillLevel;
  return level === '0' || level === 'A' || level === 'B';
};

export type DeclaredOccupation = NonNullable<Job['noc']>;

/** The occupation as a person in the pool of a day declares it: in NOC 2016 too while the rules read that. */
export function declaredOn(code: string, on: PlainDate): DeclaredOccupation {
  const older = on < NOC_2021_FROM ? code2016(code) : undefined;
  return older === undefined ? { '2021': code } : { '2021': code, '2016': older };
}

/** Whether the rules of a day take the occupation for skilled work. */
export function isSkilledOn(code: string, on: PlainDate): boolean {
  if (on >= NOC_2021_FROM) return isSkilled(code);
  const older = code2016(code);
  return older !== undefined && skilled2016(older);
}

const isIn = (code: string, groups: { readonly in: readonly string[]; readonly out: readonly string[] }) =>
  groups.in.some((prefix) => code.startsWith(prefix)) &&
  !groups.out.some((prefix) => code.startsWith(prefix));

/** Whether people are certified in an occupation, so that it matters since when they are qualified. */
export function isCertified({ '2021': code, '2016': older }: DeclaredOccupation): boolean {
  return (
    (code !== undefined && isIn(code, CERTIFIED_GROUPS)) ||
    (older !== undefined && isIn(older, CERTIFIED_GROUPS_2016))
  );
}
