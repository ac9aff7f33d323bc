import { type Facts, factsSchema, isPlainDate, type PlainDate, PROVINCES, type Read } from '@openentry/law';
import { z } from 'zod';
import { type Recorded, readByType, readRecorded } from '../record/recorded.ts';

const LONGEST_REASON = 2000;
const HIGHEST_CRS = 1200;

const day = z.custom<PlainDate>(isPlainDate, { params: { problem: 'not-a-day' } });
const programs = z.enum(['CEC', 'FSW', 'FST', 'PNP']);
const crs = z.int().min(0).max(HIGHEST_CRS);
const province = z.enum(PROVINCES);
const facts: z.ZodType<Facts> = factsSchema;

/** Everything that can be done to a profile, each as it is stored. */
const schemas = {
  /** Opens a draft. */
  start: z.strictObject({ type: z.literal('start'), facts }),
  /** Loads a profile that was received and found eligible elsewhere, nomination and all, with its place of then. */
  import: z.strictObject({ type: z.literal('import'), facts }),
  /** Changes a draft. */
  edit: z.strictObject({ type: z.literal('edit'), facts }),
  /** Hands in the draft: from here on the profile has its place. */
  submit: z.strictObject({ type: z.literal('submit') }),
  /** What the law of a day makes of the facts. Who is eligible for no program may not be in the pool. */
  assess: z.strictObject({
    type: z.literal('assess'),
    on: day,
    crs,
    programs: z
      .array(programs)
      .max(4)
      .refine((named) => new Set(named).size === named.length),
    eligible: z.boolean(),
  }),
  /** Changes a profile in the pool, which keeps its place and is to be assessed again at once. */
  update: z.strictObject({ type: z.literal('update'), facts }),
  /** A province confirms a nomination. */
  offerNomination: z.strictObject({ type: z.literal('offerNomination'), province }),
  acceptNomination: z.strictObject({ type: z.literal('acceptNomination') }),
  rejectNomination: z.strictObject({ type: z.literal('rejectNomination') }),
  /** A nomination was not answered in time. */
  lapseNomination: z.strictObject({ type: z.literal('lapseNomination') }),
  /** The province takes its nomination back, answered or not. */
  withdrawNomination: z.strictObject({ type: z.literal('withdrawNomination') }),
  /** A round invites the person to apply. */
  invite: z.strictObject({
    type: z.literal('invite'),
    roundId: z.int().min(1),
    program: programs,
    /** Version of the category of the round; null in a round of none. */
    category: z.string().min(1).nullable(),
    crs,
  }),
  decline: z.strictObject({ type: z.literal('decline') }),
  /** No application came in time: the profile leaves (IRPA s. 10.1(6)). */
  lapseInvitation: z.strictObject({ type: z.literal('lapseInvitation') }),
  /** The invitation was issued in error (IRPA s. 10.2(5)). */
  cancelInvitation: z.strictObject({
    type: z.literal('cancelInvitation'),
    reason: z.string().min(1).max(LONGEST_REASON),
  }),
  /** The person makes the application for permanent residence. */
  apply: z.strictObject({ type: z.literal('apply') }),
  /** Twelve months are over. */
  expire: z.strictObject({ type: z.literal('expire') }),
  /** A draft was not handed in in time. */
  lapseDraft: z.strictObject({ type: z.literal('lapseDraft') }),
  withdraw: z.strictObject({ type: z.literal('withdraw') }),
};

type Schemas = typeof schemas;
export type ProfileActionType = keyof Schemas;
export type ProfileAction = { [T in ProfileActionType]: z.infer<Schemas[T]> }[ProfileActionType];

/** Every action on a profile, in the order in which a life has them. */
export const PROFILE_ACTIONS = Object.keys(schemas) as [ProfileActionType, ...ProfileActionType[]];

/** Reads an action on a profile from stored JSON; every problem is named with the path of its field. */
export function readProfileAction(input: unknown): Read<ProfileAction> {
  return readByType<ProfileActionType, ProfileAction>(schemas, input);
}

/** Reads an action with its envelope: id, instant, and who did it. */
export function readRecordedProfileAction(input: unknown): Read<Recorded<ProfileAction>> {
  return readRecorded(input, readProfileAction);
}
