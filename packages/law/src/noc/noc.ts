import { occupation2016 } from './concordance.ts';
import units from './noc2021.json' with { type: 'json' };

/** A unit group of the National Occupational Classification 2021. */
export interface Occupation {
  readonly code: string;
  /** Training, education, experience and responsibilities category, 0 to 5: the second digit of the code. */
  readonly teer: number;
  readonly en: string;
  readonly fr: string;
  /** The French title is adapted: the official one of 2021 was not available, or is printed for another code. */
  readonly frAdapted?: boolean;
}

export const occupations: readonly Occupation[] = units;

const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));

/** The occupation with this five-digit code, or undefined: no placeholder code is ever accepted. */
export function occupationOf(code: string): Occupation | undefined {
  return byCode.get(code);
}

/** Skilled work is TEER 0 to 3 (IRPR ss. 75, 80, 87.1). */
export function isSkilled(code: string): boolean {
  const teer = byCode.get(code)?.teer;
  return teer !== undefined && teer <= 3;
}

/** The broad occupational category, 0 to 9: the first digit; undefined for a code that does not exist. */
export function broadCategoryOf(code: string): number | undefined {
  return byCode.has(code) ? Number(code[0]) : undefined;
}

/** Versions of the National Occupational Classification that Express Entry has used, oldest first. */
export const NOC_VERSIONS = ['2011', '2016', '2021'] as const;

export type NocVersion = (typeof NOC_VERSIONS)[number];

/**
 * Whether a unit group has exactly this code in a version of the classification: five digits in 2021, four before.
 * No placeholder (00000, 99999) and no incomplete code is one.
 *
 * The list of NOC 2011 is not available. Policy, grade I: its four-digit codes are taken to be those of NOC 2016, the
 * revision that followed.
 */
export function isCode(version: NocVersion, code: string): boolean {
  return version === '2021' ? byCode.has(code) : occupation2016(code) !== undefined;
}
