import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Où se situe la note',
  you: (score) => `Vous : ${score}`,
  picture: (score, blocks) =>
    `Une échelle de 0 à 1 200 points. La note se situe à ${score} et se compose ainsi : ${blocks}.`,
  pictureBlock: (block, points) => `${block} ${points}`,
  pictureCutoffs: (cutoffs) => `Notes minimales indiquées : ${cutoffs}.`,
  faint:
    'Plein : vos points. Pâle : ce que les règles permettent en plus. Tout n’est pas à portée ; les points pour l’âge, par exemple, ne reviennent pas.',
  blocksCaption: 'Les quatre blocs de la note',
  block: 'Bloc',
  points: 'Vos points',
  maximum: 'Au plus',
  left: 'Reste',
  total: 'Total',
  cutoffs: 'Dernières notes minimales par type de ronde',
  cutoffsNote:
    'La plus récente ronde publiée de chaque type, sur un an. Une note minimale dit qui a été invité à ce moment-là ; elle ne promet rien pour la prochaine ronde.',
  cutoffsNone: 'Aucune ronde n’avait été publiée à ce jour.',
  cutoffsFailed:
    'Les notes minimales des rondes passées n’ont pas pu être chargées. La note n’en dépend pas.',
  cutoffsLoading: 'Chargement des notes minimales des rondes passées…',
  mark: 'Repère',
  round: 'Ronde',
  date: 'Date',
  cutoff: 'Note minimale',
  yourScore: 'Votre note',
  above: (points) => `${points} de plus`,
  below: (points) => `${points} de moins`,
  equal: 'égale : le bris d’égalité tranche',
} satisfies Texts;
