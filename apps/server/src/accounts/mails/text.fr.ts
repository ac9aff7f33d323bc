import type { MailTexts } from './text.en.ts';

/** French words of the mails about accounts. */
export const fr: MailTexts = {
  hello: 'Bonjour,',
  notYou: 'Si cette demande ne vient pas de vous, ne faites rien : sans le lien, il ne se passe rien.',
  warning:
    'Si ce n’était pas vous, réinitialisez tout de suite votre mot de passe et passez vos sessions en revue sur la page de votre compte.',
  signature:
    'OpenEntry\nUn projet indépendant ; ce n’est pas un service du gouvernement du Canada. Personne ne vous demandera jamais votre mot de passe.',
  verifyEmail: {
    subject: 'Confirmez votre adresse électronique',
    text: (link) =>
      `Quelqu’un a ouvert un compte OpenEntry avec cette adresse. Pour confirmer qu’elle est la vôtre, ouvrez ce lien d’ici 24 heures :\n\n${link}`,
  },
  alreadyRegistered: {
    subject: 'Vous avez déjà un compte',
    text: (link) =>
      `Quelqu’un, peut-être vous, a demandé un nouveau compte OpenEntry avec cette adresse. Elle en a déjà un. Si vous avez oublié le mot de passe, choisissez-en un nouveau ici :\n\n${link}`,
  },
  resetPassword: {
    subject: 'Choisissez un nouveau mot de passe',
    text: (link) =>
      `Quelqu’un a demandé de réinitialiser le mot de passe de votre compte OpenEntry. Pour en choisir un nouveau, ouvrez ce lien d’ici une heure :\n\n${link}`,
  },
  changeEmail: {
    subject: 'Confirmez votre nouvelle adresse électronique',
    text: (link) =>
      `Cette adresse doit devenir celle d’un compte OpenEntry. Pour la confirmer, ouvrez ce lien d’ici 24 heures :\n\n${link}`,
  },
  invitation: {
    subject: 'Invitation à OpenEntry',
    text: (link) =>
      `L’administration vous a créé un compte OpenEntry. Choisissez votre mot de passe ici d’ici 7 jours :\n\n${link}`,
  },
  notices: {
    passwordChanged: {
      subject: 'Votre mot de passe a été changé',
      text: 'Le mot de passe de votre compte OpenEntry vient d’être changé.',
    },
    emailChanging: {
      subject: 'Votre adresse électronique va changer',
      text: 'Quelqu’un qui a ouvert une session dans votre compte OpenEntry a demandé de lui donner une autre adresse électronique. Le changement se fera quand la nouvelle adresse sera confirmée.',
    },
    secondFactorOn: {
      subject: 'Deuxième étape de l’ouverture de session configurée',
      text: 'L’ouverture d’une session dans votre compte OpenEntry demande désormais un code de votre application d’authentification.',
    },
    secondFactorOff: {
      subject: 'Deuxième étape de l’ouverture de session retirée',
      text: 'L’ouverture d’une session dans votre compte OpenEntry ne demande plus de code d’une application d’authentification.',
    },
    recoveryCodeUsed: {
      subject: 'Un code de récupération a servi',
      text: 'Quelqu’un a ouvert une session dans votre compte OpenEntry avec l’un de ses codes de récupération. Ce code n’est plus valide.',
    },
    passkeyAdded: {
      subject: 'Une clé d’accès a été ajoutée',
      text: 'Une clé d’accès a été ajoutée à votre compte OpenEntry. Qui la détient peut s’en servir pour ouvrir une session.',
    },
    tokenMade: {
      subject: 'Un jeton d’API a été créé',
      text: 'Quelqu’un qui a ouvert une session dans votre compte OpenEntry a créé un jeton pour un programme : qui le détient agit pour vous dans les limites de ses portées, jusqu’à ce qu’il soit révoqué sur la page de votre compte ou échu.',
    },
  },
};
