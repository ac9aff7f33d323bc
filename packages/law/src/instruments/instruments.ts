import { type PlainDate, plainDate } from '../time/plainDate.ts';

/**
 * How certain a statement of law is: L text of the instrument, T copy of IRCC's own tool, P IRCC page
 * as transcribed, S secondary source, I inferred.
 */
export type Grade = 'L' | 'T' | 'P' | 'S' | 'I';

/** A dated act, regulation or ministerial instruction that changes values or rules. */
export interface Instrument {
  readonly title: { readonly en: string; readonly fr: string };
  /** First day on which its values apply. */
  readonly inForce: PlainDate;
  readonly citation: string;
  readonly source: string;
  readonly grade: Grade;
  /** Last day on which somebody compared the values with the source. */
  readonly checkedOn: PlainDate;
}

const checked = plainDate('2026-08-24');

function instrument(
  inForce: string,
  en: string,
  fr: string,
  citation: string,
  source: string,
  grade: Grade,
): Instrument {
  return { title: { en, fr }, inForce: plainDate(inForce), citation, source, grade, checkedOn: checked };
}

/** Every instrument whose values the rulebook carries, in order of coming into force. */
export const instruments = {
  'irpr-2013-01-02': instrument(
    '2013-01-02',
    'Immigration and Refugee Protection Regulations, Canadian experience class and federal skilled trades class',
    'Règlement sur l’immigration et la protection des réfugiés, catégorie de l’expérience canadienne et catégorie des travailleurs de métiers spécialisés',
    'SOR/2012-274; IRPR ss. 87.1, 87.2',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'irpr-2013-05-04': instrument(
    '2013-05-04',
    'Immigration and Refugee Protection Regulations, federal skilled worker selection grid',
    'Règlement sur l’immigration et la protection des réfugiés, grille de sélection des travailleurs qualifiés (fédéral)',
    'SOR/2012-274; IRPR ss. 75–83',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'mi-2014-12-01': instrument(
    '2015-01-01',
    'Ministerial Instructions Respecting the Express Entry System',
    'Instructions ministérielles concernant le système Entrée express',
    'Canada Gazette Part I, vol. 148, Extra no. 10',
    'Canada Gazette, 2014-12-01; IRCC CRS criteria page as transcribed 2026-07-31',
    'P',
  ),
  'mi-2016-11-19': instrument(
    '2016-11-19',
    'Amendment of 19 November 2016: job offers, Canadian study, additional points',
    'Modification du 19 novembre 2016 : offres d’emploi, études au Canada, points supplémentaires',
    'Canada Gazette Part I, vol. 150, no. 46',
    'Canada Gazette, 2016-11-12; archived page of the instructions to 2016-11-18',
    'L',
  ),
  'mi-2017-06-06': instrument(
    '2017-06-06',
    'Amendment of 6 June 2017: siblings, French, order by time of submission',
    'Modification du 6 juin 2017 : frères et sœurs, français, rang selon le moment de la soumission',
    'Ministerial Instructions amending the Express Entry system, 2017',
    'canada.ca, amending-express-entry-system-2017; CIC News 2017-06',
    'S',
  ),
  'mi-2020-10-20': instrument(
    '2020-10-20',
    'Amendment of October 2020: points for French raised to 25 and 50',
    'Modification d’octobre 2020 : points pour le français portés à 25 et à 50',
    'Announced 2020-10-27; the day of coming into force is 20 or 27 October 2020',
    'gocanadaservices.ca; IRCC CRS tool',
    'S',
  ),
  // The edition was published in June 2021 on a day not known; profiles had to follow it by 15 July.
  'funds-2021': funds('2021-07-15', '2021', 'S'),
  'funds-2022': funds('2022-06-09', '2022', 'S'),
  'irpr-2022-220': instrument(
    '2022-11-16',
    'Regulations Amending the IRPR: National Occupational Classification 2021 and TEER',
    'Règlement modifiant le RIPR : Classification nationale des professions 2021 et catégories FEER',
    'SOR/2022-220',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'funds-2023': funds('2023-04-25', '2023', 'P'),
  'categories-2023-05-31': instrument(
    '2023-05-31',
    'Categories for category-based selection, 2023',
    'Catégories de la sélection axée sur les catégories, 2023',
    'IRPA 10.3(1)(h.2); announcement of 2023-05-31',
    'IRCC category page, English and French, 2024-11',
    'P',
  ),
  'funds-2024': funds('2024-05-28', '2024', 'P'),
  'categories-2025-02-27': instrument(
    '2025-02-27',
    'Categories for category-based selection, 2025',
    'Catégories de la sélection axée sur les catégories, 2025',
    'IRPA 10.3(1)(h.2); announcement of 2025-02-27',
    'Practitioner copies of the IRCC category page, 2025-03',
    'S',
  ),
  'mi-2025-03-11': instrument(
    '2025-03-25',
    'Ministerial Instructions of 11 March 2025: no points for job offers',
    'Instructions ministérielles du 11 mars 2025 : aucun point pour les offres d’emploi',
    'Ministerial Instructions dated 2025-03-11',
    'CIC News copy; IRCC CRS criteria page as transcribed 2026-07-31',
    'P',
  ),
  'funds-2025': funds('2025-07-07', '2025', 'P'),
  'categories-2025-12-08': instrument(
    '2025-12-08',
    'Category for physicians with Canadian work experience',
    'Catégorie des médecins ayant de l’expérience de travail au Canada',
    'IRPA 10.3(1)(h.2); announcement of 2025-12-08',
    'canadaimmigrationnews.ca, 2025-12',
    'S',
  ),
  'categories-2026-02-06': instrument(
    '2026-02-06',
    'Category for French-language proficiency, 2026 version 2',
    'Catégorie de compétence linguistique en français, version 2 de 2026',
    'IRPA 10.3(1)(h.2); first round of 2026-02-06',
    'IRCC rounds feed',
    'I',
  ),
  'categories-2026-02-18': instrument(
    '2026-02-18',
    'Categories for category-based selection, 2026',
    'Catégories de la sélection axée sur les catégories, 2026',
    'IRPA 10.3(1)(h.2); announcement of 2026-02-18',
    'IRCC category page of 2026-06-22 as transcribed 2026-08-26',
    'P',
  ),
} satisfies Record<string, Instrument>;

function funds(inForce: string, edition: string, grade: Grade): Instrument {
  return instrument(
    inForce,
    `Settlement funds table, ${edition} edition`,
    `Tableau des fonds d’établissement, édition ${edition}`,
    'IRPR s. 76(1)(b)(i): half of the minimum necessary income',
    `IRCC proof-of-funds table of ${edition}, through public copies`,
    grade,
  );
}

export type InstrumentId = keyof typeof instruments;
