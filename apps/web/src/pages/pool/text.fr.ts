import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Le bassin',
  lead: (total, day) =>
    `Au ${day}, le bassin d’Entrée express comptait ${total} personnes. Voici comment leurs notes du SCG étaient réparties.`,
  summary: (above, aboveShare, crowdedFrom, crowdedTo, crowded) =>
    `${above} personnes (${aboveShare}) avaient une note supérieure à 500. Parmi les tranches de dix points, celle de ${crowdedFrom} à ${crowdedTo} était la plus fournie : ${crowded} personnes.`,
  fits: (difference) =>
    `Le bassin simulé s’écarte du bassin publié d’au plus ${difference} personnes dans chaque tranche.`,
  same: 'Le bassin simulé compte dans chaque tranche le nombre publié de personnes.',
  noSimulated:
    'Le bassin simulé n’a pas encore été construit sur ce serveur ; seuls les chiffres publiés sont montrés.',
  loadingChart: 'Tracé du graphique…',
  tableCaption: 'Personnes dans le bassin selon la note du SCG',
  tableNote:
    'Les lignes en retrait font partie de la tranche qui les précède ; le total ne les compte pas deux fois.',
  synthetic: 'Qui sont les personnes simulées',
  syntheticWhat:
    'Personne de réel. Ce sont des profils fictifs, tirés de répartitions conjointes déclarées, notés selon les règles de ce jour-là et retenus de façon à retrouver le nombre publié de personnes dans chaque tranche.',
  seed: (seed) => `La même graine (${seed}) redonne les mêmes personnes.`,
} satisfies Texts;
