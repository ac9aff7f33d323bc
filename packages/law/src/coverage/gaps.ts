import type { Grade } from '../instruments/instruments.ts';
import type { Bilingual } from '../policies/policy.ts';
import { FIRST_DAY, KNOWN_GAP_FROM } from '../ruleset.ts';
import { type PlainDate, plainDate } from '../time/plainDate.ts';
import { type CoveredArea, en, type GapId } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** Something that is not known of the law, and what the rules do about it. */
export interface Gap {
  readonly id: GapId;
  readonly area: CoveredArea;
  /** First day that it touches; null where it touches every day up to the last. */
  readonly from: PlainDate | null;
  /** Last day that it touches; null where no end is known. */
  readonly until: PlainDate | null;
  /** Support for what the rules do about it. */
  readonly grade: Grade;
  readonly what: Bilingual;
  readonly consequence: Bilingual;
}

function gap(id: GapId, area: CoveredArea, grade: Grade, from: string | null, until: string | null): Gap {
  return Object.freeze({
    id,
    area,
    from: from === null ? null : plainDate(from),
    until: until === null ? null : plainDate(until),
    grade,
    what: { en: en.gaps[id].what, fr: fr.gaps[id].what },
    consequence: { en: en.gaps[id].consequence, fr: fr.gaps[id].consequence },
  });
}

/** Every known gap, by subject and then by day. */
export const gaps: readonly Gap[] = [
  gap('crs-2026-11-03', 'crs', 'S', KNOWN_GAP_FROM, null),
  gap('mi-text', 'crs', 'S', null, null),
  gap('french-2020-10', 'crs', 'S', '2020-10-20', '2020-10-26'),
  gap('mi-2024', 'crs', 'P', '2024-06-26', null),
  gap('program-order-2015', 'invitation', 'I', FIRST_DAY, '2015-09-14'),
  gap('birthday-2015', 'invitation', 'S', FIRST_DAY, '2015-07-12'),
  gap('mi-2020-03', 'invitation', 'I', '2020-03-01', '2020-03-31'),
  gap('language-thresholds', 'language', 'P', null, null),
  gap('tcf-2018-12', 'language', 'S', '2018-12-01', '2018-12-31'),
  gap('tef-2023-12', 'language', 'P', '2023-12-11', '2024-05-06'),
  gap('toefl-essentials', 'language', 'P', '2025-08-21', null),
  gap('eca-wordings', 'education', 'P', null, null),
  gap('study-waiver', 'education', 'T', '2020-03-01', null),
  gap('funds-2015-2016', 'funds', 'I', FIRST_DAY, '2017-01-04'),
  gap('funds-days', 'funds', 'S', '2018-01-01', '2021-07-14'),
  gap('funds-2026', 'funds', 'I', '2026-07-01', null),
  gap('fees-2026', 'fees', 'I', '2026-04-30', null),
  gap('category-days', 'categories', 'I', '2023-05-31', null),
  gap('category-agriculture-2025', 'categories', 'I', '2025-02-27', '2026-02-17'),
  gap('category-physicians-2026', 'categories', 'S', '2025-12-08', '2026-03-15'),
  gap('military-force', 'categories', 'P', '2026-02-18', null),
  gap('officer-substitution', 'fsw', 'L', null, null),
  gap('noc-2011', 'noc', 'I', FIRST_DAY, '2017-10-23'),
  gap('noc-senior-managers', 'noc', 'I', '2022-11-16', null),
  gap('noc-2026', 'noc', 'I', '2026-12-01', null),
];

/** The gaps that touch a day. */
export function gapsOn(day: PlainDate): readonly Gap[] {
  return gaps.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}
