import type { RulebookTexts } from './texts.en.ts';

/** French words of the rulebook. A text that is missing here fails the type check. */
export const fr = {
  units: {
    points: 'Points',
    years: 'Années',
    months: 'Mois',
    days: 'Jours',
    dollars: 'Dollars',
    level: 'NCLC',
    score: 'Résultat',
    age: 'Âge',
    list: 'Valeur',
    rule: 'Valeur',
    mixed: 'Valeur',
  },
  areas: {
    crs: 'Système de classement global',
    programs: 'Programmes',
    work: 'Expérience de travail',
    language: 'Tests de langue',
    education: 'Études',
    employment: 'Emploi réservé',
    family: 'Famille',
    funds: 'Fonds d’établissement',
    fees: 'Frais',
    profile: 'Profils',
    application: 'Demandes de résidence permanente',
    documents: 'Documents',
    invitation: 'Invitations',
    noc: 'Classification nationale des professions',
  },
  grades: {
    L: 'libellé du texte',
    T: 'copie de l’outil d’IRCC',
    P: 'page d’IRCC telle que transcrite',
    S: 'source secondaire',
    I: 'déduit',
  },
  changes: {
    instrument: (title, day) =>
      day === null ? `En vigueur : ${title}.` : `En vigueur depuis le ${day} : ${title}.`,
    instrumentGone: (title, day) =>
      day === null
        ? `Pas encore en vigueur : ${title}.`
        : `Pas encore en vigueur, à compter du ${day} : ${title}.`,
    by: (title, day) => (day === null ? ` (${title})` : ` (${title}, en vigueur depuis le ${day})`),
    quoted: (text) => `« ${text} »`,
    leaf: (label, to, from) => `${label}${to} au lieu de ${from}`,
    leafAdded: (label, to) => `${label}${to}, nouveau`,
    leafRemoved: (label, from) => `${label}plus ${from}`,
    set: (label, added, removed) =>
      `${label}${[added && `ajout : ${added}`, removed && `retrait : ${removed}`].filter(Boolean).join(' ; ')}`,
    parameter: (title, unit, leaves, by) => `${title}${unit} : ${leaves}${by}.`,
    parameterAdded: (title, unit, leaves, by) => `${title}${unit}, nouveauté : ${leaves}${by}.`,
    parameterRemoved: (title, unit, leaves) =>
      `${title}${unit} : plus aucune règle ; auparavant : ${leaves}.`,
    is: (label, value) => `${label}${value}`,
    label: (label) => `${label} : `,
    column: (row, column) => `${row} (${column})`,
    unit: (unit) => ` (${unit})`,
    policy: (question, to, from) => `${question} Maintenant : ${to} Auparavant : ${from}`,
    categoryAdded: (name, requirement, codes) => `Catégorie « ${name} », nouveauté : ${requirement}${codes}.`,
    categoryRemoved: (name) => `Catégorie « ${name} » : plus en vigueur.`,
    category: (name, from, to, details) =>
      `Catégorie « ${name} » : version ${to} au lieu de ${from}${details}.`,
    name: (to, from) => ` ; nom ${to} au lieu de ${from}`,
    rounds: (to, from) => ` ; rondes nommées ${to} au lieu de ${from}`,
    requirement: (to, from) => ` ; ${to}, au lieu de ${from}`,
    codes: (codes) => ` ; professions : ${codes}`,
    codesAdded: (codes) => ` ; professions ajoutées : ${codes}`,
    codesRemoved: (codes) => ` ; professions retirées : ${codes}`,
    noCodes: ' ; mêmes professions',
    factorAdded: (title, group, tiers) => `${group} : nouveau facteur « ${title} ». ${tiers}`,
    factorRemoved: (title, group) => `${group} : le facteur « ${title} » n’est plus en vigueur.`,
    factor: (title, group, to, from) =>
      `${group} : le facteur « ${title} » change. Maintenant : ${to} Auparavant : ${from}`,
    tier: (name, codes, work, offer, years, offers) =>
      `${name}${codes} : ${work} points pour 0, 1, 2 … années complètes de travail au Canada ${years}, ${offer} pour ${offers}.`,
    years: { oneOccupation: 'dans l’une d’elles', tier: 'dans l’ensemble d’entre elles' },
    offers: {
      qualify: 'une offre d’emploi qui donne droit à des points selon la loi telle quelle',
      valid: 'une offre d’emploi valide, avec ou sans étude d’impact sur le marché du travail',
    },
  },
  requirement: {
    work: (months, years, continuous, inCanada) =>
      `${months} mois de travail à temps plein, ou l’équivalent à temps partiel, dans une seule profession de la liste au cours de ${years} ans, ${continuous ? 'de façon continue' : 'pas nécessairement continus'}, ${inCanada ? 'au Canada' : 'au Canada ou à l’étranger'}`,
    language: (nclc) => `NCLC ${nclc} ou plus dans les quatre habiletés du français`,
    military: (service, offer, credential) =>
      `${service} ans de service continu dans une force militaire étrangère reconnue, dans une profession de la liste ou en lien avec elle ; une offre du Groupe de recrutement des Forces canadiennes de ${offer} ans ou plus dans l’une d’elles ; un titre postsecondaire de ${credential} ans ou plus`,
  },
} satisfies RulebookTexts;
