import { RequestError } from '../errors.ts';
import type { Mode } from './mode.ts';

/** The secret of accounts is not where it should be. */
export function secretUnreadable(path: string): RequestError {
  return new RequestError('accounts.secret', 409, {
    en: `The secret of accounts cannot be read: ${path}. Check the path and who may read it.`,
    fr: `Le secret des comptes ne peut pas être lu : ${path}. Vérifiez le chemin et qui peut le lire.`,
  });
}

/** The secret of accounts is none. */
export function secretNotValid(from: string): RequestError {
  return new RequestError('accounts.secret', 409, {
    en: `${from} is not 64 hexadecimal digits. Make a secret with: openssl rand -hex 32`,
    fr: `${from} ne compte pas 64 chiffres hexadécimaux. Créez un secret avec : openssl rand -hex 32`,
  });
}

/** The secret of accounts is not one. */
export function secretReadable(path: string): RequestError {
  return new RequestError('accounts.secret-readable', 409, {
    en: `Others than its owner may read or write ${path}. Run: chmod 600 "${path}"`,
    fr: `D’autres que son propriétaire peuvent lire ou modifier ${path}. Exécutez : chmod 600 "${path}"`,
  });
}

/** A database is asked to be what it is not. */
export function otherMode(mode: Mode): RequestError {
  return new RequestError(
    'accounts.mode',
    409,
    mode === 'demo'
      ? {
          en: 'This database is a demonstration, with accounts whose passwords were shown; it cannot become a real one. Use another data folder (--data) or database.',
          fr: 'Cette base de données est une démonstration, dont les mots de passe ont été montrés ; elle ne peut pas servir pour de vrai. Utilisez un autre dossier de données (--data) ou une autre base.',
        }
      : {
          en: 'This database is for real; it cannot become a demonstration. Use another data folder (--data) or database.',
          fr: 'Cette base de données sert pour de vrai ; elle ne peut pas devenir une démonstration. Utilisez un autre dossier de données (--data) ou une autre base.',
        },
  );
}

/** Where people reach the server cannot be used. */
export function publicUrlNotValid(): RequestError {
  return new RequestError('accounts.public-url', 409, {
    en: 'OPENENTRY_PUBLIC_URL or --address is not the address of a site, such as https://entry.example.ca, with nothing after the name.',
    fr: 'OPENENTRY_PUBLIC_URL ou --address n’est pas l’adresse d’un site, comme https://entry.example.ca, sans rien après le nom.',
  });
}
