import type { Role } from '../record/actor.ts';
import type { RefusalCode } from '../words/texts.en.ts';
import type { RoundActionType } from './actions.ts';
import type { RoundStatus } from './state.ts';

/** Who may do something to a round, from which states, and who may not because of what they did before. */
export interface RoundRule {
  readonly by: readonly Role[];
  readonly from: readonly RoundStatus[];
  /** Said in another state, where nothing nearer the cause can be said. */
  readonly otherwise: RefusalCode;
  /** Two people for what cannot be undone: not one who wrote the instruction, or not the one who ran the round. */
  readonly second?: 'toAuthors' | 'toExecutor';
  /** The instant of the instruction and of the schedule must have come. */
  readonly dueFirst?: true;
}

const OFFICE = ['programOffice'] as const;
/** What needs a second person may be done by one who does nothing else with rounds. */
const SECOND = ['programOffice', 'approver'] as const;

/** Every action but `plan`, which needs that there is no round yet. */
export const roundRules = {
  revise: { by: OFFICE, from: ['planned', 'approved'], otherwise: 'round.already-executed' },
  schedule: { by: OFFICE, from: ['planned', 'approved'], otherwise: 'round.already-executed' },
  approve: { by: SECOND, from: ['planned'], otherwise: 'round.already-approved', second: 'toAuthors' },
  execute: {
    by: ['programOffice', 'system'],
    from: ['approved'],
    otherwise: 'round.not-approved',
    dueFirst: true,
  },
  publish: { by: SECOND, from: ['executed'], otherwise: 'round.not-executed', second: 'toExecutor' },
  cancel: { by: OFFICE, from: ['planned', 'approved', 'executed'], otherwise: 'round.published' },
  correct: {
    by: ['programOffice', 'officer'],
    from: ['executed', 'published'],
    otherwise: 'round.not-executed',
  },
} as const satisfies Readonly<Record<Exclude<RoundActionType, 'plan'>, RoundRule>>;

/** Who may plan a round. */
export const PLANNED_BY: readonly Role[] = OFFICE;
