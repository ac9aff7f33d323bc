import type { RegisterWords } from './words.en.ts';

/** How the parts of the register are called in French. */
export const fr: RegisterWords = {
  title: 'Registre des champs personnels',
  made: 'Produit à partir du code (`npm run docs:privacy`) ; un test garantit que chaque colonne de la base de données y figure ou n’est pas personnelle, et le schéma le dit aussi dans les commentaires de ses colonnes.',
  purpose: 'Fin',
  authority: 'Fondement',
  retention: 'Conservation',
  seenBy: 'Visible pour',
  sensitivity: 'Sensibilité',
  given: 'Remis avec ses données',
  field: 'Champ',
  what: 'Contenu',
  yes: 'oui',
  no: 'non : nommé, non montré',
  colon: ' :',
  sensitivities: { low: 'faible', medium: 'moyenne', high: 'élevée', secret: 'secret' },
  who: {
    self: 'la personne',
    representative: 'sa représentante ou son représentant',
    officer: 'l’agent du dossier',
    programOffice: 'le bureau du programme',
    auditor: 'les vérificateurs',
    administrator: 'l’administration',
    public: 'tout le monde',
    nobody: 'personne',
  },
};
