import { policy } from './policy.ts';

export const physicianContinuity = policy({
  id: 'category.physicians-continuous',
  provision: 'irpa.10.3',
  grade: 'I',
  question: {
    en: 'Did the category of physicians ask for continuous work until the update of 16 March 2026?',
    fr: 'La catégorie des médecins exigeait-elle un travail continu jusqu’à la mise à jour du 16 mars 2026 ?',
  },
  choices: {
    'not-continuous': {
      en: 'No, like the other categories of 2026: IRCC’s page says so after the update.',
      fr: 'Non, comme les autres catégories de 2026 : la page d’IRCC le dit après la mise à jour.',
    },
    continuous: {
      en: 'Yes: an article of 20 February 2026 quotes twelve months full-time, continuous.',
      fr: 'Oui : un article du 20 février 2026 cite douze mois à temps plein, continus.',
    },
  },
  default: 'not-continuous',
});

export const categoryCanadianWork = policy({
  id: 'category.canadian-work',
  provision: 'irpa.10.3',
  grade: 'I',
  question: {
    en: 'Which work in Canada counts for a category that asks for Canadian work experience?',
    fr: 'Quel travail au Canada compte pour une catégorie qui exige de l’expérience de travail au Canada ?',
  },
  choices: {
    'canadian-experience': {
      en: 'What is Canadian experience elsewhere: not self-employment (publicly funded physicians aside), nor work during full-time study or for an employer abroad.',
      fr: 'Celui qui est de l’expérience canadienne ailleurs : ni travail autonome (sauf les médecins financés par l’État), ni travail pendant des études à temps plein ou pour un employeur à l’étranger.',
    },
    authorised: {
      en: 'All paid and authorised work: the texts of the categories name no exclusion.',
      fr: 'Tout travail payé et autorisé : les textes des catégories n’excluent rien.',
    },
  },
  default: 'canadian-experience',
});
