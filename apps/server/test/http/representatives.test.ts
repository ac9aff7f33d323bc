import { describe, expect, it } from 'vitest';
import { once, type Player } from '../access/stage.ts';
import { useStage } from '../access/stages.ts';
import { facts } from '../support/people.ts';

const on = useStage();
const candidate = (): Promise<Player> => on().stage.player(['candidate']);
const representative = (): Promise<Player> => on().stage.player(['representative']);
const to = ({ accountId }: Player, changes: object = {}) => ({
  representative: accountId,
  name: 'R. Tremblay',
  paid: false,
  ...changes,
});
const authorise = (who: Player, whom: Player, changes: object = {}) =>
  who.send('POST', '/representations', to(whom, changes), once());
const DAY = 86_400;

describe('an authorisation', () => {
  it('lets a representative act for that client and no other, and the audit says by whom', async () => {
    const { desk } = on();
    const [who, other, acting] = [await candidate(), await candidate(), await representative()];
    const granted = await authorise(who, acting);
    expect(granted.body).toMatchObject({ from: '2024-04-10', until: null, endedAt: null, body: null });
    const { person } = granted.body;
    expect((await acting.send('GET', '/clients')).body.items).toEqual([
      { person, name: null, until: null, profile: null, deadlines: [] },
    ]);

    const started = await acting.send('POST', '/profiles', { facts: facts(), person }, once());
    expect(started.status).toBe(201);
    const { id } = started.body;
    const submitted = await acting.send('POST', `/profiles/${id}/submit`, undefined, {
      ...once(),
      'if-match': started.headers.get('etag') ?? '',
    });
    expect(submitted.body.status).toBe('inPool');
    expect((await who.send('GET', `/profiles/${id}`)).body.status).toBe('inPool');
    expect((await acting.send('GET', '/clients')).body.items).toMatchObject([
      {
        person,
        profile: { id, status: 'inPool' },
        deadlines: [{ period: 'life', lastDay: '2025-04-10', extendedByDays: 0 }],
      },
    ]);
    const theirs = await on().stage.profile(other);
    expect((await acting.send('GET', `/profiles/${theirs.id}`)).status).toBe(404);
    expect((await acting.send('GET', '/profiles')).body.items.map((each: { id: number }) => each.id)).toEqual(
      [id],
    );
    const [entry] = (await desk.audit('profile.submit')).filter(({ subject }) => subject === `profile/${id}`);
    expect(entry).toMatchObject({ role: 'representative', account: acting.accountId });
  });

  it('ends at once when it is revoked, for reading, acting and what is on its way', async () => {
    const [who, acting] = [await candidate(), await representative()];
    const made = await on().stage.profile(who);
    const { id } = (await authorise(who, acting)).body;
    expect((await acting.send('GET', `/profiles/${made.id}`)).status).toBe(200);
    const ended = await who.send('DELETE', `/representations/${id}`, undefined, once());
    expect(ended.body.endedAt).not.toBeNull();
    expect((await acting.send('GET', `/profiles/${made.id}`)).status).toBe(404);
    expect((await acting.send('POST', `/profiles/${made.id}/withdraw`, undefined, once())).status).toBe(404);
    expect((await acting.send('GET', '/clients')).body.items).toEqual([]);
    const twice = await who.send('DELETE', `/representations/${id}`, undefined, once());
    expect(twice.body.code).toBe('representation.not-found');
    expect((await authorise(who, acting)).status).toBe(201);
    expect((await who.send('GET', '/representations')).body.items).toHaveLength(2);
  });

  it('either happens before a revocation at the same moment, or is denied', async () => {
    const [who, acting] = [await candidate(), await representative()];
    const made = await on().stage.profile(who);
    const { id } = (await authorise(who, acting)).body;
    const [revoked, ...updates] = await Promise.all([
      who.send('DELETE', `/representations/${id}`, undefined, once()),
      ...Array.from({ length: 8 }, (_, index) =>
        acting.send(
          'PUT',
          `/profiles/${made.id}/facts`,
          { facts: facts({ settlementFunds: 60_000 + index }) },
          { ...once(), 'if-match': '*' },
        ),
      ),
    ]);
    expect(revoked.status).toBe(200);
    for (const { status } of updates) expect([200, 404]).toContain(status);
    const done = updates.filter(({ status }) => status === 200).length;
    const { rows } = await on().desk.world.database.app.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM profile_actions WHERE profile_id = $1 AND action ->> 'type' = 'update'`,
      [made.id],
    );
    expect(rows[0]?.n).toBe(done);
  });

  it('holds from its first day through its last', async () => {
    const { desk } = on();
    const [who, acting] = [await candidate(), await representative()];
    const made = await on().stage.profile(who);
    const seen = async (): Promise<number> => (await acting.send('GET', `/profiles/${made.id}`)).status;
    await authorise(who, acting, { from: '2024-04-11', until: '2024-04-11' });
    expect(await seen()).toBe(404);
    // Sessions end after an hour without a request: the clock goes on in short steps.
    const later = async (seconds: number): Promise<void> => {
      const { rows } = await desk.world.owner.query<{ n: number }>(
        `UPDATE sessions SET expires_at = expires_at + interval '7 days', last_seen_at = last_seen_at + make_interval(secs => $1)
         WHERE account_id = ANY ($2) RETURNING 1 AS n`,
        [seconds, [who.accountId, acting.accountId]],
      );
      expect(rows).toHaveLength(2);
      desk.later(seconds);
    };
    await later(DAY);
    expect(await seen()).toBe(200);
    await later(DAY);
    expect(await seen()).toBe(404);
  });

  it('is laid down by the representative too', async () => {
    const [who, acting] = [await candidate(), await representative()];
    const { id } = (await authorise(who, acting)).body;
    expect((await acting.send('DELETE', `/representations/${id}`, undefined, once())).status).toBe(200);
    expect((await who.send('GET', '/representations')).body.items[0].endedAt).not.toBeNull();
  });

  it.each([
    [{ from: '2020-01-01' }, 'representation.past', '#/from'],
    [{ from: '2999-01-02', until: '2999-01-01' }, 'representation.days', '#/until'],
    [{ paid: true }, 'representation.membership', '#/membership'],
    [{ paid: true, body: 'college' }, 'representation.membership', '#/membership'],
  ])('%j is refused: %s', async (changes, code, pointer) => {
    const refused = await authorise(await candidate(), await representative(), changes);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    expect(refused.body.errors).toMatchObject([{ pointer }]);
  });

  it('is to a representative, one at a time each', async () => {
    const [who, acting] = [await candidate(), await representative()];
    expect((await authorise(who, await candidate())).body.code).toBe('representation.nobody');
    expect((await authorise(who, who)).body.code).toBe('representation.own');
    const answers = await Promise.all(Array.from({ length: 8 }, () => authorise(who, acting)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 409),
    ]);
  });
});
