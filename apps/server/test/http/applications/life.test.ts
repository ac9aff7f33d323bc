import { describe, expect, it } from 'vitest';
import { keptNotices } from '../../../src/letters/notices.ts';
import { once, type Player } from '../../access/stage.ts';
import { useStage } from '../../access/stages.ts';
import { completed, doing, expected, inProcess, passed, started, submitted } from './walk.ts';

const on = useStage();
const officer = (): Promise<Player> => on().stage.player(['officer']);
const db = () => on().desk.world.database.app;

const rowOf = async (id: string) =>
  (await db().query('SELECT * FROM applications WHERE application_id = $1', [id])).rows[0];
const noticesOf = async (profile: number): Promise<string[]> =>
  (
    await db().query(
      `SELECT code FROM notices WHERE profile_id = $1 AND code LIKE 'application.%' ORDER BY notice_id`,
      [profile],
    )
  ).rows.map(({ code }) => code);

describe('a life from an invitation to landing', () => {
  it('is told step by step, and keeps actions, money, notices and audit of each', async () => {
    const { stage } = on();
    const begun = await started(stage);
    const first = expected(await begun.owner.send('GET', `/applications/${begun.id}`));
    expect(first).toMatchObject({
      status: 'inProgress',
      program: 'CEC',
      deadlines: { submission: { lastDay: '2024-06-09', extendedByDays: 0 } },
      permitted: ['edit', 'attach', 'detach', 'pay', 'submit'],
      ledger: [],
      ending: null,
    });
    const lacks = expected(await begun.owner.send('GET', `/applications/${begun.id}/checklist`));
    expect(lacks.complete).toBe(false);
    expect(lacks.lacks.map(({ code }: { code: string }) => code)).toContain('mailing-address-missing');
    const early = await doing(begun.owner, begun.id, 'submission', { declaredTrue: true });
    expect([early.status, early.body.code]).toEqual([409, 'application.incomplete']);

    const { id, owner, made } = await completed(stage);
    const list = expected(await owner.send('GET', `/applications/${id}/checklist`));
    expect(list.lacks).toEqual([]);
    expect(list.account.withApplication).toMatchObject({ left: 0 });
    const handed = expected(await doing(owner, id, 'submission', { declaredTrue: true }));
    expect(handed).toMatchObject({
      status: 'received',
      completeAt: null,
      permitted: ['pay', 'reportChange', 'withdraw'],
    });
    expect(handed.qualifications).toMatchObject({ outcome: 'unknown', reasons: ['round.unknown'] });
    expect(expected(await owner.send('GET', `/profiles/${made.id}`)).status).toBe('applied');

    const one = await officer();
    expect((await one.send('GET', `/applications/${id}`)).status).toBe(404);
    const claimed = expected(await one.send('POST', '/queue/claim', {}, once()));
    expect(claimed.id).toBe(id);
    expected(await doing(one, id, 'completeness'));
    const asked = expected(
      await doing(one, id, 'requests', {
        kind: 'information',
        items: [{ person: 'principal', slot: null, text: 'Describe your work of 2022.' }],
        lastDay: '2024-05-10',
      }),
    );
    const { request } = asked.requests[0];
    expected(await doing(owner, id, `requests/${request}/answer`, { text: 'I wrote software.' }));
    for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security']) {
      expected(await doing(one, id, `tracks/${track}`, { result: 'passed', note: 'Seen.' }, 'PUT'));
    }
    const open = await doing(one, id, 'approval');
    expect(open.body.code).toBe('application.request-open');
    expected(await doing(one, id, `requests/${request}/closing`, { outcome: 'satisfied' }));
    expected(await doing(one, id, 'proposal', { outcome: 'approve' }));
    expect(expected(await doing(one, id, 'approval')).finalAt).not.toBeNull();

    const other = await officer();
    const unpaid = await doing(other, id, 'confirmation', { validThrough: '2025-01-31' });
    expect(unpaid.body.code).toBe('application.residence-fee-due');
    expected(await doing(owner, id, 'payments', { for: 'residence' }));
    const again = await doing(owner, id, 'payments', { for: 'residence' });
    expect([again.status, again.body.code]).toEqual([409, 'application.nothing-due']);
    expected(await doing(other, id, 'confirmation', { validThrough: '2025-01-31' }));
    const landed = expected(await doing(other, id, 'landing', { on: '2024-04-10', where: 'portal' }));
    expect(landed).toMatchObject({ status: 'landed', ending: { landedOn: '2024-04-10' } });

    const seen = expected(await owner.send('GET', `/applications/${id}`));
    expect(seen.permitted).toEqual([]);
    expect(seen).not.toHaveProperty('notes');
    expect(seen.fairness).toEqual([]);
    expect(await noticesOf(made.id)).toEqual([
      'application.received',
      'application.complete',
      'application.requested',
      'application.approved',
      'application.confirmed',
      'application.landed',
    ]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'landed', officer: one.accountId, due_at: null, held: false });
    const money = await db().query(
      'SELECT sum(dollars)::integer AS dollars FROM application_ledger WHERE application_id = $1',
      [id],
    );
    const orders = await db().query(
      'SELECT sum(dollars)::integer AS dollars, count(*)::integer AS orders FROM payment_orders WHERE application_id = $1',
      [id],
    );
    expect(orders.rows[0]).toEqual({ dollars: money.rows[0].dollars, orders: 2 });
    const audit = await db().query(
      `SELECT action FROM audit_entries WHERE subject = $1 AND outcome = 'done' AND action LIKE 'application.%'`,
      [`application/${id}`],
    );
    const done = audit.rows.map(({ action }) => action);
    for (const action of ['start', 'submit', 'checkQualifications', 'claim', 'approve', 'land']) {
      expect(done).toContain(`application.${action}`);
    }
  });
});

