import { RequestError } from '../errors.ts';

const LONGEST_NAME = 100;

/** The name of a pool as it is kept. @throws RequestError `pool.name-not-valid` */
export function expectPoolName(given: string): string {
  const name = given.trim();
  if (name !== '' && name.length <= LONGEST_NAME && name.isWellFormed() && !/\p{Cc}/u.test(name)) return name;
  throw new RequestError('pool.name-not-valid', 422, {
    en: `The name of a pool has 1 to ${LONGEST_NAME} characters, none of them a control character.`,
    fr: `Le nom d’un bassin compte de 1 à ${LONGEST_NAME} caractères, sans caractère de contrôle.`,
  });
}

/**
 * Another pool has the name.
 * @param option with which another one is given, where there is one
 */
export function poolNameTaken(name: string, option?: '--name'): RequestError {
  return new RequestError('pool.name-taken', 409, {
    en: `There is a pool "${name}" already. Give this one another name${option ? ` with ${option}` : ''}.`,
    fr: `Il y a déjà un bassin « ${name} ». Donnez un autre nom à celui-ci${option ? ` avec ${option}` : ''}.`,
  });
}
