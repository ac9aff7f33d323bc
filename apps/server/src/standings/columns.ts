import { categoryVersions, type Facts, type Program } from '@openentry/law';

/** Bits of `standings.programs`. */
const PROGRAM_BITS: Readonly<Record<Program, number>> = { CEC: 1, FSW: 2, FST: 4, PNP: 8 };

/** Programs as the bits of a column. */
export function programBits(programs: readonly Program[]): number {
  return programs.reduce((bits, program) => bits | PROGRAM_BITS[program], 0);
}

/** The programs of a column's bits, in the order in which people are invited. */
export function programsOf(bits: number): Program[] {
  return (Object.keys(PROGRAM_BITS) as Program[]).filter((program) => (bits & PROGRAM_BITS[program]) !== 0);
}

/** A bit for each category version by its place in the list, which only ever grows at its end. */
const categoryBit = new Map(categoryVersions.map(({ id }, place) => [id, 1 << place]));

/** Categories as the bits of a column. */
export function categoryBits(ids: readonly string[]): number {
  return ids.reduce((bits, id) => bits | (categoryBit.get(id) ?? 0), 0);
}

/** The category versions of a column's bits. */
export function categoriesOf(bits: number): string[] {
  return [...categoryBit].filter(([, bit]) => (bits & bit) !== 0).map(([id]) => id);
}

/** What published counts break a round down by, besides programs. */
export interface Traits {
  readonly province: string | null;
  /** Country of residence, or of citizenship where no residence is declared. */
  readonly country: string | null;
  /** First official language. */
  readonly language: 'en' | 'fr' | null;
  readonly gender: string | null;
}

/** The traits that people declare; what is not declared is null. */
export function traitsOf(facts: Facts): Traits {
  const lives = facts.residences?.find(({ end }) => end === null)?.country;
  return {
    province: facts.intendedProvince ?? null,
    country: lives ?? facts.citizenships?.[0] ?? null,
    language: facts.firstOfficialLanguage ?? null,
    gender: facts.gender ?? null,
  };
}
