import { readFileSync, writeFileSync } from 'node:fs';
import { digestOf } from '../apps/server/src/accounts/breached/digest.ts';

/**
 * Makes the list of passwords that nobody may choose: `node scripts/breached-passwords.ts LIST`, one password a line, the
 * most common first. Those shorter than 12 characters are refused anyway and left out.
 *
 * The list that is kept was made on 2026-11-28 from the million most common of Mark Burnett's ten million passwords
 * (2015, released to the public domain), as SecLists has them: 44,150 of them are long enough, 43,940 in small letters. No
 * password is kept, only six bytes of a digest of each.
 */
const SHORTEST = 12;

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which list? node scripts/breached-passwords.ts LIST\n');
  process.exit(2);
}
const passwords = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((password) => [...password].length >= SHORTEST);
const digests = new Set(passwords.map((password) => digestOf(password).toString('hex')));
const out = Buffer.from([...digests].toSorted().join(''), 'hex');
writeFileSync(new URL('../apps/server/src/accounts/breached/passwords.bin', import.meta.url), out);
process.stdout.write(`${digests.size} passwords, ${out.length} bytes\n`);
