import { describe, expect, it } from 'vitest';
import { type Made, once, type Player } from '../../access/stage.ts';
import { useStage } from '../../access/stages.ts';
import type { Answer } from '../../accounts/support.ts';
import { facts, SENIOR_OFFER } from '../../support/people.ts';

const on = useStage();
const candidate = (): Promise<Player> => on().stage.player(['candidate']);
const NOT_MATCHING = { 'if-match': '"v0"' };

const read = (who: Player, { id }: Made): Promise<Answer> => who.send('GET', `/profiles/${id}`);
const save = (who: Player, id: number, body: unknown, headers: Record<string, string>): Promise<Answer> =>
  who.send('PUT', `/profiles/${id}/facts`, { facts: body }, headers);

describe('a draft', () => {
  it('is kept although almost nothing is known, and says what is missing before it can be handed in', async () => {
    const who = await candidate();
    const started = await who.send('POST', '/profiles', { facts: { schema: 'facts/2' } }, once());
    expect(started.status).toBe(201);
    expect(started.headers.get('location')).toBe(`/api/v1/profiles/${started.body.id}`);
    expect(started.body.status).toBe('draft');
    expect(started.body.readiness.ready).toBe(false);
    expect(started.body.readiness.missing).toContain('dateOfBirth');
    expect(started.body.permitted).toEqual(['edit', 'submit', 'withdraw']);

    const etag = started.headers.get('etag') ?? '';
    const path = `/profiles/${started.body.id}/submit`;
    const early = await who.send('POST', path, undefined, { ...once(), 'if-match': etag });
    expect(early.status).toBe(422);
    expect(early.body.code).toBe('profile.facts-unknown');
    expect(early.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
      '#/facts/dateOfBirth',
    );
    const after = await who.send('GET', `/profiles/${started.body.id}`);
    expect(after.body.status).toBe('draft');
    expect(after.headers.get('etag')).toBe(etag);
  });

  it('is saved, handed in, assessed and in the pool, with its score and its deadlines', async () => {
    const who = await candidate();
    const { id, etag } = await on().stage.profile(who, 'draft');
    const saved = await save(who, id, facts({ familySize: 2 }), { ...once(), 'if-match': etag });
    expect(saved.status).toBe(200);
    const submitted = await who.send('POST', `/profiles/${id}/submit`, undefined, {
      ...once(),
      'if-match': saved.headers.get('etag') ?? '',
    });
    expect(submitted.body).toMatchObject({
      status: 'inPool',
      readiness: null,
      standing: { on: '2024-04-10', crs: 472, programs: ['CEC', 'FSW'], eligible: true, toReassess: false },
      deadlines: { life: { lastDay: '2025-04-10' }, draft: null },
      permitted: ['update', 'withdraw'],
    });
    expect(submitted.body.facts.familySize).toBe(2);
  });

  it('keeps what it was when facts are not valid, and names each field without repeating what was given', async () => {
    const who = await candidate();
    const made = await on().stage.profile(who, 'draft');
    const wrong = {
      ...facts(),
      dateOfBirth: '1994-13-45-CANARY',
      jobs: [{ ...facts().jobs?.[0], hoursPerWeek: 'CANARY' }],
      maritalStatus: 'CANARY',
    };
    const english = await save(who, made.id, wrong, { ...once(), 'if-match': made.etag });
    expect(english.status).toBe(422);
    expect(english.body.code).toBe('facts.not-valid');
    const pointers = english.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['#/facts/dateOfBirth', '#/facts/maritalStatus', '#/facts/jobs/0/hoursPerWeek']),
    );
    expect(JSON.stringify(english.body)).not.toContain('CANARY');
    const french = await save(who, made.id, wrong, {
      ...once(),
      'if-match': made.etag,
      'accept-language': 'fr',
    });
    expect(french.body.errors[0].message).not.toBe(english.body.errors[0].message);
    expect((await read(who, made)).body.facts).toEqual(facts());
  });

  it('has no birth that is still to come', async () => {
    const who = await candidate();
    const unborn = { ...facts(), dateOfBirth: '2024-04-11', jobs: [], credentials: [], languageTests: [] };
    const refused = await who.send('POST', '/profiles', { facts: unborn }, once());
    expect(refused.body.errors).toMatchObject([{ pointer: '#/facts/dateOfBirth', code: 'after-the-day' }]);
    const whole = await who.send(
      'POST',
      '/profiles',
      { facts: { ...facts(), dateOfBirth: '2050-01-01' } },
      once(),
    );
    expect(whole.body.errors).toMatchObject([{ pointer: '#/facts/dateOfBirth', code: 'after-the-day' }]);
  });

  it('with a birth in any year is kept and assessed like any other', async () => {
    const who = await candidate();
    const old = { ...facts(), dateOfBirth: '0001-01-01' };
    const started = await who.send('POST', '/profiles', { facts: old }, once());
    expect(started.status).toBe(201);
    const { id } = started.body;
    const headers = { ...once(), 'if-match': started.headers.get('etag') ?? '' };
    const submitted = await who.send('POST', `/profiles/${id}/submit`, undefined, headers);
    expect([submitted.status, submitted.body.status]).toEqual([200, 'inPool']);
    const again = { ...once(), 'if-match': submitted.headers.get('etag') ?? '' };
    expect((await who.send('PUT', `/profiles/${id}/facts`, { facts: old }, again)).status).toBe(200);
  });

  it('is one at a time, also when many are started at the same moment', async () => {
    const who = await candidate();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => who.send('POST', '/profiles', { facts: facts() }, once())),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => !made.includes(answer))) {
      expect([status, body.code]).toEqual([409, 'profile.already-started']);
    }
    const withdrawn = await who.send('POST', `/profiles/${made[0]?.body.id}/withdraw`, undefined, once());
    expect(withdrawn.body.status).toBe('withdrawn');
    const again = await who.send('POST', '/profiles', { facts: facts() }, once());
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(made[0]?.body.id);
  });
});

