import { describe, expect, it } from 'vitest';
import type { Desk } from '../accounts/support.ts';
import { SUBJECTS } from './matrix/index.ts';
import type { Stage } from './stage.ts';
import { useStage } from './stages.ts';
import { CALLERS, type Caller, type Expected, expectedOf, type RouteRows } from './table.ts';

const onStage = useStage();
const stage = (): Stage => onStage().stage;
const desk = (): Desk => onStage().desk;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
/** What is there for everybody and not in the contract itself. */
const OUTSIDE = ['GET /openapi.json', 'GET /reference'];

type Operations = Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>;

let contract: Promise<Map<string, readonly string[]>> | undefined;
/** The routes of the contract, each with the statuses that it declares. */
async function readContract(): Promise<Map<string, readonly string[]>> {
  const { body } = await desk().browser().send('GET', '/openapi.json');
  const paths = body.paths as Readonly<Record<string, Operations>>;
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation === undefined
          ? []
          : [[`${method.toUpperCase()} ${path}`, Object.keys(operation.responses)] as const];
      }),
    ),
  );
}
const routes = (): Promise<Map<string, readonly string[]>> => {
  contract ??= readContract();
  return contract;
};

/** An answer in the words of the table. */
function said(status: number, body: unknown, expected: Expected): string {
  if (body === null || typeof body !== 'object') return String(status);
  if (status >= 400) return `${status} ${(body as { code: string }).code}`;
  if (expected === `${status} *`) return expected;
  return [status, ...Object.keys(body).sort()].join(' ');
}

const inOrder = (expected: Expected): string => {
  const [status = '', ...fields] = expected.split(' ');
  return [status, ...fields.sort()].join(' ');
};

async function cell(route: string, rows: RouteRows, column: string, caller: Caller): Promise<string | null> {
  const expected = expectedOf(rows.cells[column] ?? {}, caller);
  const [method = ''] = route.split(' ');
  const send = await stage().enter(caller);
  const { path, body, headers } = await rows.send(stage(), caller, column);
  const answer = await send(method, path, body, { ...headers });
  const declared = (await routes()).get(route) ?? [];
  if (!declared.includes(String(answer.status))) {
    return `${caller}, ${column}: ${answer.status} is not in the contract (${declared.join(', ')})`;
  }
  const got = said(answer.status, answer.body, expected);
  return got === inOrder(expected) ? null : `${caller}, ${column}: ${inOrder(expected)} — was ${got}`;
}

const tables = Object.values(SUBJECTS).flatMap((subject) => Object.entries(subject));

describe('the matrix of access', () => {
  it('has every route of the contract, and no other', async () => {
    const inTable = tables.map(([route]) => route);
    expect(inTable.toSorted()).toEqual([...(await routes()).keys()].toSorted());
    expect(new Set(inTable).size, 'routes that stand in two tables').toBe(inTable.length);
    for (const route of OUTSIDE) {
      const [method = '', path = ''] = route.split(' ');
      expect((await desk().browser().send(method, path)).status, route).toBeLessThan(400);
    }
  });

  describe.each(Object.entries(SUBJECTS))('%s', (_, subject) => {
    it.each(Object.entries(subject))('%s', async (route, rows) => {
      const wrong: string[] = [];
      for (const column of Object.keys(rows.cells)) {
        for (const caller of CALLERS) {
          const found = await cell(route, rows, column, caller);
          if (found !== null) wrong.push(found);
        }
      }
      expect(wrong).toEqual([]);
      expect(desk().failures).toEqual([]);
    });
  });
});
