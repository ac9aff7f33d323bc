import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountKeys } from '../../src/accounts/keys.ts';
import { dropKey, keyUses, rewrap, rotateKeys } from '../../src/keys/rewrap.ts';
import { addKey, type FieldKeys, fieldKeys } from '../../src/keys/ring.ts';
import { type Contact, contactOf, setContact } from '../../src/mail/contact.ts';
import { by, MORNING } from '../support/cases.ts';
import { onBothDatabases, removeFolder, temporaryFolder } from '../support/worlds.ts';

const PLACE = { table: 'contacts', column: 'email', row: 7 } as const;
const DAY = 86_400_000_000;
const contactFor = (index: number): Contact => ({
  name: `Zoé-Émilie Ñandú ${index}`,
  email: `canary.${index}@example.com`,
  language: 'fr',
});

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => removeFolder(folder));
const now = (): number => Temporal.Now.instant().epochMilliseconds * 1000;

describe('keys of fields', () => {
  const made = (name: string): Promise<FieldKeys> => fieldKeys(join(folder, `${name}.json`));

  it('are made once, for their owner alone', async () => {
    const [one, two] = await Promise.all([made('once'), made('once')]);
    expect(one.ring()).toEqual(two.ring());
    expect((await stat(one.file)).mode & 0o777).toBe(0o600);
  });

  it('open what was sealed, in its place and no other, and nothing that was changed', async () => {
    const keys = await made('places');
    const sealed = keys.seal(Buffer.from('secret'), PLACE);
    expect(sealed.includes('secret')).toBe(false);
    expect(keys.open(sealed, PLACE).toString()).toBe('secret');
    expect(keys.seal(Buffer.from('secret'), PLACE)).not.toEqual(sealed);
    for (const elsewhere of [{ row: 8 }, { column: 'name' }, { table: 'accounts' }]) {
      expect(() => keys.open(sealed, { ...PLACE, ...elsewhere })).toThrow();
    }
    for (let byte = 0; byte < sealed.length; byte++) {
      const changed = Buffer.from(sealed);
      changed[byte] = (changed[byte] ?? 0) ^ 1;
      expect(() => keys.open(changed, PLACE), `byte ${byte}`).toThrow();
    }
  });

  it('of before still read, and a process that is running takes a new one up', async () => {
    const [server, shell] = [await made('running'), await made('running')];
    const before = server.seal(Buffer.from('before'), PLACE);
    const id = await addKey(shell);
    const after = shell.seal(Buffer.from('after'), PLACE);
    expect(server.open(after, PLACE).toString()).toBe('after');
    expect(server.ring().active).toBe(id);
    expect(shell.open(before, PLACE).toString()).toBe('before');
  });

  it('that are missing, broken or open to others are said so', async () => {
    const [keys, others] = [await made('here'), await made('elsewhere')];
    expect(() => others.open(keys.seal(Buffer.from('x'), PLACE), PLACE)).toThrow(
      expect.objectContaining({ code: 'keys.unknown' }),
    );
    await writeFile(join(folder, 'none.json'), '{}', { mode: 0o600 });
    await expect(made('none')).rejects.toMatchObject({ code: 'keys.not-valid' });
    await writeFile(join(folder, 'open.json'), await readFile(keys.file), { mode: 0o644 });
    await expect(made('open')).rejects.toMatchObject({ code: 'accounts.secret-readable' });
  });
});

