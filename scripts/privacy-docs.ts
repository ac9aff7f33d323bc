/** Writes the register of personal fields in docs/privacy from the code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerPage } from '../apps/server/src/privacy/page.ts';

const FOLDER = join(import.meta.dirname, '../docs/privacy');
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'register.md'), registerPage('en'));
writeFileSync(join(FOLDER, 'registre.md'), registerPage('fr'));
