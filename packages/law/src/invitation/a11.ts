import { type ParameterRead, parametersRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import { allOf, anyOf, NO, type Truth, truth, YES } from '../facts/found.ts';
import type { Ruleset } from '../ruleset.ts';
import { a11Exceptions } from './exceptions.ts';
import { equalScore, qualificationsAtInvitation } from './policies.ts';
import type { A11NodeCode, A11ReasonCode } from './texts.en.ts';

/** What the facts, as an officer accepts them, make of a person on one of the two days; null is not known. */
export interface Moment {
  /** Points of the CRS. */
  readonly crs: number | null;
  /** Meets the criteria to be invited: those of the program of the invitation (IRPA s. 10.3(1)(e)). */
  readonly eligible: boolean | null;
  /** Is in the category of the round; `notApplicable` in a round that is of no category. */
  readonly inCategory: boolean | null | 'notApplicable';
  /** Completed years. */
  readonly age: number | null;
}

/** The day of receipt, evaluated also as if the person still had the age of the invitation. */
export interface MomentOfReceipt extends Moment {
  readonly crsAtInvitationAge: number | null;
  readonly eligibleAtInvitationAge: boolean | null;
}

/** The round that invited, as far as the rank required in it goes. Instants are microseconds since 1970. */
export interface RoundRank {
  /** CRS of the lowest-ranked person invited. */
  readonly cutOff: number;
  /** Instant that broke the tie at that score; null where none was needed. */
  readonly tieBreak: number | null;
  /** Score on which this person was ranked. */
  readonly rankedOn: number;
  /** Instant that this person's rank went by among equal scores; null where it is not known. */
  readonly receivedAt: number | null;
}

export interface A11Question {
  readonly atInvitation: Moment;
  readonly atReceipt: MomentOfReceipt;
  readonly round: RoundRank;
}

export interface A11Reason {
  readonly code: A11ReasonCode;
  readonly values: Readonly<Record<string, number | null>>;
}

/** One thing that section 11.2 asks, and what was found. */
export interface A11Finding {
  readonly code: A11NodeCode;
  readonly outcome:
    | { readonly kind: 'value'; readonly value: boolean }
    | { readonly kind: 'notApplicable' }
    | { readonly kind: 'unknown'; readonly missing: readonly string[] };
  readonly reasons: readonly A11Reason[];
  readonly provision: ProvisionId;
  readonly parameters: readonly ParameterRead[];
  readonly children: readonly A11Finding[];
}

const asTruth = (value: boolean | null, path: string): Truth =>
  value === null ? { is: null, missing: [path] } : truth(value);

const atLeast = (score: number | null, required: number, path: string): Truth =>
  score === null ? { is: null, missing: [path] } : truth(score >= required);

function finding(
  code: A11NodeCode,
  condition: Truth,
  reasons: readonly A11Reason[] = [],
  children: readonly A11Finding[] = [],
  parameters: readonly ParameterRead[] = [],
): A11Finding {
  return {
    code,
    outcome:
      condition.is === null
        ? { kind: 'unknown', missing: condition.missing }
        : { kind: 'value', value: condition.is },
    reasons,
    provision: 'irpa.11.2',
    parameters,
    children,
  };
}

/** A rank not lower than the one required in the round. */
function rankSuffices(score: number | null, path: string, round: RoundRank, law: Ruleset): Truth {
  if (score === null) return { is: null, missing: [path] };
  if (score > round.cutOff) return YES;
  if (score < round.cutOff) return NO;
  if (law.choice(equalScore) === 'suffices' || round.tieBreak === null) return YES;
  if (round.receivedAt === null) return { is: null, missing: ['round.receivedAt'] };
  return truth(round.receivedAt <= round.tieBreak);
}

function categoryFinding({ inCategory }: Moment, path: string): A11Finding {
  if (inCategory === 'notApplicable') {
    return { ...finding('a11.category', NO), outcome: { kind: 'notApplicable' } };
  }
  return finding('a11.category', asTruth(inCategory, `${path}.inCategory`));
}

/** A finding as a condition: what does not apply, as a category in a round of none, stands in nobody's way. */
function met({ outcome }: A11Finding): Truth {
  if (outcome.kind === 'value') return truth(outcome.value);
  return outcome.kind === 'unknown' ? { is: null, missing: outcome.missing } : YES;
}

/** What asks for all that is below it. */
function together(code: A11NodeCode, ...parts: readonly A11Finding[]): A11Finding {
  return finding(code, allOf(...parts.map(met)), [], parts);
}

const INVITATION = 'atInvitation';
const RECEIPT = 'atReceipt';

/** On the day of the invitation: no exceptions (s. 11.2(1)); what the score must have been is a policy. */
function invitationFinding({ atInvitation, round }: A11Question, law: Ruleset): A11Finding {
  const { crs, eligible } = atInvitation;
  const path = `${INVITATION}.crs`;
  const byRank = law.choice(qualificationsAtInvitation) === 'rank-required';
  const qualified = byRank ? rankSuffices(crs, path, round, law) : atLeast(crs, round.rankedOn, path);
  const values = { score: crs, required: byRank ? round.cutOff : round.rankedOn };
  const reason: A11Reason[] =
    qualified.is === null ? [] : [{ code: qualified.is ? 'score-suffices' : 'score-too-low', values }];
  return together(
    'a11.at-invitation',
    finding('a11.criteria', asTruth(eligible, `${INVITATION}.eligible`)),
    finding('a11.qualifications', qualified, reason),
    categoryFinding(atInvitation, INVITATION),
  );
}

/** A birthday lies between the two days. */
function hadBirthday({ atInvitation, atReceipt }: A11Question): Truth {
  const missing = [
    ...(atInvitation.age === null ? [`${INVITATION}.age`] : []),
    ...(atReceipt.age === null ? [`${RECEIPT}.age`] : []),
  ];
  if (atInvitation.age === null || atReceipt.age === null) return { is: null, missing };
  return truth(atReceipt.age > atInvitation.age);
}

/** On the day of receipt, with the exceptions of s. 11.2(2). */
function receiptFinding(question: A11Question, law: Ruleset): A11Finding {
  const { atInvitation, atReceipt, round } = question;
  const exceptions = law.read(a11Exceptions);
  const birthday = allOf(truth(exceptions.birthday), hadBirthday(question));
  const ages = { before: atInvitation.age, after: atReceipt.age };

  const plainCriteria = asTruth(atReceipt.eligible, `${RECEIPT}.eligible`);
  const criteria = anyOf(
    plainCriteria,
    allOf(birthday, asTruth(atReceipt.eligibleAtInvitationAge, `${RECEIPT}.eligibleAtInvitationAge`)),
  );
  const category = categoryFinding(atReceipt, RECEIPT);

  const own = `${RECEIPT}.crs`;
  const young = `${RECEIPT}.crsAtInvitationAge`;
  const kept = atLeast(atReceipt.crs, round.rankedOn, own);
  const keptButForAge = allOf(birthday, atLeast(atReceipt.crsAtInvitationAge, round.rankedOn, young));
  const ranks = allOf(
    truth(exceptions.rank),
    criteria,
    met(category),
    rankSuffices(atReceipt.crs, own, round, law),
  );
  // Both exceptions together: the birthday is left out of the score that must still suffice.
  const ranksButForAge = allOf(
    truth(exceptions.rank),
    criteria,
    met(category),
    birthday,
    rankSuffices(atReceipt.crsAtInvitationAge, young, round, law),
  );
  const qualified = anyOf(kept, keptButForAge, ranks, ranksButForAge);

  const score = { score: atReceipt.crs, required: round.rankedOn };
  const forAge = { score: atReceipt.crsAtInvitationAge, required: round.cutOff };
  const reasons: A11Reason[] =
    kept.is === true
      ? [{ code: 'score-kept', values: score }]
      : keptButForAge.is === true
        ? [{ code: 'birthday', values: ages }]
        : ranks.is === true
          ? [{ code: 'rank-suffices', values: { score: atReceipt.crs, required: round.cutOff } }]
          : ranksButForAge.is === true
            ? [
                { code: 'birthday', values: ages },
                { code: 'rank-suffices', values: forAge },
              ]
            : qualified.is === false
              ? [
                  {
                    code: 'qualifications-lost',
                    values: { score: atReceipt.crs, ranked: round.rankedOn, required: round.cutOff },
                  },
                ]
              : [];
  const forgiven = plainCriteria.is === false && criteria.is === true;
  const parameters = parametersRead(law, [a11Exceptions]);
  return together(
    'a11.at-receipt',
    finding('a11.criteria', criteria, forgiven ? [{ code: 'birthday', values: ages }] : [], [], parameters),
    finding('a11.qualifications', qualified, reasons, [], parameters),
    category,
  );
}

/**
 * Section 11.2 of the Act: the criteria, the qualifications on which the person was ranked and the category, at the
 * invitation and again at receipt. True where nothing of it stands in the way of a visa; false where an officer has
 * to look: the system itself refuses nobody.
 * @param law the law of the day of receipt
 */
export function checkAtReceipt(question: A11Question, law: Ruleset): A11Finding {
  return together('a11', invitationFinding(question, law), receiptFinding(question, law));
}
