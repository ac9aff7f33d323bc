import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../packages/law/test/support/seed.ts';
import { runs } from '../../../../packages/law/test/support/runs.ts';
import { microseconds } from '../../src/database/instants.ts';
import { LONGEST_LINE } from '../../src/intake/lines.ts';
import { checkedRows, exampleFacts, jsonl, problemsIn } from './files.ts';

const FACTS = exampleFacts();
const row = (changes: Record<string, unknown> = {}) => ({ facts: FACTS, ...changes });
const born = (dateOfBirth: string) => row({ facts: { ...FACTS, dateOfBirth } });

describe('JSON Lines', () => {
  it('reads a person a line, with the instant and the number where they are given', async () => {
    const text = jsonl(
      row({ receivedAt: '2026-04-01T10:00:00.123456-04:00', profileId: 7 }),
      row({ receivedAt: '2026-04-01T14:00Z', profileId: 8 }),
    );
    const [first, second] = await checkedRows('jsonl', text);
    expect(first?.person).toMatchObject({
      line: 1,
      profileId: 7,
      receivedAt: microseconds('2026-04-01T14:00:00.123456Z'),
      facts: FACTS,
    });
    expect(second?.person).toMatchObject({ line: 2, profileId: 8 });
  });

  it('counts lines as editors do: CRLF, empty lines, a byte order mark, no end at the last', async () => {
    const text = `\uFEFF${JSON.stringify(row())}\r\n\r\n   \n${JSON.stringify(born('1990-01-01'))}`;
    for (const size of [1, 3, 64 * 1024]) {
      const rows = await checkedRows('jsonl', text, size);
      expect(rows.map(({ line, person }) => [line, person !== null])).toEqual([
        [1, true],
        [4, true],
      ]);
    }
  });

  it.each<[string, string | Uint8Array, string[]]>([
    ['what is no JSON', '{"facts":\n', ['1  not-json']],
    [
      'what is no object',
      '[]\n3\nnull\n"x"\n',
      ['1  not-an-object', '2  not-an-object', '3  not-an-object', '4  not-an-object'],
    ],
    ['no facts', '{}\n', ['1 facts missing']],
    ['another field', jsonl(row({ name: 'x' })), ['1 name unknown-field']],
    ['bytes that are no text', Uint8Array.from([0x7b, 0xff, 0x0a]), ['1  not-utf8']],
    [
      'an instant without a zone',
      jsonl(row({ receivedAt: '2026-04-01T10:00:00' })),
      ['1 receivedAt not-an-instant'],
    ],
    [
      'an instant that is none',
      jsonl(row({ receivedAt: '2026-02-30T10:00:00Z' })),
      ['1 receivedAt not-an-instant'],
    ],
    [
      'an instant to the nanosecond',
      jsonl(row({ receivedAt: '2026-02-03T10:00:00.123456789Z' })),
      ['1 receivedAt not-an-instant'],
    ],
    ['a number for an instant', jsonl(row({ receivedAt: 5 })), ['1 receivedAt not-an-instant']],
    [
      'an instant before Express Entry',
      jsonl(row({ receivedAt: '2014-12-31T23:59:59Z' })),
      ['1 receivedAt before-express-entry'],
    ],
    [
      'an instant that has not come',
      jsonl(row({ receivedAt: '2026-05-04T12:00:00.000001Z' })),
      ['1 receivedAt in-future'],
    ],
    [
      'a number that is none',
      jsonl(row({ profileId: '7' }), row({ profileId: 0 }), row({ profileId: 2 ** 53 })),
      ['1 profileId not-an-id', '2 profileId not-an-id', '3 profileId not-an-id'],
    ],
    [
      'numbers in some rows only',
      jsonl(row({ profileId: 7 }), born('1990-01-01')),
      ['2 profileId some-without-id'],
    ],
    ['a number after rows without', jsonl(row(), row({ profileId: 7 })), ['2 profileId some-without-id']],
    [
      'facts of another form',
      jsonl(row({ facts: { ...FACTS, schema: 'facts/1' } })),
      ['1 facts.schema not-a-choice'],
    ],
    [
      'facts that are wrong in places',
      jsonl(row({ facts: { ...FACTS, dateOfBirth: '1990-13-01', mood: 1 } })),
      ['1 facts.dateOfBirth not-a-day', '1 facts.mood unknown-field'],
    ],
    [
      'facts that leave the score open',
      jsonl(row({ facts: { ...FACTS, nomination: undefined } })),
      ['1 facts.nomination score-unknown'],
    ],
    [
      'a character that cannot be kept',
      jsonl(row({ facts: { ...FACTS, workAuthorisation: { basis: 'open', employers: ['a\u0000'] } } })),
      ['1 facts.workAuthorisation.employers.0 not-storable'],
    ],
  ])('says line, field and reason of %s', async (_, text, problems) => {
    expect(await problemsIn('jsonl', text)).toEqual(problems);
  });

  it('finds a number that is there twice, and a row that is, with the line it was on', async () => {
    const twice = await checkedRows(
      'jsonl',
      jsonl(row({ profileId: 7 }), { ...born('1990-01-01'), profileId: 7 }),
    );
    expect(twice[1]?.problems[0]?.text.en).toBe('profileId is also the number of line 1');
    const at = { receivedAt: '2026-04-01T10:00:00Z' };
    const whole = await checkedRows('jsonl', jsonl(row(at), '', row(at)));
    expect(whole[1]).toMatchObject({ line: 3, person: null, problems: [{ code: 'row-twice' }] });
    expect(whole[1]?.problems[0]?.text.fr).toContain('ligne 1');
  });

  it('remarks on people who declare the same, and lets them be', async () => {
    const rows = await checkedRows('jsonl', jsonl(row(), row(), row({ receivedAt: '2026-04-01T10:00:00Z' })));
    expect(rows.map(({ person }) => person !== null)).toEqual([true, true, true]);
    expect(rows.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual([
      [],
      ['same-facts'],
      ['same-facts'],
    ]);
  });

  it('tells every problem of a row at once, and has words in both languages', async () => {
    const [bad] = await checkedRows('jsonl', jsonl(row({ receivedAt: 'x', profileId: 'y', facts: {} })));
    expect(bad?.problems.map(({ path }) => path)).toEqual(['receivedAt', 'profileId', 'facts.schema']);
    for (const { text } of bad?.problems ?? []) {
      expect(text.en).not.toBe(text.fr);
      expect(`${text.en}${text.fr}`).not.toMatch(/undefined|\[object/);
    }
  });

  it('does not hold a line without end, and goes on after it', async () => {
    const long = 'x'.repeat(LONGEST_LINE + 1);
    const rows = await checkedRows('jsonl', `${long}\n${JSON.stringify(row())}\n`, 64 * 1024);
    expect(rows).toMatchObject([
      { line: 1, problems: [{ code: 'too-long' }] },
      { line: 2, problems: [] },
    ]);
  });

  it('never fails, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, size) => {
          await checkedRows('jsonl', bytes, size);
        },
      ),
      { numRuns: runs(500) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record(
            { receivedAt: fc.jsonValue(), profileId: fc.jsonValue(), facts: fc.jsonValue() },
            { requiredKeys: [] },
          ),
        ),
        async (rows) => {
          await checkedRows('jsonl', jsonl(...rows));
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
