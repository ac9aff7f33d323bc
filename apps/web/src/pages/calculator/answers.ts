import { ABILITIES, type Ability } from '@openentry/law';

/** The three questions of language results, each with the four abilities. */
const LANGUAGE_SETS = ['first', 'second', 'spouse'] as const;
export type LanguageSet = (typeof LANGUAGE_SETS)[number];

export type AbilityField = `${LanguageSet}.${Ability}`;

const PLAIN_FIELDS = [
  'rulesDay',
  'rulesMonth',
  'rulesYear',
  'age',
  'education',
  'firstLanguage',
  'hasSecond',
  'canadianWork',
  'foreignWork',
  'certificate',
  'spouse',
  'spouseEducation',
  'spouseHasTest',
  'spouseCanadianWork',
  'canadianStudy',
  'sibling',
  'nomination',
  'jobOffer',
] as const;

/** One control of the form. */
export type Field = (typeof PLAIN_FIELDS)[number] | AbilityField;

/** What stands in the form, as text: what was typed is kept even where it is not an answer. */
export type Answers = Readonly<Record<Field, string>>;

export const abilityField = (set: LanguageSet, ability: Ability): AbilityField => `${set}.${ability}`;

const FIELDS: readonly Field[] = [
  ...PLAIN_FIELDS,
  ...LANGUAGE_SETS.flatMap((set) => ABILITIES.map((ability) => abilityField(set, ability))),
];

/** An empty form for the rules of this device's day. The questions that most people answer "no" start there. */
export function emptyAnswers(today: Date): Answers {
  const blank = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>;
  return {
    ...blank,
    rulesDay: String(today.getDate()),
    rulesMonth: String(today.getMonth() + 1),
    rulesYear: String(today.getFullYear()),
    canadianStudy: 'none',
    jobOffer: 'none',
  };
}

/** Answers from an unknown value: known fields that hold text, over an empty form. */
export function answersFrom(value: unknown, empty: Answers): Answers {
  if (typeof value !== 'object' || value === null) return empty;
  const given = value as Readonly<Record<string, unknown>>;
  const kept = FIELDS.filter((field) => typeof given[field] === 'string').map((field) => [
    field,
    given[field],
  ]);
  return { ...empty, ...Object.fromEntries(kept) };
}
