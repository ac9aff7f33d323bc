import type { RoundsText } from './text.en.ts';

/** French words of the public history of rounds. */
export const fr: RoundsText = {
  fields: {
    date: 'Date',
    name: 'Ronde',
    kind: 'Type',
    category: 'Catégorie',
    programs: 'Programmes',
    invitations: 'Invitations',
    crsCutoff: 'Note minimale (SCG)',
    tieBreakUtc: 'Bris d’égalité (UTC)',
    instantUtc: 'Date et heure (UTC)',
    poolAsOf: 'Bassin au',
  },
  kinds: { general: 'générale', program: 'propre à un programme', category: 'axée sur une catégorie' },
  unknown: '–',
  list: {
    number: 'No',
    invited: 'Invit.',
    crs: 'SCG',
    total: (rounds, invitations) =>
      `${rounds} ${rounds < 2 ? 'ronde' : 'rondes'}, ${invitations} invitations.`,
    marks: '* corrigé ; ? quelque chose semble faux : « openentry rounds show NUMÉRO » dit quoi.',
    noCategory: (given, known) =>
      `Aucune catégorie ne s’appelle « ${given} ». Familles : ${known} ; une version s’écrit comme stem@v1.`,
  },
  show: {
    title: (number, name) => `Ronde ${number} : ${name}`,
    otherName: 'En anglais',
    pool: (asOf) => `Personnes dans le bassin selon la note du SCG, ${asOf}`,
    total: 'Total',
    corrections: 'Corrigé ici',
    correction: (field, words, value) => `${field} : le fichier dit « ${words} », ici ${value}.`,
    source: (source, grade) => `Source : ${source} ; degré ${grade}.`,
    doubts: 'Semble faux',
    remarks: 'À savoir',
    versions: 'Tel qu’importé',
    version: (language, version, at) => `${language}, état ${version}, importé le ${at}`,
    languages: { en: 'anglais', fr: 'français' },
    unknownRound: (number, last) =>
      `Aucune ronde ne porte le numéro ${number} ; la dernière connue est la ronde ${last}. « openentry rounds import » ajoute les plus récentes du fichier d’IRCC.`,
  },
  import: {
    title: (rounds, language, encoding) => `${rounds} rondes dans le fichier ${language} (${encoding})`,
    languages: { en: 'anglais', fr: 'français' },
    summary: (fresh, changed, unchanged) =>
      `Nouvelles : ${fresh}. Modifiées : ${changed}. Inchangées : ${unchanged}.`,
    kept: (kept) =>
      kept === 0
        ? 'Tous les originaux sont déjà gardés ; rien n’a été ajouté.'
        : `Originaux ajoutés : ${kept}.`,
    fresh: 'Nouvelles',
    changed: 'Modifiées',
    change: (field, before, after) => `${field} : ${before} → ${after}`,
    absent: 'Connues et absentes de ce fichier ; elles restent',
    corrections: 'Corrigé ici',
    problems: 'Semble faux',
    more: (count) => `… et ${count} de plus ; --json les donne toutes.`,
  },
  export: {
    done: (rounds, file) => `${rounds} rondes écrites dans ${file}.`,
    form: (file) => `${file} doit se terminer par .json ou .csv : c’est ce qui dit sous quelle forme écrire.`,
    feedIsJson: (file) => `Le format du fichier d’IRCC est JSON : ${file} doit se terminer par .json.`,
  },
};
