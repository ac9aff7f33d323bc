import { type ApplicationAction, type ApplicationState, accountOf, type Refusal } from '@openentry/cases';
import type { ClientBase } from 'pg';
import type { ApplicationKey } from '../applications/load.ts';
import { isoMicroseconds } from '../database/instants.ts';
import type { PaymentLine, PaymentProvider } from './provider.ts';

/** What somebody pays: what is due with the application, the right of permanent residence fee, or both. */
export const PAYS = ['application', 'residence', 'all'] as const;
export type Pays = (typeof PAYS)[number];

type Pay = Extract<ApplicationAction, { type: 'pay' }>;

/** What is due and not paid of some fees, line by line; a refusal where it is not known, or nothing. */
function linesDue(
  state: ApplicationState,
  pays: Pays,
  at: number,
): { readonly lines: readonly PaymentLine[] } | { readonly refusal: Refusal } {
  const lines = accountOf(state, at).fees.lines.filter(
    ({ mayBePaidLater }) => pays === 'all' || mayBePaidLater === (pays === 'residence'),
  );
  if (lines.some(({ outcome }) => outcome.kind === 'unknown')) {
    return { refusal: { code: 'application.fees-unknown', values: {} } };
  }
  const due = lines.flatMap(({ kind, person, dollars }): PaymentLine[] => {
    const paid = state.ledger
      .filter((entry) => entry.kind === kind && entry.person === person)
      .reduce((sum, entry) => sum + (entry.movement === 'paid' ? entry.dollars : -entry.dollars), 0);
    const left = (dollars ?? 0) - paid;
    return left > 0 ? [{ kind, person, dollars: left }] : [];
  });
  return due.length === 0 ? { refusal: { code: 'application.nothing-due', values: {} } } : { lines: due };
}

/**
 * Orders what is due of an application, has it settled and keeps both, in the transaction of the action that it gives.
 * @param payment made by the client
 * @throws RequestError of the provider
 */
export async function orderPayment(
  client: ClientBase,
  { candidateId, applicationId }: ApplicationKey,
  state: ApplicationState,
  { payment, pays, at }: { readonly payment: string; readonly pays: Pays; readonly at: number },
  provider: PaymentProvider,
): Promise<{ readonly action: Pay } | { readonly refusal: Refusal }> {
  const found = linesDue(state, pays, at);
  if ('refusal' in found) return found;
  const lines = [...found.lines] as Pay['lines'];
  const dollars = lines.reduce((sum, line) => sum + line.dollars, 0);
  const settled = await provider.take({ payment, application: applicationId, lines, dollars, at });
  await client.query(
    `INSERT INTO payment_orders (candidate_id, payment_id, application_id, provider, reference, dollars, lines, ordered_at, settled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      candidateId,
      payment,
      applicationId,
      provider.name,
      settled.reference,
      dollars,
      JSON.stringify(lines),
      isoMicroseconds(at),
      isoMicroseconds(settled.settledAt),
    ],
  );
  return { action: { type: 'pay', payment, lines, reference: settled.reference } };
}
