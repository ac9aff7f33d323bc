import { type Member, membersOf, type Person } from '../documents/people.ts';
import { ageUnder } from '../facts/age.ts';
import type { Facts } from '../facts/facts.ts';
import { allOf, type Found, found, notFound, type Truth, truth } from '../facts/found.ts';
import type { Ruleset } from '../ruleset.ts';
import { biometricsAges } from './fees.ts';
import { type FeeAmount, type FeeNote, feesOn } from './feesOn.ts';

/** What a line is for. */
export type FeeKind = 'processing' | 'rprf' | 'biometrics';

/** One line of the bill. */
export interface FeeLine {
  readonly kind: FeeKind;
  /** Who it is for; `family` for biometrics, which are capped for people applying together. */
  readonly person: Person | 'family';
  /** Dollars, if owed; the most it can be where it is not known, null where that has no limit. */
  readonly dollars: number | null;
  readonly outcome:
    | { readonly kind: 'owed' }
    | { readonly kind: 'unknown'; readonly missing: readonly string[]; readonly atLeast: number };
  /** How many people a line of biometrics is for, as far as it is known. */
  readonly people: number;
  /** May be paid after the application is made, before the visa is issued (IRPR s. 303(3)). */
  readonly mayBePaidLater: boolean;
  readonly amount: FeeAmount;
}

/** A sum of lines: dollars, or unknown with what it comes to at least. */
export interface FeeSum {
  readonly sum: Found<number>;
  readonly atLeast: number;
}

/** What a family pays for an application received on the day. */
export interface FamilyFees {
  readonly lines: readonly FeeLine[];
  readonly processing: FeeSum;
  readonly biometrics: FeeSum;
  /** Right of permanent residence: apart, because it may be paid later and is repaid if nobody lands. */
  readonly rprf: FeeSum;
  /** Due when the application is made: processing and biometrics. */
  readonly withApplication: FeeSum;
  readonly total: FeeSum;
  readonly notes: readonly FeeNote[];
}

const isAdult = (person: Person): person is 'principal' | 'spouse' =>
  person === 'principal' || person === 'spouse';

/** In the application as somebody who pays: comes along, and is not a citizen or permanent resident already. */
const pays = ({ exists, accompanying, foreign }: Member): Truth => allOf(exists, accompanying, foreign);

function line(kind: 'processing' | 'rprf', { person }: Member, owed: Truth, amount: FeeAmount): FeeLine[] {
  if (owed.is === false) return [];
  return [
    {
      kind,
      person,
      // Nobody knows how many children have not been spoken of.
      dollars: person === 'children' ? null : amount.dollars,
      outcome: owed.is ? { kind: 'owed' } : { kind: 'unknown', missing: owed.missing, atLeast: 0 },
      people: 1,
      mayBePaidLater: kind === 'rprf',
      amount,
    },
  ];
}

/** Of the age at which biometrics are given on the day of the application. */
function givesBiometrics({ dateOfBirth, path }: Member, law: Ruleset): Truth {
  const ages = law.find(biometricsAges)?.value;
  if (ages === undefined) return truth(false);
  if (dateOfBirth === undefined) return { is: null, missing: [`${path}dateOfBirth`] };
  const age = ageUnder(dateOfBirth, law);
  return truth(age >= ages.from && age <= ages.to);
}

/** One line for all: what each pays, at most the maximum of a family. */
function biometricsLine(
  members: readonly Member[],
  each: FeeAmount | null,
  maximum: FeeAmount | null,
  law: Ruleset,
): FeeLine[] {
  if (each === null || maximum === null) return [];
  const verdicts = members.map((member) => ({
    member,
    gives: allOf(pays(member), givesBiometrics(member, law)),
  }));
  const sure = verdicts.filter(({ gives }) => gives.is === true).length;
  const open = verdicts.filter(({ gives }) => gives.is === null);
  const capped = (people: number): number => Math.min(people * each.dollars, maximum.dollars);
  const least = capped(sure);
  const most = open.some(({ member }) => member.person === 'children')
    ? maximum.dollars
    : capped(sure + open.length);
  if (most === 0) return [];
  const missing = [...new Set(open.flatMap(({ gives }) => (gives.is === null ? gives.missing : [])))];
  return [
    {
      kind: 'biometrics',
      person: 'family',
      dollars: most,
      outcome: least === most ? { kind: 'owed' } : { kind: 'unknown', missing, atLeast: least },
      people: sure,
      mayBePaidLater: false,
      amount: sure > 1 ? maximum : each,
    },
  ];
}

function sumOf(lines: readonly FeeLine[]): FeeSum {
  let atLeast = 0;
  const missing = new Set<string>();
  for (const { outcome, dollars } of lines) {
    if (outcome.kind === 'owed') atLeast += dollars ?? 0;
    else {
      atLeast += outcome.atLeast;
      for (const path of outcome.missing) missing.add(path);
    }
  }
  return { atLeast, sum: missing.size === 0 ? found(atLeast) : notFound([...missing]) };
}

/**
 * What this family would pay for an application received on the day of the law (IRPR ss. 295, 303, 315.1).
 * Family members who do not come along pay nothing, nor do citizens and permanent residents.
 */
export function feesFor(facts: Facts, law: Ruleset): FamilyFees {
  const { amounts, notes } = feesOn(law);
  const members = membersOf(facts, law);
  const lines: FeeLine[] = [];
  for (const member of members) {
    const amount = amounts[isAdult(member.person) ? member.person : 'child'];
    if (amount !== null) lines.push(...line('processing', member, pays(member), amount));
  }
  lines.push(...biometricsLine(members, amounts.biometrics, amounts.biometricsFamily, law));
  for (const member of members) {
    if (!isAdult(member.person) || amounts.rprf === null) continue;
    lines.push(...line('rprf', member, pays(member), amounts.rprf));
  }
  const of = (...kinds: readonly FeeKind[]): FeeSum =>
    sumOf(lines.filter(({ kind }) => kinds.includes(kind)));
  const nobodyInferred = lines.every(({ amount }) => !amount.inferred);
  return {
    lines,
    processing: of('processing'),
    biometrics: of('biometrics'),
    rprf: of('rprf'),
    withApplication: of('processing', 'biometrics'),
    total: of('processing', 'biometrics', 'rprf'),
    notes: notes.filter(
      ({ code }) =>
        !(code === 'inferred' && nobodyInferred) &&
        !(code === 'regional-biometrics' && lines.every(({ kind }) => kind !== 'biometrics')),
    ),
  };
}
