import type { InvitationTexts } from './text.en.ts';

/** French words of the invitation. */
export const fr = {
  title: 'Invitation à présenter une demande de résidence permanente',
  lead: (number) =>
    `La ronde ${number} d’OpenEntry vous invite à présenter une demande de résidence permanente. Vous pouvez présenter la demande, refuser l’invitation ou la laisser prendre fin ; cette lettre dit ce qui s’ensuit dans chaque cas.`,
  kind: 'Type de ronde',
  category: 'Catégorie de la ronde',
  class: 'Catégorie de l’invitation',
  cutOff: 'Note la plus basse invitée',
  lastDay: 'Échéance de la demande',
  classOf: {
    heading: 'La catégorie au titre de laquelle l’invitation est faite',
    text: (theClass) =>
      `Vous pouvez présenter une demande au titre ${theClass}. La catégorie d’une invitation ne peut être ni choisie ni changée (alinéa 10.3(1)j.1) de la Loi sur l’immigration et la protection des réfugiés).`,
    order:
      'Les personnes admissibles à plusieurs programmes sont invitées au titre du premier de la liste suivante : Catégorie de l’expérience canadienne, Programme des travailleurs qualifiés (fédéral), Programme des travailleurs de métiers spécialisés (fédéral).',
    nominee:
      'Vous avez accepté une désignation. Une personne désignée ne peut être invitée qu’à ce titre (paragraphe 10.1(1.1) de la Loi).',
  },
  deadline: {
    heading: 'Jusqu’à quand vous pouvez présenter la demande',
    period: 'Délai',
    days: (days, from) => `${days} jours, comptés à partir du ${from}`,
    extended: (lastDay) =>
      `La loi seule vous donnerait jusqu’au ${lastDay}. OpenEntry n’était pas accessible certains jours, qui s’ajoutent au délai.`,
    basis: 'Fondement juridique',
    basisValue: (provision, instrument) => `${provision} ; ${instrument}`,
    endOfDay:
      'La demande doit être complète, avec les documents et les frais, avant la fin de ce jour à Ottawa.',
    lapses:
      'Si, d’ici là, vous ne présentez pas de demande et ne refusez pas l’invitation, elle prend fin et votre profil quitte le bassin (paragraphe 10.1(6) de la Loi). Il vous faudrait un nouveau profil, avec une nouvelle place.',
  },
  next: {
    compare:
      'Comparez chaque ligne de la ventilation ci-dessous avec vos documents. Vous devez pouvoir prouver chacune d’elles.',
    recalculate: (cutOff) =>
      `Recalculez votre note selon votre situation d’aujourd’hui. Si elle est descendue sous ${cutOff}, la note la plus basse de la ronde, songez à refuser l’invitation : la demande peut alors être rejetée, et les frais de traitement ne sont pas remboursés.`,
    collect: 'Réunissez vos documents. OpenEntry énumère ceux que votre situation exige.',
    apply: (lastDay) =>
      `Présentez votre demande dans votre compte au plus tard le ${lastDay}, ou refusez-y l’invitation.`,
  },
  decline: {
    heading: 'Si vous refusez l’invitation',
    back: 'Votre profil retourne dans le bassin, avec la place qu’il avait à note égale, s’il est encore admissible et si ses douze mois ne sont pas écoulés.',
    again:
      'Rien n’est retenu contre vous : vous pouvez recevoir une autre invitation (paragraphe 10.1(7) de la Loi).',
    same: 'Une nouvelle invitation suit le même ordre des catégories.',
  },
  visa: {
    heading: 'Ce qui doit encore être vrai au moment de la demande',
    lead: 'Un agent ne peut pas délivrer de visa si, le jour de l’invitation ou le jour de la réception de la demande, l’une des conditions suivantes n’était pas remplie (article 11.2 de la Loi) :',
    criteria: 'vous remplissiez les critères d’admissibilité à une invitation',
    qualifications:
      'vous aviez les attributs sur lesquels repose votre classement : ceux de la ventilation ci-dessous',
    category: 'vous remplissiez les critères de la catégorie de la ronde',
    exceptions: 'Le jour de la réception, ne sont pas retenus contre vous :',
    birthday: 'un anniversaire postérieur à l’invitation',
    rank: (cutOff) =>
      `d’autres changements, tant que vous remplissez les critères et que votre rang suffit encore pour la ronde, dont la note la plus basse était ${cutOff}`,
    truth:
      'Ce que vous déclarez doit être vrai. Une conclusion de fausses déclarations interdit de présenter une demande pendant cinq ans (article 40 de la Loi).',
  },
  breakdown: {
    heading: 'Comment votre note a été calculée',
    intro: (day) =>
      `Votre note du Système de classement global le ${day}, jour de la ronde. Chaque ligne donne vos points, le plus que la loi y accorde, et la disposition.`,
    caption: 'Votre note, ligne par ligne',
    factor: 'Facteur',
    points: 'Points',
    maximum: 'Maximum',
    provision: 'Disposition',
    notApplicable: 's. o.',
    range: (low, high) => `${low} à ${high}`,
    instruments: 'Les valeurs viennent des textes suivants :',
    grades:
      'La majuscule à la fin dit comment le texte a été lu : L le texte même, T une copie de l’outil d’IRCC, P une page d’IRCC, S une source secondaire, I déduit.',
  },
} satisfies InvitationTexts;
