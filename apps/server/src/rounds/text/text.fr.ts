import type { RoundTexts } from './text.en.ts';

/** French words of the text of an instruction and of the results. */
export const fr = {
  title: (number) => `Ronde ${number} : texte d’instruction`,
  notice: {
    title: 'Texte produit par OpenEntry. Il n’émane pas du ministre.',
    text: 'OpenEntry a rédigé ce texte à partir des paramètres d’une ronde. Personne ne l’a donné ni signé, et il n’a aucun effet juridique. Il suit la forme des instructions publiées pour les rondes.',
  },
  authority: {
    heading: 'Habilitation',
    lead: 'Le ministre donne une telle instruction en vertu des dispositions suivantes de la Loi sur l’immigration et la protection des réfugiés :',
    rank: 'l’alinéa 10.3(1)i) : le rang qu’il faut occuper pour être invité',
    number: 'l’alinéa 10.3(1)j) : le nombre d’invitations qui peuvent être formulées au cours d’une période',
    grouping: 'l’alinéa 10.3(1)h.1) : le regroupement des personnes classées',
    category: 'l’alinéa 10.3(1)h.2) : la catégorie et les critères d’appartenance à celle-ci',
    goal: 'le paragraphe 10.3(1.1) : l’objectif économique de la catégorie',
    form: (number, day) =>
      `Forme de son titre : « Instructions ministérielles concernant les invitations à présenter une demande de résidence permanente dans le cadre du système Entrée express », ronde ${number}, ${day}.`,
  },
  definitions: {
    heading: 'Définitions',
    terms: {
      act: ['Loi', 'La Loi sur l’immigration et la protection des réfugiés, L.C. 2001, ch. 27.'],
      regulations: [
        'Règlement',
        'Le Règlement sur l’immigration et la protection des réfugiés, DORS/2002-227.',
      ],
      eligible: [
        'Étranger admissible',
        'L’étranger dont la déclaration d’intérêt se trouve dans le bassin d’Entrée express.',
      ],
      instructions: [
        'Instructions d’Entrée express',
        'Les Instructions ministérielles concernant le système Entrée express, Gazette du Canada, partie I, 1er décembre 2014, avec leurs modifications.',
      ],
      invitation: [
        'Invitation',
        'L’invitation à présenter une demande de résidence permanente, formulée en vertu du paragraphe 10.1(1) de la Loi.',
      ],
      nclc: ['NCLC', 'Les Niveaux de compétence linguistique canadiens.'],
      noc: ['CNP', 'La Classification nationale des professions 2021.'],
      work: ['Travail', 'Le travail au sens de l’article 73 du Règlement.'],
      fullTime: [
        'Travail à temps plein',
        'Au moins 30 heures de travail par semaine (paragraphe 73(1) du Règlement).',
      ],
    },
  },
  category: {
    heading: 'Catégorie',
    established: (name) =>
      `La catégorie « ${name} » est établie pour la période indiquée sous « Nombre et période ».`,
    name: 'Catégorie',
    version: 'Version',
    label: 'Nom dans les rondes publiées',
    labelInferred: (label) => `${label} (déduit : aucune ronde publiée ne l’a porté)`,
    instrument: 'Annoncée par',
    nameFrNotSeen: 'Le nom français de cette catégorie n’a pas été vu dans un texte publié.',
  },
  criteria: {
    heading: 'Qui est admissible à la catégorie',
    lead: 'Est admissible à la catégorie l’étranger admissible qui, le jour de la ronde, remplit chacune des conditions suivantes :',
    months: (months, years) =>
      `compter au moins ${months} mois de travail à temps plein, ou l’équivalent à temps partiel, au cours des ${years} ans qui précèdent ce jour`,
    continuous: 'avoir fait ce travail sans interruption',
    notContinuous: 'avoir fait ce travail, même avec des interruptions',
    single: 'l’avoir fait dans une seule des professions de l’annexe',
    inCanada: 'l’avoir fait au Canada, avec l’autorisation d’y travailler',
    anywhere: 'l’avoir fait au Canada ou à l’étranger',
    language: (nclc) =>
      `avoir des résultats valides à un test de français, au moins au NCLC ${nclc} en compréhension de l’oral, en compréhension de l’écrit, en expression écrite et en expression orale`,
    service: (years) =>
      `servir dans une force militaire étrangère reconnue, sans interruption depuis au moins ${years} ans`,
    occupation: 'y avoir une expérience ou une formation en lien avec une profession de l’annexe',
    offer: (years) =>
      `avoir du Groupe de recrutement des Forces canadiennes une offre de travail continu à temps plein d’au moins ${years} ans dans une profession de l’annexe`,
    credential: (years) =>
      `avoir un titre d’études postsecondaires d’au moins ${years} ans, évalué s’il est étranger`,
    both: 'Les conditions doivent être remplies au moment de l’invitation, puis de nouveau à la réception de la demande (alinéa 11.2(1)c) de la Loi).',
  },
  goal: {
    heading: 'Objectif économique',
    lead: 'L’instruction qui établit une catégorie doit énoncer l’objectif économique qu’elle sert (paragraphe 10.3(1.1) de la Loi).',
    open: 'À énoncer par le ministre. OpenEntry ne dispose d’aucun texte qui l’énonce pour cette catégorie et n’en propose pas.',
    source: (source, grade) => `Source : ${source} (degré ${grade}).`,
  },
  grouping: {
    heading: 'Qui est classé',
    general: (programs) =>
      `Tous les étrangers admissibles, quel que soit celui de ces programmes qui permet de les inviter : ${programs}.`,
    program: (classes) =>
      `Les étrangers admissibles qui peuvent être invités au titre ${classes}, et personne d’autre.`,
    category: (name, classes) =>
      `Les étrangers admissibles qui sont admissibles à la catégorie « ${name} » et peuvent être invités au titre ${classes}.`,
    nominees:
      'La personne désignée par une province ne peut être invitée qu’au titre de la catégorie des candidats des provinces (paragraphe 10.1(1.1) de la Loi).',
    order:
      'La personne qui peut être invitée au titre de plusieurs catégories du Règlement l’est au titre de la première qui s’applique : catégorie de l’expérience canadienne, catégorie des travailleurs qualifiés (fédéral), catégorie des travailleurs de métiers spécialisés (fédéral) (alinéa 10.3(1)j.1) de la Loi).',
  },
  ranking: {
    heading: 'Classement utilisé',
    names: {
      general: 'Classement général',
      program: 'Classement particulier',
      category: 'Classement du groupe',
    },
    inText: {
      general: 'classement général',
      program: 'classement particulier',
      category: 'classement du groupe',
    },
    meaning: {
      general: 'Le rang parmi tous les étrangers admissibles.',
      program: 'Le rang parmi ceux qui peuvent être invités au titre de la catégorie visée par cette ronde.',
      category: 'Le rang parmi ceux du regroupement visé par cette ronde.',
    },
    basis: (day) =>
      `Le rang suit le total des points du Système de classement global des Instructions d’Entrée express, dans leur version du ${day} : le total le plus élevé l’emporte. À total égal, la déclaration d’intérêt soumise la première l’emporte.`,
  },
  number: {
    heading: 'Nombre et période',
    text: (from, to, number) =>
      `Le nombre d’invitations qui peuvent être formulées au cours de la période commençant le ${from} et se terminant le ${to} est de ${number}.`,
    zero: 'Le nombre peut être nul (paragraphe 10.3(2) de la Loi) : aucune invitation n’est formulée dans cette ronde.',
  },
  rank: {
    heading: 'Rang requis',
    text: (instant, rank, ranking) =>
      `Occupent le rang requis pour être invités les étrangers admissibles qui, le ${instant}, sont au rang ${rank} ou à un rang supérieur dans le ${ranking}.`,
    none: (instant) => `Personne n’occupe un rang requis le ${instant} : le nombre d’invitations est nul.`,
  },
  signature: {
    heading: 'Signature',
    place: 'Lieu',
    placeValue: 'Ottawa',
    date: 'Date',
    minister: 'Nom et titre du ministre',
    open: 'non signé ; à remplir par le ministre',
  },
  schedule: {
    heading: 'Annexe : professions',
    caption: (name) => `Professions de la catégorie « ${name} »`,
    code: 'CNP',
    title: 'Groupe de base',
    none: 'Cette catégorie n’a pas de liste de professions.',
  },
  results: {
    heading: 'Résultats de la ronde',
    round: 'Ronde',
    invited: 'Nombre d’invitations envoyées',
    rank: 'Rang requis pour être invité à présenter une demande',
    rankValue: (rank) => `${rank} ou à un rang supérieur`,
    rankNone: 'aucun : le nombre d’invitations était nul',
    instant: 'Date et heure de la ronde',
    cutOff: 'Note obtenue dans le SCG par le candidat invité le moins bien classé',
    tieBreak: 'Règle de bris d’égalité',
    nobody: 'sans objet : personne n’a été invité',
    tieBreakText: (score, exact) =>
      `Si plusieurs candidats ont la note la plus basse, soit ${score}, la date et l’heure auxquelles ils ont soumis leur profil les départagent : ont été invités ceux qui l’avaient soumis au plus tard à l’instant ci-dessus (exactement le ${exact}).`,
    zero: 'L’instruction fixait à zéro le nombre d’invitations : personne n’a été invité, et il n’y a ni note la plus basse ni égalité à départager.',
    empty:
      'Personne dans le bassin ne faisait partie du groupe visé par cette ronde : personne n’a été invité, et il n’y a ni note la plus basse ni égalité à départager.',
    fewer: (members, number) =>
      `Le groupe comptait ${members} membres, moins que les ${number} qui auraient pu être invités : tous l’ont été.`,
  },
  rules: {
    heading: 'Règles appliquées',
    text: (day, verified) =>
      `L’admissibilité et les points sont ceux de la loi du ${day}, jour de l’instant de la ronde à Ottawa. Les valeurs ont été comparées à leurs sources jusqu’au ${verified}.`,
  },
} satisfies RoundTexts;
