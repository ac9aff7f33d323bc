import { charts, type LanguageTest } from '../language/charts.ts';
import { provinceText } from './provinces.ts';
import type { DocumentTexts } from './texts.ts';
import { countryName, dayInWords, dollars } from './words.ts';

const country = (code: unknown): string => countryName(String(code), 'fr');

const statuses: DocumentTexts['statuses'] = {
  single: 'célibat',
  married: 'mariage',
  commonLaw: 'union de fait',
  separated: 'séparation',
  divorced: 'divorce',
  widowed: 'veuvage',
  annulled: 'mariage annulé',
};

function statusOf(status: unknown): string {
  const words: Readonly<Record<string, string>> = statuses;
  return words[String(status)] ?? String(status);
}

function since(years: unknown, age: unknown): string {
  return years === null
    ? `depuis l’âge de ${String(age)} ans`
    : `dans les ${String(years)} dernières années et depuis l’âge de ${String(age)} ans`;
}

/** French words about documents. */
export const fr = {
  titles: {
    passport: 'Passeport ou titre de voyage',
    'language-results': 'Résultats d’un test de langue',
    eca: 'Rapport d’évaluation des diplômes d’études',
    'canadian-credential': 'Diplôme canadien et relevé de notes',
    'work-letter': 'Preuve d’expérience de travail',
    'job-offer-letter': 'Lettre d’offre d’emploi',
    'certificate-of-qualification': 'Certificat de compétence',
    'nomination-certificate': 'Certificat de désignation',
    'relative-in-canada': 'Preuve de la présence d’un membre de la parenté au Canada',
    'proof-of-funds': 'Preuve de fonds',
    'proof-of-funds-exemption-letter': 'Lettre qui explique pourquoi aucune preuve de fonds n’est exigée',
    'marriage-certificate': 'Certificat de mariage',
    'common-law-declaration': 'Déclaration officielle d’union de fait',
    'cohabitation-proof': 'Preuve d’une année de vie commune',
    'separation-agreement': 'Accord de séparation',
    'divorce-certificate': 'Certificat de divorce',
    'annulment-certificate': 'Certificat d’annulation du mariage',
    'death-certificate': 'Certificat de décès de l’époux ou du conjoint de fait',
    'birth-certificate': 'Certificat de naissance',
    adoption: 'Documents d’adoption',
    'police-certificate': 'Certificat de police',
    medical: 'Preuve d’examen médical',
    'representative-form': 'Recours aux services d’un représentant',
  },
  withForm: (title, form) => `${title} (formulaire ${form})`,
  persons: {
    principal: 'Personne qui présente la demande',
    spouse: 'Époux ou conjoint de fait',
    child: (number) => `Enfant ${number}`,
    children: 'Enfants à charge, s’il y en a',
  },
  subjects: {
    country: (of) => country(of.country),
    test: (of) => `${charts[of.test as LanguageTest].name}, ${dayInWords(of.date, 'fr')}`,
    job: (of) => of.employer ?? `emploi ${of.index + 1}`,
    credential: (of) => `diplôme ${of.index + 1} (${country(of.country)})`,
    offer: (of) => of.employer ?? `offre ${of.index + 1}`,
    province: (of) => provinceText(of.province, 'fr'),
  },
  statuses,
  reasons: {
    'each-person': () =>
      'Chaque personne visée par la demande doit en fournir un, qu’elle accompagne ou non.',
    'language-for-program': () =>
      'Chaque programme exige un niveau de français ou d’anglais prouvé par un test, quelle que soit la langue maternelle.',
    'language-for-points': () => 'Des points sont demandés pour la langue de l’époux ou du conjoint de fait.',
    'eca-for-program': () =>
      'Le Programme des travailleurs qualifiés (fédéral) exige un diplôme canadien, ou un diplôme étranger évalué ; aucun qui compte ce jour-là n’est déclaré.',
    'eca-claimed': () =>
      'Des études à l’étranger sont invoquées, et elles ne comptent qu’avec leur évaluation.',
    'credential-claimed': () => 'Des études au Canada sont invoquées.',
    'job-claimed': (v) => `Du travail des ${v.years} dernières années est invoqué.`,
    'offer-declared': () => 'Une offre d’emploi est déclarée.',
    'certificate-declared': () => 'Un certificat de compétence dans un métier est déclaré.',
    'nomination-accepted': () => 'Une désignation par une province ou un territoire a été acceptée.',
    'relative-claimed': () => 'Des points sont demandés pour un membre de la parenté au Canada.',
    'funds-of-program': (v) =>
      v.required === null
        ? 'Le programme exige des fonds d’établissement ; le montant est indéterminé.'
        : `Le programme exige des fonds d’établissement : ${dollars(Number(v.required), 'fr')} pour cette famille.`,
    'funds-waived-by-program': () =>
      'Ce programme n’exige pas de fonds, mais le système demande un fichier à tout le monde à cet endroit.',
    'funds-waived-by-offer': () =>
      'Le droit de travailler au Canada et une offre admissible dispensent des fonds, mais le système demande un fichier à tout le monde à cet endroit.',
    'marital-status': (v) => `Preuve de l’état matrimonial : ${statusOf(v.status)}.`,
    'child-declared': () =>
      'Il en faut un pour chaque enfant à charge déclaré, que l’enfant accompagne ou non.',
    'child-adopted': () => 'L’enfant a été adopté.',
    'police-in-a-row': (v) =>
      `${v.months} mois de suite ou plus : ${country(v.country)}, ${since(v.years, v.age)}.`,
    'police-in-total': (v) =>
      `${v.months} mois ou plus au total : ${country(v.country)}, ${since(v.years, v.age)}.`,
    'police-history': (v) =>
      `Il en faut un pour chaque pays autre que le Canada où la personne a vécu ${v.months} mois ou plus à partir de l’âge de ${v.age} ans ; les lieux de résidence ne sont pas déclarés.`,
    'examined-all': () =>
      'Toute la famille subit l’examen, que chaque personne accompagne ou non, sauf les personnes qui ont la citoyenneté canadienne ou la résidence permanente.',
    'representative-used': () => 'Une personne agit comme représentante dans la demande.',
  },
  inThisCase: (reason) => `À fournir dans ce cas : ${reason}`,
  validity: {
    noLimit: () => 'Sans limite de temps.',
    validOnSubmission: () => 'Valide le jour de la présentation de la demande.',
    issuedWithinMonths: (of) => `Délivré au plus ${of.months} mois avant la présentation de la demande.`,
    youngerThanYears: (of) => `De moins de ${of.years} ans le jour de la présentation de la demande.`,
    afterLastStay: (of) =>
      of.day === null
        ? 'Délivré après le dernier séjour qui compte ; pour le pays de résidence actuel, peu avant la présentation de la demande.'
        : `Délivré après le dernier séjour qui compte, terminé le ${dayInWords(of.day, 'fr')}.`,
    examinedWithinMonths: (of) => `Valable ${of.months} mois à compter de l’examen.`,
  },
  notes: {
    translation:
      'S’il n’est ni en français ni en anglais : une numérisation de l’original et une traduction faite par une traductrice ou un traducteur agréé ou, en dernier recours, accompagnée d’un affidavit ; jamais par un membre de la famille ni par la personne qui représente.',
    'passport-kind':
      'Ni passeport diplomatique ni passeport officiel. À renouveler s’il expire dans les six mois.',
    'letter-contents':
      'Une lettre de l’employeur sur papier à en-tête, signée, avec ses coordonnées : titre du poste, fonctions, dates, heures par semaine, salaire et avantages, et si l’emploi se poursuit.',
    'self-employed':
      'Travail autonome : documents de l’entreprise, preuve de revenu et preuves provenant de tiers ; une déclaration de la personne elle-même n’est pas acceptée.',
    'tax-slips': 'Pour le travail au Canada, aussi les feuillets T4 et les avis de cotisation.',
    'with-credential': 'Joindre le diplôme lui-même.',
    'degree-and-transcript': 'Le diplôme ou grade, et le relevé de notes.',
    'bank-letter':
      'Lettres officielles des banques : numéros de compte, dates d’ouverture, soldes, moyenne de six mois et dettes. L’argent emprunté et la valeur d’un logement ne comptent pas.',
    'exemption-letter': 'Déposer la lettre à l’endroit prévu pour la preuve de fonds.',
    'colour-scan': 'Une numérisation en couleur de l’original.',
    'request-letter':
      'Certains pays n’en délivrent que sur une lettre de demande d’IRCC : déposer une déclaration qui l’indique.',
    'best-efforts':
      'S’il n’arrive pas à temps : la preuve qu’il a été demandé et une lettre sur les démarches faites.',
    emedical: 'La fiche de renseignements eMédical ou le formulaire IMM 1017B.',
    'after-submission': 'Pas avec la demande : IRCC indique quand subir l’examen.',
    'medical-in-canada':
      'Au Canada, après un examen subi dans les cinq dernières années, le numéro de cet examen peut suffire.',
    'separation-too': 'Avec l’accord de séparation, s’il y en a un.',
  },
  due: {
    withApplication: 'Avec la demande.',
    onRequest: 'Plus tard, quand IRCC le demande.',
  },
  outcomes: {
    owed: 'À fournir',
    unknown: (missing) => `Peut-être à fournir, selon : ${missing}`,
  },
} satisfies DocumentTexts;
