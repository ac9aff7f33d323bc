import type { WorkflowText } from './text.en.ts';

/** French words of the work on rounds. */
export const fr: WorkflowText = {
  round: {
    title: (number, name, state) => `Ronde ${number}, ${name} : ${state}`,
    kind: 'Type',
    kinds: { general: 'générale', program: 'axée sur un programme', category: 'axée sur une catégorie' },
    category: 'Catégorie',
    programs: 'Programmes',
    toInvite: 'À inviter',
    atMost: (count) => `au plus ${count}`,
    instant: 'Moment',
    scheduled: 'Heure fixée',
    members: 'Groupe',
    membersOf: (count) => `${count} personnes admissibles dans le groupe`,
    invited: 'Invitations',
    cutoff: 'Note minimale (SCG)',
    tieBreak: 'Bris d’égalité',
    corrected: 'Corrections',
    history: 'Ce qui a été fait',
    done: (what, who, role, when) => `${what} : ${who} (${role}), ${when}`,
    next: (commands) => `Suite possible : ${commands}.`,
    second: 'Deux personnes : qui planifie n’approuve pas, qui exécute ne publie pas.',
  },
  files: {
    title: (pool) => `Rondes qui ont un dossier dans le bassin ${pool}`,
    none: 'Aucune ronde n’est planifiée dans ce bassin. « openentry rounds plan --help » dit comment en planifier une.',
    by: (plan, approved, executed, published) =>
      `planifiée par ${plan} ; approuvée par ${approved} ; exécutée par ${executed} ; publiée par ${published}`,
  },
  execute: {
    progress: (number) => `Ronde ${number}`,
    steps: (number) => `Ronde ${number} : engagement, classement, consignation, invitations, vérification`,
  },
  cancel: {
    progress: 'Invitations annulées',
    cancelled: (count) => `Invitations annulées, personnes remises dans le bassin : ${count}.`,
    over: (count) =>
      `Invitations dont le délai était écoulé, où il n’y avait plus rien à annuler : ${count}. « openentry pool day » en consigne la fin.`,
  },
  publish: {
    progress: 'Scellement',
    bundle: (digest) => `Empreinte du dossier public : ${digest}`,
    key: (fingerprint) => `Clé de signature : ${fingerprint}`,
    what: (number) =>
      `« openentry rounds bundle ${number} FICHIER » écrit ce qui est publié ; chacun peut le vérifier avec « openentry rounds verify FICHIER ».`,
  },
  check: {
    title: (number) => `Vérification indépendante de la ronde ${number}, d’après la seule base de données`,
    later:
      'Les règles sur le moment même de la ronde ont été vérifiées à son exécution ; elles sont omises ici, car des personnes ont pu changer d’état depuis.',
    passed: 'vrai',
    failed: (violations) => `FAUX : ${violations} cas contraires`,
    notRun: (number) => `La ronde ${number} n’a pas été exécutée ; il n’y a rien à vérifier.`,
  },
  plan: {
    programs: (given, known) =>
      `--programs : « ${given} » n’est pas un programme. Nommez-en parmi ${known}, séparés par des virgules.`,
    programsNeeded:
      'Une ronde axée sur un programme nomme ses programmes : --programs PNP, ou --programs CEC,FSW.',
    programsNotFor:
      'Une ronde générale vise tous les programmes. Omettez --programs, ou planifiez avec --kind program.',
    categoryNeeded:
      'Une ronde axée sur une catégorie nomme sa catégorie : --category stem@v1. « openentry categories --on DATE » énumère celles d’un jour.',
    categoryNotFor: (kind) => `Une ronde ${kind} n’a pas de catégorie. Omettez --category.`,
    scheduleOne:
      'Donnez un instant avec --at-instant, ou retirez l’heure fixée avec --cancel : l’un des deux.',
    reason: (longest) => `--reason : donnez le motif en 1 à ${longest} caractères.`,
  },
  preview: {
    title: (name) => `Aperçu, ${name}`,
    standings: (on) =>
      `D’après les notes telles qu’elles sont conservées ; la plus ancienne est du ${on}. La ronde recalcule tout.`,
    other: (day) =>
      `La ronde applique la loi du ${day} : « openentry pool assess --on ${day} » y amène les notes.`,
    empty: 'Personne dans le bassin ne fait partie du groupe de cette ronde.',
    noStandings:
      'Personne dans le bassin n’a été évalué. « openentry pool assess » évalue le bassin ; un aperçu montre ensuite ce que donnerait une ronde.',
    members: 'Personnes dans le groupe',
    invited: 'Seraient invitées',
    cutoff: 'Note minimale (SCG)',
    tieBreak: 'Bris d’égalité',
    ties: 'À la note minimale',
    tiesOf: (invited, members) => `${invited} sur ${members}, selon le moment de réception`,
    toCutoff: (count, cutoff) => `${count} personnes du groupe ont ${cutoff} points ou plus.`,
    heads: { invited: 'Invitées', members: 'Dans le groupe' },
    traits: {
      program: 'Programme',
      province: 'Province ou territoire',
      language: 'Première langue officielle',
      gender: 'Genre',
      country: 'Pays',
    },
    others: (count) => `${count} autres`,
    one: 'Dites ce qu’il faut prévoir : le numéro d’une ronde planifiée, ou --kind avec --programs ou --category.',
    need: 'Donnez --invite N pour voir la note minimale, ou --cutoff N pour voir combien de personnes seraient invitées.',
  },
  shadow: {
    title: (number, before, after) =>
      `Ronde fantôme ${number} : le même bassin selon la loi du ${before} et celle du ${after}`,
    under: (reform) => `${reform}, superposée à la seconde`,
    progress: 'Deux lois',
    people: 'Personnes',
    differences: 'Traitées autrement',
    moreCrs: 'Plus de points',
    lessCrs: 'Moins de points',
    becameEligible: 'Deviennent admissibles',
    lostEligibility: 'Cessent d’être admissibles',
    enteredGroup: 'Entrent dans le groupe',
    leftGroup: 'Quittent le groupe',
    invitedOnlyBefore: 'Invitées selon la première seulement',
    invitedOnlyAfter: 'Invitées selon la seconde seulement',
    cutoff: 'Note minimale (SCG)',
    change: (before, after) => `${before} → ${after}`,
    sameLaw: 'Les deux lois sont identiques.',
    kept: (id) => `Conservée comme ronde fantôme ${id}.`,
    sign: (missing, id) =>
      `${missing === 1 ? 'Il manque une signature' : `Il manque ${missing} signatures`} avant qu’une ronde puisse avoir lieu selon la seconde loi : « openentry rounds sign ${id} --as COMPTE ».`,
    ready: 'Une ronde peut avoir lieu selon la seconde loi.',
    signed: (id, who) => `La ronde fantôme ${id} porte la signature de ${who}.`,
  },
  proof: {
    rank: (rank, people) => `Rang ${rank} sur ${people}.`,
    personal:
      'Cette preuve dit la note d’une personne et si elle a été invitée. Ne la remettez qu’à cette personne.',
  },
  snapshot: {
    personal:
      'ATTENTION : l’instantané contient les faits de toutes les personnes du bassin et le secret de la ronde. Il est destiné à un vérificateur ou à une vérificatrice : gardez-le hors de portée de toute autre personne et ne le publiez pas.',
    progress: 'Personnes écrites',
    done: (people, file) => `${people} personnes écrites dans ${file}.`,
  },
};
