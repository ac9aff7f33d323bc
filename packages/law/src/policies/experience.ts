import { policy } from './policy.ts';

export const calendarTime = policy({
  id: 'work.calendar-time',
  provision: 'irpr.73',
  grade: 'S',
  question: {
    en: 'Can a year of work be completed in less than a calendar year?',
    fr: 'Une année de travail peut-elle s’accomplir en moins d’une année civile ?',
  },
  choices: {
    'days-and-hours': {
      en: 'No: a year needs 1,560 counted hours and 365 days of work.',
      fr: 'Non : une année exige 1 560 heures comptées et 365 jours de travail.',
    },
    'hours-only': {
      en: 'Yes: 1,560 counted hours are enough (52 weeks of 30 hours).',
      fr: 'Oui : 1 560 heures comptées suffisent (52 semaines de 30 heures).',
    },
  },
  default: 'days-and-hours',
});

export const calendarMonths = policy({
  id: 'work.calendar-months',
  provision: 'irpr.73',
  grade: 'S',
  question: {
    en: 'Do whole calendar months of full-time work count as months where their hours are fewer than 130 each?',
    fr: 'Les mois civils entiers de travail à temps plein comptent-ils comme des mois quand ils font moins de 130 heures chacun ?',
  },
  choices: {
    'calendar-or-hours': {
      en: 'Yes: a year is twelve months of 30 hours a week or 1,560 hours, so a month is one too; six months from 1 January are six.',
      fr: 'Oui : une année est faite de douze mois de 30 heures par semaine ou de 1 560 heures, et un mois de même ; six mois à partir du 1er janvier en font six.',
    },
    'hours-only': {
      en: 'No: a month needs 130 counted hours.',
      fr: 'Non : un mois exige 130 heures comptées.',
    },
  },
  default: 'calendar-or-hours',
});

export const weekendGap = policy({
  id: 'work.weekend-gap',
  provision: 'irpr.75',
  grade: 'I',
  question: {
    en: 'Does a weekend between two jobs break a continuous period of work?',
    fr: 'Une fin de semaine entre deux emplois interrompt-elle une période de travail continue ?',
  },
  choices: {
    bridged: { en: 'No.', fr: 'Non.' },
    broken: { en: 'Yes.', fr: 'Oui.' },
  },
  default: 'bridged',
});

export const unpaidWork = policy({
  id: 'crs.unpaid-work',
  provision: 'mi.canadianWork',
  grade: 'I',
  question: {
    en: 'Did unpaid work count as Canadian experience for the CRS while the Instructions did not name wages or commission, until 18 November 2016?',
    fr: 'Le travail non payé comptait-il comme expérience canadienne pour le SCG tant que les instructions ne nommaient ni salaire ni commission, jusqu’au 18 novembre 2016 ?',
  },
  choices: {
    'not-counted': {
      en: 'No: work is what is paid by wages or commission (IRPR s. 73(2)), and the amendment only says so.',
      fr: 'Non : le travail est ce qui est payé par un salaire ou une commission (par. 73(2) du RIPR), et la modification ne fait que le dire.',
    },
    counted: {
      en: 'Yes: what paragraph 15(3)(d) excludes since then was not excluded before.',
      fr: 'Oui : ce que l’al. 15(3)d) exclut depuis lors n’était pas exclu auparavant.',
    },
  },
  default: 'not-counted',
});

export const dutiesDeclared = policy({
  id: 'work.duties-declared',
  provision: 'irpr.75',
  grade: 'P',
  question: {
    en: 'Does declaring an occupation declare its duties?',
    fr: 'Déclarer une profession revient-il à en déclarer les fonctions ?',
  },
  choices: {
    declared: {
      en: 'Yes: the profile is self-declared, and an officer verifies the duties on the application.',
      fr: 'Oui : le profil repose sur une déclaration, et un agent vérifie les fonctions à la demande.',
    },
    asked: {
      en: 'No: unknown until the duties are declared.',
      fr: 'Non : indéterminé tant que les fonctions ne sont pas déclarées.',
    },
  },
  default: 'declared',
});

