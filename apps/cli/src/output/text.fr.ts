import type { CliText } from './text.en.ts';

/** Why a file cannot be read, by the code that the system gives. */
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier n’existe pas (ENOENT)',
  EISDIR: 'c’est un dossier (EISDIR)',
  EACCES: 'sa lecture ne vous est pas permise (EACCES)',
  EPERM: 'sa lecture ne vous est pas permise (EPERM)',
};

/** French words of the command line. A text that is missing here fails the type check. */
export const fr: CliText = {
  databaseUrlFile: (file) =>
    `DATABASE_URL_FILE désigne un fichier qui ne peut pas être lu : ${file}. Corrigez-la, ou retirez-la pour utiliser le PostgreSQL intégré.`,
  start: {
    title:
      'OpenEntry : Entrée express, à découvert. Projet indépendant ; ce n’est pas un service du gouvernement du Canada.',
    lock: (folder) => `Dossier de données : ${folder}`,
    database: (version, place) => `PostgreSQL ${version} répond (${place})`,
    pool: (total, asOf, seed) =>
      `Chargement d’un bassin synthétique de ${total} personnes fictives, autant que le ${asOf} (graine ${seed})`,
    poolThere: (total, asOf, seed) =>
      `Le bassin synthétique de ${total} personnes au ${asOf} est en place (graine ${seed})`,
    round: (number) => `Exécution de la ronde ${number}`,
    building: 'Construction du site (premier démarrage, ou sources modifiées)',
    ready: (address) => `OpenEntry est à ${address}  (English: ${address}/en · Français : ${address}/fr)`,
    demo: 'Une démonstration. Ouvrez une session comme l’un ou l’autre, chacun dans un rôle (montré parce que c’en est une) :',
    demoOpen: 'Quiconque atteint cette adresse peut en faire autant : n’y mettez pas de vraies données.',
    first: (link) =>
      `Personne n’est encore à l’administration. Qui ouvre ce lien en premier en prend la charge (valable 24 heures, une fois) :\n  ${link}`,
    mails: (folder) => `Les courriels sont écrits dans ${folder}`,
    stop: 'Ctrl-C pour arrêter.',
    stopping: 'Arrêt en cours…',
    databaseLost:
      'PostgreSQL s’est arrêté de façon inattendue ; arrêt. Redémarrez : rien de ce qui a été confirmé n’est perdu.',
  },
  progress: {
    pool: 'Bassin',
    round: (number) => `Ronde ${number}`,
    line: (label, percent, done, total) => `${label} : ${percent} (${done} sur ${total})`,
  },
  table: {
    round: 'Ronde',
    what: '',
    published: 'Publié',
    simulated: 'Simulé',
    invited: 'Invitations',
    cutoff: 'Note minimale (SCG)',
    tieBreak: 'Bris d’égalité (UTC)',
    none: '–',
    caption: (date, name) => `${date}, ${name}`,
    checked: 'La vérification indépendante est réussie.',
    notChecked: 'La vérification indépendante a échoué.',
    synthetic: 'Ce qui est synthétique',
    why: 'Pourquoi les chiffres simulés diffèrent',
    fit: (asOf, bands, worst) =>
      `Le bassin correspond aux ${bands} tranches publiées pour le ${asOf} ; plus grand écart : ${worst}.`,
    seconds: (pool, round) => `Bassin chargé en ${pool} s, ronde exécutée en ${round} s.`,
  },
  input: {
    standardInput: 'entrée standard',
    tooLarge: (name, limit) => `${name} dépasse ${limit} octets ; rien n’a été lu.`,
    utf16: (name) => `${name} est un texte en UTF-16. Enregistrez-le en UTF-8.`,
    notUtf8: (name, line, byte) =>
      `${name} n’est pas un texte en UTF-8 : l’octet ${byte} de la ligne ${line} ne peut pas s’y trouver.`,
    empty: (name) => `${name} est vide ; du JSON est attendu.`,
    at: (name, line, column, what) => `${name}, ligne ${line}, colonne ${column} : ${what}`,
    twice: 'Un seul fichier peut venir de l’entrée standard.',
    faults: {
      unexpected: (found) => `« ${found} » n’est pas attendu ici.`,
      end: () => 'le texte se termine avant le JSON.',
      string: () => 'une chaîne ne se termine pas, ou contient une fin de ligne ou un caractère de contrôle.',
      escape: () => 'cet échappement n’existe pas dans une chaîne.',
      number: (found) => `« ${found} » n’est pas un nombre comme JSON les écrit.`,
      deep: () => 'plus imbriqué que toute donnée qui a un sens.',
      duplicate: (found) => `la clé « ${found} » est donnée deux fois.`,
      after: (found) => `« ${found} » se trouve après la fin du JSON.`,
    },
    badFacts: (name) => `${name} ne contient pas de faits valides :`,
    badReform: (name) => `${name} ne contient pas de réforme valide :`,
    more: (count) => `… et ${count} de plus.`,
    nothing: 'Rien n’a été calculé. Corrigez ce qui précède, puis recommencez.',
  },
  law: {
    warning: 'ATTENTION :',
    today: (on) => `${on}, aujourd’hui à Toronto`,
    grade: (grade) => `degré ${grade}`,
    grades: 'Degrés : L texte même, T copie de l’outil d’IRCC, P page d’IRCC, S source secondaire, I déduit.',
  },
  crs: {
    noFile: (path, why) =>
      path === '' ? 'Aucun fichier n’est nommé.' : `Impossible de lire ${path} : ${unreadable[why] ?? why}.`,
    brokenLine: (path, line, column, why) =>
      `${path}:${line} : ce n’est pas un objet JSON ; colonne ${column} : ${why}`,
    noObject: (path, line, found) => `${path}:${line} : ce n’est pas un objet JSON ; valeur reçue : ${found}`,
    badLine: (path, line, id, problem) => `${path}:${line} : ${id === null ? '' : `${id} : `}${problem}`,
    nothing: 'Rien n’a été affiché. Corrigez les lignes ci-dessus, puis recommencez.',
    noId: 'id manque (un texte ou un nombre)',
  },
  doctor: {
    runtime: 'Moteur',
    database: 'Base de données',
    law: 'Règles',
    data: 'Données',
    engine: 'OpenEntry',
    site: 'Site',
    folder: 'Dossier de données',
    system: 'Système',
    lawLine: (from, through, instruments) =>
      `règles depuis le ${from}, vérifiées jusqu’au ${through}, ${instruments} textes`,
    gapLine: (from) =>
      `lacune connue : le texte d’une modification signalée pour le ${from} n’est pas accessible`,
    dataLine: (count, first, last, pools) =>
      `${count} rondes publiées, de ${first} à ${last} ; ${pools} répartitions du bassin`,
    embedded: (version, place) => `PostgreSQL ${version} intégré, ${place}`,
    server: (version, place) => `PostgreSQL ${version} à ${place} (DATABASE_URL)`,
    fsync: (on) =>
      on ? 'fsync activé' : 'fsync DÉSACTIVÉ : une panne de courant peut perdre un travail confirmé',
    inUse: 'utilisé par un OpenEntry en marche',
    free: 'libre',
    notYet: 'pas encore créé ; le premier démarrage le crée',
    built: 'construit',
    notBuilt: 'pas encore construit ; le premier démarrage le construit',
    healthy: 'Tout le nécessaire est là.',
    broken: 'Quelque chose fait obstacle ; voir ci-dessus.',
  },
  calibrate: {
    running: (round, share) => `Ronde ${round}, proportion de ${share}…`,
    result: (round, share) => `Ronde ${round} : ${share}`,
    mean: (mean, used) => `Moyenne : ${mean}. En usage : ${used}.`,
  },
};
