import { legalDay, type RoundInstruction } from '@openentry/cases';
import type { Language, Program } from '@openentry/law';
import { usualPrograms } from '@openentry/server';
import type { Context } from '../../context.ts';
import { readInstant } from '../../office/read.ts';
import { UsageError } from '../../output/error.ts';
import { workflowText } from './text.ts';

/** Whom a round addresses, as the command line says it. */
export interface GroupOptions {
  readonly kind: 'general' | 'program' | 'category';
  readonly programs?: string;
  readonly category?: string;
}

/** A whole instruction, as the command line says it. */
export interface InstructionOptions extends GroupOptions {
  readonly invite: number;
  readonly instant: string;
}

/** In the order in which people are invited. */
const PROGRAMS: readonly Program[] = ['CEC', 'FSW', 'FST', 'PNP'];

function programsOf(given: string, language: Language): Program[] {
  const named = given
    .split(',')
    .map((name) => name.trim().toUpperCase())
    .filter((name) => name !== '');
  const unknown = named.find((name) => !PROGRAMS.some((program) => program === name));
  if (unknown !== undefined || named.length === 0) {
    const known = PROGRAMS.join(', ');
    throw new UsageError('round.programs', workflowText(language).plan.programs(unknown ?? given, known));
  }
  return PROGRAMS.filter((program) => named.includes(program));
}

/** @throws UsageError where the parts of a group contradict each other */
export function groupOf(
  { kind, programs, category }: GroupOptions,
  language: Language,
): Pick<RoundInstruction, 'kind' | 'programs' | 'category'> {
  const text = workflowText(language);
  const refuse = (message: string): never => {
    throw new UsageError('round.group', message);
  };
  if (kind === 'category' && category === undefined) refuse(text.plan.categoryNeeded);
  if (kind !== 'category' && category !== undefined) refuse(text.plan.categoryNotFor(text.round.kinds[kind]));
  if (kind === 'program' && programs === undefined) refuse(text.plan.programsNeeded);
  if (kind === 'general' && programs !== undefined) refuse(text.plan.programsNotFor);
  return {
    kind,
    category: category ?? null,
    programs: programs === undefined ? usualPrograms(kind) : programsOf(programs, language),
  };
}

/** @throws UsageError for what is no instruction */
export function instructionOf(
  number: string,
  options: InstructionOptions,
  context: Context,
): RoundInstruction {
  const { language } = context;
  const instant = readInstant(options.instant, '--instant', context);
  return {
    number,
    ...groupOf(options, language),
    toInvite: options.invite,
    instant,
    day: legalDay(instant),
  };
}
