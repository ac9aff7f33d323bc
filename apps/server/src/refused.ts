import { type Refusal, refusalText } from '@openentry/cases';
import { RequestError } from './errors.ts';

/** An action that is not recorded, with the reason in both languages. */
export class ActionRefused extends RequestError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code, 409, { en: refusalText(refusal, 'en'), fr: refusalText(refusal, 'fr') });
    this.refusal = refusal;
  }
}
