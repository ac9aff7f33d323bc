import { type Problem, problemsOf, type Read } from '@openentry/law';
import { z } from 'zod';
import { type Actor, actorSchema } from './actor.ts';

/** Whole microseconds since 1970-01-01 UTC. */
export const instantSchema = z.int();

/** An action as it was recorded: nothing of it ever changes. */
export interface Recorded<A> {
  /** UUID made by the client, so that what was sent twice is recorded once. */
  readonly id: string;
  /** Whole microseconds since 1970-01-01 UTC, by the clock of the server. */
  readonly at: number;
  readonly by: Actor;
  readonly action: A;
}

const envelopeSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  at: instantSchema,
  by: actorSchema,
  action: z.unknown(),
});

const below = ({ path, ...problem }: Problem): Problem => ({
  ...problem,
  path: path === '' ? 'action' : `action.${path}`,
});

/** Reads a recorded action from stored JSON; every problem is named with the path of its field. */
export function readRecorded<A>(input: unknown, readAction: (input: unknown) => Read<A>): Read<Recorded<A>> {
  const envelope = envelopeSchema.safeParse(input);
  if (!envelope.success) return { ok: false, problems: problemsOf(envelope.error, input) };
  const { action, ...rest } = envelope.data;
  const read = readAction(action);
  return read.ok
    ? { ok: true, value: { ...rest, action: read.value } }
    : { ok: false, problems: read.problems.map(below) };
}

/** Reads one of several kinds of action, told apart by `type`. */
export function readByType<T extends string, A>(
  schemas: Readonly<Record<T, z.ZodType<A>>>,
  input: unknown,
): Read<A> {
  const types = Object.keys(schemas) as T[];
  // The type comes first: of an unknown action only that can be said.
  const typed = z.looseObject({ type: z.enum(types) }).safeParse(input);
  if (!typed.success) return { ok: false, problems: problemsOf(typed.error, input) };
  const parsed = schemas[typed.data.type].safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, input) };
}
