import type { Ability, CodedCandidate, EducationLevel, Grade } from '@openentry/law';
import type { Fault, Question } from './read-answers.ts';
import type { Texts } from './text.en.ts';

const education: Readonly<Record<EducationLevel, string>> = {
  none: 'Inférieur au diplôme d’études secondaires',
  secondary: 'Diplôme d’études secondaires',
  oneYear: 'Programme postsecondaire d’un an',
  twoYear: 'Programme postsecondaire de deux ans',
  threeYear: 'Baccalauréat, ou programme de trois ans ou plus',
  twoOrMore: 'Deux titres ou plus, dont un d’un programme de trois ans ou plus',
  masters: 'Maîtrise, ou diplôme professionnel exigé pour une profession réglementée',
  phd: 'Doctorat',
};

const abilities: Readonly<Record<Ability, string>> = {
  listening: 'Compréhension de l’oral',
  reading: 'Compréhension de l’écrit',
  writing: 'Expression écrite',
  speaking: 'Expression orale',
};

const canadianStudy: Readonly<Record<CodedCandidate['canadianStudy'], string>> = {
  none: 'Aucun titre postsecondaire canadien',
  oneOrTwoYear: 'Un titre d’un programme d’un ou de deux ans',
  threePlus:
    'Un titre d’un programme de trois ans ou plus, ou une maîtrise, un diplôme professionnel ou un doctorat',
};

const jobOffer: Readonly<Record<CodedCandidate['jobOffer'], string>> = {
  none: 'Aucune offre d’emploi admissible',
  teer00: 'Une offre dans une profession de la haute direction (grand groupe 00 de la CNP)',
  other: 'Une offre dans une autre profession qualifiée',
};

const grades: Readonly<Record<Grade, { readonly name: string; readonly what: string }>> = {
  L: { name: 'Confirmé : texte de loi', what: 'Lu dans le texte lui-même.' },
  T: { name: 'Confirmé : outil officiel', what: 'Vu dans une copie de l’outil de calcul d’IRCC.' },
  P: {
    name: 'Confirmé : page officielle',
    what: 'Lu sur une page d’IRCC, telle qu’une autre personne l’a copiée à une date indiquée.',
  },
  S: {
    name: 'Source secondaire',
    what: 'Rapporté par des cabinets d’avocats, la presse ou des cours de formation.',
  },
  I: { name: 'Déduit', what: 'Conclu à partir de ce qui est connu. Une erreur est possible.' },
};

const errors = {
  rules: {
    missing: 'Entrez la date des règles',
    'not-a-day': 'Entrez pour les règles une date qui existe, par exemple le 24 août 2026',
    'before-express-entry':
      'Entrez pour les règles une date à partir du 1er janvier 2015, premier jour d’Entrée express',
  } as Readonly<Partial<Record<Fault, string>>>,
  age: {
    missing: 'Entrez votre âge',
    'not-an-age': 'Entrez votre âge en années entières, par exemple 29',
  } as Readonly<Partial<Record<Fault, string>>>,
  missing: {
    education: 'Choisissez votre niveau de scolarité',
    firstLanguage: 'Choisissez votre première langue officielle',
    hasSecond: 'Indiquez si vous avez des résultats dans l’autre langue officielle',
    canadianWork: 'Choisissez vos années de travail au Canada',
    foreignWork: 'Choisissez vos années de travail à l’étranger',
    spouse: 'Indiquez si un époux ou conjoint de fait vous accompagne',
    spouseEducation: 'Choisissez le niveau de scolarité de votre époux ou conjoint',
    spouseHasTest: 'Indiquez si votre époux ou conjoint a des résultats de langue',
    spouseCanadianWork: 'Choisissez les années de travail au Canada de votre époux ou conjoint',
    'first.listening':
      'Choisissez votre niveau en compréhension de l’oral dans votre première langue officielle',
    'first.reading':
      'Choisissez votre niveau en compréhension de l’écrit dans votre première langue officielle',
    'first.writing': 'Choisissez votre niveau en expression écrite dans votre première langue officielle',
    'first.speaking': 'Choisissez votre niveau en expression orale dans votre première langue officielle',
    'second.listening':
      'Choisissez votre niveau en compréhension de l’oral dans votre deuxième langue officielle',
    'second.reading':
      'Choisissez votre niveau en compréhension de l’écrit dans votre deuxième langue officielle',
    'second.writing': 'Choisissez votre niveau en expression écrite dans votre deuxième langue officielle',
    'second.speaking': 'Choisissez votre niveau en expression orale dans votre deuxième langue officielle',
    'spouse.listening': 'Choisissez le niveau en compréhension de l’oral de votre époux ou conjoint',
    'spouse.reading': 'Choisissez le niveau en compréhension de l’écrit de votre époux ou conjoint',
    'spouse.writing': 'Choisissez le niveau en expression écrite de votre époux ou conjoint',
    'spouse.speaking': 'Choisissez le niveau en expression orale de votre époux ou conjoint',
  } as Readonly<Partial<Record<Question, string>>>,
};

