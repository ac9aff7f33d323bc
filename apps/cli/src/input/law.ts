import { type Ruleset, rulesetOn } from '@openentry/law';
import type { Context } from '../context.ts';
import { textOf } from '../output/language.ts';
import { type DayOptions, dayOrToday } from './day.ts';
import { type Complaints, createComplaints } from './problems.ts';
import { readReformFile } from './reform.ts';

/** Options of a command about the law of a day, with a reform laid over it or not. */
export interface LawOptions extends DayOptions {
  readonly reform?: string;
}

export interface LawOfDay {
  readonly law: Ruleset;
  /** The day in words: says where nobody asked for one. */
  readonly day: string;
}

/** The law that the options of a command ask for; undefined where the complaints say why there is none. */
export async function lawAsked(
  context: Context,
  { on, reform: file }: LawOptions,
  complaints: Complaints,
): Promise<LawOfDay | undefined> {
  const { language } = context;
  const day = complaints.ofNow(() => dayOrToday(on, language));
  const reform = file === undefined ? null : await complaints.of(() => readReformFile(context, file));
  if (day === undefined || reform === undefined) return undefined;
  return {
    law: rulesetOn(day.on, reform === null ? [] : [reform]),
    day: day.stated ? textOf(language).law.today(day.on) : day.on,
  };
}

/**
 * The same for a command that asks nothing else.
 * @throws UsageError
 */
export async function lawOfOptions(context: Context, options: LawOptions): Promise<LawOfDay> {
  const complaints = createComplaints();
  const asked = await lawAsked(context, options, complaints);
  complaints.settle();
  if (asked === undefined) throw new RangeError('No law and nothing to complain about');
  return asked;
}
