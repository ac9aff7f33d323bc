import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Amendment, amendmentOf, type Problem, readAmendmentFile } from '@openentry/law';

/** Where the contract describes a draft of law. */
export const REFORM = { $ref: '#/components/schemas/Reform' } as const;

const bilingual: {
  type: 'object';
  required: string[];
  properties: Record<string, { type: 'string' }>;
} = {
  type: 'object',
  required: ['en', 'fr'],
  properties: { en: { type: 'string' }, fr: { type: 'string' } },
};

/** Describes a draft of law in the contract: the law itself reads it, and names every problem. */
export function describeReform(api: OpenAPIHono): void {
  api.openAPIRegistry.registerComponent('schemas', 'Reform', {
    type: 'object',
    description:
      'A hypothetical instrument laid over the law, as the command line takes it with --reform: values by id of a parameter or policy, factors of points by occupation, versions of categories. Nothing of it is kept.',
    required: ['schema', 'id', 'title', 'inForce'],
    properties: {
      schema: { type: 'string', enum: ['amendment/1'] },
      id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,59}$' },
      title: bilingual,
      inForce: { type: 'string', format: 'date' },
      citation: { type: 'string' },
      source: { type: 'string' },
      grade: { type: 'string', enum: ['L', 'T', 'P', 'S', 'I'] },
      checkedOn: { type: 'string', format: 'date' },
      values: { type: 'object', additionalProperties: true },
      factors: { type: 'array', items: { type: 'object', additionalProperties: true } },
      categories: { type: 'object', additionalProperties: true },
    },
    example: {
      schema: 'amendment/1',
      id: 'more-for-siblings',
      title: { en: 'More for siblings', fr: 'Davantage pour la fratrie' },
      inForce: '2027-01-01',
      values: { 'crs.sibling.points': 30 },
    },
  });
}

/** A draft of law and what is wrong with it; neither where none was given. */
export function readReform(input: unknown): {
  readonly reforms: readonly Amendment[];
  readonly problems: readonly Problem[];
} {
  if (input === undefined || input === null) return { reforms: [], problems: [] };
  const read = readAmendmentFile(input);
  return read.ok
    ? { reforms: [amendmentOf(read.value)], problems: [] }
    : { reforms: [], problems: under('reform', read.problems) };
}

/** Problems of a part of a body, with the path from its beginning. */
export function under(part: string, problems: readonly Problem[]): Problem[] {
  return problems.map((found) => ({ ...found, path: found.path === '' ? part : `${part}.${found.path}` }));
}
