import type { Language } from '@openentry/law';
import type { Letter } from '../letter.ts';
import type { AboutApplication } from './about.ts';
import { fairnessLetter, requestLetter } from './asked.ts';
import { approvedLetter, confirmedLetter, refusedLetter } from './decision.ts';
import { incompleteLetter, receivedLetter, withdrawnLetter } from './receipt.ts';

/**
 * The letter on an application, in one language, from its state and the law of the day alone.
 * @throws RangeError where the application is not in the state that the letter tells of
 */
export function applicationLetter(about: AboutApplication, language: Language): Letter {
  switch (about.kind) {
    case 'application-received':
      return receivedLetter(about, language);
    case 'application-incomplete':
      return incompleteLetter(about, language);
    case 'application-request':
      return requestLetter(about, language);
    case 'application-fairness':
      return fairnessLetter(about, language);
    case 'application-approved':
      return approvedLetter(about, language);
    case 'application-refused':
      return refusedLetter(about, language);
    case 'application-confirmed':
      return confirmedLetter(about, language);
    case 'application-withdrawn':
      return withdrawnLetter(about, language);
  }
}
