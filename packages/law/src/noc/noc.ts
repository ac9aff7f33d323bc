import units from './noc2021.json' with { type: 'json' };

/** A unit group of the National Occupational Classification 2021. */
export interface Occupation {
  readonly code: string;
  /** Training, education, experience and responsibilities category, 0 to 5: the second digit of the code. */
  readonly teer: number;
  readonly en: string;
  readonly fr: string;
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
