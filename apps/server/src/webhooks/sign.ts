import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret that signs, as it is kept. */
export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The same as its receiver is shown it, once (Standard Webhooks). */
export const secretText = (secret: Buffer): string => `${PREFIX}${secret.toString('base64')}`;

/**
 * The headers that prove where a message is from and that it is as it was sent: HMAC-SHA256 over its id, the time of
 * sending in whole seconds and the body (Standard Webhooks 1.0, symmetric).
 */
export function signatureHeaders(
  secret: Buffer,
  id: string,
  seconds: number,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
