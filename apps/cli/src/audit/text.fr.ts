import type { AuditText } from './text.en.ts';

/** French words of the audit. */
export const fr: AuditText = {
  badHead: (given) =>
    `--head : « ${given} » n’est pas une fin de journal. Elle s’écrit comme l’affiche « openentry audit head » : un nombre, un deux-points, 64 chiffres hexadécimaux.`,
  holds: (links) => `Le journal tient : ${links} maillons, chacun avec l’empreinte du précédent.`,
  head: (head) => `Il se termine à ${head}.`,
  contains: (link) => `Il contient la fin qui avait été notée, le maillon ${link}.`,
  waiting: (entries) =>
    `${entries} écritures ne sont pas encore enchaînées ; le prochain travail les enchaînera.`,
  broken: (link) => `Le journal ne tient PAS à partir du maillon ${link} :`,
  faults: {
    missing: 'un maillon manque.',
    previous: 'le maillon ne suit pas le précédent.',
    content: 'son écriture n’est pas celle qui avait été enchaînée.',
    head: 'le maillon n’est pas celui qui avait été noté.',
  },
};
