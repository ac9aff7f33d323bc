import { ageUnder, dayOfAge } from '../../facts/age.ts';
import { assessmentValidityYears } from '../../facts/education.ts';
import type { Facts, PersonFacts } from '../../facts/facts.ts';
import { dependentChildAge } from '../../facts/family.ts';
import { languageValidityYears } from '../../facts/language.ts';
import { charts } from '../../language/charts.ts';
import type { Ruleset } from '../../ruleset.ts';
import { addDays, addYears, type PlainDate } from '../../time/plainDate.ts';
import type { CauseCode } from '../texts.en.ts';
import type { Candidate, Grounds } from './cause.ts';

type Path = readonly (string | number)[];
type Values = Candidate['cause']['values'];

/** A copy of a part of the facts with another day at a path. */
function withDay<T>(value: T, [key, ...rest]: Path, day: PlainDate): T {
  if (key === undefined) return day as T & PlainDate;
  const inner = (value as Readonly<Record<string | number, unknown>>)[key];
  const changed = withDay(inner, rest, day);
  if (Array.isArray(value)) return value.with(Number(key), changed) as T;
  return { ...value, [key]: changed };
}

/** Facts that turn on a day; each is moved to the first day for which it would not have turned yet. */
class Turning {
  readonly found: Candidate[] = [];
  readonly #on: PlainDate;

  constructor(on: PlainDate) {
    this.#on = on;
  }

  /** A day in the facts on which something begins, itself or after a time. */
  begins(
    code: CauseCode,
    path: Path,
    day: PlainDate | null | undefined,
    values: Values = {},
    after: (day: PlainDate) => PlainDate = (itself) => itself,
  ): void {
    if (day == null || day > this.#on || after(day) !== this.#on) return;
    let later = day;
    // From 29 February and from the day before it a year may come to the same day.
    do later = addDays(later, 1);
    while (after(later) <= this.#on);
    this.#add(code, path, { date: day, ...values }, later);
  }

  /** A last day after which something is over. */
  ends(code: CauseCode, path: Path, last: PlainDate | null | undefined): void {
    if (last == null || last !== addDays(this.#on, -1)) return;
    this.#add(code, path, { date: last }, this.#on);
  }

  #add(code: CauseCode, path: Path, values: Values, day: PlainDate): void {
    this.found.push({
      cause: { code, values, paths: [path.join('.')], instruments: [] },
      without: (grounds: Grounds): Grounds => ({ ...grounds, facts: withDay(grounds.facts, path, day) }),
    });
  }
}

/** What turns of the applicant, or of the spouse or partner. */
function ofPerson(turning: Turning, person: PersonFacts, at: Path, law: Ruleset): void {
  const resultYears = law.read(languageValidityYears);
  for (const [i, { date, test }] of (person.languageTests ?? []).entries()) {
    const path = [...at, 'languageTests', i, 'date'];
    const { name } = charts[test];
    turning.begins('test-counts', path, date, { test: name });
    turning.begins('test-expired', path, date, { test: name, years: resultYears }, (day) =>
      addYears(day, resultYears),
    );
  }
  const assessedYears = law.read(assessmentValidityYears);
  for (const [i, { completed, assessment }] of (person.credentials ?? []).entries()) {
    turning.begins('credential-completed', [...at, 'credentials', i, 'completed'], completed);
    const path = [...at, 'credentials', i, 'assessment', 'date'];
    turning.begins('assessment-counts', path, assessment?.date);
    turning.begins('assessment-expired', path, assessment?.date, { years: assessedYears }, (day) =>
      addYears(day, assessedYears),
    );
  }
  for (const [i, { start, end }] of (person.jobs ?? []).entries()) {
    turning.begins('job-began', [...at, 'jobs', i, 'start'], start);
    turning.ends('job-ended', [...at, 'jobs', i, 'end'], end);
  }
}

function ofFamily(turning: Turning, { children }: Facts, law: Ruleset): void {
  const limit = law.read(dependentChildAge);
  for (const [i, { dateOfBirth }] of (children ?? []).entries()) {
    const path = ['children', i, 'dateOfBirth'];
    turning.begins('child-born', path, dateOfBirth);
    turning.begins('child-of-age', path, dateOfBirth, { age: limit }, (day) => dayOfAge(day, limit, law));
  }
}

function ofService(turning: Turning, { facts, categories }: Grounds): void {
  const service = facts.militaryService;
  turning.ends('service-ended', ['militaryService', 'end'], service?.end);
  for (const { requirement } of categories) {
    if (requirement.kind !== 'military') continue;
    const { serviceYears: years } = requirement;
    turning.begins('service-completed', ['militaryService', 'start'], service?.start, { years }, (day) =>
      addYears(day, years),
    );
  }
}

/** Days in the facts that come, or that something is counted from, on the day of the law. */
export function candidatesOfFacts(grounds: Grounds): readonly Candidate[] {
  const { facts, law } = grounds;
  const turning = new Turning(law.on);
  const { dateOfBirth } = facts;
  if (dateOfBirth !== undefined) {
    const age = ageUnder(dateOfBirth, law);
    turning.begins('birthday', ['dateOfBirth'], dateOfBirth, { age }, (day) => dayOfAge(day, age, law));
  }
  ofPerson(turning, facts, [], law);
  if (facts.spouse) ofPerson(turning, facts.spouse, ['spouse'], law);
  ofFamily(turning, facts, law);
  turning.begins('nomination-accepted', ['nomination', 'accepted'], facts.nomination?.accepted);
  turning.begins(
    'certificate-issued',
    ['certificateOfQualification', 'issued'],
    facts.certificateOfQualification?.issued,
  );
  turning.ends('permit-ended', ['workAuthorisation', 'validUntil'], facts.workAuthorisation?.validUntil);
  ofService(turning, grounds);
  return turning.found;
}
