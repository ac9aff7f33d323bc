import { describe, expect, test } from 'vitest';
import type { Cause } from '../../src/drift/causes/cause.ts';
import { causeText } from '../../src/drift/render.ts';
import type { CauseCode } from '../../src/drift/texts.en.ts';

const titles = {
  law: { en: 'Ministerial Instructions', fr: 'Instructions ministérielles' },
  funds: { en: 'Settlement funds, table of 2025', fr: 'Fonds d’établissement, tableau de 2025' },
} as const;

const cause = (
  code: CauseCode,
  values: Cause['values'] = {},
  paths: readonly string[] = [],
  instruments: Cause['instruments'] = [],
): Cause => ({ code, values, paths, instruments });

const date = '2026-05-01';
const table: readonly (readonly [Cause, string, string])[] = [
  [cause('birthday', { age: 30 }), 'Birthday: 30 years completed.', 'Anniversaire : 30 ans accomplis.'],
  [
    cause('test-counts', { date, test: 'TEF Canada' }),
    'TEF Canada of May 1, 2026: the results count from that day.',
    'TEF Canada du 1er mai 2026 : les résultats comptent à partir de ce jour.',
  ],
  [
    cause('test-expired', { date, test: 'TEF Canada', years: 2 }),
    'TEF Canada of May 1, 2026: results count for 2 years, and that time is over.',
    'TEF Canada du 1er mai 2026 : les résultats comptent pendant 2 ans, et ce délai est écoulé.',
  ],
  [
    cause('credential-completed', { date }),
    'A credential is completed on May 1, 2026.',
    'Un titre d’études est obtenu le 1er mai 2026.',
  ],
  [
    cause('assessment-counts', { date }),
    'The educational credential assessment of May 1, 2026 counts from that day.',
    'L’évaluation des diplômes d’études du 1er mai 2026 compte à partir de ce jour.',
  ],
  [
    cause('assessment-expired', { date, years: 5 }),
    'The educational credential assessment of May 1, 2026 counts for 5 years, and that time is over.',
    'L’évaluation des diplômes d’études du 1er mai 2026 compte pendant 5 ans, et ce délai est écoulé.',
  ],
  [cause('job-began', { date }), 'A job begins on May 1, 2026.', 'Un emploi commence le 1er mai 2026.'],
  [
    cause('job-ended', { date }),
    'The last day of a job was May 1, 2026.',
    'Le dernier jour d’un emploi était le 1er mai 2026.',
  ],
  [
    cause('work-completed', { months: 36, windowYears: 10 }),
    'Work that counts comes to 3 years within the last 10 years.',
    'Le travail qui compte atteint 3 ans au cours des 10 dernières années.',
  ],
  [
    cause('work-completed', { months: 6, windowYears: 1 }),
    'Work that counts comes to 6 months within the last year.',
    'Le travail qui compte atteint 6 mois au cours de la dernière année.',
  ],
  [
    cause('work-completed', { months: 12 }),
    'Work that counts comes to 1 year.',
    'Le travail qui compte atteint 1 an.',
  ],
  [
    cause('work-left', { months: 12, windowYears: 3 }),
    'Time passes over work that counted: less than 1 year of it is left within the last 3 years.',
    'Le temps passe sur du travail qui comptait : il en reste moins d’un an au cours des 3 dernières années.',
  ],
  [
    cause('work-left', { months: 24, windowYears: 5 }),
    'Time passes over work that counted: less than 2 years of it is left within the last 5 years.',
    'Le temps passe sur du travail qui comptait : il en reste moins de 2 ans au cours des 5 dernières années.',
  ],
  [
    cause('main-occupation', { windowYears: 3 }),
    'Another occupation has the most work within the last 3 years: it decides which language level is asked for.',
    'Une autre profession compte le plus de travail au cours des 3 dernières années : c’est elle qui fixe le niveau de langue exigé.',
  ],
  [cause('child-born', { date }), 'A child is born on May 1, 2026.', 'Un enfant naît le 1er mai 2026.'],
  [
    cause('child-of-age', { date, age: 22 }),
    'A child completes 22 years and is no longer dependent by age.',
    'Un enfant atteint 22 ans et n’est plus à charge en raison de son âge.',
  ],
  [
    cause('nomination-accepted', { date }),
    'The nomination is accepted on May 1, 2026.',
    'La désignation est acceptée le 1er mai 2026.',
  ],
  [
    cause('certificate-issued', { date }),
    'The certificate of qualification is issued on May 1, 2026.',
    'Le certificat de compétence est délivré le 1er mai 2026.',
  ],
  [
    cause('permit-ended', { date }),
    'The right to work in Canada ended on May 1, 2026.',
    'L’autorisation de travailler au Canada a pris fin le 1er mai 2026.',
  ],
  [
    cause('service-completed', { date, years: 10 }),
    'Military service comes to 10 years.',
    'Le service militaire atteint 10 ans.',
  ],
  [
    cause('service-ended', { date }),
    'The last day of military service was May 1, 2026.',
    'Le dernier jour du service militaire était le 1er mai 2026.',
  ],
  [
    cause('law-changed', {}, [], [{ id: 'a', title: titles.law }]),
    'In force from this day: Ministerial Instructions.',
    'En vigueur à partir de ce jour : Instructions ministérielles.',
  ],
  [
    cause('funds-table', {}, [], [{ id: 'b', title: titles.funds }]),
    'A new table of settlement funds: Settlement funds, table of 2025.',
    'Nouveau tableau des fonds d’établissement : Fonds d’établissement, tableau de 2025.',
  ],
  [
    cause('categories-changed', { begun: 'healthcare@2026-v3', ended: 'healthcare@v2' }),
    'New in the categories: Healthcare and social services occupations (2026-v3). No longer in force: Healthcare and social services occupations (v2).',
    'Nouveautés dans les catégories : Professions de la santé et des services sociaux (2026-v3). Retrait : Professions de la santé et des services sociaux (v2).',
  ],
  [
    cause('categories-changed', { begun: '', ended: 'stem@v1' }),
    'No longer in force: Science, Technology, Engineering and Math (STEM) occupations (v1).',
    'Retrait : Professions en sciences, technologie, ingénierie et mathématiques (STIM) (v1).',
  ],
];

describe('the words for why a verdict turned', () => {
  test.each(table)('of %o', (of, en, fr) => {
    expect([causeText(of, 'en'), causeText(of, 'fr')]).toEqual([en, fr]);
  });

  test('say that something is of the spouse or partner, within the sentence', () => {
    const of = (code: CauseCode, values: Cause['values']) => {
      const told = cause(code, values, ['spouse.jobs.0']);
      return [causeText(told, 'en'), causeText(told, 'fr')];
    };
    expect(of('work-completed', { months: 12 })).toEqual([
      'Spouse or partner: work that counts comes to 1 year.',
      'Époux ou conjoint de fait : le travail qui compte atteint 1 an.',
    ]);
    expect(of('test-expired', { date, test: 'TEF Canada', years: 2 })).toEqual([
      'Spouse or partner: TEF Canada of May 1, 2026: results count for 2 years, and that time is over.',
      'Époux ou conjoint de fait : TEF Canada du 1er mai 2026 : les résultats comptent pendant 2 ans, et ce délai est écoulé.',
    ]);
    expect(causeText(cause('job-began', { date }, ['jobs.0', 'spouse.jobs.0']), 'en')).toBe(
      'A job begins on May 1, 2026.',
    );
  });
});
