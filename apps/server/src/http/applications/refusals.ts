import { RequestError } from '../../errors.ts';

const REFUSALS = {
  'application.content-not-valid': {
    status: 422,
    en: 'Something given is not valid; each field is named. Nothing was done.',
    fr: 'Quelque chose n’est pas valide ; chaque champ est nommé. Rien n’a été fait.',
  },
  'queue.empty': {
    status: 404,
    en: 'No file waits for an officer.',
    fr: 'Aucun dossier n’attend d’agent ou d’agente.',
  },
} as const;

/** An error of a code. */
export function applicationRefused(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr });
}
