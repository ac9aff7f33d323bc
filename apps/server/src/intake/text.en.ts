type Values = Readonly<Record<string, string | number>>;

/** English words of what is wrong with a row. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  'not-json': (v: Values) =>
    v.column === undefined ? 'is not JSON' : `is not JSON from column ${v.column} on`,
  'not-an-object': () => 'is not an object with "facts" in it',
  'unknown-field': () => 'is not a known field of a row; known are receivedAt, profileId and facts',
  'not-utf8': () => 'is not text in UTF-8',
  'too-long': (v: Values) => `is longer than ${v.maximum} bytes`,
  'wrong-cells': (v: Values) => `has ${v.given} cells where the header has ${v.columns}`,
  missing: () => 'is missing',
  'not-an-instant': (v: Values) =>
    `must be an instant with its zone, such as 2026-05-04T13:20:07Z, to the microsecond at most; got ${v.given}`,
  'before-express-entry': (v: Values) =>
    `is before 2015-01-01, the first day of Express Entry; got ${v.given}`,
  'in-future': (v: Values) => `is after this import; got ${v.given}`,
  'not-an-id': (v: Values) => `must be a whole number from 1 to 9007199254740991; got ${v.given}`,
  'some-without-id': (v: Values): string =>
    v.given === 'none' ? 'is missing; rows before have one' : 'is given; rows before have none',
  'id-twice': (v: Values) => `is also the number of line ${v.line}`,
  'row-twice': (v: Values) => `is, instant and all, the row of line ${v.line}`,
  'same-facts': (v: Values) =>
    `declares exactly what line ${v.line} declares; if it is the same person, remove one`,
  'score-unknown': () => 'is not declared, and without it the score is not known',
  'not-storable': () => 'holds a character that no text may hold',
  'has-partner': (v: Values) =>
    `${v.given} cannot be told in columns: give the person, with the spouse or partner, in a column "facts"`,
  'not-yes-or-no': (v: Values) => `must be yes or no; got ${v.given}`,
};

export type IntakeText = typeof en;
