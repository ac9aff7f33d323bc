import { describe, expect, it } from 'vitest';
import { isPublicAddress, isTarget, pinned } from '../../src/webhooks/address.ts';
import { sendOnce } from '../../src/webhooks/send.ts';
import { openReceiver } from './receiver.ts';

const PUBLIC = { allowPrivate: false };
const PRIVATE = { allowPrivate: true };

describe('an address', () => {
  it('of this machine, of a private network or set apart is not one of the internet', () => {
    for (const address of [
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '100::1',
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
      '2002:7f00:1::',
      'not an address',
    ]) {
      expect(isPublicAddress(address), address).toBe(false);
    }
    for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '223.255.255.255', '2606:4700:4700::1111']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
  });
});

describe('a URL', () => {
  it('is https, of a name or a public address, without password and fragment', () => {
    for (const url of ['https://example.com/x', 'https://example.com:8443/x?y=1', 'https://8.8.8.8/']) {
      expect(isTarget(url, PUBLIC), url).toBe(true);
    }
    for (const url of [
      'http://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'https://user:secret@example.com/',
      'https://example.com/#x',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://017700000001/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/',
      'https://LOCALHOST:8443/',
      'https://localhost./',
      'https://x.localhost/',
      'https://printer.local/',
      'https://metadata.google.internal/',
      'https://intranet/',
      'example.com',
      '',
    ]) {
      expect(isTarget(url, PUBLIC), url).toBe(false);
    }
    expect(isTarget('https://localhost.example.com/', PUBLIC)).toBe(true);
    expect(isTarget('http://localhost:3000/', PRIVATE)).toBe(true);
    expect(isTarget('http://127.0.0.1:3000/', PRIVATE)).toBe(true);
    expect(isTarget('gopher://127.0.0.1/', PRIVATE)).toBe(false);
  });
});

describe('a name', () => {
  const url = new URL('https://hook.example/');
  it('is refused where any of its addresses is private, and connected to by what was looked at', async () => {
    const to = (...addresses: string[]) =>
      pinned(url, PUBLIC, async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    expect(await to('8.8.8.8', '1.1.1.1')).toEqual({ address: '8.8.8.8', family: 4 });
    await expect(to('8.8.8.8', '127.0.0.1')).rejects.toMatchObject({ code: 'target.private' });
    await expect(to('::ffff:10.0.0.1')).rejects.toMatchObject({ code: 'target.private' });
    await expect(to()).rejects.toMatchObject({ code: 'target.unresolved' });
  });

  it('is looked up once, so that it cannot lead elsewhere afterwards', async () => {
    const receiver = await openReceiver();
    let looked = 0;
    const resolve = async () => {
      looked++;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const message = { url: `http://rebinding.example:${receiver.port}/x`, body: '{}', headers: {} };
    try {
      expect(await sendOnce(message, { ...PRIVATE, resolve })).toEqual({ status: 204 });
      expect(looked).toBe(1);
      expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${receiver.port}`);
      // With the rules of the internet nothing is sent at all.
      const refused = await sendOnce(
        { ...message, url: message.url.replace('http', 'https') },
        { ...PUBLIC, resolve },
      );
      expect(refused).toEqual({ code: 'target.private' });
      expect(await sendOnce({ ...message, url: receiver.url }, PUBLIC)).toEqual({ code: 'target.not-https' });
      expect(receiver.received).toHaveLength(1);
    } finally {
      await receiver.close();
    }
  });

  it('that answers nothing, refuses, or redirects is told by a code, and a redirection is not followed', async () => {
    const receiver = await openReceiver();
    const message = { url: receiver.url, body: '{}', headers: {} };
    try {
      receiver.answer = 302;
      receiver.location = receiver.url.replace('hook', 'elsewhere');
      expect(await sendOnce(message, PRIVATE)).toEqual({ status: 302 });
      expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
      receiver.answer = 0;
      expect(await sendOnce(message, { ...PRIVATE, timeoutMs: 200 })).toEqual({ code: 'send.timeout' });
    } finally {
      await receiver.close();
    }
    expect(await sendOnce(message, PRIVATE)).toEqual({ code: 'ECONNREFUSED' });
  });
});
