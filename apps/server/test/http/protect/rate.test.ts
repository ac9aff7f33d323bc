import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../src/http/protect/rate.ts';
import { useDesk } from '../../accounts/support.ts';

describe('a limit', () => {
  it('lets a quarter of a minute’s requests come at once, and then as many as the minute allows', () => {
    let now = 0;
    const limit = new RateLimit(60, () => now);
    const taken = () => limit.take('one');
    expect(Array.from({ length: 16 }, taken)).toEqual([...Array.from({ length: 15 }, () => 0), 1]);
    // Being refused costs nothing more: a second later there is one.
    now += 1000;
    expect([taken(), taken()]).toEqual([0, 1]);
    now += 3_600_000;
    expect(Array.from({ length: 16 }, taken).filter((seconds) => seconds === 0)).toHaveLength(15);
    expect(limit.take('another')).toBe(0);
  });

  it('says how long to wait, however few are allowed', () => {
    let now = 0;
    const limit = new RateLimit(1, () => now);
    expect([limit.take('one'), limit.take('one')]).toEqual([0, 60]);
    now += 59_000;
    expect(limit.take('one')).toBe(1);
    now += 1001;
    expect(limit.take('one')).toBe(0);
  });

  it('forgets those who asked least lately, not those who ask', () => {
    const limit = new RateLimit(4, () => 0);
    expect([limit.take('busy'), limit.take('busy')]).toEqual([0, 15]);
    for (let i = 0; i < 60_000; i++) {
      limit.take(`other ${i}`);
      if (i % 1000 === 0) expect(limit.take('busy')).toBe(15);
    }
    expect(limit.take('other 0')).toBe(0);
  });
});

describe('the API', () => {
  const desk = useDesk({}, { ratePerMinute: 40 });
  const ask = (address: string, headers: Record<string, string> = {}) =>
    desk().browser({ address }).send('GET', '/auth/options', undefined, headers);
  const until429 = async (one: () => ReturnType<typeof ask>) => {
    for (let i = 0; i < 60; i++) {
      const answer = await one();
      if (answer.status === 429) return { answer, before: i };
    }
    throw new Error('Never limited');
  };

  it('answers 429 with the seconds to wait, and others are not held up', async () => {
    const { answer, before } = await until429(() => ask('198.51.100.1'));
    expect(before).toBeGreaterThanOrEqual(10);
    expect(answer.body).toMatchObject({ status: 429, code: 'request.too-many' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('198.51.100.2')).status).toBe(200);
  });

  it('takes a network of IPv6 for one caller, however its addresses are written', async () => {
    let i = 1;
    await until429(() => ask(`2001:db8:1:2::${(i++).toString(16)}`));
    expect((await ask('2001:db8:1:2:ffff:0:0:1')).status).toBe(429);
    expect((await ask('2001:0db8:0001:0002::1')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  });

  it('limits a token wherever it is used from', async () => {
    let i = 1;
    const authorization = `Bearer oe_${'x'.repeat(43)}`;
    await until429(() => ask(`203.0.113.${i++}`, { authorization }));
    expect((await ask('203.0.113.250')).status).toBe(200);
  });
});
