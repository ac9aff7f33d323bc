import { dayInWords, type PlainDate } from '@openentry/law';
import type { BackgroundQuestion } from '../application/form/form.ts';
import type { LackTexts } from './lacks.en.ts';

const day = (value: string | number | undefined): string => dayInWords(value as PlainDate, 'fr');

/** French names of the questions of the background section. */
export const questions: Readonly<Record<BackgroundQuestion, string>> = {
  convicted: 'les condamnations',
  arrested: 'les arrestations et les accusations',
  refusedVisa: 'les refus de visa ou d’entrée',
  deported: 'les renvois et les ordres de quitter un pays',
  militaryOrPolice: 'le service dans l’armée, la police ou les forces de sécurité',
  violence: 'la violence, les crimes de guerre et les organisations qui y recourent',
  governmentPost: 'les postes occupés au sein d’un gouvernement',
  illness: 'les maladies ou troubles graves',
  previousApplication: 'les demandes antérieures présentées au Canada',
};

/** French words of what an application lacks. */
export const fr: LackTexts = {
  'fact-missing': (v) => `À déclarer : ${v.what}.`,
  'document-missing': (v) => `Document manquant : ${v.what}.`,
  'document-expired': (v) =>
    `Document trop ancien ou qui n’est plus valide : ${v.what}. Envoyez-en un plus récent.`,
  'document-undated': (v) => `Indiquez le jour de délivrance ou d’expiration : ${v.what}.`,
  'document-in-question': (v) => `Un agent ou une agente a posé une question sur ce document : ${v.what}.`,
  'fees-unpaid': (v) => `Des frais de ${v.due} $, ${v.paid} $ ont été payés.`,
  'member-missing': (v) => `Le formulaire ne dit encore rien de : ${v.what}.`,
  'birth-differs': (v) =>
    `La date de naissance inscrite au formulaire n’est pas celle qui a été déclarée : ${v.what}.`,
  'mailing-address-missing': () => 'Indiquez une adresse postale.',
  'addresses-gap': (v) => `Aucune adresse n’est indiquée du ${day(v.from)} au ${day(v.to)}.`,
  'history-gap': (v) => `Les antécédents personnels ne disent rien du ${day(v.from)} au ${day(v.to)}.`,
  'background-missing': (v) => `Répondez à la question sur ${v.question} : ${v.what}.`,
  'background-details-missing': (v) =>
    `Vous avez répondu oui à la question sur ${v.question} : dites ce qui s’est passé (${v.what}).`,
  'representative-unsaid': () => 'Dites qui vous représente, ou que personne ne vous représente.',
};
