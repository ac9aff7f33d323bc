import type { CoverageTexts } from './texts.en.ts';

/** French words of the coverage. A text that is missing here fails the type check. */
export const fr = {
  areas: {
    crs: {
      title: 'Système de classement global',
      modelled:
        'Tous les facteurs, blocs et maximums de la note dans chaque version depuis le premier jour, avec les faits qui déterminent chaque ligne : âge ce jour-là, études selon l’évaluation, résultats selon le test de langue, travail au Canada et à l’étranger, époux ou conjoint de fait, fratrie, français, études au Canada, offre d’emploi, désignation.',
      not: 'Ce que disent des textes ultérieurs, surtout celui qui est signalé pour le 3 novembre 2026.',
    },
    fsw: {
      title: 'Programme des travailleurs qualifiés (fédéral)',
      modelled:
        'Les exigences minimales (une année continue dans une profession, langue, études, fonds) et la grille de sélection de 67 points, avec toutes les voies d’emploi réservé.',
      not: 'La substitution de l’appréciation par un agent (RIPR, par. 76(3)). Le permis d’exercice des professions réglementées, au-delà de l’évaluation par un organisme professionnel.',
    },
    cec: {
      title: 'Catégorie de l’expérience canadienne',
      modelled:
        'Une année de travail au Canada sur trois, le travail qui ne compte pas, et le niveau de langue de la profession qui compte le plus de travail.',
      not: 'La preuve du statut de résident temporaire jour après jour : l’autorisation de travailler est déclarée.',
    },
    fst: {
      title: 'Programme des travailleurs de métiers spécialisés (fédéral)',
      modelled:
        'Deux années dans un métier sur cinq, la langue, et un certificat de compétence ou une offre selon chaque voie de l’al. 87.2(3)d), même de deux employeurs.',
      not: 'Les conditions d’accès à chaque métier : leur respect est déclaré. La substitution de l’appréciation par un agent (par. 87.2(4)).',
    },
    pnp: {
      title: 'Programme des candidats des provinces',
      modelled:
        'Une désignation acceptée et liée à Entrée express : ses points, et l’invitation au titre de la désignation de la personne désignée qui satisfait à un programme fédéral.',
      not: 'Les critères des provinces et des territoires, et les désignations hors d’Entrée express.',
    },
    categories: {
      title: 'Sélection axée sur les catégories',
      modelled:
        'Toutes les versions de chaque catégorie depuis 2023, avec leurs professions et leurs exigences.',
      not: 'Quelles forces militaires étrangères sont reconnues : la déclaration de la personne fait foi.',
    },
    language: {
      title: 'Tests de langue',
      modelled:
        'Les cinq tests acceptés et le jour de leur acceptation, les tableaux d’équivalence par habileté, la validité de deux ans, et le cas de plusieurs résultats.',
      not: 'Le TOEFL Essentials. L’échelle du TEF Canada sur 699 points, qu’Entrée express n’utilise pas.',
    },
    education: {
      title: 'Études',
      modelled:
        'Les niveaux de scolarité, les organismes désignés selon le jour, les libellés des rapports d’évaluation, la validité de cinq ans, et les conditions des études au Canada.',
      not: 'La reconnaissance de chaque établissement : un titre canadien déclaré est tenu pour reconnu.',
    },
    employment: {
      title: 'Emploi réservé',
      modelled:
        'Les conditions de l’offre et chaque voie du par. 82(2) du RIPR, avec les permis de travail qui l’appuient.',
      not: 'La capacité d’exercer l’emploi et la probabilité de l’accepter : un agent en juge.',
    },
    funds: {
      title: 'Fonds d’établissement',
      modelled: 'Les tableaux publiés depuis 2017 selon la taille de la famille, et les dispenses.',
      not: 'Les tableaux de 2015 et de 2016, et celui de 2026 : aucun n’a été trouvé.',
    },
    fees: {
      title: 'Frais',
      modelled:
        'Les frais de traitement, les frais relatifs au droit de résidence permanente et les frais de collecte des données biométriques selon le jour de la réception.',
      not: 'Les frais des provinces, des tests, des évaluations, des traductions, des examens et des certificats.',
    },
    profile: {
      title: 'Profils',
      modelled:
        'La durée d’un brouillon, d’un profil et d’une désignation sans réponse, ce qu’y ajoute une panne du système, et qui peut faire quoi dans quel état.',
      not: 'L’inscription au Guichet-Emplois, obligatoire jusqu’en juin 2017.',
    },
    documents: {
      title: 'Documents',
      modelled: 'Les documents exigés avec une demande, par personne, avec le motif de chacun.',
      not: 'Ce qu’un agent peut demander de plus.',
    },
    invitation: {
      title: 'Invitations',
      modelled:
        'Le délai pour présenter la demande, l’ordre des programmes, et l’âge figé par politique d’intérêt public entre l’invitation et la demande.',
      not: 'Les décrets qui suspendent des demandes ou y mettent fin (LIPR, art. 87.301 à 87.305).',
    },
    noc: {
      title: 'Classification nationale des professions',
      modelled:
        'La CNP 2021 dans les deux langues (516 groupes de base), la CNP 2016 en anglais (500), et la concordance entre elles.',
      not: 'La CNP 2011, à laquelle on prête les codes de 2016, et la CNP 2026.',
    },
    admissibility: {
      title: 'Interdiction de territoire',
      modelled:
        'Rien : la sécurité, la criminalité, la santé et les fausses déclarations sont examinées par des agents lors de l’étude de la demande.',
      not: 'La totalité.',
    },
  },
  gaps: {
    'crs-2026-11-03': {
      what: 'Deux sources publiques disent que le SCG a changé le 3 novembre 2026 : 186 professions à salaire élevé sur trois niveaux, des points pour le travail au Canada ou une offre d’emploi dans ces professions, aucune étude d’impact sur le marché du travail pour l’offre. Ni le texte, ni la liste, ni les points ne sont accessibles.',
      consequence:
        'Les notes de ce jour et des suivants appliquent les règles vérifiées jusqu’au 24 août 2026 et portent un avertissement. Le texte pourra être superposé au droit en vigueur comme modification lorsqu’il sera connu.',
    },
    'mi-text': {
      what: 'Le texte refondu des Instructions ministérielles, art. 9 à 14, 16 à 18, 20 à 32 et al. 4(1)c), n’est pas accessible.',
      consequence:
        'Les tableaux de points concordent dans toutes les sources ; les numéros d’article de degré S ou I ne sont pas à citer comme droit, et les détails que seul le texte trancherait sont des choix déclarés.',
    },
    'mi-2024': {
      what: 'Les instructions ont été refondues le 26 juin et le 9 août 2024 ; ce qui a changé n’est pas connu.',
      consequence: 'Les valeurs d’avant et d’après sont les mêmes ici, comme dans toutes les sources.',
    },
    'french-2020-10': {
      what: 'Les points pour le français sont passés à 25 et à 50 le 20 ou le 27 octobre 2020.',
      consequence:
        'Du 20 au 26 octobre 2020, les points les plus élevés sont appliqués. Aucune ronde n’a eu lieu ces jours-là.',
    },
    'mi-2020-03': {
      what: 'Le jour de mars 2020 à compter duquel les invitations ont été valides 90 jours n’est pas connu.',
      consequence:
        'Le 18 mars est retenu ; pour les invitations d’autres jours de ce mois, le délai peut être inexact.',
    },
    'birthday-2015': {
      what: 'La politique d’intérêt public sur l’anniversaire entre l’invitation et la demande existait au 13 juillet 2015 ; son premier jour n’est pas connu.',
      consequence: 'Elle est appliquée à compter du 13 juillet 2015.',
    },
    'program-order-2015': {
      what: 'L’ordre des programmes pour les personnes admissibles à plusieurs a été mis à jour le 15 septembre 2015 ; l’ordre antérieur n’est pas connu.',
      consequence:
        'L’ordre ultérieur (CEC, PTQF, métiers spécialisés) est aussi appliqué aux jours antérieurs.',
    },
    'tcf-2018-12': {
      what: 'Le jour de décembre 2018 à compter duquel le TCF Canada a été accepté n’est pas connu.',
      consequence: 'Le 1er décembre est retenu.',
    },
    'tef-2023-12': {
      what: 'Les attestations du TEF Canada du 11 décembre 2023 au 6 mai 2024 indiquaient des niveaux lus sur une autre échelle.',
      consequence:
        'Les niveaux sont calculés à partir de la colonne « Équivalence ancien score », jamais lus sur l’attestation.',
    },
    'toefl-essentials': {
      what: 'ETS a été désigné pour le TOEFL Essentials le 21 août 2025. Ni le jour d’acceptation ni le tableau d’équivalence n’ont été publiés.',
      consequence: 'Le test n’est pas accepté.',
    },
    'language-thresholds': {
      what: 'Le texte par lequel le ministre fixe les niveaux de langue des programmes (RIPR, par. 74(1)) n’est pas accessible.',
      consequence: 'Les niveaux sont ceux des pages d’IRCC, les mêmes dans toutes les sources.',
    },
    'study-waiver': {
      what: 'Le texte qui lève l’inscription à temps plein et la présence pour les programmes de mars 2020 à août 2022 n’est pas accessible.',
      consequence: 'La levée est tirée des questions de l’outil d’IRCC, à compter du 1er mars 2020.',
    },
    'eca-wordings': {
      what: 'La liste des libellés des rapports d’évaluation est celle de la page d’IRCC du 12 novembre 2024.',
      consequence: 'Elle sert pour tous les jours. Un libellé qui n’y est pas laisse le niveau indéterminé.',
    },
    'funds-2015-2016': {
      what: 'Aucun tableau publié des fonds d’établissement de 2015 ou de 2016 n’a été trouvé.',
      consequence: 'La suffisance des fonds est indéterminée ces jours-là.',
    },
    'funds-days': {
      what: 'Le premier jour des tableaux de 2018, 2019, 2020 et 2021 n’est connu qu’au mois près ou par l’échéance de mise à jour des profils.',
      consequence:
        'Le jour le plus tardif possible est retenu ; dans les semaines qui précèdent, le tableau plus élevé pouvait déjà s’appliquer.',
    },
    'funds-2026': {
      what: 'Aucun tableau des fonds d’établissement de 2026 n’a été trouvé, bien qu’il en paraisse un chaque année.',
      consequence: 'Le tableau de 2025 est appliqué ; il est peut-être trop bas.',
    },
    'fees-2026': {
      what: 'Les frais de l’époux ou du conjoint de fait et de l’enfant au 30 avril 2026 sont déduits du taux des autres.',
      consequence: 'Le total d’une famille peut différer de quelques dollars.',
    },
    'category-days': {
      what: 'IRCC ne publie ni le premier ni le dernier jour d’une version de catégorie. Les jours retenus sont ceux des annonces et des premières rondes.',
      consequence:
        'L’instruction d’une ronde dit quelle version elle applique ; près des jours de changement, il faut la lire.',
    },
    'category-agriculture-2025': {
      what: 'La seule profession de la catégorie de l’agriculture de 2025 est déduite ; aucune ronde n’a eu lieu.',
      consequence: 'L’appartenance à cette catégorie est de degré I.',
    },
    'category-physicians-2026': {
      what: 'Avant la mise à jour du 16 mars 2026, un article cite la catégorie des médecins avec un travail continu.',
      consequence:
        'Ici, le travail n’a pas à être continu ; la ronde du 19 février 2026 l’exigeait peut-être.',
    },
    'military-force': {
      what: 'La « force militaire étrangère reconnue » n’est pas définie.',
      consequence:
        'La reconnaissance de la force est celle que la personne déclare ; sans déclaration, l’appartenance est indéterminée.',
    },
    'officer-substitution': {
      what: 'Un agent peut substituer son appréciation aux points ou aux exigences d’une catégorie (RIPR, par. 76(3) et 87.2(4)).',
      consequence:
        'Non modélisé : une évaluation dit ce que donnent les règles, jamais ce qu’un agent peut faire.',
    },
    'noc-2011': {
      what: 'La liste de la CNP 2011 n’est pas accessible.',
      consequence: 'On lui prête les codes de la CNP 2016.',
    },
    'noc-senior-managers': {
      what: 'EDSC fusionne les cadres supérieurs 00011 à 00015 en 00018. Les codes que propose le profil d’IRCC ne sont pas connus.',
      consequence:
        'Les cinq codes de Statistique Canada sont utilisés ; leurs titres français sont adaptés de la CNP 2016.',
    },
    'noc-2026': {
      what: 'La CNP 2026 est prévue pour décembre 2026 ; le jour de son adoption par IRCC n’est pas connu.',
      consequence: 'La CNP 2021 est utilisée.',
    },
  },
  instruments: {
    'irpr-2022-142':
      'Modifie la liste des employeurs exclus. L’exclusion d’un employeur est déclarée : aucune valeur n’en dépend.',
    'irpr-2023-249':
      'Modifie le libellé du par. 80(4) et aucune valeur : trente heures dans une profession, comme avant.',
    'irpr-2024-240':
      'Déplace les permis de mobilité des jeunes à l’al. 204d), que la liste des permis dispensés n’a jamais nommé : aucune valeur ne change.',
  },
} satisfies CoverageTexts;
