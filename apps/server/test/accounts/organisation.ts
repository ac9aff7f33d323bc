import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody whom the organisation knows. */
export interface Employee {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
  readonly amr?: string[];
}

/** A real OpenID provider, at which whoever comes is the employee that the test says. */
export interface Organisation {
  readonly issuer: string;
  employee: Employee;
  close(): Promise<void>;
}

export const CLIENT = { id: 'openentry', secret: 'a-secret-of-the-tests-alone' };

/** Starts the provider on this machine. */
export async function startOrganisation(callback: string): Promise<Organisation> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const organisation: Organisation = {
    issuer,
    employee: { subject: 'e-1', email: 'nobody@example.ca', verified: true },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the tests'] },
    async findAccount(_context, subject) {
      const { email, verified } = organisation.employee;
      return { accountId: subject, claims: async () => ({ sub: subject, email, email_verified: verified }) };
    },
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    await provider.interactionDetails(request, response);
    const { subject, amr } = organisation.employee;
    await provider.interactionFinished(request, response, {
      login: { accountId: subject, remember: false, ...(amr === undefined ? {} : { amr }) },
    });
  });
  return organisation;
}

/** Goes through the provider as a browser would, and returns where it leads back to. */
export async function throughOrganisation(start: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 10; step++) {
    if (!at.startsWith(issuer)) return at;
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`${at} answers ${response.status}: ${await response.text()}`);
    at = new URL(next, at).href;
  }
  throw new Error('The provider leads in circles');
}
