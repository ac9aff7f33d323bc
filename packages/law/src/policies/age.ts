import { policy } from './policy.ts';

export const leapDay = policy({
  id: 'age.leap-day',
  provision: 'mi.age',
  grade: 'I',
  question: {
    en: 'When does a person born on 29 February complete a year in a common year?',
    fr: 'Quand une personne née un 29 février accomplit-elle une année lors d’une année ordinaire ?',
  },
  choices: {
    'march-1': {
      en: 'On 1 March: on 28 February the anniversary has not come.',
      fr: 'Le 1er mars : le 28 février, l’anniversaire n’est pas venu.',
    },
    'february-28': { en: 'On 28 February.', fr: 'Le 28 février.' },
  },
  default: 'march-1',
});