describe('a notice of an application', () => {
  it('is listed with those of the profile, and is written to the person as a letter', async () => {
    const { stage } = on();
    const { owner, made } = await submitted(stage);
    const { items } = expected(await owner.send('GET', `/profiles/${made.id}/notices`));
    const told = items.find(({ code }: { code: string }) => code === 'application.received');
    const letter = await owner.send('GET', `/profiles/${made.id}/notices/${told.id}/letter`);
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(letter.headers.get('content-language')).toBe('en');
    const { app } = on().desk.world.database;
    const { rows } = await app.query<{ pool_id: number }>(
      'SELECT pool_id FROM profiles WHERE profile_id = $1',
      [made.id],
    );
    const asked = { poolId: rows[0]?.pool_id ?? 0, profileId: made.id };
    const kept: string[] = [];
    for await (const { code } of keptNotices(app, asked)) kept.push(code);
    expect(kept).toContain('application.received');
    // Seen in the account alone: nothing is mailed of it.
    expect(kept).not.toContain('application.complete');
  });
});

describe('the end of an invitation', () => {
  it('ends the application that was begun on it in the same moment, and gives the money back', async () => {
    const { stage } = on();
    const { id, owner, made } = await completed(stage);
    expected(await owner.send('POST', `/profiles/${made.id}/invitation/decline`, undefined, once()));
    const seen = expected(await owner.send('GET', `/applications/${id}`));
    expect(seen).toMatchObject({ status: 'lapsed', ending: { why: 'declined' } });
    const paid = seen.ledger.filter(({ movement }: { movement: string }) => movement === 'paid');
    const back = seen.ledger.filter(({ movement }: { movement: string }) => movement === 'refunded');
    expect(back.map(({ dollars }: { dollars: number }) => dollars)).toEqual(
      paid.map(({ dollars }: { dollars: number }) => dollars),
    );
  });

  it('leaves no application to start, nor a second one beside the first', async () => {
    const { stage } = on();
    const { owner, made } = await started(stage);
    const second = await owner.send('POST', `/profiles/${made.id}/application`, undefined, once());
    expect([second.status, second.body.code]).toEqual([409, 'application.already-started']);
    expected(await owner.send('POST', `/profiles/${made.id}/invitation/decline`, undefined, once()));
    const third = await owner.send('POST', `/profiles/${made.id}/application`, undefined, once());
    expect([third.status, third.body.code]).toEqual([409, 'invitation.none']);
  });
});

