import type { ByAbility, EducationLevel } from '../coded/candidate.ts';
import { type Arranged, arrangedEmployment } from '../employment/arranged.ts';
import { resultAge } from '../policies/language.ts';
import type { Ruleset } from '../ruleset.ts';
import { type Credentials, countedCredentials, levelFound } from './education.ts';
import type { Facts } from './facts.ts';
import { type Found, notFound } from './found.ts';
import { levelsIn, unnamed } from './language.ts';
import {
  type Counting,
  canadianExperience,
  counting,
  crsCanadianExperience,
  crsWorkPaid,
  skilledExperience,
} from './work.ts';

/**
 * What several rules ask of the same facts under the law of the same day: each is found when it is first asked, and
 * once.
 */
export interface Findings {
  readonly facts: Facts;
  readonly law: Ruleset;
  /** Jobs that count as Canadian experience. */
  canadianJobs(): Found<Counting>;
  /** The same for the CRS. */
  crsCanadianJobs(): Found<Counting>;
  /** Jobs that count as skilled work anywhere. */
  skilledJobs(): Found<Counting>;
  /** Levels in an official language, or null without a valid result. */
  levels(language: 'en' | 'fr'): Found<ByAbility | null>;
  /** Levels of the first official language, the one the person named. */
  firstLanguage(): Found<ByAbility | null>;
  /** The same for a class whose Regulations name no age of results (policy `language.validity-cec-fst`). */
  firstLanguageOfClass(): Found<ByAbility | null>;
  /** Levels of the other official language. */
  secondLanguage(): Found<ByAbility | null>;
  credentials(): Found<Credentials>;
  education(): Found<EducationLevel>;
  arranged(): Arranged;
}

/** Remembers what was found. */
function once<T>(find: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}

/** The findings about a person, none of them found yet. */
export function findingsOf(facts: Facts, law: Ruleset): Findings {
  const first = facts.firstOfficialLanguage;
  const english = once(() => levelsIn('en', facts, law));
  const french = once(() => levelsIn('fr', facts, law));
  const levels = (language: 'en' | 'fr') => (language === 'en' ? english() : french());
  const nameless = () => notFound(unnamed(facts));
  const ofClass = (named: 'en' | 'fr') =>
    law.choice(resultAge) === 'any-age' ? levelsIn(named, facts, law, '', true) : levels(named);
  const canadianJobs = once(() => counting(facts, canadianExperience, law));
  const credentials = once(() => countedCredentials(facts, law));
  return {
    facts,
    law,
    canadianJobs,
    // Since the Instructions ask for paid work, it is the same work as the class counts.
    crsCanadianJobs: once(() =>
      law.read(crsWorkPaid) ? canadianJobs() : counting(facts, crsCanadianExperience, law),
    ),
    skilledJobs: once(() => counting(facts, skilledExperience, law)),
    levels,
    firstLanguage: first === undefined ? nameless : () => levels(first),
    firstLanguageOfClass: first === undefined ? nameless : once(() => ofClass(first)),
    secondLanguage: first === undefined ? nameless : () => levels(first === 'en' ? 'fr' : 'en'),
    credentials,
    education: once(() => levelFound(credentials())),
    arranged: once(() => arrangedEmployment(facts, law)),
  };
}
