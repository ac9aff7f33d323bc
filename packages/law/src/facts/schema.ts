import { factsSchema } from './facts.ts';

/** Codes of the National Occupational Classification by its version. */
const CODES: Readonly<Record<string, string>> = {
  '2011': '^\\d{4}$',
  '2016': '^\\d{4}$',
  '2021': '^\\d{5}$',
};

/** JSON Schema of facts/2, as far as a schema can say it. */
export function factsJsonSchema(): Readonly<Record<string, unknown>> {
  const day = factsSchema.shape.dateOfBirth.unwrap();
  const { $schema, ...schema } = factsSchema.toJSONSchema({
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema, path }) {
      // A day is read as unknown text by the law's own code, of which a schema knows nothing.
      if ((zodSchema as unknown) === day) Object.assign(jsonSchema, { type: 'string', format: 'date' });
      const pattern = CODES[String(path.at(-1))];
      if (pattern !== undefined && jsonSchema.type === 'string') jsonSchema.pattern = pattern;
    },
  });
  return {
    $schema,
    $id: 'facts/2',
    title: 'Facts of a person, for OpenEntry',
    description:
      'A field with a value declares it, null declares that it does not exist or apply, a field left out says that it is not known. Not said here: codes must exist in their version of the NOC, scores in the chart of their test, days in the calendar and in order.',
    ...schema,
  };
}
