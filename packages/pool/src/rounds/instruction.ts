import type { CategoryVersion, PlainDate, Program } from '@openentry/law';

/** Whom a round addresses: everyone eligible, those eligible for some programs, or those of a category. */
export type RoundKind = 'general' | 'program' | 'category';

/** What a round is told. */
export interface Instruction {
  readonly number: string;
  readonly kind: RoundKind;
  readonly category: CategoryVersion | null;
  readonly programs: readonly Program[];
  readonly toInvite: number;
  /** ISO instant, UTC. */
  readonly instant: string;
  /** The day in Ottawa whose law applies. */
  readonly day: PlainDate;
}
