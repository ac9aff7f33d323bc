import { policy } from './policy.ts';

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
