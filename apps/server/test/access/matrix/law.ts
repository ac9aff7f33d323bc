import type { Subject } from '../table.ts';

const ANYBODY = { '-': { everybody: '200 *' } } as const;
const looked = (path: string): Subject[string] => ({ cells: ANYBODY, send: () => ({ path }) });

/** One thing by its name, and another that is not there. */
const named = (known: string, unknown: string, code: string): Subject[string] => ({
  cells: { known: { everybody: '200 *' }, unknown: { everybody: `404 ${code}` } },
  send: (_stage, _caller, column) => ({ path: column === 'known' ? known : unknown }),
});

/** Law, look-ups and assessments of what a caller brings: the same for everybody, and nothing is kept. */
export const law: Subject = {
  'POST /assessments': {
    cells: { facts: { everybody: '200 *' }, nothing: { everybody: '422 facts.not-valid' } },
    send: (_stage, _caller, column) => ({
      path: '/assessments',
      body: column === 'facts' ? { on: '2025-03-25', facts: { schema: 'facts/2' } } : {},
    }),
  },
  'GET /law': looked('/law?on=2025-03-25'),
  'GET /law/versions': looked('/law/versions'),
  'GET /law/content': looked('/law/content?on=2025-03-25'),
  'GET /law/parameters': looked('/law/parameters?under=crs.sibling'),
  'GET /law/parameters/{id}': named(
    '/law/parameters/crs.sibling.points',
    '/law/parameters/crs.luck',
    'law.no-parameter',
  ),
  'GET /law/policies': looked('/law/policies'),
  'GET /law/provisions': looked('/law/provisions'),
  'GET /law/instruments': looked('/law/instruments'),
  'GET /law/instruments/{id}': named(
    '/law/instruments/mi-2017-06-06',
    '/law/instruments/mi-2017-06-07',
    'law.no-instrument',
  ),
  'GET /law/coverage': looked('/law/coverage'),
  'GET /law/diff': looked('/law/diff?from=2025-03-24&to=2025-03-25'),
  'POST /law/diff': {
    cells: ANYBODY,
    send: () => ({ path: '/law/diff', body: { from: '2025-03-24', to: '2025-03-25' } }),
  },
  'GET /categories': looked('/categories'),
  'GET /categories/versions': looked('/categories/versions'),
  'GET /categories/versions/{id}': named(
    '/categories/versions/stem@v1',
    '/categories/versions/stem@v0',
    'category.unknown',
  ),
  'GET /noc': looked('/noc?q=carpenter'),
  'GET /noc/{code}': named('/noc/72310', '/noc/99999', 'noc.unknown'),
  'GET /languages/tests': looked('/languages/tests'),
  'GET /languages/levels': looked(
    '/languages/levels?test=ielts&listening=8&reading=7&writing=7&speaking=7&on=2025-03-25',
  ),
  'GET /fees': looked('/fees'),
  'POST /fees': {
    cells: ANYBODY,
    send: () => ({ path: '/fees', body: { facts: { schema: 'facts/2' } } }),
  },
  'GET /funds': looked('/funds'),
};
