import type { Member } from '@openentry/law';
import type { Form } from './form.ts';

/** Somebody examined with the application of whom the form says nothing, or another day of birth. */
export interface MemberLack {
  readonly person: string;
  readonly why: 'member-missing' | 'birth-differs';
}

/** The applicant and every family member, accompanying or not, must be in the form (IRPR s. 10(2)(a)). */
export function membersMissing(form: Form, members: readonly Member[]): readonly MemberLack[] {
  return members.flatMap(({ person, exists, dateOfBirth }): MemberLack[] => {
    if (exists.is !== true) return [];
    const entry = form.people?.find((one) => one.person === person);
    if (entry === undefined) return [{ person, why: 'member-missing' }];
    return dateOfBirth === undefined || dateOfBirth === entry.dateOfBirth
      ? []
      : [{ person, why: 'birth-differs' }];
  });
}