onBothDatabases((world) => {
  const db = (): Pool => world().database.app;
  const PEOPLE = 1200;
  /** A name and an address each, and the secret of an account. */
  const FIELDS = 2 * PEOPLE + 1;
  let keys: FieldKeys;
  const earlier = accountKeys(Buffer.alloc(32, 1));
  const doing = { at: now(), account: 'test', earlier: earlier.open };
  const ACCOUNT = '00000000-0000-4000-8000-000000000001';
  const key = (index: number) => ({ candidateId: index, profileId: index });

  beforeAll(async () => {
    keys = await fieldKeys(join(folder, `${world().kind}.json`));
    // As they were before they were encrypted.
    await db().query(
      `INSERT INTO contacts SELECT n, convert_to('Zoé-Émilie Ñandú ' || n, 'UTF8'), convert_to('canary.' || n || '@example.com', 'UTF8'), 'fr'
       FROM generate_series(1, ${PEOPLE}) AS n`,
    );
    // A secret that was sealed before keys rotated.
    await db().query(
      `INSERT INTO accounts (account_id, email, email_key, language, created_at, totp_secret) VALUES ($1, 'a@example.ca', 'a@example.ca', 'en', now(), $2)`,
      [ACCOUNT, earlier.seal(Buffer.from('totp'), `totp/${ACCOUNT}`)],
    );
  });

  const readable = async (): Promise<void> => {
    for (const index of [1, 499, 500, 501, PEOPLE]) {
      expect(await contactOf(db(), index, keys)).toEqual(contactFor(index));
    }
    const { rows } = await db().query<{ secret: Buffer }>('SELECT totp_secret AS secret FROM accounts');
    const both = accountKeys(Buffer.alloc(32, 1), keys);
    expect(rows.map(({ secret }) => both.open(secret, `totp/${ACCOUNT}`).toString())).toEqual(['totp']);
  };
  const plainText = async (): Promise<number> => {
    const { rows } = await db().query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM contacts WHERE position('canary'::bytea IN email) > 0 OR position(convert_to('Zoé', 'UTF8') IN name) > 0`,
    );
    return rows[0]?.n ?? -1;
  };

  it('text of before is read, and sealed by the next work on keys', async () => {
    await readable();
    expect(await plainText()).toBe(PEOPLE);
    expect(await keyUses(db(), keys)).toMatchObject({ plain: FIELDS, unreadable: 0 });
    expect(await rewrap(db(), keys, doing)).toBe(FIELDS);
    expect(await plainText()).toBe(0);
    await readable();
    expect(await rewrap(db(), keys, doing)).toBe(0);
  });

  it('what is said from then on is sealed, and said again it is no change', async () => {
    const change = { contact: contactFor(1), by: by('candidate'), at: MORNING, keys };
    expect(await setContact(db(), key(1), change)).toBe(false);
    expect(await setContact(db(), key(1), { ...change, contact: contactFor(2) })).toBe(true);
    expect(await contactOf(db(), 1, keys)).toEqual(contactFor(2));
    expect(await setContact(db(), key(1), change)).toBe(true);
    expect(await plainText()).toBe(0);
  });

  it('a field that was moved to another row is not opened', async () => {
    const { owner } = world();
    await owner.query('BEGIN');
    await owner.query(
      'UPDATE contacts SET email = (SELECT email FROM contacts WHERE candidate_id = 2) WHERE candidate_id = 3',
    );
    await expect(contactOf(owner, 3, keys)).rejects.toThrow();
    await owner.query('ROLLBACK');
  });

  it('a rotation that was broken off is finished by going on, and everything is readable all the time', async () => {
    const first = keys.ring().active;
    // It ends after the new key was made and some rows were sealed with it.
    const broken = rotateKeys(db(), keys, {
      ...doing,
      progress: (done) => {
        if (done >= 500) throw new Error('broken off');
      },
    });
    await expect(broken).rejects.toThrow('broken off');
    const { active } = keys.ring();
    expect(active).not.toBe(first);
    const uses = await keyUses(db(), keys);
    expect(uses.keys).toMatchObject([
      { id: first, active: false, fields: FIELDS - 500 },
      { id: active, active: true, fields: 500 },
    ]);
    await readable();
    await expect(dropKey(db(), keys, first, { ...doing, at: now() + 2 * DAY })).rejects.toMatchObject({
      code: 'keys.in-use',
    });
    expect(await rewrap(db(), keys, doing)).toBe(FIELDS - 500);
    await readable();
    expect((await keyUses(db(), keys)).keys).toMatchObject([{ fields: 0 }, { fields: FIELDS }]);
  });

  it('a key goes only when nothing needs it any more, and not at once', async () => {
    const [old] = keys.ring().keys;
    const id = old?.id ?? '';
    await expect(dropKey(db(), keys, id, { ...doing, at: now() })).rejects.toMatchObject({
      code: 'keys.in-use',
    });
    const later = { ...doing, at: now() + 2 * DAY };
    await expect(dropKey(db(), keys, keys.ring().active, later)).rejects.toMatchObject({
      code: 'keys.in-use',
    });
    await expect(dropKey(db(), keys, '00000000', later)).rejects.toMatchObject({ code: 'keys.not-there' });
    await dropKey(db(), keys, id, later);
    expect(keys.ring().keys).toHaveLength(1);
    await readable();
  });

  it('changes of contacts meanwhile are not lost', async () => {
    const changes = Array.from({ length: 40 }, (_, n) =>
      setContact(db(), key(n + 1), { contact: contactFor(5000 + n), by: by('candidate'), at: MORNING, keys }),
    );
    await Promise.all([rotateKeys(db(), keys, doing), ...changes]);
    for (let n = 0; n < 40; n++) expect(await contactOf(db(), n + 1, keys)).toEqual(contactFor(5000 + n));
    await rewrap(db(), keys, doing);
    expect((await keyUses(db(), keys)).keys.filter(({ active }) => !active)).toMatchObject([{ fields: 0 }]);
  });

  it('is in the audit: which key and how much, and nobody’s address', async () => {
    const { rows } = await db().query<{ action: string; text: string }>(
      `SELECT action, e::text AS text FROM audit_entries e WHERE action LIKE 'keys.%' ORDER BY entry_id`,
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(['keys.rewrap', 'keys.rotate', 'keys.drop']),
    );
    for (const { text } of rows) expect(text).not.toContain('canary');
  });
});
