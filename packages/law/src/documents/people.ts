import type { Child, Facts, PersonFacts } from '../facts/facts.ts';
import { isDependent, spouseOf } from '../facts/family.ts';
import { declared, NO, not, type Truth, YES } from '../facts/found.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * Somebody in an application. `children` stands for children nobody has said anything about: how many there are
 * is not known, so no single one can be named.
 */
export type Person = 'principal' | 'spouse' | `child.${number}` | 'children';

type Residences = PersonFacts['residences'];

/** A person of the application as the rules of documents and fees see them. */
export interface Member {
  readonly person: Person;
  /** Path of the person's facts, ending in a dot; empty for the applicant. */
  readonly path: string;
  /** Is in the family: a spouse or partner who is declared, a child who is dependent on the day (IRPR s. 1(3)). */
  readonly exists: Truth;
  readonly accompanying: Truth;
  /** Neither a citizen of Canada nor a permanent resident, so examined with the application. */
  readonly foreign: Truth;
  readonly dateOfBirth: PersonFacts['dateOfBirth'];
  readonly residences: Residences;
  /** Everything declared of an adult; null for children and for people not known to exist. */
  readonly facts: PersonFacts | null;
  readonly child: Child | null;
}

const unknown = (...missing: readonly string[]): Truth => ({ is: null, missing });

function undeclared(person: Person, fact: string): Member {
  return {
    person,
    path: `${fact}.`,
    exists: unknown(fact),
    accompanying: unknown(fact),
    foreign: unknown(fact),
    dateOfBirth: undefined,
    residences: undefined,
    facts: null,
    child: null,
  };
}

function principal(facts: Facts): Member {
  return {
    person: 'principal',
    path: '',
    exists: YES,
    accompanying: YES,
    foreign: YES,
    dateOfBirth: facts.dateOfBirth,
    residences: facts.residences,
    facts,
    child: null,
  };
}

function spouseMember(facts: Facts): Member[] {
  const spouse = spouseOf(facts);
  if (!spouse.known) return [undeclared('spouse', 'spouse')];
  if (spouse.value === null) return [];
  const { accompanying, citizenOrPermanentResident, dateOfBirth, residences } = spouse.value;
  return [
    {
      person: 'spouse',
      path: 'spouse.',
      exists: YES,
      accompanying: declared(accompanying, 'spouse.accompanying'),
      foreign: not(declared(citizenOrPermanentResident, 'spouse.citizenOrPermanentResident')),
      dateOfBirth,
      residences,
      facts: spouse.value,
      child: null,
    },
  ];
}

function childMembers(facts: Facts, law: Ruleset): Member[] {
  if (facts.children === undefined) return [undeclared('children', 'children')];
  return facts.children.map((child, i) => {
    const path = `children.${i}`;
    return {
      person: `child.${i}`,
      path: `${path}.`,
      // A child not born yet is nobody's dependent.
      exists: child.dateOfBirth > law.on ? NO : isDependent(child, path, law),
      accompanying: declared(child.accompanying, `${path}.accompanying`),
      foreign: not(declared(child.citizenOrPermanentResident, `${path}.citizenOrPermanentResident`)),
      dateOfBirth: child.dateOfBirth,
      residences: child.residences,
      facts: null,
      child,
    };
  });
}

/**
 * The applicant, the spouse or partner and the dependent children of the day, in that order, accompanying or not.
 * A child who is no longer dependent is not in the family and not in the list.
 */
export function membersOf(facts: Facts, law: Ruleset): Member[] {
  const all = [principal(facts), ...spouseMember(facts), ...childMembers(facts, law)];
  return all.filter(({ exists }) => exists.is !== false);
}
