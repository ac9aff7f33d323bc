import type { ByAbility, EducationLevel } from '../coded/candidate.ts';
import { type Arranged, arrangedEmployment } from '../employment/arranged.ts';
import type { Ruleset } from '../ruleset.ts';
import { type Credentials, countedCredentials, levelFound } from './education.ts';
import type { Facts } from './facts.ts';
import { type Found, notFound } from './found.ts';
import { levelsIn } from './language.ts';
import { type Counting, canadianExperience, counting, skilledExperience } from './work.ts';

/**
 * What several rules ask of the same facts under the law of the same day: each is found when it is first asked, and
 * once.
 */
export interface Findings {
  readonly facts: Facts;
  readonly law: Ruleset;
  /** Jobs that count as Canadian experience. */
  canadianJobs(): Found<Counting>;
  /** Jobs that count as skilled work anywhere. */
  skilledJobs(): Found<Counting>;
  /** Levels in an official language, or null without a valid result. */
  levels(language: 'en' | 'fr'): Found<ByAbility | null>;
  /** Levels of the first official language, the one the person named. */
  firstLanguage(): Found<ByAbility | null>;
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
  const unnamed = () => notFound(['firstOfficialLanguage']);
  const credentials = once(() => countedCredentials(facts, law));
  return {
    facts,
    law,
    canadianJobs: once(() => counting(facts, canadianExperience, law)),
    skilledJobs: once(() => counting(facts, skilledExperience, law)),
    levels,
    firstLanguage: first === undefined ? unnamed : () => levels(first),
    secondLanguage: first === undefined ? unnamed : () => levels(first === 'en' ? 'fr' : 'en'),
    credentials,
    education: once(() => levelFound(credentials())),
    arranged: once(() => arrangedEmployment(facts, law)),
  };
}
