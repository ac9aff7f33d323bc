import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../packages/law/test/support/seed.ts';
import { runs } from '../../../packages/law/test/support/runs.ts';
import { type Feed, readFeed } from '../../src/feed/read.ts';
import { feedProblemText } from '../../src/feed/render.ts';
import { planImport } from '../../src/history/plan.ts';
import { bytesOf, written } from '../support/feeds.ts';

/** Whatever is read, it can be told in words. */
function isRead(bytes: Uint8Array): Feed {
  const feed = readFeed(bytes);
  for (const problem of feed.problems) {
    for (const language of ['en', 'fr'] as const) {
      expect(feedProblemText(problem, language)).toBeTypeOf('string');
    }
  }
  return feed;
}

/** And imported, once: the second time nothing is new. */
function isImported(feed: Feed): void {
  const { versions } = planImport(feed, []);
  const imported = versions.map(({ version, original }) => ({
    language: feed.language,
    version,
    importedAt: '2026-01-01T00:00:00Z',
    original,
  }));
  expect(planImport(feed, imported).report).toMatchObject({ kept: 0, changed: [], new: [] });
}

test('any bytes are read without failing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void isRead(bytes)),
    { numRuns: runs(2000) },
  );
});

test('any JSON is read without failing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      isRead(bytesOf(value));
      isRead(bytesOf({ rounds: value }));
    }),
    { numRuns: runs(500) },
  );
});

const FIELDS = Object.keys(written());
/** Words of the kind that the feed is made of, and pieces of them. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...(Object.values(written()) as string[])),
  fc
    .array(
      fc.constantFrom(
        'April',
        'avril',
        '11',
        '2024',
        ',',
        '.',
        ' at ',
        ' à ',
        '13:23:42',
        'UTC',
        'AM',
        'Version',
        '(',
        ')',
        '4',
        ',500',
        '<a href="',
        '>',
        '&#x41;',
        '&#1114112;',
        '-',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
  fc.jsonValue({ maxDepth: 2 }),
);

test('any words in any field of a round are read and imported without failing', () => {
  const round = fc
    .array(fc.tuple(fc.constantFrom(...FIELDS, '__proto__', 'constructor'), words), { maxLength: 12 })
    .map((changes) => JSON.parse(JSON.stringify(written(Object.fromEntries(changes)))) as unknown);
  fc.assert(
    fc.property(fc.array(round, { maxLength: 4 }), (rounds) => isImported(isRead(bytesOf({ rounds })))),
    { numRuns: runs(150) },
  );
});

test('bytes changed anywhere in a feed are read without failing', () => {
  const whole = bytesOf({ rounds: [written(), written({ drawNumber: '292' })] });
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      isRead(bytes);
    }),
    { numRuns: runs(1000) },
  );
});
