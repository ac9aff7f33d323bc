import { factsJsonSchema } from '@openentry/law';
import { printJson } from '../output/print.ts';

/** `openentry facts schema`: JSON Schema of facts/2, as far as a schema can say it. */
export function schemaCommand(): void {
  printJson(factsJsonSchema());
}
