import { agePoints } from '../../crs/age.ts';
import { canadianStudyPoints } from '../../crs/canadianStudy.ts';
import { canadianWorkPoints } from '../../crs/canadianWork.ts';
import { blockMaxima, transferGroupMaxima } from '../../crs/caps.ts';
import { certificatePoints } from '../../crs/certificate.ts';
import { educationPoints } from '../../crs/education.ts';
import { firstLanguagePoints } from '../../crs/firstLanguage.ts';
import { frenchPoints } from '../../crs/french.ts';
import { jobOfferPoints } from '../../crs/jobOffer.ts';
import { nominationPoints } from '../../crs/nomination.ts';
import { secondLanguageMaximum, secondLanguagePoints } from '../../crs/secondLanguage.ts';
import { siblingPoints } from '../../crs/sibling.ts';
import { spouseCanadianWorkPoints } from '../../crs/spouseCanadianWork.ts';
import { spouseEducationPoints } from '../../crs/spouseEducation.ts';
import { spouseLanguagePoints } from '../../crs/spouseLanguage.ts';
import {
  canadianWorkThresholds,
  educationTiers,
  foreignWorkThresholds,
  languageThresholds,
  transferPoints,
} from '../../crs/transferTiers.ts';
import { AGES, LEVELS, ROWS, TIERS, YEARS } from '../axis.ts';
import type { Declared } from '../registered.ts';

const WORK_TIERS = {
  tier1: { en: 'Years from which tier 1 applies', fr: 'Années à partir desquelles le palier 1 s’applique' },
  tier2: { en: 'Years from which tier 2 applies', fr: 'Années à partir desquelles le palier 2 s’applique' },
};

