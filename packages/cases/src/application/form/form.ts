import { isPlainDate, type PlainDate } from '@openentry/law';
import { z } from 'zod';

const LONGEST_LINE = 200;
const LONGEST_TEXT = 2000;
const MOST_PEOPLE = 60;
const MOST_ENTRIES = 500;

const day = z.custom<PlainDate>(isPlainDate, { params: { problem: 'not-a-day' } });
const line = z.string().trim().min(1).max(LONGEST_LINE);
const country = z.string().regex(/^[A-Z]{2}$/);
const person = z.string().regex(/^(principal|spouse|child\.\d{1,2})$/);

/** A stretch of days, both included; without a last day it still runs. */
const stretch = { from: day, to: day.nullable() };
const inOrder = ({ from, to }: { from: PlainDate; to: PlainDate | null }): boolean =>
  to === null || from <= to;

const passport = z.strictObject({ number: line, country, issued: day, expires: day });

/** What section 10(2) of the Regulations asks of the applicant and of each family member, accompanying or not. */
const memberSchema = z.strictObject({
  person,
  familyName: line,
  /** Null for somebody with one name. */
  givenNames: line.nullable(),
  otherNames: z.array(line).max(MOST_PEOPLE).optional(),
  dateOfBirth: day,
  placeOfBirth: line.optional(),
  countryOfBirth: country,
  nationalities: z.array(country).min(1).max(20),
  passport: passport.nullable(),
});

const address = z.strictObject({
  ...stretch,
  street: line,
  city: line,
  region: line.nullable(),
  postalCode: line.nullable(),
  country,
});

const activity = z.strictObject({
  ...stretch,
  kind: z.enum(['work', 'study', 'unemployed', 'homemaking', 'retired', 'military', 'detention', 'other']),
  what: line,
  city: line,
  country,
});

const trip = z.strictObject({ ...stretch, country, purpose: line });

/** Parents and siblings, who are not examined but are asked about. */
const relative = z.strictObject({
  relation: z.enum(['parent', 'sibling', 'otherChild']),
  familyName: line,
  givenNames: line.nullable(),
  dateOfBirth: day.nullable(),
  country: country.nullable(),
  deceased: z.boolean(),
});

export const BACKGROUND = [
  'convicted',
  'arrested',
  'refusedVisa',
  'deported',
  'militaryOrPolice',
  'violence',
  'governmentPost',
  'illness',
  'previousApplication',
] as const;
/** A question of the background section; `true` asks for details. */
export type BackgroundQuestion = (typeof BACKGROUND)[number];

const answer = z.strictObject({
  yes: z.boolean(),
  details: z.string().trim().min(1).max(LONGEST_TEXT).nullable(),
});

/** The questions about somebody's past, of everybody who is grown up. */
const background = z.strictObject({
  person,
  answers: z.partialRecord(z.enum(BACKGROUND), answer),
});

const ordered = <T extends z.ZodType<{ from: PlainDate; to: PlainDate | null }>>(entry: T) =>
  z.array(entry.refine(inOrder, { params: { problem: 'order-of-days' }, path: ['to'] })).max(MOST_ENTRIES);

/**
 * What an application asks besides the facts that the law evaluates: names, addresses, the person's history, the
 * background of everybody examined, and how to reach them (IRPR s. 10(2)).
 */
export const formSchema = z.strictObject({
  schema: z.literal('application/1'),
  people: z.array(memberSchema).max(MOST_PEOPLE).optional(),
  mailingAddress: z
    .strictObject({ street: line, city: line, region: line.nullable(), postalCode: line.nullable(), country })
    .optional(),
  addresses: ordered(address).optional(),
  history: ordered(activity).optional(),
  travel: ordered(trip).optional(),
  relatives: z.array(relative).max(MOST_PEOPLE).optional(),
  background: z.array(background).max(MOST_PEOPLE).optional(),
  /** Acts for the person: who, and of which body if paid (IRPR s. 10(2)(c.1)–(c.4)); null for nobody. */
  representative: z
    .strictObject({
      name: line,
      address: line,
      paid: z.boolean(),
      body: line.nullable(),
      membership: line.nullable(),
    })
    .nullable()
    .optional(),
});

export type Form = z.infer<typeof formSchema>;
export const EMPTY_FORM: Form = { schema: 'application/1' };
