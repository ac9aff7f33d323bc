import type { ClbText } from './text.en.ts';

/** French words of `openentry clb`. */
export const fr: ClbText = {
  unknownTest: (given, tests) => `test doit être l’un de : ${tests} ; valeur reçue : ${given}`,
  badScore: (ability, given, name, maximum, step) =>
    `${ability} : ${given} n’est pas un résultat que donne ${name} (de 0 à ${maximum}, par ${step})`,
  title: (name, on) => `${name}, le ${on}`,
  scale: { en: 'NCLC', fr: 'NCLC' },
  level: (scale, level, highest) =>
    level === 0 ? `moins que ${scale} 4` : `${scale} ${level}${level === highest ? ' ou plus' : ''}`,
  lowest: (level) => `Le plus bas des quatre : ${level}.`,
  notAccepted: (name, on) => `${name} n’était pas accepté le ${on} : ces niveaux ne comptent pas ce jour-là.`,
  since: (day) => `Ce test est accepté depuis le ${day}.`,
};
