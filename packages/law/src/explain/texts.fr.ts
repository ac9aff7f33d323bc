import type { Texts } from './texts.en.ts';

/** What a length is counted in. */
const COUNTED = { entries: 'élément', characters: 'caractère' } as const;
const counted = (number: unknown, of: keyof typeof COUNTED): string =>
  `${number} ${COUNTED[of]}${Number(number) < 2 ? '' : 's'}`;

const completedYears = (years: unknown): string =>
  Number(years) < 2 ? `${years} année complète` : `${years} années complètes`;

/** French words for codes of explanations. A text that is missing here fails the type check. */
export const fr = {
  nodes: {
    crs: 'Note du Système de classement global',
    'crs.core': 'Facteurs de base / du capital humain',
    'crs.age': 'Âge',
    'crs.education': 'Niveau de scolarité',
    'crs.firstLanguage': 'Première langue officielle',
    'crs.firstLanguage.listening': 'Compréhension de l’oral',
    'crs.firstLanguage.reading': 'Compréhension de l’écrit',
    'crs.firstLanguage.writing': 'Expression écrite',
    'crs.firstLanguage.speaking': 'Expression orale',
    'crs.secondLanguage': 'Deuxième langue officielle',
    'crs.secondLanguage.listening': 'Compréhension de l’oral',
    'crs.secondLanguage.reading': 'Compréhension de l’écrit',
    'crs.secondLanguage.writing': 'Expression écrite',
    'crs.secondLanguage.speaking': 'Expression orale',
    'crs.canadianWork': 'Expérience de travail au Canada',
    'crs.spouse': 'Facteurs liés à l’époux ou au conjoint de fait',
    'crs.spouseEducation': 'Époux ou conjoint de fait : niveau de scolarité',
    'crs.spouseLanguage': 'Époux ou conjoint de fait : première langue officielle',
    'crs.spouseLanguage.listening': 'Compréhension de l’oral',
    'crs.spouseLanguage.reading': 'Compréhension de l’écrit',
    'crs.spouseLanguage.writing': 'Expression écrite',
    'crs.spouseLanguage.speaking': 'Expression orale',
    'crs.spouseCanadianWork': 'Époux ou conjoint de fait : expérience de travail au Canada',
    'crs.transferability': 'Facteurs liés au transfert des compétences',
    'crs.transferability.education': 'Combinaisons avec les études',
    'crs.educationLanguage': 'Études et première langue officielle',
    'crs.educationCanadianWork': 'Études et expérience de travail au Canada',
    'crs.transferability.foreignWork': 'Combinaisons avec l’expérience de travail à l’étranger',
    'crs.foreignLanguage': 'Expérience de travail à l’étranger et première langue officielle',
    'crs.foreignCanadianWork': 'Expérience de travail à l’étranger et au Canada',
    'crs.transferability.certificate': 'Combinaison avec le certificat de compétence',
    'crs.certificate': 'Certificat de compétence et première langue officielle',
    'crs.additional': 'Points supplémentaires',
    'crs.sibling': 'Frère ou sœur au Canada',
    'crs.french': 'Compétences en français',
    'crs.canadianStudy': 'Études postsecondaires au Canada',
    'crs.jobOffer': 'Emploi réservé (offre d’emploi)',
    'crs.nomination': 'Désignation d’une province ou d’un territoire',
    'program.cec': 'Catégorie de l’expérience canadienne',
    'cec.experience': 'Une année de travail qualifié au Canada au cours des trois dernières années',
    'cec.language': 'Niveau de langue exigé pour la profession',
    'program.fsw': 'Programme des travailleurs qualifiés (fédéral)',
    'fsw.experience':
      'Une année continue dans une seule profession qualifiée au cours des dix dernières années',
    'fsw.language': 'NCLC 7 dans les quatre habiletés',
    'fsw.education': 'Diplôme canadien, ou diplôme étranger accompagné d’une évaluation',
    'fsw.points': 'Grille de sélection : 67 points sur 100',
    'fsw.grid.education': 'Grille : études',
    'fsw.grid.firstLanguage': 'Grille : première langue officielle',
    'fsw.grid.secondLanguage': 'Grille : deuxième langue officielle',
    'fsw.grid.experience': 'Grille : expérience de travail',
    'fsw.grid.age': 'Grille : âge',
    'fsw.grid.arrangedEmployment': 'Grille : emploi réservé',
    'fsw.grid.adaptability': 'Grille : capacité d’adaptation',
    'fsw.funds': 'Fonds d’établissement selon la taille de la famille',
    'program.fst': 'Programme des travailleurs de métiers spécialisés (fédéral)',
    'fst.experience': 'Deux années dans un métier spécialisé au cours des cinq dernières années',
    'fst.language': 'NCLC 5 à l’oral (expression et compréhension), NCLC 4 à l’écrit',
    'fst.certificateOrOffer': 'Certificat de compétence ou offre d’emploi',
    'fst.funds': 'Fonds d’établissement selon la taille de la famille',
    'program.outside-quebec': 'Intention de vivre hors du Québec',
    'program.pnp': 'Candidat désigné par une province dans Entrée express',
    pool: 'Peut être dans le bassin',
    category: 'Sélection axée sur les catégories',
    'category.military.service': 'Service continu dans une force militaire étrangère reconnue',
    'category.military.occupation': 'Expérience ou formation dans une profession de la liste',
    'category.military.offer': 'Offre du Groupe de recrutement des Forces canadiennes',
    'category.military.credential': 'Titre d’études postsecondaires',
    'fsw.grid.adaptability.spouseLanguage': 'Époux ou conjoint de fait : langue',
    'fsw.grid.adaptability.ownStudy': 'Études au Canada',
    'fsw.grid.adaptability.spouseStudy': 'Époux ou conjoint de fait : études au Canada',
    'fsw.grid.adaptability.ownWork': 'Travail au Canada',
    'fsw.grid.adaptability.spouseWork': 'Époux ou conjoint de fait : travail au Canada',
    'fsw.grid.adaptability.relative': 'Membre de la parenté au Canada',
    'fsw.grid.adaptability.arrangedEmployment': 'Emploi réservé',
    facts: 'Ce que la loi tire des faits',
    'facts.age': 'Âge ce jour-là',
    'facts.firstLanguage':
      'Première langue officielle : NCLC (compréhension de l’oral / de l’écrit / expression écrite / orale)',
    'facts.secondLanguage':
      'Deuxième langue officielle : NCLC (compréhension de l’oral / de l’écrit / expression écrite / orale)',
    'facts.education': 'Niveau de scolarité',
    'facts.canadianWork': 'Années complètes d’expérience de travail au Canada',
    'facts.foreignWork': 'Années complètes d’expérience de travail à l’étranger',
    'facts.job': 'Compte',
    'facts.certificate': 'Certificat de compétence',
    'facts.canadianStudy': 'Études au Canada admissibles',
    'facts.sibling': 'Frère ou sœur au Canada',
    'facts.nomination': 'Désignation acceptée',
    'facts.jobOffer': 'Offre d’emploi admissible pour le SCG',
    'facts.arrangedEmployment': 'Emploi réservé : disposition du RIPR',
    'facts.familySize': 'Taille de la famille pour les fonds d’établissement',
    'facts.spouse': 'Époux ou conjoint de fait pris en compte',
    'facts.spouse.education': 'Époux ou conjoint de fait : niveau de scolarité',
    'facts.spouse.language':
      'Époux ou conjoint de fait : NCLC (compréhension de l’oral / de l’écrit / expression écrite / orale)',
    'facts.spouse.canadianWork':
      'Époux ou conjoint de fait : années complètes d’expérience de travail au Canada',
  },
  reasons: {
    capped: (v) => `Les éléments donnent ${v.raw} ; la loi en compte au plus ${v.maximum}.`,
    policy: (v) => `${v.question} ${v.answer} (politique ${v.policy}, degré ${v.grade})`,
    'job-offer-no-points': () => 'Depuis le 25 mars 2025, une offre d’emploi ne donne aucun point.',
    'months-in-window': (v) =>
      `${v.months} mois de travail à temps plein comptés sur ${v.required} exigés, depuis le ${v.since}.`,
    'months-unbroken': (v) =>
      `Plus longue période ininterrompue dans une même profession : ${v.months} mois de travail à temps plein sur ${v.required} exigés, depuis le ${v.since}.`,
    'no-listed-occupation': () => 'Aucun travail dans une profession de la liste pendant la période.',
    'no-skilled-trade': () => 'Aucun travail dans un métier spécialisé de la catégorie.',
    'language-too-low': (v) =>
      `L’habileté la plus faible est au NCLC ${v.lowest} ; le niveau ${v.required} est exigé.`,
    'ability-too-low': (v) => `${v.ability} : NCLC ${v.level} ; le niveau ${v.required} est exigé.`,
    'no-valid-test': () => 'Aucun test de langue valide ce jour-là.',
    'test.not-accepted': (v) => `Le ${v.test} du ${v.date} n’était pas accepté ce jour-là.`,
    'test.one-skill-retake': (v) =>
      `${v.test} du ${v.date} : la reprise d’une seule habileté n’est pas acceptée.`,
    'test.later': (v) => `Le ${v.test} du ${v.date} est postérieur à ce jour.`,
    'test.expired': (v) => `Le ${v.test} du ${v.date} date de ${v.years} ans ou plus.`,
    'no-education': () => 'Ni diplôme canadien ni diplôme étranger évalué.',
    'professional-body': (v) =>
      `Pour la profession ${v.noc}, l’évaluation doit venir de son organisme professionnel.`,
    'credential.later': (v) => `${v.path} : obtenu après ce jour.`,
    'credential.under-a-year': (v) => `${v.path} : un programme de moins d’un an n’a pas de niveau propre.`,
    'credential.not-assessed': (v) => `${v.path} : étranger, sans évaluation.`,
    'credential.assessed-later': (v) => `${v.path} : évalué après ce jour.`,
    'credential.assessment-expired': (v) => `${v.path} : l’évaluation date de cinq ans ou plus.`,
    'credential.body-not-designated': (v) => `${v.path} : l’organisme n’était pas désigné ce jour-là.`,
    'study.full-time': (v) =>
      `${v.path} : ${v.months} mois d’inscription à temps plein sur ${v.required} exigés.`,
    'study.presence': (v) => `${v.path} : ${v.months} mois au Canada sur ${v.required} exigés.`,
    'study.language-training': (v) =>
      `${v.path} : plus de la moitié était de l’étude du français ou de l’anglais.`,
    'study.return': (v) => `${v.path} : une bourse oblige à retourner dans le pays d’origine.`,
    'study.graduate-years': (v) =>
      `${v.path} : programme d’études supérieures ou professionnel d’une durée de ${v.years} année scolaire ; il en faut ${v.required}.`,
    'job.abroad': (v) => `${v.path} : pas au Canada.`,
    'job.in-canada': (v) => `${v.path} : pas hors du Canada.`,
    'job.not-skilled': (v) => `${v.path} : pas une profession qualifiée (FEER 0 à 3).`,
    'job.unpaid': (v) => `${v.path} : sans salaire ni commission.`,
    'job.duties': (v) => `${v.path} : les fonctions principales de la profession n’ont pas été exercées.`,
    'job.self-employed': (v) => `${v.path} : travail autonome.`,
    'job.unauthorised': (v) => `${v.path} : sans autorisation de travailler au Canada.`,
    'job.study': (v) => `${v.path} : pendant des études à temps plein.`,
    'job.foreign-employer': (v) => `${v.path} : l’employeur est hors du Canada.`,
    'offer.employer': (v) => `${v.path} : l’employeur est exclu.`,
    'offer.not-skilled': (v) => `${v.path} : pas une profession qualifiée (FEER 0 à 3).`,
    'offer.part-time': (v) => `${v.path} : moins de 30 heures par semaine.`,
    'offer.too-short': (v) => `${v.path} : moins d’un an après le visa.`,
    'offer.seasonal': (v) => `${v.path} : saisonnier.`,
    'offer.no-route': (v) => `${v.path} : aucun des cas du par. 82(2) du RIPR ne s’applique.`,
    'route.no-assessment': (v) =>
      `${v.path} : aucune étude d’impact sur le marché du travail favorable n’appuie l’offre (82(2)c) et d)).`,
    'route.no-right': (v) => `${v.path} : aucun droit de travailler au Canada ce jour-là (82(2)a) et b)).`,
    'route.other-permit': (v) =>
      `${v.path} : le permis de travail ne repose pas sur une étude d’impact et n’est pas de ceux que le Règlement nomme (82(2)a) et b)).`,
    'route.permit-does-not-stand': (v) =>
      `${v.path} : l’étude d’impact du permis de travail a été suspendue ou révoquée, ou ne vise pas une profession qualifiée (82(2)a)).`,
    'route.no-year': (v) =>
      `${v.path} : moins d’une année continue de travail à temps plein pour l’employeur (82(2)b)).`,
    'route.employer-not-named': (v) => `${v.path} : le permis de travail ne nomme pas l’employeur.`,
    'route.not-employed': (v) => `${v.path} : la personne ne travaille pas actuellement pour l’employeur.`,
    'spouse.not-counted': () =>
      'Non pris en compte : n’accompagne pas, ou a la citoyenneté ou la résidence permanente canadienne.',
    quebec: () => 'Le Québec sélectionne lui-même ses travailleurs qualifiés.',
    'adaptability.spouse-language': () =>
      'Il faut : un époux ou conjoint de fait qui accompagne, sans citoyenneté ni résidence permanente, au NCLC 4 ou plus dans les quatre habiletés.',
    'adaptability.study': () =>
      'Il faut : deux années scolaires d’études autorisées à temps plein au Canada, dans un programme de deux ans ou plus.',
    'adaptability.spouse-study': () =>
      'Il faut : les mêmes études au Canada, d’un époux ou conjoint de fait qui accompagne.',
    'adaptability.work': () => 'Il faut : une année de travail qualifié autorisé à temps plein au Canada.',
    'adaptability.spouse-work': () =>
      'Il faut : une année de travail autorisé à temps plein au Canada, d’un époux ou conjoint de fait qui accompagne.',
    'adaptability.relative': () =>
      'Il faut : un parent proche de 18 ans ou plus qui vit au Canada, citoyen ou résident permanent : père ou mère, grand-parent, enfant, petit-enfant, frère ou sœur, oncle ou tante, neveu ou nièce.',
    'adaptability.arranged-employment': () => 'Il faut : un emploi réservé.',
    'grid-total': (v) =>
      v.total === v.highest
        ? `${v.total} points ; il en faut ${v.required}.`
        : `Entre ${v.total} et ${v.highest} points ; il en faut ${v.required}.`,
    'funds-short': (v) => `Avoir de ${v.funds} ; ${v.required} exigés pour une famille de ${v.family}.`,
    'funds-exempt': () =>
      'Dispense : personne autorisée à travailler au Canada, avec un emploi réservé qui dispense des fonds.',
    'no-funds-table': (v) => `Aucun tableau publié des fonds d’établissement n’est connu pour le ${v.on}.`,
    'no-certificate-or-offer': () => 'Ni certificat de compétence ni offre admissible dans le métier.',
    'military.service': (v) => `Il faut ${v.years} ans de service continu, toujours en cours.`,
    'military.offer': (v) =>
      `Il faut une offre de travail continu à temps plein pour ${v.years} ans dans une profession de la liste.`,
    'military.credential': (v) =>
      `Il faut un diplôme postsecondaire de ${v.years} ans ou plus, évalué s’il est étranger.`,
    'no-program': () => 'Les conditions d’aucun programme fédéral ne sont remplies.',
    'no-nomination': () => 'Aucune désignation acceptée.',
    'nomination.quebec': () =>
      'Le Québec ne désigne personne dans Entrée express : il sélectionne lui-même ses travailleurs.',
    'nomination.pending': () => 'La désignation n’est pas encore acceptée.',
    'nomination.later': (v) => `La désignation est acceptée le ${v.date}, après ce jour.`,
    'certificate.later': (v) => `Le certificat de compétence est délivré le ${v.date}, après ce jour.`,
    'nomination.elsewhere': (v) =>
      `Désignation par ${v.province}, mais intention de vivre ailleurs (${v.intended}) : ce jour-là, la catégorie exige aussi l’intention de vivre dans la province de la désignation.`,
    misrepresentation: () => 'Une conclusion de fausses déclarations interdit un profil pendant cinq ans.',
    'remedy.province': () => 'Avoir l’intention de vivre dans une autre province ou un territoire.',
    'remedy.ability': (v) => `Atteindre le NCLC ${v.required} : ${v.ability}.`,
    'remedy.work': (v) => `${v.months} mois de plus de travail à temps plein qui compte.`,
    'remedy.unbroken-work': (v) =>
      `${v.months} mois de suite de travail à temps plein dans une même profession qualifiée.`,
    'remedy.listed-work': (v) =>
      `${v.months} mois de plus de travail à temps plein dans une même profession de la liste.`,
    'remedy.trade-work': (v) =>
      `${v.months} mois de travail à temps plein dans un même métier spécialisé de la catégorie, une fois qualifié pour l’exercer.`,
    'remedy.nomination': () =>
      'Obtenir, par Entrée express, la désignation d’une province autre que le Québec ou d’un territoire, et l’accepter.',
    'remedy.arranged-employment': () =>
      'Obtenir une offre appuyée par une étude d’impact sur le marché du travail favorable, ou de l’employeur que nomme le permis de travail.',
    'remedy.military-service': (v) =>
      `Servir ${v.years} ans sans interruption, et servir encore, dans une force militaire étrangère reconnue.`,
    'remedy.military-occupation': () =>
      'Avoir de l’expérience ou une formation dans une profession de la liste.',
    'remedy.military-offer': (v) =>
      `Obtenir du Groupe du recrutement des Forces canadiennes une offre de ${v.years} ans ou plus dans une profession de la liste.`,
    'remedy.military-credential': (v) =>
      `Obtenir un diplôme postsecondaire de ${v.years} ans ou plus, ou l’évaluation d’un diplôme étranger.`,
    'remedy.province-of-nomination': (v) =>
      `Avoir l’intention de vivre dans la province de la désignation (${v.province}).`,
    'remedy.assessment': () => 'Faire évaluer un diplôme étranger, ou obtenir un diplôme canadien.',
    'remedy.professional-assessment': (v) =>
      `Obtenir l’évaluation de l’organisme professionnel pour la profession ${v.noc}.`,
    'remedy.grid': (v) => `${v.points} points de plus à la grille.`,
    'remedy.funds': (v) => `${v.amount} de plus.`,
    'remedy.certificate-or-offer': () =>
      'Obtenir d’une province ou d’un territoire un certificat de compétence dans le métier, ou une offre admissible.',
    'occupation.work': (v) =>
      `Palier ${v.tier} : ${completedYears(v.years)} de travail au Canada dans la profession CNP ${v.code}.`,
    'occupation.tier': (v) =>
      `Palier ${v.tier} : ${completedYears(v.years)} de travail au Canada dans l’ensemble de ses professions.`,
    'occupation.offer': (v) => `Palier ${v.tier} : une offre d’emploi dans la profession CNP ${v.code}.`,
    'advice.other-language-first': (v) =>
      `Déclarer l’autre langue officielle comme première donnerait ${v.points} points de plus.`,
  },
  problems: {
    missing: () => 'manque',
    'wrong-type': (v) => `doit être de type ${v.expected} ; valeur reçue : ${v.given}`,
    'not-a-choice': (v) => `doit être l’une de ces valeurs : ${v.choices} ; valeur reçue : ${v.given}`,
    'not-an-integer': (v) => `doit être un nombre entier ; valeur reçue : ${v.given}`,
    'too-small': (v) =>
      v.of === 'entries' || v.of === 'characters'
        ? `doit compter au moins ${counted(v.minimum, v.of)} ; reçu : ${v.given}`
        : `doit être au moins ${v.minimum} ; valeur reçue : ${v.given}`,
    'too-large': (v) =>
      v.of === 'entries' || v.of === 'characters'
        ? `doit compter au plus ${counted(v.maximum, v.of)} ; reçu : ${v.given}`
        : `doit être au plus ${v.maximum} ; valeur reçue : ${v.given}`,
    'unknown-field': () => 'n’est pas un champ connu',
    'not-a-day': (v) => `doit être un jour existant, écrit AAAA-MM-JJ ; valeur reçue : ${v.given}`,
    'not-rising': (v) =>
      `doit être plus élevé que celui qui précède, ${v.before} ; valeur reçue : ${v.given}`,
    'invalid-text': (v) => `n’est pas valide ; valeur reçue : ${v.given}`,
    taken: (v) => `doit être un autre nom : ${v.given} est déjà pris`,
    'before-express-entry': (v) =>
      `précède le 2015-01-01, premier jour d’Entrée express ; valeur reçue : ${v.given}`,
    'spouse-missing': () => 'est exigé parce que hasAccompanyingSpouse vaut true',
    'spouse-not-coming': () => 'doit être null parce que hasAccompanyingSpouse vaut false',
    'spouse-denied': () =>
      'ne peut être null quand maritalStatus vaut married ou commonLaw ; à omettre si rien n’est connu',
    'spouse-without-union': () =>
      'doit être null quand maritalStatus vaut single, divorced, widowed ou annulled',
    'not-a-country': (v) =>
      `doit être un pays actuel, par ses deux lettres selon ISO 3166-1, comme CA ; valeur reçue : ${v.given}`,
    'after-the-day': (v) => `vient après le ${v.on}, jour dont la loi s’applique ; valeur reçue : ${v.given}`,
    'before-birth': (v) => `précède le ${v.birth}, date de naissance ; valeur reçue : ${v.given}`,
    'order-of-days': () => 'se termine avant de commencer',
    'unknown-noc': (v) => `n’est pas un code de cette version de la CNP ; valeur reçue : ${v.given}`,
    'off-chart': (v) => `n’est pas un résultat que donne ce test ; valeur reçue : ${v.given}`,
    'no-noc': () => 'ne donne de code d’aucune version de la CNP',
    'no-score': () => 'exige le résultat d’au moins une habileté',
    'unknown-parameter': () => 'n’est ni une valeur ni une politique de la loi',
    'wrong-shape': (v) => `doit avoir la même forme que la valeur actuelle ; valeur reçue : ${v.given}`,
  },
  abilities: {
    listening: 'compréhension de l’oral',
    reading: 'compréhension de l’écrit',
    writing: 'expression écrite',
    speaking: 'expression orale',
  },
  warnings: {
    'known-gap': (v) =>
      `Les règles du ${v.on} ne sont pas entièrement connues : deux sources publiques signalent une modification du SCG le 2026-11-03, dont le texte n’est pas accessible. Ce résultat applique les règles vérifiées jusqu’au 2026-08-24.`,
    'not-verified': (v) =>
      `Les règles ont été comparées à leurs sources jusqu’au ${v.through} ; ce qui a été publié depuis peut manquer pour le ${v.on}.`,
    hypothetical: (v) => `Ce résultat superpose une réforme hypothétique à la loi : ${v.title} (${v.id}).`,
  },
} satisfies Texts;
