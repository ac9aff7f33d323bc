import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fieldKeys } from '../../src/keys/ring.ts';
import { temporaryFolder } from './worlds.ts';

const folder = await temporaryFolder();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Keys of fields for the tests of a file. */
export const FIELD_KEYS = await fieldKeys(join(folder, 'fields.json'));
