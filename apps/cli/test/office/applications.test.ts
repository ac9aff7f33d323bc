import { writeFileSync } from 'node:fs';
import { readFacts } from '@openentry/law';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeForm } from '../../../../packages/cases/test/support/applications.ts';
import { type SmallPool, smallPool } from './pool.ts';

const DAY = '2024-04-10';
const at = (time: string, day = DAY): string[] => ['--at', `${day}T${time}Z`];
const MICROSECONDS_A_MS = 1000;

let pool: SmallPool;
let profile: string;
beforeAll(async () => {
  pool = await smallPool(400, 'applications');
  await pool.json('pool', 'assess', '--on', DAY, ...at('12:10:00'));
  const plan = ['--kind', 'general', '--invite', '25', '--instant', `${DAY}T13:11:33Z`];
  await pool.json('rounds', 'plan', '292', ...plan, '--as', 'anna', ...at('12:00:00'));
  await pool.json('pool', 'day', ...at('13:11:33'));
  await pool.json('rounds', 'approve', '292', '--as', 'benoit', ...at('12:30:00'));
  await pool.json('rounds', 'execute', '292', '--as', 'anna', ...at('13:12:00'));
  const { rows } = await pool.db.query<{ profile_id: string }>(
    `SELECT profile_id FROM invitations JOIN profiles USING (candidate_id, profile_id)
     WHERE invitations.state = 'live' AND facts -> 'spouse' = 'null' AND program = 'CEC' ORDER BY profile_id LIMIT 1`,
  );
  profile = rows[0]?.profile_id ?? '';
}, 300_000);
afterAll(() => pool.remove());

/** A file with the content of an action. */
function content(name: string, value: unknown): string {
  const file = pool.file(name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const act = (id: string, action: string, role: string, time: string, file?: string): Promise<any> => {
  const who = ['--role', role, '--as', role === 'officer' ? 'olga' : 'candidate'];
  const said = file === undefined ? [] : [file];
  return pool.json('applications', 'act', id, action, ...said, ...who, ...at(time, '2024-04-20'));
};

it('goes from a published invitation to an approval, by the rank that the round required', async () => {
  const early = await pool.run('applications', 'start', profile, ...at('14:00:00'), '--lang', 'fr');
  expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('n’est pas encore publiée') });
  await pool.json('rounds', 'publish', '292', '--as', 'benoit', ...at('15:00:00'));
  const started = await pool.json('applications', 'start', profile, ...at('16:00:00'));
  const { id, state } = started;
  expect(started).toMatchObject({ submitThrough: '2024-06-09', repeated: false });
  expect(started.lacks.length).toBeGreaterThan(5);

  const read = readFacts({
    ...state.facts,
    maritalStatus: 'single',
    children: [],
    representative: false,
    residences: [{ country: 'CA', start: state.facts.dateOfBirth, end: null }],
    jobs: state.facts.jobs.map((job: object) => ({ ...job, employer: 'A company', dutiesPerformed: true })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const when = Date.parse('2024-04-20T13:00:00Z') * MICROSECONDS_A_MS;
  const edited = await act(
    id,
    'edit',
    'candidate',
    '12:00:00',
    content('edit.json', { facts: read.value, form: completeForm(read.value, when) }),
  );
  for (const [index, { code, what }] of edited.lacks.entries()) {
    if (code !== 'document-missing') continue;
    const file = { slot: what, file: crypto.randomUUID(), issuedOn: '2024-04-11', expiresOn: '2026-01-01' };
    await act(id, 'attach', 'candidate', '12:10:00', content(`attach-${index}.json`, file));
  }
  const paid = await act(id, 'pay', 'candidate', '12:20:00', content('pay.json', { for: 'application' }));
  expect(paid.lacks).toEqual([]);
  const declared = content('submit.json', { declaredTrue: true });
  const submitted = await act(id, 'submit', 'candidate', '13:00:00', declared);
  expect(submitted.state).toMatchObject({
    status: 'received',
    qualifications: { outcome: 'holds', crsAtInvitation: state.invitation.crs },
  });
  expect(await pool.json('profile', 'show', profile)).toMatchObject({ state: 'applied' });

  const queue = await pool.json('queue', 'list', '--which', 'waiting');
  expect(queue.items).toMatchObject([{ id, status: 'received', officer: null, held: false }]);
  const claimed = await pool.json('queue', 'claim', '--as', 'olga', ...at('14:00:00', '2024-04-20'));
  expect(claimed.state.work.officer).toBe('olga');
  const none = await pool.run('queue', 'claim', '--as', 'otto', ...at('14:00:00', '2024-04-20'));
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('[queue.empty] No file waits') });
  await act(id, 'findComplete', 'officer', '14:10:00');
  for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security']) {
    await act(id, 'track', 'officer', '14:20:00', content('track.json', { track, result: 'passed' }));
  }
  const approved = await act(id, 'approve', 'officer', '15:00:00');
  expect(approved.state.status).toBe('approved');

  const fairness = await pool.json('queue', 'fairness', ...at('16:00:00', '2024-04-20'));
  expect(fairness).toMatchObject({ finalised: 1, outOfOrder: 0, shareOutOfOrder: 0, waiting: 0 });
  expect(await pool.json('applications', 'verify')).toMatchObject({ passed: true, applications: 1 });
  const english = await pool.run('applications', 'show', id, ...at('16:00:00', '2024-04-20'));
  expect(english.stdout).toMatch(
    /Application [\da-f-]+: approved[\s\S]*Check section 11\.2: openentry \(system\)/,
  );
  const french = await pool.run('applications', 'list', '--lang', 'fr');
  expect(french.stdout).toMatch(/approuvée, CEC/);
}, 300_000);

it('says what is wrong with an action in the language of whoever asks', async () => {
  const { items } = await pool.json('applications', 'list');
  const base = ['--role', 'officer', '--as', 'olga', '--lang', 'fr'];
  const unknown = await pool.run('applications', 'act', items[0].id, 'fly', ...base);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('n’est pas un acte') });
  const broken = content('broken.json', { track: 'luck', result: 'passed' });
  const wrong = await pool.run('applications', 'act', items[0].id, 'track', broken, ...base);
  expect(wrong.stderr).toContain('[application.content-not-valid] Le contenu n’est pas valide');
  expect(wrong.stderr).toContain('track');
  const lost = await pool.run('applications', 'show', crypto.randomUUID());
  expect(lost.stderr).toContain('[application.not-found]');
});
