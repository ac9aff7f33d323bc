import {
  type ApplicationAction,
  type ApplicationState,
  applyApplication,
  type Outage,
  type Recorded,
  type Refusal,
} from '@openentry/cases';
import type { ClientBase } from 'pg';
import { tellApplicationChanged } from '../webhooks/events.ts';
import { writeBar } from './bars.ts';
import { audit, record, tell, type WholeKey, writeLedger } from './keep.ts';
import { writeApplication } from './project.ts';

/** An application that is held, as far as a step of it goes; `state` is null before its first. */
export interface Stepping extends WholeKey {
  readonly poolId: number;
  readonly version: number;
  readonly state: ApplicationState | null;
}

/** An application after a step. */
export interface Stepped extends Stepping {
  readonly state: ApplicationState;
}

/** What a step came to. */
export type Step = { readonly stepped: Stepped } | { readonly refusal: Refusal };

/**
 * Carries one action out on an application that is held: action, row, money, bar, notice, event and audit, in the
 * transaction at hand. What is refused leaves its entry in the audit and nothing else.
 */
export async function step(
  client: ClientBase,
  held: Stepping,
  recorded: Recorded<ApplicationAction>,
  outages: readonly Recorded<Outage>[],
): Promise<Step> {
  const { candidateId, profileId, applicationId, poolId } = held;
  const key: WholeKey = { candidateId, profileId, applicationId };
  const applied = applyApplication(held.state, recorded, outages);
  if (!applied.ok) {
    await audit(client, key, recorded, applied.refusal);
    return applied;
  }
  const { state } = applied;
  const version = held.version + 1;
  // The row comes first: what would be a second open application on an invitation stops here.
  await writeApplication(client, { ...key, poolId }, state, version, { at: recorded.at, outages });
  await record(client, key, version, recorded);
  await writeLedger(client, key, held.state?.ledger.length ?? 0, state);
  await writeBar(client, key, state, recorded.at);
  await tell(client, key, recorded);
  await tellApplicationChanged(client, key, recorded.at, recorded.action.type, state);
  await audit(client, key, recorded, { state });
  return { stepped: { ...key, poolId, version, state } };
}
