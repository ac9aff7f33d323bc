import type { CategoryInForce } from '../../categories/categories.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Bilingual } from '../../policies/policy.ts';
import type { Ruleset } from '../../ruleset.ts';
import type { CauseCode } from '../texts.en.ts';

/** Why a verdict is another from a day on; the words are in the catalogues. */
export interface Cause {
  readonly code: CauseCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** Paths of the facts that the calendar moved. */
  readonly paths: readonly string[];
  /** Instruments that came into force. */
  readonly instruments: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** What a verdict on a day rests on. */
export interface Grounds {
  readonly facts: Facts;
  readonly law: Ruleset;
  readonly categories: readonly CategoryInForce[];
}

/** Something that turned on a day, with the same day as it would be if it had not. */
export interface Candidate {
  readonly cause: Cause;
  /** The grounds without it. */
  without(grounds: Grounds): Grounds;
}
