import type { ApplicationTexts } from './text.en.ts';

/** French words of the letters on an application. */
export const fr = {
  grounds: {
    'irpa.11.2': 'les critères, les attributs ou la catégorie de l’invitation (article 11.2 de la Loi)',
    'irpa.16':
      'l’obligation de répondre véridiquement et de produire ce qui est requis (article 16 de la Loi)',
    'irpa.34': 'la sécurité (article 34 de la Loi)',
    'irpa.35': 'l’atteinte aux droits humains ou internationaux (article 35 de la Loi)',
    'irpa.35.1': 'les sanctions (article 35.1 de la Loi)',
    'irpa.36': 'la criminalité (article 36 de la Loi)',
    'irpa.37': 'la criminalité organisée (article 37 de la Loi)',
    'irpa.38': 'des motifs sanitaires (article 38 de la Loi)',
    'irpa.39': 'des motifs financiers (article 39 de la Loi)',
    'irpa.40': 'de fausses déclarations (article 40 de la Loi)',
    'irpa.41': 'un manquement à la Loi (article 41 de la Loi)',
    'irpa.42': 'l’inadmissibilité familiale (article 42 de la Loi)',
    'irpr.70': 'les exigences du visa de résident permanent (article 70 du Règlement)',
    'irpr.75': 'les exigences de la catégorie des travailleurs qualifiés (fédéral) (article 75 du Règlement)',
    'irpr.76': 'les critères de sélection des travailleurs qualifiés (article 76 du Règlement)',
    'irpr.87': 'les exigences de la catégorie des candidats des provinces (article 87 du Règlement)',
    'irpr.87.1': 'les exigences de la catégorie de l’expérience canadienne (article 87.1 du Règlement)',
    'irpr.87.2':
      'les exigences de la catégorie des travailleurs de métiers spécialisés (fédéral) (article 87.2 du Règlement)',
  },
  lacks: {
    'fact-missing': 'Renseignement non fourni',
    'document-missing': 'Document manquant',
    'document-expired': 'Document trop ancien ou qui n’est plus valide',
    'document-undated': 'Date du document non précisée',
    'document-in-question': 'Document qui ne convient pas',
    'fees-unpaid': 'Frais non acquittés en entier',
    'member-missing': 'Membre de la famille absent du formulaire',
    'birth-differs': 'Date de naissance différente de celle qui a été déclarée',
    'mailing-address-missing': 'Adresse postale manquante',
    'addresses-gap': 'Période sans adresse',
    'history-gap': 'Période manquante dans les antécédents personnels',
    'background-missing': 'Question sur les antécédents sans réponse',
    'background-details-missing': 'Question sur les antécédents sans précisions',
    'representative-unsaid': 'Recours à un représentant non précisé',
  },
  otherLack: 'Autre élément qu’une demande doit comporter',
  application: 'Demande',
  class: 'Catégorie',
  receivedAt: 'Reçue le',
  lastDay: 'Dernier jour pour répondre',
  people: {
    principal: 'Personne qui présente la demande',
    spouse: 'Époux ou conjoint de fait',
    child: (number) => `Enfant ${number}`,
    family: 'Toutes les personnes ensemble',
  },
  money: {
    heading: 'Frais',
    paid: 'Frais acquittés',
    refunded: 'Frais remboursés',
    columns: { what: 'Frais', who: 'Pour', dollars: 'Montant' },
    kinds: {
      processing: 'Frais de traitement',
      rprf: 'Frais relatifs au droit de résidence permanente',
      biometrics: 'Frais de collecte des données biométriques',
    },
    total: 'Total',
    nothing: 'Aucuns frais ne sont remboursés.',
    repaid: 'Les montants ci-dessous sont remboursés à la personne qui les a acquittés.',
  },
  received: {
    title: 'Votre demande a été reçue',
    lead: (received) => `Votre demande de résidence permanente a été reçue le ${received}.`,
    meaning: 'Ce que cela veut dire',
    notComplete:
      'La réception ne signifie pas que la demande est complète. Un agent vérifie ensuite si elle contient tout ce que demande l’article 10 du Règlement sur l’immigration et la protection des réfugiés ; si ce n’est pas le cas, elle vous est retournée et tous les frais sont remboursés.',
    compared:
      'Vos attributs doivent être réunis le jour de l’invitation et le jour de la réception (article 11.2 de la Loi sur l’immigration et la protection des réfugiés).',
    standard: (percent, months) =>
      `La norme de service consiste à trancher ${percent} % des demandes dans un délai de ${months} mois. Elle n’est une promesse pour aucune demande en particulier.`,
    steps: [
      'Consultez votre compte : c’est là que l’on vous demandera ce qu’il faut.',
      'Signalez sans tarder tout changement : famille, adresse, représentant, travail ou renseignements déclarés.',
    ],
  },
  returned: {
    title: 'Votre demande est retournée parce qu’incomplète',
    lead: (on) =>
      `Votre demande de résidence permanente a été vérifiée le ${on} et n’est pas complète. Elle vous est retournée et n’est pas traitée.`,
    missing: 'Ce qui manque',
    note: (note) => `L’agent écrit : ${note}`,
    effect: 'Ce qui s’ensuit',
    notRefused:
      'Ce n’est pas un rejet : personne n’a examiné ce que vous avez envoyé (articles 10 et 12 du Règlement sur l’immigration et la protection des réfugiés).',
    steps: [
      'Pour présenter une nouvelle demande, il vous faut un nouveau profil et une nouvelle invitation : celle-ci a servi.',
      'Si un élément de la liste se trouvait dans votre demande, répondez par l’intermédiaire de votre compte et dites où.',
    ],
  },
  request: {
    title: 'On vous demande quelque chose',
    lead: (lastDay) =>
      `Pour poursuivre l’examen de votre demande, il faut que vous fournissiez ce qui suit au plus tard le ${lastDay}.`,
    kind: 'Objet de la demande',
    kinds: {
      documents: 'Documents',
      biometrics: 'Données biométriques',
      medical: 'Examen médical',
      interview: 'Entrevue',
      information: 'Renseignements',
    },
    items: 'La liste',
    sent: 'Demandé le',
    effect: 'Si vous ne répondez pas',
    noAnswer:
      'La décision peut alors être prise selon ce qui figure au dossier. L’auteur d’une demande doit répondre véridiquement et produire ce qui est raisonnablement requis (article 16 de la Loi sur l’immigration et la protection des réfugiés).',
    steps: (lastDay) => [
      `Répondez par l’intermédiaire de votre compte au plus tard le ${lastDay}.`,
      'Si vous ne pouvez pas fournir un élément, dites pourquoi et ce que vous avez fait pour l’obtenir.',
    ],
  },
  fairness: {
    title: 'Votre demande soulève des préoccupations',
    lead: (lastDay) =>
      `Un agent a des préoccupations qui pourraient mener au rejet de votre demande. Aucune décision n’a été prise. Vous pouvez répondre jusqu’au ${lastDay} inclusivement.`,
    concerns: 'Les préoccupations',
    about: (ground) => `Cela concerne : ${ground}.`,
    sent: 'Envoyée le',
    effect: 'Pourquoi on vous en informe',
    heard:
      'Aucune demande n’est rejetée sans que la personne ait pu répondre. Ce que vous envoyez est lu avant la décision.',
    misrepresentation: (years) =>
      `Une conclusion de fausses déclarations emporte interdiction de territoire pendant ${years} ans (paragraphe 40(2) de la Loi sur l’immigration et la protection des réfugiés).`,
    steps: (lastDay) => [
      `Répondez à chaque préoccupation par l’intermédiaire de votre compte au plus tard le ${lastDay}, avec les documents que vous avez.`,
      'Vous pouvez vous faire aider ou représenter.',
    ],
  },
  approved: {
    title: 'Votre demande est approuvée',
    lead: (on) => `Votre demande de résidence permanente a été approuvée le ${on}.`,
    fee: 'Frais relatifs au droit de résidence permanente',
    due: (dollars) =>
      `Avant que la résidence permanente puisse être confirmée, il reste ${dollars} à acquitter (paragraphe 303(3) du Règlement sur l’immigration et la protection des réfugiés).`,
    unknown:
      'On ne peut pas indiquer ce qu’il reste à acquitter : tout ce dont cela dépend n’a pas été déclaré.',
    none: 'Ils sont acquittés : rien n’est dû.',
    notYet:
      'Vous n’avez pas encore la résidence permanente : elle vient avec la confirmation de résidence permanente et l’établissement.',
    steps: [
      'Acquittez ce qui est encore dû par l’intermédiaire de votre compte.',
      'Signalez tout changement dans votre famille ou votre état matrimonial avant l’établissement (article 51 du Règlement sur l’immigration et la protection des réfugiés).',
    ],
  },
  refused: {
    title: 'Votre demande est rejetée',
    lead: (on) =>
      `Votre demande de résidence permanente a été rejetée par un agent le ${on}. Les motifs suivent.`,
    grounds: 'Les motifs',
    about: (ground) => `Fondement : ${ground}.`,
    review: 'Si vous n’êtes pas d’accord',
    leave: (days) =>
      `Vous pouvez demander à la Cour fédérale l’autorisation de présenter une demande de contrôle judiciaire dans les ${days} jours suivant celui où cette décision vous a été communiquée (alinéa 72(2)b) de la Loi sur l’immigration et la protection des réfugiés).`,
    where: {
      inCanada: 'C’est le délai qui vaut pour une mesure rendue au Canada.',
      outside: 'C’est le délai qui vaut pour une mesure rendue hors du Canada.',
    },
    lastDay:
      'Dernier jour pour demander l’autorisation, si la décision vous a été communiquée à la date de cette lettre',
    bar: 'Fausses déclarations',
    barred: (from, until) =>
      `La conclusion de fausses déclarations vous empêche de soumettre un profil et d’obtenir la résidence permanente à partir du ${from} ; vous pourrez revenir le ${until} (paragraphes 10.1(4), 40(2) et 40(3) de la Loi sur l’immigration et la protection des réfugiés).`,
    barredUntilRemoval: (years) =>
      `La conclusion de fausses déclarations vous empêche de soumettre un profil et d’obtenir la résidence permanente. Ses ${years} ans commencent le jour où une mesure de renvoi est exécutée (paragraphes 10.1(4), 40(2) et 40(3) de la Loi sur l’immigration et la protection des réfugiés).`,
    processing: 'Les frais de traitement ne sont pas remboursés une fois le traitement commencé.',
    steps: [
      'Un avocat ou une autre personne autorisée peut vous expliquer ce que suppose une demande de contrôle judiciaire.',
      'Vous pouvez soumettre un nouveau profil si rien dans cette lettre ne vous en empêche.',
    ],
  },
  confirmed: {
    title: 'Votre confirmation de résidence permanente',
    lead: (lastDay) =>
      `Votre confirmation de résidence permanente est délivrée. Vous obtenez la résidence permanente en vous établissant au moyen de celle-ci, au plus tard le ${lastDay}.`,
    issued: 'Délivrée le',
    validThrough: 'Valide jusqu’au',
    effect: 'Ce qu’il faut savoir',
    notExtended: 'Une confirmation expirée ne peut pas être prolongée.',
    report:
      'Tout changement dans votre famille ou votre état matrimonial, ou dans ce que vous avez déclaré, doit être signalé avant l’établissement (article 51 du Règlement sur l’immigration et la protection des réfugiés).',
    steps: [
      'De l’étranger, présentez-vous à un point d’entrée avec votre passeport et la confirmation.',
      'Au Canada, utilisez le portail dont vous recevrez l’adresse et déclarez-y que vous vous trouvez physiquement au Canada.',
    ],
  },
  withdrawn: {
    title: 'Votre demande est retirée',
    lead: (on) => `Votre demande de résidence permanente a été retirée le ${on}, comme vous l’avez demandé.`,
    effect: 'Ce qui s’ensuit',
    closed: 'Elle est close et n’est plus traitée.',
    early: 'Elle n’avait pas encore été jugée complète : tous les frais sont remboursés.',
    late: 'Le traitement avait commencé : les frais de traitement et de collecte des données biométriques ne sont pas remboursés.',
    notHeld: 'Le retrait n’est pas retenu contre vous.',
    steps: [
      'Pour présenter une nouvelle demande, il vous faut un nouveau profil et une nouvelle invitation.',
      'Si vous n’avez pas demandé ce retrait, répondez sans tarder par l’intermédiaire de votre compte.',
    ],
  },
} satisfies ApplicationTexts;
