import { publishedRounds } from '@openentry/data';
import { categoryVersions, plainDate } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { instructionOf } from '../../../src/rounds/instruction.ts';
import { roundText } from '../../../src/rounds/text/round-text.ts';
import { sectionText } from '../../writing/texts.ts';
import { BASE, LANGUAGES, ofCategory } from './instructions.ts';

describe('settings of a round', () => {
  test('a period of its own', () => {
    const period = { from: plainDate('2026-07-09'), to: plainDate('2026-07-10') };
    expect(sectionText(roundText({ instruction: BASE, period }, 'en'), 'number')).toContain(
      'beginning on July 9, 2026 and ending on July 10, 2026 is 1,490.',
    );
  });

  test.each(LANGUAGES)('zero invitations, before and after, in %s', (language) => {
    const instruction = { ...BASE, toInvite: 0 };
    const outcome = { invited: 0, members: 812, cutoff: null, tieBreak: null };
    const text = roundText({ instruction, outcome }, language);
    expect(sectionText(text, 'number')).toContain('10.3(2)');
    expect(sectionText(text, 'rank')).toMatch(
      language === 'en' ? /^Rank required\nNobody/ : /^Rang requis\nPersonne/,
    );
    const results = sectionText(text, 'results');
    expect(results).toContain(
      language === 'en' ? 'none: nobody was invited' : 'sans objet : personne n’a été invité',
    );
    expect(results).toContain(language === 'en' ? 'at zero' : 'à zéro');
    expect(results).not.toContain('Infinity');
  });

  test('a group without members', () => {
    const outcome = { invited: 0, members: 0, cutoff: null, tieBreak: null };
    expect(sectionText(roundText({ instruction: BASE, outcome }, 'en'), 'results')).toContain(
      'Nobody in the pool belonged to the group',
    );
  });

  test('a group that is smaller than the number', () => {
    const outcome = { invited: 4, members: 4, cutoff: 368, tieBreak: Date.UTC(2026, 5, 1) * 1000 };
    const results = sectionText(roundText({ instruction: BASE, outcome }, 'fr'), 'results');
    expect(results).toContain('Le groupe comptait 4 membres, moins que les 1 490');
    expect(results).toContain('368');
  });

  test.each(LANGUAGES)(
    'results as they are published, the tie-break to the second and exactly, in %s',
    (language) => {
      const published = publishedRounds.find((round) => round.number === '293');
      if (published?.tieBreak == null) throw new Error('Round 293 has a tie-break');
      const tieBreak = Temporal.Instant.from(published.tieBreak).epochMilliseconds * 1000 + 123_456;
      const outcome = { invited: published.invited, members: 20_000, cutoff: published.cutoff, tieBreak };
      const results = sectionText(
        roundText({ instruction: instructionOf(published), outcome }, language),
        'results',
      );
      const rows = results.split('\n');
      const after = (label: string): string | undefined => rows[rows.indexOf(label) + 1];
      if (language === 'en') {
        expect(after('Number of invitations issued')).toBe('4,500');
        expect(after('Rank required to be invited to apply')).toBe('4,500 or above');
        expect(after('Date and time of round')).toBe(
          'April 11, 2024 at 13:23:42 UTC (09:23:42 EDT in Ottawa)',
        );
        expect(after('CRS score of lowest-ranked candidate invited')).toBe('491');
        expect(after('Tie-breaking rule')).toBe('February 25, 2024 at 11:55:12 UTC');
        expect(results).toContain('exactly February 25, 2024 at 11:55:12.123456 UTC');
      } else {
        expect(after('Nombre d’invitations envoyées')).toBe('4 500');
        expect(after('Note obtenue dans le SCG par le candidat invité le moins bien classé')).toBe('491');
        expect(after('Règle de bris d’égalité')).toBe('25 février 2024 à 11:55:12 UTC');
      }
    },
  );

  test('a category round without its category is refused', () => {
    expect(() => roundText({ instruction: { ...BASE, kind: 'category' } }, 'en')).toThrow(
      'Round 900 is category-based and names no category',
    );
  });

  test('a round whose law is not fully known says so', () => {
    const late = { ...BASE, day: plainDate('2026-11-10'), instant: '2026-11-10T15:00:00Z' };
    const notices = roundText({ instruction: late }, 'en').blocks.filter(({ kind }) => kind === 'notice');
    expect(notices).toHaveLength(2);
    expect(JSON.stringify(notices[1])).toContain('November\u00A03,\u00A02026');
  });

  test('nobody is told of an order of classes where there is one class', () => {
    const nominees = roundText({ instruction: { ...BASE, kind: 'program', programs: ['PNP'] } }, 'en');
    expect(sectionText(nominees, 'grouping')).toContain(
      'members of the provincial nominee class, and nobody else',
    );
    expect(sectionText(nominees, 'grouping')).not.toContain('j.1');
    expect(sectionText(roundText({ instruction: BASE }, 'en'), 'grouping')).toContain('10.3(1)(j.1)');
  });

  test('French names each class with its article', () => {
    const stem = categoryVersions.find(({ id }) => id === 'stem@v1');
    if (stem === undefined) throw new Error('No such category');
    expect(sectionText(roundText({ instruction: ofCategory(stem) }, 'fr'), 'grouping')).toContain(
      'au titre de la catégorie des travailleurs qualifiés (fédéral), de la catégorie de l’expérience canadienne ou de la catégorie des travailleurs de métiers spécialisés (fédéral).',
    );
  });
});
