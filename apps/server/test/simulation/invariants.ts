import {
  foldProfile,
  isInPool,
  isLive,
  nextDue,
  type Outage,
  type ProfileAction,
  type ProfileState,
  type Recorded,
  wrongInProfile,
} from '@openentry/cases';
import type { Client } from 'pg';
import { type AuditHead } from '../../src/audit/chain.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { outagesOf } from '../../src/profiles/outages.ts';
import type { KnownProfile } from './model.ts';
import { expectTrue, type Simulation } from './simulation.ts';

const MICROSECONDS = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint::text`;
const LIVE = `('draft', 'submitted', 'inPool', 'nominationPending', 'invited')`;
const IN_POOL = `('inPool', 'nominationPending')`;

/** Each counts what must not be; quick enough after every day. */
const NEVER: Readonly<Record<string, string>> = {
  'people in two live profiles': `SELECT candidate_id FROM profiles WHERE state IN ${LIVE} GROUP BY 1 HAVING count(*) > 1`,
  'people with two live invitations': `SELECT candidate_id FROM invitations WHERE state = 'live' GROUP BY 1 HAVING count(*) > 1`,
  'live invitations that the profile does not know of, or the other way around': `
    SELECT 1 FROM (SELECT candidate_id, profile_id FROM profiles WHERE state = 'invited') p
    FULL JOIN (SELECT candidate_id, profile_id FROM invitations WHERE state = 'live') i USING (candidate_id, profile_id)
    WHERE p IS NULL OR i IS NULL`,
  'standings of profiles outside of the pool': `
    SELECT 1 FROM standings s LEFT JOIN profiles p USING (candidate_id, profile_id)
    WHERE p.candidate_id IS NULL OR p.state NOT IN ${IN_POOL} OR p.received_at <> s.received_at`,
};

const STANDING_OF_EACH = `
  SELECT 1 FROM profiles p LEFT JOIN standings s USING (candidate_id, profile_id)
  WHERE p.state IN ${IN_POOL} AND s.candidate_id IS NULL`;

async function none(owner: Client, what: string, sql: string): Promise<void> {
  const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::integer AS n FROM (${sql}) AS found`);
  expectTrue(rows[0]?.n === 0, `There are ${what}: ${rows[0]?.n}`);
}

/** What must be true at any moment. */
export async function checkAlways({ world }: Simulation): Promise<void> {
  for (const [what, sql] of Object.entries(NEVER)) await none(world.owner, what, sql);
}

/** What must be true besides once everybody in the pool was assessed. */
export async function checkStandings({ world }: Simulation): Promise<void> {
  await none(world.owner, 'profiles in the pool without a standing', STANDING_OF_EACH);
}

interface Row {
  candidate_id: string;
  profile_id: string;
  state: ProfileState['status'];
  version: number;
  received: string | null;
}

/** The profile that a command was about: kept as it was answered. */
export async function checkProfile(
  simulation: Simulation,
  known: KnownProfile,
  answered: ProfileState,
): Promise<void> {
  const { rows } = await simulation.world.owner.query<Row & { standing: boolean; live: number }>(
    `SELECT candidate_id, profile_id, state, version, ${MICROSECONDS('received_at')} AS received,
       EXISTS (SELECT FROM standings s WHERE s.candidate_id = p.candidate_id AND s.profile_id = p.profile_id) AS standing,
       (SELECT count(*)::integer FROM profiles o WHERE o.candidate_id = p.candidate_id AND o.state IN ${LIVE}) AS live
     FROM profiles p WHERE candidate_id = $1 AND profile_id = $2`,
    [known.candidateId, known.profileId],
  );
  const row = rows[0];
  const what = `Profile ${known.profileId}`;
  expectTrue(row !== undefined, `${what} is not there`);
  expectTrue(row.state === answered.status, `${what} is ${row.state}, answered was ${answered.status}`);
  expectTrue(
    row.standing === isInPool(answered),
    `${what} is ${row.state} and has ${row.standing ? 'a' : 'no'} standing`,
  );
  expectTrue(row.live <= 1, `The person of ${what} has ${row.live} live profiles`);
  const received = row.received === null ? null : Number(row.received);
  expectTrue(
    received === known.receivedAt,
    `${what} was received at ${received}, acknowledged ${known.receivedAt}`,
  );
}

/** Where every profile stands, learned again after work that was not about one of them. */
export async function learn(simulation: Simulation): Promise<void> {
  const { model, world } = simulation;
  const { rows } = await world.owner.query<Row>(
    `SELECT candidate_id, profile_id, state, version, ${MICROSECONDS('received_at')} AS received
     FROM profiles ORDER BY candidate_id, profile_id`,
  );
  for (const row of rows) {
    const profileId = Number(row.profile_id);
    const known = model.profiles.get(profileId);
    const received = row.received === null ? null : Number(row.received);
    if (known === undefined) {
      expectTrue(simulation.at === 0, `Nobody was told of profile ${profileId}`);
      model.add({
        candidateId: Number(row.candidate_id),
        profileId,
        receivedAt: received,
        status: row.state,
        done: [],
        version: 0,
      });
      continue;
    }
    expectTrue(received === known.receivedAt, `Profile ${profileId} was received at another time`);
    expectTrue(row.version >= known.version, `Profile ${profileId} lost actions`);
    known.status = row.state;
  }
  expectTrue(rows.length === model.profiles.size, 'Profiles are gone');
}

interface ActionRow {
  profile_id: string;
  action_id: string;
  at: string;
  role: Recorded<ProfileAction>['by']['role'];
  account: string;
  action: ProfileAction;
}
interface KeptRow extends Row {
  facts: unknown;
  due: string | null;
}

