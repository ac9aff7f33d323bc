import { useText } from '../language.ts';
import { en, type Texts } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Names of the field that several pages share. */
export const useTerms = (): Texts => useText({ en, fr });
