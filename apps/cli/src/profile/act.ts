import { legalDay, type ProfileAction, type Role } from '@openentry/cases';
import { type Facts, PROVINCES } from '@openentry/law';
import {
  actOnProfile,
  candidateUnder,
  newCandidate,
  type ProfileAnswer,
  type ProfileKey,
  profileKey,
  profileNotFound,
  readAtShell,
  startProfile,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { readFactsFile } from '../input/facts.ts';
import { type Work, withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool, type PoolChoice } from '../office/pool.ts';
import { accountOf, actionId, clockOf } from '../office/read.ts';
import { workText } from '../office/text.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { lookAt, profileJson } from './look.ts';
import { addProfile } from './page.ts';

export interface ProfileOptions extends WorkOptions {
  readonly as?: string;
  readonly id?: string;
  readonly at?: string;
  readonly facts?: boolean;
}

type Province = (typeof PROVINCES)[number];

/** Who acts where nobody is named: there are no accounts yet. */
export const NOBODY_NAMED = 'candidate';

function envelopeOf(options: ProfileOptions, context: Context, role: Role) {
  return {
    id: actionId(options.id, context),
    at: clockOf(options.at, context),
    by: { role, account: accountOf(options.as ?? NOBODY_NAMED, context) },
  };
}

/** The key of the profile with a number. @throws RequestError `profile.not-found` */
export async function keyOf(
  work: Work,
  profileId: number,
  options: PoolChoice,
  context: Context,
): Promise<ProfileKey> {
  // Only where several have the number must one of them be chosen: the newest is no better guess then.
  const poolId = options.pool === undefined ? null : await chosenPool(work, options, context);
  const key = await profileKey(work.db, profileId, poolId);
  if (key === null) throw profileNotFound();
  return key;
}

async function print(
  context: Context,
  work: Work,
  key: ProfileKey,
  options: ProfileOptions,
  repeated = false,
): Promise<void> {
  const seen = await lookAt(work, key, clockOf(options.at, context));
  if (options.json) {
    printJson({ ...profileJson(seen, options), repeated });
    return;
  }
  const page = createPage(context.language);
  if (repeated) page.text(workText(context.language).repeated);
  addProfile(page, seen);
  printPage(page);
}

/** `openentry profile show ID`: where a profile stands, its deadlines, what was done and what can be done. */
export async function showCommand(
  context: Context,
  profileId: number,
  options: ProfileOptions,
): Promise<void> {
  await withDatabase(context, options, `profile show ${profileId}`, async (work) => {
    const key = await keyOf(work, profileId, options, context);
    await readAtShell(work.db, { action: 'profile.read', subject: `profile/${profileId}`, details: {} });
    await print(context, work, key, options);
  });
}

const readFacts = (context: Context, file: string, options: ProfileOptions): Promise<Facts> =>
  readFactsFile(context, file, legalDay(clockOf(options.at, context)));

/** `openentry profile start FACTS`: a draft of somebody new, or of somebody who had a profile before. */
export async function startCommand(
  context: Context,
  file: string,
  options: ProfileOptions & { readonly candidate?: number },
): Promise<void> {
  const envelope = envelopeOf(options, context, 'candidate');
  const facts = await readFacts(context, file, options);
  await withDatabase(context, options, 'profile start', async (work) => {
    const { db } = work;
    const poolId = await chosenPool(work, options, context);
    const candidate =
      options.candidate ?? (await candidateUnder(db, envelope.id)) ?? (await newCandidate(db, poolId));
    const action = { type: 'start', facts } as const;
    const answer = await startProfile(db, poolId, candidate, { ...envelope, action });
    await print(context, work, answer, options, answer.repeated);
  });
}

/** What a command does to a profile, and who does it. */
export interface Deed {
  readonly role: Role;
  readonly action: Exclude<ProfileAction, { readonly type: 'start' | 'import' }>;
}

/** Does one thing to a profile. */
export async function actCommand(
  context: Context,
  profileId: number,
  { role, action }: Deed,
  options: ProfileOptions,
): Promise<void> {
  const envelope = envelopeOf(options, context, role);
  await withDatabase(context, options, `profile ${action.type} ${profileId}`, async (work) => {
    const key = await keyOf(work, profileId, options, context);
    const answer: ProfileAnswer = await actOnProfile(work.db, key, { ...envelope, action });
    await print(context, work, answer, options, answer.repeated);
  });
}

/** Does something with new facts: `edit` for a draft, `update` in the pool. */
export async function factsCommand(
  context: Context,
  type: 'edit' | 'update',
  profileId: number,
  file: string,
  options: ProfileOptions,
): Promise<void> {
  const facts = await readFacts(context, file, options);
  await actCommand(context, profileId, { role: 'candidate', action: { type, facts } }, options);
}

/** `openentry profile nominate ID --province ON`: a province confirms a nomination. */
export async function nominateCommand(
  context: Context,
  profileId: number,
  options: ProfileOptions & { readonly province: Province },
): Promise<void> {
  const action = { type: 'offerNomination', province: options.province } as const;
  await actCommand(context, profileId, { role: 'province', action }, options);
}
