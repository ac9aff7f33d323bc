import type { Bilingual, Language } from '../i18n/language.ts';

/** Every page has one address in each language. */
export const PAGES = {
  home: { en: '/en', fr: '/fr' },
  rounds: { en: '/en/rounds', fr: '/fr/rondes' },
  pool: { en: '/en/pool', fr: '/fr/bassin' },
  calculator: { en: '/en/calculator', fr: '/fr/calculatrice' },
  about: { en: '/en/about', fr: '/fr/a-propos' },
  api: { en: '/en/api', fr: '/fr/api' },
  signIn: { en: '/en/sign-in', fr: '/fr/ouvrir-une-session' },
  signUp: { en: '/en/sign-up', fr: '/fr/creer-un-compte' },
  confirmEmail: { en: '/en/confirm-email', fr: '/fr/confirmer-adresse' },
  resetPassword: { en: '/en/reset-password', fr: '/fr/reinitialiser-mot-de-passe' },
  welcome: { en: '/en/welcome', fr: '/fr/bienvenue' },
  account: { en: '/en/account', fr: '/fr/compte' },
} as const satisfies Record<string, Bilingual>;

export const roundPath = (language: Language, number: string): string =>
  `${PAGES.rounds[language]}/${encodeURIComponent(number)}`;

/** The same page in another language; an address that is no page stays none, so that the message is the same. */
export function translatePath(pathname: string, from: Language, to: Language): string {
  const rounds = `${PAGES.rounds[from]}/`;
  if (pathname.startsWith(rounds)) return `${PAGES.rounds[to]}/${pathname.slice(rounds.length)}`;
  const trimmed = pathname.replace(/\/+$/, '');
  const page = Object.values(PAGES).find((paths) => paths[from] === trimmed);
  return page ? page[to] : pathname.replace(`/${from}`, `/${to}`);
}
