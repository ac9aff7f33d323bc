import { type Bilingual, RequestError } from '../errors.ts';

interface RefusalText extends Bilingual {
  readonly status: RequestError['status'];
}

/** Everything that accounts refuse, by its stable code. */
const REFUSALS = {
  'auth.credentials': {
    status: 401,
    en: 'The email address or the password is not right.',
    fr: 'L’adresse électronique ou le mot de passe n’est pas le bon.',
  },
  'auth.signed-out': {
    status: 401,
    en: 'Sign in first. Your session may have ended.',
    fr: 'Ouvrez d’abord une session. La vôtre est peut-être terminée.',
  },
  'auth.token': {
    status: 401,
    en: 'The token of the request does not hold: it is unknown here, was revoked, or is too old. Make a new one on the page of your account.',
    fr: 'Le jeton de la requête ne vaut pas : il est inconnu ici, il a été révoqué ou il est trop ancien. Créez-en un autre sur la page de votre compte.',
  },
  'auth.token-scope': {
    status: 403,
    en: 'The scopes of this token do not allow this. Make a token with the scope that the request needs.',
    fr: 'Les portées de ce jeton ne permettent pas cela. Créez un jeton qui a la portée dont la requête a besoin.',
  },
  'auth.token-never': {
    status: 403,
    en: 'No token does this. Sign in on the site.',
    fr: 'Aucun jeton ne fait cela. Ouvrez une session sur le site.',
  },
  'token.unknown': {
    status: 404,
    en: 'You have no such token. It may have been revoked already, or have ended.',
    fr: 'Vous n’avez pas de tel jeton. Il a peut-être déjà été révoqué, ou il est échu.',
  },
  'token.scope-role': {
    status: 403,
    en: 'Your roles allow no token with one of these scopes.',
    fr: 'Vos rôles ne permettent pas de jeton qui ait l’une de ces portées.',
  },
  'token.too-many': {
    status: 409,
    en: 'You have 20 tokens, which is as many as one account may have. Revoke one first.',
    fr: 'Vous avez 20 jetons, le plus grand nombre qu’un compte puisse avoir. Révoquez-en d’abord un.',
  },
  'auth.unverified': {
    status: 403,
    en: 'Confirm your email address first: open the link that was sent to you, or ask for another one.',
    fr: 'Confirmez d’abord votre adresse électronique : ouvrez le lien qui vous a été envoyé, ou demandez-en un autre.',
  },
  'auth.disabled': {
    status: 403,
    en: 'This account is closed. An administrator can open it again.',
    fr: 'Ce compte est fermé. Une administratrice ou un administrateur peut le rouvrir.',
  },
  'auth.role': {
    status: 403,
    en: 'Your roles do not allow this.',
    fr: 'Vos rôles ne permettent pas cela.',
  },
  'auth.second-factor': {
    status: 403,
    en: 'Roles of staff count once a second step is shown: set up an authenticator application or a passkey on the page of your account.',
    fr: 'Les rôles du personnel valent une fois une deuxième étape franchie : configurez une application d’authentification ou une clé d’accès sur la page de votre compte.',
  },
  'auth.reauthenticate': {
    status: 403,
    en: 'Confirm that it is you: give your password again, then repeat this.',
    fr: 'Confirmez que c’est bien vous : redonnez votre mot de passe, puis recommencez.',
  },
  'auth.locked': {
    status: 429,
    en: 'Too many failed attempts. Wait, or reset the password; “Retry-After” says how many seconds.',
    fr: 'Trop d’essais infructueux. Attendez, ou réinitialisez le mot de passe ; « Retry-After » donne le nombre de secondes.',
  },
  'request.too-many': {
    status: 429,
    en: 'Too many requests of this kind. Wait; “Retry-After” says how many seconds.',
    fr: 'Trop de requêtes de ce genre. Attendez ; « Retry-After » donne le nombre de secondes.',
  },
  'request.origin': {
    status: 403,
    en: 'The request comes from another site, or does not say from which (header Origin).',
    fr: 'La requête vient d’un autre site, ou ne dit pas duquel (en-tête Origin).',
  },
  'auth.link': {
    status: 422,
    en: 'This link is not valid: it was used already, is too old, or is incomplete. Ask for another one.',
    fr: 'Ce lien n’est pas valide : il a déjà servi, il est trop ancien ou il est incomplet. Demandez-en un autre.',
  },
  'auth.code': {
    status: 401,
    en: 'The code is not right, or was used already. Wait for the next one.',
    fr: 'Le code n’est pas le bon, ou il a déjà servi. Attendez le suivant.',
  },
  'auth.challenge': {
    status: 401,
    en: 'Signing in took too long, or failed too often. Begin again with your password.',
    fr: 'L’ouverture de session a pris trop de temps, ou a échoué trop souvent. Recommencez avec votre mot de passe.',
  },
  'auth.password-short': {
    status: 422,
    en: 'The password is too short: it needs at least 12 characters.',
    fr: 'Le mot de passe est trop court : il lui faut au moins 12 caractères.',
  },
  'auth.password-common': {
    status: 422,
    en: 'This password is easy to guess. Take several words that nobody would say together.',
    fr: 'Ce mot de passe est facile à deviner. Prenez plusieurs mots que personne ne dirait ensemble.',
  },
  'auth.password-breached': {
    status: 422,
    en: 'This password is on lists of those that were stolen elsewhere. Take several words that nobody would say together.',
    fr: 'Ce mot de passe figure sur des listes de ceux qui ont été volés ailleurs. Prenez plusieurs mots que personne ne dirait ensemble.',
  },
  'auth.password-none': {
    status: 409,
    en: 'This account has no password. Set one by “Forgotten password”.',
    fr: 'Ce compte n’a pas de mot de passe. Choisissez-en un par « Mot de passe oublié ».',
  },
  'auth.email-taken': {
    status: 409,
    en: 'Another account has this email address.',
    fr: 'Un autre compte a cette adresse électronique.',
  },
  'auth.totp-on': {
    status: 409,
    en: 'An authenticator application is set up already. Remove it first.',
    fr: 'Une application d’authentification est déjà configurée. Retirez-la d’abord.',
  },
  'auth.totp-off': {
    status: 409,
    en: 'No authenticator application is set up.',
    fr: 'Aucune application d’authentification n’est configurée.',
  },
  'auth.passkey': {
    status: 401,
    en: 'The passkey was not accepted. Try again, or sign in with your password.',
    fr: 'La clé d’accès n’a pas été acceptée. Réessayez, ou ouvrez une session avec votre mot de passe.',
  },
  'auth.passkey-unknown': {
    status: 404,
    en: 'You have no such passkey.',
    fr: 'Vous n’avez pas de telle clé d’accès.',
  },
  'auth.oidc-off': {
    status: 404,
    en: 'This server has no sign-in by an organisation.',
    fr: 'Ce serveur n’a pas d’ouverture de session par une organisation.',
  },
  'session.unknown': {
    status: 404,
    en: 'You have no such session. It may have ended already.',
    fr: 'Vous n’avez pas de telle session. Elle est peut-être déjà terminée.',
  },
  'account.unknown': {
    status: 404,
    en: 'There is no such account.',
    fr: 'Il n’existe pas de tel compte.',
  },
  'account.role-barred': {
    status: 409,
    en: 'One account cannot have this role beside those it has: administrators have no cases, and whoever decides on cases has none in the same account. Use another account.',
    fr: 'Un même compte ne peut pas avoir ce rôle à côté de ceux qu’il a : l’administration n’a pas de dossiers, et qui décide des dossiers n’en a pas dans le même compte. Utilisez un autre compte.',
  },
  'account.role-held': {
    status: 409,
    en: 'The account has this role already.',
    fr: 'Le compte a déjà ce rôle.',
  },
  'account.role-not-held': {
    status: 409,
    en: 'The account does not have this role.',
    fr: 'Le compte n’a pas ce rôle.',
  },
  'account.last-administrator': {
    status: 409,
    en: 'This is the last administrator. Make another one first.',
    fr: 'C’est la dernière personne à l’administration. Désignez-en d’abord une autre.',
  },
  'account.own': {
    status: 409,
    en: 'Nobody does this to their own account. Ask another administrator.',
    fr: 'Personne ne fait cela sur son propre compte. Demandez à une autre personne de l’administration.',
  },
  'account.erased': {
    status: 409,
    en: 'The account was erased, as nobody used it for so long. Whoever had it opens a new one.',
    fr: 'Le compte a été effacé, faute d’utilisation depuis si longtemps. La personne à qui il était en ouvre un nouveau.',
  },
  'account.state': {
    status: 409,
    en: 'The account is in that state already.',
    fr: 'Le compte est déjà dans cet état.',
  },
  'account.demo': {
    status: 409,
    en: 'Accounts of the demonstration stay as they are: others use them too.',
    fr: 'Les comptes de démonstration restent tels quels : d’autres s’en servent aussi.',
  },
  'account.administrator-there': {
    status: 409,
    en: 'There is an administrator already. Ask them for an invitation.',
    fr: 'Il y a déjà une personne à l’administration. Demandez-lui une invitation.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** An error of a code; `retryAfter` in whole seconds, for 429. */
export function refused(code: RefusalCode, retryAfter?: number): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr }, retryAfter);
}
