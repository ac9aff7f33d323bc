import { readFile } from 'node:fs/promises';

/** Invented people in the folder `examples/facts` of the clone; the first one is shown unless another is named. */
export const EXAMPLES = [
  'engineer-single',
  'nurse-couple',
  'carpenter-certificate',
  'unknown-facts',
] as const;

/** `openentry facts example`: a valid file of facts, as it stands in the clone. */
export async function exampleCommand(name: string): Promise<void> {
  const file = new URL(`../../../../examples/facts/${name}.json`, import.meta.url);
  process.stdout.write(await readFile(file, 'utf8'));
}
