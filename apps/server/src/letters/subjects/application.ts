import { foldApplication, type Outage, type Recorded } from '@openentry/cases';
import type { Pool } from 'pg';
import { z } from 'zod';
import { loadApplication } from '../../applications/load.ts';
import type { ProfileKey } from '../../profiles/load.ts';
import type { AboutApplication } from '../application/about.ts';
import { letterOfAction } from '../application/told.ts';
import type { LetterTo } from '../letter.ts';

/** What a notice of an application is found by. */
const found = z.object({ application: z.uuid(), action: z.uuid() });

/** Notices of applications that have a letter; the others are seen in the account. */
export const APPLICATION_LETTERS = [
  'application.received',
  'application.returned',
  'application.requested',
  'application.fairness',
  'application.approved',
  'application.refused',
  'application.confirmed',
  'application.withdrawn',
] as const;

/** The same as SQL: whether a notice has a letter. */
export const HAS_LETTER = `(n.code NOT LIKE 'application.%' OR n.code IN (${APPLICATION_LETTERS.map((code) => `'${code}'`).join(', ')}))`;

/** The application as it stood after the action that a notice is about; null where there is no letter about that. */
export async function aboutApplication(
  db: Pool,
  key: ProfileKey,
  values: unknown,
  { to, outages }: { readonly to: LetterTo; readonly outages: readonly Recorded<Outage>[] },
): Promise<AboutApplication | null> {
  const read = found.safeParse(values);
  if (!read.success) return null;
  const { application: applicationId, action } = read.data;
  const loaded = await loadApplication(db, { candidateId: key.candidateId, applicationId });
  if (loaded === null || loaded.profileId !== key.profileId) return null;
  const place = loaded.history.findIndex(({ id }) => id === action);
  const recorded = loaded.history[place];
  const state = foldApplication(loaded.history.slice(0, place + 1));
  const letter = recorded === undefined ? null : letterOfAction(recorded);
  if (recorded === undefined || letter === null || state === null) return null;
  return { ...to, ...letter, applicationId, state, at: recorded.at, outages };
}
