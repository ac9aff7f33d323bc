import type { ProvisionId } from '../explain/provisions.ts';
import type { Grade } from '../instruments/instruments.ts';
import { type Ruleset, rulesetOn } from '../ruleset.ts';
import { addDays, addYears, type PlainDate } from '../time/plainDate.ts';
import {
  adjustedEveryYears,
  biometricsOfEveryRegion,
  FEES,
  type Fee,
  inferredFees,
  principalFee,
  residenceFee,
} from './fees.ts';
import type { FeeNoteCode } from './texts.en.ts';

/** One amount in force, with where it comes from. */
export interface FeeAmount {
  readonly dollars: number;
  readonly instrument: string;
  readonly inForce: PlainDate;
  /** Certainty of this amount: I where it is inferred, whatever the instrument says of others. */
  readonly grade: Grade;
  readonly inferred: boolean;
  readonly provision: ProvisionId;
}

/** Something to know about the fees of the day; the words are in the catalogues. */
export interface FeeNote {
  readonly code: FeeNoteCode;
  readonly grade: Grade;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface FeesOfDay {
  /** Null where the fee does not exist on that day. */
  readonly amounts: Readonly<Record<Fee, FeeAmount | null>>;
  readonly notes: readonly FeeNote[];
}

function amountOf(fee: Fee, law: Ruleset): FeeAmount | null {
  const entry = law.find(FEES[fee]);
  if (entry === null) return null;
  const { value, instrument, inForce, grade } = entry;
  const inferred = inferredFees[instrument]?.includes(fee) ?? false;
  return {
    dollars: value,
    instrument,
    inForce,
    grade: inferred ? 'I' : grade,
    inferred,
    provision: FEES[fee].provision,
  };
}

/** On a day of change both amounts applied: the earlier ones until nine in the morning in Ottawa. */
function changeOfDay(law: Ruleset): FeeNote[] {
  const first = principalFee.entries[0]?.instrument;
  const now = law.find(principalFee);
  if (now === null || now.inForce !== law.on || now.instrument === first) return [];
  const before = rulesetOn(addDays(law.on, -1), law.reforms);
  const values = {
    on: law.on,
    principal: before.read(principalFee),
    rprf: before.read(residenceFee),
  };
  return [{ code: 'changes-at-nine', grade: 'L', values }];
}

/** From the second anniversary of the last known amounts the Regulations have adjusted them, to what nobody read. */
function adjustmentNotSeen(law: Ruleset): FeeNote[] {
  const now = law.find(principalFee);
  const years = law.find(adjustedEveryYears)?.value;
  if (now === null || years === undefined) return [];
  const due = addYears(now.inForce, years);
  return law.on < due ? [] : [{ code: 'adjustment-not-seen', grade: 'L', values: { due } }];
}

/**
 * The fees in force on a day: dollars. A parameter is by day; on a 30 April that changes them a note gives the
 * amounts of the early morning.
 */
export function feesOn(law: Ruleset): FeesOfDay {
  const inferred = (Object.keys(FEES) as Fee[]).some((fee) => amountOf(fee, law)?.inferred === true);
  const regional = law.find(biometricsOfEveryRegion)?.value === false;
  return {
    amounts: {
      principal: amountOf('principal', law),
      spouse: amountOf('spouse', law),
      child: amountOf('child', law),
      rprf: amountOf('rprf', law),
      biometrics: amountOf('biometrics', law),
      biometricsFamily: amountOf('biometricsFamily', law),
    },
    notes: [
      ...changeOfDay(law),
      ...(inferred ? [{ code: 'inferred' as const, grade: 'I' as const, values: {} }] : []),
      ...(regional ? [{ code: 'regional-biometrics' as const, grade: 'S' as const, values: {} }] : []),
      ...adjustmentNotSeen(law),
    ],
  };
}
