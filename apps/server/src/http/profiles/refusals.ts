import { type Bilingual, RequestError } from '../../errors.ts';

interface ProfileText extends Bilingual {
  readonly status: RequestError['status'];
}

const REFUSALS = {
  'profile.not-found': {
    status: 404,
    en: 'There is no such profile, or none that you may see.',
    fr: 'Il n’existe pas de tel profil, ou aucun que vous puissiez voir.',
  },
  'profile.already-started': {
    status: 409,
    en: 'This person has a profile already: there is one at a time (IRPA s. 10.1(5)). Change it, or withdraw it first.',
    fr: 'Cette personne a déjà un profil : il n’y en a qu’un à la fois (LIPR, par. 10.1(5)). Modifiez-le, ou retirez-le d’abord.',
  },
  'person.unknown': {
    status: 404,
    en: 'There is no such person, or none that you act for.',
    fr: 'Il n’existe pas de telle personne, ou aucune que vous représentiez.',
  },
  'person.needed': {
    status: 422,
    en: 'Say for which client (person): GET /clients lists them.',
    fr: 'Dites pour quelle cliente ou quel client (person) : GET /clients les énumère.',
  },
  'invitation.none': {
    status: 404,
    en: 'This profile has no invitation.',
    fr: 'Ce profil n’a pas d’invitation.',
  },
  'notice.not-found': {
    status: 404,
    en: 'This profile has no such notice.',
    fr: 'Ce profil n’a pas de tel avis.',
  },
  'facts.not-valid': {
    status: 422,
    en: 'Some facts are not valid; each is named. Nothing was saved, and what was saved before is as it was.',
    fr: 'Certains faits ne sont pas valides ; chacun est nommé. Rien n’a été enregistré, et ce qui l’était reste tel quel.',
  },
  'officer.unknown': {
    status: 422,
    en: 'This is not the account of an officer who can sign in.',
    fr: 'Ce n’est pas le compte d’une agente ou d’un agent qui peut ouvrir une session.',
  },
  'assignment.same': {
    status: 409,
    en: 'The profile is assigned to this officer already.',
    fr: 'Le profil est déjà attribué à cette personne.',
  },
  'assignment.none': {
    status: 409,
    en: 'The profile is assigned to nobody.',
    fr: 'Le profil n’est attribué à personne.',
  },
} as const satisfies Record<string, ProfileText>;

/** An error of a code. */
export function profileRefused(code: keyof typeof REFUSALS): RequestError {
  const { status, en, fr } = REFUSALS[code];
  return new RequestError(code, status, { en, fr });
}
