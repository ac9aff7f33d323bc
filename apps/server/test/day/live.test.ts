import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { checkAudit } from '../../src/audit/check.ts';
import { type Clock, startClock } from '../../src/day/clock.ts';
import { setContact } from '../../src/mail/contact.ts';
import { openMailer } from '../../src/mail/mailer.ts';
import { mailSettings } from '../../src/mail/settings.ts';
import { startProfile } from '../../src/profiles/command.ts';
import { loadProfile, type ProfileKey } from '../../src/profiles/load.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { loadRound } from '../../src/rounds/workflow/load.ts';
import { previewRound } from '../../src/standings/preview.ts';
import { poolStats } from '../../src/standings/stats.ts';
import { listPools } from '../../src/store/list.ts';
import { openLivePool } from '../../src/store/live.ts';
import {
  ANN,
  act,
  BEN,
  by,
  CAL,
  command,
  DAY,
  envelope,
  HOUR,
  instructed,
  MORNING,
  onRound,
  PUBLISHED_AS,
} from '../support/cases.ts';
import { FIELD_KEYS } from '../support/fieldKeys.ts';
import { useMailServer } from '../support/mail.ts';
import { facts, people, SIBLING } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const ROOT = by('administrator', 'root');

onEveryDatabase((world) => {
  const server = useMailServer();
  const db = (): Pool => world().database.app;
  const clocks: Clock[] = [];
  afterEach(async () => {
    for (const clock of clocks.splice(0)) await clock.stop();
  });

  /** A server's clock that is started at an instant, until something is so. */
  async function minded(at: number, so: () => Promise<boolean>): Promise<string[]> {
    const said: string[] = [];
    const mailer = openMailer(await mailSettings({ url: server().url, from: 'no-reply@example.org' }, ''));
    const log = ({ what, code }: { what: string; code?: string }): void => void said.push(code ?? what);
    const clock = startClock(db(), { log, mail: { mailer, keys: FIELD_KEYS }, now: () => at });
    clocks.push(clock);
    while (!(await so())) await sleep(20);
    await clock.stop();
    mailer.close();
    return said;
  }

  const stateOf = async (key: ProfileKey) => (await loadProfile(db(), key, []))?.state;

  it('is opened once, and its name is its own', async () => {
    const request = { name: ' Canada ', by: ROOT, at: MORNING - DAY };
    const opened = await Promise.all([openLivePool(db(), request), openLivePool(db(), request)]);
    expect(new Set(opened.map(({ poolId }) => poolId)).size).toBe(1);
    expect(opened.filter((each) => each.opened)).toHaveLength(1);
    expect(await openLivePool(db(), request)).toMatchObject({ name: 'Canada', opened: false });
    const { rows } = await db().query(
      `SELECT role, account, outcome FROM audit_entries WHERE action = 'pool.open'`,
    );
    expect(rows).toEqual([{ role: 'administrator', account: 'root', outcome: 'done' }]);
    await db().query(
      `INSERT INTO pools (kind, name, as_of, engine, size, count_by_crs, load_seconds)
       VALUES ('imported', 'Taken', '2024-04-09', 'test', 0, '{}', 0)`,
    );
    await expect(openLivePool(db(), { ...request, name: 'Taken' })).rejects.toMatchObject({
      code: 'pool.name-taken',
    });
    await expect(openLivePool(db(), { ...request, name: '\n' })).rejects.toMatchObject({
      code: 'pool.name-not-valid',
    });
  });

  it('is lived in: entered, assessed, invited from, written to, declined in, and minded by the clock', async () => {
    const made = await insertPool(db(), people({}));
    const { poolId } = await openLivePool(db(), { name: 'lived in', by: ROOT, at: MORNING - DAY });

    /** Somebody who enters, gives an address and hands in, so many minutes before the morning. */
    async function enters(minutes: number, changes: Parameters<typeof facts>[0]): Promise<ProfileKey> {
      const at = MORNING - DAY - minutes * 60_000_000;
      const candidate = await newCandidate(db(), poolId);
      const key = await startProfile(
        db(),
        poolId,
        candidate,
        command({ type: 'start', facts: facts(changes) }, at),
      );
      const contact = {
        name: `Person ${minutes}`,
        email: `person.${minutes}@example.com`,
        language: 'fr',
      } as const;
      await setContact(db(), key, { contact, by: by('candidate'), at, keys: FIELD_KEYS });
      await act(db(), key, { type: 'submit' }, at + 1);
      return { candidateId: key.candidateId, profileId: key.profileId };
    }
    const sister = await enters(30, { relativesInCanada: SIBLING });
    const early = await enters(20, {});
    const late = await enters(10, {});
    // A draft of long ago, which nobody handed in.
    const draft = await startProfile(
      db(),
      poolId,
      await newCandidate(db(), poolId),
      command({ type: 'start', facts: facts() }, MORNING - 70 * DAY),
    );
    expect((await listPools(db())).find((pool) => pool.poolId === poolId)).toMatchObject({
      kind: 'live',
      size: 4,
    });
    expect(await poolStats(db(), poolId)).toMatchObject({ states: { inPool: 3, draft: 1 }, assessed: 3 });

    // The clock ends the draft, and mails the three that they are in the pool.
    const mailed = (count: number) => async () => server().taken.length >= count;
    const said = await minded(MORNING - HOUR, mailed(3));
    expect(await stateOf(draft)).toMatchObject({ status: 'draftLapsed' });
    expect(said).toContain(`the day of pool ${poolId} is done`);
    expect(said.join('\n')).not.toMatch(/example|Person/);
    expect(said).not.toContain(`the day of pool ${made} is done`);

    // A round that is planned by one, approved by another, and run by the clock.
    const preview = await previewRound(db(), { poolId, programs: instructed(2).programs, category: null }, 2);
    expect(preview).toMatchObject({ members: 3, invited: 2 });
    const instruction = instructed(2, { number: 'live' });
    await onRound(db(), poolId, 'live', { type: 'plan', instruction }, MORNING - HOUR, ANN);
    await onRound(db(), poolId, 'live', { type: 'schedule', at: MORNING }, MORNING - HOUR, ANN);
    await onRound(db(), poolId, 'live', { type: 'approve' }, MORNING - HOUR / 2, BEN);
    const ran = async (): Promise<boolean> =>
      (await loadRound(db(), poolId, 'live'))?.state.status === 'executed';
    await minded(MORNING, ran);
    expect((await stateOf(sister))?.status).toBe('invited');
    expect((await stateOf(early))?.status).toBe('invited');
    expect((await stateOf(late))?.status).toBe('inPool');

    // Nobody is told before it is published, by a second person; then the letters go out.
    expect(server().taken).toHaveLength(3);
    await publishRound(db(), poolId, 'live', envelope(MORNING + HOUR, CAL), PUBLISHED_AS);
    await minded(MORNING + 2 * HOUR, mailed(5));
    const invitations = server().taken.slice(3);
    expect(invitations.map(({ to }) => to?.[0]?.address).sort()).toEqual([
      'person.20@example.com',
      'person.30@example.com',
    ]);
    for (const { subject, text } of invitations) {
      expect(subject).toMatch(/^Invitation à présenter une demande/);
      expect(text).toContain('live');
    }

    // One declines and is back with the same place; the other does nothing, and the clock ends the invitation.
    const before = await stateOf(early);
    await act(db(), early, { type: 'decline' }, MORNING + DAY);
    const after = await stateOf(early);
    expect(after).toMatchObject({
      status: 'inPool',
      receivedAt: (before as { receivedAt: number }).receivedAt,
    });
    const lapsed = async (): Promise<boolean> => (await stateOf(sister))?.status === 'expired';
    await minded(MORNING + 62 * DAY, lapsed);
    await minded(MORNING + 62 * DAY + HOUR, mailed(7));
    expect(server().taken.map(({ subject }) => subject)).toContain('Votre invitation a pris fin');
    expect(await verifyProfiles(db(), poolId)).toMatchObject({ passed: true, profiles: 4 });
    expect(await checkAudit(db())).toMatchObject({ broken: null, waiting: 0 });
  });
});
