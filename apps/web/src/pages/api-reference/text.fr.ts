import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Référence de l’API',
  lead: 'Les mêmes données et le même calcul que ces pages, pour les programmes. Le droit, les recherches, l’historique et les preuves sont ouverts à tout le monde ; ce qui concerne des personnes demande une session ou un jeton. Les réponses sont en JSON.',
  document: 'Cette page présente le document OpenAPI de ce serveur (descriptions en anglais) :',
  language:
    'Les noms figurent dans les réponses dans les deux langues ; les erreurs sont rédigées dans la langue de l’en-tête Accept-Language.',
  subjects: 'Sujets',
  other: 'Autres',
  parameters: 'Paramètres',
  name: 'Nom',
  where: { query: 'requête', path: 'chemin', header: 'en-tête', cookie: 'témoin' },
  required: 'exigé',
  request: 'Corps de la requête',
  responses: 'Réponses',
  example: 'Exemple',
  noBody: 'Aucun corps.',
  arrayOf: (type) => `liste de ${type}`,
  anything: 'toute valeur',
  mapOf: (type) => `objet ; chaque valeur : ${type}`,
  oneOf: 'au choix',
  again: 'comme ci-dessus',
  limits: {
    from: (value) => `au moins ${value}`,
    to: (value) => `au plus ${value}`,
    characters: (value) => `au plus ${value} caractères`,
    pattern: (value) => `modèle ${value}`,
    default: (value) => `par défaut ${value}`,
  },
} satisfies Texts;