describe('facts that are only looked at', () => {
  it('are assessed under the law of the day, and nothing is kept', async () => {
    const who = await candidate();
    const found = await who.send('POST', '/profiles/validate', { facts: facts() });
    expect(found.body).toEqual({
      valid: true,
      errors: [],
      missing: [],
      on: '2024-04-10',
      crs: 472,
      programs: ['CEC', 'FSW'],
      eligible: true,
    });
    const partly = await who.send('POST', '/profiles/validate', { facts: { schema: 'facts/2' } });
    expect(partly.body).toMatchObject({ valid: true, crs: null, eligible: false });
    const wrong = await who.send('POST', '/profiles/validate', {
      facts: { schema: 'facts/2', jobs: 'none' },
    });
    expect(wrong.body).toMatchObject({ valid: false, errors: [{ pointer: '#/facts/jobs' }] });
    expect((await who.send('GET', '/profiles')).body).toEqual({ items: [], next: null });
  });
});

describe('a profile in the pool', () => {
  it('keeps its place when it is updated, and is assessed at once', async () => {
    const who = await candidate();
    const made = await on().stage.profile(who);
    const before = (await read(who, made)).body;
    const updated = await save(who, made.id, facts(SENIOR_OFFER), { ...once(), 'if-match': made.etag });
    expect(updated.body.receivedAt).toBe(before.receivedAt);
    expect(updated.body.standing.crs).toBe(before.standing.crs + 200);
  });

  it('leaves the pool when an update makes it eligible for nothing, and says so', async () => {
    const who = await candidate();
    const made = await on().stage.profile(who);
    const gone = await save(who, made.id, facts({ languageTests: [] }), { ...once(), 'if-match': made.etag });
    expect(gone.body).toMatchObject({ status: 'ineligible', permitted: [], standing: { eligible: false } });
    const closed = await who.send('POST', `/profiles/${made.id}/withdraw`, undefined, once());
    expect(closed.body.code).toBe('profile.closed');
  });

  it('says why in both languages', async () => {
    const who = await candidate();
    const { id } = await on().stage.profile(who);
    const english = await who.send('GET', `/profiles/${id}/assessment`);
    const french = await who.send('GET', `/profiles/${id}/assessment`, undefined, {
      'accept-language': 'fr',
    });
    expect(english.body.crs.outcome).toEqual({ kind: 'value', value: 472 });
    expect(english.body.pool.outcome).toEqual({ kind: 'value', value: true });
    expect(french.body.crs.outcome).toEqual(english.body.crs.outcome);
    expect(french.body.crs.label).not.toBe(english.body.crs.label);
    expect(french.headers.get('content-language')).toBe('fr');
  });

  it('comes back to its place after an invitation was declined', async () => {
    const who = await candidate();
    const made = await on().stage.profile(who, 'invited');
    const invitation = await who.send('GET', `/profiles/${made.id}/invitation`);
    expect(invitation.body).toMatchObject({
      program: 'CEC',
      status: 'invited',
      deadline: { lastDay: '2024-06-09', extendedByDays: 0 },
    });
    const before = (await read(who, made)).body;
    const declined = await who.send('POST', `/profiles/${made.id}/invitation/decline`, undefined, once());
    expect(declined.body).toMatchObject({ status: 'inPool', receivedAt: before.receivedAt });
    expect((await who.send('GET', `/profiles/${made.id}/invitation`)).body.code).toBe('invitation.none');
  });

  it('has its notices, newest first and a page at a time, and the letter of each', async () => {
    const who = await candidate();
    const made = await on().stage.profile(who, 'nominated');
    const all = (await who.send('GET', `/profiles/${made.id}/notices`)).body;
    expect(all.items.map(({ code }: { code: string }) => code)).toEqual([
      'nomination.offered',
      'profile.in-pool',
    ]);
    const first = (await who.send('GET', `/profiles/${made.id}/notices?limit=1`)).body;
    const second = (await who.send('GET', `/profiles/${made.id}/notices?limit=1&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
    const letter = await who.send('GET', all.items[0].letter.replace('/api/v1', ''));
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(letter.headers.get('content-disposition')).not.toMatch(/@|[A-Z]\w+ /);
    const french = await who.send('GET', `${all.items[0].letter.replace('/api/v1', '')}?language=fr`);
    expect(french.headers.get('content-language')).toBe('fr');
  });
});

describe('a nomination', () => {
  it('is recorded by the program office, told, accepted by the person, and taken back by its province', async () => {
    const { stage, desk } = on();
    const who = await candidate();
    const office = await stage.player(['programOffice']);
    const made = await stage.profile(who);
    const path = `/profiles/${made.id}/nomination`;
    const offered = await office.send('PUT', path, { province: 'ON' }, once());
    expect(offered.body).toMatchObject({ status: 'nominationPending', permitted: ['withdrawNomination'] });
    expect(offered.body.facts).toBeUndefined();
    const [entry] = (await desk.audit('profile.offerNomination')).filter(
      ({ subject }) => subject === `profile/${made.id}`,
    );
    expect(entry).toMatchObject({ role: 'province', account: office.accountId, outcome: 'done' });
    const accepted = await who.send('POST', `${path}/accept`, undefined, once());
    expect(accepted.body.standing).toMatchObject({ crs: 1072, programs: ['PNP'] });
    const back = await office.send('DELETE', path, undefined, once());
    expect(back.body).toMatchObject({ status: 'inPool', nomination: null });
    expect((await read(who, made)).body.standing).toMatchObject({ crs: 472, programs: ['CEC', 'FSW'] });
  });
});

describe('a profile of somebody else', () => {
  it('is answered to the byte as one that is not there, and both stand in the audit alike', async () => {
    const { stage, desk } = on();
    const who = await candidate();
    const other = await stage.profile(await candidate());
    const unknown = other.id + 1_000_000;
    for (const [method, suffix, headers] of [
      ['GET', '', {}],
      ['GET', '/assessment', {}],
      ['GET', '/invitation', {}],
      ['GET', '/notices', {}],
      ['GET', '/notices/1/letter', {}],
      // Whether a key or a version is missing is not looked at before.
      ['POST', '/submit', {}],
      ['POST', '/withdraw', NOT_MATCHING],
      ['POST', '/invitation/decline', once()],
    ] as const) {
      const [theirs, nobodys] = [
        await who.send(method, `/profiles/${other.id}${suffix}`, undefined, headers),
        await who.send(method, `/profiles/${unknown}${suffix}`, undefined, headers),
      ];
      expect(theirs.body, suffix).toEqual(nobodys.body);
      expect(theirs.status, suffix).toBe(404);
      const names = (answer: Answer): string[] => [...answer.headers.keys()];
      expect(names(theirs), suffix).toEqual(names(nobodys));
    }
    const denied = (await desk.audit('profile.read')).filter(({ account }) => account === who.accountId);
    expect(denied.map(({ subject }) => subject)).toEqual([`profile/${other.id}`, `profile/${unknown}`]);
    expect(denied.map(({ outcome, details }) => [outcome, details])).toEqual(
      Array.from({ length: 2 }, () => ['denied', { code: 'profile.not-found' }]),
    );
  });
});

describe('work on profiles', () => {
  it('is assigned by the program office, seen by that officer alone, and gone when it is taken back', async () => {
    const { stage } = on();
    const office = await stage.player(['programOffice']);
    const [one, other] = [await stage.player(['officer']), await stage.player(['officer'])];
    const made = await stage.profile(await candidate());
    const path = `/profiles/${made.id}/assignment`;
    const seenBy = async (): Promise<number[]> =>
      Promise.all([one, other].map(async (officer) => (await read(officer, made)).status));
    expect(await seenBy()).toEqual([404, 404]);
    const assigned = await office.send('PUT', path, { officer: one.accountId }, once());
    expect(assigned.body.assignedTo).toBe(one.accountId);
    expect(await seenBy()).toEqual([200, 404]);
    const same = await office.send('PUT', path, { officer: one.accountId }, once());
    expect(same.body.code).toBe('assignment.same');
    expect(await seenBy()).toEqual([200, 404]);
    await office.send('PUT', path, { officer: other.accountId }, once());
    expect(await seenBy()).toEqual([404, 200]);
    expect((await other.send('GET', '/profiles')).body.items).toMatchObject([{ id: made.id }]);
    expect((await one.send('GET', '/profiles')).body.items).toEqual([]);
    await office.send('DELETE', path, undefined, once());
    expect(await seenBy()).toEqual([404, 404]);
  });

  it('is assigned to one officer, whoever assigns at the same moment', async () => {
    const { stage, desk } = on();
    const office = await stage.player(['programOffice']);
    const made = await stage.profile(await candidate());
    const officers = await Promise.all(Array.from({ length: 10 }, () => stage.player(['officer'])));
    const answers = await Promise.all(
      officers.map(({ accountId }) =>
        office.send('PUT', `/profiles/${made.id}/assignment`, { officer: accountId }, once()),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(officers.map(() => 200));
    const { rows } = await desk.world.database.app.query(
      'SELECT officer_id FROM assignments WHERE profile_id = $1 AND ended_at IS NULL',
      [made.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a list', () => {
  it('has every profile once, whatever the page, and refuses a cursor of another list', async () => {
    const { stage } = on();
    const office = await stage.player(['programOffice']);
    for (let made = 0; made < 3; made++) await stage.profile(await candidate());
    await stage.profile(await candidate(), 'draft');
    const all = (await office.send('GET', '/profiles?limit=100')).body.items;
    const paged: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: Answer = await office.send(
        'GET',
        `/profiles?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...body.items);
      cursor = body.next;
    }
    expect(paged).toEqual(all);
    const foreign = Buffer.from(JSON.stringify(['notices/1', 5])).toString('base64url');
    for (const cursor of [foreign, 'none', Buffer.from('["profiles"]').toString('base64url')]) {
      const refused = await office.send('GET', `/profiles?cursor=${cursor}`);
      expect([refused.status, refused.body.code]).toEqual([422, 'cursor.not-valid']);
    }
    const drafts = await office.send('GET', '/profiles?status=draft&limit=100');
    expect(new Set(drafts.body.items.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['draft']),
    );
  });
});
