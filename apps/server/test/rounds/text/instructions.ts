import { type CategoryVersion, instruments, plainDate } from '@openentry/law';
import type { Instruction } from '../../../src/rounds/instruction.ts';
import { plain } from '../../writing/texts.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A number as the language writes it, with plain spaces. */
export const number = (value: number, language: Language): string =>
  plain(new Intl.NumberFormat(`${language}-CA`).format(value));

const FEDERAL = ['FSW', 'CEC', 'FST'] as const;

/** A general round. */
export const BASE: Instruction = {
  number: '900',
  kind: 'general',
  category: null,
  programs: [...FEDERAL, 'PNP'],
  toInvite: 1490,
  instant: '2026-07-09T14:21:08Z',
  day: plainDate('2026-07-09'),
};

/** A round of a category, on the first day of its version. */
export function ofCategory(category: CategoryVersion): Instruction {
  const day = instruments[category.instrument].inForce;
  return { ...BASE, kind: 'category', category, programs: FEDERAL, day, instant: `${day}T14:21:08Z` };
}
