import type { ApplicationAction, ApplicationState, Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import type { ProfileKey } from '../profiles/load.ts';
import { applicationRests } from '../provisions/provisions.ts';
import type { ApplicationKey } from './load.ts';
import { applicationNoticeOf } from './notices.ts';

export type WholeKey = ApplicationKey & ProfileKey;

/** Records an action as the one that made this version of the application. */
export async function record(
  client: ClientBase,
  { candidateId, applicationId }: ApplicationKey,
  version: number,
  { id, at, by, action }: Recorded<ApplicationAction>,
): Promise<void> {
  await client.query(
    `INSERT INTO application_actions (candidate_id, application_id, version, action_id, at, role, account, action)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      candidateId,
      applicationId,
      version,
      id,
      isoMicroseconds(at),
      by.role,
      by.account,
      JSON.stringify(action),
    ],
  );
}

/** Tells the person what was done, in the transaction of it. */
export async function tell(
  client: ClientBase,
  { candidateId, profileId, applicationId }: WholeKey,
  recorded: Recorded<ApplicationAction>,
): Promise<void> {
  const notice = applicationNoticeOf(applicationId, recorded);
  if (notice === null) return;
  await client.query(
    'INSERT INTO notices (candidate_id, profile_id, at, code, values) VALUES ($1, $2, $3, $4, $5)',
    [candidateId, profileId, isoMicroseconds(recorded.at), notice.code, JSON.stringify(notice.values)],
  );
}

/** Writes the movements of money that an action brought: those after the ones that were there. */
export async function writeLedger(
  client: ClientBase,
  { candidateId, applicationId }: ApplicationKey,
  before: number,
  { ledger }: ApplicationState,
): Promise<void> {
  for (const [index, { at, movement, kind, person, dollars, of }] of ledger.entries()) {
    if (index < before) continue;
    await client.query(
      `INSERT INTO application_ledger (candidate_id, application_id, entry, at, movement, kind, person, dollars, of)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [candidateId, applicationId, index + 1, isoMicroseconds(at), movement, kind, person, dollars, of],
    );
  }
}

/** What became of an action, for the audit: where the application stands, or with which code it was refused. */
type Came = { readonly state: ApplicationState } | { readonly code: string };

/**
 * Writes what was done with an application, or refused, into the audit, in the transaction of it.
 * @param applicationId null for one that was not started
 */
export function audit(
  client: ClientBase,
  { profileId, applicationId }: { readonly profileId: number; readonly applicationId: string | null },
  {
    at,
    by,
    action,
  }: Pick<Recorded<unknown>, 'at' | 'by'> & { readonly action: Pick<ApplicationAction, 'type'> },
  came: Came,
): Promise<void> {
  return writeAudit(client, {
    at,
    ...by,
    action: `application.${action.type}`,
    subject: applicationId === null ? `profile/${profileId}` : `application/${applicationId}`,
    caseRef: `profile/${profileId}`,
    ...applicationRests(action.type, at),
    outcome: 'state' in came ? 'done' : 'refused',
    details: 'state' in came ? { state: came.state.status } : { code: came.code },
  });
}
