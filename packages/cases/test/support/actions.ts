import type { Facts } from '@openentry/law';
import type { ProfileAction, ProfileActionType } from '../../src/profile/actions.ts';
import type { Role } from '../../src/record/actor.ts';

type Content<T extends ProfileActionType> = Omit<Extract<ProfileAction, { readonly type: T }>, 'type'>;

/** What an action says beside its kind, made where it is asked for. */
export interface Contents {
  facts(): Facts;
  province(): Content<'offerNomination'>['province'];
  /** A finding of the system; left out where only what people and offices send is wanted. */
  finding?(): Content<'assess'>;
  /** An invitation of a round; left out likewise. */
  invitation?(): Content<'invite'>;
}

/** What nobody sends: it belongs to rounds, to loading and to the system's own findings. */
export const ELSEWHERE: readonly ProfileActionType[] = ['import', 'assess', 'invite'];

/** An action of a kind, with the content that it is given. */
export function actionOf(type: ProfileActionType, contents: Contents): ProfileAction {
  switch (type) {
    case 'start':
    case 'import':
    case 'edit':
    case 'update':
      return { type, facts: contents.facts() };
    case 'assess':
      return { type, ...wanted(contents.finding?.(), type) };
    case 'invite':
      return { type, ...wanted(contents.invitation?.(), type) };
    case 'offerNomination':
      return { type, province: contents.province() };
    case 'cancelInvitation':
      return { type, reason: 'Issued in error' };
    case 'submit':
    case 'acceptNomination':
    case 'rejectNomination':
    case 'lapseNomination':
    case 'withdrawNomination':
    case 'decline':
    case 'lapseInvitation':
    case 'apply':
    case 'expire':
    case 'lapseDraft':
    case 'withdraw':
      return { type };
  }
}

function wanted<T>(content: T | undefined, type: ProfileActionType): T {
  if (content === undefined) throw new Error(`${type} is no command of anybody`);
  return content;
}

/** The role that each action belongs to, said again and not read from the rules. */
export const USUAL: Readonly<Record<ProfileActionType, Role>> = {
  start: 'candidate',
  import: 'system',
  edit: 'candidate',
  submit: 'candidate',
  assess: 'system',
  update: 'candidate',
  offerNomination: 'province',
  acceptNomination: 'candidate',
  rejectNomination: 'candidate',
  lapseNomination: 'system',
  withdrawNomination: 'province',
  invite: 'system',
  decline: 'candidate',
  lapseInvitation: 'system',
  cancelInvitation: 'programOffice',
  apply: 'candidate',
  expire: 'system',
  lapseDraft: 'system',
  withdraw: 'candidate',
};
