import { type Facts, factsSchema, isPlainDate, type PlainDate, type Read } from '@openentry/law';
import { z } from 'zod';
import { type Recorded, readByType, readRecorded } from '../record/recorded.ts';
import { type Form, formSchema } from './form/form.ts';
import { GROUNDS } from './grounds.ts';
import { FEE_KINDS, TRACK_RESULTS, TRACKS } from './parts.ts';

const LONGEST_TEXT = 10_000;
const LONGEST_REASON = 2000;
const LONGEST_NAME = 200;
const MOST_FILES = 50;
const MOST_ITEMS = 200;
const MOST_DOLLARS = 1_000_000;
const HIGHEST_CRS = 1200;

const day = z.custom<PlainDate>(isPlainDate, { params: { problem: 'not-a-day' } });
const facts: z.ZodType<Facts> = factsSchema;
const form: z.ZodType<Form> = formSchema;
const id = z.uuid().toLowerCase();
const reason = z.string().trim().min(1).max(LONGEST_REASON);
const text = z.string().trim().min(1).max(LONGEST_TEXT);
/** Name of a document of the case: person, kind and subject, as the law names what is owed. */
const slot = z.string().min(1).max(LONGEST_NAME);
const account = z.string().min(1).max(LONGEST_NAME);
const crs = z.int().min(0).max(HIGHEST_CRS);
/** Somebody in the application, as the law names people. */
const person = z.string().regex(/^(principal|spouse|child\.\d{1,2})$/);
const ground = z.strictObject({ provision: z.enum(GROUNDS), text: reason });

const feeLine = z.strictObject({
  kind: z.enum(FEE_KINDS),
  person: z.union([person, z.literal('family')]),
  dollars: z.int().min(1).max(MOST_DOLLARS),
});

