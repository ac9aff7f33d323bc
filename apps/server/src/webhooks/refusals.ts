import { type Bilingual, RequestError } from '../errors.ts';

const REFUSALS = {
  'webhook.url': {
    status: 422,
    en: 'Nothing is sent to this address: it must begin with https://, hold no password and no #, and be one of the internet.',
    fr: 'Rien n’est envoyé à cette adresse : elle doit commencer par https://, ne contenir ni mot de passe ni #, et être une adresse d’Internet.',
  },
  'webhook.role': {
    status: 403,
    en: 'Your roles let you hear of nothing.',
    fr: 'Vos rôles ne vous donnent accès à aucun avis.',
  },
  'webhook.unknown': {
    status: 404,
    en: 'You have no such subscription.',
    fr: 'Vous n’avez pas de tel abonnement.',
  },
  'webhook.delivery-unknown': {
    status: 404,
    en: 'The subscription has no such delivery; what is older than 30 days is removed.',
    fr: 'L’abonnement n’a pas de tel envoi ; ce qui a plus de 30 jours est supprimé.',
  },
  'webhook.too-many': {
    status: 409,
    en: 'You have 10 subscriptions, which is as many as one account may have. End one first.',
    fr: 'Vous avez 10 abonnements, le plus grand nombre qu’un compte puisse avoir. Mettez d’abord fin à l’un d’eux.',
  },
} as const satisfies Record<string, Bilingual & { readonly status: RequestError['status'] }>;

/** An error of a code. */
export function webhookRefused(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr });
}
