import { type Bilingual, pointerOf, RequestError } from '../../errors.ts';

interface RepresentationText extends Bilingual {
  readonly status: RequestError['status'];
  /** The field of the body that is to blame. */
  readonly field?: string;
}

const REFUSALS = {
  'representation.not-found': {
    status: 404,
    en: 'There is no such authorisation that still runs, or none of yours.',
    fr: 'Il n’existe pas de telle autorisation encore en cours, ou aucune qui soit à vous.',
  },
  'representation.nobody': {
    status: 422,
    field: 'representative',
    en: 'This is not the account of a representative who can sign in. Ask yours for the number on the page of their account.',
    fr: 'Ce n’est pas le compte d’une personne représentante qui peut ouvrir une session. Demandez à la vôtre le numéro qui figure sur la page de son compte.',
  },
  'representation.own': {
    status: 422,
    field: 'representative',
    en: 'Nobody represents themselves.',
    fr: 'On ne se représente pas soi-même.',
  },
  'representation.running': {
    status: 409,
    en: 'This representative is authorised already. End that authorisation first to record another.',
    fr: 'Cette personne est déjà autorisée. Mettez d’abord fin à cette autorisation pour en consigner une autre.',
  },
  'representation.days': {
    status: 422,
    field: 'until',
    en: 'The last day comes before the first, or has passed.',
    fr: 'Le dernier jour précède le premier, ou il est passé.',
  },
  'representation.past': {
    status: 422,
    field: 'from',
    en: 'The first day has passed: an authorisation is not recorded for the past.',
    fr: 'Le premier jour est passé : une autorisation n’est pas consignée pour le passé.',
  },
  'representation.membership': {
    status: 422,
    field: 'membership',
    en: 'Whoever is paid must be a member of a body (body) and have a number there (membership): IRPA s. 91(2).',
    fr: 'Toute personne rémunérée doit être membre d’un organisme (body) et y avoir un numéro (membership) : LIPR, par. 91(2).',
  },
} as const satisfies Record<string, RepresentationText>;

/** An error of a code. */
export function representationRefused(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr, field }: RepresentationText = REFUSALS[code];
  const fields =
    field === undefined ? [] : [{ path: field, pointer: pointerOf([field]), code, text: { en, fr } }];
  return new RequestError(code, status, { en, fr }, undefined, fields);
}
