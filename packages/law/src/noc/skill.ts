import { occupation2016 } from './concordance.ts';
import { type NocVersion, occupationOf } from './noc.ts';

/** TEER 0 or 1; before NOC 2021, skill type 0 or skill level A. */
export function isHigherSkill(version: NocVersion, code: string): boolean {
  if (version === '2021') return (occupationOf(code)?.teer ?? Number.POSITIVE_INFINITY) <= 1;
  const level = occupation2016(code)?.skillLevel;
  return level === '0' || level === 'A';
}
