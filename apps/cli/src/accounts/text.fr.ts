import type { AccountsText } from './text.en.ts';

/** French words of accounts. */
export const fr: AccountsText = {
  badRole: (given, roles) => `« ${given} » n’est pas un rôle. Les rôles sont : ${roles}.`,
  badEmail: (given) => `« ${given} » n’est pas une adresse électronique.`,
  nobody: 'Personne.',
  noRole: 'aucun rôle',
  invited: 'Un courriel a été écrit. Qui ouvre ce lien choisit le mot de passe (valable 7 jours, une fois) :',
  resetLink:
    'Qui ouvre ce lien choisit le mot de passe. Ne le remettez à personne d’autre qu’à la personne à qui est le compte :',
  noToken: 'Aucun jeton.',
  badToken: (given) =>
    `« ${given} » n’est pas l’identifiant d’un jeton. « openentry accounts tokens COMPTE » les énumère.`,
  until: (day) => `jusqu’au ${day}`,
  used: (day) => `dernière utilisation le ${day}`,
  neverUsed: 'pas encore utilisé',
  states: { active: 'actif', unverified: 'adresse non confirmée', invited: 'invité', disabled: 'fermé' },
  roles: {
    candidate: 'candidature',
    representative: 'représentation',
    officer: 'agent ou agente',
    programOffice: 'bureau du programme',
    approver: 'approbation',
    auditor: 'vérification',
    administrator: 'administration',
  },
};
