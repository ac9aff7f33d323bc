import type { Bilingual } from '../../policies/policy.ts';

const grade: Bilingual = {
  en: 'how certain it is: L text of the instrument, T copy of IRCC’s tool, P IRCC page as transcribed, S secondary source, I inferred',
  fr: 'degré de certitude : L libellé du texte, T copie de l’outil d’IRCC, P page d’IRCC telle que transcrite, S source secondaire, I déduit',
};
const instrument: Bilingual = { en: 'id in instruments.json', fr: 'identifiant dans instruments.json' };
const inForce: Bilingual = { en: 'first day, YYYY-MM-DD', fr: 'premier jour, AAAA-MM-JJ' };
const until: Bilingual = {
  en: 'last day; empty or null while no later one is known',
  fr: 'dernier jour ; vide ou null tant qu’aucun jour ultérieur n’est connu',
};
const title: Bilingual = {
  en: 'name in English (en) and French (fr)',
  fr: 'nom en anglais (en) et en français (fr)',
};
const code: Bilingual = {
  en: 'code of NOC 2021, always as text',
  fr: 'code de la CNP 2021, toujours en texte',
};
const occupation = {
  en: { en: 'title of the occupation in English', fr: 'titre de la profession en anglais' },
  fr: { en: 'title of the occupation in French', fr: 'titre de la profession en français' },
};

/** A file of the export and what its fields are. The same fields stand in the JSON file and the CSV file of a name. */
export interface FileNote {
  readonly what: Bilingual;
  readonly fields: Readonly<Record<string, Bilingual>>;
}

