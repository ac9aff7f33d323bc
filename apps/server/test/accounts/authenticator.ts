import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value);
  if (value < 256) return Buffer.of((major << 5) | 24, value);
  return Buffer.of((major << 5) | 25, value >> 8, value & 0xff);
}

/** CBOR (RFC 8949), as much of it as an authenticator writes. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

const url = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

export interface Shown {
  /** The page that asks, where it is not that of the site. */
  readonly origin?: string;
  /** Whether its owner unlocked it. */
  readonly verified?: boolean;
  /** What it counts to; each time one more than the last. */
  readonly counter?: number;
}

/** An authenticator with one passkey, which signs as Web Authentication says (ES256, no attestation). */
export function softAuthenticator(site: { readonly origin: string; readonly id: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counted = 0;
  const data = ({ verified = true, counter }: Shown, more: Buffer = Buffer.alloc(0)): Buffer => {
    counted = counter ?? counted + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counted);
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | (more.length > 0 ? HAS_CREDENTIAL : 0);
    return Buffer.concat([sha256(site.id), Buffer.of(flags), count, more]);
  };
  const clientData = (type: string, challenge: string, { origin = site.origin }: Shown): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const envelope = (response: Record<string, string | string[]>) => ({
    id: url(id),
    rawId: url(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    id: url(id),
    make(options: { challenge: string }, shown: Shown = {}) {
      const length = Buffer.of(0, id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, cbor(coseKey(publicKey))]);
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data(shown, credential)],
      ]);
      return envelope({
        clientDataJSON: url(clientData('webauthn.create', options.challenge, shown)),
        attestationObject: url(cbor(attestation)),
        transports: ['internal'],
      });
    },
    show(options: { challenge: string }, shown: Shown = {}) {
      const authenticatorData = data(shown);
      const client = clientData('webauthn.get', options.challenge, shown);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey);
      return envelope({
        clientDataJSON: url(client),
        authenticatorData: url(authenticatorData),
        signature: url(signature),
      });
    },
  };
}

function coseKey(key: KeyObject): Map<number, Cbor> {
  const { x = '', y = '' } = key.export({ format: 'jwk' }) as { x?: string; y?: string };
  const coordinate = (text: string): Buffer => Buffer.from(text, 'base64url');
  return new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ]);
}
