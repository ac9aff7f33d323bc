import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made } from '../../../law/test/support/random.ts';
import { runs } from '../../../law/test/support/runs.ts';
import { seed } from '../../../law/test/support/seed.ts';
import {
  APPLICATION_ACTIONS,
  type ApplicationAction,
  readRecordedApplicationAction,
} from '../../src/application/actions.ts';
import { permittedApplication } from '../../src/application/check.ts';
import { nextApplicationDue } from '../../src/application/due.ts';
import { applyApplication, foldApplication, wrongInApplication } from '../../src/application/fold.ts';
import { balanceOf } from '../../src/application/ledger.ts';
import {
  APPLICATION_STATUSES,
  type ApplicationState,
  type ApplicationStatus,
  isOpenApplication,
} from '../../src/application/state.ts';
import { ROLES } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { recordedApplication } from '../support/applications.ts';
import { anyApplicationAction, nextAsked, WALK_FROM } from '../support/applicationWalk.ts';
import { DAY, HOUR } from '../support/times.ts';

const MANY = 3000;
const STEPS = 45;

/** The states that can follow a state, by hand. */
const FOLLOWS: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  inProgress: ['inProgress', 'received', 'lapsed'],
  received: ['received', 'inProcess', 'returned', 'withdrawn', 'suspended', 'terminated'],
  inProcess: ['inProcess', 'approved', 'refused', 'withdrawn', 'suspended', 'terminated'],
  approved: ['approved', 'confirmed', 'withdrawn', 'suspended', 'terminated'],
  confirmed: ['confirmed', 'landed', 'withdrawn'],
  suspended: ['suspended', 'received', 'inProcess', 'approved', 'withdrawn', 'terminated'],
  landed: [],
  lapsed: [],
  returned: [],
  // A removal is recorded on it.
  refused: ['refused'],
  withdrawn: [],
  terminated: [],
};

interface Step {
  readonly before: ApplicationState | null;
  readonly asked: Recorded<ApplicationAction>;
  readonly applied: ReturnType<typeof applyApplication>;
}

/** A life in which anybody asks for anything, and only what is permitted happens. */
const walks: fc.Arbitrary<readonly Step[]> = made((random) => {
  let state: ApplicationState | null = null;
  let at = WALK_FROM;
  return Array.from({ length: STEPS }, () => {
    at += random.happens(0.9) ? random.between(0, 20) * HOUR : random.between(0, 40) * DAY;
    const asked = nextAsked(random, state, at);
    const before: ApplicationState | null = state;
    const applied = applyApplication(state, asked);
    if (applied.ok) state = applied.state;
    return { before, asked, applied };
  });
});

const paid = (state: ApplicationState): number =>
  state.ledger.reduce((sum, { movement, dollars }) => (movement === 'paid' ? sum + dollars : sum), 0);

describe('in any life of an application', () => {
  test(`states follow as the table says, money is never lost or made, and what is closed stays closed (seed ${seed})`, () => {
    const seen = new Set<ApplicationStatus>();
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, asked, applied } of steps) {
          if (!applied.ok || before === null) continue;
          const { state } = applied;
          seen.add(state.status);
          expect(FOLLOWS[before.status]).toContain(state.status);
          const balance = balanceOf(state.ledger);
          expect(balance).toBeGreaterThanOrEqual(0);
          expect(balance).toBeLessThanOrEqual(paid(state));
          if (state.status === 'returned' || state.status === 'lapsed') expect(balance).toBe(0);
          if (!isOpenApplication(before)) expect(asked.action.type).toBe('recordRemoval');
          if ('receivedAt' in before)
            expect('receivedAt' in state && state.receivedAt).toBe(before.receivedAt);
          if (state.status === 'refused')
            expect([asked.by.role, before.status]).toSatisfy(
              ([role, status]) => role === 'officer' && (status === 'inProcess' || status === 'refused'),
            );
          if ('completeAt' in state && state.completeAt !== null) {
            expect(state.completeAt).toBeGreaterThanOrEqual(state.receivedAt);
          }
        }
      }),
      { numRuns: runs(MANY), seed },
    );
    if (runs(MANY) === MANY) expect([...seen].sort()).toEqual([...APPLICATION_STATUSES].sort());
  });

  test('what was recorded folds to where it stood, is read as it was written, and none of it was wrong', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const history = steps.filter(({ applied }) => applied.ok).map(({ asked }) => asked);
        const last = steps.filter(({ applied }) => applied.ok).at(-1)?.applied;
        expect(foldApplication(history)).toEqual(last?.ok ? last.state : null);
        expect(wrongInApplication(history)).toEqual([]);
        for (const recorded of history) {
          expect(readRecordedApplicationAction(JSON.parse(JSON.stringify(recorded)))).toEqual({
            ok: true,
            value: recorded,
          });
        }
      }),
      { numRuns: runs(500), seed },
    );
  });

  test('what is not permitted is refused, and what time does itself is accepted from its instant on', () => {
    fc.assert(
      fc.property(
        walks,
        made((random) => random),
        (steps, random) => {
          const state = steps.filter(({ applied }) => applied.ok).at(-1)?.applied;
          if (state === undefined || !state.ok) return;
          const at = state.state.lastAt + HOUR;
          for (const role of ROLES) {
            const by = { role, account: 'officer.one' };
            const permitted = permittedApplication(state.state, by, at);
            for (const type of APPLICATION_ACTIONS) {
              if (permitted.includes(type)) continue;
              const action = anyApplicationAction(random, type, at, state.state);
              expect(
                applyApplication(state.state, recordedApplication(action, at, role, by.account)).ok,
              ).toBe(false);
            }
          }
          const due = nextApplicationDue(state.state, at);
          if (due === null) return;
          const by = recordedApplication(due.action, Math.max(due.at, at), 'system');
          expect(applyApplication(state.state, by).ok).toBe(true);
        },
      ),
      { numRuns: runs(300), seed },
    );
  });

  test('the fold takes any history whatever', () => {
    fc.assert(
      fc.property(
        made((random) =>
          Array.from({ length: random.between(0, 20) }, () => {
            const at = WALK_FROM + random.between(-40, 400) * DAY;
            const type = random.happens(0.2) ? 'start' : random.pick(APPLICATION_ACTIONS);
            return recordedApplication(anyApplicationAction(random, type, at, null), at, random.pick(ROLES));
          }),
        ),
        (history) => {
          const state = foldApplication(history);
          if (state !== null) expect(APPLICATION_STATUSES).toContain(state.status);
          expect(wrongInApplication(history).length).toBeLessThanOrEqual(history.length);
        },
      ),
      { numRuns: runs(MANY), seed },
    );
  });
});
