import { categoryVersion, type Program, plainDate, type Ruleset } from '@openentry/law';
import type { Instruction, RoundKind } from '../rounds/instruction.ts';
import { rulesetFingerprint } from './fingerprint.ts';
import { digestOf } from './hash.ts';
import { instantText, microsecondsOf } from './instant.ts';

export const COMMITMENT_SCHEMA = 'round-commitment/1';

/** An instruction as it is published: a category by its id. */
export interface InstructionRecord {
  readonly number: string;
  readonly kind: RoundKind;
  /** Id of a category version; null for the other kinds. */
  readonly category: string | null;
  readonly programs: readonly Program[];
  readonly toInvite: number;
  /** ISO instant in UTC with six decimals. */
  readonly instant: string;
  readonly day: string;
}

/**
 * What is fixed before a round selects anybody: the pool it froze, the law, the instruction and the engine. Its digest
 * goes into the audit chain, so that none of them can be chosen by the outcome.
 */
export interface Commitment {
  readonly schema: typeof COMMITMENT_SCHEMA;
  readonly instruction: InstructionRecord;
  readonly ruleset: { readonly on: string; readonly fingerprint: string };
  /** Version of the software, as in `openentry/0.1.0`. */
  readonly engine: string;
  /** People in the frozen pool. */
  readonly people: number;
  readonly snapshotDigest: string;
  /** ISO instant in UTC with six decimals. */
  readonly committedAt: string;
}

/** An instruction as it is published. */
export function instructionRecord(instruction: Instruction): InstructionRecord {
  const { number, kind, category, programs, toInvite, instant, day } = instruction;
  return {
    number,
    kind,
    category: category?.id ?? null,
    programs: [...programs],
    toInvite,
    instant: instantText(microsecondsOf(instant)),
    day,
  };
}

/** The instruction of a published record. @throws RangeError for a category that this software does not know. */
export function instructionOfRecord(record: InstructionRecord): Instruction {
  const category = record.category === null ? null : categoryVersion(record.category);
  if (category === undefined) throw new RangeError(`No category has the id ${record.category}`);
  return { ...record, category, day: plainDate(record.day) };
}

/** What a commitment is made of. */
export interface CommitmentRequest {
  readonly instruction: Instruction;
  /** The law of the instruction's day. */
  readonly law: Ruleset;
  readonly engine: string;
  readonly snapshot: { readonly people: number; readonly digest: string };
  /** Microseconds since 1970-01-01 UTC. */
  readonly committedAt: number;
}

/** The commitment of a round, made when the pool is frozen and before anybody is ranked. */
export function commitRound(request: CommitmentRequest): Commitment {
  const { instruction, law, engine, snapshot, committedAt } = request;
  return {
    schema: COMMITMENT_SCHEMA,
    instruction: instructionRecord(instruction),
    ruleset: { on: law.on, fingerprint: rulesetFingerprint(law) },
    engine,
    people: snapshot.people,
    snapshotDigest: snapshot.digest,
    committedAt: instantText(committedAt),
  };
}

/** The digest of a commitment, for the audit chain. */
export function commitmentDigest(commitment: Commitment): string {
  return digestOf(commitment);
}
