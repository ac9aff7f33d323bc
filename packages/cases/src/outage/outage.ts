import { problemsOf, type Read } from '@openentry/law';
import { z } from 'zod';
import { instantSchema, type Recorded } from '../record/recorded.ts';

/** A time in which people could not use the system. */
export interface Outage {
  readonly id: string;
  /** First instant of it. */
  readonly from: number;
  /** First instant after it; equal to `from` where there was none after all. */
  readonly to: number;
  /** What happened, for the people whose periods it extends. */
  readonly reason: string;
}

const LONGEST_REASON = 1000;

const outageSchema = z
  .strictObject({
    id: z.uuid().toLowerCase(),
    from: instantSchema,
    to: instantSchema,
    reason: z.string().min(1).max(LONGEST_REASON),
  })
  .superRefine(({ from, to }, context) => {
    if (to < from) context.addIssue({ code: 'custom', path: ['to'], params: { problem: 'order-of-days' } });
  });

/** Reads an outage from unknown input; every problem is named with the path of its field. */
export function readOutage(input: unknown): Read<Outage> {
  const parsed = outageSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, input) };
}

/**
 * The outages that were known at an instant. One recorded again under its id replaces what was said of it before;
 * one recorded later than the instant was not known, so what was decided then stays as it was decided.
 */
export function outagesKnown(recorded: readonly Recorded<Outage>[], at: number): readonly Outage[] {
  const known = new Map<string, Recorded<Outage>>();
  for (const record of recorded) {
    const earlier = known.get(record.action.id);
    if (record.at <= at && (earlier === undefined || earlier.at <= record.at)) {
      known.set(record.action.id, record);
    }
  }
  return [...known.values()].map(({ action }) => action);
}
