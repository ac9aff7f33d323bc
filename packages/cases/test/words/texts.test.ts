import { describe, expect, test } from 'vitest';
import { APPLICATION_ACTIONS } from '../../src/application/actions.ts';
import { TRACKS } from '../../src/application/parts.ts';
import { APPLICATION_STATUSES } from '../../src/application/state.ts';
import { PROFILE_ACTIONS } from '../../src/profile/actions.ts';
import { PROFILE_STATUSES } from '../../src/profile/state.ts';
import { ROLES } from '../../src/record/actor.ts';
import { ROUND_ACTIONS } from '../../src/round/actions.ts';
import { ROUND_STATUSES } from '../../src/round/state.ts';
import { instantInWords } from '../../src/words/instant.ts';
import { namesIn, refusalText } from '../../src/words/render.ts';
import { en, type RefusalCode } from '../../src/words/texts.en.ts';
import { fr } from '../../src/words/texts.fr.ts';
import { at } from '../support/times.ts';

const INSTANT = at('2027-03-01T10:00:01.9-05:00');

/** Everything that a refusal can name. */
const VALUES = {
  id: '00000000-0000-4000-8000-00000000000f',
  last: INSTANT,
  until: INSTANT,
  from: INSTANT,
  first: '2015-01-01',
  lastDay: '2026-03-06',
  on: '2026-03-07',
  today: '2026-03-08',
  action: 'decline',
  role: 'auditor',
  status: 'withdrawn',
  province: 'MB',
  program: 'FSW',
  invited: 41,
  due: 42,
  profileId: 4711,
  count: 43,
  track: 'medical',
};

const codes = Object.keys(en) as RefusalCode[];

describe('a refusal', () => {
  test('has words in both languages', () => {
    expect(Object.keys(fr)).toEqual(codes);
  });

  test.each(codes)('%s is a sentence without a hole, and names the same in both languages', (code) => {
    const refusal = { code, values: VALUES };
    const texts = [refusalText(refusal, 'en'), refusalText(refusal, 'fr')] as const;
    for (const text of texts) {
      expect(text).toMatch(/^[A-ZÀÉ“«].*\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|Invalid|\$\{|\bfunction\b/);
    }
    expect(texts[0]).not.toBe(texts[1]);
    const numbers = (text: string) => text.match(/\d+/g)?.toSorted();
    // « 1er mars » et “March 1” have the same number in them.
    expect(numbers(texts[1])).toEqual(numbers(texts[0]));
    expect(texts[1]).not.toMatch(/[^\s(] ?[“”]|'/);
  });

  test('reads as written', () => {
    const refusal = { code: 'period.still-runs', values: { until: INSTANT } } as const;
    expect(refusalText(refusal, 'en')).toBe(
      'The period runs until March 1, 2027 at 10:00:01 Ottawa time. Try again from then on.',
    );
    expect(refusalText(refusal, 'fr')).toBe(
      'Le délai court jusqu’au 1er mars 2027 à 10:00:01, heure d’Ottawa. Réessayez à compter de cet instant.',
    );
    const role = { code: 'action.not-for-role', values: { action: 'approve', role: 'officer' } } as const;
    expect(refusalText(role, 'en')).toBe('“Approve the round” is not for this role: officer.');
    expect(refusalText(role, 'fr')).toBe(
      '« Approuver la ronde » n’est pas permis à ce rôle : agent ou agente.',
    );
  });
});

test('an instant is told by the clocks of Ottawa', () => {
  expect(instantInWords(at('2026-07-01T03:59:59.999999Z'), 'en')).toBe(
    'June 30, 2026 at 23:59:59 Ottawa time',
  );
  expect(instantInWords(at('2026-07-01T04:00:00Z'), 'fr')).toBe(
    '1er juillet 2026 à 00:00:00, heure d’Ottawa',
  );
});

describe('names', () => {
  test.each(['en', 'fr'] as const)('%s: each role, action and state has its own', (language) => {
    const names = namesIn(language);
    const all = [
      [names.roles, ROLES],
      [names.profileActions, PROFILE_ACTIONS],
      [names.profileStatuses, PROFILE_STATUSES],
      [names.roundActions, ROUND_ACTIONS],
      [names.roundStatuses, ROUND_STATUSES],
      [names.applicationActions, APPLICATION_ACTIONS],
      [names.applicationStatuses, APPLICATION_STATUSES],
      [names.tracks, TRACKS],
    ] as const;
    for (const [named, ids] of all) {
      expect(Object.keys(named).sort()).toEqual([...ids].sort());
      expect(new Set(Object.values(named)).size).toBe(ids.length);
    }
  });
});
