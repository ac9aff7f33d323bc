import { type ApplicationState, barOf, nextApplicationDue, wrongInApplication } from '@openentry/cases';
import type { Pool } from 'pg';
import { MICROSECONDS } from '../profiles/load.ts';
import { outagesOf } from '../profiles/outages.ts';
import { type ApplicationKey, loadApplication } from './load.ts';
import { finalAt } from './project.ts';

/** What does not fit of an application: codes, nothing personal. */
export interface ApplicationFault {
  readonly applicationId: string;
  readonly fault: 'history' | 'version' | 'row' | 'ledger' | 'profile' | 'bar';
}

/** What a look at every application of a pool found. */
export interface ApplicationsCheck {
  readonly passed: boolean;
  readonly applications: number;
  readonly actions: number;
  readonly faults: readonly ApplicationFault[];
}

interface Row {
  candidate_id: string;
  application_id: string;
  version: number;
  state: string;
  received: string | null;
  complete: string | null;
  final: string | null;
  officer: string | null;
  held: boolean;
  held_until: string | null;
  due: string | null;
  entries: number;
  balance: number;
  bars: number;
  profile_state: string;
}

const ROWS = `
  SELECT a.candidate_id, a.application_id, a.version, a.state, ${MICROSECONDS('a.received_at')} AS received,
    ${MICROSECONDS('a.complete_at')} AS complete, ${MICROSECONDS('a.final_at')} AS final, a.officer, a.held,
    a.held_until::text AS held_until, ${MICROSECONDS('a.due_at')} AS due, p.state AS profile_state,
    (SELECT count(*)::integer FROM application_ledger l
     WHERE l.candidate_id = a.candidate_id AND l.application_id = a.application_id) AS entries,
    (SELECT coalesce(sum(CASE movement WHEN 'paid' THEN dollars ELSE -dollars END), 0)::integer
     FROM application_ledger l
     WHERE l.candidate_id = a.candidate_id AND l.application_id = a.application_id) AS balance,
    (SELECT count(*)::integer FROM bars b
     WHERE b.candidate_id = a.candidate_id AND b.application_id = a.application_id) AS bars
  FROM applications a JOIN profiles p USING (candidate_id, profile_id)
  WHERE a.pool_id = $1 AND (a.candidate_id, a.application_id) > ($2::bigint, $3::uuid)
  ORDER BY a.candidate_id, a.application_id LIMIT 500`;

const text = (value: number | null): string | null => (value === null ? null : String(value));

/** The row that the actions give, as the database writes it; what is due is left to the work of the day. */
function rowOf(state: ApplicationState) {
  const handed = 'work' in state ? state : null;
  return {
    state: state.status as string,
    received: text(handed?.receivedAt ?? null),
    complete: text(handed?.completeAt ?? null),
    final: text(finalAt(state)),
    officer: handed?.work.officer ?? null,
    held: handed !== null && handed.work.held !== null,
    held_until: (handed?.work.held?.until as string | undefined) ?? null,
  };
}

/** In which state the profile of an application must be: that of a lapsed one has gone on to whatever it became. */
function fitsProfile({ status }: ApplicationState, profile: string): boolean {
  if (status === 'inProgress') return profile === 'invited';
  return status === 'lapsed' || profile === 'applied';
}

function faultsOf(row: Row, state: ApplicationState, actions: number): ApplicationFault['fault'][] {
  const expected = rowOf(state);
  const sameRow = Object.entries(expected).every(([column, value]) => row[column as keyof Row] === value);
  const balance = state.ledger.reduce(
    (sum, { movement, dollars }) => sum + (movement === 'paid' ? dollars : -dollars),
    0,
  );
  const found: (ApplicationFault['fault'] | false)[] = [
    row.version !== actions && 'version',
    !sameRow && 'row',
    (row.entries !== state.ledger.length || row.balance !== balance) && 'ledger',
    !fitsProfile(state, row.profile_state) && 'profile',
    row.bars !== (barOf(state) === null ? 0 : 1) && 'bar',
  ];
  return found.filter((fault) => fault !== false);
}

/**
 * Looks at every application of a pool again: that its actions were permitted, and that rows, money, bars and profiles
 * are what they make of it.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function verifyApplications(db: Pool, poolId: number, at: number): Promise<ApplicationsCheck> {
  const outages = await outagesOf(db);
  const faults: ApplicationFault[] = [];
  let applications = 0;
  let actions = 0;
  let after: readonly [string, string] = ['0', '00000000-0000-0000-0000-000000000000'];
  while (true) {
    const { rows } = await db.query<Row>(ROWS, [poolId, ...after]);
    const last = rows.at(-1);
    if (last === undefined) return { passed: faults.length === 0, applications, actions, faults };
    after = [last.candidate_id, last.application_id];
    for (const row of rows) {
      const applicationId = row.application_id;
      const key: ApplicationKey = { candidateId: Number(row.candidate_id), applicationId };
      const loaded = await loadApplication(db, key);
      if (loaded === null) continue;
      applications++;
      actions += loaded.history.length;
      const wrong = wrongInApplication(loaded.history, outages).length > 0;
      const due = nextApplicationDue(loaded.state, at, outages);
      // A row that says later than it is would be passed by; earlier is looked at again.
      const late = due !== null && (row.due === null || Number(row.due) > due.at);
      const found = faultsOf(row, loaded.state, loaded.history.length);
      if (late && !found.includes('row')) found.push('row');
      faults.push(
        ...[...(wrong ? (['history'] as const) : []), ...found].map((fault) => ({ applicationId, fault })),
      );
    }
  }
}
