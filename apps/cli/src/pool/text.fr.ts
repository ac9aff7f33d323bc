import type { PoolText } from './text.en.ts';

/** People; in French nobody and one person are singular. */
const one = (people: string): boolean => people === '0' || people === '1';
const counted = (people: string): string => `${people} ${one(people) ? 'personne' : 'personnes'}`;
const have = (people: string): string => `${counted(people)} ${one(people) ? 'a' : 'ont'}`;

/** French words of the pool. */
export const fr: PoolText = {
  list: {
    kinds: { synthetic: 'synthétique', imported: 'importé', live: 'en service' },
    line: (id, kind, name, size, asOf) => `Bassin ${id}, ${kind}, ${name} : ${counted(size)} du ${asOf}`,
    seed: (seed) => `graine ${seed}`,
    live: (id, kind, name, size) => `Bassin ${id}, ${kind}, ${name} (profils : ${size})`,
    loaded: (when, engine) => `chargé le ${when} par ${engine}`,
    opened: (when, engine) => `ouvert le ${when} par ${engine}`,
    newest: 'Les commandes portent sur le bassin le plus récent, sauf si --pool en désigne un autre.',
  },
  open: {
    opened: (name, id) => `Le bassin « ${name} » est ouvert (numéro ${id}).`,
    already: (name, id) => `Le bassin « ${name} » était déjà ouvert (numéro ${id}) ; rien n’a changé.`,
    next: 'On s’y inscrit avec « openentry profile start » ; « openentry start » fait tourner son horloge.',
  },
  verify: {
    progress: 'Profils',
    title: (id) => `Tous les profils du bassin ${id}, examinés de nouveau`,
    profiles: 'Profils',
    actions: 'Actions consignées',
    standings: 'Notes',
    notAssessed: 'Chargés et pas encore évalués',
    holds:
      'Tout tient : chaque ligne découle de ce qui a été fait, chaque note de ce que la loi de son jour en fait.',
    fails: (faults) => `Cela ne tient PAS. Défauts : ${faults}.`,
    fault: (profile, what, detail) => `profil ${profile} : ${what} (${detail})`,
    more: (count) => `… et ${count} de plus ; --json nomme les cent premiers.`,
    advice:
      'Quelqu’un a modifié la base de données à la main, ou c’est un défaut du programme : conservez une copie de la base et signalez-le.',
    faults: {
      history: 'une action consignée aurait dû être refusée',
      version: 'les nombres d’actions conservé et consigné diffèrent',
      state: 'les états conservé et consigné diffèrent',
      'received-at': 'les moments de réception conservé et consigné diffèrent',
      facts: 'les faits conservés et consignés diffèrent',
      'due-at': 'la prochaine échéance est notée à un autre moment',
      invitation: 'les invitations en cours ne correspondent pas à l’état',
      'standing-missing': 'il n’y a pas de note',
      'standing-left': 'il y a une note hors du bassin',
      'standing-wrong': 'la note n’est pas celle que la loi de son jour donne à ces faits',
      correction:
        'une ronde a corrigé l’invitation, qui tient pourtant, ou bien elle a été annulée sans qu’une ronde le dise',
    },
  },
  stats: {
    title: (id) => `Bassin ${id}`,
    states: 'Personnes selon l’état du profil',
    bands: 'Selon la note du SCG',
    total: 'Total',
    assessed: (people, oldest, newest) =>
      oldest === newest
        ? `${have(people)} une note, selon la loi du ${oldest}.`
        : `${have(people)} une note, selon la loi de jours allant du ${oldest} au ${newest}.`,
    notAssessed:
      'Personne n’a encore de note. « openentry pool assess » évalue tout le bassin selon la loi d’un jour.',
    several: 'Une personne admissible à plusieurs programmes ou catégories compte dans chacun.',
    traits: {
      program: 'Par programme',
      category: 'Par catégorie',
      province: 'Par province ou territoire de destination',
      language: 'Par première langue officielle',
      gender: 'Par genre',
      country: 'Par pays de résidence',
    },
    others: (count) => `${count} autres`,
  },
  assess: {
    progress: 'Évaluation',
    title: (on) => `Évaluation selon la loi du ${on}`,
    dry: 'Rien n’a été écrit.',
    reform: (title) => `${title}, superposée à cette loi ; rien n’a été écrit.`,
    none: 'Personne n’était à évaluer.',
    toCome: (on) =>
      `Le ${on} est encore à venir : rien ne peut y être consigné. --dry-run montre ce que ce jour changerait.`,
    people: 'Personnes évaluées',
    first: 'Pour la première fois',
    unchanged: 'Inchangées',
    gain: 'Gagnent des points',
    lose: 'Perdent des points',
    pointsGained: 'Points gagnés en tout',
    pointsLost: 'Points perdus en tout',
    leave: 'Plus admissibles à aucun programme ; quittent le bassin',
    moves: (what) => `${what} : entrées, sorties`,
    programs: 'Programmes',
    categories: 'Catégories',
    move: (enter, leave) => `+${enter} −${leave}`,
    eachWritten: (file) => `Personne par personne : ${file}`,
  },
  day: {
    progress: 'Délais écoulés',
    title: (on) => `Travail quotidien du ${on}`,
    lapsed: 'Ce que le temps a terminé',
    nothing: 'Rien ne s’est terminé.',
    audit: (link, hash) => `Le journal de vérification se termine au maillon ${link} : ${hash}`,
  },
  outage: {
    recorded: (from, to) => `Panne consignée, du ${from} au ${to}.`,
    already: 'Cette panne était déjà consignée sous le même identifiant ; rien n’a été ajouté.',
    effect: 'Les délais qui couraient alors sont prolongés des jours qu’elle a touchés.',
    order: '--to doit être postérieur à --from.',
    id: (id) => `Identifiant : ${id}`,
  },
  import: {
    reading: 'Lecture',
    loaded: (name, poolId, people, asOf) =>
      `Bassin « ${name} » (numéro ${poolId}) : ${counted(people)}, au ${asOf}.`,
    refused: (refused, rows) => `Lignes fautives : ${refused} sur ${rows}`,
    notLoaded: (refused) => `Lignes non chargées : ${refused}`,
    nothing: 'Rien n’a été chargé. Corrigez ces lignes, ou chargez les autres avec --partial.',
    noneGood: 'Rien n’a été chargé : aucune ligne n’est bonne.',
    remarks: 'À regarder',
    row: (line, what) => `ligne ${line} : ${what}`,
    more: (count) => `… et ${count} de plus ; --json donne les mille premières.`,
    noForm: (file) =>
      `${file} ne se termine pas par .jsonl, .ndjson ou .csv : dites avec --format ce que c’est.`,
  },
};
