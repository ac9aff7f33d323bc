import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApplicationActionType } from '@openentry/cases';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Pays } from '../../payments/order.ts';
import { json, jsonBody, SIGNED_IN } from '../accounts/bodies.ts';
import { commands } from '../audit/declare.ts';
import { commandHeaders, conditionalHeaders } from '../conventions/command.ts';
import { rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { actOnApplicationBy } from './acting.ts';
import { applicationId, applicationSchema } from './schemas.ts';

type Given = Readonly<Record<string, unknown>>;

/** What is sent with a command: its body, the parameters of its path, and its id. */
export interface SentWith {
  readonly body: Given;
  readonly params: Readonly<Record<string, string>>;
  readonly id: string;
}

/** One thing that can be done to an application, as a route offers it. */
export interface Offer {
  readonly method: 'post' | 'put' | 'delete';
  /** Below `/applications/{application}`; without a slash at the beginning. */
  readonly path: string;
  readonly type: ApplicationActionType;
  readonly act: Act;
  readonly summary: string;
  readonly tag: string;
  readonly body?: z.ZodObject;
  /** Parameters of the path besides the application. */
  readonly params?: Readonly<Record<string, z.ZodType>>;
  /** Whether the version that it was decided upon must be named. */
  readonly conditional?: boolean;
  /** The action without its type; the body itself unless told. */
  readonly content?: (sent: SentWith, now: number) => Given;
  /** Pays what is due: which of it, by the body. */
  readonly pays?: (body: Given) => Pays;
}

/** Adds the route of something that can be done to an application. */
export function offer(api: OpenAPIHono, accounts: Accounts, offered: Offer): void {
  const { method, path, type, act, summary, tag, body, params = {}, conditional = false } = offered;
  const { content = ({ body: sent }) => sent, pays } = offered;
  const route = createRoute({
    method,
    path: `/applications/{application}/${path}`,
    ...commands(`application.${type}`, 'application/{application}'),
    tags: [tag],
    security: SIGNED_IN,
    summary: `${summary} (${rolesFor(act)})`,
    request: {
      params: applicationId.extend(params),
      headers: conditional ? conditionalHeaders : commandHeaders,
      ...(body === undefined ? {} : jsonBody(body)),
    },
    responses: { 200: json('The application as it is now', applicationSchema), ...commandRefusals },
  });
  api.openapi(route, (context) => {
    const valid = context.req.valid as (target: 'json' | 'param') => Given;
    const given = body === undefined ? {} : valid.call(context.req, 'json');
    const named = valid.call(context.req, 'param') as SentWith['params'];
    return actOnApplicationBy(accounts, context, {
      act,
      applicationId: named['application'] ?? '',
      type,
      content: (id) => content({ body: given, params: named, id }, accounts.now()),
      ...(pays === undefined ? {} : { pays: pays(given) }),
      conditional,
    });
  });
}

/** A reason in words. */
export const reason = z.string().min(1).max(2000);
