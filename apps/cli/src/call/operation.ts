import type { Operation } from '@openentry/client';
import contract from '@openentry/client/openapi.json' with { type: 'json' };

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** What an address stands for in the contract. */
export interface Matched {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

const PARAMETER = /\{(\w+)\}/g;

/** A pattern of the addresses of a path of the contract, with its parameters as groups. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(PARAMETER, '(?<$1>[^/]+)')}$`);

const isFixed = (template: string): number => (template.includes('{') ? 1 : 0);

/** Paths of the contract that an address fits; one without parameters before those with. */
function pathsFor(address: string): [string, RegExpExecArray][] {
  return Object.keys(contract.paths)
    .toSorted((a, b) => isFixed(a) - isFixed(b))
    .flatMap((template): [string, RegExpExecArray][] => {
      const found = patternOf(template).exec(address);
      return found === null ? [] : [[template, found]];
    });
}

const methodsOf = (template: string): string[] => {
  const item = (contract.paths as Readonly<Record<string, object>>)[template] ?? {};
  return METHODS.filter((method) => method in item).map((method) => method.toUpperCase());
};

/** The operation of the contract that a method and an address stand for, or null. */
export function operationFor(method: string, given: string): Matched | null {
  const [address = '', search = ''] = given.split('?', 2);
  const found = pathsFor(address).find(([template]) => methodsOf(template).includes(method));
  if (found === undefined) return null;
  const [template, { groups = {} }] = found;
  return {
    operation: `${method} ${template}` as Operation,
    path: Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    ),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** What the contract has near an address: the same path with other methods, or paths that begin alike. */
export function near(given: string): string[] {
  const [address = ''] = given.split('?', 1);
  const exact = pathsFor(address).map(([template]) => template);
  const [, first = ''] = address.split('/');
  const paths =
    exact.length > 0 ? exact : Object.keys(contract.paths).filter((path) => path.split('/')[1] === first);
  return paths.flatMap((path) => methodsOf(path).map((method) => `${method} ${path}`));
}
