import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Facts, factsJsonSchema, notYetBorn, type PlainDate, readFacts } from '@openentry/law';
import type { FieldError } from '../../errors.ts';
import { fieldOf } from '../profiles/facts.ts';

/** Where the contract describes what a person declares. */
export const FACTS = { $ref: '#/components/schemas/Facts' } as const;

/** Describes facts in the contract, as far as a schema can say it: the law itself reads them. */
export function describeFacts(api: OpenAPIHono): void {
  const { $schema: _, $id: __, ...schema } = factsJsonSchema();
  api.openAPIRegistry.registerComponent('schemas', 'Facts', schema);
}

/** Facts as they are read on a day, or what is wrong with each field; never with what was given, which is personal. */
export function factsOn(
  input: unknown,
  on: PlainDate | null,
): { readonly facts: Facts | null; readonly problems: readonly FieldError[] } {
  if (input === undefined) {
    return { facts: null, problems: [fieldOf({ path: '', code: 'missing', values: {} })] };
  }
  const read = readFacts(input);
  const late = on === null ? [] : notYetBorn(input, on);
  if (read.ok && late.length === 0) return { facts: read.value, problems: [] };
  const found = read.ok ? [] : read.problems;
  // A birth that is still to come is why every other day lies before it.
  const others = late.length === 0 ? found : found.filter(({ code }) => code !== 'before-birth');
  return { facts: null, problems: [...late, ...others].map(fieldOf) };
}
