import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Ce qu’est OpenEntry, et sur quoi il repose',
  independent: 'Un projet indépendant',
  independentText:
    'OpenEntry n’est pas un service du gouvernement du Canada. Il n’a aucun lien avec Immigration, Réfugiés et Citoyenneté Canada (IRCC). Il ne peut rien voir, modifier ni soumettre dans votre compte IRCC. C’est IRCC qui décide ; OpenEntry calcule à partir de règles et de chiffres publics.',
  synthetic: 'Ce qui est synthétique',
  syntheticText:
    'Les personnes du bassin simulé n’existent pas. Ce sont des profils fictifs, tirés de répartitions conjointes déclarées de l’âge, des études, des langues et du travail, notés selon les règles de ce jour-là et retenus de façon à retrouver le nombre publié de personnes dans chaque tranche de notes. Aucun profil réel n’a été vu ni utilisé.',
  syntheticRounds:
    'Une ronde rejouée classe ces personnes fictives. Sa note minimale est un résultat, pas une copie ; elle peut donc s’écarter de la note publiée. Les chiffres publiés et simulés sont toujours désignés comme tels.',
  certain: 'Degré de certitude des règles',
  verified: (day) =>
    `Les valeurs ont été comparées à leurs sources jusqu’au ${day}. Chaque résultat nomme le texte d’où vient chaque valeur et indique son degré de certitude.`,
  gap: (day) =>
    `Lacune connue : deux sources publiques signalent une modification du Système de classement global le ${day}. Nous n’avons pas accès à son texte. Un calcul pour ce jour ou plus tard porte un avertissement et applique les règles connues auparavant.`,
  privacy: 'Vie privée',
  privacyPoints: [
    'La calculatrice fonctionne dans votre navigateur. Ce que vous y saisissez n’est envoyé nulle part.',
    'Vos réponses sont gardées dans cet onglet, pour qu’un rechargement ne les efface pas ; elles disparaissent quand vous fermez l’onglet ou choisissez « Effacer toutes les réponses ».',
    'L’ouverture d’une session crée un seul témoin, qui la maintient et disparaît quand vous la fermez. Il n’y en a pas d’autres, ni traceurs, ni mesure d’audience, et rien n’est chargé à partir d’autres sites.',
  ],
  sources: 'D’où viennent les données',
  sourcePoints: [
    'Rondes d’invitations et répartition des notes dans le bassin : la liste des rondes publiée par IRCC, jusqu’au 30 juin 2026.',
    'Règles de la note : les Instructions ministérielles concernant le système Entrée express et leurs modifications depuis 2015, d’après la Gazette du Canada et les pages d’IRCC.',
    'Règles des programmes : le Règlement sur l’immigration et la protection des réfugiés.',
  ],
  licence: 'Utilisation et réutilisation',
  licenceText:
    'Le code peut être utilisé, étudié, modifié et partagé librement selon la licence Apache 2.0. Les mêmes données et le même calcul sont offerts aux programmes :',
  api: 'l’API',
} satisfies Texts;
