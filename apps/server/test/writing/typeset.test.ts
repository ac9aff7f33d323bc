import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/writing/typeset.ts';
import '../support/seed.ts';

const shown = (text: string): string => text.replaceAll('\u00A0', '·');

describe('no-break spaces', () => {
  test.each([
    ['fr', 'Quoi ? Oui ; non : « ici » ! 5 % de 3 $', 'Quoi·? Oui·; non·: «·ici·»·! 5·% de 3·$'],
    ['fr', 'le 24 août 2026 et le 1er mai 2026', 'le 24·août·2026 et le 1er·mai·2026'],
    ['fr', '13 757 dollars, 60 jours, 12 mois, 641 points', '13·757 dollars, 60·jours, 12·mois, 641·points'],
    ['fr', 'RIPR, art. 87.1, par. 75(2), al. 10.3(1)k)', 'RIPR, art.·87.1, par.·75(2), al.·10.3(1)k)'],
    ['fr', 'la ronde 293, NCLC 7, à 13:23:42 UTC', 'la ronde·293, NCLC·7, à 13:23:42·UTC'],
    ['fr', 'le 24 sept ans plus tard', 'le 24 sept ans plus tard'],
    ['en', 'August 24, 2026 and May 1, 2026', 'August·24,·2026 and May·1,·2026'],
    [
      'en',
      '60 days, 12 months, 641 points at 13:23:42 UTC',
      '60·days, 12·months, 641·points at 13:23:42·UTC',
    ],
    ['en', 'IRPR, s. 87.1 and ss. 16–18, CLB 7, round 293', 'IRPR, s.·87.1 and ss.·16–18, CLB·7, round·293'],
    ['en', 'Who? She : that', 'Who? She : that'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(shown(typeset(text, language))).toBe(expected);
  });

  test('change nothing else, and a second time nothing at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en' as const, 'fr' as const),
        (text, language) => {
          const set = typeset(text, language);
          expect(set.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
          expect(typeset(set, language)).toBe(set);
        },
      ),
      { numRuns: 500 },
    );
  });
});
