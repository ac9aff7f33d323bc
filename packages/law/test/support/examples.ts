import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of an example reform: above these tests, however deep a copy of the package that is run lies. */
export function exampleReform(name: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'examples', 'reforms', name);
    if (existsSync(path)) return path;
  }
  throw new RangeError(`No example ${name}`);
}
