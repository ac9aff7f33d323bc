import type { WorkHelp } from './work.en.ts';

/** French words of the help of commands that work on a pool. */
export const workFr: WorkHelp = {
  badNumber: 'Il faut un nombre entier.',
  pool: 'quel bassin (par défaut : le plus récent ; « pool list » les énumère)',
  as: 'compte qui agit : un nom quelconque pour l’instant, les comptes avec connexion viendront plus tard',
  id: 'UUID de cette action : envoyée deux fois, elle est faite une fois (par défaut : un nouveau)',
  at: 'quand cela se passe, p. ex. 2024-04-10T10:00:00-04:00, pour les bassins du passé (par défaut : maintenant)',
  threads: 'fils d’exécution qui calculent (par défaut : un par cœur, jusqu’à une limite)',
  asAdministrator: 'compte qui agit : un nom quelconque pour l’instant (par défaut : administrator)',
  pools: {
    open: 'ouvrir un bassin où les personnes s’inscrivent elles-mêmes et que tient l’horloge d’un serveur ; déjà ouvert, il le reste',
    openName: 'nom du bassin',
    list: 'énumérer les bassins du dossier de données, le plus récent à la fin',
    stats: 'compter un bassin par état, note, programme, catégorie, province, langue, genre et pays',
    assess: 'évaluer de nouveau tout le bassin selon la loi d’un jour, et dire qui en est touché',
    on: 'jour dont la loi s’applique (par défaut : celui de --at à Ottawa) ; seul, il fait consigner l’évaluation au début de ce jour',
    all: 'tout le monde (par défaut)',
    due: 'seulement les personnes que la loi peut traiter autrement depuis leur dernière évaluation',
    dryRun: 'chercher ce qui changerait, sans rien écrire',
    fromFacts: 'lire les faits de tout le monde, quoi que disent les notes tenues',
    reform: 'fichier JSON d’une réforme (amendment/1) à superposer à la loi ; rien n’est alors écrit',
    out: 'écrire aussi chaque personne touchée, une ligne JSON par profil',
    day: 'faire le travail d’un jour : ce que le temps termine, les évaluations dues, les lettres en attente ; peut être relancé',
    verify:
      'examiner chaque profil : sa ligne, son invitation et sa note doivent découler de ce qui a été fait et de la loi ; 0 seulement si c’est le cas de tous, 1 sinon',
    letters: 'énumérer ce qui a été dit aux personnes, et écrire les lettres (PDF balisé et texte)',
    lettersOut: 'dossier où les écrire, créé au besoin',
    lettersIn: 'langue des lettres (par défaut : celle de chaque personne)',
    lettersOf: 'seulement celles de ce profil',
    mail: 'envoyer les lettres en attente à qui a donné une adresse ; peut être relancé',
    outage: 'consigner un temps où l’on ne pouvait pas agir : les délais qui couraient sont prolongés',
    from: 'quand elle a commencé',
    to: 'quand elle a pris fin',
  },
  profile: {
    about: 'un profil à la fois : toute sa vie, du brouillon à la demande',
    after: `
Un profil, du brouillon au bassin (--at dit quand, dans un bassin du passé) :
  openentry facts example > faits.json
  openentry profile start faits.json
  openentry profile submit NUMÉRO
  openentry profile show NUMÉRO`,
    number: 'numéro du profil',
    start: 'ouvrir un brouillon',
    candidate: 'numéro d’une personne qui a déjà eu un profil (par défaut : une nouvelle personne)',
    edit: 'modifier un brouillon',
    update: 'modifier un profil du bassin, qui garde sa place et est évalué de nouveau',
    submit: 'présenter le brouillon : le profil est évalué et entre dans le bassin',
    accept: 'accepter une désignation',
    reject: 'refuser une désignation',
    decline: 'refuser l’invitation : retour dans le bassin à la même place',
    apply: 'présenter la demande',
    withdraw: 'retirer le profil',
    nominate: 'confirmer une désignation, au nom d’une province',
    province: 'province ou territoire',
    takeBack: 'retirer une désignation, au nom d’une province',
    show: 'où en est un profil : état, délais, note, historique, suite possible',
    facts: 'afficher aussi ce qui a été déclaré (avec --json)',
    contact: 'dire comment écrire à la personne : dès lors, les lettres lui sont envoyées',
    contactFile:
      'fichier JSON {"name", "email", "language": "en" ou "fr"} ; - lit l’entrée standard, pour qu’il n’en reste rien dans l’historique de l’interpréteur',
    contactRemove: 'oublier le nom et l’adresse',
  },
  accounts: {
    about: 'les comptes : qui peut ouvrir une session, et dans quel rôle',
    account: 'adresse électronique ou identifiant du compte',
    email: 'adresse électronique de la personne invitée',
    role: 'candidate, representative, officer, programOffice, approver, auditor ou administrator',
    roles: 'rôles donnés au compte : officer, programOffice, approver, auditor ; ou administrator seul',
    mails: 'langue des courriels qui lui sont adressés',
    address: 'adresse du site où mènent les liens (par défaut : OPENENTRY_PUBLIC_URL, ou le port 3000 ici)',
    list: 'énumérer les comptes, leurs rôles et leur état',
    invite: 'créer un compte pour une personne qui travaille ici, et un lien pour choisir son mot de passe',
    grant: 'donner un rôle à un compte',
    revoke: 'retirer un rôle à un compte, sur-le-champ',
    disable: 'fermer un compte : ses sessions prennent fin et il n’en ouvre plus',
    enable: 'rouvrir un compte fermé',
    resetLink: 'créer un lien pour choisir un nouveau mot de passe, pour qui ne reçoit pas de courriel',
    tokens: 'énumérer les jetons d’API d’un compte qui valent encore ; en révoquer un ou tous',
    revokeToken: 'révoquer d’abord le jeton de cet identifiant',
    revokeTokens: 'les révoquer d’abord tous',
  },
  audit: {
    about: 'le journal de vérification : qui a fait quoi, en une chaîne que tout changement rompt',
    head: 'afficher la fin du journal, sous la forme MAILLON:EMPREINTE : notée ailleurs, elle prouve ce qui précède',
    verify: 'vérifier chaque maillon depuis le premier ; 0 seulement si tous tiennent',
    known: 'une fin qui avait été notée : le journal doit la contenir',
  },
  db: {
    about: 'la base de données',
    shard:
      'répartir les tables entre les serveurs d’un coordonnateur Citus (DATABASE_URL) ; peut être relancé',
    dryRun: 'dire ce qui serait fait, sans rien faire',
  },
  rounds: {
    stages: {
      plan: 'Planifier (une personne planifie, une deuxième approuve) :',
      run: 'Exécuter :',
      publish: 'Publier (pas par qui a exécuté) et prouver :',
      law: 'Avant qu’un changement de loi prenne effet :',
      history: 'Ce qui a été publié, et si cela tient :',
    },
    after: `
Une ronde, du plan à la preuve, dans un bassin du passé (« --at » est l’horloge) :
  openentry rounds plan 292 --kind general --invite 1280 --as anna \\
    --instant 2024-04-10T13:11:33Z --at 2024-04-10T12:00:00Z
  openentry rounds approve 292 --as benoit --at 2024-04-10T12:30:00Z
  openentry rounds execute 292 --as anna --at 2024-04-10T13:11:33Z
  openentry rounds publish 292 --as benoit --at 2024-04-10T15:00:00Z
  openentry rounds bundle 292 ronde-292.json
  openentry rounds verify ronde-292.json`,
    number: 'numéro de la ronde',
    plan: 'ouvrir le dossier d’une ronde, avec son instruction',
    revise: 'modifier l’instruction ; l’approbation est perdue',
    preview:
      'ce que donnerait une ronde maintenant : du nombre à la note minimale, ou de la note minimale au nombre',
    previewNumber: 'numéro d’une ronde planifiée ; ou donnez --kind',
    schedule: 'faire exécuter la ronde par le système, ou y renoncer',
    approve: 'approuver la ronde ; pas par qui l’a planifiée, modifiée ou en a fixé l’heure',
    cancel: 'annuler la ronde avant sa publication ; ses invitations tombent avec elle',
    instruction: 'l’instruction en mots, avec ses résultats une fois la ronde exécutée',
    pdf: 'l’écrire en PDF (balisé)',
    files: 'chaque ronde qui a un dossier dans le bassin : son état, et qui a fait quoi',
    execute: 'figer le bassin, classer, inviter, vérifier : tout ou rien',
    check: 'vérifier de nouveau une ronde d’après la seule base de données ; 0 seulement si tout est vrai',
    publish: 'sceller, signer et publier ; les personnes invitées sont avisées',
    correct: 'annuler une invitation envoyée par erreur (LIPR 10.2(5)) ; la personne garde sa place',
    bundle: 'écrire ce qui est publié d’une ronde, pour que chacun le vérifie',
    proof: 'écrire la preuve de la place d’une personne dans une ronde publiée : pour elle seule',
    snapshot: 'écrire tout le bassin figé avec ses faits : personnel, pour une vérification',
    shadow: 'le même bassin selon deux lois, personne par personne ; nul n’est invité',
    sign: 'signer les écarts d’une ronde fantôme ; deux personnes le font avant qu’une ronde ait lieu',
    kind: 'qui elle vise',
    programs: 'programmes, séparés par des virgules : CEC, FSW, FST, PNP',
    category: 'identifiant d’une version de catégorie, p. ex. stem@v1 (« categories --json » les énumère)',
    invite: 'nombre maximal d’invitations ; 0 est un nombre aussi',
    cutoff: 'note minimale : combien de personnes l’ont ou la dépassent',
    instant:
      'moment pour lequel le bassin est évalué et classé ; son jour à Ottawa dit quelle loi s’applique',
    atInstant: 'moment à partir duquel le système l’exécute',
    unschedule: 'renoncer à l’heure fixée',
    reason: 'pourquoi, pour le dossier',
    profile: 'numéro du profil',
    file: 'fichier à écrire ; - écrit sur la sortie standard',
    snapshotFile: 'fichier à écrire (JSON Lines) ; s’il se termine par .gz, il est compressé',
    before: 'jour dont la loi était en vigueur avant ; la loi d’après est celle du moment de la ronde',
    reform: 'fichier JSON d’une réforme (amendment/1) à superposer à la loi d’après',
    out: 'écrire aussi chaque écart, une ligne JSON par profil',
    shadowId: 'numéro de la ronde fantôme',
  },
};
