import type { OpenAPIHono } from '@hono/zod-openapi';
import { factsJsonSchema } from '@openentry/law';

/** Where the contract describes what a person declares. */
export const FACTS = { $ref: '#/components/schemas/Facts' } as const;

/** Describes facts in the contract, as far as a schema can say it: the law itself reads them. */
export function describeFacts(api: OpenAPIHono): void {
  const { $schema: _, $id: __, ...schema } = factsJsonSchema();
  api.openAPIRegistry.registerComponent('schemas', 'Facts', schema);
}
