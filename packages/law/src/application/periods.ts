import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, addYears, type PlainDate } from '../time/plainDate.ts';

/** Calendar days to give biometrics once the letter that asks for them was sent. */
export const daysToGiveBiometrics = parameter<number>({
  id: 'application.daysToGiveBiometrics',
  provision: 'ircc.after',
  entries: [{ instrument: 'biometrics-2018', value: 30 }],
});

/** Years for which a finding of misrepresentation keeps a person out (IRPA s. 40(2)(a), (3)). */
export const misrepresentationYears = parameter<number>({
  id: 'application.misrepresentationYears',
  provision: 'irpa.40',
  entries: [{ instrument: 'irpa-2014-11-21', value: 5 }],
});

/** Years back from submission that the personal history covers, without a gap. */
export const historyYears = parameter<number>({
  id: 'application.historyYears',
  provision: 'ircc.after',
  entries: [{ instrument: 'documents-2015', value: 10 }],
});

/** Calendar days to apply for leave for judicial review of a decision, by where the matter arises (IRPA s. 72(2)(b)). */
export const daysToSeekReview = parameter<{ readonly inCanada: number; readonly outside: number }>({
  id: 'application.daysToSeekReview',
  provision: 'irpa.72',
  entries: [{ instrument: 'irpa-2001-27', value: { inCanada: 15, outside: 60 } }],
});

/**
 * The last day to give biometrics that a letter of the day of this law asks for.
 * @throws RangeError where the law asks for none yet
 */
export function lastDayForBiometrics(law: Ruleset): PlainDate {
  return addDays(law.on, law.read(daysToGiveBiometrics));
}

/**
 * The first day on which somebody may come back whom a finding of misrepresentation keeps out from the day of this
 * law: that of the final determination for a person outside Canada, that on which the removal order was enforced for
 * one inside (IRPA s. 40(2)(a)).
 */
export function barEnds(law: Ruleset): PlainDate {
  return addYears(law.on, law.read(misrepresentationYears));
}

/** The first day that the personal history of an application submitted on the day of this law covers. */
export function historyFrom(law: Ruleset): PlainDate {
  return addYears(law.on, -law.read(historyYears));
}

/** Days to apply for leave for judicial review of a decision that is notified on the day of this law. */
export function reviewDays(law: Ruleset, inCanada: boolean): number {
  const { inCanada: here, outside } = law.read(daysToSeekReview);
  return inCanada ? here : outside;
}

/**
 * The last day to apply for leave for judicial review of a decision that is notified on the day of this law; that day
 * is not counted (IRPA s. 72(2)(b); Interpretation Act, s. 27).
 */
export function lastDayToSeekReview(law: Ruleset, inCanada: boolean): PlainDate {
  return addDays(law.on, reviewDays(law, inCanada));
}
