import { describe, expect, test } from 'vitest';
import {
  barEnds,
  daysToGiveBiometrics,
  daysToSeekReview,
  historyFrom,
  historyYears,
  lastDayForBiometrics,
  lastDayToSeekReview,
  misrepresentationYears,
} from '../../src/application/periods.ts';
import { serviceStandard, standardOf } from '../../src/application/standard.ts';
import { assess, PROGRAMS } from '../../src/assess.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { type ProvisionId, provisions } from '../../src/explain/provisions.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { adjustedEveryYears, biometricsOfEveryRegion, FEES, type Fee } from '../../src/fees/fees.ts';
import { feesOn } from '../../src/fees/feesOn.ts';
import type { FeeNoteCode } from '../../src/fees/texts.en.ts';
import { type A11Finding, checkAtReceipt } from '../../src/invitation/a11.ts';
import { momentOf, momentOfReceipt } from '../../src/invitation/moments.ts';
import { daysToApply, deadlineOf } from '../../src/invitation/validity.ts';
import { parameterById } from '../../src/parameters/registry.ts';
import {
  daysToAnswerNomination,
  daysToComplete,
  lastDayOfLife,
  lastDayToAnswer,
  lastDayToComplete,
  lifeMonths,
} from '../../src/profile/periods.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { addDays, addMonths, addYears, plainDate } from '../../src/time/plainDate.ts';
import { caseOf } from '../support/arbitrary.ts';
import { byOccupation } from '../support/law.ts';
import { randomFrom } from '../support/random.ts';
import { seed } from '../support/seed.ts';
import { nodesOf } from '../support/trees.ts';

const CASES = 2000;
const DAYS_TO_RECEIPT = 60;
const DAYS_OF_PROFILES = 500;
const YEARS = 20;
/** Biometrics of some regions only; and later than any fee that is known: an adjustment is due that nobody has read. */
const DAYS_OF_FEES = [plainDate('2018-09-01'), plainDate('2040-01-01')];

type Answer = string | number | boolean;

/** What each provision answered: a place in the answers, and the different answers given there. */
const answered = new Map<ProvisionId, Map<string, Set<Answer>>>();

function add(provision: ProvisionId, place: string, answer: Answer): void {
  const places = answered.get(provision) ?? new Map<string, Set<Answer>>();
  answered.set(provision, places);
  places.set(place, (places.get(place) ?? new Set()).add(answer));
}

/** Values of law that were read: they differ where the law changed. */
function addParameters(read: readonly { id: string; instrument: string }[]): void {
  for (const { id, instrument } of read) {
    const provision = parameterById(id)?.parameter.provision;
    if (provision !== undefined) add(provision, id, instrument);
  }
}

function addTree(tree: Explanation): void {
  for (const { code, provision, outcome, parameters: read } of nodesOf(tree)) {
    add(provision, code, outcome.kind === 'value' ? outcome.value : outcome.kind);
    addParameters(read);
  }
}

function addFinding({ code, provision, outcome, parameters: read, children }: A11Finding): void {
  add(provision, code, outcome.kind === 'value' ? outcome.value : outcome.kind);
  addParameters(read);
  for (const child of children) addFinding(child);
}

function addDocuments(facts: Facts, law: Ruleset): void {
  for (const program of ['cec', 'fsw', 'fst'] as const) {
    const owed = documentsFor(facts, law, program);
    for (const provision of Object.keys(provisions) as ProvisionId[]) {
      add(provision, 'documents', owed.filter((document) => document.provision === provision).length);
    }
    for (const document of owed) addParameters(document.parameters);
  }
}

function addFees(law: Ruleset): void {
  const { amounts, notes } = feesOn(law);
  for (const [fee, { provision }] of Object.entries(FEES)) {
    add(provision, fee, amounts[fee as Fee]?.dollars ?? 'none');
  }
  const has = (note: FeeNoteCode): boolean => notes.some(({ code }) => code === note);
  add(biometricsOfEveryRegion.provision, biometricsOfEveryRegion.id, has('regional-biometrics'));
  add(adjustedEveryYears.provision, adjustedEveryYears.id, has('adjustment-not-seen'));
}

/** The same person at an invitation and sixty days later. */
function addReceipt(facts: Facts, law: Ruleset): void {
  const later = rulesetOn(addDays(law.on, DAYS_TO_RECEIPT));
  const asked = { program: 'CEC', category: null } as const;
  const atInvitation = momentOf({ facts, law }, asked);
  const atReceipt = momentOfReceipt({ facts, law: later }, atInvitation.age, asked);
  const rank = atInvitation.crs ?? 0;
  const round = { cutOff: rank, tieBreak: null, rankedOn: rank, receivedAt: null };
  addFinding(checkAtReceipt({ atInvitation, atReceipt, round }, later));
  add(daysToApply.provision, daysToApply.id, deadlineOf(law.on).days);
}

/** A profile started, received or nominated on the day of the law, and asked about some days later. */
function addPeriods(law: Ruleset, later: number): void {
  const on = addDays(law.on, later);
  add(daysToComplete.provision, daysToComplete.id, on <= lastDayToComplete(law));
  add(daysToAnswerNomination.provision, daysToAnswerNomination.id, on <= lastDayToAnswer(law));
  add(lifeMonths.provision, lifeMonths.id, on < lastDayOfLife(law));
  add(
    misrepresentationYears.provision,
    misrepresentationYears.id,
    addYears(law.on, later % YEARS) < barEnds(law),
  );
  add(historyYears.provision, historyYears.id, addYears(law.on, -(later % YEARS)) >= historyFrom(law));
  for (const inCanada of [true, false]) {
    add(daysToSeekReview.provision, daysToSeekReview.id, on <= lastDayToSeekReview(law, inCanada));
  }
  add(serviceStandard.provision, serviceStandard.id, on <= addMonths(law.on, standardOf(law).months));
  if (law.find(daysToGiveBiometrics)) {
    add(daysToGiveBiometrics.provision, daysToGiveBiometrics.id, on <= lastDayForBiometrics(law));
  }
}

describe('each provision that the law cites', () => {
  const random = randomFrom(seed);
  for (let at = 0; at < CASES; at++) {
    const { on, facts } = caseOf(random);
    const law = rulesetOn(on);
    // What an amendment adds is law too, where there is one.
    const assessment = assess(facts, rulesetOn(on, random.happens(0.1) ? [byOccupation(on)] : []));
    const trees = [assessment.facts, assessment.crs, assessment.pool, assessment.nominee];
    for (const tree of [...trees, ...PROGRAMS.map((program) => assessment.programs[program])]) addTree(tree);
    for (const { membership } of assessment.categories) addTree(membership);
    addDocuments(facts, law);
    addFees(law);
    addReceipt(facts, law);
    addPeriods(law, at % DAYS_OF_PROFILES);
  }
  for (const on of DAYS_OF_FEES) addFees(rulesetOn(on));

  test.each(Object.keys(provisions) as ProvisionId[])(
    '%s decides some case one way and some another',
    (id) => {
      const places = [...(answered.get(id) ?? [])].filter(([, answers]) => answers.size > 1);
      expect(places).not.toEqual([]);
    },
  );
});
