import type { ApplicationAction, Outage, ProfileAction, Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import type { ProfileKey } from '../profiles/load.ts';
import { SYSTEM } from '../standings/record.ts';
import { loadApplication } from './load.ts';
import { step } from './step.ts';

type Why = Extract<ApplicationAction, { type: 'lapse' }>['why'];

/** How an application ends that was not handed in when its invitation did. */
const WHY: Readonly<Partial<Record<ProfileAction['type'], Why>>> = {
  decline: 'declined',
  withdraw: 'withdrawn',
  lapseInvitation: 'expired',
  cancelInvitation: 'cancelled',
};

/** Lets the application lapse that was begun on an invitation, where an action on its profile ended that, in its transaction. */
export async function lapseWithInvitation(
  client: ClientBase,
  { candidateId, profileId }: ProfileKey,
  { at, action }: Pick<Recorded<ProfileAction>, 'at' | 'action'>,
  outages: readonly Recorded<Outage>[],
): Promise<void> {
  const why = WHY[action.type];
  if (why === undefined) return;
  const { rows } = await client.query<{ application_id: string }>(
    `SELECT application_id FROM applications WHERE candidate_id = $1 AND profile_id = $2 AND state = 'inProgress'`,
    [candidateId, profileId],
  );
  for (const { application_id: applicationId } of rows) {
    const loaded = await loadApplication(client, { candidateId, applicationId }, { lock: true });
    if (loaded?.state.status !== 'inProgress') continue;
    const lapsed = await step(
      client,
      loaded,
      {
        id: crypto.randomUUID(),
        at: Math.max(at, loaded.state.lastAt),
        by: SYSTEM,
        action: { type: 'lapse', why },
      },
      outages,
    );
    if ('refusal' in lapsed) throw new Error(`The lapse was refused: ${lapsed.refusal.code}`);
  }
}

/** Whether an application was begun on the invitation of a profile and not handed in. */
export async function hasBegun(client: ClientBase, { candidateId, profileId }: ProfileKey): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM applications WHERE candidate_id = $1 AND profile_id = $2 AND state = 'inProgress'`,
    [candidateId, profileId],
  );
  return rowCount !== 0;
}
