import { describe, expect, it } from 'vitest';
import { publishRound } from '../../../src/rounds/publish/publish.ts';
import { actOnRound } from '../../../src/rounds/workflow/act.ts';
import { roundFile } from '../../access/round-files.ts';
import { type Made, once, type Player } from '../../access/stage.ts';
import { useStage } from '../../access/stages.ts';
import { ANN, act, BEN, by, PUBLISHED_AS, roundCommand } from '../../support/cases.ts';
import { facts, SENIOR_OFFER } from '../../support/people.ts';

const on = useStage();
const db = () => on().desk.world.database.app;
const now = (): number => on().desk.accounts.now();
const TOP = { ...facts(), ...SENIOR_OFFER };

/** Who has to do with a round: the one whom it invites, one whom it ranks and does not invite, and who looks at them. */
interface People {
  readonly invited: Made;
  readonly ranked: Made;
  readonly representative: Player;
  readonly officer: Player;
  readonly auditor: Player;
}

async function people(): Promise<People> {
  const { stage } = on();
  const player = await stage.player(['candidate']);
  const draft = await stage.profile(player, 'draft');
  const saved = await save(draft, draft.etag, TOP);
  const submitted = await player.send('POST', `/profiles/${draft.id}/submit`, undefined, {
    ...once(),
    'if-match': saved.headers.get('etag') ?? '',
  });
  expect(submitted.body.status).toBe('inPool');
  const invited = { ...draft, etag: submitted.headers.get('etag') ?? '' };
  const ranked = await stage.profile(await stage.player(['candidate']));
  const representative = await stage.player(['representative']);
  const officer = await stage.player(['officer']);
  await stage.represented(invited, representative);
  await stage.assigned(invited, officer);
  return { invited, ranked, representative, officer, auditor: await stage.player(['auditor']) };
}

const save = ({ owner, id }: Made, etag: string, body: object = TOP) =>
  owner.send('PUT', `/profiles/${id}/facts`, { facts: body }, { ...once(), 'if-match': etag });
const post = ({ owner, id }: Made, path: string, etag?: string) =>
  owner.send('POST', `/profiles/${id}/${path}`, undefined, {
    ...once(),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  });

/** Everything that somebody is answered about a profile. */
async function everything(who: Player, { id }: Made) {
  const one = await who.send('GET', `/profiles/${id}`);
  const invitation = await who.send('GET', `/profiles/${id}/invitation`);
  const lists: { readonly items: readonly unknown[] }[] = [];
  for (const query of ['', '?status=inPool', '?status=nominationPending', '?status=invited', '?limit=1']) {
    lists.push((await who.send('GET', `/profiles${query}`)).body);
  }
  return {
    one: one.body,
    etag: one.headers.get('etag'),
    invitation: [invitation.status, invitation.body],
    lists,
    notices: (await who.send('GET', `/profiles/${id}/notices`)).body,
    clients: (await who.send('GET', '/clients')).body,
    assessment: (await who.send('GET', `/profiles/${id}/assessment`)).body,
  };
}

/** What the person is given of what is kept of them, without what the round ranks everybody's place from. */
async function given({ owner }: Made) {
  const { tables, audit } = (await owner.send('GET', '/privacy/export')).body;
  const { standings, idempotency_keys: _, sessions: __, ...others } = tables;
  return { standings, others, audit };
}

/** Which staff read of the invitation, as the person is told. */
const readings = async (made: Made): Promise<string[]> =>
  (await given(made)).audit
    .filter(({ action }: Record<string, string>) => action === 'invitation.read')
    .map(({ role }: Record<string, string>) => role)
    .filter((role: string) => role === 'officer' || role === 'auditor');

const events = async ({ id }: Made): Promise<unknown[]> =>
  (await on().desk.world.owner.query('SELECT data FROM webhook_events WHERE profile_id = $1', [id])).rows;

