import { offerMonths } from '../../employment/offer.ts';
import { exemptPermits } from '../../employment/permit.ts';
import { tradeEmployers } from '../../employment/tradeOffer.ts';
import { PERMIT_BASES } from '../../facts/declare/job.ts';
import { crsOfferRule } from '../../facts/jobOffer.ts';
import { cecRequirements } from '../../programs/cec.ts';
import { fstRequirements } from '../../programs/fst.ts';
import { fswRequirements } from '../../programs/fsw.ts';
import { fswGrid } from '../../programs/fswGrid.ts';
import { nomineeResidence } from '../../programs/pnp.ts';
import { skilledTrades } from '../../programs/trades.ts';
import { GRID_LEVELS, YEARS } from '../axis.ts';
import type { Declared } from '../registered.ts';

/** What the federal programs ask for. */
export const programParameters: readonly Declared[] = [
  {
    parameter: cecRequirements,
    unit: 'mixed',
    title: { en: 'Canadian Experience Class', fr: 'Catégorie de l’expérience canadienne' },
    labels: {
      clbHigherSkill: {
        en: 'CLB in all four abilities: TEER 0 and 1 (before: skill type 0 and level A)',
        fr: 'NCLC dans les quatre habiletés : FEER 0 et 1 (auparavant : genre 0 et niveau A)',
      },
      clbOtherSkill: {
        en: 'CLB in all four abilities: TEER 2 and 3 (before: level B)',
        fr: 'NCLC dans les quatre habiletés : FEER 2 et 3 (auparavant : niveau B)',
      },
    },
  },
  {
    parameter: fswRequirements,
    unit: 'mixed',
    title: { en: 'Federal Skilled Worker Program', fr: 'Programme des travailleurs qualifiés (fédéral)' },
  },
  {
    parameter: fswGrid,
    unit: 'mixed',
    title: {
      en: 'Federal Skilled Worker Program: selection grid',
      fr: 'Programme des travailleurs qualifiés (fédéral) : grille de sélection',
    },
    axes: { 'firstLanguage.points': GRID_LEVELS, experience: YEARS },
    labels: {
      passMark: { en: 'Pass mark', fr: 'Note de passage' },
      firstLanguage: { en: 'First official language', fr: 'Première langue officielle' },
      secondLanguage: { en: 'Second official language', fr: 'Deuxième langue officielle' },
      from: { en: 'from', fr: 'à partir de' },
      points: { en: 'points', fr: 'points' },
      experience: { en: 'Work experience', fr: 'Expérience de travail' },
      full: { en: 'points at the best age', fr: 'points au meilleur âge' },
      fullThrough: { en: 'last year of the best age', fr: 'dernière année du meilleur âge' },
      arrangedEmployment: { en: 'Arranged employment', fr: 'Emploi réservé' },
      adaptability: { en: 'Adaptability', fr: 'Capacité d’adaptation' },
      maximum: { en: 'maximum', fr: 'maximum' },
      spouseLanguage: {
        en: 'language of the spouse or partner',
        fr: 'langue de l’époux ou du conjoint de fait',
      },
      ownStudy: { en: 'own study in Canada', fr: 'études au Canada' },
      spouseStudy: {
        en: 'study of the spouse or partner in Canada',
        fr: 'études de l’époux ou du conjoint de fait au Canada',
      },
      ownWork: { en: 'own work in Canada', fr: 'travail au Canada' },
      spouseWork: {
        en: 'work of the spouse or partner in Canada',
        fr: 'travail de l’époux ou du conjoint de fait au Canada',
      },
      relative: { en: 'relative in Canada', fr: 'parenté au Canada' },
      study: { en: 'study that counts', fr: 'études qui comptent' },
      programYears: { en: 'years of the program', fr: 'années du programme' },
      fullTimeMonths: { en: 'months full-time', fr: 'mois à temps plein' },
    },
  },
  {
    parameter: fstRequirements,
    unit: 'mixed',
    title: {
      en: 'Federal Skilled Trades Program',
      fr: 'Programme des travailleurs de métiers spécialisés (fédéral)',
    },
  },
  {
    parameter: skilledTrades,
    unit: 'list',
    title: { en: 'Skilled trade occupations', fr: 'Professions des métiers spécialisés' },
    texts: 'nocGroup',
    labels: {
      include: { en: 'Codes that begin with', fr: 'Codes qui commencent par' },
      exclude: { en: 'but not with', fr: 'mais non par' },
    },
  },
  {
    parameter: nomineeResidence,
    unit: 'rule',
    title: {
      en: 'Provincial nominees: intention to live in the province of the nomination is judged',
      fr: 'Candidats des provinces : l’intention de vivre dans la province de la désignation est appréciée',
    },
  },
];

/** Offers of arranged employment. */
export const employmentParameters: readonly Declared[] = [
  {
    parameter: crsOfferRule,
    unit: 'rule',
    title: { en: 'Which job offers qualify for the CRS', fr: 'Offres d’emploi admissibles pour le SCG' },
    labels: {
      'lmia-without-end': {
        en: 'Offer without an end, with a labour market impact assessment',
        fr: 'Offre sans fin déterminée, avec une étude d’impact sur le marché du travail',
      },
      'arranged-employment': {
        en: 'Any route of arranged employment of IRPR s. 82(2)',
        fr: 'Toute voie d’emploi réservé du par. 82(2) du RIPR',
      },
    },
  },
  {
    parameter: offerMonths,
    unit: 'months',
    title: { en: 'Shortest offer after the visa', fr: 'Durée minimale de l’offre après le visa' },
  },
  {
    parameter: exemptPermits,
    unit: 'list',
    title: {
      en: 'Work permits without an assessment that support an offer (paragraphs of the IRPR)',
      fr: 'Permis de travail sans étude d’impact qui appuient une offre (dispositions du RIPR)',
    },
    texts: PERMIT_BASES,
    labels: {
      '204a': { en: '204(a)', fr: '204a)' },
      '204c': { en: '204(c)', fr: '204c)' },
      '204d': { en: '204(d)', fr: '204d)' },
      '205': { en: '205', fr: '205' },
    },
  },
  {
    parameter: tradeEmployers,
    unit: 'rule',
    title: {
      en: 'Skilled trades: employers that may join in one offer',
      fr: 'Métiers spécialisés : employeurs qui peuvent se joindre à une même offre',
    },
  },
];
