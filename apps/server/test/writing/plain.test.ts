import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/writing/plain.ts';
import {
  type Block,
  finished,
  list,
  notice,
  pairs,
  paragraph,
  section,
  terms,
} from '../../src/writing/writing.ts';

const lines = (...blocks: Block[]): string[] =>
  plainText(finished({ language: 'en', title: 'Title', foot: 'Foot', blocks })).split('\n');

/** The lines between the title and the foot, without blank ones. */
const body = (...blocks: Block[]): string[] => {
  const all = lines(...blocks);
  return all.slice(all.indexOf('=====') + 1, all.indexOf('-- ')).filter((line) => line !== '');
};

describe('a text without form', () => {
  test('begins with who writes and the title, and ends with the foot after the mark of mails', () => {
    expect(lines().slice(0, 5)).toEqual([
      'OpenEntry',
      'An independent project, not a Government of Canada service',
      '',
      'Title',
      '=====',
    ]);
    expect(lines().slice(-4)).toEqual(['', '-- ', 'Foot', '']);
  });

  test('wraps at 72 characters, at spaces only', () => {
    const text = 'word '.repeat(40).trim();
    for (const line of body(paragraph(text))) expect(line.length).toBeLessThanOrEqual(72);
    expect(body(paragraph(text)).join(' ')).toBe(text);
    const url = 'x'.repeat(100);
    expect(body(paragraph(`a ${url} b`))).toEqual(['a', url, 'b']);
  });

  test('never ends a line at a no-break space', () => {
    const text = `${'x'.repeat(66)} August 24, 2026`;
    expect(body(paragraph(text))).toEqual(['x'.repeat(66), 'August\u00A024,\u00A02026']);
  });

  test('lists hang clear of their marks, with their details below', () => {
    const long = 'word '.repeat(20).trim();
    const [first, second] = body(list([long]));
    expect(first?.startsWith('- word')).toBe(true);
    expect(second?.startsWith('  word')).toBe(true);
    expect(body(list(['a', 'b'], true))).toEqual(['1. a', '2. b']);
    const items = [{ text: 'a', details: ['why', 'where'] }];
    expect(body({ kind: 'list', ordered: false, items })).toEqual(['- a', '  why', '  where']);
  });

  test('pairs, terms and notices', () => {
    expect(body(pairs(['Round', '293']))).toEqual(['Round: 293']);
    expect(body(terms(['Act', 'The Act.']))).toEqual(['Act: The Act.']);
    expect(body(notice('Mind', 'This.'))).toEqual(['! Mind', '! This.']);
    const french = plainText(
      finished({ language: 'fr', title: 'T', foot: 'P', blocks: [pairs(['Ronde', '293'])] }),
    );
    expect(french).toContain('Ronde\u00A0: 293');
  });

  test('sections are underlined', () => {
    expect(body(section('a', 'Why', [paragraph('So.')]))).toEqual(['Why', '---', 'So.']);
  });

  test('tables: codes on the left, numbers at the right, further texts below their row', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Points',
      columns: [
        { label: 'Factor', kind: 'text' },
        { label: 'Points', kind: 'number' },
        { label: 'Provision', kind: 'text' },
      ],
      rows: [
        { depth: 0, sum: true, cells: ['Core', '1,386', 's. 8'], notes: ['Capped.'] },
        { depth: 1, sum: false, cells: ['Age', '90', ''], notes: [] },
      ],
    };
    expect(body(table)).toEqual([
      `${'Factor'.padEnd(64)}  Points`,
      '  Provision',
      '-'.repeat(72),
      `${'Core'.padEnd(64)}   1,386`,
      '  s.\u00A08',
      '  Capped.',
      `${'  Age'.padEnd(64)}      90`,
    ]);
    const codes: Block = {
      kind: 'table',
      caption: 'Occupations',
      columns: [
        { label: 'NOC', kind: 'code' },
        { label: 'Title', kind: 'text' },
      ],
      rows: [{ depth: 0, sum: false, cells: ['21231', 'Software engineers and designers'], notes: [] }],
    };
    expect(body(codes)).toEqual(['NOC    Title', '-'.repeat(72), '21231  Software engineers and designers']);
  });

  test('a text cannot bring lines of its own', () => {
    expect(body(paragraph('One\n-- \nTwo\u0000\u2028three'))).toEqual(['One -- Two three']);
  });
});