/** Every profile that changed since the last look: its row is what its actions make of it, and none of them was wrong. */
export async function checkFolds(simulation: Simulation): Promise<void> {
  const { model, world } = simulation;
  const { rows: narrow } = await world.owner.query<{ profile_id: string; version: number }>(
    'SELECT profile_id, version FROM profiles WHERE version > 0 ORDER BY profile_id',
  );
  const changed = narrow.filter(
    ({ profile_id, version }) => model.profiles.get(Number(profile_id))?.version !== version,
  );
  const outages = await outagesOf(world.app);
  const AT_A_TIME = 500;
  for (let first = 0; first < changed.length; first += AT_A_TIME) {
    const ids = changed.slice(first, first + AT_A_TIME).map(({ profile_id }) => profile_id);
    const { rows } = await world.owner.query<KeptRow>(
      `SELECT candidate_id, profile_id, state, version, facts, ${MICROSECONDS('received_at')} AS received,
         ${MICROSECONDS('due_at')} AS due
       FROM profiles WHERE profile_id = ANY ($1::bigint[])`,
      [ids],
    );
    const actions = await world.owner.query<ActionRow>(
      `SELECT profile_id, action_id, ${MICROSECONDS('at')} AS at, role, account, action FROM profile_actions
       WHERE profile_id = ANY ($1::bigint[]) ORDER BY profile_id, version`,
      [ids],
    );
    const histories = Map.groupBy(actions.rows, ({ profile_id }) => profile_id);
    for (const row of rows) checkFold(simulation, row, histories.get(row.profile_id) ?? [], outages);
  }
  simulation.count('folded', changed.length);
}

function checkFold(
  simulation: Simulation,
  row: KeptRow,
  rows: readonly ActionRow[],
  outages: readonly Recorded<Outage>[],
): void {
  const known = simulation.model.profiles.get(Number(row.profile_id));
  const what = `Profile ${row.profile_id}`;
  expectTrue(known !== undefined, `Nobody was told of ${what}`);
  const history = rows.map(({ action_id, at, role, account, action }) => ({
    id: action_id,
    at: Number(at),
    by: { role, account },
    action,
  }));
  expectTrue(history.length === row.version, `${what} says ${row.version} actions and has ${history.length}`);
  const ids = new Set(history.map(({ id }) => id));
  for (const id of known.done) expectTrue(ids.has(id), `${what} lost the acknowledged action ${id}`);
  const wrong = wrongInProfile(history, outages)[0];
  expectTrue(
    wrong === undefined,
    `${what} has the wrong action ${history.find(({ id }) => id === wrong?.id)?.action.type}: ${JSON.stringify(wrong)}`,
  );
  const state = foldProfile(history, outages);
  expectTrue(
    state !== null && state.status === row.state,
    `${what} is ${row.state}, its actions make it ${state?.status}`,
  );
  expectTrue(sameJson(state.facts, row.facts), `The facts of ${what} are not those of its actions`);
  const received = 'receivedAt' in state ? state.receivedAt : null;
  expectTrue(
    String(received) === String(row.received),
    `${what} was received at another time than its actions say`,
  );
  const due = nextDue(state, simulation.at, outages);
  // An outage that was recorded since gives more time, which is found when the time has come.
  const fits = due === null ? row.due === null : row.due !== null && Number(row.due) <= due.at;
  expectTrue(fits, `${what} (${row.state}) is due at ${row.due}, its actions say ${due?.at ?? null}`);
  expectTrue(isLive(state) || state.lastAt <= simulation.at, `${what} was closed in time to come`);
  known.version = row.version;
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value instanceof Object
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== undefined)
            .map(([key, inner]) => [key, sorted(inner)])
            .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
        )
      : value;
const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** The chain of the audit is whole, goes on from the head of before, and counts every acknowledged command once. */
export async function checkAuditOf(simulation: Simulation, known: AuditHead | undefined): Promise<AuditHead> {
  const { model, world } = simulation;
  const { broken, waiting, head } = await checkAudit(world.app, known);
  expectTrue(broken === null, `The audit is broken: ${JSON.stringify(broken)}`);
  expectTrue(waiting === 0, `${waiting} entries of the audit are in no link`);
  const { rows } = await world.owner.query<{ action: string; n: number }>(
    `SELECT action, count(*)::integer AS n FROM audit_entries WHERE outcome = 'done' AND role <> 'system' GROUP BY action`,
  );
  const kept = new Map(rows.map(({ action, n }) => [action, n]));
  for (const action of new Set([...kept.keys(), ...model.acknowledged.keys()])) {
    const [times, told] = [kept.get(action) ?? 0, model.acknowledged.get(action) ?? 0];
    expectTrue(times === told, `${action} is in the audit ${times} times and was acknowledged ${told} times`);
  }
  const { rows: future } = await world.owner.query<{ n: number }>(
    'SELECT count(*)::integer AS n FROM audit_entries WHERE at > $1',
    [isoMicroseconds(simulation.at)],
  );
  expectTrue(future[0]?.n === 0, `${future[0]?.n} entries of the audit are of a time to come`);
  const { rows: onRounds } = await world.owner.query<{ n: number }>(
    'SELECT count(*)::integer AS n FROM round_actions WHERE action_id = ANY ($1::uuid[])',
    [model.onRounds],
  );
  expectTrue(onRounds[0]?.n === model.onRounds.length, 'Acknowledged actions on rounds are lost');
  return head;
}
