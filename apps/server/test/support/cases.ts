import { randomUUID } from 'node:crypto';
import {
  type Actor,
  legalDay,
  type ProfileAction,
  type Recorded,
  type Role,
  type RoundAction,
  type RoundInstruction,
} from '@openentry/cases';
import type { Pool } from 'pg';
import { USUAL } from '../../../../packages/cases/test/support/actions.ts';
import { microseconds } from '../../src/database/instants.ts';
import { actOnProfile, type ProfileAnswer } from '../../src/profiles/command.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import { actOnRound, type PlainRoundAction, type RoundAnswer } from '../../src/rounds/workflow/act.ts';

/** In microseconds. */
export const SECOND = 1_000_000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** The morning in Ottawa of the day of the rounds in these tests. */
export const MORNING = microseconds('2024-04-10T13:00:00Z');

/** True for the long run: `OPENENTRY_LONG=1`. */
export const LONG = process.env['OPENENTRY_LONG'] === '1';

export const by = (role: Role, account: string = `an account of ${role}`): Actor => ({ role, account });
export const ANN = by('programOffice', 'ann');
export const BEN = by('programOffice', 'ben');
export const CAL = by('programOffice', 'cal');

/** An action with a new id, by whom it usually belongs to. */
export function command(
  action: ProfileAction,
  at: number,
  actor: Actor = by(USUAL[action.type]),
): Recorded<ProfileAction> {
  return { id: randomUUID(), at, by: actor, action };
}

export const roundCommand = <A extends RoundAction>(action: A, at: number, actor: Actor): Recorded<A> => ({
  id: randomUUID(),
  at,
  by: actor,
  action,
});

/** A person of a pool by their number within it. */
export function keyOf(poolId: number, ordinal: number): ProfileKey {
  const number = poolId * 2 ** 32 + ordinal;
  return { candidateId: number, profileId: number };
}

/** Does something to a profile, or says with which code it was refused. */
export async function attempt(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
      throw error;
    },
  );
}

export async function act(
  db: Pool,
  key: ProfileKey,
  action: ProfileAction,
  at: number,
  actor?: Actor,
): Promise<ProfileAnswer> {
  return actOnProfile(db, key, command(action, at, actor));
}

/** A general round on the morning of these tests, with a number to invite. */
export function instructed(toInvite: number, changes: Partial<RoundInstruction> = {}): RoundInstruction {
  const instant = changes.instant ?? MORNING;
  return {
    number: 'r1',
    kind: 'general',
    category: null,
    programs: ['CEC', 'FSW', 'FST', 'PNP'],
    toInvite,
    instant,
    day: legalDay(instant),
    ...changes,
  };
}

export async function onRound(
  db: Pool,
  poolId: number,
  number: string,
  action: PlainRoundAction,
  at: number,
  actor: Actor,
): Promise<RoundAnswer> {
  return actOnRound(db, poolId, number, roundCommand(action, at, actor));
}

/** A round that is planned by one person and approved by another, ready to run at its instant. */
export async function approvedRound(db: Pool, poolId: number, instruction: RoundInstruction): Promise<void> {
  const { number, instant } = instruction;
  await onRound(db, poolId, number, { type: 'plan', instruction }, instant - HOUR, ANN);
  await onRound(db, poolId, number, { type: 'approve' }, instant - HOUR / 2, BEN);
}

/** An execute or publish action without what is not known before. */
export const envelope = (at: number, actor: Actor): Omit<Recorded<never>, 'action'> => ({
  id: randomUUID(),
  at,
  by: actor,
});

/** The execute and the publish command of a round of these tests, under an id that is sent again after a crash. */
export const executing = (id: string): Omit<Recorded<never>, 'action'> => ({ ...envelope(MORNING, ANN), id });
export const publishing = (id: string): Omit<Recorded<never>, 'action'> => ({
  ...envelope(MORNING + HOUR, BEN),
  id,
});
export const PUBLISHED_AS = {
  page: { name: { en: 'General', fr: 'Générale' }, text: null, pool: null },
  signer: null,
};
