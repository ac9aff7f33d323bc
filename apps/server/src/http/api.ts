import { OpenAPIHono } from '@hono/zod-openapi';
import { legalDay } from '@openentry/cases';
import { problemsOf } from '@openentry/law';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import manifest from '../../package.json' with { type: 'json' };
import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../database/open.ts';
import { RequestError } from '../errors.ts';
import { Works } from '../rounds/works.ts';
import { accountRoutes } from './accounts/routes.ts';
import { bodyProblems } from './body-problems.ts';
import { crsRoutes } from './crs/routes.ts';
import { FieldsError } from './fields-error.ts';
import { healthRoutes } from './health/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { languageOf } from './language.ts';
import { publicLawRoutes } from './law/public.ts';
import type { Office } from './office/context.ts';
import { officeRoutes } from './office/routes.ts';
import { poolRoutes } from './pool/routes.ts';
import { problem } from './problem.ts';
import { profileRoutes } from './profiles/routes.ts';
import { proofRoutes } from './proofs/routes.ts';
import { roundRoutes } from './rounds/routes.ts';
import { TAGS } from './tags.ts';

/** Largest request body, in bytes: a coded candidate takes about one kilobyte. */
const MAX_BODY = 64 * 1024;

/** Called with what failed when an answer is a 500; the caller logs it without the request's content. */
export type ReportFailure = (error: unknown, route: string) => void;

/** The contract of the routes that an API has. */
export function documentOf(api: OpenAPIHono) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'OpenEntry',
      version: manifest.version,
      description:
        'An open implementation of Canada’s Express Entry. Independent: not a service of the Government of Canada. Errors are application/problem+json with a stable code, in English or French by Accept-Language.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: TAGS.map((tag) => ({ ...tag })),
  });
}

/** The REST API under `/api/v1`, with its OpenAPI 3.1 document. */
export function createApi(
  database: Database,
  accounts: Accounts,
  report: ReportFailure,
  signer: Office['signer'] = null,
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: async (result, context) => {
      if (result.success) return;
      return problem(
        context,
        422,
        'request.not-valid',
        { en: 'Some fields are not valid.', fr: 'Certains champs ne sont pas valides.' },
        result.target === 'json'
          ? bodyProblems(result.error, await context.req.json())
          : problemsOf(result.error, result.target === 'param' ? context.req.param() : context.req.query()),
      );
    },
  });
  api.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (context) =>
        problem(context, 413, 'request.too-large', {
          en: `The body is larger than ${MAX_BODY / 1024} kB.`,
          fr: `Le corps dépasse ${MAX_BODY / 1024} ko.`,
        }),
    }),
  );
  api.use(async (context, next) => {
    await next();
    context.header('vary', 'Accept-Language', { append: true });
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-cache');
  });
  accountRoutes(api, accounts);

  healthRoutes(api, database);
  roundRoutes(api, database.app);
  poolRoutes(api, database.app);
  crsRoutes(api);
  const works = new Works(accounts.now, (error) => report(error, 'work'));
  const office = { db: database.app, accounts, works, signer };
  officeRoutes(api, office);
  proofRoutes(api, office);
  historyRoutes(api, database.app);
  publicLawRoutes(api, () => legalDay(accounts.now()));
  profileRoutes(api, accounts);

  api.get('/openapi.json', (context) => context.json(documentOf(api)));
  api.get('/reference', (context) => context.redirect(`/${languageOf(context)}/api`));

  api.all('*', (context) =>
    problem(context, 404, 'route.unknown', {
      en: 'Nothing is at this address. The API is described at /api/v1/openapi.json.',
      fr: 'Il n’y a rien à cette adresse. L’API est décrite à /api/v1/openapi.json.',
    }),
  );
  api.onError((error, context) => {
    if (error instanceof RequestError)
      return problem(
        context,
        error.status,
        error.code,
        error.text,
        error instanceof FieldsError ? error.found : error.fields,
        error.retryAfter,
      );
    if (error instanceof HTTPException && error.status < 500) {
      return problem(context, error.status as 400, 'request.unreadable', {
        en: 'The request cannot be read.',
        fr: 'La requête ne peut pas être lue.',
      });
    }
    report(error, context.req.routePath);
    return problem(context, 500, 'server.failure', {
      en: 'Something failed here, not with your request. It was recorded; try again.',
      fr: 'La défaillance vient d’ici, et non de votre requête. Elle a été consignée ; réessayez.',
    });
  });
  return api;
}
