import { STEM_CALIBRATION, STEM_SHARE } from '@openentry/pool';
import type { Bilingual } from '../errors.ts';
import type { CheckRule } from './check.ts';

/** A named statement in both languages. */
export interface Statement {
  readonly code: string;
  readonly text: Bilingual;
}

const percent = (share: number, language: 'en-CA' | 'fr-CA'): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const calibrated = (language: 'en' | 'fr'): string =>
  STEM_CALIBRATION.map(({ round, share }) =>
    language === 'en'
      ? `${percent(share, 'en-CA')} from #${round}`
      : `${percent(share, 'fr-CA')} d’après la ronde ${round}`,
  ).join(language === 'en' ? ', ' : ', ');

/** What the synthetic pool takes for granted. */
export const assumptions: readonly Statement[] = [
  {
    code: 'fictional-people',
    text: {
      en: 'Everyone in the pool is fictional. Ages, education, language tests, jobs and families are drawn from stated, plausible distributions; the score is what the law of that day makes of them. People are kept until each published score band holds as many as the real pool did.',
      fr: 'Toutes les personnes du bassin sont fictives. L’âge, les études, les tests de langue, les emplois et la famille sont tirés de répartitions plausibles et publiques ; la note est celle que la loi de ce jour-là leur attribue. Des personnes sont retenues jusqu’à ce que chaque tranche de notes publiée en compte autant que le bassin réel.',
    },
  },
  {
    code: 'stem-share',
    text: {
      en: `Assumption: ${percent(STEM_SHARE, 'en-CA')} of people with a bachelor’s degree or more who enter the pool work in a STEM occupation of the version 1 list. The figure was calibrated on the two earlier STEM rounds (${calibrated('en')}), not on #293.`,
      fr: `Hypothèse : ${percent(STEM_SHARE, 'fr-CA')} des personnes titulaires d’un baccalauréat ou plus qui entrent dans le bassin exercent une profession STIM de la liste de la version 1. La proportion a été calée sur les deux rondes STIM antérieures (${calibrated('fr')}), et non sur la ronde 293.`,
    },
  },
  {
    code: 'history',
    text: {
      en: 'Whoever a published round would have invited with the same score is no longer in the pool, unless the score rose after that round. This thins scores that rounds reach often.',
      fr: 'Quiconque aurait été invité par une ronde publiée, à note égale, n’est plus dans le bassin, sauf si la note a augmenté après cette ronde. Les notes souvent atteintes par les rondes s’en trouvent moins fréquentes.',
    },
  },
  {
    code: 'noc-2021',
    text: {
      en: 'Occupations are drawn in the National Occupational Classification 2021. In a pool of a day before 16 November 2022 each person also has a code of NOC 2016 that the occupation continues, and the rules of that day read that code.',
      fr: 'Les professions sont tirées de la Classification nationale des professions 2021. Dans un bassin antérieur au 16 novembre 2022, chaque personne a aussi un code de la CNP 2016 dont la profession est la suite, et les règles de ce jour-là lisent ce code.',
    },
  },
];

/** Why a simulated cut-off is not the published one. */
export const whyDifferent: readonly Statement[] = [
  {
    code: 'within-bands',
    text: {
      en: 'The published distribution counts people by bands of 10 to 600 points. How scores lie within a band follows from the assumptions, and a cut-off falls within a band.',
      fr: 'La répartition publiée compte les personnes par tranches de 10 à 600 points. La position des notes à l’intérieur d’une tranche découle des hypothèses, et la note minimale tombe à l’intérieur d’une tranche.',
    },
  },
  {
    code: 'pool-date',
    text: {
      en: 'The published distribution was measured a day or more before the round; people came, left and improved in between.',
      fr: 'La répartition publiée a été mesurée un jour ou plus avant la ronde ; entre-temps, des personnes sont arrivées, parties ou ont amélioré leur note.',
    },
  },
  {
    code: 'group-size',
    text: {
      en: 'Nobody publishes how many people in the pool belong to a category, or how their scores are spread. Both follow from the assumptions here.',
      fr: 'Personne ne publie combien de personnes du bassin appartiennent à une catégorie, ni comment leurs notes se répartissent. Ici, les deux découlent des hypothèses.',
    },
  },
  {
    code: 'tie-break',
    text: {
      en: 'The tie-break is the moment when one fictional profile was received. Only the order of magnitude can be compared.',
      fr: 'Le bris d’égalité est le moment de réception d’un profil fictif. Seul l’ordre de grandeur se compare.',
    },
  },
];

/** What each rule of the independent check holds. */
export const checkTexts: Readonly<Record<CheckRule, Bilingual>> = {
  'whole-pool': {
    en: 'Everyone who was in the pool was frozen and recomputed.',
    fr: 'Toutes les personnes du bassin ont été figées et recalculées.',
  },
  'number-invited': {
    en: 'As many people were invited as the instruction allows, and no more.',
    fr: 'Le nombre de personnes invitées est celui que permet l’instruction, et pas davantage.',
  },
  members: {
    en: 'The number of members of the round’s group is right.',
    fr: 'Le nombre de membres du groupe visé par la ronde est exact.',
  },
  'none-ineligible': {
    en: 'Everyone invited was eligible and in the group.',
    fr: 'Toutes les personnes invitées étaient admissibles et faisaient partie du groupe.',
  },
  'none-skipped': {
    en: 'No eligible person left out ranks above a person invited.',
    fr: 'Aucune personne admissible laissée de côté n’est mieux classée qu’une personne invitée.',
  },
  'one-live-invitation': {
    en: 'Each person invited has exactly one live invitation.',
    fr: 'Chaque personne invitée a exactement une invitation en vigueur.',
  },
  'cutoff-and-tie-break': {
    en: 'The cut-off and the tie-break are those of the lowest-ranked person invited.',
    fr: 'La note minimale et le bris d’égalité sont ceux de la personne invitée la moins bien classée.',
  },
  'parts-add-up': {
    en: 'The four parts of each score add up to it.',
    fr: 'La somme des quatre parties de chaque note donne la note.',
  },
  'received-at-kept': {
    en: 'The time each profile was received is unchanged.',
    fr: 'Le moment de réception de chaque profil est inchangé.',
  },
  'listed-occupation': {
    en: 'Everyone invited worked in a listed occupation, and nobody plainly in the list was left out of the group.',
    fr: 'Toutes les personnes invitées ont travaillé dans une profession de la liste, et aucune personne qui y figure manifestement n’a été laissée hors du groupe.',
  },
  'nominees-apart': {
    en: 'Nominees were invited as nominees only, and everyone under a program of the round.',
    fr: 'Les personnes désignées n’ont été invitées qu’à ce titre, et chacune au titre d’un programme de la ronde.',
  },
};