export const employerInCanada = policy({
  id: 'work.employer-in-canada',
  provision: 'irpr.87.1',
  grade: 'P',
  question: {
    en: 'Does work done in Canada for an employer abroad count as Canadian experience?',
    fr: 'Le travail fait au Canada pour un employeur à l’étranger compte-t-il comme expérience canadienne ?',
  },
  choices: {
    required: {
      en: 'No: IRCC’s pages ask for a Canadian employer; the Regulations do not say so.',
      fr: 'Non : les pages d’IRCC exigent un employeur canadien ; le Règlement ne le dit pas.',
    },
    'not-required': { en: 'Yes: being in Canada is enough.', fr: 'Oui : être au Canada suffit.' },
  },
  default: 'required',
});

export const remoteForeignWork = policy({
  id: 'work.remote-foreign',
  provision: 'mi.foreignWork',
  grade: 'S',
  question: {
    en: 'Does remote work from inside Canada for an employer abroad count as foreign experience?',
    fr: 'Le télétravail fait au Canada pour un employeur à l’étranger compte-t-il comme expérience à l’étranger ?',
  },
  choices: {
    review: {
      en: 'Unsettled: replies of IRCC accept it, refusals of 2026 do not. A person must decide.',
      fr: 'Non tranché : des réponses d’IRCC l’acceptent, des refus de 2026 non. Une personne doit décider.',
    },
    counts: { en: 'Yes.', fr: 'Oui.' },
    'does-not-count': { en: 'No: the text says outside Canada.', fr: 'Non : le texte dit hors du Canada.' },
  },
  default: 'review',
});

export const foreignOccupations = policy({
  id: 'crs.foreign-occupations',
  provision: 'mi.foreignWork',
  grade: 'S',
  question: {
    en: 'May foreign experience be gained in several occupations?',
    fr: 'L’expérience à l’étranger peut-elle être acquise dans plusieurs professions ?',
  },
  choices: {
    several: {
      en: 'Yes: one or more occupations, as practitioners quote the text of 2014.',
      fr: 'Oui : une ou plusieurs professions, d’après le texte de 2014 que citent des praticiens.',
    },
    one: {
      en: 'No: IRCC’s tool asks for work in only one occupation.',
      fr: 'Non : l’outil d’IRCC demande du travail dans une seule profession.',
    },
  },
  default: 'several',
});

export const foreignContinuous = policy({
  id: 'crs.foreign-continuous',
  provision: 'mi.foreignWork',
  grade: 'I',
  question: {
    en: 'Must foreign experience be continuous?',
    fr: 'L’expérience à l’étranger doit-elle être continue ?',
  },
  choices: {
    'not-asked': {
      en: 'No: the word was dropped for Canadian experience on 30 May 2015, and no later text on foreign experience is known.',
      fr: 'Non : le mot a été supprimé pour l’expérience canadienne le 30 mai 2015, et aucun texte postérieur sur l’expérience à l’étranger n’est connu.',
    },
    asked: {
      en: 'Yes: the text of 2014 says continuous full-time work, as practitioners quote it.',
      fr: 'Oui : le texte de 2014 dit travail à temps plein continu, d’après des praticiens qui le citent.',
    },
  },
  default: 'not-asked',
});

export const spouseWorkExclusions = policy({
  id: 'crs.spouse-work-exclusions',
  provision: 'mi.spouseWork',
  grade: 'I',
  question: {
    en: 'Are self-employment and work during full-time study left out for the spouse or partner too?',
    fr: 'Le travail autonome et le travail pendant des études à temps plein sont-ils exclus aussi pour le conjoint ?',
  },
  choices: {
    'not-applied': { en: 'No: no source says so.', fr: 'Non : aucune source ne le dit.' },
    applied: { en: 'Yes, as for the principal applicant.', fr: 'Oui, comme pour le demandeur principal.' },
  },
  default: 'not-applied',
});
