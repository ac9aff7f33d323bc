import type { ProfileAction, ProfileState, Recorded } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { type AuditEntry, writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { profileRests } from '../provisions/provisions.ts';
import type { ProfileKey } from './load.ts';
import { noticeOf } from './notices.ts';

/** Records an action as the one that made this version of the profile. */
export async function record(
  client: ClientBase,
  key: ProfileKey,
  version: number,
  { id, at, by, action }: Recorded<ProfileAction>,
): Promise<void> {
  await client.query(
    `INSERT INTO profile_actions (candidate_id, profile_id, version, action_id, at, role, account, action)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      key.candidateId,
      key.profileId,
      version,
      id,
      isoMicroseconds(at),
      by.role,
      by.account,
      JSON.stringify(action),
    ],
  );
}

/** Tells the person what somebody else, or time, did. */
export async function tell(
  client: ClientBase,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  state: ProfileState,
): Promise<void> {
  const notice = noticeOf(recorded, state);
  if (notice === null) return;
  await client.query(
    'INSERT INTO notices (candidate_id, profile_id, at, code, values) VALUES ($1, $2, $3, $4, $5)',
    [
      key.candidateId,
      key.profileId,
      isoMicroseconds(recorded.at),
      notice.code,
      JSON.stringify(notice.values),
    ],
  );
}

const entryOf = (
  { profileId }: ProfileKey,
  { at, by, action }: Recorded<ProfileAction>,
  outcome: AuditEntry['outcome'],
  details: AuditEntry['details'],
): AuditEntry => ({
  at,
  ...by,
  action: `profile.${action.type}`,
  subject: `profile/${profileId}`,
  ...profileRests(action.type, at),
  outcome,
  details,
});

/** Writes what was done with a profile into the audit, in the transaction of it. */
export const auditDone = (
  client: ClientBase,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  { status }: ProfileState,
): Promise<void> => writeAudit(client, entryOf(key, recorded, 'done', { state: status }));

/** Writes what was refused, and with which code. */
export const auditRefusal = (
  client: ClientBase | Pool,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  code: string,
): Promise<void> => writeAudit(client, entryOf(key, recorded, 'refused', { code }));