export const fr = {
  heading: 'Calculer une note du SCG',
  lead: 'Pour les personnes qui connaissent déjà leurs niveaux de langue (NCLC). Vous obtenez votre note selon les règles du jour choisi, avec la raison de chaque point.',
  privacy:
    'Le calcul se fait dans votre navigateur. Vos réponses ne quittent pas cet appareil ; elles sont gardées dans cet onglet jusqu’à ce que vous le fermiez.',
  notEligibility: 'Cette page calcule une note. Elle ne vérifie pas si vous êtes admissible à un programme.',
  errorTitle: (title) => `Erreur : ${title}`,
  errorSummary: 'Il y a un problème',
  errorKept: 'Vos réponses sont toujours dans le formulaire. Corrigez ces points et calculez de nouveau :',
  errors,
  sections: {
    rules: 'Les règles',
    you: 'Vous',
    language: 'Langues',
    work: 'Travail',
    spouse: 'Époux ou conjoint de fait',
    more: 'Points supplémentaires',
  },
  rules: {
    label: 'Date des règles',
    hint: 'La note est calculée selon les règles en vigueur ce jour-là. N’importe quel jour depuis le 1er janvier 2015.',
    day: 'Jour',
    month: 'Mois',
    year: 'Année',
    gapTitle: 'Les règles de ce jour ne sont pas entièrement connues',
  },
  age: { label: 'Votre âge', hint: 'En années révolues, à la date des règles.' },
  education: {
    label: 'Votre plus haut niveau de scolarité',
    hint: 'Un titre canadien, ou un titre étranger qu’une évaluation (EDE) déclare équivalent à ce niveau.',
    choices: education,
  },
  choose: 'Choisir',
  abilities,
  firstLanguage: {
    label: 'Votre première langue officielle',
    hint: 'La langue dont les résultats de test comptent en premier. D’ordinaire, celle où vous êtes le plus à l’aise.',
    en: 'Anglais',
    fr: 'Français',
  },
  levels: {
    hint: 'Le niveau de chaque habileté (NCLC pour le français, CLB pour l’anglais), d’après un test valide.',
    first: 'Niveaux dans votre première langue officielle',
    second: 'Niveaux dans votre deuxième langue officielle',
    spouse: 'Niveaux de votre époux ou conjoint',
    below: 'Moins de 4',
    top: '10 ou plus',
  },
  hasSecond: {
    label: 'Avez-vous des résultats de test valides dans l’autre langue officielle ?',
  },
  yes: 'Oui',
  no: 'Non',
  canadianWork: {
    label: 'Travail qualifié au Canada',
    hint: 'Années révolues au cours des dix ans précédant la date des règles. La plupart du travail autonome et le travail pendant des études à temps plein ne comptent pas.',
  },
  foreignWork: {
    label: 'Travail qualifié à l’étranger',
    hint: 'Années révolues au cours des dix ans précédant la date des règles.',
  },
  years: {
    none: 'Moins d’un an',
    exactly: (count) => (count === '1' ? '1 an' : `${count} ans`),
    orMore: (count) => `${count} ans ou plus`,
  },
  certificate: {
    label: 'J’ai un certificat de compétence dans un métier spécialisé',
    hint: 'Délivré par une province, un territoire ou un organisme fédéral. Une désignation est autre chose.',
  },
  spouse: {
    label: 'Un époux ou conjoint de fait vous accompagne-t-il au Canada ?',
    hint: 'Choisissez « Non » si cette personne ne vient pas avec vous, ou si elle a la citoyenneté canadienne ou la résidence permanente.',
    education: 'Le plus haut niveau de scolarité de votre époux ou conjoint',
    hasTest: 'Votre époux ou conjoint a-t-il des résultats de test de langue valides ?',
    canadianWork: 'Travail qualifié au Canada de votre époux ou conjoint',
    canadianWorkHint: 'Années révolues au cours des dix ans précédant la date des règles.',
  },
  canadianStudy: {
    label: 'Études postsecondaires au Canada',
    hint: 'Le plus haut titre obtenu au Canada.',
    choices: canadianStudy,
  },
  additional: {
    sibling: 'J’ai un frère ou une sœur au Canada',
    siblingHint:
      'Âgé ou âgée de 18 ans ou plus, vivant au Canada avec la citoyenneté ou la résidence permanente. Le frère ou la sœur de l’époux ou conjoint qui vous accompagne compte aussi.',
    nomination: 'J’ai une désignation d’une province ou d’un territoire',
    nominationHint: 'Liée à Entrée express, et que vous avez acceptée.',
  },
  jobOffer: { label: 'Offre d’emploi', choices: jobOffer },
  worthNothing: (day) => `Selon les règles du ${day}, cela ne donne aucun point.`,
  calculate: 'Calculer la note',
  clear: 'Effacer toutes les réponses',
  result: {
    heading: 'La note',
    verdict: (score, maximum) => `${score} points sur ${maximum}`,
    rules: (day) => `C’est IRCC qui décide ; ceci est un calcul selon les règles du ${day}.`,
    gapTitle: 'À lire d’abord',
    stale: 'Vous avez modifié une réponse depuis ce calcul. Calculez de nouveau pour mettre la note à jour.',
    change: 'Modifier les réponses',
    print: 'Imprimer ce résultat',
    factors: 'D’où vient chaque point',
    factorsIntro:
      'Ouvrez une ligne pour voir ce qui a été lu dans vos réponses, quel texte fixe la valeur et avec quel degré de certitude.',
    blockPoints: (points, maximum) => `${points} sur ${maximum}`,
    notApplicable: 'sans objet',
    read: 'Lu dans vos réponses',
    values: 'Valeurs fixées par',
    inForce: (day) => `en vigueur depuis le ${day}`,
    checked: (day) => `comparé à la source le ${day}`,
    reasons: 'Pourquoi',
    parts: 'Composé de',
    grades: 'Degré de certitude de chaque règle',
    gradesIntro: 'Chaque valeur porte le degré de la meilleure source à laquelle elle a été comparée.',
    gradeNames: grades,
  },
  facts: {
    yes: 'oui',
    no: 'non',
    none: 'non indiqué',
    english: 'anglais',
    french: 'français',
    age: 'Âge',
    education: 'Scolarité',
    language: 'Langue',
    level: (ability) => `Niveau, ${ability.toLowerCase()}`,
    weakest: 'Le plus bas des quatre niveaux',
    weakestFrench: 'Le plus bas des quatre niveaux en français',
    weakestEnglish: 'Le plus bas des quatre niveaux en anglais',
    canadianWorkYears: 'Années de travail au Canada',
    foreignWorkYears: 'Années de travail à l’étranger',
    certificate: 'Certificat de compétence',
    spouseComes: 'Époux ou conjoint de fait qui accompagne',
    spouseEducation: 'Scolarité de l’époux ou conjoint',
    spouseCanadianWork: 'Années de travail au Canada de l’époux ou conjoint',
    canadianStudy: 'Études au Canada',
    sibling: 'Frère ou sœur au Canada',
    nomination: 'Désignation',
    jobOffer: 'Offre d’emploi',
  },
} satisfies Texts;
