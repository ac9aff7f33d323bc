import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Entrée express du Canada, à livre ouvert',
  lead: 'OpenEntry est une réalisation ouverte d’Entrée express : elle note les profils selon les règles de n’importe quel jour depuis 2015, les classe et rejoue les rondes d’invitations, en citant la disposition derrière chaque chiffre.',
  replays: 'Deux rondes réelles, rejouées',
  replaysIntro:
    'OpenEntry savait seulement combien de personnes inviter et à qui la ronde s’adressait. À partir de là, il a classé un bassin simulé de 216 167 personnes et fixé lui-même la limite.',
  round: (number) => `Ronde ${number}`,
  roundMore: (number) => `Tout sur la ronde ${number}`,
  noReplay: 'Cette ronde n’a pas encore été rejouée sur ce serveur.',
  synthetic: 'Ce qui est réel et ce qui ne l’est pas',
  syntheticReal:
    'Réels : les règles, les chiffres publiés de chaque ronde et le nombre publié de personnes dans chaque tranche de notes au 9 avril 2024.',
  syntheticPeople:
    'Fictives : les personnes. Ce sont des profils inventés, tirés de répartitions conjointes déclarées de l’âge, des études, des langues et du travail, notés selon les règles de ce jour-là et retenus de façon à retrouver le nombre publié dans chaque tranche.',
  whyDifferent:
    'Les tranches publiées couvrent dix points ou plus et ne disent pas qui exerce quelle profession, parle français ou a une désignation. À l’intérieur d’une tranche et d’une catégorie, les personnes simulées reposent sur des hypothèses ; la note minimale simulée peut donc s’écarter de la note publiée. L’écart est montré, pas corrigé.',
  go: 'Ce que vous pouvez faire ici',
  links: {
    calculator: {
      title: 'Calculer une note du SCG',
      what: 'Selon les règles de n’importe quel jour, avec la raison de chaque point. Rien ne quitte votre appareil.',
    },
    rounds: {
      title: 'Consulter une ronde d’invitations',
      what: 'Toutes les rondes publiées depuis janvier 2015.',
    },
    pool: {
      title: 'Voir le bassin',
      what: 'Le nombre de personnes dans chaque tranche de notes, publié et simulé.',
    },
    about: {
      title: 'Vérifier sur quoi tout cela repose',
      what: 'Sources, degré de certitude des règles, vie privée.',
    },
    api: { title: 'Utiliser l’API', what: 'Les mêmes données et le même calcul, pour les programmes.' },
  },
} satisfies Texts;
