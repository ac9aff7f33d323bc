import type { Bilingual } from '../../errors.ts';
import type { KindId } from './kinds.ts';

/** A personal column: of which kind, and what it holds. */
type Personal = readonly [kind: KindId, what: Bilingual];
/** Every column of a table: personal, or not. */
type Columns = Readonly<Record<string, Personal | 'not personal'>>;

/** A table, with the column by which the person it is about is found; null where its rows are about nobody. */
export interface RegisteredTable {
  readonly of: { readonly column: string; readonly person: 'account' | 'candidate' } | null;
  readonly columns: Columns;
}

const no = 'not personal' as const;
const as = (kind: KindId, en: string, fr: string): Personal => [kind, { en, fr }];
const ofAccount = (columns: Columns, column = 'account_id'): RegisteredTable => ({
  of: { column, person: 'account' },
  columns,
});
const ofCandidate = (columns: Columns): RegisteredTable => ({
  of: { column: 'candidate_id', person: 'candidate' },
  columns,
});
const ofNobody = (columns: Columns): RegisteredTable => ({ of: null, columns });
const nothing = (...names: string[]): RegisteredTable =>
  ofNobody(Object.fromEntries(names.map((name) => [name, no])));

const accountId = as('account', 'Id of the account', 'Identifiant du compte');
const candidateId = as('case', 'Number of the person', 'Numéro de la personne');
const profileId = as('case', 'Number of the profile', 'Numéro du profil');
const receivedAt = as('case', 'When the profile was received', 'Moment de réception du profil');
const staffAccount = (en: string, fr: string): Personal => as('staff', en, fr);
const score = (en: string, fr: string): Personal => as('case', `Score: ${en}`, `Note : ${fr}`);

/**
 * Every column of the database: what of it is personal, and of which kind. A test compares it with the schema, so that a
 * new column is thought about before it is there.
 */
