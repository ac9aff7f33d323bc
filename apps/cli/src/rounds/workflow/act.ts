import type { Role } from '@openentry/cases';
import { actOnRound, type LoadedRound, type PlainRoundAction, roundJson } from '@openentry/server';
import type { Context } from '../../context.ts';
import { withDatabase } from '../../office/database.ts';
import type { ActOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { accountOf, actionId, clockOf, readInstant } from '../../office/read.ts';
import { workText } from '../../office/text.ts';
import { UsageError } from '../../output/error.ts';
import { numberText } from '../../output/language.ts';
import { createPage } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { type InstructionOptions, instructionOf } from './instruct.ts';
import { addRound } from './page.ts';
import { workflowText } from './text.ts';

/** Who acts, when and under which id, as options say it. */
export function envelopeOf(options: ActOptions, context: Context, role: Role = 'programOffice') {
  return {
    id: actionId(options.id, context),
    at: clockOf(options.at, context),
    by: { role, account: accountOf(options.as, context) },
  };
}

/** Prints where a round stands after something was done to it. */
export function printRound(
  { language }: Context,
  { round, repeated }: { readonly round: LoadedRound; readonly repeated: boolean },
  { json }: { readonly json?: boolean },
  more: { readonly json?: object; readonly lines?: readonly string[] } = {},
): void {
  if (json) {
    printJson({ ...roundJson(round), repeated, ...more.json });
    return;
  }
  const page = createPage(language);
  if (repeated) page.text(workText(language).repeated);
  addRound(page, round);
  for (const line of more.lines ?? []) page.text(line, 2);
  printPage(page);
}

/** Does one thing to the file of a round. */
export async function actCommand(
  context: Context,
  number: string,
  action: PlainRoundAction,
  options: ActOptions,
): Promise<void> {
  const envelope = envelopeOf(options, context);
  await withDatabase(context, options, `rounds ${action.type} ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const { cancel: text } = workflowText(context.language);
    const progress = work.progress(text.progress);
    const answer = await actOnRound(work.db, poolId, number, { ...envelope, action }, { progress });
    const { invitations } = answer;
    const lines =
      invitations === undefined
        ? []
        : [
            text.cancelled(numberText(invitations.cancelled, context.language)),
            ...(invitations.over > 0 ? [text.over(numberText(invitations.over, context.language))] : []),
          ];
    printRound(context, answer, options, { lines, ...(invitations ? { json: { invitations } } : {}) });
  });
}

export async function instructCommand(
  context: Context,
  type: 'plan' | 'revise',
  number: string,
  options: ActOptions & InstructionOptions,
): Promise<void> {
  const instruction = instructionOf(number, options, context);
  await actCommand(context, number, { type, instruction }, options);
}

export interface ScheduleOptions extends ActOptions {
  readonly atInstant?: string;
  readonly cancel?: boolean;
}

export async function scheduleCommand(
  context: Context,
  number: string,
  options: ScheduleOptions,
): Promise<void> {
  const { atInstant, cancel = false } = options;
  if ((atInstant !== undefined) === cancel) {
    throw new UsageError('round.schedule', workflowText(context.language).plan.scheduleOne);
  }
  const at = atInstant === undefined ? null : readInstant(atInstant, '--at-instant', context);
  await actCommand(context, number, { type: 'schedule', at }, options);
}

const LONGEST_REASON = 2000;

/** @throws UsageError for a reason that says nothing or is endless */
export function reasonOf(given: string, { language }: Context): string {
  const reason = given.trim();
  if (reason !== '' && reason.length <= LONGEST_REASON) return reason;
  throw new UsageError('reason.not-valid', workflowText(language).plan.reason(LONGEST_REASON));
}

export async function cancelCommand(
  context: Context,
  number: string,
  options: ActOptions & { readonly reason: string },
): Promise<void> {
  await actCommand(context, number, { type: 'cancel', reason: reasonOf(options.reason, context) }, options);
}

export async function correctCommand(
  context: Context,
  number: string,
  options: ActOptions & { readonly profile: number; readonly reason: string },
): Promise<void> {
  const reason = reasonOf(options.reason, context);
  await actCommand(context, number, { type: 'correct', profileId: options.profile, reason }, options);
}
