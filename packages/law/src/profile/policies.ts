import { policy } from '../policies/policy.ts';

export const leapDayOfProfile = policy({
  id: 'profile.leap-day',
  provision: 'mi.profile',
  grade: 'I',
  question: {
    en: 'When does the life of a profile received on 29 February end in a common year?',
    fr: 'Quand la durée de vie d’un profil reçu un 29 février prend-elle fin lors d’une année ordinaire ?',
  },
  choices: {
    'last-day': {
      en: 'On 28 February: a month without that day ends the period on its last day (Interpretation Act, s. 28).',
      fr: 'Le 28 février : si le mois n’a pas ce quantième, la période se termine le dernier jour du mois (Loi d’interprétation, art. 28).',
    },
    'next-day': { en: 'On 1 March.', fr: 'Le 1er mars.' },
  },
  default: 'last-day',
});

export const unansweredNomination = policy({
  id: 'profile.unanswered-nomination',
  provision: 'ircc.nomination',
  grade: 'I',
  question: {
    en: 'What becomes of a nomination that was not answered in time?',
    fr: 'Qu’advient-il d’une désignation restée sans réponse dans le délai ?',
  },
  choices: {
    lapses: {
      en: 'It lapses: the profile stays in the pool without it, and the province may confirm it again.',
      fr: 'Elle devient caduque : le profil reste dans le bassin sans elle, et la province peut la confirmer de nouveau.',
    },
    'stays-open': {
      en: 'It can still be answered: no source says what ends it.',
      fr: 'Il est encore possible d’y répondre : aucune source ne dit ce qui y met fin.',
    },
  },
  default: 'lapses',
});

export const outageExtension = policy({
  id: 'profile.outage',
  provision: 'ircc.profile',
  grade: 'I',
  question: {
    en: 'What does an outage of the system do to the periods that run during it?',
    fr: 'Quel effet une panne du système a-t-elle sur les délais qui courent pendant sa durée ?',
  },
  choices: {
    'days-touched': {
      en: 'It extends each of them by as many whole days as there are days in Ottawa that it touched while the period ran; a day that several outages touched counts once.',
      fr: 'Elle prolonge chacun d’eux d’autant de jours entiers qu’il y a de jours, à Ottawa, qu’elle a touchés pendant que le délai courait ; un jour touché par plusieurs pannes compte une seule fois.',
    },
    none: {
      en: 'Nothing: the periods of the law run on.',
      fr: 'Aucun : les délais prévus par le droit continuent de courir.',
    },
  },
  default: 'days-touched',
});
