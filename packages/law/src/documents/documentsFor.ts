import type { Facts } from '../facts/facts.ts';
import type { Ruleset } from '../ruleset.ts';
import type { DocumentRule } from './case.ts';
import { certificates, nominations, offerLetters, relatives, representatives } from './claims.ts';
import { DOCUMENT_IDS, type DocumentOwed, type DocumentProgram, type Subject } from './document.ts';
import { education } from './education.ts';
import { children, maritalStatus } from './family.ts';
import { medicals, passports } from './identity.ts';
import { languageResults } from './language.ts';
import { proofOfFunds } from './money.ts';
import { membersOf, type Person } from './people.ts';
import { police } from './police.ts';
import { workLetters } from './work.ts';

const rules: readonly DocumentRule[] = [
  passports,
  languageResults,
  education,
  workLetters,
  offerLetters,
  certificates,
  nominations,
  relatives,
  proofOfFunds,
  maritalStatus,
  children,
  police,
  medicals,
  representatives,
];

/** Applicant, spouse or partner, children in the order of the facts, then children nobody has spoken of. */
function placeOf(person: Person): number {
  if (person === 'principal') return -2;
  if (person === 'spouse') return -1;
  return person === 'children' ? Number.POSITIVE_INFINITY : Number(person.slice('child.'.length));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By what the subjects say: the place in the facts only where nothing else tells them apart. */
function compareSubjects(a: Subject | null, b: Subject | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (a.kind === 'country' && b.kind === 'country') return byText(a.country, b.country);
  if (a.kind === 'test' && b.kind === 'test') {
    return byText(a.test, b.test) || byText(a.date, b.date) || byText(a.path, b.path);
  }
  return 'index' in a && 'index' in b ? a.index - b.index : 0;
}

function compare(a: DocumentOwed, b: DocumentOwed): number {
  // Two people without a number are the same one; infinity less infinity is no number.
  const place = placeOf(a.person) === placeOf(b.person) ? 0 : placeOf(a.person) - placeOf(b.person);
  return (
    place || DOCUMENT_IDS.indexOf(a.id) - DOCUMENT_IDS.indexOf(b.id) || compareSubjects(a.subject, b.subject)
  );
}

/**
 * The documents that an application under a program owes when it is submitted on the day of the law: of whom,
 * which, why, and how recent. What may be owed but rests on facts nobody declared is listed as unknown with those
 * facts; what is not owed is never listed. By person, then by kind; the order of the facts makes no difference
 * beyond the numbers by which they are named.
 */
export function documentsFor(facts: Facts, law: Ruleset, program: DocumentProgram): readonly DocumentOwed[] {
  const application = { facts, law, program, members: membersOf(facts, law) };
  return rules.flatMap((rule) => rule(application)).sort(compare);
}
