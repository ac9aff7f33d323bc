type Values = Readonly<Record<string, string | number>>;

const TYPES: Readonly<Record<string, string>> = { array: 'list', string: 'text' };

/** English words for what is wrong with a fact, where those of the law would repeat what was given. */
export const en = {
  'wrong-type': (v: Values) => `must be of type ${TYPES[String(v.expected)] ?? v.expected}`,
  'not-a-choice': (v: Values) => `must be one of: ${v.choices}`,
  'not-an-integer': () => 'must be a whole number',
  'too-small': (v: Values) => `must be at least ${v.minimum}${v.of === undefined ? '' : ` ${v.of}`}`,
  'too-large': (v: Values) => `must be at most ${v.maximum}${v.of === undefined ? '' : ` ${v.of}`}`,
  'not-a-day': () => 'must be an existing day written YYYY-MM-DD',
  'invalid-text': () => 'is not valid',
  'before-birth': () => 'lies before the date of birth',
  'after-the-day': (v: Values) => `comes after ${v.on}`,
  'not-a-country': () => 'must be a country of today by its two letters in ISO 3166-1, such as CA',
  'unknown-noc': () => 'is not a code of that version of the NOC',
  'off-chart': () => 'is not a score that this test gives',
};

export type FieldTexts = Readonly<Record<keyof typeof en, (values: Values) => string>>;
