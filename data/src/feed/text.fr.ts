import type { FeedText } from './text.en.ts';

/** French words of what is wrong with a feed. */
export const fr: FeedText = {
  round: (number) => `ronde ${number}`,
  about: (where, what) => `${where} : ${what}`,
  feed: 'fichier',
  fields: {
    number: 'numéro',
    date: 'date',
    instantUtc: 'date et heure',
    name: 'nom',
    kind: 'type',
    category: 'catégorie',
    programs: 'programmes',
    invitations: 'invitations',
    crsCutoff: 'note minimale',
    tieBreakUtc: 'bris d’égalité',
    poolAsOf: 'jour du bassin',
    pool: 'bassin',
  },
  problems: {
    'not-json': (v) =>
      `ce n’est pas du JSON (${v.why}). Téléchargez-le de nouveau ; le fichier d’IRCC est parfois brisé`,
    'too-deep': () => 'plus imbriqué que tout fichier de rondes',
    'no-rounds': () => 'la liste « rounds » n’y est pas',
    'not-a-round': (v) => `l’entrée ${v.position} n’a pas de numéro de ronde ; elle a été laissée de côté`,
    'unknown-field': (v) =>
      `le champ « ${v.field} » est inconnu (${v.times} fois) ; il est gardé, mais n’est pas lu`,
    missing: () => 'absent',
    unreadable: (v) =>
      v.band === undefined ? `illisible : « ${v.given} »` : `tranche ${v.band} illisible : « ${v.given} »`,
    'ambiguous-day': (v) => `« ${v.given} » peut être deux jours, et rien à côté ne dit lequel`,
    'day-first': (v) => `« ${v.given} » n’est pas écrit AAAA-MM-JJ ; lu comme ${v.taken}`,
    contradicts: (v) => `${v.given}, mais ${v.other} à côté`,
    'not-that-day': (v) => `« ${v.given} » est à plus d’un jour du ${v.date} ; non retenu`,
    'other-day': (v) => `à Ottawa, c’était le ${v.day}, et non le ${v.date}`,
    'no-year': (v) => `« ${v.given} » n’a pas d’année ; non retenu`,
    'after-round': (v) => `« ${v.given} » est après la ronde ; non retenu`,
    'too-old': (v) => `« ${v.given} » est plus de douze mois avant la ronde ; non retenu`,
    'equals-round': () => 'le même moment que la ronde',
    'later-than-round': (v) => `le ${v.given} est après la ronde du ${v.date}`,
    stale: (v) => `${v.day}, ${v.days} jours avant la ronde`,
    'out-of-range': (v) => `${v.given} dépasse ${v.maximum} ; non retenu`,
    'unknown-name': (v) => `aucun programme ni aucune catégorie n’est connu sous « ${v.given} »`,
    'unknown-version': (v) => `« ${v.given} » est une catégorie dans une version inconnue`,
    'unknown-words': (v) => `« ${v.given} » nomme aussi autre chose qu’un programme`,
    'same-time': (v) => `${v.time} est à la seconde près l’heure de la ronde ${v.other}, d’un autre jour`,
    'same-number': (v) => `${v.given} est aussi le nombre de la ronde ${v.other}`,
    'same-pool': (v) =>
      `chiffre pour chiffre le bassin de la ronde ${v.other} (${v.before}), daté du ${v.day}`,
    sum: (v) => `la tranche ${v.band} compte ${v.published} ; la somme de ses parties est ${v.sum}`,
    twice: () => 'y est deux fois, identique',
    'twice-different': () => 'y est deux fois avec des différences ; la première a été retenue',
    gap: (v) => (v.from === v.to ? `la ronde ${v.from} manque` : `les rondes ${v.from} à ${v.to} manquent`),
    'out-of-order': (v) => `le ${v.date} est avant la ronde ${v.other} (${v.before})`,
    'languages-differ': (v) => `${v.given} en anglais, ${v.other} en français`,
  },
};