const publish = ({ pool, number }: { pool: number; number: string }) =>
  publishRound(db(), pool, number, { id: crypto.randomUUID(), at: now(), by: BEN }, PUBLISHED_AS);
const cancel = ({ pool, number }: { pool: number; number: string }) =>
  actOnRound(db(), pool, number, roundCommand({ type: 'cancel', reason: 'A mistake' } as const, now(), ANN));

describe('a round that ran and is not published', () => {
  it('shows nothing of itself to its people, until it is published', async () => {
    const { invited, ranked, representative, officer, auditor } = await people();
    const listening = {
      url: 'https://hooks.example.ca/told',
      events: ['profile.changed', 'invitation.issued'],
    };
    expect((await representative.send('POST', '/webhooks', listening)).status).toBe(201);
    const seen = async () => ({
      own: await everything(invited.owner, invited),
      client: await everything(representative, invited),
      given: (await given(invited)).others,
      events: await events(invited),
    });
    const before = await seen();
    expect(before.own.one).toMatchObject({ status: 'inPool', permitted: ['update', 'withdraw'] });
    expect(before.client.clients.items[0].profile).toEqual({ id: invited.id, status: 'inPool' });
    const place = (await given(invited)).standings;
    expect(place).toHaveLength(1);

    const round = await roundFile(on().stage, 'executed');
    expect(await seen()).toEqual(before);
    // The place in the pool is kept back of whoever was ranked, invited or not.
    expect((await given(invited)).standings).toBeUndefined();
    expect((await given(ranked)).standings).toBeUndefined();
    for (const staff of [officer, auditor]) {
      const { one, invitation } = await everything(staff, invited);
      expect(one).toMatchObject({ status: 'invited', version: before.own.one.version + 2 });
      expect(invitation[0]).toBe(200);
    }
    // That staff read it is told once there is something to tell.
    expect(await readings(invited)).toEqual([]);
    expect(JSON.stringify((await given(invited)).others)).not.toMatch(/"invited"|"invite"/);

    await publish(round);
    const after = await seen();
    expect(after.own.one).toMatchObject({
      status: 'invited',
      version: before.own.one.version + 2,
      permitted: ['decline', 'withdraw'],
      invitation: { crs: before.own.one.standing.crs },
    });
    expect(after.own.etag).not.toBe(before.own.etag);
    expect(await readings(invited)).toEqual(['officer', 'auditor']);
    expect(after.own.invitation[0]).toBe(200);
    expect(after.client.clients.items[0].profile.status).toBe('invited');
    expect(after.own.lists[3]?.items).toMatchObject([{ id: invited.id, status: 'invited' }]);
    expect(after.own.notices.items[0].code).toBe('invitation.issued');
    expect(after.given['invitations']).toHaveLength(1);
    expect(after.events).toEqual([...before.events, { data: { profile: invited.id, round: round.number } }]);
    expect((await given(ranked)).standings).toHaveLength(1);
    expect((await post(invited, 'withdraw')).status).toBe(200);
    expect((await post(ranked, 'withdraw')).status).toBe(200);
  });

  it('keeps its people from changing what it ranked, whether or not they are invited', async () => {
    const { invited, ranked } = await people();
    const nominated = await on().stage.profile(await on().stage.player(['candidate']), 'nominated');
    const round = await roundFile(on().stage, 'executed');
    for (const one of [invited, ranked, nominated]) {
      const waits = await save(one, one.etag);
      expect(waits).toMatchObject({ status: 409, body: { code: 'profile.round-under-way' } });
      expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(waits.body.detail).not.toMatch(/invit/i);
      expect((await save(one, '"v9"')).body.code).toBe('precondition.failed');
      const french = await one.owner.send(
        'PUT',
        `/profiles/${one.id}/facts`,
        { facts: TOP },
        { ...once(), 'if-match': one.etag, 'accept-language': 'fr' },
      );
      expect(french.body.detail).toMatch(/^Une ronde est en cours/);
      const declined = await post(one, 'invitation/decline');
      expect(declined).toMatchObject({ status: 409, body: { code: 'invitation.none' } });
    }
    for (const answer of ['accept', 'reject']) {
      expect((await post(nominated, `nomination/${answer}`)).body.code).toBe('profile.round-under-way');
      const none = [await post(invited, `nomination/${answer}`), await post(ranked, `nomination/${answer}`)];
      for (const one of none) expect(one.body).toEqual(none[0]?.body);
      expect(none[0]?.body.code).toBe('nomination.none');
    }
    // The true version is nobody's to guess.
    const version = Number(/\d+/.exec(invited.etag)?.[0]);
    expect((await save(invited, `"v${version + 2}"`)).body.code).toBe('precondition.failed');

    await publish(round);
    expect((await save(ranked, ranked.etag)).status).toBe(200);
    expect((await post(nominated, 'nomination/accept')).status).toBe(200);
    expect((await save(invited, invited.etag)).body.code).toBe('precondition.failed');
    for (const one of [invited, ranked, nominated]) expect((await post(one, 'withdraw')).status).toBe(200);
  });

  it('leaves no trace with its people when it is cancelled', async () => {
    const { invited, representative } = await people();
    const listening = { url: 'https://hooks.example.ca/cancelled', events: ['profile.changed'] };
    expect((await representative.send('POST', '/webhooks', listening)).status).toBe(201);
    const seen = async () => ({
      own: await everything(invited.owner, invited),
      given: (await given(invited)).others,
      standings: (await given(invited)).standings,
      events: await events(invited),
    });
    const before = await seen();
    const round = await roundFile(on().stage, 'executed');
    await cancel(round);
    expect(await seen()).toEqual(before);
    const kept = await db().query('SELECT version, state FROM profiles WHERE profile_id = $1', [invited.id]);
    expect(kept.rows).toEqual([{ version: before.own.one.version + 3, state: 'inPool' }]);
    const saved = await save(invited, invited.etag);
    expect(saved.status).toBe(200);
    // An update and its finding.
    expect(saved.body.version).toBe(before.own.one.version + 2);
    expect((await post(invited, 'withdraw', saved.headers.get('etag') ?? '')).status).toBe(200);
  });

  it('lets its people withdraw, by the version that they saw', async () => {
    const { invited, ranked } = await people();
    const round = await roundFile(on().stage, 'executed');
    const withdrawn = await post(invited, 'withdraw', invited.etag);
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn', invitation: null } });
    expect(withdrawn.body.version).toBe(Number(/\d+/.exec(invited.etag)?.[0]) + 1);
    expect((await everything(invited.owner, invited)).one).toEqual(withdrawn.body);
    await publish(round);
    const codes = (await everything(invited.owner, invited)).notices.items.map(
      (one: { code: string }) => one.code,
    );
    expect(codes).not.toContain('invitation.issued');
    expect((await post(ranked, 'withdraw')).status).toBe(200);
  });

  it('does not tell by what a province does meanwhile', async () => {
    const { invited, representative } = await people();
    const listening = { url: 'https://hooks.example.ca/province', events: ['profile.changed'] };
    expect((await representative.send('POST', '/webhooks', listening)).status).toBe(201);
    const key = { candidateId: invited.person, profileId: invited.id };
    await act(db(), key, { type: 'offerNomination', province: 'ON' }, now(), by('province'));
    const round = await roundFile(on().stage, 'executed');
    expect((await everything(invited.owner, invited)).one.status).toBe('nominationPending');
    await act(db(), key, { type: 'withdrawNomination' }, now(), by('province'));
    const { one, notices } = await everything(invited.owner, invited);
    expect(one).toMatchObject({ status: 'inPool', nomination: null, invitation: null });
    expect(notices.items[0].code).toBe('nomination.withdrawn');
    expect(JSON.stringify(await events(invited))).not.toContain('invited');
    await publish(round);
    expect((await everything(invited.owner, invited)).one.status).toBe('invited');
  });
});
