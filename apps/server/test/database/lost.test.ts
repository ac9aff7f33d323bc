import { describe, expect, it } from 'vitest';
import { isConnectionLost } from '../../src/database/lost.ts';
import { onEveryDatabase } from '../support/worlds.ts';

onEveryDatabase((world) => {
  it('knows a connection that the server ended, at once and on every query after', async () => {
    const client = await world().database.app.connect();
    client.on('error', () => {});
    const found = (sql: string): Promise<unknown> =>
      client.query(sql).then(
        () => null,
        (error) => error,
      );
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const gone = new Promise((resolve) => client.once('end', resolve));
    const asleep = found('SELECT pg_sleep(60)');
    const { database, owner } = world();
    // Only a session of the same user may end one: here that of the application, there that of the owner.
    await Promise.any(
      [database.app, owner].map((by) => by.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])),
    );
    expect(isConnectionLost(await asleep)).toBe(true);
    await gone;
    expect(isConnectionLost(await found('SELECT 1'))).toBe(true);
    client.release(true);
  });

  it('takes no refusal of the database for it', async () => {
    const refused = await world()
      .database.app.query('SELECT 1 / 0')
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: '22012' });
    expect(isConnectionLost(refused)).toBe(false);
  });
});

describe('isConnectionLost', () => {
  it.each([null, 'Connection terminated', new Error('The round is gone'), new TypeError('x')])(
    'is not %s',
    (error) => expect(isConnectionLost(error)).toBe(false),
  );
});
