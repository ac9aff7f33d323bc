import { plainDate } from '@openentry/law';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { microseconds } from '../../src/database/instants.ts';
import { recordOutage } from '../../src/day/outage.ts';
import { runDay } from '../../src/day/run.ts';
import { composeLetter } from '../../src/letters/compose.ts';
import { countNotices, type KeptNotice, keptNotices } from '../../src/letters/notices.ts';
import { letterSubject } from '../../src/letters/subject.ts';
import { startProfile } from '../../src/profiles/command.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import type { NoticeCode } from '../../src/profiles/notices.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { assessPool } from '../../src/standings/assess.ts';
import {
  ANN,
  act,
  approvedRound,
  BEN,
  by,
  command,
  DAY,
  envelope,
  HOUR,
  instructed,
  keyOf,
  MORNING,
  onRound,
  PUBLISHED_AS,
} from '../support/cases.ts';
import { facts, people, SIBLING } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

/** What each notice becomes. */
const KINDS: Readonly<Record<NoticeCode, readonly string[]>> = {
  'invitation.issued': ['invitation'],
  'invitation.cancelled': ['invitation-cancelled'],
  'invitation.expired': ['invitation-expired'],
  'profile.in-pool': ['profile-in-pool', 'nomination-accepted'],
  'profile.ineligible': ['profile-ineligible'],
  'profile.expired': ['profile-expired'],
  'standing.changed': ['standing-changed'],
  'draft.lapsed': ['draft-lapsed'],
  'nomination.offered': ['nomination-pending'],
  'nomination.lapsed': ['nomination-lapsed'],
  'nomination.withdrawn': ['nomination-withdrawn'],
};

async function all(db: Pool, poolId: number): Promise<KeptNotice[]> {
  const notices: KeptNotice[] = [];
  for await (const notice of keptNotices(db, { poolId })) notices.push(notice);
  return notices;
}

onEveryDatabase((world) => {
  it('writes the letter of everything that people are told in the life of a pool', async () => {
    const { app: db } = world().database;
    const poolId = await insertPool(
      db,
      people({ relativesInCanada: SIBLING }, { relativesInCanada: SIBLING }, {}, {}, {}, {}, {}),
    );
    const [first, second, fourth, fifth, sixth, seventh] = [1, 2, 4, 5, 6, 7].map((n) =>
      keyOf(poolId, n),
    ) as [ProfileKey, ProfileKey, ProfileKey, ProfileKey, ProfileKey, ProfileKey];
    await assessPool(db, poolId, { on: plainDate('2024-04-09'), at: MORNING - DAY, who: 'everybody' });
    // Nominations: taken back, accepted, not answered.
    for (const key of [fourth, fifth, sixth]) {
      await act(db, key, { type: 'offerNomination', province: 'ON' }, MORNING - DAY);
    }
    await act(db, fourth, { type: 'withdrawNomination' }, MORNING - DAY + HOUR);
    await act(db, fifth, { type: 'acceptNomination' }, MORNING - DAY + HOUR);
    // A draft that nobody hands in.
    await startProfile(
      db,
      poolId,
      await newCandidate(db, poolId),
      command({ type: 'start', facts: facts() }, MORNING),
    );
    // An update.
    await act(db, seventh, { type: 'update', facts: facts({ familySize: 2 }) }, MORNING - HOUR);
    // A round of three: the nominee and both with a sister. One declines, one is corrected, one does nothing.
    await approvedRound(db, poolId, instructed(3));
    await executePlanned(db, poolId, 'r1', envelope(MORNING, ANN));
    await publishRound(db, poolId, 'r1', envelope(MORNING + HOUR, BEN), PUBLISHED_AS);
    await act(db, first, { type: 'decline' }, MORNING + DAY);
    const reason = 'Issued in error';
    const correct = { type: 'correct', profileId: second.profileId, reason } as const;
    await onRound(db, poolId, 'r1', correct, MORNING + DAY, by('officer'));
    const outage = { from: MORNING + DAY, to: MORNING + 2 * DAY, reason: 'Power', by: by('administrator') };
    await recordOutage(db, { ...outage, id: crypto.randomUUID(), at: MORNING + 2 * DAY });
    // Birthdays on 15 June; tests expire a year after; twelve months are over on 1 March.
    for (const day of ['2024-06-20', '2024-07-20', '2025-02-20']) {
      await runDay(db, poolId, microseconds(`${day}T12:00:00Z`));
    }
    // Somebody whose test expires before the twelve months are over.
    const late = await startProfile(
      db,
      poolId,
      await newCandidate(db, poolId),
      command({ type: 'start', facts: facts() }, microseconds('2025-02-21T12:00:00Z')),
    );
    await act(db, late, { type: 'submit' }, microseconds('2025-02-21T13:00:00Z'));
    for (const day of ['2025-03-20', '2025-06-20'])
      await runDay(db, poolId, microseconds(`${day}T12:00:00Z`));

    const notices = await all(db, poolId);
    expect(await countNotices(db, { poolId })).toBe(notices.length);
    expect(new Set(notices.map(({ code }) => code))).toEqual(new Set(Object.keys(KINDS)));
    const kinds = new Set<string>();
    for (const notice of notices) {
      for (const language of ['en', 'fr'] as const) {
        const { letter, text, pdf } = await composeLetter(db, notice, { contact: null, language });
        expect(KINDS[notice.code], notice.code).toContain(letter.kind);
        expect(text).toContain(String(notice.profileId));
        expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
        kinds.add(letter.kind);
      }
    }
    expect([...kinds].sort()).toEqual(Object.values(KINDS).flat().sort());
    const subjectOf = async (code: NoticeCode) => {
      const notice = notices.find((each) => each.code === code) as KeptNotice;
      return (await letterSubject(db, notice, notice.noticeId, null)).subject as never as Record<
        string,
        unknown
      >;
    };
    // 60 days from 10 April, and two days that the outage touched.
    expect(await subjectOf('invitation.expired')).toMatchObject({ roundNumber: 'r1', lastDay: '2024-06-11' });
    expect(await subjectOf('invitation.cancelled')).toMatchObject({
      reason: { en: reason },
      after: 'inPool',
    });
    expect(await subjectOf('draft.lapsed')).toMatchObject({ startedAt: MORNING });
    const changed = await subjectOf('standing.changed');
    expect(changed).toMatchObject({ before: { score: expect.any(Number) }, why: [expect.anything()] });
  });

  it('has no letter for a notice of somebody else, or for none', async () => {
    const { app: db } = world().database;
    const poolId = await insertPool(db, people({}, {}));
    await act(db, keyOf(poolId, 1), { type: 'offerNomination', province: 'ON' }, MORNING);
    const [notice] = (await all(db, poolId)) as [KeptNotice];
    const none = { code: 'letter.none' };
    await expect(letterSubject(db, keyOf(poolId, 2), notice.noticeId, null)).rejects.toMatchObject(none);
    await expect(letterSubject(db, notice, notice.noticeId + 1, null)).rejects.toMatchObject(none);
  });
});
