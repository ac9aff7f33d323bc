import type { Bilingual } from '../../errors.ts';

const as = (en: string, fr: string): Bilingual => ({ en, fr });

/**
 * Fields of bodies, parameters and filters as people call them, by the name that programs have: each begins a sentence and
 * is singular, so that what is wrong with it can be said of any.
 */
export const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
  account: as('The account', 'Le compte'),
  action: as('The action', 'L’action'),
  active: as('Whether it is active', 'L’indication d’activité'),
  again: as('Whether to ask anew', 'L’indication de nouvelle vérification'),
  asOf: as('The day', 'Le jour'),
  at: as('The instant', 'Le moment'),
  before: as('The day before', 'Le jour d’avant'),
  body: as('The regulatory body', 'L’organisme de réglementation'),
  case: as('The case', 'Le dossier'),
  category: as('The category', 'La catégorie'),
  ceremony: as('The ceremony of the passkey', 'L’opération de la clé d’accès'),
  challenge: as('The challenge', 'Le défi'),
  clientDataJSON: as('The client data of the passkey', 'L’ensemble des données clientes de la clé d’accès'),
  clientExtensionResults: as(
    'The extension data of the passkey',
    'Le résultat des extensions de la clé d’accès',
  ),
  code: as('The code', 'Le code'),
  cursor: as('The cursor', 'Le curseur'),
  cutoff: as('The cut-off', 'La note minimale'),
  days: as('The number of days', 'Le nombre de jours'),
  delivery: as('The number of the delivery', 'Le numéro de l’envoi'),
  disabled: as('Whether it is disabled', 'L’indication de désactivation'),
  email: as('The e-mail address', 'L’adresse de courriel'),
  error: as('The error of the organisation', 'L’erreur de l’organisation'),
  events: as('The list of events', 'La liste des événements'),
  explain: as('Whether to explain', 'L’indication d’explication'),
  facts: as('The set of facts', 'L’ensemble des faits'),
  family: as('The size of the family', 'La taille de la famille'),
  from: as('The first day', 'Le premier jour'),
  grade: as('The grade', 'Le degré de certitude'),
  id: as('The identifier', 'L’identifiant'),
  instant: as('The instant', 'Le moment'),
  invite: as('The number of people to invite', 'Le nombre de personnes à inviter'),
  kind: as('The kind', 'Le genre'),
  language: as('The language', 'La langue'),
  limit: as('The number of entries', 'Le nombre d’entrées'),
  listening: as('The result in listening', 'Le résultat en compréhension de l’oral'),
  marked: as('The mark', 'La marque'),
  membership: as('The membership number', 'Le numéro de membre'),
  name: as('The name', 'Le nom'),
  noc: as('The NOC code', 'Le code de la CNP'),
  notice: as('The number of the notice', 'Le numéro de l’avis'),
  number: as('The number', 'Le numéro'),
  officer: as('The account of the officer', 'Le compte de l’agente ou de l’agent'),
  on: as('The day', 'Le jour'),
  onBehalfOf: as('The person who was acted for', 'La personne représentée'),
  outcome: as('The outcome', 'L’issue'),
  paid: as('Whether it is paid', 'L’indication de rémunération'),
  password: as('The password', 'Le mot de passe'),
  person: as('The number of the person', 'Le numéro de la personne'),
  pool: as('The number of the pool', 'Le numéro du bassin'),
  profile: as('The profile', 'Le profil'),
  profileId: as('The number of the profile', 'Le numéro du profil'),
  program: as('The program', 'Le programme'),
  programs: as('The list of programs', 'La liste des programmes'),
  province: as('The province', 'La province'),
  q: as('The search text', 'Le texte cherché'),
  rawId: as('The raw identifier of the passkey', 'L’identifiant brut de la clé d’accès'),
  reading: as('The result in reading', 'Le résultat en compréhension de l’écrit'),
  reason: as('The reason', 'Le motif'),
  reform: as('The draft of law', 'Le projet de règle'),
  replayed: as('Whether it was replayed', 'L’indication de reprise'),
  representative: as('The account of the representative', 'Le compte de la personne qui représente'),
  response: as('The response of the passkey', 'La réponse de la clé d’accès'),
  role: as('The role', 'Le rôle'),
  roles: as('The list of roles', 'La liste des rôles'),
  round: as('The number of the round', 'Le numéro de la ronde'),
  rules: as('The day of the rules', 'Le jour des règles'),
  scopes: as('The list of scopes', 'La liste des portées'),
  since: as('The first day', 'Le premier jour'),
  speaking: as('The result in speaking', 'Le résultat en expression orale'),
  state: as('The state', 'L’état'),
  status: as('The state', 'L’état'),
  subject: as('The subject', 'L’objet'),
  test: as('The test', 'L’épreuve'),
  to: as('The last day', 'Le dernier jour'),
  toInvite: as('The number of people to invite', 'Le nombre de personnes à inviter'),
  token: as('The token', 'Le jeton'),
  type: as('The type', 'Le type'),
  under: as('The law', 'Le droit appliqué'),
  until: as('The last day', 'Le dernier jour'),
  url: as('The address', 'L’adresse'),
  writing: as('The result in writing', 'Le résultat en expression écrite'),
  year: as('The year', 'L’année'),
};

const BODY = as('The body', 'Le corps');

/** A field by its path, in words: by the last part of it that has a name; its path itself where none has. */
export function inWords(path: string): Bilingual {
  if (path === '') return BODY;
  const named = path
    .split('.')
    .toReversed()
    .find((part) => Object.hasOwn(FIELD_NAMES, part));
  return (named === undefined ? undefined : FIELD_NAMES[named]) ?? as(path, path);
}
