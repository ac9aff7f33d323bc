import { OpenAPIHono } from '@hono/zod-openapi';
import { legalDay } from '@openentry/cases';
import { filesTaken, problemsOf, rulesetOn } from '@openentry/law';
import { HTTPException } from 'hono/http-exception';
import manifest from '../../package.json' with { type: 'json' };
import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../database/open.ts';
import { RequestError } from '../errors.ts';
import type { Files } from '../files/files.ts';
import { Works } from '../rounds/works.ts';
import type { TargetRules } from '../webhooks/address.ts';
import { accountRoutes } from './accounts/routes.ts';
import { applicationRoutes } from './applications/routes.ts';
import { auditRequests } from './audit/audited.ts';
import { auditRoutes } from './audit/routes.ts';
import { bodyProblems, filterProblems } from './body-problems.ts';
import { contactRoutes } from './contact/routes.ts';
import { withCommonAnswers } from './contract.ts';
import { crsRoutes } from './crs/routes.ts';
import { FieldsError } from './fields-error.ts';
import { fileRoutes } from './files/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { languageOf } from './language.ts';
import { publicLawRoutes } from './law/public.ts';
import type { Office } from './office/context.ts';
import { officeRoutes } from './office/routes.ts';
import { poolRoutes } from './pool/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { problem } from './problem.ts';
import { profileRoutes } from './profiles/routes.ts';
import { proofRoutes } from './proofs/routes.ts';
import { limitedBody } from './protect/body.ts';
import { keepableBody, unkeepable } from './protect/characters.ts';
import { asDeclared } from './protect/declared.ts';
import { RateLimit, rateLimited } from './protect/rate.ts';
import { databaseShort, shedding } from './protect/shed.ts';
import { queueRoutes } from './queue/routes.ts';
import { representativeRoutes } from './representatives/routes.ts';
import { roundRoutes } from './rounds/routes.ts';
import { TAGS } from './tags.ts';
import { webhookRoutes } from './webhooks/routes.ts';

/** Called with what failed when an answer is a 500; the caller logs it without the request's content. */
export type ReportFailure = (error: unknown, route: string) => void;

/** What a server allows and bears; left out, nothing is limited, which is for tests. */
export interface ApiOptions {
  /** Where webhooks may be sent. */
  readonly webhooks?: TargetRules;
  /** Requests a minute of one network address or token; 0 for no limit. */
  readonly ratePerMinute?: number;
  /** Signs rounds that are published; null publishes them unsigned. */
  readonly signer?: Office['signer'];
  /** Files of applications; null keeps none. */
  readonly files?: Files | null;
}

/** The contract of the routes that an API has. */
export function documentOf(api: OpenAPIHono) {
  return withCommonAnswers(
    api.getOpenAPI31Document({
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
    }),
  );
}

/** The REST API under `/api/v1`, with its OpenAPI 3.1 document. */
export function createApi(
  database: Database,
  accounts: Accounts,
  report: ReportFailure,
  { webhooks = { allowPrivate: false }, ratePerMinute = 0, signer = null, files = null }: ApiOptions = {},
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: async (result, context) => {
      if (result.success) return;
      return problem(
        context,
        422,
        'request.not-valid',
        { en: 'Some fields are not valid.', fr: 'Certains champs ne sont pas valides.' },
        // What is in a path or a body may be personal, and is not said again; filters of a list are not.
        result.target === 'query'
          ? filterProblems(problemsOf(result.error, context.req.query()))
          : bodyProblems(
              result.error,
              result.target === 'param'
                ? context.req.param()
                : await context.req.json().catch(() => undefined),
            ),
      );
    },
  });
  if (ratePerMinute > 0) api.use(rateLimited(accounts, new RateLimit(ratePerMinute)));
  api.use(limitedBody(() => filesTaken(rulesetOn(legalDay(accounts.now()))).mostBytes));
  api.use(shedding(database.app));
  api.use(async (context, next) => {
    await next();
    // On the headers themselves: setting them through the context would make the answer anew, body and all.
    const { headers } = context.res;
    headers.append('vary', 'Accept-Language');
    // What is answered to somebody in particular stays nowhere on the way.
    const personal = context.req.header('cookie') ?? context.req.header('authorization');
    if (!headers.has('cache-control')) {
      headers.set('cache-control', personal === undefined ? 'no-cache' : 'no-store');
    }
  });
  api.use(auditRequests(api, accounts));
  api.use(keepableBody);
  api.use(asDeclared(api));
  accountRoutes(api, accounts);
  webhookRoutes(api, accounts, webhooks);

  healthRoutes(api, database);
  roundRoutes(api, database.app);
  poolRoutes(api, database.app);
  crsRoutes(api);
  auditRoutes(api, accounts);
  privacyRoutes(api, accounts);
  const works = new Works(accounts.now, (error) => report(error, 'work'));
  const office = { db: database.app, accounts, works, signer };
  officeRoutes(api, office);
  proofRoutes(api, office);
  historyRoutes(api, database.app);
  publicLawRoutes(api, () => legalDay(accounts.now()));
  profileRoutes(api, accounts);
  applicationRoutes(api, accounts);
  fileRoutes(api, { accounts, files });
  queueRoutes(api, accounts);
  representativeRoutes(api, accounts);
  contactRoutes(api, accounts);

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
    const short = databaseShort(error) ?? unkeepable(error);
    if (short !== null) return problem(context, short.status, short.code, short.text, [], short.retryAfter);
    report(error, context.req.routePath);
    return problem(context, 500, 'server.failure', {
      en: 'Something failed here, not with your request. It was recorded; try again.',
      fr: 'La défaillance vient d’ici, et non de votre requête. Elle a été consignée ; réessayez.',
    });
  });
  return api;
}
