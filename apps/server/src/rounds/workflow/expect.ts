import { isRoundNumber, LONGEST_ROUND_NUMBER, MOST_TO_INVITE, type RoundAction } from '@openentry/cases';
import { categoriesOn, categoryVersion, type PlainDate } from '@openentry/law';
import { RequestError } from '../../errors.ts';
import { unknownCategory } from './load.ts';

/** An instruction that no round could be published under is not planned. */
export function expectInstruction(action: RoundAction): void {
  if (action.type !== 'plan' && action.type !== 'revise') return;
  const { kind, category, programs, toInvite, day } = action.instruction;
  if (!Number.isSafeInteger(toInvite) || toInvite < 0 || toInvite > MOST_TO_INVITE) throw tooMany();
  if (category !== null) expectCategory(category, day);
  const distinct = new Set(programs);
  if (distinct.size === programs.length && (kind !== 'general' || distinct.size === EVERY_PROGRAM)) return;
  throw new RequestError('round.programs', 422, {
    en: 'Name each program once. A general round addresses all four: CEC, FSW, FST and PNP.',
    fr: 'Nommez chaque programme une seule fois. Une ronde générale vise les quatre : CEC, FSW, FST et PNP.',
  });
}
const EVERY_PROGRAM = 4;

function expectCategory(id: string, day: PlainDate): void {
  if (categoryVersion(id) === undefined) throw unknownCategory(id);
  if (categoriesOn(day).some((version) => version.id === id)) return;
  throw new RequestError('round.category-not-in-force', 422, {
    en: `Category ${id} is not in force on ${day}. Name one that is.`,
    fr: `La catégorie ${id} n’est pas en vigueur le ${day}. Indiquez-en une qui l’est.`,
  });
}

/** @throws RequestError `round.number` for a number that a round cannot be planned under */
export function expectNumber(number: string): void {
  if (isRoundNumber(number)) return;
  throw new RequestError('round.number', 422, {
    en: `The number of a round has 1 to ${LONGEST_ROUND_NUMBER} characters: digits and the letters A to Z, with single hyphens between them, such as 301, 91a or 292-1.`,
    fr: `Le numéro d’une ronde compte de 1 à ${LONGEST_ROUND_NUMBER} caractères : des chiffres et des lettres de A à Z sans accent, avec au plus un trait d’union entre eux, comme 301, 91a ou 292-1.`,
  });
}

const tooMany = (): RequestError =>
  new RequestError('round.to-invite', 422, {
    en: 'A round invites a whole number of people from 0 to 1,000,000,000.',
    fr: 'Une ronde invite un nombre entier de personnes, de 0 à 1 000 000 000.',
  });
