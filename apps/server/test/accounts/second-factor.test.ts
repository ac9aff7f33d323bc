import { describe, expect, it } from 'vitest';
import { accountKeys } from '../../src/accounts/keys.ts';
import { stepAt, stepOf, totpCode } from '../../src/accounts/totp.ts';
import { type Browser, codeOf, GOOD_PASSWORD, useDesk } from './support.ts';

const desk = useDesk();

async function setUp(email: string): Promise<{ one: Browser; code: () => string; recoveryCodes: string[] }> {
  const one = await desk().candidate(email);
  const begun = await one.send('POST', '/auth/totp');
  expect(begun.status).toBe(200);
  const code = () => codeOf(desk(), begun.body.secret);
  expect(begun.body.uri).toContain(`secret=${begun.body.secret}&issuer=OpenEntry`);
  const confirmed = await one.send('POST', '/auth/totp/confirm', { code: code() });
  expect(confirmed.status).toBe(200);
  desk().later(30);
  return { one, code, recoveryCodes: confirmed.body.recoveryCodes };
}

const begin = (one: Browser, email: string) =>
  one.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });

describe('codes', () => {
  // RFC 6238, appendix B: SHA-1, the last six of the eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i are those of the standard', (second, code) => {
    const secret = Buffer.from('12345678901234567890');
    expect(totpCode(secret, stepAt(second * 1_000_000))).toBe(code);
    expect(stepOf(secret, code, (second + 29) * 1_000_000)).toBe(Math.floor(second / 30));
    expect(stepOf(secret, code, (second + 61) * 1_000_000)).toBeNull();
  });

  it('what is sealed opens with the same key and for the same account alone', () => {
    const keys = accountKeys(Buffer.alloc(32, 1));
    const sealed = keys.seal(Buffer.from('secret'), 'totp/a');
    expect(keys.open(sealed, 'totp/a').toString()).toBe('secret');
    expect(sealed.includes('secret')).toBe(false);
    expect(() => keys.open(sealed, 'totp/b')).toThrow();
    expect(() => accountKeys(Buffer.alloc(32, 2)).open(sealed, 'totp/a')).toThrow();
    for (let byte = 0; byte < sealed.length; byte++) {
      const changed = Buffer.from(sealed);
      changed[byte] = (changed[byte] ?? 0) ^ 1;
      expect(() => keys.open(changed, 'totp/a'), `byte ${byte}`).toThrow();
    }
  });
});

describe('an account with an authenticator application', () => {
  it('asks for a code after the password', async () => {
    const { code } = await setUp('code@example.ca');
    const one = desk().browser();
    const { body } = await begin(one, 'code@example.ca');
    expect(body).toEqual({ status: 'secondFactor', challenge: expect.any(String) });
    expect(one.cookie()).toBeNull();
    const { challenge } = body;
    const wrong = await one.send('POST', '/auth/sign-in/second-factor', { challenge, code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'auth.code' } });
    const right = await one.send('POST', '/auth/sign-in/second-factor', { challenge, code: code() });
    expect(right).toMatchObject({ status: 200, body: { status: 'signedIn' } });
    expect((await one.send('GET', '/auth/session')).body).toMatchObject({
      account: { totp: true, recoveryCodesLeft: 10 },
      session: { secondFactor: true },
    });
    const again = await one.send('POST', '/auth/sign-in/second-factor', { challenge, code: code() });
    expect(again.body.code).toBe('auth.challenge');
  });

  it('refuses a code the second time, also the one it was set up with, also at the same moment', async () => {
    const email = 'twice@example.ca';
    const one = await desk().candidate(email);
    const { secret } = (await one.send('POST', '/auth/totp')).body;
    const code = () => codeOf(desk(), secret);
    await one.send('POST', '/auth/totp/confirm', { code: code() });
    const sign = async (given: string) => {
      const browser = desk().browser();
      const { challenge } = (await begin(browser, email)).body;
      return (await browser.send('POST', '/auth/sign-in/second-factor', { challenge, code: given })).status;
    };
    expect(await sign(code())).toBe(401);
    desk().later(30);
    const given = code();
    expect((await Promise.all([sign(given), sign(given), sign(given)])).sort()).toEqual([200, 401, 401]);
    expect(await sign(given)).toBe(401);
    desk().later(30);
    expect(await sign(code())).toBe(200);
  });

  it('takes each recovery code once, and tells its owner', async () => {
    const { recoveryCodes } = await setUp('recovery@example.ca');
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    expect(first).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    const sign = async (code: string) => {
      const one = desk().browser();
      const { challenge } = (await begin(one, 'recovery@example.ca')).body;
      return (await one.send('POST', '/auth/sign-in/second-factor', { challenge, code })).status;
    };
    // As somebody types it.
    expect(await sign(first.toLowerCase().replaceAll('-', ' '))).toBe(200);
    expect(desk().mails.at(-1)?.subject).toBe('A recovery code was used');
    expect(await sign(first)).toBe(401);
    expect(await sign(recoveryCodes[1] ?? '')).toBe(200);
    const { rows } = await desk().world.owner.query<{ text: string }>(
      'SELECT c::text AS text FROM recovery_codes c',
    );
    for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  });

  it('asks for a code too before something sensitive', async () => {
    const { one, code } = await setUp('sensitive@example.ca');
    desk().later(11 * 60);
    expect((await one.send('DELETE', '/auth/totp')).body.code).toBe('auth.reauthenticate');
    const alone = await one.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD });
    expect(alone).toMatchObject({ status: 401, body: { code: 'auth.code' } });
    expect((await one.send('DELETE', '/auth/totp')).body.code).toBe('auth.reauthenticate');
    await one.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD, code: code() });
    expect((await one.send('DELETE', '/auth/totp')).status).toBe(204);
    expect((await begin(desk().browser(), 'sensitive@example.ca')).body.status).toBe('signedIn');
    expect((await desk().audit('account.totp.off')).map(({ outcome }) => outcome)).toEqual([
      'denied',
      'denied',
      'done',
    ]);
  });

  it('a challenge may be tried five times, and lasts five minutes', async () => {
    const { code } = await setUp('tries@example.ca');
    const one = desk().browser();
    const { challenge } = (await begin(one, 'tries@example.ca')).body;
    desk().later(5 * 60 + 1);
    expect(
      (await one.send('POST', '/auth/sign-in/second-factor', { challenge, code: code() })).body.code,
    ).toBe('auth.challenge');
    const second = (await begin(one, 'tries@example.ca')).body.challenge;
    const codes: string[] = [];
    for (let i = 0; i < 6; i++) {
      const answer = await one.send('POST', '/auth/sign-in/second-factor', {
        challenge: second,
        code: '000000',
      });
      codes.push(answer.body.code);
    }
    expect(codes).toEqual([...Array(5).fill('auth.code'), 'auth.challenge']);
    // And another challenge does not give five more: the account’s codes are locked.
    const third = (await begin(one, 'tries@example.ca')).body.challenge;
    const locked = await one.send('POST', '/auth/sign-in/second-factor', { challenge: third, code: code() });
    expect(locked).toMatchObject({ status: 429, body: { code: 'auth.locked' } });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
