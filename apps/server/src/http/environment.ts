import { RequestError } from '../errors.ts';
import type { ApiOptions } from './api.ts';

/** Requests a minute of one network address or one token, unless it is set otherwise. */
const USUAL_RATE = 1200;
const RATE = 'OPENENTRY_RATE_LIMIT';
const PRIVATE = 'OPENENTRY_WEBHOOKS_PRIVATE';

/**
 * What a server allows, from its environment: OPENENTRY_RATE_LIMIT (requests a minute of one caller; 0 for no limit) and
 * OPENENTRY_WEBHOOKS_PRIVATE (1 lets webhooks go to private addresses and over plain HTTP).
 * @throws RequestError for a value that is none
 */
export function apiSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Required<Omit<ApiOptions, 'signer' | 'files'>> {
  const rate = environment[RATE] || String(USUAL_RATE);
  if (!/^\d{1,7}$/.test(rate)) {
    throw new RequestError('server.rate-limit', 409, {
      en: `${RATE} is a whole number of requests a minute, or 0 for no limit.`,
      fr: `${RATE} est un nombre entier de requêtes par minute, ou 0 pour aucune limite.`,
    });
  }
  const allow = environment[PRIVATE] || '0';
  if (allow !== '0' && allow !== '1') {
    throw new RequestError('server.webhooks-private', 409, {
      en: `${PRIVATE} is 1 (webhooks may go to private addresses) or 0.`,
      fr: `${PRIVATE} est 1 (les webhooks peuvent aller à des adresses privées) ou 0.`,
    });
  }
  return { ratePerMinute: Number(rate), webhooks: { allowPrivate: allow === '1' } };
}
