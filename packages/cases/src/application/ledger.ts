import { type FamilyFees, type FeeSum, feesFor, rulesetOn } from '@openentry/law';
import { legalDay } from '../time/instants.ts';
import type { FeeKind } from './parts.ts';
import type { ApplicationState, LedgerEntry } from './state.ts';

/** Whole dollars paid and not refunded, for some kinds of fees or for all. */
export function balanceOf(ledger: readonly LedgerEntry[], kinds?: readonly FeeKind[]): number {
  return ledger
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .reduce((sum, { movement, dollars }) => sum + (movement === 'paid' ? dollars : -dollars), 0);
}

/** What is still to be refunded of each payment and line, for some kinds of fees. */
export function refundsOf(
  ledger: readonly LedgerEntry[],
  kinds: readonly FeeKind[],
  at: number,
  of: string,
): readonly LedgerEntry[] {
  const held = new Map<string, LedgerEntry>();
  for (const entry of ledger) {
    if (!kinds.includes(entry.kind)) continue;
    const place = `${entry.kind}/${entry.person}`;
    const sign = entry.movement === 'paid' ? 1 : -1;
    const dollars = (held.get(place)?.dollars ?? 0) + sign * entry.dollars;
    held.set(place, { ...entry, movement: 'refunded', at, of, dollars });
  }
  return [...held.values()].filter(({ dollars }) => dollars > 0);
}

/** What an application owes, what was paid of it, and what is still due. Dollars. */
export interface Account {
  readonly fees: FamilyFees;
  /** With the application: processing and biometrics. */
  readonly withApplication: { readonly due: FeeSum; readonly paid: number };
  /** Right of permanent residence, before the visa is issued (IRPR s. 303(3)). */
  readonly residence: { readonly due: FeeSum; readonly paid: number };
}

/**
 * The account of an application: fees are those of the day of receipt, or of a day on which it would be received
 * (IRPR ss. 295, 303, 315.1).
 */
export function accountOf(state: ApplicationState, at: number): Account {
  const day = legalDay('receivedAt' in state ? state.receivedAt : at);
  const fees = feesFor(state.facts, rulesetOn(day));
  return {
    fees,
    withApplication: {
      due: fees.withApplication,
      paid: balanceOf(state.ledger, ['processing', 'biometrics']),
    },
    residence: { due: fees.rprf, paid: balanceOf(state.ledger, ['rprf']) },
  };
}

/** True where what is due is known and paid. */
export const isPaid = ({ due, paid }: Account['residence']): boolean =>
  due.sum.known && paid >= due.sum.value;
