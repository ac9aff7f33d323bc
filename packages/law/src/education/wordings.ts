import type { CredentialLevel } from '../facts/declare/credential.ts';
import rows from './wordings.json' with { type: 'json' };

/**
 * Wording of assessment reports and the level of education it stands for, as IRCC's page on educational
 * credential assessment lists it (2024-11-12). Words in brackets, and an X at the end, stand for any text.
 */
export interface Wording {
  readonly wording: string;
  readonly level: CredentialLevel;
}

export const wordings = rows as readonly Wording[];

/** Case, kinds of apostrophes and runs of spaces make no difference. */
function normal(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exact = new Map(wordings.map(({ wording, level }) => [normal(wording), level]));
const patterns = wordings
  .filter(({ wording }) => wording.includes('['))
  .map(({ wording, level }) => {
    const parts = normal(wording).split(/\[[^\]]*\]|(?<= )x$/);
    return {
      level,
      literal: parts.join('').length,
      pattern: new RegExp(`^${parts.map(escaped).join('.+')}$`),
    };
  })
  // The pattern that says most is tried first.
  .sort((a, b) => b.literal - a.literal);

const DEGREE = ' degree';

/**
 * The level that a report's wording stands for, or undefined where the list does not have it. The word "degree" may
 * be there or not: a Doctor of Medicine is the Doctor of Medicine degree of the list, not a doctorate in Medicine.
 */
export function levelOfWording(text: string): CredentialLevel | undefined {
  const wording = normal(text);
  const other = wording.endsWith(DEGREE) ? wording.slice(0, -DEGREE.length) : `${wording}${DEGREE}`;
  return (
    exact.get(wording) ?? exact.get(other) ?? patterns.find(({ pattern }) => pattern.test(wording))?.level
  );
}
