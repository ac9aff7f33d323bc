import { describe, expect, it } from 'vitest';
import { softAuthenticator } from './authenticator.ts';
import { type Browser, HOST, useDesk } from './support.ts';

const desk = useDesk();
const SITE = { origin: `http://${HOST}`, id: 'localhost' };

/** An account with a passkey. */
async function withPasskey(email: string) {
  const one = await desk().candidate(email);
  const key = softAuthenticator(SITE);
  const { ceremony, options } = (await one.send('POST', '/auth/passkeys/options')).body;
  const body = { ceremony, name: 'My laptop', response: key.make(options) };
  expect((await one.send('POST', '/auth/passkeys', body)).status).toBe(204);
  return { one, key };
}

const ask = async (browser: Browser) => (await browser.send('POST', '/auth/sign-in/passkey/options')).body;

describe('a passkey', () => {
  it('is added by whoever confirmed a moment ago that it is them, and tells its owner', async () => {
    const { one, key } = await withPasskey('key@example.ca');
    expect((await one.send('GET', '/auth/passkeys')).body.items).toMatchObject([
      { id: key.id, name: 'My laptop', lastUsedAt: null },
    ]);
    expect(desk().mails.at(-1)?.subject).toBe('A passkey was added');
    // Its maker has just shown it: it stands behind this session too.
    expect((await one.send('GET', '/auth/session')).body.session.secondFactor).toBe(true);
    desk().later(11 * 60);
    expect((await one.send('POST', '/auth/passkeys/options')).body.code).toBe('auth.reauthenticate');
    expect((await one.send('DELETE', `/auth/passkeys/${key.id}`)).body.code).toBe('auth.reauthenticate');
  });

  it('signs in without an address, as two factors', async () => {
    const { key } = await withPasskey('alone@example.ca');
    const one = desk().browser();
    const { ceremony, options } = await ask(one);
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
    const answer = await one.send('POST', '/auth/sign-in/passkey', { ceremony, response: key.show(options) });
    expect(answer).toMatchObject({ status: 200, body: { status: 'signedIn' } });
    const { account, session } = (await one.send('GET', '/auth/session')).body;
    expect(account.email).toBe('alone@example.ca');
    expect(session.secondFactor).toBe(true);
    expect((await desk().audit('account.signIn')).at(-1)?.details).toMatchObject({ how: 'passkey' });
  });

  it('answers what was asked, once, on this site, unlocked, and counting on', async () => {
    const { key } = await withPasskey('strict@example.ca');
    const one = desk().browser();
    const refused = async (body: object) => {
      const answer = await one.send('POST', '/auth/sign-in/passkey', body);
      expect(answer).toMatchObject({ status: 401, body: { code: 'auth.passkey' } });
    };
    for (const shown of [{ origin: 'https://evil.example' }, { verified: false }, { counter: 1 }]) {
      const { ceremony, options } = await ask(one);
      await refused({ ceremony, response: key.show(options, shown) });
    }
    const { ceremony, options } = await ask(one);
    const other = await ask(one);
    await refused({ ceremony: other.ceremony, response: key.show(options, { counter: 10 }) });
    const response = key.show(options, { counter: 11 });
    expect((await one.send('POST', '/auth/sign-in/passkey', { ceremony, response })).status).toBe(200);
    await refused({ ceremony, response });
    const late = await ask(one);
    desk().later(301);
    await refused({ ceremony: late.ceremony, response: key.show(late.options) });
    const stranger = await ask(one);
    await refused({ ceremony: stranger.ceremony, response: softAuthenticator(SITE).show(stranger.options) });
  });

  it('confirms that it is the same person, and only its owner', async () => {
    const { one, key } = await withPasskey('again@example.ca');
    const other = await withPasskey('other@example.ca');
    desk().later(11 * 60);
    const begin = async (browser: Browser) =>
      (await browser.send('POST', '/auth/reauthenticate/passkey/options')).body;
    const foreign = await begin(one);
    const wrong = { ceremony: foreign.ceremony, response: other.key.show(foreign.options) };
    expect((await one.send('POST', '/auth/reauthenticate/passkey', wrong)).status).toBe(401);
    // What was asked of anybody does not confirm somebody.
    const anybody = await ask(one);
    const loose = { ceremony: anybody.ceremony, response: key.show(anybody.options) };
    expect((await one.send('POST', '/auth/reauthenticate/passkey', loose)).status).toBe(401);
    const { ceremony, options } = await begin(one);
    expect(options.allowCredentials).toMatchObject([{ id: key.id }]);
    const right = { ceremony, response: key.show(options) };
    expect((await one.send('POST', '/auth/reauthenticate/passkey', right)).status).toBe(204);
    expect((await one.send('DELETE', `/auth/passkeys/${other.key.id}`)).body.code).toBe(
      'auth.passkey-unknown',
    );
    expect((await one.send('DELETE', `/auth/passkeys/${key.id}`)).status).toBe(204);
    expect((await one.send('GET', '/auth/passkeys')).body.items).toEqual([]);
  });

  it('that was made for another account, or twice, is not added', async () => {
    const { key } = await withPasskey('first@example.ca');
    const thief = await desk().candidate('thief@example.ca');
    const begun = (await thief.send('POST', '/auth/passkeys/options')).body;
    const taken = { ceremony: begun.ceremony, name: 'Mine', response: key.make(begun.options) };
    expect((await thief.send('POST', '/auth/passkeys', taken)).body.code).toBe('auth.passkey');
    const other = await desk().candidate('second@example.ca');
    const foreign = (await other.send('POST', '/auth/passkeys/options')).body;
    const body = {
      ceremony: foreign.ceremony,
      name: 'x',
      response: softAuthenticator(SITE).make(foreign.options),
    };
    expect((await thief.send('POST', '/auth/passkeys', body)).body.code).toBe('auth.passkey');
    expect(desk().failures).toEqual([]);
  });
});
