import rows from './concordance2016.json' with { type: 'json' };

/**
 * Skill type or level of a NOC 2016 unit group: type 0 is management, whatever its second digit; the others have
 * level A, B, C or D.
 */
export type SkillLevel2016 = '0' | 'A' | 'B' | 'C' | 'D';

/** A unit group of the National Occupational Classification 2016. */
export interface Occupation2016 {
  readonly code: string;
  /** The official English title. The French titles of 2016 are not in the concordance. */
  readonly en: string;
  readonly skillLevel: SkillLevel2016;
  /** NOC 2021 codes that continue this one, in whole or in part; never empty. */
  readonly successors: readonly string[];
}

/** Second digit of a code outside management: 0, 1 = A; 2, 3 = B; 4, 5 = C; 6, 7 = D. */
const LEVELS = ['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D'] as const;

function skillLevelOf(code: string): SkillLevel2016 {
  if (code.startsWith('0')) return '0';
  const level = LEVELS[Number(code[1])];
  if (level === undefined) throw new RangeError(`NOC 2016 code ${code} has no skill level`);
  return level;
}

/**
 * The 500 unit groups of NOC 2016 with what became of them: Statistics Canada's concordance NOC 2016 version 1.3 to
 * NOC 2021 version 1.0.
 *
 * The relation is many-to-many. One code may continue as several, several may merge into one, and a part may move to
 * a group of another skill level. Which successor a person's work belongs to follows from the duties, so a claim made
 * in NOC 2016 is never migrated by itself, not even where there is one successor: the person chooses.
 */
export const occupations2016: readonly Occupation2016[] = rows.map(({ code, en, to }) => ({
  code,
  en,
  skillLevel: skillLevelOf(code),
  successors: to,
}));

const byCode = new Map(occupations2016.map((occupation) => [occupation.code, occupation]));

const predecessors = new Map<string, string[]>();
for (const { code, successors } of occupations2016) {
  for (const successor of successors)
    predecessors.set(successor, [...(predecessors.get(successor) ?? []), code]);
}

/** The NOC 2016 unit group with this four-digit code, or undefined. */
export function occupation2016(code: string): Occupation2016 | undefined {
  return byCode.get(code);
}

/**
 * NOC 2021 codes that continue a NOC 2016 code in whole or in part, in order; empty when there is no such code.
 * Candidates to show to a person, never an answer: see {@link occupations2016}.
 */
export function successorsOf(code2016: string): readonly string[] {
  return byCode.get(code2016)?.successors ?? [];
}

/**
 * NOC 2016 codes that a NOC 2021 code continues in whole or in part, in order; empty when there is no such code.
 * Work claimed under one of them need not belong to this occupation: see {@link occupations2016}.
 */
export function predecessorsOf(code2021: string): readonly string[] {
  return predecessors.get(code2021) ?? [];
}

/** Skilled work under NOC 2016 is skill type 0 or level A or B; a code that does not exist is not skilled. */
export function isSkilled2016(code: string): boolean {
  const level = byCode.get(code)?.skillLevel;
  return level === '0' || level === 'A' || level === 'B';
}
