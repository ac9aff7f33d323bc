import { FIRST_DAY, isPlainDate, type PlainDate, type Read } from '@openentry/law';
import { z } from 'zod';
import { instantSchema, type Recorded, readByType, readRecorded } from '../record/recorded.ts';
import { legalDay } from '../time/instants.ts';

/** Characters of the number of a round, which may have letters: 91a. */
export const LONGEST_ROUND_NUMBER = 20;
/** More than there are people, and a whole number in every program and database. */
export const MOST_TO_INVITE = 1_000_000_000;
const LONGEST_REASON = 2000;
const HIGHEST_CRS = 1200;

const reason = z.string().min(1).max(LONGEST_REASON);
const count = z.int().min(0);

/** Letters and digits of ASCII, with single hyphens between them. */
const ROUND_NUMBER = /^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*$/;

/**
 * Whether a text can be the number of a round. It stands in addresses, names of files and what is signed, where nothing
 * may lead elsewhere (`../x`), and no two numbers may look alike.
 */
export function isRoundNumber(text: string): boolean {
  return text.length <= LONGEST_ROUND_NUMBER && ROUND_NUMBER.test(text);
}

/** What a round is told. */
const instruction = z
  .strictObject({
    /** Asked for its form when a round is planned: what was recorded before that form was asked for stays readable. */
    number: z.string().min(1).max(LONGEST_ROUND_NUMBER),
    kind: z.enum(['general', 'program', 'category']),
    /** Version of the category; null in a round of none. */
    category: z.string().min(1).nullable(),
    programs: z
      .array(z.enum(['CEC', 'FSW', 'FST', 'PNP']))
      .min(1)
      .max(4),
    /** Zero is a number too (IRPA s. 10.3(2)). */
    toInvite: count.max(MOST_TO_INVITE),
    /** For this instant the pool is assessed and ranked. */
    instant: instantSchema,
    /** The day in Ottawa whose law applies: that of the instant. */
    day: z.custom<PlainDate>(isPlainDate, { params: { problem: 'not-a-day' } }),
  })
  .superRefine(({ kind, category, instant, day }, context) => {
    const wrong = (path: string, problem?: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { problem } });
    if ((category !== null) !== (kind === 'category')) wrong('category');
    if (day !== legalDay(instant)) wrong('day');
    if (day < FIRST_DAY) wrong('day', 'before-express-entry');
  });

/** What a round came to. */
const outcome = z
  .strictObject({
    /** Eligible people whom the round addressed. */
    members: count,
    invited: count,
    /** Score and instant of the last person invited; null where nobody was. */
    cutoff: z.int().min(0).max(HIGHEST_CRS).nullable(),
    tieBreak: instantSchema.nullable(),
  })
  .superRefine(({ members, invited, cutoff, tieBreak }, context) => {
    const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path] });
    if (invited > members) wrong('invited');
    if ((cutoff === null) !== (invited === 0)) wrong('cutoff');
    if ((tieBreak === null) !== (invited === 0)) wrong('tieBreak');
  });

export type RoundInstruction = Readonly<z.infer<typeof instruction>>;
export type RoundOutcome = Readonly<z.infer<typeof outcome>>;

/** Everything that can be done to a round, each as it is stored. */
const schemas = {
  plan: z.strictObject({ type: z.literal('plan'), instruction }),
  /** Changes the instruction; an approval is lost. */
  revise: z.strictObject({ type: z.literal('revise'), instruction }),
  /** When the system runs the round by itself; null where a person will. */
  schedule: z.strictObject({ type: z.literal('schedule'), at: instantSchema.nullable() }),
  approve: z.strictObject({ type: z.literal('approve') }),
  execute: z.strictObject({ type: z.literal('execute'), outcome }),
  publish: z.strictObject({ type: z.literal('publish') }),
  /** Calls the round off, before it is published. */
  cancel: z.strictObject({ type: z.literal('cancel'), reason }),
  /** An invitation of the round was issued in error (IRPA s. 10.2(5)). */
  correct: z.strictObject({ type: z.literal('correct'), profileId: z.int().min(1), reason }),
};

type Schemas = typeof schemas;
export type RoundActionType = keyof Schemas;
export type RoundAction = { [T in RoundActionType]: z.infer<Schemas[T]> }[RoundActionType];

/** Every action on a round, in the order in which one has them. */
export const ROUND_ACTIONS = Object.keys(schemas) as [RoundActionType, ...RoundActionType[]];

/** Reads an action on a round from stored JSON; every problem is named with the path of its field. */
export function readRoundAction(input: unknown): Read<RoundAction> {
  return readByType<RoundActionType, RoundAction>(schemas, input);
}

/** Reads an action with its envelope: id, instant, and who did it. */
export function readRecordedRoundAction(input: unknown): Read<Recorded<RoundAction>> {
  return readRecorded(input, readRoundAction);
}
