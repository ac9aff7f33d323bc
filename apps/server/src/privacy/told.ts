import type { Outage, Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { loadProfile, type ProfileKey } from '../profiles/load.ts';
import { dueAt } from '../profiles/project.ts';
import { asTold, isInRoundUnderWay, unpublishedOf } from '../profiles/told.ts';

type Row = Readonly<Record<string, unknown>>;
/** Rows by table, as they are kept. */
export type Tables = Record<string, Row[]>;

const keyOf = (row: Row): ProfileKey => ({
  candidateId: Number(row['candidate_id']),
  profileId: Number(row['profile_id']),
});
const isOf = (row: Row, { candidateId, profileId }: ProfileKey): boolean =>
  Number(row['candidate_id']) === candidateId && Number(row['profile_id']) === profileId;
const roundOf = (row: Row): number => Number(row['round_id']);

/** What rounds kept of somebody, whether or not they invited them. */
const OF_ROUNDS = ['round_standings', 'invitations'] as const;

/** Profile by profile, the versions that are not told and when the first of them was recorded. */
export interface Untold {
  readonly case: string;
  /** Instants in microseconds since 1970-01-01 UTC. */
  readonly from: number;
  /** When the profile was put back, of a round that was cancelled; null while nothing is decided. */
  readonly until: number | null;
}

/**
 * Takes out of the rows about somebody what a round did that is not published: rows of that round; on their profile, the
 * invitation; and the place that the pool keeps for everybody whom the round did not invite, for all in its group alike.
 */
export async function withoutUntold(
  client: ClientBase,
  tables: Tables,
  outages: readonly Recorded<Outage>[],
): Promise<Untold[]> {
  const rounds = OF_ROUNDS.flatMap((name) => (tables[name] ?? []).map(roundOf));
  const unpublished = await unpublishedOf(client, [...new Set(rounds)]);
  for (const name of OF_ROUNDS) keep(tables, name, (row) => !unpublished.has(roundOf(row)));
  const found: Untold[] = [];
  for (const [place, row] of (tables['profiles'] ?? []).entries()) {
    const key = keyOf(row);
    const loaded = await loadProfile(client, key, outages);
    if (loaded === null) continue;
    if (await isInRoundUnderWay(client, loaded)) keep(tables, 'standings', (other) => !isOf(other, key));
    const told = await asTold(client, loaded, outages);
    if (told.untold.size === 0 || told.state === null) continue;
    const hidden = loaded.history.filter((_, index) => told.untold.has(index + 1));
    const cancelled = hidden.findLast(({ action }) => action.type === 'cancelInvitation');
    const lastAt = 'lastAt' in told.state ? told.state.lastAt : 0;
    const due = dueAt(told.state, lastAt, outages);
    (tables['profiles'] ?? [])[place] = {
      ...row,
      state: told.state.status,
      version: told.version,
      due_at: await asKept(client, due),
    };
    keep(
      tables,
      'profile_actions',
      (other) => !isOf(other, key) || !told.untold.has(Number(other['version'])),
    );
    renumber(tables['profile_actions'] ?? [], key);
    found.push({
      case: `profile/${key.profileId}`,
      from: hidden[0]?.at ?? 0,
      until: loaded.state?.status === 'invited' ? null : (cancelled?.at ?? null),
    });
  }
  return found;
}

/** An instant in the form in which rows have it, which must not tell that it was put there. */
async function asKept(client: ClientBase, instant: string | null): Promise<unknown> {
  const { rows } = await client.query<{ kept: unknown }>('SELECT to_jsonb($1::timestamptz) AS kept', [
    instant,
  ]);
  return rows[0]?.kept ?? null;
}

function keep(tables: Tables, name: string, isTold: (row: Row) => boolean): void {
  const rows = tables[name]?.filter(isTold);
  if (rows === undefined) return;
  if (rows.length === 0) delete tables[name];
  else tables[name] = rows;
}

/** A gap among versions would tell that something is kept back. */
function renumber(rows: Row[], key: ProfileKey): void {
  const own = rows
    .filter((row) => isOf(row, key))
    .toSorted((a, b) => Number(a['version']) - Number(b['version']));
  const versions = new Map(own.map((row, place) => [row, place + 1]));
  for (const [place, row] of rows.entries()) {
    const version = versions.get(row);
    if (version !== undefined) rows[place] = { ...row, version };
  }
}

/** Acts that there are only where there is an invitation. */
const TELLING = /^(?:invitation\.|profile\.(?:cancelInvitation|invite)$)/;

/**
 * Whether an entry of the audit would tell of an invitation that is not told: one that staff or the system made meanwhile
 * about the invitation, or that has the state of the profile in it.
 */
export function tellsUntold(row: Row, untold: readonly Untold[]): boolean {
  if (row['role'] === 'candidate' || row['role'] === 'representative') return false;
  const at = Temporal.Instant.from(String(row['at'])).epochMilliseconds * 1000;
  return untold.some(
    (one) =>
      (row['case_ref'] === one.case || row['subject'] === one.case) &&
      at + 1000 > one.from &&
      (one.until === null || at <= one.until) &&
      (TELLING.test(String(row['action']))
        ? row['outcome'] === 'done'
        : /invit/i.test(JSON.stringify(row['details']))),
  );
}
