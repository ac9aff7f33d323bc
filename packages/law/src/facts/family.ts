import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { dayOfAge } from './age.ts';
import type { Child, Facts, Spouse } from './facts.ts';
import { allOf, declared, type Found, found, not, notFound, type Truth, truth } from './found.ts';

/** A child is dependent below this age (IRPR s. 2). */
export const dependentChildAge = parameter<number>({
  id: 'family.dependentChildAge',
  provision: 'irpr.2',
  entries: [
    { instrument: 'irpr-2014-133', value: 19 },
    { instrument: 'irpr-2017-60', value: 22 },
  ],
});

const ALONE: readonly string[] = ['single', 'separated', 'divorced', 'widowed', 'annulled'];

/** The declared spouse or partner; null for nobody. A marital status that has none answers as well. */
export function spouseOf(facts: Facts): Found<Spouse | null> {
  if (facts.spouse !== undefined) return found<Spouse | null>(facts.spouse);
  if (facts.maritalStatus !== undefined && ALONE.includes(facts.maritalStatus)) {
    return found<Spouse | null>(null);
  }
  return notFound(['spouse']);
}

/**
 * Whether a spouse or partner is counted: one who comes along and is neither a citizen nor a permanent resident
 * (Ministerial Instructions s. 1).
 */
export function spouseCounts(spouse: Spouse | null): Truth {
  if (spouse === null) return truth(false);
  return allOf(
    declared(spouse.accompanying, 'spouse.accompanying'),
    not(declared(spouse.citizenOrPermanentResident, 'spouse.citizenOrPermanentResident')),
  );
}

/** Whether a spouse or partner is counted, unknown where that was left out; and who it is where one surely is. */
export function countedSpouse(facts: Facts): { readonly counts: Truth; readonly spouse: Spouse | null } {
  const spouse = spouseOf(facts);
  if (!spouse.known) return { counts: { is: null, missing: spouse.missing }, spouse: null };
  const counts = spouseCounts(spouse.value);
  return { counts, spouse: counts.is === true ? spouse.value : null };
}

/** Whether a child is dependent on the day (IRPR s. 2). */
export function isDependent(child: Child, path: string, law: Ruleset): Truth {
  // Nobody is anybody's child before birth.
  if (!law.reached(child.dateOfBirth)) return truth(false);
  const young = !law.reached(dayOfAge(child.dateOfBirth, law.read(dependentChildAge), law));
  return young
    ? not(declared(child.partnered, `${path}.partnered`))
    : declared(child.dependentByCondition, `${path}.dependentByCondition`);
}

/**
 * People for whom funds must be shown: the applicant, the spouse or partner and the dependent children, whether or
 * not they come and whatever their status (IRPR ss. 1(3), 76(1)(b)). A declared size is taken as it is.
 */
export function familySizeOf(facts: Facts, law: Ruleset): Found<number> {
  if (facts.familySize !== undefined) {
    return found(facts.familySize, [{ path: 'familySize', value: facts.familySize }]);
  }
  const spouse = spouseOf(facts);
  const missing = [...(spouse.known ? [] : spouse.missing), ...(facts.children ? [] : ['children'])];
  if (!spouse.known || facts.children === undefined) return notFound(missing);
  const dependent = facts.children.map((child, i) => isDependent(child, `children.${i}`, law));
  const open = dependent.flatMap((condition) => (condition.is === null ? condition.missing : []));
  if (open.length > 0) return notFound(open);
  const dependents = dependent.filter(({ is }) => is === true).length;
  const size = 1 + (spouse.value === null ? 0 : 1) + dependents;
  return found(size, [
    facts.spouse === undefined
      ? { path: 'maritalStatus', value: facts.maritalStatus ?? null }
      : { path: 'spouse', value: spouse.value !== null },
    { path: 'children', value: dependents },
  ]);
}
