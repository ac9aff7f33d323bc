import { parametersRead } from '../explain/explanation.ts';
import { ageUnder } from '../facts/age.ts';
import { allOf, type Truth, truth } from '../facts/found.ts';
import { CANADA } from '../facts/work.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, addMonths, addYears, dayNumber, type PlainDate } from '../time/plainDate.ts';
import type { Case, DocumentRule } from './case.ts';
import { type DocumentOwed, owe, type Validity } from './document.ts';
import { type PoliceRule, policeRule } from './parameters.ts';
import type { Member } from './people.ts';
import { policePartOfStay } from './policies.ts';

/** A stay in a country, both days included. */
interface Stay {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const MONTHS_PER_YEAR = 12;
const DAYS_PER_YEAR = 365;

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Stays by country until the day, oldest first; those that touch or overlap are one. */
function staysByCountry(residences: NonNullable<Member['residences']>, on: PlainDate): Map<string, Stay[]> {
  const byCountry = new Map<string, Stay[]>();
  const begun = residences.filter(({ start, country }) => start <= on && country !== CANADA);
  const ordered = begun
    .map(({ country, start, end }) => ({ country, from: start, to: end === null ? on : earlier(end, on) }))
    .sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  for (const { country, from, to } of ordered) {
    const stays = byCountry.get(country) ?? [];
    byCountry.set(country, stays);
    const last = stays.at(-1);
    if (last !== undefined && from <= addDays(last.to, 1)) {
      stays[stays.length - 1] = { from: last.from, to: later(last.to, to) };
    } else stays.push({ from, to });
  }
  return byCountry;
}

/** First day that counts: ten years back where the rule looks back so far, never before the eighteenth birthday. */
function countedFrom(
  { windowYears, fromAge }: PoliceRule,
  birth: PlainDate | undefined,
  on: PlainDate,
): PlainDate | null {
  const limits = [
    ...(windowYears === null ? [] : [addYears(on, -windowYears)]),
    ...(birth === undefined ? [] : [addYears(birth, fromAge)]),
  ];
  return limits.sort().at(-1) ?? null;
}

/** The parts of stays that count. */
function counted(stays: readonly Stay[], since: PlainDate | null, law: Ruleset): readonly Stay[] {
  if (since === null) return stays;
  const within = stays.filter(({ to }) => to >= since);
  if (law.choice(policePartOfStay) === 'whole') return within;
  return within.map(({ from, to }) => ({ from: later(from, since), to }));
}

const lasts = (months: number, { from, to }: Stay): boolean => addMonths(from, months) <= addDays(to, 1);

const days = ({ from, to }: Stay): number => dayNumber(to) - dayNumber(from) + 1;

/** Whether the stays add up: one of them is long enough, or all together where the rule says so. */
function enough(stays: readonly Stay[], { months, counted: how }: PoliceRule): boolean {
  if (stays.some((stay) => lasts(months, stay))) return true;
  const total = stays.reduce((sum, stay) => sum + days(stay), 0);
  return how === 'in-total' && total * MONTHS_PER_YEAR >= months * DAYS_PER_YEAR;
}

/** Of the country lived in now a recent certificate; of others one issued after the last stay that was long enough. */
function validityOf(stays: readonly Stay[], on: PlainDate, rule: PoliceRule): Validity {
  if (stays.some(({ to }) => to === on)) {
    return { kind: 'issuedWithinMonths', months: rule.currentWithinMonths };
  }
  const last = stays.findLast((stay) => lasts(rule.months, stay)) ?? stays.at(-1);
  return { kind: 'afterLastStay', day: last?.to ?? null };
}

const NOTES = ['colour-scan', 'request-letter', 'best-efforts'] as const;

function certificatesOf(member: Member, rule: PoliceRule, law: Ruleset): DocumentOwed[] {
  const { person, path, dateOfBirth, residences, exists, foreign } = member;
  const examined = allOf(exists, foreign);
  const age: Truth =
    dateOfBirth === undefined
      ? { is: null, missing: [`${path}dateOfBirth`] }
      : truth(ageUnder(dateOfBirth, law) >= rule.fromAge);
  const parameters = parametersRead(law, [policeRule]);
  if (residences === undefined) {
    const lived: Truth = { is: null, missing: [`${path}residences`] };
    return owe(
      {
        id: 'police-certificate',
        person,
        validity: { kind: 'afterLastStay', day: null },
        reason: { code: 'police-history', values: { months: rule.months, age: rule.fromAge } },
        notes: NOTES,
        parameters,
      },
      // Of people who may not exist nothing more is to be asked yet.
      exists.is === null ? examined : allOf(examined, age, lived),
    );
  }
  const since = countedFrom(rule, dateOfBirth, law.on);
  const owed: DocumentOwed[] = [];
  for (const [country, all] of staysByCountry(residences, law.on)) {
    const stays = counted(all, since, law);
    if (!enough(stays, rule)) continue;
    owed.push(
      ...owe(
        {
          id: 'police-certificate',
          person,
          subject: { kind: 'country', country },
          validity: validityOf(stays, law.on, rule),
          reason: {
            code: rule.counted === 'in-a-row' ? 'police-in-a-row' : 'police-in-total',
            values: { country, months: rule.months, years: rule.windowYears, age: rule.fromAge },
          },
          notes: NOTES,
          parameters,
        },
        allOf(examined, age),
      ),
    );
  }
  return owed;
}

/**
 * Police certificates (IRPA s. 16; IRCC instructions): of each person of 18 or more who is examined, accompanying
 * or not, for each country other than Canada lived in for six months, as the instructions of the day count them.
 */
export const police: DocumentRule = ({ members, law }: Case) => {
  const rule = law.read(policeRule);
  return members.flatMap((member) => certificatesOf(member, rule, law));
};
