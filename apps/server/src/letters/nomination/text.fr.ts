import type { NominationTexts } from './text.en.ts';

/** French words of the letters on a nomination. */
export const fr = {
  province: 'Province ou territoire',
  pending: {
    title: 'Une désignation attend votre réponse',
    lead: (province, lastDay) =>
      `Votre désignation dans Entrée express est confirmée (province ou territoire : ${province}). Vous pouvez l’accepter ou la rejeter jusqu’au ${lastDay} inclusivement.`,
    confirmed: 'Confirmée le',
    lastDay: 'Dernier jour pour répondre',
    accept: 'Si vous acceptez',
    acceptPoints: (points) =>
      `Une désignation vaut ${points} points, dans la limite du maximum des points supplémentaires.`,
    acceptClass:
      'Une invitation ne peut alors se faire qu’au titre de la catégorie des candidats des provinces, et non d’une autre (paragraphe 10.1(1.1) de la Loi sur l’immigration et la protection des réfugiés).',
    acceptFinal:
      'Une désignation acceptée ne peut pas être annulée dans le profil : pour ne plus l’avoir, il faudrait retirer le profil et en soumettre un nouveau.',
    reject: 'Si vous la rejetez ou ne répondez pas',
    rejectEffect:
      'Votre profil reste dans le bassin sans la désignation, avec la même note et à la même place.',
    steps: (lastDay) => [
      `Acceptez ou rejetez la désignation dans votre compte au plus tard le ${lastDay}.`,
      'Si vous n’avez pas demandé cette désignation, rejetez-la.',
    ],
  },
  accepted: {
    title: 'Votre désignation est acceptée',
    lead: (province) =>
      `Vous avez accepté votre désignation (province ou territoire : ${province}). Votre profil est dans le bassin comme celui d’une personne désignée.`,
    on: 'Acceptée le',
    effect: 'Ce qui change',
    points: (points) =>
      `La désignation vaut ${points} points, dans la limite du maximum des points supplémentaires.`,
    place:
      'Votre place à note égale ne change pas : elle suit le moment où le profil a été soumis la première fois.',
    rounds:
      'Les rondes destinées aux personnes désignées et les rondes générales peuvent vous inviter. L’invitation ne peut se faire qu’au titre de la catégorie des candidats des provinces (paragraphe 10.1(1.1) de la Loi sur l’immigration et la protection des réfugiés).',
    federal:
      'Vous devez continuer de remplir les exigences d’un programme fédéral : une désignation seule ne maintient pas un profil dans le bassin.',
    steps: [
      'Tenez votre profil à jour, et informez la province ou le territoire de ce que vous y changez.',
      'Si vous ne voulez plus de la désignation, retirez le profil et soumettez-en un nouveau.',
    ],
  },
  withdrawn: {
    title: 'Votre désignation a été retirée',
    lead: (province) =>
      `Votre désignation a été retirée (province ou territoire : ${province}). Elle ne compte plus dans votre profil.`,
    on: 'Retirée le',
    effect: 'Ce qui change',
    points: (points) => `Les ${points} points de la désignation ne comptent plus.`,
    stays:
      'Votre profil reste dans le bassin, avec la place qu’il avait à note égale. Une invitation peut de nouveau se faire au titre des programmes dont vous remplissez les exigences.',
    leaves:
      'Votre profil a quitté le bassin : selon les règles d’aujourd’hui, il n’est admissible à aucun programme. Une autre lettre en donne les raisons.',
    over: 'Votre profil a quitté le bassin : ses douze mois sont écoulés. Vous pouvez soumettre un nouveau profil ; il recevra une nouvelle place.',
    steps: [
      'Demandez-en la raison à la province ou au territoire : OpenEntry ne décide pas des désignations.',
      'Si une demande a été présentée sur la base de cette désignation, informez IRCC du retrait.',
    ],
  },
  lapsed: {
    title: 'Votre désignation est restée sans réponse',
    lead: (province, lastDay) =>
      `Vous pouviez répondre à votre désignation (province ou territoire : ${province}) jusqu’au ${lastDay} inclusivement. Il n’y a pas eu de réponse, et elle n’en attend plus.`,
    lastDay: 'Dernier jour pour répondre',
    effect: 'Ce qui change',
    effects: [
      'La désignation ne compte pas dans votre profil et n’apporte aucun point.',
      'Votre note et votre place à note égale restent les mêmes.',
    ],
    steps: [
      'Si vous souhaitez la désignation, demandez à la province ou au territoire de la confirmer de nouveau dans Entrée express.',
      'Si vous ne la souhaitez pas, vous n’avez rien à faire.',
    ],
  },
} satisfies NominationTexts;
