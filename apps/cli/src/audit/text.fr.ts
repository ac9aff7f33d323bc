import type { AuditText } from './text.en.ts';

/** French words of the audit. */
export const fr: AuditText = {
  badHead: (given) =>
    `--head : « ${given} » n’est pas une fin de journal. Elle s’écrit comme l’affiche « openentry audit head » : un nombre, un deux-points, 64 chiffres hexadécimaux.`,
  noHeads: (file) =>
    `--heads : le fichier ${file} ne peut pas être lu. Indiquez une copie du fichier auquel le serveur ajoute les fins signées.`,
  written: (file) => `Signée et ajoutée à ${file}.`,
  unchanged: (file) => `${file} se termine déjà par elle.`,
  holds: (links) => `Le journal tient : ${links} maillons, chacun avec l’empreinte du précédent.`,
  head: (head) => `Il se termine à ${head}.`,
  contains: (link) => `Il contient la fin qui avait été notée, le maillon ${link}.`,
  signed: (heads, at, link) =>
    `Il contient toutes les fins signées (${heads}) ; la dernière a été signée le ${at}, au maillon ${link}.`,
  notCompared:
    'Aucune fin signée n’a été comparée : une chaîne entièrement refaite passerait inaperçue. Indiquez une copie de leur fichier avec --heads.',
  waiting: (entries) =>
    `${entries} écritures ne sont pas encore enchaînées ; le prochain travail les enchaînera.`,
  broken: (link, entry) =>
    `Le journal ne tient PAS à partir du maillon ${link}${entry === null ? '' : ` (écriture ${entry})`} :`,
  between: (from, to) =>
    `La chaîne a été refaite quelque part du maillon ${from} au maillon ${to} ; ce qui précède est tel qu’il a été signé.`,
  faults: {
    missing: 'un maillon manque.',
    previous: 'le maillon ne suit pas le précédent.',
    content: 'son écriture n’est pas celle qui avait été enchaînée.',
    head: 'le maillon n’est pas celui qui avait été noté.',
    unlinked:
      'une écriture n’est dans aucun maillon et n’en attend aucun : elle a été introduite, ou son maillon retiré.',
    guard: 'chaque maillon tient, mais ce qui empêche de modifier les écritures est désactivé :',
  },
  guard: (name) => name,
  headsBroken: (file, line) => `Le fichier des fins signées ne tient PAS : ${file}, ligne ${line} :`,
  headsFaults: {
    format: 'ce n’est pas une fin signée.',
    key: 'elle a été signée avec une autre clé. Indiquez la bonne avec --key.',
    signature: 'ce n’est pas ce qui a été signé.',
    order: 'la ligne précédente manque, ou des lignes ont changé de place.',
  },
  none: 'Aucune écriture ne correspond.',
  onBehalfOf: (person) => `pour ${person}`,
  more: (entry) => `Il y en a d’autres : --after ${entry}`,
  outcomes: { done: 'fait', refused: 'refusé', denied: 'non permis', failed: 'échoué' },
};
