import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/record/actor.ts';
import { ROUND_ACTIONS, type RoundActionType } from '../../src/round/actions.ts';
import { permittedRound } from '../../src/round/check.ts';
import { applyRound } from '../../src/round/fold.ts';
import {
  ANN,
  APPROVED,
  BEN,
  CAL,
  EXECUTED,
  fittingRound,
  liveRound,
  PLANNED,
  PUBLISHED,
  person,
  type RoundStep,
  recordedRound,
  SYSTEM,
} from '../support/rounds.ts';

const SCHEDULED: RoundStep = [{ type: 'schedule', at: liveRound(PLANNED).at + 1 }, ANN];

const LIVES: Readonly<Record<string, readonly RoundStep[]>> = {
  planned: PLANNED,
  approved: APPROVED,
  // Planned and scheduled by Ann, approved by Ben.
  scheduled: [...PLANNED, SCHEDULED, ['approve', BEN]],
  executed: EXECUTED,
  bySystem: [...PLANNED, SCHEDULED, ['approve', BEN], ['execute', SYSTEM]],
  published: PUBLISHED,
  cancelled: [...PLANNED, ['cancel', ANN]],
};

const MEANING: Readonly<Record<string, string>> = {
  plan: 'planned',
  appr: 'approved',
  exec: 'executed',
  publ: 'published',
  canc: 'cancelled',
  NP: 'round.not-planned',
  AP: 'round.already-planned',
  AA: 'round.already-approved',
  NA: 'round.not-approved',
  AE: 'round.already-executed',
  NE: 'round.not-executed',
  PU: 'round.published',
  CA: 'round.cancelled',
  S1: 'round.second-person-approves',
  S2: 'round.second-person-publishes',
  NS: 'round.not-scheduled',
};

/** Every state and every action, by hand: by Ann, who planned and ran the round. */
const BY_ANN = `
            plan  revi  sche  appr  exec  publ  canc  corr
none        plan  NP    NP    NP    NP    NP    NP    NP
planned     AP    plan  plan  S1    NA    NE    canc  NE
approved    AP    plan  plan  AA    exec  NE    canc  NE
scheduled   AP    plan  plan  AA    exec  NE    canc  NE
executed    AP    AE    AE    AE    AE    S2    canc  exec
bySystem    AP    AE    AE    AE    AE    publ  canc  exec
published   AP    PU    PU    PU    PU    PU    PU    publ
cancelled   AP    CA    CA    CA    CA    CA    CA    CA`;

/** The same by Ben, who approved. */
const BY_BEN = `
            plan  revi  sche  appr  exec  publ  canc  corr
planned     AP    plan  plan  appr  NA    NE    canc  NE
approved    AP    plan  plan  AA    exec  NE    canc  NE
scheduled   AP    plan  plan  AA    exec  NE    canc  NE
executed    AP    AE    AE    AE    AE    publ  canc  exec
bySystem    AP    AE    AE    AE    AE    S2    canc  exec`;

/** The same by somebody who had no part in it. */
const BY_CAL = `
            plan  revi  sche  appr  exec  publ  canc  corr
planned     AP    plan  plan  appr  NA    NE    canc  NE
executed    AP    AE    AE    AE    AE    publ  canc  exec
bySystem    AP    AE    AE    AE    AE    publ  canc  exec`;

function cellsOf(table: string): [string, RoundActionType, string][] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [row = '', ...cells] = line.trim().split(/\s+/);
      expect(cells).toHaveLength(ROUND_ACTIONS.length);
      return cells.map((cell, i): [string, RoundActionType, string] => [
        row,
        ROUND_ACTIONS[i] ?? 'plan',
        MEANING[cell] ?? `? ${cell}`,
      ]);
    });
}

const lifeOf = (row: string) =>
  row === 'none' ? { state: null, at: liveRound(PLANNED).at } : liveRound(LIVES[row] ?? []);

function outcomeOf(row: string, type: RoundActionType, by = ANN): string {
  const { state, at } = lifeOf(row);
  const applied = applyRound(state, recordedRound(fittingRound(type), by, at + 10));
  return applied.ok ? applied.state.status : applied.refusal.code;
}

describe('every state and every action', () => {
  test('the tables have them all', () => {
    const rows = new Set(cellsOf(BY_ANN).map(([row]) => row));
    expect(rows).toEqual(new Set(['none', ...Object.keys(LIVES)]));
  });

  test.each(cellsOf(BY_ANN))('%s, %s, by Ann: %s', (row, type, meaning) => {
    expect(outcomeOf(row, type, ANN)).toBe(meaning);
  });
  test.each(cellsOf(BY_BEN))('%s, %s, by Ben: %s', (row, type, meaning) => {
    expect(outcomeOf(row, type, BEN)).toBe(meaning);
  });
  test.each(cellsOf(BY_CAL))('%s, %s, by Cal: %s', (row, type, meaning) => {
    expect(outcomeOf(row, type, CAL)).toBe(meaning);
  });

  test('the system runs what is scheduled, and nothing else', () => {
    expect(outcomeOf('scheduled', 'execute', SYSTEM)).toBe('executed');
    expect(outcomeOf('approved', 'execute', SYSTEM)).toBe('round.not-scheduled');
    expect(outcomeOf('planned', 'execute', SYSTEM)).toBe('round.not-approved');
  });
});

/** Who may do what, by hand. */
const BY: Readonly<Record<RoundActionType, readonly Role[]>> = {
  plan: ['programOffice'],
  revise: ['programOffice'],
  schedule: ['programOffice'],
  approve: ['programOffice', 'approver'],
  execute: ['programOffice', 'system'],
  publish: ['programOffice', 'approver'],
  cancel: ['programOffice'],
  correct: ['programOffice', 'officer'],
};

describe('every role', () => {
  const cells = ROLES.flatMap((role) => ROUND_ACTIONS.map((type) => [role, type] as const));

  test.each(cells)('%s may %s only where it is its own, and is told so', (role, type) => {
    for (const row of ['none', ...Object.keys(LIVES)]) {
      const { state, at } = lifeOf(row);
      const by = person('dot', role);
      const applied = applyRound(state, recordedRound(fittingRound(type), by, at + 10));
      const refused = !applied.ok && applied.refusal.code === 'action.not-for-role';
      expect(refused).toBe(!BY[type].includes(role));
      expect(permittedRound(state, by, at + 10).includes(type)).toBe(applied.ok);
    }
  });
});
