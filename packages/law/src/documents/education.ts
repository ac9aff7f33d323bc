import { parametersRead } from '../explain/explanation.ts';
import { CREDENTIAL_LEVELS } from '../facts/declare/credential.ts';
import { assessmentValidityYears, verdictOn } from '../facts/education.ts';
import type { Credential, PersonFacts } from '../facts/facts.ts';
import { allOf, type Truth, YES } from '../facts/found.ts';
import { CANADA } from '../facts/work.ts';
import type { Ruleset } from '../ruleset.ts';
import { dayNumber } from '../time/plainDate.ts';
import type { Case, DocumentRule } from './case.ts';
import { type DocumentOwed, type Draft, owe, type Subject } from './document.ts';
import type { Member } from './people.ts';
import { spouseOfPoints } from './spouse.ts';

interface At {
  readonly credential: Credential;
  readonly index: number;
  readonly path: string;
  /** Claimed: it counts, or its assessment is declared in words that the list does not have. */
  readonly claimed: Truth;
}

function subjectOf({ credential, index, path }: At): Subject {
  return { kind: 'credential', path, index, country: credential.country };
}

function claimed(credential: Credential, path: string, law: Ruleset): Truth {
  const verdict = verdictOn(credential, path, law);
  if (verdict.counts !== null) return { is: verdict.counts };
  // An assessment whose wording is not in the list is still a report that was made.
  return credential.assessment ? YES : { is: null, missing: [verdict.missing] };
}

/** The credential to have assessed: the highest, then the latest; the order of the list decides between equals. */
function highest(list: readonly At[]): At | undefined {
  const rank = ({ credential }: At): number => CREDENTIAL_LEVELS.indexOf(credential.level);
  const day = ({ credential }: At): number => dayNumber(credential.completed);
  return [...list].sort((a, b) => rank(b) - rank(a) || day(b) - day(a) || a.index - b.index)[0];
}

function draftOf(member: Member, law: Ruleset): Draft {
  return {
    id: 'eca',
    person: member.person,
    validity: { kind: 'youngerThanYears', years: law.read(assessmentValidityYears) },
    reason: { code: 'eca-claimed', values: {} },
    notes: ['with-credential'],
    parameters: parametersRead(law, [assessmentValidityYears]),
  };
}

/** Credentials and assessments of one person, under a condition; and what the program asks for beyond what is claimed. */
function credentialsOf(
  member: Member,
  { credentials }: PersonFacts,
  law: Ruleset,
  condition: Truth,
  needed: boolean,
): DocumentOwed[] {
  const draft = draftOf(member, law);
  const forProgram: Draft = { ...draft, reason: { code: 'eca-for-program', values: {} } };
  const canadian: Draft = {
    id: 'canadian-credential',
    person: member.person,
    reason: { code: 'credential-claimed', values: {} },
    notes: ['degree-and-transcript'],
  };
  if (credentials === undefined) {
    const open: Truth = { is: null, missing: [`${member.path}credentials`] };
    const first = owe(needed ? forProgram : draft, allOf(condition, open));
    return [...first, ...owe(canadian, allOf(condition, open))];
  }
  const all = credentials.map((credential, index): At => {
    const path = `${member.path}credentials.${index}`;
    return { credential, index, path, claimed: claimed(credential, path, law) };
  });
  const foreign = all.filter(({ credential }) => credential.country !== CANADA);
  const missingForProgram = needed && all.every((at) => at.claimed.is !== true);
  const completed = foreign.filter(({ credential }) => credential.completed <= law.on);
  const chosen = missingForProgram ? highest(completed) : undefined;
  const documents = all.flatMap((at) => {
    if (at === chosen) return owe({ ...forProgram, subject: subjectOf(at) }, condition);
    const kind = at.credential.country === CANADA ? canadian : draft;
    return owe({ ...kind, subject: subjectOf(at) }, allOf(condition, at.claimed));
  });
  // Nothing that could be assessed: the report is owed all the same.
  return missingForProgram && chosen === undefined
    ? [...documents, ...owe(forProgram, condition)]
    : documents;
}

/**
 * Assessments of foreign education and Canadian credentials: for the federal skilled worker class, which needs one
 * of them (IRPR s. 75(2)(e)), and wherever education is claimed for points. The Canadian experience class and the
 * skilled trades ask for none (IRPR ss. 87.1, 87.2).
 */
export const education: DocumentRule = ({ facts, members, law, program }: Case) =>
  members.flatMap((member) => {
    if (member.person === 'principal') return credentialsOf(member, facts, law, YES, program === 'fsw');
    // Of children, and of people who may not exist, nothing is claimed.
    return member.facts === null
      ? []
      : credentialsOf(member, member.facts, law, spouseOfPoints(member), false);
  });
