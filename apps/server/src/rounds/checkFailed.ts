import type { Language } from '@openentry/law';
import { RequestError } from '../errors.ts';
import type { RoundCheck } from './check.ts';
import { checkTexts } from './texts.ts';

/** What was asked for, of which nothing was kept. */
export type Undone = 'execute' | 'publish';

function brokenRules({ findings }: RoundCheck, language: Language): string {
  return findings
    .filter(({ passed }) => !passed)
    .map(({ rule, violations }) => `${rule} (${violations}): ${checkTexts[rule][language]}`)
    .join(' ');
}

/** The independent check contradicts the round: nothing of what was asked for was kept. */
export class RoundCheckFailed extends RequestError {
  override readonly name = 'RoundCheckFailed';
  readonly check: RoundCheck;

  constructor(number: string, check: RoundCheck, undone: Undone) {
    const [en, fr] = [brokenRules(check, 'en'), brokenRules(check, 'fr')];
    const runs = undone === 'execute';
    super('round.check-failed', 409, {
      en: `Round ${number} was ${runs ? 'undone' : 'not published'}: the independent check does not hold, and nothing was kept. Have these rules looked at before it is ${runs ? 'run' : 'published'}. ${en}`,
      fr: `La ronde ${number} ${runs ? 'a été annulée' : 'n’a pas été publiée'} : la vérification indépendante ne tient pas, et rien n’a été conservé. Faites examiner ces règles avant de ${runs ? 'l’exécuter' : 'la publier'}. ${fr}`,
    });
    this.check = check;
  }
}
