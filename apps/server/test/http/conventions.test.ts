import { describe, expect, it } from 'vitest';
import { once, type Player } from '../access/stage.ts';
import { useStage } from '../access/stages.ts';
import { facts } from '../support/people.ts';

const on = useStage();
const candidate = (): Promise<Player> => on().stage.player(['candidate']);
const start = (who: Player, headers: Record<string, string>, changes = {}) =>
  who.send('POST', '/profiles', { facts: facts(changes) }, headers);

const profilesOf = async ({ accountId }: Player): Promise<number> => {
  const { rows } = await on().desk.world.database.app.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM profiles p JOIN account_persons a ON a.person_id = p.candidate_id
     WHERE a.account_id = $1`,
    [accountId],
  );
  return rows[0]?.n ?? 0;
};

describe('Idempotency-Key', () => {
  it('is needed, and a UUID', async () => {
    const who = await candidate();
    const missing = await start(who, {});
    expect([missing.status, missing.body.code]).toEqual([400, 'idempotency.missing']);
    const wrong = await start(who, { 'idempotency-key': 'abc' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'idempotency.not-valid']);
    expect(await profilesOf(who)).toBe(0);
  });

  it('of 50 at the same moment: one effect, one answer, and the audit says which one it was', async () => {
    const { desk } = on();
    // The first of all also opens the pool, which is another entry.
    await start(await candidate(), once());
    const who = await candidate();
    const key = once();
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(who, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('etag')))).toEqual(new Set(['"v1"']));
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect(await profilesOf(who)).toBe(1);
    const entries = (await desk.audit('profile.start')).filter(({ account }) => account === who.accountId);
    // One entry for each request; all but one say that nothing was done again.
    const again = entries.filter(({ details }) => 'repeated' in details);
    expect([entries.length, again.length]).toEqual([50, 49]);
  });

  it('of another command is refused, whichever part of it is another, and does nothing', async () => {
    const who = await candidate();
    const key = once();
    const { body, headers } = await start(who, key);
    const etag = headers.get('etag') ?? '';
    const other = await start(who, key, { familySize: 3 });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.reused']);
    const elsewhere = await who.send('POST', `/profiles/${body.id}/submit`, undefined, {
      ...key,
      'if-match': etag,
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency.reused']);
    expect((await who.send('GET', `/profiles/${body.id}`)).headers.get('etag')).toBe(etag);
  });

  it('is one’s own: somebody else’s same key is another', async () => {
    const [one, two] = [await candidate(), await candidate()];
    const key = once();
    const [first, second] = [await start(one, key), await start(two, key)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('answers the same again after things have moved on, a refusal too', async () => {
    const who = await candidate();
    const key = once();
    const first = await start(who, key);
    const { id } = first.body;
    const second = once();
    const refused = await start(who, second);
    expect(refused.body.code).toBe('profile.already-started');
    await who.send('POST', `/profiles/${id}/withdraw`, undefined, once());
    const again = await start(who, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const still = await start(who, { ...second, 'accept-language': 'fr' });
    expect([still.status, still.body.code]).toEqual([409, 'profile.already-started']);
    expect(still.body.detail).toMatch(/déjà un profil/);
    expect(still.headers.get('idempotency-replayed')).toBe('true');
  });

  it('of what was undone may be used again', async () => {
    const who = await candidate();
    const key = once();
    const wrong = await who.send('POST', '/profiles', { facts: { schema: 'facts/2', jobs: 1 } }, key);
    expect(wrong.status).toBe(422);
    expect((await start(who, key)).status).toBe(201);
  });

  it('is kept sealed, for a day; after that a profile knows its actions all the same', async () => {
    const { desk } = on();
    const who = await candidate();
    const key = once();
    const first = await start(who, key);
    const { rows } = await desk.world.database.app.query<{ answer: Buffer }>(
      'SELECT answer FROM idempotency_keys WHERE account_id = $1',
      [who.accountId],
    );
    expect(rows[0]?.answer.includes('languageTests')).toBe(false);
    await desk.world.database.app.query(
      `UPDATE idempotency_keys SET kept_until = '2024-01-01' WHERE account_id = $1`,
      [who.accountId],
    );
    const later = await start(who, key);
    expect([later.status, later.body]).toEqual([201, first.body]);
    expect(later.headers.get('idempotency-replayed')).toBeNull();
    expect(await profilesOf(who)).toBe(1);
  });
});

describe('If-Match', () => {
  it('is needed where a change could be overwritten unseen', async () => {
    const who = await candidate();
    const { id } = await on().stage.profile(who, 'draft');
    const blind = await who.send('PUT', `/profiles/${id}/facts`, { facts: facts() }, once());
    expect([blind.status, blind.body.code]).toEqual([428, 'precondition.required']);
  });

  it.each([
    ['"v0"', 412],
    ['W/"v1"', 412],
    ['v1', 412],
    ['"v7", "v1"', 200],
    ['*', 200],
  ])('%s of the first version: %i', async (given, status) => {
    const who = await candidate();
    const { id } = await on().stage.profile(who, 'draft');
    const answer = await who.send(
      'PUT',
      `/profiles/${id}/facts`,
      { facts: facts({ familySize: 4 }) },
      { ...once(), 'if-match': given },
    );
    expect(answer.status).toBe(status);
    const now = await who.send('GET', `/profiles/${id}`);
    expect(now.body.facts.familySize).toBe(status === 200 ? 4 : 1);
    expect(now.headers.get('etag')).toBe(status === 200 ? '"v2"' : '"v1"');
  });

  it('of 20 who read the same version lets one change it', async () => {
    const who = await candidate();
    const { id, etag } = await on().stage.profile(who);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        who.send(
          'PUT',
          `/profiles/${id}/facts`,
          { facts: facts({ settlementFunds: 50_000 + index }) },
          { ...once(), 'if-match': etag },
        ),
      ),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    for (const { body } of answers.filter((answer) => !done.includes(answer))) {
      expect(body.code).toBe('precondition.failed');
    }
    const now = await who.send('GET', `/profiles/${id}`);
    expect(now.body.facts).toEqual(done[0]?.body.facts);
    expect(now.headers.get('etag')).toBe(done[0]?.headers.get('etag'));
  });

  it('without it, whoever comes at the same moment comes one after the other, and nothing is lost', async () => {
    const { stage, desk } = on();
    const who = await candidate();
    const { id } = await stage.profile(who);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => who.send('POST', `/profiles/${id}/withdraw`, undefined, once())),
    );
    const codes = answers.map(({ status, body }) => (status === 200 ? 'done' : body.code)).toSorted();
    expect(codes).toEqual(['done', ...Array.from({ length: 9 }, () => 'profile.closed')].toSorted());
    const entries = (await desk.audit('profile.withdraw')).filter(
      ({ subject }) => subject === `profile/${id}`,
    );
    expect(entries.map(({ outcome }) => outcome).toSorted()).toEqual([
      'done',
      ...Array.from({ length: 9 }, () => 'refused'),
    ]);
  });
});
