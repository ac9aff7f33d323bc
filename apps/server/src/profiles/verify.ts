import { isDeepStrictEqual } from 'node:util';
import {
  foldProfile,
  isInPool,
  nextDue,
  type Outage,
  type ProfileAction,
  type ProfileState,
  type Recorded,
  wrongInProfile,
} from '@openentry/cases';
import { type Facts, lookAgain, outlookOf, type PlainDate, plainDate } from '@openentry/law';
import type { Pool } from 'pg';
import { codedBytes } from '../standings/coded.ts';
import { categoryBits, programBits, traitsOf } from '../standings/columns.ts';
import { type ActionRow, imported, MICROSECONDS, recordedOf } from './load.ts';
import { outagesOf } from './outages.ts';
import { HORIZON_DAYS } from './project.ts';

/** What does not fit of a profile. */
export interface ProfileFault {
  readonly profileId: number;
  readonly fault: FaultCode;
  /** What is kept and what should be, in codes and numbers; nothing personal. */
  readonly detail: string;
}

export type FaultCode =
  | 'history'
  | 'version'
  | 'state'
  | 'received-at'
  | 'facts'
  | 'due-at'
  | 'invitation'
  | 'standing-missing'
  | 'standing-left'
  | 'standing-wrong';

/** What a look at every profile of a pool found. */
export interface ProfilesCheck {
  readonly passed: boolean;
  readonly profiles: number;
  readonly actions: number;
  readonly standings: number;
  /** Profiles that were loaded with their pool and not assessed yet: they have no standing. */
  readonly notAssessed: number;
  readonly faults: number;
  /** The first of them, at most {@link NAMED}. */
  readonly named: readonly ProfileFault[];
}

/** Faults that are named; all are counted. */
const NAMED = 100;
const AT_A_TIME = 500;

interface ProfileRow {
  candidate_id: string;
  profile_id: string;
  version: number;
  state: string;
  received_at: string | null;
  due_at: string | null;
  facts: Facts;
  erased: boolean;
  live: number;
  standing: StandingRow | null;
}

interface StandingRow {
  received_at: string;
  assessed_on: string;
  next_look: PlainDate;
  coded_until: PlainDate | null;
  [column: string]: unknown;
}

const ROWS = `
  SELECT p.candidate_id, p.profile_id, p.version, p.state, ${MICROSECONDS('p.received_at')} AS received_at,
         ${MICROSECONDS('p.due_at')} AS due_at, p.facts, p.erased_at IS NOT NULL AS erased,
         (SELECT count(*)::integer FROM invitations i
          WHERE i.candidate_id = p.candidate_id AND i.profile_id = p.profile_id AND i.state = 'live') AS live,
         CASE WHEN s.profile_id IS NOT NULL
              THEN to_jsonb(s) || jsonb_build_object('received_at', ${MICROSECONDS('s.received_at')}) END AS standing
  FROM profiles p LEFT JOIN standings s USING (candidate_id, profile_id)
  WHERE p.pool_id = $1 AND (p.candidate_id, p.profile_id) > ($2, $3)
  ORDER BY p.candidate_id, p.profile_id LIMIT ${AT_A_TIME}`;

const ACTIONS = `
  SELECT a.profile_id, a.action_id, ${MICROSECONDS('a.at')} AS at, a.role, a.account, a.action
  FROM unnest($1::bigint[], $2::bigint[]) AS asked (candidate_id, profile_id)
  JOIN profile_actions a USING (candidate_id, profile_id)
  ORDER BY a.candidate_id, a.profile_id, a.version`;

/** Facts as they count: of a nomination that was not accepted nothing does, in whichever way it is said. */
const counting = (facts: Facts): unknown =>
  JSON.parse(JSON.stringify({ ...facts, nomination: facts.nomination?.accepted ? facts.nomination : null }));

/**
 * What the row of a standing must say of these facts on its day. Of the days until which something stands an earlier
 * one does no harm: where everybody was scored again, they are those that were found before.
 */
function standingOf(
  facts: Facts,
  receivedAt: number,
  on: PlainDate,
  kept: PlainDate | null,
): Record<string, unknown> {
  const { verdict, candidate, codedUntil } = outlookOf(facts, on, HORIZON_DAYS);
  const coded = codedBytes(candidate);
  const until = kept !== null && kept < codedUntil ? kept : codedUntil;
  return {
    received_at: String(receivedAt),
    coded_until: coded === null ? null : until,
    coded: coded === null ? null : `\\x${coded.toString('hex')}`,
    next_look: lookAgain(on, until),
    crs: verdict.crs,
    core: verdict.core,
    spouse: verdict.spouse,
    transferability: verdict.transferability,
    additional: verdict.additional,
    programs: programBits(verdict.programs),
    categories: categoryBits(verdict.categories),
    ...traitsOf(facts),
  };
}

type Tell = (fault: FaultCode, detail: string) => void;

