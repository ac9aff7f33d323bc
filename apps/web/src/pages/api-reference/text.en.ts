export const en = {
  heading: 'API reference',
  lead: 'The same data and calculation as these pages, for programs. Law, look-ups, history and proofs are open to everybody; what concerns people needs a session or a token. Answers are JSON.',
  document: 'This page shows the OpenAPI document of this server:',
  language:
    'Names in both languages are part of the answers; errors come in the language of the Accept-Language header.',
  subjects: 'Subjects',
  other: 'Other',
  parameters: 'Parameters',
  name: 'Name',
  where: { query: 'query', path: 'path', header: 'header', cookie: 'cookie' },
  required: 'required',
  request: 'Request body',
  responses: 'Answers',
  example: 'Example',
  noBody: 'No body.',
  arrayOf: (type: string) => `list of ${type}`,
  anything: 'any value',
  mapOf: (type: string) => `object; each value: ${type}`,
  oneOf: 'one of',
  again: 'as described above',
  limits: {
    from: (value: string) => `at least ${value}`,
    to: (value: string) => `at most ${value}`,
    characters: (value: string) => `at most ${value} characters`,
    pattern: (value: string) => `pattern ${value}`,
    default: (value: string) => `default ${value}`,
  },
};

export type Texts = typeof en;
