import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/database/transaction.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { mayHear } from '../../src/webhooks/audience.ts';
import { deliverWebhooks } from '../../src/webhooks/deliver.ts';
import { tellRoundPublished } from '../../src/webhooks/events.ts';
import { once, type Player, Stage } from '../access/stage.ts';
import { useDesk } from '../accounts/support.ts';
import { MORNING } from '../support/cases.ts';
import { syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool } from '../support/rounds.ts';
import { openReceiver, type Receiver } from './receiver.ts';

// The law of that day is what the people of these tests are eligible under.
const BEGAN = Date.now();
const desk = useDesk(
  { now: () => MORNING + (Date.now() - BEGAN) * 1000 },
  { webhooks: { allowPrivate: true } },
);
let receiver: Receiver;
let made: Stage | undefined;
const stage = (): Stage => {
  made ??= new Stage(desk());
  return made;
};
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());

/** Subscribes somebody, each at an address of their own. */
async function listens(who: string, player: Player): Promise<void> {
  const body = { url: receiver.url.replace('hook', who), events: ['profile.changed', 'round.published'] };
  expect((await player.send('POST', '/webhooks', body)).status).toBe(201);
}

/** Delivers, and says who was told of which profile in which state. */
async function told(): Promise<string[]> {
  receiver.received.length = 0;
  const { accounts, world } = desk();
  const { keys, now } = accounts;
  await deliverWebhooks(world.database.app, { keys, now, allowPrivate: true, mayHear });
  return receiver.received
    .map(
      ({ path, body }) => `${path.slice(1)} ${JSON.parse(body).data.profile} ${JSON.parse(body).data.state}`,
    )
    .toSorted();
}

describe('what happens to a profile', () => {
  it('is told to its owner and to those who may read it at that moment, and to nobody else', async () => {
    const owner = await stage().player(['candidate']);
    const representative = await stage().player(['representative']);
    const former = await stage().player(['representative']);
    const officer = await stage().player(['officer']);
    const other = await stage().player(['officer']);
    const stranger = await stage().player(['candidate']);
    const approver = await stage().player(['approver']);
    await listens('owner', owner);
    await listens('representative', representative);
    await listens('former', former);
    await listens('officer', officer);
    await listens('other', other);
    await listens('stranger', stranger);
    await listens('approver', approver);

    const draft = await stage().profile(owner, 'draft');
    await stage().represented(draft, representative);
    await stage().represented(draft, former, { ended: true });
    await stage().assigned(draft, officer);
    const submitted = await owner.send('POST', `/profiles/${draft.id}/submit`, undefined, {
      ...once(),
      'if-match': draft.etag,
    });
    expect(submitted.status).toBe(200);
    // Started, then handed in: two events, each to three.
    expect(await told()).toEqual(
      ['officer', 'owner', 'representative'].flatMap((who) => [
        `${who} ${draft.id} draft`,
        `${who} ${draft.id} inPool`,
      ]),
    );

    // The authorisation ends: what happens afterwards is not told.
    await desk().world.owner.query(
      'UPDATE representations SET revoked_at = now(), revoked_by = granted_by WHERE revoked_at IS NULL',
    );
    const etag = submitted.headers.get('etag') ?? '';
    const withdrawn = await owner.send('POST', `/profiles/${draft.id}/withdraw`, undefined, {
      ...once(),
      'if-match': etag,
    });
    expect(withdrawn.status).toBe(200);
    expect(await told()).toEqual([`officer ${draft.id} withdrawn`, `owner ${draft.id} withdrawn`]);
  });

  it('is told only where it happened: nothing is of a command that was refused', async () => {
    const owner = await stage().player(['candidate']);
    await listens('refused', owner);
    const draft = await stage().profile(owner, 'draft');
    await told();
    const body = { reason: 'x' };
    const refused = await owner.send('POST', `/profiles/${draft.id}/invitation/decline`, body, {
      ...once(),
      'if-match': draft.etag,
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await told()).toEqual([]);
  });
});

describe('a round that is published', () => {
  it('is told to everybody who listens, and its invitations with it, in the same transaction', async () => {
    const { app } = desk().world.database;
    await listens('anybody', await stage().player(['representative']));
    const poolId = await insertPool(app, syntheticPeople(400, 'told'));
    const { roundId } = await executeRound(app, poolId, generalRound(5));
    const round = { roundId, poolId, number: 'told-1', at: desk().accounts.now() };
    await inTransaction(app, (client) => tellRoundPublished(client, round));
    const events = await desk().world.owner.query(
      'SELECT type, data FROM webhook_events WHERE spread_at IS NULL ORDER BY type',
    );
    // Nobody listens for invitations yet.
    expect(events.rows).toEqual([{ type: 'round.published', data: { round: 'told-1', pool: poolId } }]);
    const body = { url: receiver.url.replace('hook', 'invited'), events: ['invitation.issued'] };
    expect((await (await stage().player(['candidate'])).send('POST', '/webhooks', body)).status).toBe(201);
    await inTransaction(app, (client) => tellRoundPublished(client, { ...round, number: 'told-2' }));
    const { rows } = await desk().world.owner.query(
      `SELECT data FROM webhook_events WHERE type = 'invitation.issued'`,
    );
    expect(rows).toHaveLength(5);
    for (const { data } of rows) expect(data).toEqual({ profile: expect.any(Number), round: 'told-2' });
    // Those who were invited are nobody's here: only the round itself is told.
    const heard = (await told()).filter((one) => /^(anybody|invited) /.test(one));
    expect(heard).toEqual(['anybody undefined undefined', 'anybody undefined undefined']);
  });
});
