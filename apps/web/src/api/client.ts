import {
  addressOf,
  type Client,
  createClient,
  NoAnswer,
  type Operation,
  type Operations,
  type Sent,
} from '@openentry/client';
import { type Language, LOCALES } from '../i18n/language.ts';

/** Clients of the API of this site, whose words are in the language of the page. */
const clients: Readonly<Record<Language, Client>> = {
  en: createClient({ language: LOCALES.en }),
  fr: createClient({ language: LOCALES.fr }),
};

export const clientIn = (language: Language): Client => clients[language];

const answers = new Map<string, Promise<unknown>>();

/**
 * An answer that is kept for as long as the page is open, so that going back is immediate; a failure is forgotten, so that
 * trying again asks again.
 */
export function kept<T>(name: string, language: Language, ask: () => Promise<T>): Promise<T> {
  const key = `${language} ${name}`;
  const known = answers.get(key);
  if (known) return known as Promise<T>;
  const answer = ask();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

/** Reads from the API; see {@link kept}. */
export function read<O extends Operation>(
  language: Language,
  operation: O,
  ...request: Sent<O>
): Promise<Operations[O]['answer']> {
  const name = nameOf(operation, ...request);
  return kept(
    name,
    language,
    () => clientIn(language).get(operation, ...request) as Promise<Operations[O]['answer']>,
  );
}

/** What an answer is called. */
export const nameOf = <O extends Operation>(operation: O, ...[request]: Sent<O>): string =>
  addressOf(operation, request);

/**
 * A document beside the API, such as its contract.
 * @throws NoAnswer
 */
export async function readDocument(path: string): Promise<unknown> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new NoAnswer(null, { cause: error });
  });
  if (!response.ok) throw new NoAnswer(response.status);
  return response.json();
}