function lookAtStanding({ version, standing }: ProfileRow, state: ProfileState | null, tell: Tell): void {
  if (state === null || !isInPool(state)) {
    if (standing !== null) tell('standing-left', state?.status ?? 'none');
    return;
  }
  if (standing === null) {
    if (version > 0) tell('standing-missing', state.status);
    return;
  }
  const due = standingOf(
    state.facts,
    state.receivedAt,
    plainDate(standing.assessed_on),
    standing.coded_until,
  );
  const wrong = Object.keys(due).filter((column) => standing[column] !== due[column]);
  if (wrong.length > 0) tell('standing-wrong', wrong.join(', '));
}

function lookAtRow(
  row: ProfileRow,
  state: ProfileState | null,
  outages: readonly Recorded<Outage>[],
  tell: Tell,
): void {
  if (row.state !== state?.status) tell('state', `${row.state}, ${state?.status}`);
  if (state === null) return;
  const received = 'receivedAt' in state && state.receivedAt !== null ? String(state.receivedAt) : null;
  if (row.received_at !== received) tell('received-at', `${row.received_at}, ${received}`);
  if (!isDeepStrictEqual(counting(row.facts), counting(state.facts))) tell('facts', 'differ');
  if (row.live !== (state.status === 'invited' ? 1 : 0)) tell('invitation', `${row.live}, ${state.status}`);
  // An outage may have moved the end since; until then it is looked at too early, which does no harm.
  const known = Math.max(state.lastAt, ...outages.map(({ at }) => at));
  const due = nextDue(state, known, outages);
  const late = due !== null && row.due_at !== null && Number(row.due_at) > due.at;
  if ((due === null) !== (row.due_at === null) || late)
    tell('due-at', `${row.due_at}, ${due?.at ?? null} (${due?.action.type ?? 'nothing'})`);
}

/**
 * Looks at every profile of a pool: its row must be the fold of what was recorded on it, nothing that should have been
 * refused may be recorded, and its standing must be what the law of its day makes of it, for those in the pool and
 * nobody else.
 * @param progress told how many profiles have been looked at, and of how many
 */
export async function verifyProfiles(
  db: Pool,
  poolId: number,
  progress: (done: number, total: number) => void = () => {},
): Promise<ProfilesCheck> {
  const outages = await outagesOf(db);
  const named: ProfileFault[] = [];
  const counts = { profiles: 0, actions: 0, standings: 0, notAssessed: 0, faults: 0 };
  const total = await countOf(db, poolId);
  let after: readonly [string, string] = ['0', '0'];
  while (true) {
    const { rows } = await db.query<ProfileRow>(ROWS, [poolId, ...after]);
    const last = rows.at(-1);
    if (last === undefined) return { passed: counts.faults === 0, ...counts, named };
    after = [last.candidate_id, last.profile_id];
    const histories = await historiesOf(db, rows);
    for (const row of rows) {
      const profileId = Number(row.profile_id);
      const recorded = histories.get(row.profile_id) ?? [];
      const tell: Tell = (fault, detail) => {
        counts.faults++;
        if (named.length < NAMED) named.push({ profileId, fault, detail });
      };
      if (row.version !== recorded.length) tell('version', `${row.version}, ${recorded.length}`);
      counts.actions += recorded.length;
      if (row.standing !== null) counts.standings++;
      else if (row.version === 0) counts.notAssessed++;
      // What it declared is erased: nothing can be made of it again, and nothing may be left of it.
      if (row.erased) {
        if (row.standing !== null) tell('standing-left', row.state);
        continue;
      }
      const history = recorded.length === 0 ? [imported(row)] : recorded;
      for (const { id, refusal } of wrongInProfile(history, outages))
        tell('history', `${id}: ${refusal.code}`);
      const state = foldProfile(history, outages);
      lookAtRow(row, state, outages, tell);
      lookAtStanding(row, state, tell);
    }
    counts.profiles += rows.length;
    progress(counts.profiles, Math.max(total, counts.profiles));
  }
}

async function countOf(db: Pool, poolId: number): Promise<number> {
  const { rows } = await db.query<{ profiles: number }>(
    'SELECT count(*)::integer AS profiles FROM profiles WHERE pool_id = $1',
    [poolId],
  );
  return rows[0]?.profiles ?? 0;
}

async function historiesOf(
  db: Pool,
  rows: readonly ProfileRow[],
): Promise<Map<string, Recorded<ProfileAction>[]>> {
  const { rows: actions } = await db.query<ActionRow & { profile_id: string }>(ACTIONS, [
    rows.map(({ candidate_id }) => candidate_id),
    rows.map(({ profile_id }) => profile_id),
  ]);
  const histories = new Map<string, Recorded<ProfileAction>[]>();
  for (const action of actions) {
    const history = histories.get(action.profile_id) ?? [];
    history.push(recordedOf(action));
    histories.set(action.profile_id, history);
  }
  return histories;
}
