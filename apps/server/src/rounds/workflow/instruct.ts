import { legalDay, type RoundInstruction, readRoundAction } from '@openentry/cases';
import type { Problem, Program } from '@openentry/law';

/** In the order in which people are invited. */
const PROGRAMS: readonly Program[] = ['CEC', 'FSW', 'FST', 'PNP'];

/**
 * The programs that a round addresses where nobody names them. Category-based rounds have addressed the three federal
 * programs; a round for nominees is one of a program.
 */
export function usualPrograms(kind: RoundInstruction['kind']): Program[] {
  return PROGRAMS.filter((program) => kind !== 'category' || program !== 'PNP');
}

/** What somebody says of a round that is to be planned. */
export interface GivenInstruction {
  readonly number: string;
  readonly kind: RoundInstruction['kind'];
  readonly category: string | null;
  /** Null for the usual ones; a round of a program names them. */
  readonly programs: readonly Program[] | null;
  readonly toInvite: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly instant: number;
}

/** The instruction of a round, or what contradicts itself in it, by the name of the field. */
export function instructionFrom(
  given: GivenInstruction,
): { readonly instruction: RoundInstruction } | { readonly problems: readonly Problem[] } {
  const { programs, ...rest } = given;
  if (programs === null && given.kind === 'program') {
    return { problems: [{ path: 'programs', code: 'missing', values: {} }] };
  }
  const instruction = {
    ...rest,
    programs:
      programs === null ? usualPrograms(given.kind) : PROGRAMS.filter((each) => programs.includes(each)),
    day: legalDay(given.instant),
  };
  const read = readRoundAction({ type: 'plan', instruction });
  if (read.ok && read.value.type === 'plan') return { instruction: read.value.instruction };
  const problems = read.ok ? [] : read.problems;
  return {
    problems: problems.map((found) => ({ ...found, path: found.path.replace(/^instruction\.?/, '') })),
  };
}
