import { categoryVersion, nomineeResidence, plainDate, rulesetOn } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';

/** What the independent check found about one rule. */
export interface Finding {
  readonly rule: CheckRule;
  readonly passed: boolean;
  /** How many people or numbers contradict the rule. */
  readonly violations: number;
}

export type CheckRule =
  | 'whole-pool'
  | 'number-invited'
  | 'members'
  | 'none-ineligible'
  | 'none-skipped'
  | 'one-live-invitation'
  | 'cutoff-and-tie-break'
  | 'parts-add-up'
  | 'received-at-kept'
  | 'listed-occupation'
  | 'nominees-apart';

export interface RoundCheck {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
}

/** The lowest-ranked person invited, found from the frozen pool alone. */
const WORST = `
  SELECT s.crs, s.received_at, s.profile_id
  FROM invitations i JOIN round_standings s USING (candidate_id, round_id)
  WHERE i.round_id = $1
  ORDER BY s.crs ASC, s.received_at DESC, s.profile_id DESC LIMIT 1`;

/**
 * Each rule as one query that counts what contradicts it. They share no code with the engine: the ranking is
 * said again as comparisons of rows, membership of a category is read again from the declared jobs.
 */
const RULES: readonly (readonly [CheckRule, string])[] = [
  [
    'whole-pool',
    `SELECT (SELECT count(*) FROM (
         SELECT p.candidate_id, p.profile_id FROM profiles p
         JOIN rounds r ON r.round_id = $1 AND p.pool_id = r.pool_id
         WHERE (p.state IN ('inPool', 'nominationPending') AND p.received_at <= r.at)
            OR EXISTS (SELECT FROM invitations i WHERE i.round_id = $1
                       AND i.candidate_id = p.candidate_id AND i.profile_id = p.profile_id)
       ) AS pool
       FULL JOIN (SELECT candidate_id, profile_id FROM round_standings WHERE round_id = $1) AS frozen
         USING (candidate_id, profile_id)
       WHERE pool.candidate_id IS NULL OR frozen.candidate_id IS NULL)
     -- Out of the pool as if invited, and by no round.
     + (SELECT count(*) FROM profiles p JOIN rounds r ON r.round_id = $1 AND p.pool_id = r.pool_id
        WHERE p.state = 'invited' AND NOT EXISTS (
          SELECT FROM invitations i
          WHERE i.candidate_id = p.candidate_id AND i.profile_id = p.profile_id AND i.state = 'live'))`,
  ],
  [
    'number-invited',
    `SELECT abs(i.invitations - r.invited) + abs(r.invited - least(r.to_invite, r.members))
     FROM rounds r, (SELECT count(*) AS invitations FROM invitations WHERE round_id = $1) AS i
     WHERE r.round_id = $1`,
  ],
  [
    'members',
    `SELECT abs(r.members - s.in_group) + CASE r.kind WHEN 'general' THEN s.left_out ELSE 0 END
     FROM rounds r, (SELECT count(*) FILTER (WHERE in_group) AS in_group,
                            count(*) FILTER (WHERE eligible AND NOT in_group) AS left_out
                     FROM round_standings WHERE round_id = $1) AS s
     WHERE r.round_id = $1`,
  ],
  [
    'none-ineligible',
    `SELECT count(*) FROM invitations i
     LEFT JOIN round_standings s USING (candidate_id, round_id)
     WHERE i.round_id = $1 AND (s.candidate_id IS NULL OR NOT s.eligible OR NOT s.in_group OR s.crs <> i.crs)`,
  ],
  [
    'none-skipped',
    `WITH worst AS (${WORST})
     SELECT count(*) FROM round_standings s, worst w
     WHERE s.round_id = $1 AND s.in_group
       AND NOT EXISTS (SELECT FROM invitations i WHERE i.round_id = $1 AND i.candidate_id = s.candidate_id)
       AND (s.crs > w.crs
         OR (s.crs = w.crs AND s.received_at < w.received_at)
         OR (s.crs = w.crs AND s.received_at = w.received_at AND s.profile_id < w.profile_id))`,
  ],
  [
    'one-live-invitation',
    `SELECT (SELECT count(*) FROM (
               SELECT candidate_id FROM invitations
               WHERE state = 'live' AND candidate_id IN (SELECT candidate_id FROM invitations WHERE round_id = $1)
               GROUP BY candidate_id HAVING count(*) <> 1) AS several)
          + (SELECT count(*) FROM invitations i JOIN profiles p USING (candidate_id, profile_id)
             WHERE i.round_id = $1 AND p.state <> 'invited')`,
  ],
  [
    'cutoff-and-tie-break',
    `SELECT count(*) FROM rounds r LEFT JOIN (${WORST}) w ON true
     WHERE r.round_id = $1 AND (r.cutoff IS DISTINCT FROM w.crs OR r.tie_break IS DISTINCT FROM w.received_at)`,
  ],
  [
    'parts-add-up',
    `SELECT count(*) FROM round_standings
     WHERE round_id = $1 AND (crs <> core + spouse + transferability + additional OR crs NOT BETWEEN 0 AND 1200)`,
  ],
  [
    'received-at-kept',
    `SELECT count(*) FROM round_standings s JOIN profiles p USING (candidate_id, profile_id)
     WHERE s.round_id = $1 AND s.received_at <> p.received_at`,
  ],
];

