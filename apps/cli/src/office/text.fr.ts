import type { WorkText } from './text.en.ts';

/** French words of commands that work on a pool. */
export const fr: WorkText = {
  noInstant: (name, given) =>
    `${name} : « ${given} » n’est pas un instant. Écrivez-le comme 2024-04-10T10:00:00-04:00, ou en UTC comme 2024-04-10T14:00:00Z.`,
  noOffset: (name, given) =>
    `${name} : « ${given} » peut désigner plusieurs instants. Indiquez le décalage de l’heure par rapport à UTC, comme dans 2024-04-10T10:00:00-04:00 ou 2024-04-10T14:00:00Z.`,
  farInstant: (name, given) =>
    `${name} : « ${given} » est trop lointain. Donnez un instant des années 1000 à 9998.`,
  noId: (given) =>
    `--id : « ${given} » n’est pas un UUID comme 5f0c7a1e-6f7b-4d52-9c6e-0d8f2a4b6c8d. Omettez l’option et un identifiant sera créé.`,
  noAccount: (longest) =>
    `--as : un compte est un nom de 1 à ${longest} caractères, sans caractère de contrôle.`,
  noPool:
    'Ce dossier de données ne contient encore aucun bassin. « openentry start » en charge un synthétique, « openentry pool import » charge le vôtre, et « openentry pool open » en ouvre un où les personnes s’inscrivent elles-mêmes.',
  unknownPool: (id) => `Il n’existe aucun bassin ${id}. « openentry pool list » les énumère.`,
  interrupted: (signal) =>
    `Arrêt par ${signal}. Ce qui n’était pas terminé est annulé ; rien n’en est conservé. La même commande peut être relancée.`,
  lost: 'La connexion à PostgreSQL est perdue : il s’est arrêté, ou le réseau. Ce qui était en cours est fait en entier ou pas du tout, et ce qui a été confirmé est conservé. Relancez la même commande dès que PostgreSQL répond.',
  notWritten: (file, why) => `${file} n’a pas pu être écrit : ${why}.`,
  written: (file) => `Fichier écrit : ${file}`,
  yearNotOver: (year) =>
    `L’année ${year} n’est pas terminée : son rapport pourra être écrit dès le 1er janvier ${year + 1}.`,
  repeated: 'Cela avait déjà été fait sous le même identifiant ; rien n’a été refait.',
  traits: {
    undeclared: 'non déclaré',
    genders: { F: 'femme', M: 'homme', X: 'autre genre' },
    languages: { en: 'anglais', fr: 'français' },
  },
  notYet: (inForce, on) => `La réforme prend effet le ${inForce} : elle ne change rien le ${on}.`,
  none: '–',
};