/** Notes on every file, by its path without the extension; `tables` stands for every file of that folder. */
export const fileNotes = {
  instruments: {
    what: {
      en: 'Every act, regulation and instruction whose values the rulebook carries.',
      fr: 'Toutes les lois, tous les règlements et toutes les instructions dont le recueil porte les valeurs.',
    },
    fields: {
      id: { en: 'stable name', fr: 'nom stable' },
      title,
      title_en: { en: 'title in English', fr: 'titre en anglais' },
      title_fr: { en: 'title in French', fr: 'titre en français' },
      inForce,
      citation: { en: 'how it is cited', fr: 'référence' },
      source: { en: 'where its values were read', fr: 'où ses valeurs ont été lues' },
      grade,
      checkedOn: {
        en: 'last day on which the values were compared with the source',
        fr: 'dernier jour où les valeurs ont été comparées à la source',
      },
      parameters: { en: 'ids of the values it sets', fr: 'identifiants des valeurs qu’il fixe' },
      categories: {
        en: 'ids of the category versions it sets',
        fr: 'identifiants des versions de catégorie qu’il fixe',
      },
    },
  },
  parameters: {
    what: {
      en: 'Every value of law with all its dates; the same as tables in the folder tables.',
      fr: 'Toutes les valeurs avec toutes leurs dates ; les mêmes en tableaux dans le dossier tables.',
    },
    fields: {
      id: { en: 'stable name', fr: 'nom stable' },
      area: { en: 'subject', fr: 'sujet' },
      title,
      unit: { en: 'what its numbers count', fr: 'ce que comptent ses nombres' },
      provision: {
        en: 'place in the law: id, en, fr, and how certain the place is',
        fr: 'place dans le droit : identifiant, en, fr, et certitude de cette place',
      },
      shape: {
        en: 'what a value looks like: an amendment must keep it',
        fr: 'forme d’une valeur : une modification doit la garder',
      },
      entries: {
        en: 'values oldest first: inForce, until, instrument, grade, value',
        fr: 'valeurs, la plus ancienne d’abord : inForce, until, instrument, grade, value',
      },
    },
  },
  tables: {
    what: {
      en: 'One file for each value of law, one line for each cell of its table and each period.',
      fr: 'Un fichier par valeur, une ligne par cellule de son tableau et par période.',
    },
    fields: {
      inForce,
      until,
      instrument,
      citation: { en: 'how the instrument is cited', fr: 'référence du texte' },
      source: { en: 'where the value was read', fr: 'où la valeur a été lue' },
      grade,
      row: { en: 'path of the row in the value', fr: 'chemin de la ligne dans la valeur' },
      row_en: { en: 'the row in English', fr: 'la ligne en anglais' },
      row_fr: { en: 'the row in French', fr: 'la ligne en français' },
      column: { en: 'name of the column', fr: 'nom de la colonne' },
      column_en: { en: 'the column in English', fr: 'la colonne en anglais' },
      column_fr: { en: 'the column in French', fr: 'la colonne en français' },
      value: {
        en: 'number, yes/no as true/false, code; the parts of a list are separated by spaces',
        fr: 'nombre, oui/non en true/false, code ; les éléments d’une liste sont séparés par des espaces',
      },
      value_en: { en: 'the value in words, English', fr: 'la valeur en toutes lettres, en anglais' },
      value_fr: { en: 'the value in words, French', fr: 'la valeur en toutes lettres, en français' },
    },
  },
  policies: {
    what: {
      en: 'Contested or undocumented points and how they are decided unless a reform says otherwise.',
      fr: 'Points contestés ou non documentés et comment ils sont tranchés, sauf réforme.',
    },
    fields: {
      id: { en: 'stable name', fr: 'nom stable' },
      provision: { en: 'place in the law', fr: 'place dans le droit' },
      grade: { en: 'support for the default choice', fr: 'appui du choix par défaut' },
      question: { en: 'what is asked, in both languages', fr: 'la question, dans les deux langues' },
      choices: {
        en: 'tenable answers, in both languages',
        fr: 'réponses défendables, dans les deux langues',
      },
      default: { en: 'the choice that applies', fr: 'le choix appliqué' },
    },
  },
  factors: {
    what: {
      en: 'Factors that amendments in force add to the CRS; empty while there is none.',
      fr: 'Facteurs que des modifications en vigueur ajoutent au SCG ; vide tant qu’il n’y en a pas.',
    },
    fields: {
      code: { en: 'code of its node in an explanation', fr: 'code de son nœud dans une explication' },
      group: { en: 'block of the CRS', fr: 'bloc du SCG' },
      title,
      years: {
        en: 'years count in oneOccupation, or in all occupations of a tier together',
        fr: 'les années comptent dans une profession (oneOccupation) ou dans l’ensemble de celles d’un palier (tier)',
      },
      offers: {
        en: 'offers that qualify for points under the law as it is, or all that are valid',
        fr: 'offres qui donnent droit à des points selon la loi telle quelle (qualify), ou toutes les offres valides (valid)',
      },
      tiers: {
        en: 'by tier: title, nocs, points by completed years of Canadian work, points of an offer',
        fr: 'par palier : title, nocs, points par années complètes de travail au Canada, points d’une offre',
      },
      instrument,
      inForce,
    },
  },
  categories: {
    what: {
      en: 'Every version of the categories for category-based selection; the CSV file has a line for each occupation, and one for a version without occupations.',
      fr: 'Toutes les versions des catégories de la sélection axée sur les catégories ; le fichier CSV a une ligne par profession, et une pour une version sans profession.',
    },
    fields: {
      id: { en: 'stable name', fr: 'nom stable' },
      family: { en: 'the category whose version it is', fr: 'la catégorie dont c’est une version' },
      version: { en: 'name of the version', fr: 'nom de la version' },
      instrument,
      inForce,
      until,
      name: { en: 'name of the category in both languages', fr: 'nom de la catégorie dans les deux langues' },
      name_en: { en: 'name of the category in English', fr: 'nom de la catégorie en anglais' },
      name_fr: { en: 'name of the category in French', fr: 'nom de la catégorie en français' },
      nameFrVerified: {
        en: 'whether the French name was seen at IRCC',
        fr: 'si le nom français a été vu chez IRCC',
      },
      roundLabel: {
        en: 'name of its rounds in IRCC’s data',
        fr: 'nom de ses rondes dans les données d’IRCC',
      },
      roundLabel_en: { en: 'that name in English', fr: 'ce nom en anglais' },
      roundLabel_fr: {
        en: 'that name in French; empty where none was seen',
        fr: 'ce nom en français ; vide si aucun n’a été vu',
      },
      roundLabelInferred: { en: 'whether that name is inferred', fr: 'si ce nom est déduit' },
      aliases: { en: 'earlier names of its rounds', fr: 'noms antérieurs de ses rondes' },
      requirement: { en: 'what a person must have', fr: 'ce qu’une personne doit avoir' },
      requirement_en: {
        en: 'the requirement in words, English',
        fr: 'l’exigence en toutes lettres, en anglais',
      },
      requirement_fr: {
        en: 'the requirement in words, French',
        fr: 'l’exigence en toutes lettres, en français',
      },
      nocs: { en: 'codes of NOC 2021', fr: 'codes de la CNP 2021' },
      confidence: { en: 'how well the list is supported', fr: 'appui de la liste' },
      code,
      ...occupation,
    },
  },
  noc2021: {
    what: {
      en: 'The 516 unit groups of NOC 2021 (Statistics Canada; French titles of ESDC).',
      fr: 'Les 516 groupes de base de la CNP 2021 (Statistique Canada ; titres français d’EDSC).',
    },
    fields: {
      code,
      teer: { en: 'TEER category, 0 to 5', fr: 'catégorie FEER, 0 à 5' },
      ...occupation,
      frAdapted: {
        en: 'true where the French title is adapted from NOC 2016',
        fr: 'true si le titre français est adapté de la CNP 2016',
      },
    },
  },
  'noc2016-2021': {
    what: {
      en: 'What became of the 500 unit groups of NOC 2016 (Statistics Canada’s concordance); the CSV file has a line for each pair.',
      fr: 'Ce que sont devenus les 500 groupes de base de la CNP 2016 (concordance de Statistique Canada) ; le fichier CSV a une ligne par paire.',
    },
    fields: {
      code: { en: 'code of NOC 2016, always as text', fr: 'code de la CNP 2016, toujours en texte' },
      en: { en: 'English title of 2016', fr: 'titre anglais de 2016' },
      skillLevel: { en: 'skill type 0 or level A to D', fr: 'genre 0 ou niveau de compétence A à D' },
      successors: { en: 'codes of NOC 2021', fr: 'codes de la CNP 2021' },
      successor: { en: 'one of those codes', fr: 'l’un de ces codes' },
    },
  },
  'language-charts': {
    what: {
      en: 'Lowest score of each CLB/NCLC level by test and ability (IRCC’s pages on language tests, modified 2025-08-21).',
      fr: 'Résultat minimal de chaque niveau NCLC par test et par habileté (pages d’IRCC sur les tests de langue, modifiées le 2025-08-21).',
    },
    fields: {
      test: { en: 'short name of the test', fr: 'nom court du test' },
      name: { en: 'name of the test', fr: 'nom du test' },
      language: { en: 'en or fr', fr: 'en ou fr' },
      inForce,
      until,
      instrument,
      grade,
      step: { en: 'difference between two possible scores', fr: 'écart entre deux résultats possibles' },
      maximum: { en: 'highest possible score by ability', fr: 'résultat maximal par habileté' },
      minima: {
        en: 'by ability: lowest scores of levels 4, 5, 6, 7, 8, 9, 10 and over',
        fr: 'par habileté : résultats minimaux des niveaux 4, 5, 6, 7, 8, 9, 10 et plus',
      },
      ability: {
        en: 'listening, reading, writing or speaking',
        fr: 'listening, reading, writing ou speaking',
      },
      level: { en: 'CLB/NCLC level; 10 stands for 10 and over', fr: 'niveau NCLC ; 10 vaut pour 10 et plus' },
      minimum: { en: 'lowest score of the level', fr: 'résultat minimal du niveau' },
    },
  },
  'assessment-wordings': {
    what: {
      en: 'Wordings of credential assessment reports and the level of education each stands for (IRCC’s page of 2024-11-12).',
      fr: 'Libellés des rapports d’évaluation des diplômes et niveau de scolarité de chacun (page d’IRCC du 2024-11-12).',
    },
    fields: {
      wording: {
        en: 'text of the report; words in brackets stand for any text',
        fr: 'texte du rapport ; les mots entre crochets valent pour tout texte',
      },
      level: { en: 'level of education', fr: 'niveau de scolarité' },
    },
  },
  versions: {
    what: {
      en: 'Days on which the law changed.',
      fr: 'Jours où le droit a changé.',
    },
    fields: {
      on: { en: 'first day of the version', fr: 'premier jour de la version' },
      until,
      instruments: {
        en: 'instruments that come into force on it',
        fr: 'textes qui entrent en vigueur ce jour-là',
      },
      ended: {
        en: 'category versions whose last day was the day before',
        fr: 'versions de catégorie dont le dernier jour était la veille',
      },
    },
  },
  coverage: {
    what: {
      en: 'What is modelled, through which day it was verified, and what is not known.',
      fr: 'Ce qui est modélisé, jusqu’à quel jour c’est vérifié, et ce qui n’est pas connu.',
    },
    fields: {
      from: { en: 'first day that the rules cover', fr: 'premier jour que couvrent les règles' },
      verifiedThrough: {
        en: 'last day through which the values were compared with their sources',
        fr: 'dernier jour jusqu’auquel les valeurs ont été comparées à leurs sources',
      },
      areas: { en: 'subjects: modelled, and not', fr: 'sujets : modélisé, et non modélisé' },
      gaps: {
        en: 'what is not known: id, area, from, until, grade, what, consequence',
        fr: 'ce qui n’est pas connu : id, area, from, until, grade, what, consequence',
      },
      withoutValues: {
        en: 'instruments that set no value, with the reason',
        fr: 'textes qui ne fixent aucune valeur, avec le motif',
      },
    },
  },
} as const satisfies Record<string, FileNote>;

export type FileName = keyof typeof fileNotes;
