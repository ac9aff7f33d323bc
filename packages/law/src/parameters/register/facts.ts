import { physicianTextOpen } from '../../categories/membership.ts';
import { ABILITIES } from '../../coded/candidate.ts';
import { designatedBodies, professionalBodies } from '../../education/designated.ts';
import { studyConditions, studyWaiver } from '../../facts/canadianStudy.ts';
import { canadianWorkContinuous, crsWorkWindowYears } from '../../facts/code.ts';
import { ASSESSMENT_BODIES } from '../../facts/declare/credential.ts';
import { assessmentValidityYears } from '../../facts/education.ts';
import { dependentChildAge } from '../../facts/family.ts';
import { languageValidityYears } from '../../facts/language.ts';
import { crsWorkPaid, fundedPhysicians } from '../../facts/work.ts';
import { acceptedTests, charts, LANGUAGE_TESTS, type LanguageTest } from '../../language/charts.ts';
import { NOC_VERSIONS } from '../../noc/noc.ts';
import { nocVersion } from '../../noc/version.ts';
import { CHART_LEVELS } from '../axis.ts';
import type { Declared } from '../registered.ts';

/** Which work counts. */
export const workParameters: readonly Declared[] = [
  {
    parameter: crsWorkWindowYears,
    unit: 'years',
    title: {
      en: 'CRS: years in which work counts, back from the day',
      fr: 'SCG : années pendant lesquelles le travail compte, en remontant depuis le jour',
    },
  },
  {
    parameter: canadianWorkContinuous,
    unit: 'rule',
    title: {
      en: 'CRS: Canadian experience must be continuous',
      fr: 'SCG : l’expérience canadienne doit être continue',
    },
  },
  {
    parameter: crsWorkPaid,
    unit: 'rule',
    title: {
      en: 'CRS: Canadian experience is said to be paid by wages or commission',
      fr: 'SCG : il est dit que l’expérience canadienne est payée par un salaire ou une commission',
    },
  },
  {
    parameter: fundedPhysicians,
    unit: 'list',
    title: {
      en: 'Physicians whose publicly funded self-employment counts',
      fr: 'Médecins dont le travail autonome financé par l’État compte',
    },
    texts: 'noc',
  },
  {
    parameter: physicianTextOpen,
    unit: 'rule',
    title: {
      en: 'Category of physicians: two texts are quoted, one of which asks for continuous work',
      fr: 'Catégorie des médecins : deux textes sont cités, dont l’un exige un travail continu',
    },
  },
];

/** The chart of a test, with a row for each level and a column for each ability. */
const chartOf = (test: LanguageTest): Declared => {
  const { name, minima } = charts[test];
  return {
    parameter: minima,
    unit: 'score',
    title: {
      en: `Lowest score of each level: ${name}`,
      fr: `Résultat minimal de chaque niveau : ${name}`,
    },
    axes: Object.fromEntries(ABILITIES.map((ability) => [ability, CHART_LEVELS])),
    columns: 'first',
    rising: true,
  };
};

/** Language tests. */
export const languageParameters: readonly Declared[] = [
  {
    parameter: acceptedTests,
    unit: 'list',
    title: { en: 'Accepted language tests', fr: 'Tests de langue acceptés' },
    texts: LANGUAGE_TESTS,
  },
  {
    parameter: languageValidityYears,
    unit: 'years',
    title: { en: 'Validity of language results', fr: 'Validité des résultats des tests de langue' },
  },
  ...LANGUAGE_TESTS.map(chartOf),
];

/** Credentials, assessments and study in Canada. */
export const educationParameters: readonly Declared[] = [
  {
    parameter: assessmentValidityYears,
    unit: 'years',
    title: {
      en: 'Validity of educational credential assessments',
      fr: 'Validité des évaluations des diplômes d’études',
    },
  },
  {
    parameter: designatedBodies,
    unit: 'list',
    title: {
      en: 'Organizations designated for credential assessments',
      fr: 'Organismes désignés pour l’évaluation des diplômes d’études',
    },
    texts: ASSESSMENT_BODIES,
  },
  {
    parameter: professionalBodies,
    unit: 'rule',
    title: {
      en: 'Occupations whose credential a professional body assesses',
      fr: 'Professions dont le diplôme est évalué par un ordre ou un organisme professionnel',
    },
    texts: ASSESSMENT_BODIES,
    keys: 'noc',
    labels: {
      body: { en: 'Body', fr: 'Organisme' },
      othersBefore: {
        en: 'Reports of other bodies accepted if dated before',
        fr: 'Rapports d’autres organismes acceptés s’ils sont antérieurs au',
      },
    },
  },
  {
    parameter: studyConditions,
    unit: 'mixed',
    title: {
      en: 'Conditions on study in Canada that earns points',
      fr: 'Conditions des études au Canada qui donnent des points',
    },
    labels: {
      fullTimeMonths: { en: 'Months enrolled full-time', fr: 'Mois d’inscription à temps plein' },
      presenceMonths: { en: 'Months physically in Canada', fr: 'Mois de présence au Canada' },
      graduateYears: {
        en: 'Academic years of a master’s, professional or doctoral program',
        fr: 'Années d’un programme de maîtrise, de grade professionnel ou de doctorat',
      },
    },
  },
  {
    parameter: studyWaiver,
    unit: 'rule',
    title: {
      en: 'Months of programs of which full-time enrolment and presence are not asked',
      fr: 'Mois des programmes dont l’inscription à temps plein et la présence ne sont pas exigées',
    },
    labels: { from: { en: 'First month', fr: 'Premier mois' }, to: { en: 'Last month', fr: 'Dernier mois' } },
  },
];

/** The family. */
export const familyParameters: readonly Declared[] = [
  {
    parameter: dependentChildAge,
    unit: 'age',
    title: { en: 'Age under which a child is dependent', fr: 'Âge au-dessous duquel un enfant est à charge' },
  },
];

/** The classification of occupations. */
export const nocParameters: readonly Declared[] = [
  {
    parameter: nocVersion,
    unit: 'rule',
    title: {
      en: 'Version of the National Occupational Classification',
      fr: 'Version de la Classification nationale des professions',
    },
    texts: NOC_VERSIONS,
    labels: {
      '2011': { en: 'NOC 2011', fr: 'CNP 2011' },
      '2016': { en: 'NOC 2016', fr: 'CNP 2016' },
      '2021': { en: 'NOC 2021', fr: 'CNP 2021' },
    },
  },
];