/** Everything that can be done to an application, each as it is stored. */
const schemas = {
  /** Opens an application on an invitation, with the facts of the profile. */
  start: z.strictObject({
    type: z.literal('start'),
    profileId: z.int().min(1),
    roundId: z.int().min(1),
    program: z.enum(['CEC', 'FSW', 'FST', 'PNP']),
    /** Version of the category of the round; null in a round of none. */
    category: z.string().min(1).nullable(),
    crs,
    /** Instant of the invitation, in microseconds: from it the period to apply runs. */
    invitedAt: z.int(),
    facts,
  }),
  /** Changes facts or the form before submission; what is left out stays as it is. */
  edit: z
    .strictObject({ type: z.literal('edit'), facts: facts.optional(), form: form.optional() })
    .refine((edit) => edit.facts !== undefined || edit.form !== undefined),
  /** Puts a file that was kept where a document is owed. */
  attach: z.strictObject({
    type: z.literal('attach'),
    slot,
    file: id,
    issuedOn: day.optional(),
    expiresOn: day.optional(),
  }),
  detach: z.strictObject({ type: z.literal('detach'), slot, file: id }),
  /** A payment that was made, line by line as the law names what is due. */
  pay: z.strictObject({
    type: z.literal('pay'),
    payment: id,
    lines: z.array(feeLine).min(1).max(MOST_ITEMS),
    /** What the provider of payments calls it. */
    reference: z.string().min(1).max(LONGEST_NAME),
  }),
  /** Hands the application in, declared complete and true (IRPR s. 10(2)(d)). */
  submit: z.strictObject({ type: z.literal('submit'), declaredTrue: z.literal(true) }),
  /** The invitation came to an end before an application was made. */
  lapse: z.strictObject({
    type: z.literal('lapse'),
    why: z.enum(['expired', 'declined', 'cancelled', 'withdrawn']),
  }),
  /** What section 11.2 of the Act makes of the invitation and the receipt. */
  checkQualifications: z.strictObject({
    type: z.literal('checkQualifications'),
    on: day,
    outcome: z.enum(['holds', 'fails', 'unknown']),
    crsAtInvitation: crs.nullable(),
    crsAtReceipt: crs.nullable(),
    /** Codes of what was found. */
    reasons: z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_ITEMS),
  }),
  /** Complete as section 10 of the Regulations asks: processing begins. */
  findComplete: z.strictObject({ type: z.literal('findComplete') }),
  /** Not complete: it goes back with the exact list (IRPR s. 12). */
  returnIncomplete: z.strictObject({
    type: z.literal('returnIncomplete'),
    missing: z
      .array(
        z.strictObject({
          code: z.string().min(1).max(LONGEST_NAME),
          what: slot.nullable(),
          note: reason.optional(),
        }),
      )
      .min(1)
      .max(MOST_ITEMS),
  }),
  /** A document that was sent does not do, and why; or it does. */
  questionDocument: z.strictObject({ type: z.literal('questionDocument'), slot, reason }),
  acceptDocument: z.strictObject({ type: z.literal('acceptDocument'), slot }),
  /** What one of the parallel tracks has come to. */
  track: z.strictObject({
    type: z.literal('track'),
    track: z.enum(TRACKS),
    result: z.enum(TRACK_RESULTS),
    note: reason.optional(),
  }),
  /** Asks for something more, by a last day; biometrics have the law's own. */
  request: z.strictObject({
    type: z.literal('request'),
    request: id,
    kind: z.enum(['documents', 'biometrics', 'medical', 'interview', 'information']),
    items: z
      .array(z.strictObject({ person, slot: slot.nullable(), text: reason }))
      .min(1)
      .max(MOST_ITEMS),
    lastDay: day.nullable(),
  }),
  answerRequest: z.strictObject({
    type: z.literal('answerRequest'),
    request: id,
    text: text.nullable(),
    files: z.array(z.strictObject({ slot, file: id })).max(MOST_FILES),
  }),
  closeRequest: z.strictObject({
    type: z.literal('closeRequest'),
    request: id,
    outcome: z.enum(['satisfied', 'withdrawn', 'unanswered']),
  }),
  /** A procedural fairness letter: what may go against the person, and until when to answer. */
  sendFairness: z.strictObject({
    type: z.literal('sendFairness'),
    letter: id,
    grounds: z.array(ground).min(1).max(GROUNDS.length),
    lastDay: day,
  }),
  answerFairness: z.strictObject({
    type: z.literal('answerFairness'),
    letter: id,
    text: text.nullable(),
    files: z.array(z.strictObject({ slot, file: id })).max(MOST_FILES),
  }),
  /** What the person reports while the application is in process. */
  reportChange: z.strictObject({
    type: z.literal('reportChange'),
    about: z.enum([
      'family',
      'contact',
      'representative',
      'nomination',
      'destination',
      'work',
      'education',
      'language',
      'other',
    ]),
    text,
  }),
  /** What is proposed to whoever decides. The system may propose approval only. */
  propose: z.strictObject({
    type: z.literal('propose'),
    outcome: z.enum(['approve', 'refuse']),
    grounds: z.array(ground).max(GROUNDS.length),
  }),
  approve: z.strictObject({ type: z.literal('approve') }),
  refuse: z.strictObject({
    type: z.literal('refuse'),
    grounds: z.array(ground).min(1).max(GROUNDS.length),
    /** A finding under IRPA s. 40(1)(a), which keeps the person out for years. */
    misrepresentation: z.boolean(),
    /** Where the person is: it decides when those years begin, and how long leave may be sought. */
    inCanada: z.boolean(),
    /** Why no fairness letter was needed; null where one was sent. */
    withoutFairness: reason.nullable(),
  }),
  /** The removal order against a person inside Canada was enforced: the years of the finding begin. */
  recordRemoval: z.strictObject({ type: z.literal('recordRemoval'), on: day }),
  /** The confirmation of permanent residence, good through a day. */
  confirm: z.strictObject({ type: z.literal('confirm'), validThrough: day }),
  land: z.strictObject({
    type: z.literal('land'),
    on: day,
    where: z.enum(['portOfEntry', 'portal']),
  }),
  withdraw: z.strictObject({ type: z.literal('withdraw'), reason: reason.nullable() }),
  /** Under an order of the Governor in Council (IRPA ss. 87.301–87.305). */
  suspend: z.strictObject({ type: z.literal('suspend'), order: reason }),
  resume: z.strictObject({ type: z.literal('resume'), order: reason }),
  terminate: z.strictObject({ type: z.literal('terminate'), order: reason, repayFees: z.boolean() }),
  /** An officer takes the next file, gives it to another, sets it aside, or puts it back. */
  claim: z.strictObject({ type: z.literal('claim') }),
  assign: z.strictObject({ type: z.literal('assign'), officer: account }),
  handOver: z.strictObject({ type: z.literal('handOver'), officer: account, reason }),
  release: z.strictObject({ type: z.literal('release'), reason }),
  hold: z.strictObject({ type: z.literal('hold'), reason, until: day.nullable() }),
  endHold: z.strictObject({ type: z.literal('endHold') }),
};

type Schemas = typeof schemas;
export type ApplicationActionType = keyof Schemas;
export type ApplicationAction = { [T in ApplicationActionType]: z.infer<Schemas[T]> }[ApplicationActionType];

/** Every action on an application, in the order in which a life has them. */
export const APPLICATION_ACTIONS = Object.keys(schemas) as [
  ApplicationActionType,
  ...ApplicationActionType[],
];

/** Reads an action on an application from stored JSON; every problem is named with the path of its field. */
export function readApplicationAction(input: unknown): Read<ApplicationAction> {
  return readByType<ApplicationActionType, ApplicationAction>(schemas, input);
}

/** Reads an action with its envelope: id, instant, and who did it. */
export function readRecordedApplicationAction(input: unknown): Read<Recorded<ApplicationAction>> {
  return readRecorded(input, readApplicationAction);
}
