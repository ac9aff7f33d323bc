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
  'irpr-2002-227': instrument(
    '2002-06-28',
    'Immigration and Refugee Protection Regulations, provincial nominee class',
    'Règlement sur l’immigration et la protection des réfugiés, catégorie des candidats des provinces',
    'SOR/2002-227; IRPR s. 87, as it stood before SOR/2026-63',
    'Justice Canada, SOR/2002-227, historic versions of the consolidation',
    'L',
  ),
  'irpr-2013-01-02': instrument(
    '2013-01-02',
    'Immigration and Refugee Protection Regulations, Canadian experience class and federal skilled trades class',
    'Règlement sur l’immigration et la protection des réfugiés, catégorie de l’expérience canadienne et catégorie des travailleurs de métiers spécialisés',
    'SOR/2012-274; IRPR ss. 87.1, 87.2',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'eca-2013-04-17': instrument(
    '2013-04-17',
    'Designation of organizations for educational credential assessments',
    'Désignation des organismes d’évaluation des diplômes d’études',
    'IRPR s. 75(4)',
    'canada.ca ECA page, 2024-11',
    'P',
  ),
  'irpr-2013-05-04': instrument(
    '2013-05-04',
    'Immigration and Refugee Protection Regulations, federal skilled worker selection grid',
    'Règlement sur l’immigration et la protection des réfugiés, grille de sélection des travailleurs qualifiés (fédéral)',
    'SOR/2012-274; IRPR ss. 75–83',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'eca-2014-01-06': instrument(
    '2014-01-06',
    'Designation of the Pharmacy Examining Board of Canada',
    'Désignation du Bureau des examinateurs en pharmacie du Canada',
    'IRPR s. 75(4)',
    'canada.ca ECA page, 2024-11',
    'P',
  ),
  'irpr-2014-133': instrument(
    '2014-08-01',
    'Regulations Amending the IRPR: dependent child under 19',
    'Règlement modifiant le RIPR : enfant à charge de moins de 19 ans',
    'SOR/2014-133; IRPR s. 2',
    'Justice Canada, history of IRPR s. 2',
    'L',
  ),
  'irpa-2014-11-21': instrument(
    '2014-11-21',
    'Faster Removal of Foreign Criminals Act: misrepresentation',
    'Loi accélérant le renvoi de criminels étrangers : fausses déclarations',
    'S.C. 2013, c. 16, s. 16; IRPA s. 40(2)(a), (3)',
    'Justice Canada, I-2.5, consolidation current to 2026-03-31',
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
  'language-charts': instrument(
    '2015-01-01',
    'Designated language tests: levels of their scores',
    'Tests de langue désignés : niveaux de leurs résultats',
    'IRPR s. 74(3), (4)',
    'IRCC pages on language tests, modified 2025-08-21; no other chart is known',
    'P',
  ),
  'fees-2015': instrument(
    '2015-01-01',
    'Immigration fees at the start of Express Entry',
    'Frais d’immigration au début d’Entrée express',
    'IRPR ss. 295, 303',
    'Public pages of 2015; IRPR s. 303(5)–(6)',
    'S',
  ),
  'medical-2015': instrument(
    '2015-01-01',
    'Upfront medical examination',
    'Examen médical préalable',
    'IRPR s. 30; IRCC instructions',
    'IRCC pages, secondary copies',
    'S',
  ),
  'documents-2015': instrument(
    '2015-01-01',
    'Documents of an electronic application, from the start of Express Entry',
    'Documents de la demande électronique, depuis le début d’Entrée express',
    'IRPR s. 10; IRCC completeness check instructions',
    'IRCC instructions and pages on documents, public copies',
    'P',
  ),
  'uploads-2015': instrument(
    '2015-01-01',
    'Files that the electronic application takes',
    'Fichiers que la demande électronique accepte',
    'Document upload of the electronic application',
    'Accounts of applicants, copied by secondary sources; the day is that of the start of Express Entry',
    'S',
  ),
  'profiles-2015': instrument(
    '2015-01-01',
    'Profiles and their nominations, from the start of Express Entry',
    'Profils et désignations qui s’y rattachent, depuis le début d’Entrée express',
    'IRPA s. 10.3(1); IRCC pages on profiles and on nominations linked to Express Entry',
    'IRCC pages as kept in its public prototype, 2026-03',
    'P',
  ),
  'police-2015': instrument(
    '2015-01-01',
    'Police certificates: six months in a row since the age of 18',
    'Certificats de police : six mois de suite depuis l’âge de 18 ans',
    'IRPA s. 16; IRCC completeness check instructions of 2015',
    'PwC alert of 2016-02-12, on the instructions before that day',
    'S',
  ),
  'mi-2015-05-30': instrument(
    '2015-05-30',
    'Amendment of 30 May 2015: Canadian experience need not be continuous',
    'Modification du 30 mai 2015 : l’expérience canadienne n’a plus à être continue',
    'Ministerial Instructions, ss. 15, 19 as amended',
    'canada.ca, amending-express-entry-system-canadian-work-experience',
    'L',
  ),
  // Reported by 13 July 2015; the day on which it began is not known.
  'birthday-2015': instrument(
    '2015-07-13',
    'Public policy on a birthday between invitation and application',
    'Politique d’intérêt public sur l’anniversaire entre l’invitation et la demande',
    'IRPA s. 25.2; IRPR ss. 76(1)(a)(iv), 81',
    'canada.ca, age-based-requirements; bellissimolawgroup.com of 2015-07-13',
    'S',
  ),
  'eca-2015-08-06': instrument(
    '2015-08-06',
    'Designation of IQAS and ICES for educational credential assessments',
    'Désignation de l’IQAS et de l’ICES pour l’évaluation des diplômes d’études',
    'IRPR s. 75(4)',
    'canada.ca ECA page, 2024-11',
    'P',
  ),
  'police-2016-02-11': instrument(
    '2016-02-11',
    'Police certificates: six months in total since the age of 18',
    'Certificats de police : six mois au total depuis l’âge de 18 ans',
    'IRCC program delivery update of 2016-02-11',
    'canada.ca, updates/2016-02-11; PwC alert of 2016-02-12',
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
  'funds-2017': funds('2017-01-05', '2017', 'S'),
  'mi-2017-06-06': instrument(
    '2017-06-06',
    'Amendment of 6 June 2017: siblings, French, order by time of submission',
    'Modification du 6 juin 2017 : frères et sœurs, français, rang selon le moment de la soumission',
    'Ministerial Instructions amending the Express Entry system, 2017',
    'canada.ca, amending-express-entry-system-2017; CIC News 2017-06',
    'S',
  ),
  'irpa-2017-20': instrument(
    '2017-06-22',
    'Budget Implementation Act, 2017, No. 1: exceptions for a birthday and for a rank that still suffices',
    'Loi nᵒ\u00A01 d’exécution du budget de 2017 : exceptions pour un anniversaire et pour un rang encore suffisant',
    '2017, c. 20, s. 303; IRPA s. 11.2(2)',
    'Justice Canada, I-2.5',
    'L',
  ),
  'irpr-2017-60': instrument(
    '2017-10-24',
    'Regulations Amending the IRPR: dependent child under 22',
    'Règlement modifiant le RIPR : enfant à charge de moins de 22 ans',
    'SOR/2017-60; IRPR s. 2',
    'Justice Canada, history of IRPR s. 2',
    'L',
  ),
  'noc-2016': instrument(
    '2017-10-24',
    'National Occupational Classification 2016 in use by IRCC',
    'Classification nationale des professions 2016 utilisée par IRCC',
    'IRPR s. 2; IRCC practice',
    'IRCC pages, public copies',
    'P',
  ),
  // Published about 5 to 9 January; the day is not known.
  'funds-2018': funds('2018-01-09', '2018', 'S'),
  // Reported by 27 February; the day is not known.
  'police-2018': instrument(
    '2018-02-27',
    'Police certificates: six months in a row within ten years',
    'Certificats de police : six mois de suite en dix ans',
    'IRPA s. 16; IRCC completeness check instructions of 2018',
    'ilasimmigrationlaw.com of 2018-02-27; canada.ca, police-certificates',
    'S',
  ),
  'mi-2018-06-26': instrument(
    '2018-06-26',
    'Amendment of 26 June 2018: sixty days to apply',
    'Modification du 26 juin 2018 : soixante jours pour présenter la demande',
    'Ministerial Instructions as last amended on 2018-06-26',
    'Opening of the consolidation; greenlightcanada.com',
    'S',
  ),
  'biometrics-2018': instrument(
    '2018-07-31',
    'Biometrics fees',
    'Frais de collecte des renseignements biométriques',
    'IRPR s. 315.1',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  // The day in December is not known.
  'tcf-2018-12': instrument(
    '2018-12-01',
    'Acceptance of TCF Canada',
    'Acceptation du TCF Canada',
    'IRPR s. 74(3); announcement of November 2018',
    'IRCC pages, public copies',
    'S',
  ),
  'biometrics-2018-12-31': instrument(
    '2018-12-31',
    'Biometrics from nationals of every region',
    'Données biométriques des ressortissants de toutes les régions',
    'IRPR ss. 12.1–12.9',
    'Announcements of 2018, public copies',
    'S',
  ),
  // Announced by 17 January; the day is not known.
  'funds-2019': funds('2019-01-17', '2019', 'S'),
  // Published in January on a day not known; profiles had to follow it by 25 February.
  'funds-2020': funds('2020-02-25', '2020', 'S'),
  'study-2020': instrument(
    '2020-03-01',
    'Public policy on studies in Canada during the pandemic',
    'Politique d’intérêt public sur les études au Canada pendant la pandémie',
    'Full-time enrolment and presence waived for programs of March 2020 to August 2022',
    'IRCC CRS tool',
    'T',
  ),
  // The day in March is not known.
  'mi-2020-03': instrument(
    '2020-03-18',
    'Ninety days to apply during the pandemic',
    'Quatre-vingt-dix jours pour présenter la demande pendant la pandémie',
    'IRCC program delivery instructions',
    'uimmigrate.ca; africanada.com',
    'S',
  ),
  'fees-2020': instrument(
    '2020-04-30',
    'Immigration fees, 30 April 2020',
    'Frais d’immigration, 30 avril 2020',
    'SOR/2020-45; IRPR ss. 295(1)(c), 303(1)',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'mi-2020-10-20': instrument(
    '2020-10-20',
    'Amendment of October 2020: points for French raised to 25 and 50',
    'Modification d’octobre 2020 : points pour le français portés à 25 et à 50',
    'Announced 2020-10-27; the day of coming into force is 20 or 27 October 2020',
    'gocanadaservices.ca; IRCC CRS tool',
    'S',
  ),
  'mi-2021-06-29': instrument(
    '2021-06-29',
    'Sixty days to apply again',
    'De nouveau soixante jours pour présenter la demande',
    'IRCC program delivery update of 2021-06-29',
    'uimmigrate.ca; xoniervisas',
    'S',
  ),
  // The edition was published in June 2021 on a day not known; profiles had to follow it by 15 July.
  'funds-2021': funds('2021-07-15', '2021', 'S'),
  'fees-2022': instrument(
    '2022-04-30',
    'Immigration fees, 30 April 2022',
    'Frais d’immigration, 30 avril 2022',
    'IRPR ss. 294(d), 303(1.1)',
    'Copies of IRCC’s notice',
    'P',
  ),
  'funds-2022': funds('2022-06-09', '2022', 'S'),
  'irpr-2022-142': instrument(
    '2022-09-26',
    'Regulations Amending the IRPR: ineligible employers',
    'Règlement modifiant le RIPR : employeurs inadmissibles',
    'SOR/2022-142; IRPR ss. 82, 87.2',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'irpr-2022-220': instrument(
    '2022-11-16',
    'Regulations Amending the IRPR: National Occupational Classification 2021 and TEER',
    'Règlement modifiant le RIPR : Classification nationale des professions 2021 et catégories FEER',
    'SOR/2022-220',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'physicians-2023-04-25': instrument(
    '2023-04-25',
    'Public policy on physicians in publicly funded services',
    'Politique d’intérêt public sur les médecins des services financés par l’État',
    'IRPA s. 25.2; Ministerial Instructions of 2023-04-25',
    'IRCC page copies; practitioner copies',
    'P',
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
  'medical-2023-10-01': instrument(
    '2023-10-01',
    'Medical examination no longer upfront',
    'L’examen médical n’est plus préalable',
    'IRCC instructions of 2023',
    'IRCC page copy and secondary sources',
    'S',
  ),
  'irpr-2023-249': instrument(
    '2023-11-24',
    'Regulations Amending the IRPR: thirty hours in one occupation',
    'Règlement modifiant le RIPR : trente heures dans une profession',
    'SOR/2023-249; IRPR s. 80(4)',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'pte-2024-01-30': instrument(
    '2024-01-30',
    'Acceptance of PTE Core',
    'Acceptation du PTE Core',
    'IRPR s. 74(3)',
    'lighthouseimmigrationlaw; pelicanmigration',
    'S',
  ),
  'fees-2024': instrument(
    '2024-04-30',
    'Immigration fees, 30 April 2024',
    'Frais d’immigration, 30 avril 2024',
    'IRPR ss. 294(d), 303(1.1)',
    'Copies of IRCC’s notice',
    'P',
  ),
  'eca-2024-05-20': instrument(
    '2024-05-20',
    'Designation of the Canadian Architectural Certification Board',
    'Désignation du Conseil canadien de certification en architecture',
    'IRPR s. 75(4)',
    'canada.ca ECA page, 2024-11',
    'P',
  ),
  'funds-2024': funds('2024-05-28', '2024', 'P'),
  'irpr-2024-240': instrument(
    '2024-11-29',
    'Regulations Amending the IRPR: youth mobility permits under s. 204(d)',
    'Règlement modifiant le RIPR : permis de mobilité des jeunes à l’alinéa 204d)',
    'SOR/2024-240; IRPR s. 204',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
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
  'medical-2025-08-21': instrument(
    '2025-08-21',
    'Upfront medical examination again',
    'De nouveau un examen médical préalable',
    'IRCC instructions of 2025-08-21',
    'IRCC page copy and secondary sources',
    'P',
  ),
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
  'categories-2026-03-16': instrument(
    '2026-03-16',
    'Program delivery update on occupational categories',
    'Mise à jour sur les catégories de professions',
    'IRCC program delivery update of 2026-03-16',
    'woyimmigration.com',
    'S',
  ),
  'irpr-2026-63': instrument(
    '2026-03-30',
    'Regulations Amending the IRPR: provincial nominee class',
    'Règlement modifiant le RIPR : catégorie des candidats des provinces',
    'SOR/2026-63; IRPR s. 87',
    'Justice Canada, SOR/2002-227, consolidation of 2026-06-15',
    'L',
  ),
  'fees-2026': instrument(
    '2026-04-30',
    'Immigration fees, 30 April 2026',
    'Frais d’immigration, 30 avril 2026',
    'IRPR ss. 294(d), 303(1.1); IRCC notice of 2026-03-27',
    'ansariimmigration.com quoting the notice; amounts for spouse and child inferred',
    'S',
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
