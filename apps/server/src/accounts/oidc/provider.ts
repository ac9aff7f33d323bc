import { allowInsecureRequests, type Configuration, discovery } from 'openid-client';
import { RequestError } from '../../errors.ts';

export interface OidcSettings {
  /** Such as `https://login.example.ca`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: the name of the organisation. */
  readonly name: string;
}

/** The sign-in of an organisation. */
export interface OidcProvider {
  readonly name: string;
  /** What it says of itself; asked for when it is first needed, and again after a failure. */
  configuration(): Promise<Configuration>;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** The provider of some settings. Nothing is asked of it yet: a server starts also while it does not answer. */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OidcProvider {
  let known: Promise<Configuration> | null = null;
  return {
    name,
    configuration() {
      const url = new URL(issuer);
      // In the clear only to this machine itself, for trying it out.
      const execute = LOOPBACK.test(url.hostname) ? [allowInsecureRequests] : [];
      known ??= discovery(url, clientId, clientSecret, undefined, { execute });
      return known.catch(() => {
        known = null;
        throw new RequestError('auth.oidc-unreachable', 503, {
          en: 'The sign-in of the organisation does not answer. Try again shortly, or use your password.',
          fr: 'L’ouverture de session de l’organisation ne répond pas. Réessayez sous peu, ou utilisez votre mot de passe.',
        });
      });
    },
  };
}
