import { sign } from 'node:crypto';
import { join } from 'node:path';
import type { Signer } from '@openentry/pool';
import { ed25519KeyAt, rawPublicKey } from '../../keys/ed25519.ts';

const FILE = 'rounds-ed25519.pem';

/**
 * The key with which rounds are published, kept in the data folder; made at its first use.
 * Whoever verifies a round is given its public part some other way than by the round.
 */
export async function publishingKey(dataFolder: string): Promise<Signer> {
  const key = await ed25519KeyAt(join(dataFolder, 'keys', FILE));
  return {
    publicKey: rawPublicKey(key),
    sign: async (message) => Uint8Array.from(sign(null, message, key)),
  };
}
