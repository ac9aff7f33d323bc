import type { Language } from '@openentry/law';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** The language of an answer, by Accept-Language; English where the caller says nothing. */
export function languageOf(context: Context): Language {
  const chosen = accepts(context, {
    header: 'Accept-Language',
    supports: ['en', 'fr', 'en-CA', 'fr-CA', 'fr-FR', 'en-US', 'en-GB'],
    default: 'en',
  });
  return chosen.startsWith('fr') ? 'fr' : 'en';
}
