import { ageOn, type Member, type Ruleset } from '@openentry/law';
import { BACKGROUND, type BackgroundQuestion, type Form } from './form.ts';

/** From this age people answer for themselves: the age from which police certificates are asked for too. */
const GROWN_UP = 18;

/** A question that somebody has not answered, or answered yes without saying what happened. */
export interface BackgroundLack {
  readonly person: string;
  readonly question: BackgroundQuestion;
  readonly why: 'background-missing' | 'background-details-missing';
}

const answersFor = ({ person, dateOfBirth }: Member, law: Ruleset): boolean =>
  person === 'principal' ||
  person === 'spouse' ||
  (dateOfBirth !== undefined && ageOn(dateOfBirth, law.on) >= GROWN_UP);

/** What grown-up people of the application have not answered of the background section. */
export function backgroundMissing(
  form: Form,
  members: readonly Member[],
  law: Ruleset,
): readonly BackgroundLack[] {
  return members
    .filter((member) => member.exists.is === true && answersFor(member, law))
    .flatMap(({ person }) => {
      const answers = form.background?.find((one) => one.person === person)?.answers ?? {};
      return BACKGROUND.flatMap((question): BackgroundLack[] => {
        const answer = answers[question];
        if (answer === undefined) return [{ person, question, why: 'background-missing' }];
        return answer.yes && answer.details === null
          ? [{ person, question, why: 'background-details-missing' }]
          : [];
      });
    });
}
