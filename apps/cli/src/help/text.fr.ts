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
  },
  roundsVerify: {
    about: 'vérifier une ronde publiée, partout et sans base de données ; 0 seulement si tout concorde',
    bundle: 'dossier de la ronde (round-bundle/1) ; - lit l’entrée standard',
    proof: 'aussi la preuve d’une personne (round-proof/1)',
    snapshot: 'aussi reprendre la ronde à partir de son instantané (round-snapshot/1, ou .gz)',
    key: 'clé publique qui doit avoir signé (Ed25519 ; PEM ou hexadécimal)',
  },
  pool: {
    about: 'bassins de candidats',
    calibrate: 'recalculer la seule hypothèse étalonnée : la proportion de professions des STIM',
  },
  doctor: { about: 'dire quels moteur, base de données, lois et données ce clone voit' },
};
