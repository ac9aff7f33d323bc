import type { AmendmentFile, PlainDate } from '@openentry/law';
import type { PersonImpact } from './impact.ts';

/** What an assessment of a pool is asked for. */
export interface AssessOptions {
  /** Day by whose law. */
  readonly on: PlainDate;
  /** Instant at which what is found is recorded: microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Everybody, or those whose verdict can have changed by that day and those not assessed yet. */
  readonly who: 'everybody' | 'due';
  /** Hypothetical instruments laid over the law: nothing is written then. */
  readonly reforms?: readonly AmendmentFile[];
  /** Finds what would change and writes nothing. */
  readonly dryRun?: boolean;
  /** Reads everybody's facts, whatever their standings say. */
  readonly fromFacts?: boolean;
  readonly horizonDays?: number;
  readonly threads?: number | undefined;
  readonly progress?: (done: number, total: number) => void;
  /** Told of each person of whom something else is found. */
  readonly each?: (person: PersonImpact) => void;
}
