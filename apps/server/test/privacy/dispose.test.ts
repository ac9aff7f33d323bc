import { createHmac } from 'node:crypto';
import { canonicalJson } from '@openentry/pool';
import type { Pool } from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { openAccounts } from '../../src/accounts/open.ts';
import { signUp } from '../../src/accounts/sign-up.ts';
import { auditHead, linkAudit } from '../../src/audit/chain.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { contactOf, setContact } from '../../src/mail/contact.ts';
import { dispose } from '../../src/privacy/dispose.ts';
import { actOnProfile, startProfile } from '../../src/profiles/command.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { act, by, command, DAY } from '../support/cases.ts';
import { FIELD_KEYS } from '../support/fieldKeys.ts';
import { facts } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onBothDatabases, temporaryFolder } from '../support/worlds.ts';

const YEAR = 365 * DAY;
const hash = (content: string): Buffer => createHmac('sha256', 'key').update(content).digest();
const now = (): number => Temporal.Now.instant().epochMilliseconds * 1000;

onBothDatabases((world) => {
  const db = (): Pool => world().database.app;
  let poolId: number;
  let old: ProfileKey;
  let recent: ProfileKey;
  let live: ProfileKey;

  /** Somebody who started a profile so long ago, with an address; and withdrew it, where they did. */
  async function person(ago: number, withdrawn: number | null): Promise<ProfileKey> {
    const candidate = await newCandidate(db(), poolId);
    const at = now() - ago;
    const key = await startProfile(db(), poolId, candidate, command({ type: 'start', facts: facts() }, at));
    await db().query(
      `INSERT INTO notices (candidate_id, profile_id, at, code, values) VALUES ($1, $2, now(), 'draft.lapsed', '{}')`,
      [key.candidateId, key.profileId],
    );
    const contact = { name: 'Zoé Ñandú', email: 'canary@example.com', language: 'fr' } as const;
    await setContact(db(), key, { contact, by: by('candidate'), at, keys: FIELD_KEYS });
    if (withdrawn !== null) await act(db(), key, { type: 'withdraw' }, now() - withdrawn);
    return { candidateId: key.candidateId, profileId: key.profileId };
  }

  beforeAll(async () => {
    poolId = await insertPool(db(), []);
    old = await person(2 * YEAR + 40 * DAY, 2 * YEAR + 10 * DAY);
    recent = await person(YEAR + 30 * DAY, YEAR);
    live = await person(2 * DAY, null);
  });

  const row = async ({ candidateId, profileId }: ProfileKey) => {
    const { rows } = await db().query(
      `SELECT p.facts, p.erased_at IS NOT NULL AS erased, p.state,
         (SELECT jsonb_agg(a.action ORDER BY version) FROM profile_actions a WHERE (a.candidate_id, a.profile_id) = ($1, $2)) AS actions,
         (SELECT array_agg(a.digest ORDER BY version) FROM profile_actions a WHERE (a.candidate_id, a.profile_id) = ($1, $2)) AS digests,
         (SELECT count(*)::integer FROM notices n WHERE (n.candidate_id, n.profile_id) = ($1, $2)) AS notices
       FROM profiles p WHERE (candidate_id, profile_id) = ($1, $2)`,
      [candidateId, profileId],
    );
    return rows[0];
  };

  it('says beforehand what it would do, and does nothing', async () => {
    const before = await row(old);
    expect(await dispose(db(), { at: now(), hash, dryRun: true })).toEqual({
      profiles: [old.profileId],
      accounts: [],
      contacts: 1,
    });
    expect(await row(old)).toEqual(before);
  });

  it('erases facts, letters, name and address of what ended two years ago, and nothing else', async () => {
    const before = await row(old);
    const head = await auditHead(db());
    const others = [await row(recent), await row(live)];
    const { rows } = await db().query<{ text: string }>(
      'SELECT e::text AS text FROM audit_entries e ORDER BY entry_id',
    );
    expect(await dispose(db(), { at: now(), hash })).toEqual({
      profiles: [old.profileId],
      accounts: [],
      contacts: 1,
    });
    const after = await row(old);
    expect(after).toMatchObject({
      facts: { schema: 'facts/2' },
      erased: true,
      state: 'withdrawn',
      notices: 0,
    });
    // What was done is there still, in its order, without what was declared.
    expect(after.actions.map(({ type }: { type: string }) => type)).toEqual(
      before.actions.map(({ type }: { type: string }) => type),
    );
    expect(after.actions[0]).toEqual({ type: 'start', facts: { schema: 'facts/2' } });
    // Whoever kept a copy can have it told to be what was erased.
    expect(after.digests[0]).toEqual(hash(canonicalJson(before.actions[0])));
    expect(after.digests[1]).toBeNull();
    expect(await contactOf(db(), old.candidateId, FIELD_KEYS)).toBeNull();
    expect([await row(recent), await row(live)]).toEqual(others);
    expect(await contactOf(db(), recent.candidateId, FIELD_KEYS)).not.toBeNull();
    // The audit holds what it held, and says what was erased.
    const again = await db().query<{ text: string }>(
      'SELECT e::text AS text FROM audit_entries e ORDER BY entry_id',
    );
    expect(again.rows.slice(0, rows.length)).toEqual(rows);
    const check = await checkAudit(db(), head);
    expect(check).toMatchObject({ broken: null, waiting: 0, heads: 1 });
    const entries = await db().query(
      `SELECT subject, case_ref, provision, details FROM audit_entries WHERE action = 'privacy.dispose'`,
    );
    expect(entries.rows).toEqual([
      {
        subject: `profile/${old.profileId}`,
        case_ref: `profile/${old.profileId}`,
        provision: 'Privacy Act 6',
        details: { actions: 1, contact: true },
      },
    ]);
  });

  it('leaves profiles that verify, and finds nothing when it is run again', async () => {
    expect(await verifyProfiles(db(), poolId)).toMatchObject({ passed: true, profiles: 3 });
    expect(await dispose(db(), { at: now(), hash })).toEqual({ profiles: [], accounts: [], contacts: 0 });
  });

  it('the database itself keeps what is not due, whatever the application says of the time', async () => {
    expect(await dispose(db(), { at: now() + 10 * YEAR, hash })).toEqual({
      profiles: [],
      accounts: [],
      contacts: 0,
    });
    for (const { candidateId, profileId } of [recent, live]) {
      const { rows } = await db().query('SELECT dispose_profile($1, $2, $3, $4) AS done', [
        candidateId,
        profileId,
        [1],
        [hash('x')],
      ]);
      expect(rows).toEqual([{ done: false }]);
    }
    const late = await person(2 * YEAR + 31 * DAY, 2 * YEAR + DAY);
    await expect(
      db().query('SELECT dispose_profile($1, $2, $3, $4)', [late.candidateId, late.profileId, [], []]),
    ).rejects.toMatchObject({ code: '23514' });
    expect((await row(late)).erased).toBe(false);
  });

  it('an erased profile is over: nothing more is done with it', async () => {
    await expect(actOnProfile(db(), old, command({ type: 'submit' }, now()))).rejects.toMatchObject({
      status: 409,
    });
    expect(JSON.stringify(await row(old))).not.toContain('citizenship');
  });

  it('accounts that were never confirmed, or used for two years, are erased; others and those of staff are not', async () => {
    let at = now() - 3 * YEAR;
    const accounts = await openAccounts({
      db: db(),
      dataFolder: await temporaryFolder(),
      mode: 'real',
      sendMail: async () => {},
      now: () => at,
    });
    const password = 'correct horse battery staple';
    const open = async (email: string): Promise<string> => {
      await signUp(accounts, { email, password, language: 'en' }, '127.0.0.1');
      const { rows } = await db().query<{ id: string }>(
        'SELECT account_id AS id FROM accounts WHERE email_key = $1',
        [email],
      );
      return rows[0]?.id ?? '';
    };
    const confirmed = (id: string) =>
      db().query('UPDATE accounts SET email_verified_at = created_at WHERE account_id = $1', [id]);
    const unconfirmed = await open('never@example.ca');
    const unused = await open('unused@example.ca');
    const used = await open('used@example.ca');
    const staff = await open('staff@example.ca');
    for (const id of [unused, used, staff]) await confirmed(id);
    await db().query(
      `INSERT INTO account_roles (account_id, role, granted_at, granted_by) VALUES ($1, 'officer', now(), 'test')`,
      [staff],
    );
    at = now() - YEAR;
    await db().query(
      `INSERT INTO audit_entries (at, role, account, action, subject, outcome, details, engine)
       VALUES (now() - interval '1 year', 'candidate', $1, 'account.signIn', $2, 'done', '{}', 'x')`,
      [used, `account/${used}`],
    );
    const fresh = await open('fresh@example.ca');
    await confirmed(fresh);
    await linkAudit(db());
    const { accounts: erased } = await dispose(db(), { at: now(), hash });
    expect([...erased].sort()).toEqual([unconfirmed, unused].sort());
    const { rows } = await db().query<{ id: string; email: string; gone: boolean }>(
      `SELECT account_id AS id, email, erased_at IS NOT NULL AND disabled_at IS NOT NULL AND password_hash IS NULL AS gone FROM accounts`,
    );
    for (const { id, email, gone } of rows) {
      expect(gone, email).toBe(erased.includes(id));
      if (gone) expect(email).toBe('erased');
    }
    // The address is free for whoever has it now.
    expect(await open('unused@example.ca')).not.toBe(unused);
    expect(await checkAudit(db())).toMatchObject({ broken: null });
  });
});