/**
 * Everyone invited was paid for work in a listed occupation; nobody plainly in the list was left out of the group. Whom
 * a round for some of the federal programs leaves out cannot be said without the law.
 */
const LISTED_OCCUPATION = `
  SELECT
    (SELECT count(*) FROM invitations i JOIN profiles p USING (candidate_id, profile_id)
     WHERE i.round_id = $1 AND NOT EXISTS (
       SELECT FROM jsonb_array_elements(p.facts -> 'jobs') AS job
       WHERE job -> 'noc' ->> '2021' = ANY ($2)
         AND job -> 'paid' = 'true'
         AND coalesce((job ->> 'end')::date, $3::date) >= ($3::date - make_interval(years => $4))::date))
  + (SELECT count(*) FROM round_standings s JOIN profiles p USING (candidate_id, profile_id)
     WHERE s.round_id = $1 AND s.eligible AND NOT s.in_group
       AND ARRAY['CEC', 'FSW', 'FST'] <@ (SELECT programs FROM rounds WHERE round_id = $1)
       AND coalesce((p.facts -> 'nomination' ->> 'accepted')::date > $3::date, true)
       AND EXISTS (
         SELECT FROM jsonb_array_elements(p.facts -> 'jobs') AS job
         WHERE job -> 'noc' ->> '2021' = ANY ($2)
           AND job -> 'paid' = 'true'
           AND (NOT $6::boolean OR (job ->> 'country' = 'CA' AND job -> 'authorised' = 'true'))
           AND (job ->> 'hoursPerWeek')::numeric >= 30
           AND least(coalesce((job ->> 'end')::date, $3::date), $3::date)
             - greatest((job ->> 'start')::date, ($3::date - make_interval(years => $4))::date) >= $5::integer * 31))`;

/**
 * A nominee is invited in a round for nominees or for everyone, and in no other (IRPA 10.1(1.1)). Quebec nominates
 * nobody; where the law of the day asks for it, the person means to live in the province that nominated.
 */
const NOMINEES_APART = `
  SELECT count(*) FROM (
    SELECT i.program, p.facts -> 'nomination' ->> 'accepted' AS accepted,
           p.facts -> 'nomination' ->> 'province' AS province, p.facts ->> 'intendedProvince' AS intended
    FROM invitations i JOIN profiles p USING (candidate_id, profile_id) WHERE i.round_id = $1) AS n
  WHERE (n.program = 'PNP') <> coalesce(n.accepted::date <= $2::date AND n.province <> 'QC'
           AND (NOT $3::boolean OR n.province = n.intended), false)
    OR n.program <> ALL (SELECT unnest(programs) FROM rounds WHERE round_id = $1)`;

async function violations(client: ClientBase | Pool, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<Record<string, string>>(sql, values);
  return Number(Object.values(rows[0] ?? { none: '0' })[0] ?? 0);
}

/** Rules about what a round left behind, which stay true whatever its people do afterwards. */
const LASTING: readonly CheckRule[] = [
  'number-invited',
  'members',
  'none-ineligible',
  'none-skipped',
  'cutoff-and-tie-break',
  'parts-add-up',
];

/** Rules about the moment of a round, which a later check leaves out, since people move on. */
export const OF_THE_MOMENT: readonly CheckRule[] = [
  ...RULES.map(([rule]) => rule).filter((rule) => !LASTING.includes(rule)),
  'nominees-apart',
  'listed-occupation',
];

export interface CheckOptions {
  /** Time has passed since the round ran: only what stays true is checked. */
  readonly later?: boolean;
}

/** Checks a round that ran, from what it left in the database and nothing else. */
export async function checkRound(
  client: ClientBase | Pool,
  roundId: number,
  { later = false }: CheckOptions = {},
): Promise<RoundCheck> {
  const findings: Finding[] = [];
  const add = async (rule: CheckRule, sql: string, values: unknown[]): Promise<void> => {
    const found = await violations(client, sql, values);
    findings.push({ rule, passed: found === 0, violations: found });
  };
  for (const [rule, sql] of RULES) if (!later || LASTING.includes(rule)) await add(rule, sql, [roundId]);
  if (!later) await checkPeople(client, roundId, add);
  return { passed: findings.every(({ passed }) => passed), findings };
}

/** Rules that read the facts of people again, as they are when the round has just run. */
async function checkPeople(
  client: ClientBase | Pool,
  roundId: number,
  add: (rule: CheckRule, sql: string, values: unknown[]) => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ category: string | null; day: string }>(
    `SELECT category, (at AT TIME ZONE 'America/Toronto')::date::text AS day FROM rounds WHERE round_id = $1`,
    [roundId],
  );
  const row = rows[0];
  const resides = row ? rulesetOn(plainDate(row.day)).read(nomineeResidence) : false;
  await add('nominees-apart', NOMINEES_APART, [roundId, row?.day ?? null, resides]);
  const category = row?.category ? categoryVersion(row.category) : undefined;
  if (row && category?.requirement.kind === 'work') {
    const { months, windowYears, inCanada } = category.requirement;
    await add('listed-occupation', LISTED_OCCUPATION, [
      roundId,
      category.nocs,
      row.day,
      windowYears,
      months,
      inCanada,
    ]);
  }
}
