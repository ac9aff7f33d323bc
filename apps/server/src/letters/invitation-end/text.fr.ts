import type { InvitationEndTexts } from './text.en.ts';

/** French words of the letters that end an invitation. */
export const fr = {
  issued: 'Invitation envoyée le',
  cancelled: {
    title: 'Votre invitation est annulée',
    lead: (number) =>
      `L’invitation à présenter une demande que la ronde ${number} d’OpenEntry vous a envoyée est annulée : elle a été formulée par erreur. Elle ne permet plus de présenter une demande.`,
    why: 'Pourquoi',
    reason: 'La raison consignée est la suivante :',
    basis:
      'Une invitation formulée par erreur peut être annulée (paragraphe 10.2(5) de la Loi sur l’immigration et la protection des réfugiés).',
    profile: 'Ce que devient votre profil',
    notHeld: 'L’annulation n’est pas retenue contre vous.',
    steps: {
      inPool: [
        'Relisez votre profil et corrigez ce qui n’y est pas exact.',
        'Vous n’avez rien d’autre à faire : les rondes suivantes tiendront compte de votre profil.',
      ],
      ineligible: [
        'Lisez la lettre sur votre admissibilité.',
        'Vous pourrez soumettre un nouveau profil dès que vous remplirez les exigences d’un programme.',
      ],
      expired: ['Soumettez un nouveau profil si vous souhaitez toujours participer aux rondes.'],
    },
    disagree:
      'Si vous pensez que l’invitation était fondée, répondez par l’intermédiaire de votre compte et dites pourquoi.',
  },
  expired: {
    title: 'Votre invitation a pris fin',
    lead: (number, lastDay) =>
      `L’invitation à présenter une demande que la ronde ${number} d’OpenEntry vous a envoyée a pris fin le ${lastDay}. Aucune demande complète n’avait été reçue à cette date, et l’invitation n’avait pas été refusée.`,
    lastDay: 'Échéance de la demande',
    why: 'Ce qui s’ensuit',
    effect:
      'Votre profil a quitté le bassin : une déclaration d’intérêt dont l’invitation n’a pas été utilisée à temps ne peut pas en recevoir une autre (paragraphe 10.1(6) de la Loi sur l’immigration et la protection des réfugiés).',
    notHeld: 'Cela ne vous empêche pas de soumettre un nouveau profil.',
    steps: [
      'Soumettez un nouveau profil si vous souhaitez toujours participer aux rondes. Rien n’est repris de l’ancien, et le nouveau reçoit une nouvelle place à note égale.',
      'Si vous avez présenté une demande ou refusé l’invitation à temps, répondez par l’intermédiaire de votre compte et dites quand.',
    ],
  },
} satisfies InvitationEndTexts;
