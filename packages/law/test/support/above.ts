import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where something of the repository lies: above these tests, however deep a copy of the package that is run lies. */
export function above(...path: string[]): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, ...path);
    if (existsSync(found)) return found;
  }
  throw new RangeError(`No ${join(...path)}`);
}
