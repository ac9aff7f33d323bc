import type { Bilingual } from '../../policies/policy.ts';

/**
 * Headings of the pages. They stand side by side in both languages, as in the Canada Gazette, so the two texts are
 * also written side by side.
 */
export const headings = {
  from: { en: 'From', fr: 'Depuis' },
  until: { en: 'Through', fr: 'Jusqu’au' },
  instrument: { en: 'Instrument', fr: 'Texte' },
  citation: { en: 'Citation', fr: 'Référence' },
  source: { en: 'Read in', fr: 'Lu dans' },
  grade: { en: 'Grade', fr: 'Degré' },
  checkedOn: { en: 'Checked on', fr: 'Vérifié le' },
  sets: { en: 'Sets', fr: 'Fixe' },
  provision: { en: 'Provision', fr: 'Disposition' },
  english: { en: 'English', fr: 'English' },
  french: { en: 'Français', fr: 'Français' },
  code: { en: 'Code', fr: 'Code' },
  teer: { en: 'TEER', fr: 'FEER' },
  level: { en: 'CLB', fr: 'NCLC' },
  choice: { en: 'Choice', fr: 'Choix' },
  subject: { en: 'Subject', fr: 'Sujet' },
  modelled: { en: 'Modelled', fr: 'Modélisé' },
  notModelled: { en: 'Not modelled', fr: 'Non modélisé' },
  gap: { en: 'What is not known', fr: 'Ce qui n’est pas connu' },
  consequence: { en: 'What the rules do', fr: 'Ce que font les règles' },
  wording: { en: 'Wording of the report', fr: 'Libellé du rapport' },
  educationLevel: { en: 'Level of education', fr: 'Niveau de scolarité' },
  requirement: { en: 'Requirement', fr: 'Exigence' },
  roundLabel: { en: 'Name of its rounds', fr: 'Nom de ses rondes' },
  tier: {
    en: 'Tier (points by years of Canadian work)',
    fr: 'Palier (points par années de travail au Canada)',
  },
  offer: { en: 'Offer', fr: 'Offre' },
} as const satisfies Record<string, Bilingual>;

/** Titles of the pages. */
export const titles = {
  index: { en: 'The law in OpenEntry', fr: 'Le droit dans OpenEntry' },
  instruments: { en: 'Instruments', fr: 'Textes' },
  changes: { en: 'Changes, day by day', fr: 'Modifications, jour par jour' },
  crs: { en: 'Comprehensive Ranking System', fr: 'Système de classement global' },
  programs: { en: 'Programs and arranged employment', fr: 'Programmes et emploi réservé' },
  language: { en: 'Language tests', fr: 'Tests de langue' },
  education: { en: 'Education, work and family', fr: 'Études, travail et famille' },
  funds: { en: 'Settlement funds', fr: 'Fonds d’établissement' },
  fees: { en: 'Fees', fr: 'Frais' },
  application: { en: 'Profile, invitation and documents', fr: 'Profil, invitation et documents' },
  categories: { en: 'Categories', fr: 'Catégories' },
  noc: { en: 'National Occupational Classification', fr: 'Classification nationale des professions' },
  policies: { en: 'Contested points', fr: 'Points contestés' },
  coverage: { en: 'Coverage and gaps', fr: 'Étendue et lacunes' },
} as const satisfies Record<string, Bilingual>;

/** Sentences of the pages. */
export const sentences = {
  generated: {
    en: 'Written by `npm run docs:law` from the code. To correct a value, correct it there: CONTRIBUTING.md says how.',
    fr: 'Écrit par `npm run docs:law` à partir du code. Pour corriger une valeur, c’est là qu’il faut la corriger : CONTRIBUTING.md dit comment.',
  },
  index: {
    en: 'Every value of law that the rules use, from the first day of Express Entry, with the instrument that brought it and where it was read. English and French stand side by side for proofreading. OpenEntry is not a service of the Government of Canada; IRCC decides.',
    fr: 'Toutes les valeurs de droit qu’appliquent les règles, depuis le premier jour d’Entrée express, avec le texte qui les a apportées et l’endroit où elles ont été lues. L’anglais et le français sont côte à côte pour la relecture. OpenEntry n’est pas un service du gouvernement du Canada ; c’est IRCC qui décide.',
  },
  grades: {
    en: 'Grades: how certain a statement is',
    fr: 'Degrés : la certitude d’un énoncé',
  },
  changes: {
    en: 'Every change of the law since 1 January 2015, as the rules know it.',
    fr: 'Toutes les modifications du droit depuis le 1er janvier 2015, telles que les règles les connaissent.',
  },
  programs: {
    en: 'Language levels are fixed by the Minister under s. 74(1), not by the Regulations.',
    fr: 'Les niveaux de langue sont fixés par le ministre en vertu du par. 74(1), non par le Règlement.',
  },
  charts: {
    en: 'Lowest score of each level, as on IRCC’s pages on language tests (modified 2025-08-21). Below the first row the level is 0. TEF Canada is read in the column “Équivalence ancien score”.',
    fr: 'Résultat minimal de chaque niveau, d’après les pages d’IRCC sur les tests de langue (modifiées le 2025-08-21). Sous la première ligne, le niveau est 0. Le TEF Canada est lu dans la colonne « Équivalence ancien score ».',
  },
  wordings: {
    en: 'Wordings of assessment reports, as on IRCC’s page of 2024-11-12. Words in brackets stand for any text.',
    fr: 'Libellés des rapports d’évaluation, d’après la page d’IRCC du 2024-11-12. Les mots entre crochets valent pour tout texte.',
  },
  noc: {
    en: 'The unit groups of NOC 2021: English titles of Statistics Canada, French titles of ESDC. A French title with an asterisk is adapted from NOC 2016.',
    fr: 'Les groupes de base de la CNP 2021 : titres anglais de Statistique Canada, titres français d’EDSC. Un titre français suivi d’un astérisque est adapté de la CNP 2016.',
  },
  categories: {
    en: 'Days are those of announcements and first rounds: IRCC publishes none. A French name with an asterisk was not seen at IRCC; the name of rounds with an asterisk is inferred.',
    fr: 'Les jours sont ceux des annonces et des premières rondes : IRCC n’en publie pas. Un nom français suivi d’un astérisque n’a pas été vu chez IRCC ; un nom de rondes suivi d’un astérisque est déduit.',
  },
  policies: {
    en: 'Where the law is contested or not documented, the rules choose openly. The choice in bold applies; a reform may choose another.',
    fr: 'Où le droit est contesté ou non documenté, les règles choisissent ouvertement. Le choix en gras s’applique ; une réforme peut en prendre un autre.',
  },
  withoutValues: { en: 'Instruments that set no value', fr: 'Textes qui ne fixent aucune valeur' },
  gaps: { en: 'Known gaps', fr: 'Lacunes connues' },
  always: { en: 'always', fr: 'toujours' },
} as const satisfies Record<string, Bilingual>;
