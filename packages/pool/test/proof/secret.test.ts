import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { disguiseWith, isHex } from '../../src/proof/secret.ts';

const SECRET = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const hmac = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex').slice(0, 32);

describe('the disguise of a person', () => {
  test('is HMAC-SHA-256 under the secret of the round, for pseudonym and salt apart', () => {
    const disguise = disguiseWith(SECRET);
    for (const profileId of [0, 7, 4_294_967_297, Number.MAX_SAFE_INTEGER]) {
      expect(disguise(profileId)).toEqual({
        pseudonym: hmac(SECRET, `openentry round-pseudonym/1 ${profileId}`),
        salt: hmac(SECRET, `openentry round-salt/1 ${profileId}`),
      });
    }
  });

  test('is another one for another person, and in another round', () => {
    const names = Array.from({ length: 1000 }, (_, id) => disguiseWith(SECRET)(id));
    expect(new Set(names.flatMap(({ pseudonym, salt }) => [pseudonym, salt])).size).toBe(2000);
    expect(disguiseWith('f'.repeat(64))(7).pseudonym).not.toBe(disguiseWith(SECRET)(7).pseudonym);
  });

  test.each(['', 'ab', 'F'.repeat(64), 'g'.repeat(64), 'f'.repeat(63), ` ${'f'.repeat(63)}`])(
    'needs 32 bytes in lower-case hexadecimal, not %j',
    (secret) => {
      expect(() => disguiseWith(secret)).toThrow(RangeError);
      expect(isHex(secret, 32)).toBe(false);
    },
  );
});
