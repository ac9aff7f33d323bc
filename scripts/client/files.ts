import { contract } from '@openentry/server';
import { problemCodes } from './codes.ts';
import { type Contract, clientTypes } from './write.ts';

/** The generated files of the client, by their path in `packages/client`. */
export function clientFiles(): ReadonlyMap<string, string> {
  const document = contract();
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 1)}\n`],
    ['src/contract.ts', clientTypes(document as unknown as Contract, problemCodes())],
  ]);
}
