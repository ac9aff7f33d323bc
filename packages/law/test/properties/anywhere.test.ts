import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isLimited } from '../support/hostile.ts';
import { seed } from '../support/seed.ts';

const CHILD = fileURLToPath(new URL('./anywhere.child.ts', import.meta.url));
const PEOPLE = 200;
/** Room for a busy machine. */
const TIMEOUT = 300_000;

/** Places whose day differs from that of Greenwich, one of them by half an hour more, and languages with rules of their own for letters. */
const PLACES: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_CA.UTF-8', LANG: 'en_CA.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'fr_CA.UTF-8', LANG: 'fr_CA.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Tokyo', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' },
];

async function outputIn(place: Readonly<Record<string, string>>): Promise<{ where: string; rest: string }> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, String(seed), String(PEOPLE)], {
    env: { PATH: process.env.PATH ?? '', ...place },
    maxBuffer: 2 ** 30,
  });
  const end = stdout.indexOf('\n');
  return { where: stdout.slice(0, end), rest: stdout.slice(end + 1) };
}

test.skipIf(isLimited)(
  'the same facts have the same answer, byte for byte, in every time zone and language',
  async () => {
    const wheres = new Set<string>();
    const hashes = new Set<string>();
    for (const place of PLACES) {
      const { where, rest } = await outputIn(place);
      wheres.add(where);
      hashes.add(createHash('sha256').update(rest).digest('hex'));
      expect(rest.split('\n').length).toBeGreaterThan(PEOPLE * 3);
    }
    // The places were really different ones.
    expect([...wheres].map((where) => where.split(' ')[0])).toEqual(PLACES.map(({ TZ }) => TZ));
    expect(wheres.size).toBe(PLACES.length);
    expect(new Set([...wheres].map((where) => where.split(' ')[1])).size).toBeGreaterThanOrEqual(3);
    expect(hashes.size).toBe(1);
  },
  TIMEOUT,
);
