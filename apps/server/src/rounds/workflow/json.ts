import type { Recorded, RoundAction, RoundInstruction } from '@openentry/cases';
import { isoMicroseconds } from '../../database/instants.ts';
import type { LoadedRound } from './load.ts';

const instantOrNull = (at: number | null): string | null => (at === null ? null : isoMicroseconds(at));

function instructionJson(instruction: RoundInstruction) {
  return { ...instruction, instant: isoMicroseconds(instruction.instant) };
}

function actionJson({ id, at, by, action }: Recorded<RoundAction>) {
  return { id, at: isoMicroseconds(at), ...by, action: action.type };
}

/** The file of a round for programs: instants in ISO form, UTC. */
export function roundJson({ poolId, number, state, history }: LoadedRound) {
  const outcome = 'outcome' in state ? state.outcome : null;
  return {
    pool: poolId,
    number,
    state: state.status,
    instruction: instructionJson(state.instruction),
    scheduledAt: instantOrNull(state.scheduledAt),
    outcome: outcome && { ...outcome, tieBreak: instantOrNull(outcome.tieBreak) },
    corrections:
      'corrections' in state
        ? state.corrections.map(({ at, ...correction }) => ({ ...correction, at: isoMicroseconds(at) }))
        : [],
    history: history.map(actionJson),
  };
}
