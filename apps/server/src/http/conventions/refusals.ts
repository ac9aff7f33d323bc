import { type Bilingual, RequestError } from '../../errors.ts';

interface ConventionText extends Bilingual {
  readonly status: RequestError['status'];
}

/** What is refused of how a request is made, whatever it is about. */
const REFUSALS = {
  'idempotency.missing': {
    status: 400,
    en: 'Send a header Idempotency-Key with a new UUID: the same command sent twice with it is carried out once.',
    fr: 'Envoyez un en-tête Idempotency-Key portant un nouvel UUID : la même commande envoyée deux fois avec lui n’est exécutée qu’une fois.',
  },
  'idempotency.not-valid': {
    status: 422,
    en: 'Idempotency-Key must be a UUID, such as 5f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11.',
    fr: 'Idempotency-Key doit être un UUID, comme 5f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11.',
  },
  'idempotency.reused': {
    status: 422,
    en: 'Another command was sent under this Idempotency-Key. Give each command a key of its own.',
    fr: 'Une autre commande a été envoyée sous cette clé Idempotency-Key. Donnez à chaque commande sa propre clé.',
  },
  'precondition.required': {
    status: 428,
    en: 'Send If-Match with the ETag of what you read, so that nobody’s change is overwritten unseen.',
    fr: 'Envoyez If-Match avec l’ETag de ce que vous avez lu, pour que personne n’écrase une modification sans l’avoir vue.',
  },
  'precondition.failed': {
    status: 412,
    en: 'It has changed since you read it. Read it again and decide on what it says now; nothing was changed.',
    fr: 'L’objet a changé depuis que vous l’avez lu. Relisez-le et décidez d’après ce qu’il dit maintenant ; rien n’a été modifié.',
  },
  'cursor.not-valid': {
    status: 422,
    en: 'The cursor is not one of this list. Begin without one.',
    fr: 'Le curseur n’est pas de cette liste. Recommencez sans curseur.',
  },
} as const satisfies Record<string, ConventionText>;

/** An error of a code. */
export function notAsAgreed(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr });
}
