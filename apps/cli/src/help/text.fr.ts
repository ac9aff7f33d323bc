import type { HelpText } from './text.en.ts';
import { workFr } from './work.fr.ts';

/** French words of the help. */
export const fr: HelpText = {
  program:
    'Entrée express, à découvert : la loi, le bassin, les rondes.\nProjet indépendant ; ce n’est pas un service du gouvernement du Canada.',
  lang: 'langue des messages (par défaut : OPENENTRY_LANG, puis celle de l’interpréteur)',
  version: 'donner la version',
  help: 'dire ce qui est possible',
  after: `
Les dates s’écrivent AAAA-MM-JJ ; les règles existent à partir du 2015-01-01.
Les fichiers de faits et de réformes sont en JSON ; - lit l’entrée standard.
« openentry facts example » en affiche un.

Environnement :
  DATABASE_URL    ce serveur PostgreSQL (15 ou plus récent) au lieu de l’intégré
  MAIL_URL        envoyer les lettres par ce serveur
                  (smtp://utilisateur:motdepasse@serveur:587) ; ou
                  MAIL_URL_FILE : un fichier qui contient cette adresse. Sinon,
                  elles sont écrites dans « mail » du dossier de données
  MAIL_FROM       l’adresse d’expédition des lettres
  OPENENTRY_LANG  langue des messages : en ou fr
  NO_COLOR        ni couleurs ni graisses

Codes de sortie : 0 fait, 2 ce qui est demandé est impossible (le message dit
pourquoi), 1 défaut du programme.`,
  afterError: '(--help dit ce qui est possible)',
  words: {
    'Usage:': 'Utilisation :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Global Options:': 'Partout :',
    'Commands:': 'Commandes :',
    choices: '(au choix :',
    default: 'par défaut :',
  },
  json: 'afficher du JSON',
  on: 'jour dont la loi s’applique',
  onToday: 'jour dont la loi s’applique (par défaut : aujourd’hui à Toronto)',
  facts: 'fichier JSON des faits d’une personne (facts/2) ; - lit l’entrée standard',
  start: {
    about:
      'démarrer la base de données, charger le bassin, exécuter les rondes des 10 et 11 avril 2024, servir le site',
    port: 'port d’écoute',
    host: 'adresse d’écoute',
    seed: 'graine du bassin synthétique',
    data: 'dossier de données, créé s’il manque (par défaut : .openentry dans le clone)',
    demo: 'démarrer une démonstration : un bassin synthétique et des comptes dont les mots de passe sont montrés (par défaut sur cette seule machine)',
    noDemo:
      'démarrer pour de vrai : sans bassin synthétique, avec un lien pour créer le compte d’administration ; décidé une fois pour un dossier de données',
    badPort: (highest) => `Un port est un nombre entier de 0 à ${highest}.`,
    badSeed:
      'Une graine compte de 1 à 64 lettres, chiffres, points, traits d’union ou traits de soulignement.',
  },
  assess: {
    about: 'une personne selon la loi d’un jour : programmes, note, catégories, avec chaque pourquoi',
    explain: 'aussi les faits lus, la disposition, et chaque texte avec son degré',
    reform: 'fichier JSON d’une réforme (amendment/1) à superposer à la loi ; montre ce qu’elle change',
  },
  crs: {
    about: 'noter des candidats codés : une ligne JSON avec le détail de chacun',
    factors: 'lignes JSON de {"id", "rules", "profile"} ; - lit l’entrée standard',
  },
  clb: {
    about: 'niveaux NCLC (ou CLB) des résultats d’un test de langue',
    test: 'ielts, celpip, pte, tef ou tcf',
    listening: 'résultat en compréhension de l’oral',
    reading: 'résultat en compréhension de l’écrit',
    writing: 'résultat en expression écrite',
    speaking: 'résultat en expression orale',
  },
  categories: { about: 'catégories des rondes en vigueur un jour, avec leurs professions' },
  call: {
    about: 'une opération de l’API REST d’un serveur, par le réseau',
    method: 'GET, POST, PUT, PATCH ou DELETE',
    address: 'comme dans le contrat : /rounds/293, "/noc?q=charpentier"',
    server: 'le serveur ; sans elle, OPENENTRY_SERVER, ou http://127.0.0.1:3000',
    body: 'fichier JSON à envoyer ; - lit l’entrée standard',
    ifMatch: 'ETag de ce qui a été lu : seule cette version est modifiée',
    key: 'UUID de la commande, pour renvoyer la même ; sans elle, un nouveau',
    token: `Un jeton d’un compte (OPENENTRY_TOKEN, ou OPENENTRY_TOKEN_FILE) dit qui demande.
Les jetons se créent à la page du compte ; aucun n’approuve, n’exécute ni ne publie.`,
  },
  noc: {
    about: 'trouver des professions (CNP) et ce qu’elles ouvrent un jour',
    query: 'mots dans l’une ou l’autre langue, code CNP 2021 ou son début, code CNP 2016',
  },
  funds: {
    about: 'fonds d’établissement qu’une famille doit avoir un jour',
    family: 'personnes dans la famille, à partir de 1 (par défaut : tout le tableau)',
    badFamily: 'Une famille est un nombre entier de personnes, de 1 à 100.',
  },
  fees: {
    about: 'frais en vigueur un jour',
    facts: 'fichier JSON des faits d’une personne : ce que paierait cette famille',
  },
  documents: {
    about: 'documents à fournir avec une demande, avec chaque pourquoi',
    program: 'programme de la demande',
  },
  factsCommand: {
    about: 'fichiers de faits d’une personne',
    schema: 'afficher le schéma JSON de facts/2',
    example: 'afficher un fichier valide de faits d’une personne inventée',
    name: 'quel exemple',
  },
  law: {
    about: 'la loi elle-même : valeurs, sources, différences, données',
    coverage: 'part de la loi qui est codée, avec quel appui, et ce qui manque',
    instruments: 'tous les textes, par leur premier jour',
    show: 'valeurs en vigueur à un chemin comme crs.sibling, crs ou all',
    path: 'identifiant d’une valeur, ou de toutes celles qu’il contient ; all pour tout',
    diff: 'ce qui est différent dans la loi d’un second jour',
    from: 'premier jour',
    to: 'second jour',
    export: 'écrire la loi en JSON et en CSV, avec la description de chaque fichier',
    folder: 'dossier à créer ; doit être vide ou ne pas exister',
    force: 'écrire aussi dans un dossier qui n’est pas vide ; ses autres fichiers restent',
    reform: 'fichier JSON d’une réforme (amendment/1) à superposer à la loi',
    reformTo: 'fichier JSON d’une réforme (amendment/1) à superposer à la loi du second jour',
  },
  work: workFr,
  rounds: {
    about: 'rondes d’invitations',
    replay: 'exécuter une ronde publiée sur un bassin synthétique, à côté de ce qui a été publié',
    number: 'numéro de la ronde, p. ex. 293',
    list: 'lister les rondes publiées, la plus récente d’abord : celles de cette version, et celles importées là où le dossier de données (ou DATABASE_URL) a une base ; sinon, aucune n’est démarrée',
    show: 'montrer tout ce qui est publié d’une ronde, et ce qui y est douteux',
    import:
      'verser le fichier d’IRCC dans l’historique public : dit ce qui est nouveau, ce qui a changé et ce qui semble faux ; une seconde fois, rien n’est ajouté',
    export: 'écrire l’historique public dans un fichier JSON ou CSV',
    kind: 'seulement les rondes de ce type',
    category:
      'seulement les rondes de cette catégorie : une famille comme stem, ou une version comme stem@v1',
    since: 'seulement les rondes de ce jour ou après',
    csv: 'afficher du CSV',
    feed: 'fichier ee_rounds_123_en.json ou _fr.json, tel que téléchargé ; - lit l’entrée standard',
    file: 'fichier à écrire, qui se termine par .json ou .csv',
    asFeed: 'écrire le format même d’IRCC, dans cette langue',
  },
  roundsVerify: {
    about: 'vérifier une ronde publiée, partout et sans base de données ; 0 seulement si tout concorde',
    bundle: 'dossier de la ronde (round-bundle/1) ; - lit l’entrée standard',
    proof: 'aussi la preuve d’une personne (round-proof/1)',
    snapshot: 'aussi reprendre la ronde à partir de son instantané (round-snapshot/1, ou .gz)',
    key: 'clé publique qui doit avoir signé (Ed25519 ; PEM ou hexadécimal)',
    data: 'accepté comme partout, et non consulté : les fichiers suffisent',
  },
  pool: {
    about: 'bassins : le bassin synthétique, et ceux que l’on importe',
    calibrate: 'recalculer la seule hypothèse étalonnée : la proportion de professions des STIM',
    import:
      'charger les personnes d’un fichier dans un bassin à elles : toutes, ou aucune si une ligne est fautive',
    file: 'fichier de personnes : .jsonl ou .csv ; - lit l’entrée standard',
    name: 'nom du bassin (par défaut : celui du fichier)',
    format: 'forme du fichier (par défaut : selon sa terminaison)',
    asOf: 'jour du bassin, selon la loi duquel chaque note doit être connue (par défaut : aujourd’hui à Toronto)',
    partial: 'charger les bonnes lignes lorsque d’autres sont fautives',
    columns: `Lignes JSON : un objet par ligne, {"facts": …}, avec « receivedAt » (un instant
avec son fuseau) et « profileId » (un nombre entier) s’il y en a. Les faits
sont de forme facts/2.

CSV en UTF-8, avec en-tête : une colonne « facts » contenant facts/2 en JSON, ou
pour une personne simple (ni époux ni conjoint, ni enfants, ni offre d’emploi,
ni certificat ; aucun diplôme canadien) ces colonnes, une cellule vide voulant
dire aucun :
  date_of_birth, first_language (en, fr), gender (F, M, X), citizenship (IN …),
  marital_status, settlement_funds, province
  en_test (ielts, celpip, pte), en_date, en_listening, en_reading, en_writing,
  en_speaking ; de même avec fr_ (tef, tcf)
  education (comme dans facts/2), education_country, education_completed,
  eca_body, eca_date
  ca_noc, ca_start, ca_end (vide : se poursuit), ca_hours (par semaine)
  foreign_noc, foreign_country, foreign_start, foreign_end, foreign_hours
  sibling (au Canada : yes, no), nomination_province, nomination_accepted
L’une ou l’autre avec received_at et profile_id s’il y en a.
`,
  },
  doctor: { about: 'dire quels moteur, base de données, lois et données ce clone voit' },
};