export const REGISTER: Readonly<Record<string, RegisteredTable>> = {
  // Cases.
  profiles: ofCandidate({
    candidate_id: candidateId,
    profile_id: profileId,
    pool_id: no,
    received_at: receivedAt,
    state: as('case', 'State of the profile', 'État du profil'),
    facts: as('facts', 'What the person declared', 'Ce que la personne a déclaré'),
    version: no,
    due_at: as('case', 'When the next thing happens by itself', 'Moment du prochain effet du temps'),
    erased_at: as('case', 'When the facts were erased', 'Moment de l’effacement des faits'),
  }),
  profile_actions: ofCandidate({
    candidate_id: candidateId,
    profile_id: profileId,
    version: no,
    action_id: no,
    at: as('case', 'When it was done', 'Moment de l’acte'),
    role: as('case', 'As what it was done', 'À quel titre l’acte a été posé'),
    account: as('case', 'Who did it', 'Qui a posé l’acte'),
    action: as('facts', 'What was done, with the facts', 'L’acte, avec les faits'),
    recorded_at: as('case', 'When it was recorded', 'Moment de l’inscription'),
    digest: as('case', 'Keyed hash of what was erased', 'Empreinte à clé de ce qui a été effacé'),
  }),
  standings: ofCandidate({
    candidate_id: candidateId,
    profile_id: profileId,
    pool_id: no,
    received_at: receivedAt,
    assessed_on: as('case', 'Day of the assessment', 'Jour de l’évaluation'),
    next_look: as('case', 'Day of the next look', 'Jour du prochain examen'),
    crs: score('total', 'total'),
    core: score('core factors', 'facteurs principaux'),
    spouse: score('spouse', 'époux ou conjoint'),
    transferability: score('transferability', 'transférabilité'),
    additional: score('additional points', 'points supplémentaires'),
    programs: as(
      'case',
      'Programs the person is eligible under',
      'Programmes auxquels la personne est admissible',
    ),
    categories: as('case', 'Categories the person is in', 'Catégories dont la personne fait partie'),
    province: as('facts', 'Province of nomination', 'Province de désignation'),
    country: as('facts', 'Country of residence or citizenship', 'Pays de résidence ou de citoyenneté'),
    language: as('facts', 'First official language', 'Première langue officielle'),
    gender: as('facts', 'Gender', 'Genre'),
    coded_until: no,
    coded: as('facts', 'The facts as the score reads them', 'Les faits tels que la note les lit'),
  }),
  round_standings: ofCandidate({
    candidate_id: candidateId,
    round_id: no,
    profile_id: profileId,
    received_at: receivedAt,
    crs: score('total', 'total'),
    core: score('core factors', 'facteurs principaux'),
    spouse: score('spouse', 'époux ou conjoint'),
    transferability: score('transferability', 'transférabilité'),
    additional: score('additional points', 'points supplémentaires'),
    eligible: as('case', 'Whether the person was eligible', 'Admissibilité à la ronde'),
    in_group: as('case', 'Whether the round addressed the person', 'Appartenance au groupe visé'),
    version: no,
  }),
  invitations: ofCandidate({
    candidate_id: candidateId,
    round_id: no,
    profile_id: profileId,
    program: as('case', 'Program of the invitation', 'Programme de l’invitation'),
    crs: score('at the invitation', 'à l’invitation'),
    issued_at: as('case', 'When it was issued', 'Moment de l’invitation'),
    state: as('case', 'State of the invitation', 'État de l’invitation'),
    category: as('case', 'Category of the invitation', 'Catégorie de l’invitation'),
    answer_by: as('case', 'Until when to answer', 'Échéance de la réponse'),
  }),
  notices: ofCandidate({
    candidate_id: candidateId,
    notice_id: no,
    profile_id: profileId,
    at: as('contact', 'When the person was told', 'Moment de l’avis'),
    code: as('contact', 'What the person was told', 'Objet de l’avis'),
    values: as('contact', 'Values of the notice', 'Valeurs de l’avis'),
    sent_at: as('contact', 'When it was mailed', 'Moment de l’envoi'),
    tries: no,
    try_at: no,
    mail_error: no,
  }),
  contacts: ofCandidate({
    candidate_id: candidateId,
    name: as(
      'contact',
      'Name, as the person writes it (encrypted)',
      'Nom, tel que la personne l’écrit (chiffré)',
    ),
    email: as('contact', 'Email address (encrypted)', 'Adresse électronique (chiffrée)'),
    language: as('contact', 'Language of letters', 'Langue des lettres'),
  }),

  representations: ofCandidate({
    candidate_id: candidateId,
    representation_id: no,
    representative_id: as('case', 'Account of the representative', 'Compte du représentant'),
    name: as('contact', 'Name of the representative', 'Nom du représentant'),
    paid: as('case', 'Whether the representative is paid', 'Représentation rémunérée ou non'),
    body: as('case', 'Their professional body', 'Son organisme professionnel'),
    membership: as('contact', 'Their number there', 'Son numéro auprès de cet organisme'),
    from_day: as('case', 'From which day it holds', 'Premier jour de validité'),
    until_day: as('case', 'To which day it holds', 'Dernier jour de validité'),
    granted_at: as('case', 'When it was given', 'Moment de l’autorisation'),
    granted_by: as('case', 'Who gave it', 'Auteur de l’autorisation'),
    revoked_at: as('case', 'When it was taken back', 'Moment de la révocation'),
    revoked_by: as('case', 'Who took it back', 'Auteur de la révocation'),
  }),
  assignments: ofCandidate({
    candidate_id: candidateId,
    profile_id: profileId,
    assignment_id: no,
    officer_id: staffAccount('Officer of the case', 'Agent du dossier'),
    assigned_at: as('case', 'When it was assigned', 'Moment de l’attribution du dossier'),
    assigned_by: staffAccount('Who assigned it', 'Qui a attribué le dossier'),
    ended_at: as('case', 'When that ended', 'Fin de l’attribution'),
    ended_by: staffAccount('Who ended that', 'Qui y a mis fin'),
  }),

  // Accounts.
  account_persons: ofAccount({
    account_id: accountId,
    person_id: candidateId,
    pool_id: no,
    linked_at: as(
      'case',
      'Since when the account is that of the person',
      'Moment du lien entre compte et personne',
    ),
  }),
  idempotency_keys: ofAccount({
    account_id: accountId,
    key: no,
    request: as('secret', 'Keyed hash of a command', 'Empreinte à clé d’une commande'),
    answer: as('secret', 'Its answer, for a day (encrypted)', 'Sa réponse, pendant un jour (chiffrée)'),
    kept_until: no,
  }),
  accounts: ofAccount({
    account_id: accountId,
    email: as('account', 'Email address', 'Adresse électronique'),
    email_key: as('account', 'Email address, normalised', 'Adresse électronique, normalisée'),
    language: as('account', 'Language', 'Langue'),
    demo: no,
    created_at: as('account', 'When the account was opened', 'Moment de l’ouverture du compte'),
    email_verified_at: as(
      'account',
      'When the address was confirmed',
      'Moment de la confirmation de l’adresse',
    ),
    password_hash: as('secret', 'Hash of the password (argon2id)', 'Hachage du mot de passe (argon2id)'),
    password_changed_at: as('security', 'When the password was chosen', 'Moment du choix du mot de passe'),
    totp_secret: as(
      'secret',
      'Secret of the authenticator application (encrypted)',
      'Secret de l’application d’authentification (chiffré)',
    ),
    totp_confirmed_at: as(
      'security',
      'When the authenticator application was set up',
      'Moment de la configuration de l’application d’authentification',
    ),
    totp_last_step: as(
      'secret',
      'Last code that was used, as its time',
      'Dernier code utilisé, par son heure',
    ),
    disabled_at: as('account', 'When the account was closed', 'Moment de la fermeture du compte'),
    erased_at: as('account', 'When the account was erased', 'Moment de l’effacement du compte'),
  }),
  account_roles: ofAccount({
    grant_id: no,
    account_id: accountId,
    role: as('account', 'Role', 'Rôle'),
    granted_at: as('account', 'When it was given', 'Moment de l’attribution'),
    granted_by: staffAccount('Who gave the role', 'Qui a attribué le rôle'),
    revoked_at: as('account', 'When it was taken back', 'Moment du retrait'),
    revoked_by: staffAccount('Who took the role back', 'Qui a retiré le rôle'),
  }),
  sessions: ofAccount({
    session_id: as('security', 'Id of the session', 'Identifiant de la session'),
    token_hash: as('secret', 'Hash of what the browser holds', 'Empreinte de ce que détient le navigateur'),
    account_id: accountId,
    how: as('security', 'How it was opened', 'Mode d’ouverture'),
    second_factor: as('security', 'Whether a second step was shown', 'Deuxième étape franchie ou non'),
    agent: as('security', 'Family of browser and system', 'Famille du navigateur et du système'),
    created_at: as('security', 'When it was opened', 'Moment de l’ouverture'),
    reauthenticated_at: as(
      'security',
      'When the person last proved who they are',
      'Dernière preuve d’identité',
    ),
    last_seen_at: as('security', 'When it was last used', 'Dernière utilisation'),
    expires_at: as('security', 'Until when it holds', 'Fin de validité'),
    ended_at: as('security', 'When it ended', 'Moment de la fin'),
  }),
  one_time_tokens: ofAccount({
    token_hash: as('secret', 'Hash of a link or challenge', 'Empreinte d’un lien ou d’un défi'),
    purpose: as('security', 'What it is for', 'Objet'),
    account_id: accountId,
    content: as('secret', 'What it completes', 'Ce qu’il achève'),
    created_at: as('security', 'When it was made', 'Moment de la création'),
    expires_at: as('security', 'Until when it is good', 'Fin de validité'),
    tries_left: no,
  }),
  recovery_codes: ofAccount({
    account_id: accountId,
    code_hash: as('secret', 'Keyed hash of a recovery code', 'Empreinte à clé d’un code de secours'),
    used_at: as('security', 'When it was used', 'Moment de l’utilisation'),
  }),
  passkeys: ofAccount({
    credential_id: as('security', 'Id of a passkey', 'Identifiant d’une clé d’accès'),
    account_id: accountId,
    public_key: as('security', 'Its public key', 'Sa clé publique'),
    counter: no,
    transports: as('security', 'How it is reached', 'Modes de communication'),
    name: as('security', 'What its owner calls it', 'Nom donné par la personne'),
    created_at: as('security', 'When it was added', 'Moment de l’ajout'),
    last_used_at: as('security', 'When it was last used', 'Dernière utilisation'),
  }),
  external_identities: ofAccount({
    issuer: as(
      'security',
      'Organisation a member of staff signs in by',
      'Organisation par laquelle le personnel ouvre une session',
    ),
    subject: as('security', 'Identifier there', 'Identifiant auprès d’elle'),
    account_id: accountId,
    linked_at: as('security', 'When it was linked', 'Moment de l’association'),
  }),
  api_tokens: ofAccount({
    token_id: as('security', 'Id of an API token', 'Identifiant d’un jeton d’API'),
    token_hash: as('secret', 'Hash of the token', 'Empreinte du jeton'),
    hint: as('security', 'How it begins', 'Son début'),
    account_id: accountId,
    name: as('security', 'What its owner calls it', 'Nom donné par la personne'),
    scopes: as('security', 'What it may do', 'Ce qu’il permet'),
    second_factor: as('security', 'Whether a second step stood behind it', 'Deuxième étape franchie ou non'),
    created_at: as('security', 'When it was made', 'Moment de la création'),
    expires_at: as('security', 'Until when it holds', 'Fin de validité'),
    last_used_at: as('security', 'When it was last used', 'Dernière utilisation'),
    revoked_at: as('security', 'When it was taken back', 'Moment du retrait'),
    revoked_by: staffAccount('Who took it back', 'Qui l’a retiré'),
  }),
  webhook_subscriptions: ofAccount({
    subscription_id: as('account', 'Id of a subscription', 'Identifiant d’un abonnement'),
    account_id: accountId,
    url: as('account', 'Address that is told', 'Adresse avertie'),
    events: as('account', 'Of what it is told', 'Événements signalés'),
    secret: as(
      'secret',
      'Secret that signs what is sent (encrypted)',
      'Secret qui signe les envois (chiffré)',
    ),
    created_at: as('account', 'Since when', 'Moment de la création'),
    failures: no,
    disabled_at: as('account', 'When it was disabled', 'Moment de la désactivation'),
    disabled_reason: as('account', 'Why it was disabled', 'Motif de la désactivation'),
    ended_at: as('account', 'When it ended', 'Moment de la fin'),
  }),
  webhook_events: ofNobody({
    event_id: no,
    public_id: no,
    at: as('case', 'When something happened', 'Moment d’un événement'),
    type: as('case', 'What happened', 'Nature de l’événement'),
    profile_id: profileId,
    data: as('case', 'Ids and codes of it', 'Ses identifiants et codes'),
    only_for: no,
    spread_at: no,
  }),
  webhook_deliveries: nothing(
    'delivery_id',
    'subscription_id',
    'event_id',
    'state',
    'tries',
    'try_at',
    'last_try_at',
    'last_status',
    'last_code',
  ),
  // By keyed hashes of an address or a network address: nobody can be looked up in them.
  sign_in_attempts: ofNobody({
    key: as('secret', 'Keyed hash of who tried', 'Empreinte à clé de l’auteur des essais'),
    failures: as('secret', 'Failures in a row', 'Échecs consécutifs'),
    last_at: as('secret', 'When the last one was', 'Moment du dernier'),
    locked_until: as('secret', 'Until when it is locked', 'Fin du blocage'),
  }),
  rate_limits: ofNobody({
    key: as('secret', 'Keyed hash of who asks', 'Empreinte à clé de l’auteur des requêtes'),
    period: no,
    count: no,
    over_at: no,
  }),

  // Decisions and evidence.
  round_actions: ofNobody({
    round_id: no,
    version: no,
    action_id: no,
    at: no,
    role: no,
    account: staffAccount('Who acted on the round', 'Qui a agi sur la ronde'),
    action: no,
    recorded_at: no,
  }),
  outages: ofNobody({
    outage_id: no,
    from_at: no,
    to_at: no,
    reason: no,
    recorded_by: staffAccount('Who recorded the outage', 'Qui a consigné la panne'),
    recorded_at: no,
  }),
  shadow_rounds: ofNobody({
    shadow_id: no,
    pool_id: no,
    law_before: no,
    law_after: no,
    report: as(
      'case',
      'Whose result differs, by number of profile',
      'Résultats qui diffèrent, par numéro de profil',
    ),
    differences: no,
    run_by: staffAccount('Who ran it', 'Qui l’a exécutée'),
    run_at: no,
  }),
  shadow_signatures: ofNobody({
    shadow_id: no,
    account: staffAccount('Who signed it', 'Qui l’a signée'),
    signed_at: no,
  }),
  round_proofs: ofNobody({
    round_id: no,
    commitment_id: no,
    fingerprint: no,
    secret: as('secret', 'Secret that pseudonyms come from', 'Secret dont proviennent les pseudonymes'),
    bundle: as('published', 'Scores and times under pseudonyms', 'Notes et heures sous pseudonymes'),
  }),
  audit_entries: ofNobody({
    entry_id: no,
    at: as('audit', 'When', 'Moment'),
    role: as('audit', 'As what', 'À quel titre'),
    account: as('audit', 'Who acted', 'Qui a agi'),
    action: as('audit', 'What was done', 'Ce qui a été fait'),
    subject: as('audit', 'To what', 'Sur quoi'),
    outcome: as('audit', 'How it ended', 'Issue'),
    details: as('audit', 'Numbers, codes and ids', 'Nombres, codes et identifiants'),
    engine: no,
    form: no,
    on_behalf_of: as('audit', 'For whom', 'Pour qui'),
    case_ref: as('audit', 'Which case', 'Quel dossier'),
    provision: no,
    ruleset: no,
    reason: as('audit', 'Why', 'Motif'),
  }),

  // Nothing of anybody.
  audit_chain: nothing('link', 'entry_id', 'previous', 'hash'),
  audit_waiting: nothing('entry_id'),
  history_files: nothing('digest', 'bytes'),
  history_imports: nothing('import_id', 'digest', 'language', 'rounds', 'engine', 'imported_at'),
  history_records: nothing('number', 'language', 'version', 'import_id', 'original'),
  installation: nothing('single', 'mode', 'decided_at'),
  migrations: nothing('id', 'name', 'run_on'),
  pools: nothing(
    'pool_id',
    'as_of',
    'seed',
    'engine',
    'size',
    'stem_share',
    'count_by_crs',
    'load_seconds',
    'loaded_at',
    'kind',
    'name',
  ),
  rounds: nothing(
    'round_id',
    'pool_id',
    'number',
    'kind',
    'category',
    'programs',
    'to_invite',
    'at',
    'engine',
    'members',
    'invited',
    'cutoff',
    'tie_break',
    'seconds',
    'executed_at',
  ),
  round_cases: nothing('round_id', 'pool_id', 'number', 'state', 'instruction', 'scheduled_at', 'version'),
  round_checks: nothing('round_id', 'passed', 'findings', 'checked_at'),
  round_commitments: nothing('commitment_id', 'round_id', 'content', 'digest', 'made_at'),
};
