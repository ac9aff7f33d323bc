import type { LawText } from './text.en.ts';

/** French words of `openentry law`. */
export const fr: LawText = {
  coverage: {
    title: 'Ce qui est codé de la loi',
    dates: (from, through) =>
      `Règles à partir du ${from} ; valeurs comparées à leurs sources jusqu’au ${through}.`,
    modelled: 'Codé :',
    notModelled: 'Non codé :',
    gaps: 'Lacunes connues',
    always: 'chaque jour',
    from: (day) => `à partir du ${day}`,
    until: (day) => `jusqu’au ${day}`,
    between: (from, until) => `du ${from} au ${until}`,
    consequence: 'Ici :',
    policies: 'Points contestés',
    instruments: (count, grades) => `${count} textes, par degré : ${grades}.`,
    withoutValues: 'Textes qui ne fixent aucune valeur',
  },
  instruments: {
    title: (count) => `${count} textes, par premier jour`,
    sets: (values) => `fixe ${values}`,
    source: (source, checked) => `Source : ${source} ; comparée le ${checked}.`,
  },
  show: {
    unknown: (path) => `Il n’y a aucune valeur de la loi à ${path}.`,
    tops: (tops) => `Les chemins commencent par : ${tops}. « all » montre tout.`,
    near: (paths) => `Près de là : ${paths}.`,
    none: (on) => `aucune valeur le ${on}`,
    since: (since, until) =>
      until === null ? `en vigueur depuis le ${since}` : `en vigueur du ${since} au ${until}`,
    source: (source, grade) => `Source : ${source} ; degré ${grade}.`,
    previous: (on, instrument) => `Avant : une autre valeur à partir du ${on} (${instrument}).`,
    next: (on, instrument) => `Ensuite : une autre valeur à partir du ${on} (${instrument}).`,
    empty: 'Le chemin est vide. Nommez une valeur comme crs.sibling, un sujet comme crs, ou all pour tout.',
    policy: (grade) => `point contesté, degré ${grade}`,
    title: (on) => `La loi du ${on}`,
  },
  factor: {
    years: {
      oneOccupation: 'Les années de travail au Canada comptent dans une seule profession de la liste.',
      tier: 'Les années de travail au Canada comptent dans l’ensemble des professions d’un palier.',
    },
    offers: {
      qualify: 'Compte une offre d’emploi qui donne droit à des points selon la loi telle quelle.',
      valid: 'Compte toute offre d’emploi valide, avec ou sans étude d’impact sur le marché du travail.',
    },
    tier: (number, title) => `Palier ${number}${title === null ? '' : ` : ${title}`}`,
    completed: (years, isLast) =>
      years === 0
        ? `Moins de 1 an${isLast ? ' ou plus' : ''}`
        : `${years} ${years === 1 ? 'an' : 'ans'}${isLast ? ' ou plus' : ''}`,
    offer: 'Offre d’emploi',
    since: (instrument, day) => `${instrument}, en vigueur depuis le ${day}.`,
  },
  diff: {
    title: (from, to) => `De la loi du ${from} à celle du ${to}`,
    nothing: 'Rien n’est différent.',
    kinds: {
      instrument: 'Textes',
      parameter: 'Valeurs',
      policy: 'Points contestés',
      category: 'Catégories',
      factor: 'Facteurs qu’une réforme ajoute',
    },
  },
  export: {
    notEmpty: (folder) =>
      `${folder} n’est pas vide. Nommez un dossier vide ou à créer, ou donnez --force pour remplacer une exportation précédente.`,
    unnamed: 'Aucun dossier n’est nommé. Nommez-en un qui est vide ou qui n’existe pas.',
    here: (folder) => `${folder} est le dossier où vous êtes ; nommez-en un à l’intérieur.`,
    notFolder: (folder) => `${folder} n’est pas un dossier.`,
    failed: (folder, why) => `Impossible d’écrire ${folder} : ${why}. Rien n’a été laissé derrière.`,
    done: (count, folder) => `${count} fichiers dans ${folder}. LISEZMOI.md dit ce qu’est chaque champ.`,
  },
};
