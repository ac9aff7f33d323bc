import { isDeepStrictEqual } from 'node:util';
import {
  applyRound,
  legalDay,
  type Recorded,
  type RoundAction,
  type RoundOutcome,
  repeatOf,
} from '@openentry/cases';
import { rulesetOn } from '@openentry/law';
import { rulesetFingerprint } from '@openentry/pool';
import type { Pool } from 'pg';
import { linkAudit } from '../../audit/chain.ts';
import { lapse } from '../../day/lapse.ts';
import { RequestError } from '../../errors.ts';
import { ActionRefused } from '../../refused.ts';
import type { StoredRound } from '../../store/rounds.ts';
import { type ExecuteOptions, executeRound } from '../execute.ts';
import { expectShadow } from '../shadow/required.ts';
import type { RoundAnswer } from './act.ts';
import { auditRound, keepRoundAction } from './keep.ts';
import { engineInstruction, type LoadedRound, loadRound, noRound, roundActionUnder } from './load.ts';
import { keepingRefusals } from './refusals.ts';

const outcomeOf = ({ members, invited, cutoff, tieBreak }: StoredRound): RoundOutcome => ({
  members,
  invited,
  cutoff,
  tieBreak,
});

type Execute = Extract<RoundAction, { readonly type: 'execute' }>;

/** A round is run on the day whose law it names; on another day it would use the wrong one. */
function expectDay({ number, state }: LoadedRound, at: number): void {
  const { day } = state.instruction;
  if (legalDay(at) === day) return;
  throw new RequestError('round.other-day', 409, {
    en: `Round ${number} is instructed for ${day} in Ottawa, and today is ${legalDay(at)}. Revise its instant.`,
    fr: `La ronde ${number} est prévue pour le ${day} à Ottawa, et nous sommes le ${legalDay(at)}. Modifiez son moment.`,
  });
}

/** Asks for leave with an outcome that cannot be wrong: what the round will come to is not known yet. */
function expectLeave(loaded: LoadedRound, recorded: Omit<Recorded<Execute>, 'action'>): void {
  const outcome: RoundOutcome = { members: 0, invited: 0, cutoff: null, tieBreak: null };
  const asked = applyRound(loaded.state, { ...recorded, action: { type: 'execute', outcome } });
  if (!asked.ok && asked.refusal.code !== 'round.outcome-contradicts') throw new ActionRefused(asked.refusal);
}

export interface ExecutePlannedOptions extends Omit<ExecuteOptions, 'roundId' | 'at' | 'alsoKeep'> {
  /** Told of how many, whose time is over, it has been recorded; before the round itself begins. */
  readonly lapsing?: (done: number, total: number) => void;
  /** Asked about the version of the file before anything is done with it; what it throws ends the action. */
  readonly expect?: (version: number) => void;
  /** Called once nothing stands in the way any more, before the work itself. */
  readonly begun?: () => void;
}

/**
 * Runs an approved round: freeze, commit, rank, invite, check and record, the whole of it or nothing. Run again it
 * answers with what it came to.
 * @throws ActionRefused, RoundCheckFailed; RequestError where the law changed since the last round on the pool and no
 * shadow round was signed
 */
export async function executePlanned(
  db: Pool,
  poolId: number,
  number: string,
  recorded: Omit<Recorded<Execute>, 'action'>,
  { lapsing, expect, begun, ...options }: ExecutePlannedOptions = {},
): Promise<RoundAnswer> {
  const loaded = await loadRound(db, poolId, number);
  if (loaded === null) throw noRound(number);
  const { at, by } = recorded;
  return keepingRefusals(db, number, { type: 'execute', at, by }, async () => {
    let ran = false;
    const again = await executedUnder(db, loaded, recorded);
    if (again !== null) return again;
    expect?.(loaded.version);
    expectLeave(loaded, recorded);
    expectDay(loaded, at);
    const instruction = engineInstruction(loaded.state);
    await expectShadow(db, poolId, rulesetFingerprint(rulesetOn(instruction.day)));
    begun?.();
    // Whose time is over by now is not in the pool any more, whether or not the day's work was done.
    await lapse(db, poolId, at, lapsing);
    await executeRound(db, poolId, instruction, {
      ...options,
      roundId: loaded.roundId,
      at,
      alsoKeep: async (client, stored) => {
        const now = await loadRound(client, poolId, number, { lock: true });
        if (now === null) throw noRound(number);
        const action = { type: 'execute', outcome: outcomeOf(stored) } as const;
        const applied = applyRound(now.state, { ...recorded, action });
        if (!applied.ok) throw new ActionRefused(applied.refusal);
        if (!isSameInstruction(now, loaded)) throw revisedMeanwhile(number);
        await keepRoundAction(client, now, { ...recorded, action }, applied.state);
        await auditRound(client, number, { type: 'execute', at, by }, applied.state);
        ran = true;
      },
    });
    const round = await loadRound(db, poolId, number);
    if (round === null) throw noRound(number);
    if (ran) {
      await linkAudit(db);
      return { round, repeated: false };
    }
    const meanwhile = await executedUnder(db, round, recorded);
    if (meanwhile !== null) return meanwhile;
    // Somebody else was first, and the engine gave back what they had run.
    throw new ActionRefused({ code: 'round.already-executed', values: {} });
  });
}

/**
 * The round where it ran under this id already, whatever became of it since; null where the id is new.
 * @throws ActionRefused where the id was used for something else
 */
async function executedUnder(
  db: Pool,
  loaded: LoadedRound,
  { id, by }: Omit<Recorded<Execute>, 'action'>,
): Promise<RoundAnswer | null> {
  const known = loaded.history.find((recorded) => recorded.id === id);
  if (known === undefined) {
    if ((await roundActionUnder(db, id)) === null) return null;
  } else if (
    known.action.type === 'execute' &&
    repeatOf(known, { id, by, action: known.action }).kind === 'repeat'
  ) {
    return { round: loaded, repeated: true };
  }
  throw new ActionRefused({ code: 'action.id-reused', values: { id } });
}

const isSameInstruction = (now: LoadedRound, then: LoadedRound): boolean =>
  isDeepStrictEqual(now.state.instruction, then.state.instruction);

function revisedMeanwhile(number: string): RequestError {
  return new RequestError('round.revised-meanwhile', 409, {
    en: `Round ${number} was revised and approved anew while it ran: nothing of it was kept. Run it again.`,
    fr: `La ronde ${number} a été modifiée et approuvée de nouveau pendant son exécution : rien n’en a été conservé. Relancez-la.`,
  });
}
