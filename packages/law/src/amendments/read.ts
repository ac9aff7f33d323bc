import { z } from 'zod';
import { type Problem, problemsOf, quote } from '../coded/problems.ts';
import type { Read } from '../coded/read.ts';
import { OFFERS_THAT, YEARS_IN } from '../crs/factor.ts';
import { FACTOR_GROUPS } from '../crs/occupationPoints.ts';
import { type Grade, instruments } from '../instruments/instruments.ts';
import { parameterById } from '../parameters/registry.ts';
import { policyById } from '../policies/registry.ts';
import { FIRST_DAY } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { Amendment } from './amendment.ts';
import { type AmendmentFile, amendmentOf } from './build.ts';
import { categoryChanges, readCategories } from './categories.ts';
import { bilingual, day, line, list, MOST_CODES, noc, problem } from './fields.ts';
import { MOST_POINTS, type Report, readShape, shapeOf, shortKey } from './shape.ts';

/** The form of an amendment in JSON that this reader understands. */
export const AMENDMENT_SCHEMA = 'amendment/1';

const MOST_FACTORS = 20;
const MOST_TIERS = 20;
const MOST_YEARS = 16;
/** Nobody reads more at once, and an input made of mistakes must not cost more than one without. */
const MOST_PROBLEMS = 50;

const GRADES: readonly Grade[] = ['L', 'T', 'P', 'S', 'I'];
/** How an amendment that names no source is cited. */
const HYPOTHETICAL = 'Hypothetical / Hypothétique';

const dayOfExpressEntry = day.refine((text) => text >= FIRST_DAY, problem('before-express-entry'));

const points = z.int().min(0).max(MOST_POINTS);

const factor = z.strictObject({
  kind: z.literal('occupationPoints'),
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  title: bilingual,
  group: z.enum(FACTOR_GROUPS),
  years: z.enum(YEARS_IN).optional(),
  offers: z.enum(OFFERS_THAT).optional(),
  tiers: list(
    z.strictObject({
      title: bilingual.optional(),
      nocs: list(noc, MOST_CODES),
      canadianWork: list(points, MOST_YEARS).default([0]),
      offer: points.default(0),
    }),
    MOST_TIERS,
  ),
});

const frame = z.strictObject({
  schema: z.literal(AMENDMENT_SCHEMA),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { abort: true })
    .refine((id) => !Object.hasOwn(instruments, id), problem('taken')),
  title: bilingual,
  inForce: dayOfExpressEntry,
  citation: line.default(HYPOTHETICAL),
  source: line.default(HYPOTHETICAL),
  grade: z.enum(GRADES).default('I'),
  checkedOn: day.optional(),
  /** Read by the shape of each parameter. */
  values: z.custom<Readonly<Record<string, unknown>>>(isObject, problem('wrong-type')).default({}),
  factors: list(factor, MOST_FACTORS).default([]),
  categories: categoryChanges.optional(),
});

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return input !== null && typeof input === 'object' && !Array.isArray(input);
}

/** The problems of the frame: the first ones, each with a path of readable length. */
function frameProblems(error: z.ZodError, input: unknown): Problem[] {
  const issues = error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) =>
      issue.code === 'unrecognized_keys'
        ? { ...issue, keys: issue.keys.slice(0, MOST_PROBLEMS).map(shortKey) }
        : issue,
    );
  return problemsOf(new z.ZodError(issues), input)
    .map((found) =>
      found.code === 'wrong-type' && found.values.expected === undefined
        ? { ...found, values: { ...found.values, expected: 'object' } }
        : found,
    )
    .slice(0, MOST_PROBLEMS);
}

/** Reads each value by the parameter or the policy that its id names. */
function readValues(input: Readonly<Record<string, unknown>>, report: Report): Record<string, unknown> {
  const read: [string, unknown][] = [];
  for (const id of Object.keys(input).slice(0, MOST_CODES)) {
    const path = `values.${shortKey(id)}`;
    const value = input[id];
    const parameter = parameterById(id);
    const policy = policyById(id);
    if (parameter) read.push([id, readShape(shapeOf(parameter), value, path, report)]);
    else if (policy === undefined) report(path, 'unknown-field');
    else if (typeof value === 'string' && Object.hasOwn(policy.choices, value)) read.push([id, value]);
    else {
      const choices = Object.keys(policy.choices).join(', ');
      report(path, 'not-a-choice', { given: quote(value), choices });
    }
  }
  return Object.fromEntries(read);
}

/**
 * Reads an amendment from unknown input, such as a JSON file with a reform. Every value is held to the shape that
 * the law gives it; every problem names its place. Whatever the input is, this never throws.
 */
export function readAmendment(input: unknown): Read<Amendment> {
  const read = readAmendmentFile(input);
  return read.ok ? { ok: true, value: amendmentOf(read.value) } : read;
}

/** Reads an amendment as data, to be sent to where the law is amended; as {@link readAmendment} does. */
export function readAmendmentFile(input: unknown): Read<AmendmentFile> {
  const parsed = frame.safeParse(input);
  if (!parsed.success) return { ok: false, problems: frameProblems(parsed.error, input) };
  const problems: Problem[] = [];
  const report: Report = (path, code, values = {}) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, code, values });
  };
  const values = readValues(parsed.data.values, report);
  const names = parsed.data.factors.map((declared) => declared.id);
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) !== i) report(`factors.${i}.id`, 'taken', { given: quote(name) });
  }
  for (const [i, { years, tiers }] of parsed.data.factors.entries()) {
    if (years !== 'tier') continue;
    // Years of a tier are known of everybody, also of those who have never worked in it.
    for (const [j, { canadianWork }] of tiers.entries()) {
      const given = canadianWork[0] ?? 0;
      if (given > 0) report(`factors.${i}.tiers.${j}.canadianWork.0`, 'too-large', { given, maximum: 0 });
    }
  }
  const { categories: declared, ...data } = parsed.data;
  const categories = declared && readCategories(declared, data.inForce as PlainDate, report);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      ...data,
      ...(categories && { categories }),
      values,
      checkedOn: parsed.data.checkedOn ?? parsed.data.inForce,
      factors: parsed.data.factors.map((declared) => ({
        ...declared,
        // Without the key where there is no title: the types tell absent from undefined.
        tiers: declared.tiers.map(({ title, ...tier }) => (title ? { title, ...tier } : tier)),
      })),
    },
  };
}
