import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { unknownField } from '../body-problems.ts';
import { problem } from '../problem.ts';
import { isJson, notJson } from '../read-json.ts';

/** What the contract says of a route, as far as it can be looked at before the route is asked. */
interface Declared {
  readonly method: string;
  readonly path: RegExp;
  /** Parameters in the path: an address that is written out comes before one with parameters. */
  readonly places: number;
  /** Names of filters; null where whatever others add is passed by. */
  readonly query: ReadonlySet<string> | null;
  readonly takesJson: boolean;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

function queryOf(schema: unknown): ReadonlySet<string> | null {
  if (schema === undefined) return new Set();
  if (!(schema instanceof z.ZodObject)) return null;
  // An object that takes anything else is declared as one.
  return schema.def.catchall === undefined ? new Set(Object.keys(schema.shape)) : null;
}

function declaredIn(api: OpenAPIHono): Declared[] {
  return api.openAPIRegistry.definitions
    .flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, request } = definition.route;
      return [
        {
          method: method.toUpperCase(),
          path: new RegExp(`^${escaped(path).replaceAll(/\{\w+\}/g, '[^/]+')}$`),
          places: path.split('{').length,
          query: queryOf(request?.query),
          takesJson: request?.body?.content['application/json'] !== undefined,
        },
      ];
    })
    .toSorted((a, b) => a.places - b.places);
}

const BASE = /^\/api\/v1(?=\/|$)/;
/** A filter that is misspelt would otherwise be one that was not asked for, and answer with more than was wanted. */
function expectKnown(context: Context, { query }: Declared): Response | null {
  if (query === null) return null;
  const unknown = Object.keys(context.req.query()).filter((name) => !query.has(name));
  if (unknown.length === 0) return null;
  return problem(
    context,
    422,
    'request.not-valid',
    { en: 'Some fields are not valid.', fr: 'Certains champs ne sont pas valides.' },
    unknown.map(unknownField),
  );
}

/** Whether something was sent that does not say that it is JSON. */
function saysOther(context: Context): boolean {
  const type = context.req.header('content-type');
  if (type !== undefined) return !isJson(type);
  return (
    context.req.header('transfer-encoding') !== undefined ||
    Number(context.req.header('content-length') ?? 0) > 0
  );
}

/**
 * Refuses what the contract does not have, before a route is asked: a method that an address is not for (405 with
 * `Allow`), filters that it does not know (422), and a body that is not announced as JSON (415).
 * @throws RequestError 415
 */
export function asDeclared(api: OpenAPIHono): MiddlewareHandler {
  let known: readonly Declared[] | null = null;
  return async (context, next) => {
    // Once all routes are there, which is after this is made.
    known ??= declaredIn(api);
    const { method } = context.req;
    const path = context.req.path.replace(BASE, '');
    const here = known.filter((one) => one.path.test(path));
    const asked = here.find((one) => one.method === (method === 'HEAD' ? 'GET' : method));
    if (asked === undefined) return here.length === 0 ? next() : notAllowed(context, here);
    const refused = expectKnown(context, asked);
    if (refused !== null) return refused;
    if (asked.takesJson && saysOther(context)) throw notJson();
    return next();
  };
}

function notAllowed(context: Context, here: readonly Declared[]): Response {
  const methods = new Set(here.flatMap((one) => (one.method === 'GET' ? ['GET', 'HEAD'] : [one.method])));
  const allowed = [...methods].toSorted().join(', ');
  context.header('allow', allowed);
  const { method } = context.req;
  return problem(context, 405, 'method.not-allowed', {
    en: `This address takes ${allowed}, and not ${method}.`,
    fr: `Cette adresse accepte ${allowed}, et non ${method}.`,
  });
}