describe('a command', () => {
  it('sent again under its key is carried out once, and answered the same', async () => {
    const { stage } = on();
    const { id, owner } = await completed(stage);
    const headers = { ...once(), 'if-match': '*' };
    const send = () =>
      owner.send('POST', `/applications/${id}/submission`, { declaredTrue: true }, { ...headers });
    const [one, two] = [await send(), await send()];
    expect(two.body).toEqual(one.body);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    const { rows } = await db().query(
      `SELECT count(*)::integer AS n FROM application_actions WHERE application_id = $1 AND action ->> 'type' = 'submit'`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('that is not valid names its fields and repeats nothing of what was given', async () => {
    const { stage } = on();
    const { id, owner } = await started(stage);
    const wrong = await doing(
      owner,
      id,
      'content',
      { form: { schema: 'application/1', people: [{ person: 'CANARY' }] } },
      'PUT',
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, 'application.content-not-valid']);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toContain('form.people.0.person');
    expect(JSON.stringify(wrong.body)).not.toContain('CANARY');
  });

  it('decided upon a version that is gone changes nothing', async () => {
    const { stage } = on();
    const { id, owner } = await started(stage);
    const stale = await owner.send(
      'PUT',
      `/applications/${id}/content`,
      { form: { schema: 'application/1' } },
      { ...once(), 'if-match': '"v0"' },
    );
    expect(stale.status).toBe(412);
  });
});

describe('a finding of misrepresentation', () => {
  it('needs the letter, and keeps the person from a new profile for five years', async () => {
    const { stage } = on();
    const one = await officer();
    const { id, owner, made } = await inProcess(stage, one);
    const grounds = [{ provision: 'irpa.40', text: 'The letter of employment is not genuine.' }];
    const refusal = { grounds, misrepresentation: true, inCanada: false };
    expect((await doing(one, id, 'refusal', refusal)).body.code).toBe('application.not-heard');
    const sent = expected(await doing(one, id, 'fairness', { grounds, lastDay: '2024-05-10' }));
    const { letter } = sent.fairness[0];
    expected(await doing(owner, id, `fairness/${letter}/answer`, { text: 'It is genuine.' }));
    const refused = expected(await doing(one, id, 'refusal', refusal));
    expect(refused).toMatchObject({
      status: 'refused',
      ending: { bar: { from: '2024-04-10', until: '2029-04-10' } },
    });
    const { rows } = await db().query(
      'SELECT reason, from_day::text AS "from", until_day::text AS until FROM bars WHERE candidate_id = $1',
      [made.person],
    );
    expect(rows).toEqual([{ reason: 'misrepresentation', from: '2024-04-10', until: '2029-04-10' }]);
    const english = await owner.send('POST', '/profiles', { facts: { schema: 'facts/2' } }, once());
    expect([english.status, english.body.code]).toEqual([409, 'profile.barred']);
    const french = await owner.send(
      'POST',
      '/profiles',
      { facts: { schema: 'facts/2' } },
      {
        ...once(),
        'accept-language': 'fr',
      },
    );
    expect(french.body.detail).toContain('10 avril 2029');
  });
});

describe('the work on a file', () => {
  it('is that of one officer, until it is handed over', async () => {
    const { stage } = on();
    const [one, two] = [await officer(), await officer()];
    const { id } = await submitted(stage);
    expected(await doing(one, id, 'claim'));
    expect((await doing(two, id, 'claim')).body.code).toBe('application.claimed');
    expect((await doing(two, id, 'completeness')).body.code).toBe('application.not-found');
    expected(await doing(one, id, 'hold', { reason: 'On leave.', until: '2024-04-20' }, 'PUT'));
    expect((await doing(one, id, 'completeness')).body.code).toBe('application.held');
    expected(await doing(one, id, 'hold', undefined, 'DELETE'));
    const nobody = await stage.player(['auditor']);
    const unknown = await doing(one, id, 'hand-over', { officer: nobody.accountId, reason: 'Leave.' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'officer.unknown']);
    expected(await doing(one, id, 'hand-over', { officer: two.accountId, reason: 'Leave.' }));
    expect(expected(await doing(two, id, 'completeness')).work.officer).toBe(two.accountId);
  });

  it('is stopped by an order, goes on, and ends by one', async () => {
    const { stage } = on();
    const one = await officer();
    const office = await stage.player(['programOffice']);
    const { id, owner } = await passed(stage, one);
    const seen = expected(await doing(office, id, 'suspension', { order: 'P.C. 2026-1' }));
    expect(seen.status).toBe('suspended');
    expect(seen).not.toHaveProperty('facts');
    expect((await doing(one, id, 'approval')).body.code).toBe('application.suspended');
    expected(await doing(office, id, 'resumption', { order: 'P.C. 2026-2' }));
    expected(await doing(office, id, 'termination', { order: 'P.C. 2026-3', repayFees: true }));
    const ended = expected(await owner.send('GET', `/applications/${id}`));
    expect(ended).toMatchObject({ status: 'terminated', ending: { why: 'P.C. 2026-3' } });
  });
});