/** The tables of points of the Comprehensive Ranking System, block by block. */
export const crsParameters: readonly Declared[] = [
  {
    parameter: blockMaxima,
    unit: 'points',
    title: { en: 'Maximum of each block', fr: 'Maximum de chaque bloc' },
    labels: {
      core: { en: 'Core / human capital factors', fr: 'Facteurs de base / du capital humain' },
      spouse: {
        en: 'Spouse or common-law partner factors',
        fr: 'Facteurs liés à l’époux ou au conjoint de fait',
      },
      transferability: {
        en: 'Skill transferability factors',
        fr: 'Facteurs liés au transfert des compétences',
      },
      additional: { en: 'Additional points', fr: 'Points supplémentaires' },
    },
  },
  {
    parameter: agePoints,
    unit: 'points',
    title: { en: 'Age', fr: 'Âge' },
    axes: { points: AGES },
    said: ['firstAge'],
    labels: {
      points: { en: 'Age', fr: 'Âge' },
      firstAge: { en: 'Age of the first row', fr: 'Âge de la première ligne' },
    },
  },
  {
    parameter: educationPoints,
    unit: 'points',
    title: { en: 'Level of education', fr: 'Niveau de scolarité' },
  },
  {
    parameter: firstLanguagePoints,
    unit: 'points',
    title: { en: 'First official language, each ability', fr: 'Première langue officielle, par habileté' },
    axes: { '': LEVELS },
  },
  {
    parameter: secondLanguagePoints,
    unit: 'points',
    title: { en: 'Second official language, each ability', fr: 'Deuxième langue officielle, par habileté' },
    axes: { '': LEVELS },
  },
  {
    parameter: secondLanguageMaximum,
    unit: 'points',
    title: {
      en: 'Second official language: maximum of the four abilities',
      fr: 'Deuxième langue officielle : maximum des quatre habiletés',
    },
  },
  {
    parameter: canadianWorkPoints,
    unit: 'points',
    title: { en: 'Canadian work experience', fr: 'Expérience de travail au Canada' },
    axes: { '': YEARS },
  },
  {
    parameter: spouseEducationPoints,
    unit: 'points',
    title: {
      en: 'Spouse or partner: level of education',
      fr: 'Époux ou conjoint de fait : niveau de scolarité',
    },
  },
  {
    parameter: spouseLanguagePoints,
    unit: 'points',
    title: {
      en: 'Spouse or partner: first official language, each ability',
      fr: 'Époux ou conjoint de fait : première langue officielle, par habileté',
    },
    axes: { '': LEVELS },
  },
  {
    parameter: spouseCanadianWorkPoints,
    unit: 'points',
    title: {
      en: 'Spouse or partner: Canadian work experience',
      fr: 'Époux ou conjoint de fait : expérience de travail au Canada',
    },
    axes: { '': YEARS },
  },
  {
    parameter: transferPoints,
    unit: 'points',
    title: {
      en: 'Skill transferability: points where two tiers meet',
      fr: 'Transfert des compétences : points au croisement de deux paliers',
    },
    axes: { '': TIERS, '*': TIERS },
  },
  {
    parameter: educationTiers,
    unit: 'rule',
    title: {
      en: 'Skill transferability: tier of education',
      fr: 'Transfert des compétences : palier des études',
    },
  },
  {
    parameter: languageThresholds,
    unit: 'level',
    title: {
      en: 'Skill transferability: tiers of language (all four abilities)',
      fr: 'Transfert des compétences : paliers de la langue (les quatre habiletés)',
    },
    labels: {
      tier1: { en: 'CLB from which tier 1 applies', fr: 'NCLC à partir duquel le palier 1 s’applique' },
      tier2: { en: 'CLB from which tier 2 applies', fr: 'NCLC à partir duquel le palier 2 s’applique' },
    },
  },
  {
    parameter: canadianWorkThresholds,
    unit: 'years',
    title: {
      en: 'Skill transferability: tiers of Canadian work',
      fr: 'Transfert des compétences : paliers du travail au Canada',
    },
    labels: WORK_TIERS,
  },
  {
    parameter: foreignWorkThresholds,
    unit: 'years',
    title: {
      en: 'Skill transferability: tiers of foreign work',
      fr: 'Transfert des compétences : paliers du travail à l’étranger',
    },
    labels: WORK_TIERS,
  },
  {
    parameter: certificatePoints,
    unit: 'points',
    title: {
      en: 'Certificate of qualification and first official language',
      fr: 'Certificat de compétence et première langue officielle',
    },
    axes: { '': ROWS },
  },
  {
    parameter: transferGroupMaxima,
    unit: 'points',
    title: {
      en: 'Skill transferability: maximum of each group',
      fr: 'Transfert des compétences : maximum de chaque groupe',
    },
    labels: {
      education: { en: 'Education combinations', fr: 'Combinaisons avec les études' },
      foreignWork: {
        en: 'Foreign work experience combinations',
        fr: 'Combinaisons avec l’expérience de travail à l’étranger',
      },
      certificate: {
        en: 'Certificate of qualification combination',
        fr: 'Combinaison avec le certificat de compétence',
      },
    },
  },
  {
    parameter: siblingPoints,
    unit: 'points',
    title: { en: 'Brother or sister in Canada', fr: 'Frère ou sœur au Canada' },
  },
  {
    parameter: frenchPoints,
    unit: 'points',
    title: { en: 'French-language skills', fr: 'Compétences en français' },
    labels: {
      nclc: {
        en: 'NCLC needed in all four abilities of French',
        fr: 'NCLC exigé dans les quatre habiletés du français',
      },
      clb: {
        en: 'CLB needed in all four abilities of English for the higher points',
        fr: 'NCLC exigé dans les quatre habiletés de l’anglais pour le plus de points',
      },
      withoutEnglish: { en: 'Points without that English', fr: 'Points sans cet anglais' },
      withEnglish: { en: 'Points with that English', fr: 'Points avec cet anglais' },
    },
  },
  {
    parameter: canadianStudyPoints,
    unit: 'points',
    title: { en: 'Post-secondary education in Canada', fr: 'Études postsecondaires au Canada' },
    labels: {
      none: { en: 'None, or secondary school only', fr: 'Aucune, ou secondaire seulement' },
      oneOrTwoYear: { en: 'One- or two-year credential', fr: 'Titre d’un programme d’un ou de deux ans' },
      threePlus: {
        en: 'Credential of three years or longer, master’s, professional or doctoral degree',
        fr: 'Titre d’un programme de trois ans ou plus, maîtrise, grade professionnel ou doctorat',
      },
    },
  },
  {
    parameter: jobOfferPoints,
    unit: 'points',
    title: { en: 'Arranged employment (job offer)', fr: 'Emploi réservé (offre d’emploi)' },
    labels: {
      none: { en: 'No qualifying offer', fr: 'Aucune offre admissible' },
      teer00: { en: 'Offer in NOC major group 00', fr: 'Offre dans le grand groupe 00 de la CNP' },
      other: { en: 'Other qualifying offer', fr: 'Autre offre admissible' },
    },
  },
  {
    parameter: nominationPoints,
    unit: 'points',
    title: {
      en: 'Provincial or territorial nomination',
      fr: 'Désignation d’une province ou d’un territoire',
    },
  },
];
