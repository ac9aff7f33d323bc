import { dayInWords } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { DriftTexts } from './texts.en.ts';

type Values = Readonly<Record<string, string | number>>;

const day = (v: Values): string => dayInWords(v.date as PlainDate, 'fr');
const count = (number: number): string => `${number} an${number < 2 ? '' : 's'}`;
const years = (v: Values): string => count(Number(v.years));
/** Months as years where they make whole ones. */
const length = ({ months }: Values): string =>
  Number(months) % 12 === 0 ? count(Number(months) / 12) : `${months} mois`;
/** « de 3 ans », « d’un an ». */
const ofLength = (v: Values): string => (Number(v.months) === 12 ? 'd’un an' : `de ${length(v)}`);
/** Nothing where a provision names no window. */
const within = ({ windowYears }: Values): string => {
  if (windowYears === undefined) return '';
  return Number(windowYears) === 1
    ? ' au cours de la dernière année'
    : ` au cours des ${windowYears} dernières années`;
};

/** French words for what turns a verdict. A text that is missing here fails the type check. */
export const fr = {
  spouse: (text) => `Époux ou conjoint de fait : ${text}`,
  causes: {
    birthday: (v) => `Anniversaire : ${count(Number(v.age))} accomplis.`,
    'test-counts': (v) => `${v.test} du ${day(v)} : les résultats comptent à partir de ce jour.`,
    'test-expired': (v) =>
      `${v.test} du ${day(v)} : les résultats comptent pendant ${years(v)}, et ce délai est écoulé.`,
    'credential-completed': (v) => `Un titre d’études est obtenu le ${day(v)}.`,
    'assessment-counts': (v) => `L’évaluation des diplômes d’études du ${day(v)} compte à partir de ce jour.`,
    'assessment-expired': (v) =>
      `L’évaluation des diplômes d’études du ${day(v)} compte pendant ${years(v)}, et ce délai est écoulé.`,
    'job-began': (v) => `Un emploi commence le ${day(v)}.`,
    'job-ended': (v) => `Le dernier jour d’un emploi était le ${day(v)}.`,
    'work-completed': (v) => `Le travail qui compte atteint ${length(v)}${within(v)}.`,
    'work-left': (v) =>
      `Le temps passe sur du travail qui comptait : il en reste moins ${ofLength(v)}${within(v)}.`,
    'main-occupation': (v) =>
      `Une autre profession compte le plus de travail${within(v)} : c’est elle qui fixe le niveau de langue exigé.`,
    'child-born': (v) => `Un enfant naît le ${day(v)}.`,
    'child-of-age': (v) =>
      `Un enfant atteint ${count(Number(v.age))} et n’est plus à charge en raison de son âge.`,
    'nomination-accepted': (v) => `La désignation est acceptée le ${day(v)}.`,
    'certificate-issued': (v) => `Le certificat de compétence est délivré le ${day(v)}.`,
    'permit-ended': (v) => `L’autorisation de travailler au Canada a pris fin le ${day(v)}.`,
    'service-completed': (v) => `Le service militaire atteint ${years(v)}.`,
    'service-ended': (v) => `Le dernier jour du service militaire était le ${day(v)}.`,
    'law-changed': (v) => `En vigueur à partir de ce jour : ${v.instruments}.`,
    'funds-table': (v) => `Nouveau tableau des fonds d’établissement : ${v.instruments}.`,
    'categories-changed': (v) =>
      [
        ...(v.begun ? [`Nouveautés dans les catégories : ${v.begun}.`] : []),
        ...(v.ended ? [`Retrait : ${v.ended}.`] : []),
      ].join(' '),
  },
} satisfies DriftTexts;
